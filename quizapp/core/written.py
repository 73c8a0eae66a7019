"""Items that people write: from stems, answers, dates and passages as they were typed to an item of the usual shape."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeVar

from quizapp.core.citations import Citation
from quizapp.core.items import IDS, Choice, Event, Evidence, ItemError, Option, Ordering, item_hash
from quizapp.core.numbers import find_numbers
from quizapp.core.timex import Day, Interval, Timex

# What a written item is called until its content, which names it, is complete.
_UNNAMED = "unnamed"
# Earlier and later than any day that an article tells of.
_EARLIEST, _LATEST = Day(-99_999), Day(99_999)

ReadDate = Callable[[str], Timex | None]
Written = TypeVar("Written", Choice, Ordering)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenOption:
    """An option as it was typed, with the passages it rests on."""

    text: str
    key: bool = False
    feedback: str = ""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenEvent:
    """An event as it was typed, with the date that was understood and the passages that tell of it."""

    text: str
    timex: Timex | None = None
    citations: tuple[Citation, ...] = ()


def write_choice(
    *,
    stem: str,
    options: Sequence[WrittenOption],
    citations: tuple[Citation, ...],
    explanation: str,
    read_date: ReadDate,
) -> Choice:
    """A choice of what a person typed; `citations` are the passages that prove its key.

    What a distractor rests on follows from its passages: none, the key's own, or another. Numbers, and dates that
    `read_date` reads, are put in order and stay so; other options stand as in the alphabet, so that where they were
    typed tells nothing.

    Raises:
        ItemError: there are fewer than two options, or no stem.
    """
    sizes = _sizes(options, read_date)
    order = sorted(range(len(options)), key=lambda i: (sizes[i] if sizes else options[i].text.strip().casefold(), i))
    return _named(
        Choice(
            id=_UNNAMED,
            stem=" ".join(stem.split()),
            options=tuple(_option(i, options[place], citations) for i, place in zip(IDS, order, strict=False)),
            citations=citations,
            explanation=explanation.strip(),
            fixed_order=bool(sizes),
        )
    )


def _option(option_id: str, option: WrittenOption, citations: tuple[Citation, ...]) -> Option:
    return Option(
        id=option_id,
        text=" ".join(option.text.split()),
        evidence=_evidence(option, citations),
        feedback=option.feedback.strip(),
        citations=option.citations,
    )


def _evidence(option: WrittenOption, citations: tuple[Citation, ...]) -> Evidence:
    if option.key:
        return Evidence.KEY
    if not option.citations:
        return Evidence.UNSUPPORTED
    shared = any(a.start < b.end and b.start < a.end for a in option.citations for b in citations)
    return Evidence.MISREADING if shared else Evidence.ELSEWHERE


def _sizes(options: Sequence[WrittenOption], read_date: ReadDate) -> list[tuple[Day, Day]] | list[Fraction]:
    """What options that are all dates, or all numbers, are to be ordered by; empty where they are neither."""
    dates = [read_date(option.text) for option in options]
    intervals = [date.interval for date in dates if date and date.interval]
    if len(intervals) == len(options):
        return [_ends(interval) for interval in intervals]
    numbers = [find_numbers(option.text) for option in options]
    if all(len(found) == 1 and found[0].start == 0 for found in numbers):
        return [found[0].value for found in numbers]
    return []


def _ends(interval: Interval) -> tuple[Day, Day]:
    return interval.start or _EARLIEST, interval.end or _LATEST


def write_ordering(*, stem: str, events: Sequence[WrittenEvent], explanation: str) -> Ordering:
    """An ordering of what a person typed: the order follows from the dates, and the events' ids tell nothing of it.

    Raises:
        ItemError: there are fewer than two events, one has no date, or there is no stem.
    """
    named = dict(zip(IDS, sorted(events, key=lambda event: event.text.casefold()), strict=False))
    dated = {i: _ends(event.timex.interval) for i, event in named.items() if event.timex and event.timex.interval}
    if len(dated) < len(events):
        raise ItemError("events: one has no date")
    return _named(
        Ordering(
            id=_UNNAMED,
            stem=" ".join(stem.split()),
            events=tuple(
                Event(id=i, text=" ".join(event.text.split()), citations=event.citations, timex=event.timex)
                for i, event in named.items()
            ),
            order=tuple(sorted(named, key=lambda i: dated[i])),
            explanation=explanation.strip(),
        )
    )


def _named(item: Written) -> Written:
    return replace(item, id=item_hash(item)[:12])
