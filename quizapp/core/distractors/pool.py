"""The pool: what an article offers as distractors, sorted by kind once for all its questions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from quizapp.core.changes import Stock
from quizapp.core.distractors.people import walks_of
from quizapp.core.distractors.phrases import Thing, find_groups, find_things
from quizapp.core.facts.classes import classes_of
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.deeds import Deed, find_deeds
from quizapp.core.facts.lexicon import EVENT_NOUNS
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.nouns import PERSON_CLASSES
from quizapp.core.facts.numbers import Number, read_number
from quizapp.core.facts.outcomes import find_outcomes
from quizapp.core.facts.persons import is_human
from quizapp.core.facts.phrases import count_words, render, trimmed, upper_first
from quizapp.core.facts.places import CONTINENTS, takes_the
from quizapp.core.facts.premises import explicit, granularity
from quizapp.core.facts.quantities import SHARES, split_number, unit_of
from quizapp.core.facts.reasons import gerunds, infinitives
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.resolve import Resolver
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
    _reasons: dict[str, tuple[Answer, ...]] = field(default_factory=dict)

    @cached_property
    def _resolver(self) -> Resolver:
        return self.ctx.once(Resolver)

    def of(self, kind: Kind) -> Iterator[Fact]:
        """The facts of a kind."""
        return (fact for fact in self.facts if fact.kind is kind)

    def names(self, kind: Kind) -> tuple[Name, ...]:
        """The names of a kind that are surely of that kind."""
        return self._names.get(kind, ())

    @cached_property
    def _names(self) -> dict[Kind, tuple[Name, ...]]:
        found: dict[Kind, tuple[Name, ...]] = {}
        for name in self.ctx.names:
            if self._sure(name):
                found[name.kind] = (*found.get(name.kind, ()), name)
        return found

    def _sure(self, name: Name) -> bool:
        """Whether a name is beyond doubt of the kind that it was read as."""
        if name.kind is Kind.PERSON:
            return self._person(name)
        if name.kind is not Kind.ORGANISATION or name.text in self.ctx.trusted:
            return True
        return " " in name.text and self.written(name).startswith("The ")

    def _person(self, name: Name) -> bool:
        """Whether a name is a person's beyond doubt and full enough to stand alone."""
        full = len(name.text.split()) > 1 or (len(name.mentions) > 2 and name.text.casefold() not in PERSON_CLASSES)
        return full and name.text[0].isupper() and is_human(self.ctx, name) and not any(c.isdigit() for c in name.text)

    def written(self, name: Name) -> str:
        """A name as an option writes it: with “The” where the article says “the”."""
        before = [self.ctx.tokens[first - 1].text.lower() for first, _ in name.mentions if first > 0]
        with_the = name.kind is not Kind.PERSON and ("the" in before or takes_the(name.text))
        return ("The " if with_the else "") + name.text

    @cached_property
    def walks(self) -> dict[str, frozenset[str]]:
        """The walks of life of the article's persons."""
        return walks_of(self.ctx)

    @cached_property
    def groups(self) -> tuple[tuple[Answer, int], ...]:
        """The groups of people that the article speaks of, each with its head noun."""
        return tuple(find_groups(self.ctx))

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """The things that the article speaks of, each with its classes."""
        return tuple(find_things(self.ctx))

    @cached_property
    def stock(self) -> Stock:
        """What can stand in for the values of its statements."""
        return Stock(self.ctx)

    @cached_property
    def deeds(self) -> tuple[Deed, ...]:
        """What the article tells that somebody did or does."""
        return tuple(find_deeds(self.ctx))

    @cached_property
    def outcomes(self) -> tuple[Fact, ...]:
        """What the article tells that is so, was so or may be, each by itself."""
        return tuple(find_outcomes(self.ctx))

    @cached_property
    def places(self) -> tuple[Answer, ...]:
        """The phrases that say where, with a named place."""
        found: dict[str, Answer] = {}
        for i, token in enumerate(self.ctx.tokens):
            name = self.ctx.name_at.get(i)
            place = name and name.kind is Kind.PLACE and name.text.casefold() not in CONTINENTS
            if not name or not place or token.dep != "pobj":
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
        if kind is Kind.MONEY:
            return iter(self.sums)
        return (f for f in self._figures if f.unit == unit and f.number.percent == (kind is Kind.PERCENT))

    @cached_property
    def _figures(self) -> tuple[Figure, ...]:
        found = []
        for i, token in enumerate(self.ctx.tokens):
            run = self.ctx.reading.parse.subtree(i) if token.dep == "nummod" and i not in self.ctx.time_at else []
            split = split_number(self.ctx, run)
            number = split[2] if split else None
            if number and number.value > 1 and self.ctx.tokens[token.head].ent != "MONEY":
                percent = self.ctx.tokens[token.head].text in SHARES
                text = render(self.ctx.reading, split[1] if split else []) + ("%" if percent else "")
                shown = Number(number.value, number.money, number.scale, percent, number.spelt)
                found.append(Figure(text[0].upper() + text[1:], shown, unit_of(self.ctx, token.head), i))
        return tuple(found)

    @cached_property
    def sums(self) -> tuple[Figure, ...]:
        """The sums of money that the article names."""
        found, tokens, text = [], self.ctx.tokens, self.ctx.reading.text
        for first, last, label in self.ctx.reading.parse.entities():
            words = text[tokens[first].start : tokens[last - 1].end] if label == "MONEY" else ""
            at = next((n for n, c in enumerate(words) if c in "$£€"), len(words))
            number = read_number(words[at:])
            if number and number.money:
                found.append(Figure(words[at:], number, "money", first))
        return tuple(found)

    @cached_property
    def _token_of(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for i, timex in self.ctx.time_at.items():
            found.setdefault(timex.start, i)
        return found

    def token_of(self, timex: Timex) -> int:
        """The first token of a time expression."""
        return self._token_of[timex.start]

    def times(self, unit: str) -> Iterator[tuple[Timex, str, int]]:
        """The dates of the article of a granularity, each once, as it writes them, with the day they begin."""
        seen = set()
        for timex in self.ctx.reading.timexes:
            text = timex.text.removeprefix("in ").removeprefix("In ").removeprefix("on ").removeprefix("On ")
            start = timex.interval.start if timex.type == "DATE" and timex.interval else None
            plain = granularity(timex) == unit and explicit(timex) and (text.isdigit() or unit != "year")
            if start and plain and timex.value not in seen:
                seen.add(timex.value)
                yield timex, text, start.ordinal

    def reasons(self, unit: str) -> tuple[Answer, ...]:
        """Other reasons, purposes, plans or means, worded with the same first words."""
        if unit not in self._reasons:
            told = self._causes(upper_first(unit)) if unit.endswith("because ") else self._worded_as(unit)
            self._reasons[unit] = tuple(told)
        return self._reasons[unit]

    def _worded_as(self, unit: str) -> Iterator[Answer]:
        for tokens in self._phrases(unit):
            yield from self._worded(tokens, "" if unit in ("to ", "do ") else unit)

    def _causes(self, lead: str) -> Iterator[Answer]:
        for fact in self.of(Kind.ACTION):
            words = f"{lead}{self.doer(fact)} {fact.answer.text[0].lower()}{fact.answer.text[1:]}"
            yield Answer(words, fact.answer.tokens)
        for fact in (f for f in self.outcomes if not f.unit and self.ctx.tokens[f.answer.tokens[0]].tag != "PRP"):
            words = render(self.ctx.reading, fact.answer.tokens, fact.premise.written)
            yield Answer(f"{lead}{words}", fact.answer.tokens)

    def _phrases(self, unit: str) -> Iterator[tuple[int, ...]]:
        """The phrases of the article that could follow the words of a unit."""
        if unit in ("to ", "do "):
            yield from (tokens if unit == "to " else tokens[1:] for _, tokens in infinitives(self.ctx))
        elif unit == "by ":
            yield from gerunds(self.ctx)
        else:
            for i, token in enumerate(self.ctx.tokens):
                told = token.lemma in EVENT_NOUNS or classes_of(self.ctx, i)
                if told and token.pos == "NOUN" and token.dep in ("dobj", "pobj", "nsubj"):
                    yield tuple(trimmed(self.ctx.reading, i))

    def _worded(self, tokens: tuple[int, ...], lead: str) -> Iterator[Answer]:
        words = (
            render(self.ctx.reading, tokens, self._resolver.swaps(self.ctx.sentence_of(tokens[0]))) if tokens else ""
        )
        if 3 <= count_words(words) <= 12 and not leaning(self.ctx, tokens, {}) and self.ctx.quoted.isdisjoint(tokens):
            yield Answer(upper_first(lead + words), tokens)

    def doer(self, fact: Fact) -> str:
        """The subject of an action, as a sentence names it."""
        subject: Piece = fact.premise.clause.subject
        return render(self.ctx.reading, subject.tokens, fact.premise.written)
