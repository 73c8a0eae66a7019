"""A reading: one article's text with all that was read in it, handed whole to generators and checks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from quizapp.core import timex, words
from quizapp.core.text import Parse
from quizapp.core.timex import Timex

Found = TypeVar("Found")


@dataclass(frozen=True)
class Reading:
    """A canonical text, its parse, its title, and the day it was published on where that is known."""

    text: str
    parse: Parse
    title: str = ""
    published_on: date | None = None

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The words that the text writes with a capital inside a sentence, and so anywhere."""
        starts = {s.first for s in self.parse.sentences} | {s.first + 1 for s in self.parse.sentences}
        return frozenset(t.text for i, t in enumerate(self.parse.tokens) if t.text[:1].isupper() and i not in starts)

    @cached_property
    def timexes(self) -> tuple[Timex, ...]:
        """The time expressions of the text in order, read against the publication date."""
        return timex.find(self.text, self.parse, self.published_on)

    @cached_property
    def index(self) -> words.Index:
        """Which sentences use which content words."""
        return words.index(self.text, tuple((s.start, s.end) for s in self.parse.sentences))

    @cached_property
    def _found(self) -> dict[object, object]:
        return {}

    def once(self, find: "Callable[[Reading], Found]") -> Found:
        """What a function finds in this reading, worked out at the first call and kept."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast("Found", self._found[find])
