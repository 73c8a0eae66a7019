"""The stock: what of an article can stand in for a year, number, place, people or noun of a statement, read once."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, partial

from quizapp.core.distractors.people import walks_of
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import SAYING
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.peoples import country_of
from quizapp.core.facts.persons import is_human
from quizapp.core.facts.phrases import render
from quizapp.core.facts.places import country
from quizapp.core.words import content

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
# So often named, a country is where the article plays.
_OFTEN = 4
_BRITISH = frozenset({"United Kingdom", "England", "Scotland", "Wales", "Northern Ireland"})
_MODERN = 1900
_DYING = frozenset({"die", "kill", "murder", "assassinate", "execute", "death", "assassination", "funeral"})
_FIGURE = re.compile(r"([$£€]?)(\d[\d,]*(?:\.\d+)?)((?: ?(?:hundred|thousand|million|billion|trillion|bn|tn|m|k))?%?)")


@dataclass(frozen=True, eq=False)
class Stock:
    """The values that an article holds, by kind."""

    ctx: Context

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that the article names, in their order."""
        found = {int(t.text) for i, t in enumerate(self.ctx.tokens) if YEAR.fullmatch(t.text) and i in self.ctx.time_at}
        return tuple(sorted(found))

    @cached_property
    def modern(self) -> bool:
        """Whether an article tells of times since 1900, as far as it names years."""
        return not self.years or self.years[len(self.years) // 2] >= _MODERN

    @cached_property
    def walks(self) -> dict[str, frozenset[str]]:
        """The walks of life of the article’s persons."""
        return walks_of(self.ctx)

    @cached_property
    def persons(self) -> tuple[Name, ...]:
        """The persons whom the article names in full and shows doing more than saying something."""
        return tuple(n for n in self.known if self._does(n))

    def _does(self, name: Name) -> bool:
        heads = [self.ctx.tokens[last - 1] for _, last in name.mentions]
        verbs = [self.ctx.tokens[t.head] for t in heads if t.dep in ("nsubj", "nsubjpass")]
        return any(v.pos in ("VERB", "AUX") and v.lemma not in SAYING for v in verbs)

    @cached_property
    def known(self) -> tuple[Name, ...]:
        """The persons whom the article names in full."""
        return tuple(n for n in self.ctx.names if n.kind is Kind.PERSON and _sure(self.ctx, n))

    @cached_property
    def dead(self) -> frozenset[str]:
        """The persons of whom the article tells that they died."""
        tokens = self.ctx.tokens
        return frozenset(
            name.text
            for i, name in self.ctx.name_at.items()
            if tokens[tokens[i].head].lemma in _DYING and tokens[i].dep in ("nsubj", "nsubjpass", "poss", "pobj")
        )

    @cached_property
    def places(self) -> tuple[Name, ...]:
        """The countries and other places that the article names but its title does not."""
        return tuple(n for n in self.ctx.names if n.kind in (Kind.COUNTRY, Kind.PLACE) and not self.titled(n))

    @cached_property
    def home(self) -> frozenset[str]:
        """The countries of the title, and the one that the article names most, by itself or by its people."""
        tokens, title = self.ctx.tokens, content(self.ctx.reading.title)
        known = [country(n.text) for i, n in self.ctx.name_at.items() if tokens[i].dep != "compound"]
        found = Counter(c for c in (*known, *(country_of(t.text) for t in tokens)) if c)
        most = [c for c, n in found.most_common(1) if n >= _OFTEN]
        home = {*most, *(c for c in found if content(c) & title)}
        return frozenset(home | _BRITISH if home & _BRITISH else home)

    @cached_property
    def peoples(self) -> tuple[str, ...]:
        """The words of peoples, as the article first uses them, but those of its title."""
        found = dict.fromkeys(t.text for t in self.ctx.tokens if t.ent == "NORP" and t.text.isalpha())
        return tuple(word for word in found if word not in self.ctx.reading.title)

    def titled(self, name: Name) -> bool:
        """Whether the title of the article names somebody or something."""
        return not content(name.text).isdisjoint(content(self.ctx.reading.title))

    @cached_property
    def speaking(self) -> dict[str, tuple[Name, ...]]:
        """The persons, countries and organisations that say something, by the tense in which they do."""
        tags = {t.tag for t in self.ctx.tokens if t.lemma in SAYING}
        return {tag: self._subjects(partial(self._says, tag)) for tag in sorted(tags)}

    def _says(self, tag: str, verb: int) -> bool:
        return self.ctx.tokens[verb].lemma in SAYING and self.ctx.tokens[verb].tag == tag

    def _subjects(self, fits: Callable[[int], bool]) -> tuple[Name, ...]:
        found: dict[str, Name] = {}
        for i, token in enumerate(self.ctx.tokens):
            name = self.ctx.name_at.get(i)
            if (
                name
                and token.dep == "nsubj"
                and fits(token.head)
                and (name.kind is not Kind.PERSON or _sure(self.ctx, name))
            ):
                found.setdefault(name.text, name)
        return tuple(found.values())

    @cached_property
    def figures(self) -> dict[str, tuple[str, ...]]:
        """The numbers that count something, by the manner they are written in and what they count."""
        found: dict[str, dict[str, None]] = {}
        for i in range(len(self.ctx.tokens)):
            if run := self.number_at(i):
                said = render(self.ctx.reading, run)
                found.setdefault(self.manner(run), {}).setdefault(said)
        return {manner: tuple(said) for manner, said in found.items()}

    def number_at(self, i: int) -> list[int]:
        """The tokens of a number that counts a common noun or is money, from its first on; none for anything else."""
        tokens = self.ctx.tokens
        if tokens[i].tag not in ("CD", "$") or (i and tokens[i - 1].tag in ("CD", "$")):
            return []
        run = [i]
        while run[-1] + 1 < len(tokens) and (tokens[run[-1] + 1].tag == "CD" or tokens[run[-1] + 1].text == "%"):
            run.append(run[-1] + 1)
        head = tokens[tokens[run[-1]].head]
        counts = any(tokens[t].dep in ("nummod", "quantmod") for t in run) and head.pos == "NOUN"
        timed = any(t in self.ctx.time_at and self.ctx.time_at[t].type != "DURATION" for t in run)
        money = tokens[i].tag == "$" or tokens[i].ent == "MONEY"
        told = counts or money or tokens[run[-1]].text == "%"
        return run if told and not timed and i not in self.ctx.name_at else []

    def manner(self, run: list[int]) -> str:
        """How a number is written, and of what: its sign, scale and share, or the class of the noun it counts."""
        said = render(self.ctx.reading, run)
        head = self.ctx.tokens[self.ctx.tokens[run[-1]].head]
        match = _FIGURE.fullmatch(said)
        shape = f"{match[1]}9{match[3].strip()}" if match else "words"
        return shape if match and (match[1] or "%" in match[3]) else f"{shape} {head.lemma.lower()}"


def _sure(ctx: Context, name: Name) -> bool:
    """Whether a name is a person's in full."""
    return " " in name.text and name.text[0].isupper() and name.text.replace(" ", "").isalpha() and is_human(ctx, name)


def value_of(said: str) -> Decimal | None:
    """The bare figure of a number that is written in figures, without its sign and scale."""
    match = _FIGURE.fullmatch(said)
    return Decimal(match[2].replace(",", "")) if match else None
