"""Dates as a teacher types them, and intervals as people read them."""

import re
from collections.abc import Callable

from quizapp.core.text import Parse
from quizapp.core.timex import periods
from quizapp.core.timex.find import find
from quizapp.core.timex.values import Day, DayError, Interval, Timex
from quizapp.core.timex.words import MONTHS

_LONGEST = 60
_UNPARSED = Parse("", (), ())
# What may stand before the date itself: nothing, or a word that opens its interval.
_BEFORE = frozenset({"", "in", "on", "the", "in the", "before", "after", "since", "until", "by", "from", "before the",
                     "after the", "since the", "until the"})  # fmt: skip
# How people write a date where articles write another way, and how an article would; the last is for all that is left.
_SPELLED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"~\s*(.+)|(.+?)\s*\?"), lambda m: f"c. {m[1] or m[2]}"),
    (re.compile(r"(\d\d?)(?:\s*/\s*| or )(\d\d?) ([a-z]+\.? .+)", re.IGNORECASE), lambda m: f"{m[1]}–{m[2]} {m[3]}"),
    (re.compile(r"(\d\d?)\. ?(\d\d?)\. ?(\d{3,4})"), lambda m: f"{m[1]} {_month(m[2])} {m[3]}"),
    (re.compile(r"Christmas(?: Day)? (\d{3,4})", re.IGNORECASE), lambda m: f"25 December {m[1]}"),
    (re.compile(r"Christmas Eve (\d{3,4})", re.IGNORECASE), lambda m: f"24 December {m[1]}"),
    (re.compile(r"New Year[’']s (?:Day )?(\d{3,4})", re.IGNORECASE), lambda m: f"1 January {m[1]}"),
)
# One year or another, or one to another: of three digits, no article means years by them.
_YEARS = re.compile(r"(\d{3,4})(?:\s*[/–-]\s*| or )(\d{3,4})( BCE?| AD| CE)?", re.IGNORECASE)
# A year before any that articles date by itself: a number of five digits is no year in running text.
_LONG_AGO = re.compile(r"(c\. |ca\. |circa |about |around )?(\d{2},?\d{3}) BCE?", re.IGNORECASE)
_FORMS = "18 January 2026, May 1914, 1914, c. 1914, spring 1968, 300 BC, the 1960s, the 5th century BC or 2003–2012"


def read_date(typed: str) -> Timex:
    """Read a date as it is typed into a form, in any of the forms that articles use and that name their year.

    A winter named by one year is taken for the one that begins in it.

    Returns:
        The date with the days it covers, its place given as the whole of what was typed.

    Raises:
        DayError: it is no such date, or no calendar has it; the message says so to the one who typed it.
    """
    words = " ".join(typed.split())
    if len(words) <= _LONGEST:
        if long_ago := _LONG_AGO.fullmatch(words):
            return _long_ago(words, int(long_ago[2].replace(",", "")), about=bool(long_ago[1]))
        spelled = _spelled(words)
        for prefix in ("", "in ", "in the year "):
            for form in (prefix + spelled, prefix + spelled.title()):
                if (timex := _only_date(form)) is not None:
                    return Timex(0, len(words), words, timex.type, timex.value, timex.interval)
        if years := _YEARS.fullmatch(words):
            return _years_between(words, *(read_date(f"{years[n]}{years[3] or ''}") for n in (1, 2)))
    shown = f"“{words[:_LONGEST]}” cannot be read as a date. " if words else ""
    raise DayError(f"{shown}Write it like {_FORMS}.")


def _spelled(words: str) -> str:
    """What was typed as an article would write it."""
    for pattern, spell in _SPELLED:
        if match := pattern.fullmatch(words):
            return spell(match)
    return words


def _month(number: str) -> str:
    """The name of a month; a number that none has stays one, and is read as no date."""
    return MONTHS[int(number) - 1] if 1 <= int(number) <= len(MONTHS) else number


def _long_ago(words: str, years: int, *, about: bool) -> Timex:
    """A year before Christ of five digits; about such a year is within a tenth of it."""
    slack = years // 10 if about else 0
    interval = Interval(Day(1 - years - slack), Day(2 - years + slack))
    return Timex(0, len(words), words, "DATE", f"BC{years}", interval)


def _years_between(words: str, first: Timex, last: Timex) -> Timex:
    """Two years and all between them.

    Raises:
        DayError: the later stands first.
    """
    start, end = (date.interval or Interval(None, None) for date in (first, last))
    if not start.before(end):
        raise DayError(f"“{words}” runs backwards: write the earlier year first.")
    interval = Interval(start.start, end.end)
    return Timex(0, len(words), words, "DATE", f"{first.value}/{last.value}", interval)


def _only_date(form: str) -> Timex | None:
    """The date that a form consists of, with its days; None where it holds anything else."""
    found = find(form, _UNPARSED, None)
    if len(found) != 1 or found[0].end != len(form) or form[: found[0].start].strip().lower() not in _BEFORE:
        return None
    timex = found[0]
    if timex.value.endswith("-WI") and timex.value[:4].isdigit():
        return Timex(0, 1, timex.text, timex.type, timex.value, periods.winter(int(timex.value[:4])).interval)
    return timex if timex.interval is not None else None


def written(interval: Interval) -> str:
    """An interval as people read it: "January 2020", "2003–2012", "the 1960s", "300 BC", "since December 2021"."""
    if interval.start is None:
        return f"before {_point(interval.end)}" if interval.end else "at any time"
    if interval.end is None:
        return f"since {_point(interval.start)}"
    return _stretch(interval.start, interval.end.plus(-1))


def _stretch(first: Day, last: Day) -> str:
    """From one day to another, both included, in the coarsest words that say no more and no less."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return _years(first.year, last.year)
    if first.day == 1 and last.plus(1).day == 1:
        return _months(first, last)
    if first == last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _years(first: int, last: int) -> str:
    if first == last:
        return _year(first)
    if first > 0 and first % 10 == 0 and last == first + 9:
        return f"the {first}s"
    if last == first + 99 and first % 100 == 1:
        number = (first - 1) // 100 + 1
        return f"the {_ordinal(number)} century" if number > 0 else f"the {_ordinal(1 - number)} century BC"
    if last <= 0:
        return f"{1 - first}–{_year(last)}"
    return f"{_year(first)}–{_year(last)}"


def _months(first: Day, last: Day) -> str:
    end = f"{MONTHS[last.month - 1]} {_year(last.year)}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    if first.year == last.year:
        return f"{MONTHS[first.month - 1]}–{end}"
    return f"{MONTHS[first.month - 1]} {_year(first.year)} – {end}"


def _point(day: Day) -> str:
    """A day that an open interval starts or ends at: its year or month where it is the first of it."""
    if day.day > 1:
        return _day(day)
    return _year(day.year) if day.month == 1 else f"{MONTHS[day.month - 1]} {_year(day.year)}"


def _day(day: Day) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {_year(day.year)}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _ordinal(number: int) -> str:
    ending = "th" if 11 <= number % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
