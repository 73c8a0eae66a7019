"""The stock: what of an article can stand in for a year, number, place, people or noun of a statement, read once."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, partial

from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import SAYING
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.persons import is_human
from quizapp.core.facts.phrases import render

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
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
    def peoples(self) -> tuple[str, ...]:
        """The adjectives of peoples before nouns, as the article first names them, but those of its title."""
        tokens = (t for t in self.ctx.tokens if t.ent == "NORP" and t.tag == "JJ" and t.dep == "amod")
        found = dict.fromkeys(t.text for t in tokens if t.text.isalpha())
        return tuple(word for word in found if word not in self.ctx.reading.title)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The base forms of the article’s nouns."""
        return frozenset(t.lemma.lower() for t in self.ctx.tokens if t.pos == "NOUN")

    @cached_property
    def places(self) -> dict[str, tuple[Name, ...]]:
        """The cities, regions and countries that stand behind each preposition, but those of the title."""
        found: dict[str, dict[str, Name]] = {}
        for i, token in enumerate(self.ctx.tokens):
            name = self.ctx.name_at.get(i)
            if name and token.dep == "pobj" and token.ent == "GPE" and self._plain(name, i):
                found.setdefault(self.ctx.tokens[token.head].text.lower(), {}).setdefault(name.text, name)
        return {preposition: tuple(names.values()) for preposition, names in found.items()}

    def _plain(self, name: Name, i: int) -> bool:
        """Whether a place is one that a name without an article names, and the title does not."""
        first = next(first for first, last in name.mentions if first <= i < last)
        articled = first > 0 and self.ctx.tokens[first - 1].tag == "DT"
        titled = name.text.casefold() in self.ctx.reading.title.casefold()
        return name.kind in (Kind.PLACE, Kind.COUNTRY) and not articled and not titled

    @cached_property
    def acting(self) -> tuple[Name, ...]:
        """The countries that are subjects of main clauses."""
        return self._subjects(lambda verb: self.ctx.tokens[verb].dep in ("ROOT", "conj", "ccomp"))

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
    return " " in name.text and name.text.replace(" ", "").isalpha() and is_human(ctx, name)


def value_of(said: str) -> Decimal | None:
    """The bare figure of a number that is written in figures, without its sign and scale."""
    match = _FIGURE.fullmatch(said)
    return Decimal(match[2].replace(",", "")) if match else None
