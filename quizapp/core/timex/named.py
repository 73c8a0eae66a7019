"""Days that go by a name, dates written in figures alone, and weeks counted in a month."""

import re
from collections.abc import Callable

from quizapp.core.timex import periods
from quizapp.core.timex.place import Meaning, Place, dated, describes
from quizapp.core.timex.rows import Row
from quizapp.core.timex.values import Day, DayError
from quizapp.core.timex.words import month_number


def easter(year: int) -> Day:
    """Easter Sunday of a Gregorian year (the anonymous algorithm that Nature printed in 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap = century // 4
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return Day(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> Day:
    """The first (1), second … weekday (0 for Monday) of a month, or the last (-1), second last … of it."""
    if number > 0:
        first = Day(year, month, 1)
        return first.plus((weekday - first.weekday) % 7 + 7 * (number - 1))
    last = Day(year + month // 12, month % 12 + 1, 1).plus(-1)
    return last.plus(-((last.weekday - weekday) % 7) + 7 * (number + 1))


def _fixed(month: int, day: int) -> Callable[[int], Day]:
    return lambda year: Day(year, month, day)


def _from_easter(days: int) -> Callable[[int], Day]:
    return lambda year: easter(year).plus(days)


# The day of a year that each name stands for. Those kept on other days in other countries are never told as sure.
_DAYS: dict[str, Callable[[int], Day]] = {
    "new year's day": _fixed(1, 1), "new year's eve": _fixed(12, 31), "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25), "christmas": _fixed(12, 25), "boxing day": _fixed(12, 26),
    "valentine's day": _fixed(2, 14), "halloween": _fixed(10, 31), "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7), "maundy thursday": _from_easter(-3), "good friday": _from_easter(-2),
    "easter sunday": _from_easter(0), "easter monday": _from_easter(1), "easter": _from_easter(0),
    "whit monday": _from_easter(50),
    "thanksgiving day": lambda year: nth_weekday(year, 11, 3, 4),
    "thanksgiving": lambda year: nth_weekday(year, 11, 3, 4),
    "labor day": lambda year: nth_weekday(year, 9, 0, 1),
    "memorial day": lambda year: nth_weekday(year, 5, 0, -1),
}  # fmt: skip
_LOOSE = ("christmas", "easter", "thanksgiving", "thanksgiving day", "labor day", "memorial day")
_LOOSE_BEFORE = re.compile(
    r"\b(?:at|by|before|after|since|until|till|for|over|during|last|this|next|on|of)\s+(?:the\s+)?$"
)
_NAMES = "|".join(sorted((name.replace("'", "['’]") for name in _DAYS), key=lambda name: (-len(name), name)))


def _named(match: re.Match[str], place: Place) -> Meaning | None:
    """A named day; a name that is a season or a feast too is one only after a word of time."""
    name = match["name"].lower().replace("’", "'")
    loose = name in _LOOSE
    if loose and not match["year"] and not _LOOSE_BEFORE.search(place.before):
        return None
    if match["year"]:
        return dated(periods.day(_DAYS[name](int(match["year"]))), sure=not loose)
    if place.published is None:
        return Meaning("DATE", "XXXX-XX-XX")
    now = place.published
    near = [periods.day(_DAYS[name](now.year + k)) for k in (-1, 0, 1)]
    ahead = next(p for p in near if p.after > now)
    behind = next(p for p in reversed(near) if p.first <= now)
    meant = ahead if place.ahead else behind
    return dated(meant, sure=not loose and not describes(place.story, place.end) and place.sure("day", "month", "year"))


def _figures(match: re.Match[str], _: Place) -> Meaning | None:
    """As in "12/25/2012": which figure is the month is told only where one of them cannot be it."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    try:
        at = Day(year, second, first) if first > 12 else Day(year, first, second)
    except DayError:
        return None
    return dated(periods.day(at), sure=first > 12 or second > 12 or first == second)


def _week_of_month(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "the last week of March": the calendar week that has most of its days there."""
    number = month_number(match["month"])
    year = int(match["year"]) if match["year"] else None
    if year is None and place.published is None:
        return Meaning("DATE", "XXXX-WXX")
    if year is None and place.published:
        months = [periods.month(place.published.year + k, number) for k in (-1, 0, 1)]
        close = min(months, key=lambda p: abs(p.first.ordinal - place.published.ordinal) if place.published else 0)
        year = close.first.year
    month = periods.month(year or 1, number)
    at = {"first": month.first.plus(3), "second": month.first.plus(10), "third": month.first.plus(17)}
    return dated(periods.week(at.get(match["nth"].lower(), month.after.plus(-4))), sure=False)


ROWS = (
    Row(rf"(?P<name>{_NAMES})(?:,? (?:of |in )?{{year:year}})?", _named),
    Row(r"(?P<first>\d\d?)/(?P<second>\d\d?)/{year:year}", _figures),
    Row(
        r"(?:the )?(?P<nth>first|second|third|last|final) week (?:of|in) {mon:month}(?:,? {year:year})?", _week_of_month
    ),
)
