"""How pages tell numbers and times: filters for the templates, in plain English."""

from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction

from quizapp.core.checks.advice import explain


def moment(at: datetime) -> str:
    """A point in time: 22 November 2026, 14:03 UTC."""
    return f"{at.day} {at:%B %Y, %H:%M} UTC"


def day(on: date) -> str:
    """A date: 18 January 2026."""
    return f"{on.day} {on:%B %Y}"


def points(value: Fraction) -> str:
    """Points as people write them, with two decimals at most: 7, 0.5, 2.67."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


def aligned(value: Fraction) -> str:
    """Points for a column of a table, where digits stand under digits: 7.00, 2.67."""
    return f"{float(value):.2f}"


def percent(share: Fraction) -> int:
    """A share in whole percent, rounded half up."""
    return int(100 * share + Fraction(1, 2))


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 question, 9 questions."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


WORDS_A_MINUTE = 200


def reading_time(words: int) -> str:
    """How long reading takes at a calm pace, at least a minute: 4 minutes."""
    return count(max(1, round(words / WORDS_A_MINUTE)), "minute")


FILTERS: dict[str, Callable[..., object]] = {
    "moment": moment,
    "day": day,
    "points": points,
    "aligned": aligned,
    "percent": percent,
    "count": count,
    "reading_time": reading_time,
    "explain": explain,
}
