"""The pool: what an article offers as distractors, sorted by kind once for all its questions."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from quizapp.core.drafts import Draft
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import EVENT_NOUNS, PEOPLE
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.numbers import Number, read_number
from quizapp.core.facts.phrases import count_words, render, trimmed, upper_first
from quizapp.core.facts.premises import explicit
from quizapp.core.facts.quantities import unit_of
from quizapp.core.facts.reasons import infinitives
from quizapp.core.facts.reference import leaning, swaps
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.timex import Timex

_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "inside"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the article with the unit it counts and the token that it starts at."""

    text: str
    number: Number
    unit: str
    at: int


@dataclass(frozen=True, eq=False)
class Pool:
    """The facts of an article, and what else of it can stand beside a key."""

    ctx: Context
    facts: tuple[Fact, ...]

    def of(self, kind: Kind) -> Iterator[Fact]:
        """The facts of a kind."""
        return (fact for fact in self.facts if fact.kind is kind)

    def names(self, kind: Kind) -> Iterator[Name]:
        """The names of a kind that are surely of that kind."""
        for name in self.ctx.names:
            sure = kind is not Kind.ORGANISATION or name.text in self.ctx.trusted
            full = kind is not Kind.PERSON or len(name.text.split()) > 1 or len(name.mentions) > 2
            if (
                name.kind is kind
                and sure
                and full
                and not (kind is Kind.PERSON and any(c.isdigit() for c in name.text))
            ):
                yield name

    def written(self, name: Name) -> str:
        """A name as an option writes it: with “The” where the article says “the”."""
        first = name.mentions[0][0]
        with_the = name.kind is not Kind.PERSON and first > 0 and self.ctx.tokens[first - 1].text.lower() == "the"
        return ("The " if with_the else "") + name.text

    def speaker_kind(self, draft: Draft) -> Kind:
        """What kind a key that names a speaker is of."""
        for name in self.ctx.mentions(reversed(draft.fact.answer.tokens)):
            if name.kind is not Kind.PLACE and draft.key.endswith(name.text):
                return name.kind
        return Kind.PEOPLE

    @cached_property
    def groups(self) -> tuple[Answer, ...]:
        """The groups of people that the article speaks of in words that stand alone."""
        found: dict[str, Answer] = {}
        for i, token in enumerate(self.ctx.tokens):
            if (
                token.lemma.lower() in PEOPLE
                and token.pos == "NOUN"
                and token.dep in ("nsubj", "dobj", "pobj", "nsubjpass", "agent")
            ):
                tokens = tuple(trimmed(self.ctx.reading, i))
                words = render(self.ctx.reading, tokens)
                numbered = any(self.ctx.tokens[t].pos == "NUM" for t in tokens)
                if (
                    2 <= count_words(words) <= 7
                    and not numbered
                    and not leaning(self.ctx, tokens, {})
                    and self.ctx.quoted.isdisjoint(tokens)
                ):
                    found.setdefault(words, Answer(upper_first(words), tokens))
        return tuple(found.values())

    @cached_property
    def places(self) -> tuple[Answer, ...]:
        """The phrases that say where, with a named place."""
        found: dict[str, Answer] = {}
        for i, token in enumerate(self.ctx.tokens):
            name = self.ctx.name_at.get(i)
            if not name or name.kind is not Kind.PLACE or token.dep != "pobj":
                continue
            head = token.head
            tokens = tuple(trimmed(self.ctx.reading, head))
            words = render(self.ctx.reading, tokens)
            if (
                self.ctx.tokens[head].text.lower() in _PLACE_PREPOSITIONS
                and len(tokens) <= 8
                and not leaning(self.ctx, tokens, {})
            ):
                found.setdefault(name.text, Answer(upper_first(words), tokens))
        return tuple(found.values())

    def figures(self, unit: str, kind: Kind) -> Iterator[Figure]:
        """The numbers of the article that count things of a unit."""
        return (f for f in self._figures if f.unit == unit and f.number.percent == (kind is Kind.PERCENT))

    @cached_property
    def _figures(self) -> tuple[Figure, ...]:
        found = []
        for i, token in enumerate(self.ctx.tokens):
            number = read_number(token.text) if token.dep == "nummod" and i not in self.ctx.time_at else None
            if number and number.value > 1:
                percent = self.ctx.tokens[token.head].text == "%"
                text = token.text + ("%" if percent else "")
                shown = Number(number.value, number.money, number.scale, percent, number.spelt)
                found.append(Figure(text[0].upper() + text[1:], shown, unit_of(self.ctx, token.head), i))
        return tuple(found)

    def times(self, unit: str) -> Iterator[tuple[Timex, str]]:
        """The dates of the article of a granularity, each once, as it writes them."""
        seen = set()
        for timex in self.ctx.reading.timexes:
            granularity = {4: "year", 7: "month", 10: "day"}.get(len(timex.value), "")
            text = timex.text.removeprefix("in ").removeprefix("In ").removeprefix("on ").removeprefix("On ")
            if (
                timex.type == "DATE"
                and timex.interval
                and granularity == unit
                and explicit(timex)
                and timex.value not in seen
            ):
                plain = text.isdigit() if unit == "year" else text[:1].isupper() or text[:1].isdigit()
                if plain:
                    seen.add(timex.value)
                    yield timex, text

    def reasons(self, unit: str) -> Iterator[Answer]:
        """Other reasons worded with the same first words."""
        if unit == "to ":
            for _, tokens in infinitives(self.ctx):
                yield from self._worded(tokens, "")
        elif unit == "because ":
            for fact in self.of(Kind.ACTION):
                subject = render(self.ctx.reading, fact.premise.clause.subject.tokens, fact.premise.written)
                yield Answer(
                    f"Because {subject} {fact.answer.text[0].lower()}{fact.answer.text[1:]}", fact.answer.tokens
                )
        else:
            for i, token in enumerate(self.ctx.tokens):
                if token.lemma in EVENT_NOUNS and token.pos == "NOUN" and token.dep in ("dobj", "pobj", "nsubj"):
                    yield from self._worded(tuple(trimmed(self.ctx.reading, i)), unit)

    def _worded(self, tokens: tuple[int, ...], lead: str) -> Iterator[Answer]:
        words = render(self.ctx.reading, tokens, swaps(self.ctx, self.ctx.sentence_of(tokens[0]))) if tokens else ""
        if 3 <= count_words(words) <= 12 and not leaning(self.ctx, tokens, {}) and self.ctx.quoted.isdisjoint(tokens):
            yield Answer(upper_first(lead + words), tokens)

    def actions(self, unit: str) -> Iterator[tuple[Fact, str]]:
        """What actors of a kind did, with the actor."""
        for fact in self.of(Kind.ACTION):
            if fact.unit == unit:
                yield fact, self.doer(fact)

    def doer(self, fact: Fact) -> str:
        """The subject of an action, as a sentence names it."""
        subject: Piece = fact.premise.clause.subject
        return render(self.ctx.reading, subject.tokens, fact.premise.written)
