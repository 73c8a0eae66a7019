"""Time expressions: days without a smallest year, half-open intervals, and TIMEX3 values."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

_CYCLE = 400
_DAYS_IN_CYCLE = 146_097


class DayError(ValueError):
    """A day that no calendar has."""


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day of the proleptic Gregorian calendar; years are astronomical, so that 0 is 1 BC and -299 is 300 BC.

    `datetime.date` ends at year 1, and articles do not.
    """

    year: int
    month: int = 1
    day: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12 or not 1 <= self.day <= monthrange(_modern(self.year), self.month)[1]:
            raise DayError(f"{self.year:04d}-{self.month:02d}-{self.day:02d} is no day")

    def __str__(self) -> str:
        sign = "-" if self.year < 0 else ""
        return f"{sign}{abs(self.year):04d}-{self.month:02d}-{self.day:02d}"

    @classmethod
    def parse(cls, iso: str) -> Self:
        """Read a day as `str` writes it: a signed year of at least four digits, month and day.

        Raises:
            DayError: it is not of that form, or no calendar has it.
        """
        match = re.fullmatch(r"(-?\d{4,})-(\d\d)-(\d\d)", iso)
        if not match:
            raise DayError(f"{iso!r} is no day of the form 2026-01-18")
        return cls(*(int(part) for part in match.groups()))

    @classmethod
    def of(cls, day: date) -> Self:
        """The same day of a `datetime.date`."""
        return cls(day.year, day.month, day.day)

    @property
    def ordinal(self) -> int:
        """Days since the first of January of year 1, which is day 1; earlier days are zero and negative."""
        modern = _modern(self.year)
        return date(modern, self.month, self.day).toordinal() + (self.year - modern) // _CYCLE * _DAYS_IN_CYCLE

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Self:
        """The day with an ordinal."""
        cycles, rest = divmod(ordinal - 1, _DAYS_IN_CYCLE)
        day = date.fromordinal(rest + 1)
        return cls(day.year + cycles * _CYCLE, day.month, day.day)

    def plus(self, days: int) -> "Day":
        """The day so many days later, or earlier where the number is negative."""
        return Day.from_ordinal(self.ordinal + days)

    @property
    def weekday(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return (self.ordinal + 6) % 7


def _modern(year: int) -> int:
    """A year from 1 to 400 with the same calendar: it repeats every 400 years."""
    return (year - 1) % _CYCLE + 1


@dataclass(frozen=True, slots=True)
class Interval:
    """The days `start` up to but not including `end`; None is open on that side."""

    start: Day | None
    end: Day | None

    def __post_init__(self) -> None:
        if self.start and self.end and not self.start < self.end:
            raise DayError(f"an interval from {self.start} to {self.end} holds no day")

    def before(self, other: "Interval") -> bool:
        """Whether every day of this interval lies before every day of the other."""
        return self.end is not None and other.start is not None and self.end <= other.start


TYPES = ("DATE", "TIME", "DURATION", "SET")


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression of a text with its TIMEX3 type and value, and the days it covers where they are known.

    The days are those that the words tell together with the words before them: of "since 2003" the expression
    is "2003", as TIMEX3 has it, and its interval is open. A range ("between 2003 and 2012") is one expression with
    the two that TIMEX3 sees in it as `parts`.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    interval: Interval | None = None
    parts: tuple["Timex", ...] = ()

    def __post_init__(self) -> None:
        if self.type not in TYPES:
            raise ValueError(f"timex: type {self.type!r} is none of {', '.join(TYPES)}")

    def to_dict(self) -> dict[str, Any]:
        """The expression as JSON values; an open end is null, and so are both where nothing is known."""
        start = self.interval.start if self.interval else None
        end = self.interval.end if self.interval else None
        return {
            "text": self.text,
            "type": self.type,
            "value": self.value,
            "start": str(start) if start else None,
            "end": str(end) if end else None,
        }

    @classmethod
    def from_dict(cls, body: dict[str, Any]) -> Self:
        """Read back what `to_dict` wrote; its place in the text is not kept there and is given as 0:0.

        Raises:
            DayError: an end is no day, or the interval is empty.
            ValueError: the type is unknown.
            KeyError: a field is missing.
        """
        ends = [Day.parse(body[name]) if body[name] else None for name in ("start", "end")]
        interval = Interval(*ends) if any(ends) else None
        return cls(0, 0, body["text"], body["type"], body["value"], interval)


def days_of(value: str) -> Interval | None:
    """The days of a TIMEX3 value that names a year, a month or a day; None for any other."""
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value)
    if parts is None:
        return None
    year, month, day = (int(part) if part else 0 for part in parts.groups())
    start = Day(year, month or 1, day or 1)
    end = start.plus(1) if day else Day(year + month // 12, month % 12 + 1) if month else Day(year + 1)
    return Interval(start, end)
