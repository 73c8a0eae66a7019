"""Dates that count from the day of writing: weekdays and months without a year, today, last week, two years ago."""

import re
from contextlib import suppress

from quizapp.core.timex import periods
from quizapp.core.timex.periods import Period
from quizapp.core.timex.place import Meaning, Place, dated, describes
from quizapp.core.timex.rows import Row
from quizapp.core.timex.tense import Tense
from quizapp.core.timex.values import Day, DayError, Interval
from quizapp.core.timex.words import (
    MONTHS,
    SEASONS,
    amount,
    month_number,
    ordinal_number,
    unit_name,
    weekday_number,
)

# What stands for a period of a grain whose place in time is not known.
UNKNOWN = {
    "day": "XXXX-XX-XX", "weekend": "XXXX-WXX-WE", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip
_STEPS = {"last": -1, "this": 0, "current": 0, "next": 1}


def _nearest(place: Place, periods_near: list[Period], *, by_tense: bool = True) -> Period:
    """Of the same weekday or month in turn, the one that the verb means; the nearest where no verb tells."""
    published = place.published or Day(1)
    now = published.ordinal
    if by_tense and place.ahead:
        return next(p for p in periods_near if p.after > published)
    if by_tense:
        return next(p for p in reversed(periods_near) if p.first <= published)
    return min(periods_near, key=lambda p: abs(p.first.ordinal - now))


def _weekday(match: re.Match[str], place: Place) -> Meaning | None:
    number = weekday_number(match["weekday"])
    if place.published is None:
        return Meaning("DATE", f"XXXX-WXX-{number + 1}")
    at = place.published.plus(number - place.published.weekday)
    step = (match["which"] or "").lower()
    if step in ("this", "this coming"):
        ahead = place.tense != Tense.PAST
        return dated(periods.day(at), sure=ahead == (at >= place.published))
    if step in ("next", "coming"):
        return dated(periods.day(at if at > place.published else at.plus(7)), sure=False)
    if step:
        return dated(periods.day(at if at < place.published else at.plus(-7)), sure=at >= place.published)
    ahead = place.ahead or (place.tense == Tense.PRESENT and re.search(r"\bon\s+$", place.before) is not None)
    if ahead:
        at = at if at >= place.published else at.plus(7)
    elif at > place.published:
        at = at.plus(-7)
    return dated(periods.day(at), sure=place.sure("day", "month") and not place.general)


def _days_around(year: int, month: int, number: int) -> list[Period]:
    """A day of a month in the years around one, so far that 29 February is among them."""
    near = []
    for each in range(year - 8, year + 9):
        with suppress(DayError):
            near.append(periods.day(Day(each, month, number)))
    return near


def _month_day(match: re.Match[str], place: Place) -> Meaning | None:
    if re.match(r"[.,:]\d|%", place.after):
        return None
    groups = match.groupdict()
    month, number = month_number(match["month"]), int(groups.get("day") or ordinal_number(match["nth"]))
    near = _days_around(place.published.year if place.published else 2000, month, number)
    if not near or place.published is None:
        return Meaning("DATE", f"XXXX-{month:02d}-{number:02d}") if near else None
    by_tense = place.tense in (Tense.PAST, Tense.FUTURE)
    told, close = _nearest(place, near, by_tense=by_tense), _nearest(place, near, by_tense=False)
    if describes(place.story, place.end):
        return dated(close, sure=False)
    on = re.search(r"\b(?:on|since|until|by|from)\s+(?:the\s+)?$", place.before) is not None
    return dated(told, sure=(on or told == close) and place.sure("day", "month", "year"))


_MONTH_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|from|through|throughout|during|of|last|next|this|early|late|mid|each|every|to|and|for"
    r"|between|before|after|as of|into|around|about|the end of|or)[\s-]+(?:the\s+)?$"
)
_PEOPLE = ("PERSON", "ORG", "GPE", "FAC", "WORK_OF_ART", "PRODUCT", "NORP")


def _month(match: re.Match[str], place: Place) -> Meaning | None:
    """A month's name alone; it may also be a woman's, a prime minister's or a verb."""
    entity = place.entity
    named = bool(_MONTH_BEFORE.search(place.before) or match["edge"] or match["bound"])
    if entity in _PEOPLE or not (named or (entity == "DATE" and match["month"] not in ("May", "March"))):
        return None
    if re.search(r"\d(?:st|nd|rd|th)?\s+(?:of\s+)?$", place.before):
        return None
    if re.match(r"\s+(?:[A-Z][a-z]+|[\d])", place.after) and match["month"] in ("May", "April", "June", "August"):
        return None
    number = month_number(match["month"])
    if place.published is None:
        return Meaning("DATE", f"XXXX-{number:02d}")
    near = [periods.month(place.published.year + k, number) for k in (-1, 0, 1)]
    return dated(_nearest(place, near), sure=place.sure("day", "month", "year"))


def _which_month(match: re.Match[str], place: Place) -> Meaning | None:
    number = MONTHS.index(match["month"]) + 1
    if place.published is None:
        return Meaning("DATE", f"XXXX-{number:02d}")
    this, step = periods.month(place.published.year, number), _STEPS[match["which"].lower()]
    now = periods.month(place.published.year, place.published.month)
    if step < 0:
        before = this.first < now.first
        return dated(this if before else periods.month(place.published.year - 1, number), sure=not before)
    if step > 0:
        after = this.first > now.first
        return dated(this if after else periods.month(place.published.year + 1, number), sure=not after)
    return dated(this)


def _season(match: re.Match[str], place: Place) -> Meaning | None:
    """A season without a year; "fall" is one only with a word that makes it one."""
    which = (match["which"] or "").lower()
    word = match["season"].lower()
    if word == "fall" and (
        not which.removeprefix("the") or re.match(r"\s+(?:in|of|from|to|below|apart)\b", place.after)
    ):
        return None
    code = SEASONS[word]
    if not which and not re.search(r"\b(?:in|during|of|by|until|since|early|late|mid)[\s-]+$", place.before):
        return None
    if place.published is None:
        return Meaning("DATE", f"XXXX-{code}")
    this = periods.season(place.published.year, code)
    step = _STEPS.get(which)
    if step is None:
        step = 0 if this.first <= place.published or place.ahead else -1
    elif (step < 0 and this.first.plus(92) <= place.published) or (step > 0 and this.first > place.published):
        step = 0
    return dated(periods.season(place.published.year + step, code), sure=which == "this")


def _which_period(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "Last year", "this week": the period of the unit beside the one of writing."""
    unit, step = unit_name(match["unit"]), _STEPS[match["which"].lower()]
    if unit == "day":
        return None
    if place.published is None:
        return Meaning("DATE", UNKNOWN[unit])
    period = periods.moved(unit, place.published, step)
    when = (match["when"] or "").lower()
    if not when or step:
        return dated(period, sure=unit not in ("decade", "century", "weekend"))
    return Meaning("DATE", period.value, _since_or_to(period, when, place.published), period)


def _since_or_to(whole: Period, when: str, published: Day) -> Interval:
    """The days of the running period before ("earlier") or after ("later") the day of writing."""
    if when.startswith("earlier"):
        return Interval(whole.first, published.plus(1))
    return Interval(published, whole.after)


def _today(match: re.Match[str], place: Place) -> Meaning:
    """Read "today": the day of writing in news, and these times where it stands with the present tense."""
    word = match["day"].lower()
    step = {"yesterday": -1, "today": 0, "tomorrow": 1}[word]
    if place.published is None:
        return Meaning("DATE", "PRESENT_REF" if word == "today" else UNKNOWN["day"])
    if word == "today" and re.match(r"['’]s\b", place.after) and place.tense != Tense.FUTURE:
        return Meaning("DATE", "PRESENT_REF")
    period = periods.day(place.published.plus(step))
    return dated(period, sure=step != 0 or place.tense in (Tense.PAST, Tense.FUTURE))


# Parts of a unit are counted in a finer one.
_FINER = {"century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "week": ("day", 7)}


def _ago(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "Two years ago": the year, month, week or day so far back; only days are told as sure."""
    unit, number = unit_name(match["unit"]), amount(match["n"])
    if number is None:
        return Meaning("DATE", "PAST_REF")
    if unit == "fortnight":
        unit, number = "week", 2 * number
    if unit not in ("day", "week", "month", "year", "decade", "century"):
        return None
    if number.denominator != 1 and unit in _FINER:
        unit, number = _FINER[unit][0], number * _FINER[unit][1]
    if place.published is None or number > 10_000:
        return Meaning("DATE", UNKNOWN[unit])
    period = periods.moved(unit, place.published, -int(number))
    return dated(period, sure=unit == "day" and match["about"] is None)


def _quarter(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "The third quarter" of this year or last, or the last one that had begun."""
    number = ordinal_number(match["nth"])
    if not 1 <= number <= 4:
        return None
    if place.published is None:
        return Meaning("DATE", f"XXXX-Q{number}")
    if match["which"]:
        return dated(periods.quarter(place.published.year + _STEPS[match["which"].lower()], number))
    near = [periods.quarter(place.published.year + k, number) for k in (-1, 0, 1)]
    return dated(_nearest(place, near), sure=False)


def _weekend(_: re.Match[str], place: Place) -> Meaning:
    if place.published is None:
        return Meaning("DATE", UNKNOWN["weekend"])
    step = 0 if place.ahead or place.published.weekday >= 5 else -1
    return dated(periods.moved("weekend", place.published, step), sure=False)


ROWS = (
    Row(r"(?:(?P<which>last|this|next|this past|this coming|past|coming) )?{weekday:weekday}", _weekday, edges=True),
    Row(r"(?:{wday},? )?(?:the )?{date:day}{th}?(?: of)? {mon:month}", _month_day, edges=True),
    Row(r"(?:{wday},? )?{mon:month} (?:the )?{date:day}{th}?", _month_day, edges=True),
    Row(r"(?:the )?{ordinal:nth} of {month:month}", _month_day),
    Row(r"{month:month}", _month, edges=True),
    Row(r"(?P<which>last|this|next) {month:month}", _which_month, edges=True),
    Row(r"(?:(?P<which>last|this|next|the) )?{season:season}", _season, edges=True),
    Row(r"(?P<when>(?:earlier|later) )?(?P<which>last|this|next|current) {calendar:unit}",
        _which_period, edges=True),
    Row(r"(?:earlier |later |late |early )?(?P<day>today|yesterday|tomorrow)", _today),
    Row(r"(?:the )?(?P<about>(?:just |only )?{about} )?(?P<n>{n}|{vague}) {unit:unit} ago", _ago),
    Row(r"(?:the )?{ordinal:nth}[-\x20]quarter(?: of (?P<which>last|this|next) year)?", _quarter),
    Row(r"the (?P<when>(?!))?(?P<which>last) (?P<unit>quarter)", _which_period, edges=True),
    Row(r"the weekend", _weekend),
)  # fmt: skip
