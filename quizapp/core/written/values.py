"""What a person types to make a question, before it is an item; and how what was not changed is kept as it was."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from quizapp.core.citations import Citation
from quizapp.core.items import IDS, After, Evidence
from quizapp.core.timex import Day, Interval, Timex

# Earlier and later than any day that an article tells of.
_EARLIEST, _LATEST = Day(-99_999), Day(99_999)

ReadDate = Callable[[str], Timex | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenOption:
    """An option as it was typed, with the passages it rests on.

    `id` names the option that was changed, and is empty for a new one. `evidence` is what the person says that it
    rests on; None leaves that to be worked out from the passages.
    """

    text: str
    id: str = ""
    key: bool = False
    feedback: str = ""
    citations: tuple[Citation, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenChoice:
    """A choice as it was typed; `citations` are the passages that prove its key."""

    stem: str
    options: tuple[WrittenOption, ...]
    citations: tuple[Citation, ...] = ()
    explanation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenEvent:
    """An event as it was typed, with the date that was understood and the passages that tell of it.

    `id` is a letter by which the `after` links of others name it; the links of one name the events it followed.
    """

    text: str
    id: str = ""
    timex: Timex | None = None
    citations: tuple[Citation, ...] = ()
    after: tuple[After, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenOrdering:
    """An ordering as it was typed: its order follows from the dates and links of its events."""

    stem: str
    events: tuple[WrittenEvent, ...]
    explanation: str = ""


def folded(text: str) -> str:
    """A text on one line, its white space folded."""
    return " ".join(text.split())


def kept(typed: str, was: str) -> str:
    """What was typed, folded; as it was where it differs by no more than white space, which a form folds."""
    return was if folded(typed) == folded(was) else folded(typed)


def kept_lines(typed: str, was: str) -> str:
    """As `kept`, for text of several lines."""
    return was if folded(typed) == folded(was) else typed.strip()


def fresh_ids(taken: Iterable[str]) -> Iterator[str]:
    """Letters that are not taken, for new options or events."""
    used = set(taken)
    return (letter for letter in IDS if letter not in used)


def ends(interval: Interval) -> tuple[Day, Day]:
    """The ends of an interval to sort by; an open one lies beyond every day that is told of."""
    return interval.start or _EARLIEST, interval.end or _LATEST
