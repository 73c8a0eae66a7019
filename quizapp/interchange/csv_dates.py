"""Dates of events in a cell: in words where these are read back as the same days, else as two days."""

from dataclasses import replace

from quizapp.core.timex import Day, DayError, Interval, Timex, read_date, written

_OPEN = ".."


def write_days(timex: Timex | None) -> str:
    """The days of a date, as a teacher would type them or as `2026-01-17/2026-01-18`, the second day left out."""
    if timex is None or timex.interval is None:
        return ""
    words = written(timex.interval)
    try:
        if read_date(words).interval == timex.interval:
            return words
    except DayError:
        pass
    return f"{timex.interval.start or _OPEN}/{timex.interval.end or _OPEN}"


def read_days(typed: str, words: str) -> Timex | None:
    """The date in a cell, worded as the article has it where another cell says so; None for an empty cell.

    Raises:
        DayError: it is none of the forms that a date may have.
    """
    if not typed:
        return None
    first, slash, last = typed.partition("/")
    if slash:
        ends = [None if end == _OPEN else Day.parse(end) for end in (first, last)]
        timex = Timex(0, 0, typed, "DATE", typed, Interval(*ends))
    else:
        timex = replace(read_date(typed), start=0, end=0)
    return replace(timex, text=words) if words else timex
