"""The value of an event: a headline, its date, and what it is said to have followed."""

from dataclasses import dataclass

from quizapp.core.citations import Citation
from quizapp.core.text import Sentence
from quizapp.core.timex import Interval, Timex


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as a headline, with its date or the verbs of the events that it is said to have followed.

    The first citation is its own sentence; the next, where there is one, anchors its date.
    """

    text: str
    verb: int
    sentence: Sentence
    citations: tuple[Citation, ...]
    timex: Timex | None = None
    after: tuple[int, ...] = ()

    @property
    def interval(self) -> Interval | None:
        """The days that its date covers."""
        return self.timex.interval if self.timex else None

    @property
    def length(self) -> int:
        """How many days its date leaves open."""
        span = self.interval
        return span.end.ordinal - span.start.ordinal if span and span.start and span.end else 10**9
