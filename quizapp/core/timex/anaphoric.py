"""Dates that count from one told before: three days later, the same year, the next day."""

import re

from quizapp.core.timex import periods
from quizapp.core.timex.deictic import UNKNOWN
from quizapp.core.timex.place import Meaning, Place, dated
from quizapp.core.timex.rows import Row
from quizapp.core.timex.words import amount, month_number, unit_name

_LATER = re.compile(r"later|after|on$", re.IGNORECASE)
_STEPS = {"next": 1, "following": 1, "previous": -1, "preceding": -1}


def _shifted(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "Three days later": sure only where the date just before is told to the same grain."""
    unit, number = unit_name(match["unit"]), amount(match["n"])
    later = _LATER.search(match["way"]) is not None
    if unit not in UNKNOWN and unit != "fortnight":
        return None
    if number is None:
        return Meaning("DATE", "FUTURE_REF" if later else "PAST_REF")
    if unit == "fortnight":
        unit, number = "week", 2 * number
    if place.reference is None or number.denominator != 1 or number > 10_000:
        return Meaning("DATE", UNKNOWN[unit])
    period = periods.moved(unit, place.reference, int(number) if later else -int(number))
    recent = place.recent
    return dated(period, sure=place.anchored and recent is not None and recent.grain == unit and not match["about"])


def _same(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "The same year", "that day": the period of the unit that holds the last date told."""
    unit = unit_name(match["unit"])
    if place.last is None or not periods.within(place.last, unit):
        return Meaning("DATE", UNKNOWN[unit])
    return dated(periods.around(unit, place.last.first), sure=place.anchored)


def _beside(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "The next day", "the previous year": beside the last date told."""
    unit, step = unit_name(match["unit"]), _STEPS[match["which"].lower()]
    if place.last is None or not periods.within(place.last, unit):
        return Meaning("DATE", UNKNOWN[unit])
    recent = place.recent
    return dated(
        periods.moved(unit, place.last.first, step), sure=place.anchored and recent is not None and recent.grain == unit
    )


def _day_beside(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "The day before" where nothing follows that it comes before."""
    if re.match(r"\s+\w", place.after):
        return None
    if place.last is None or place.last.grain != "day":
        return Meaning("DATE", UNKNOWN["day"])
    step = 1 if match["way"].lower() == "after" else -1
    return dated(periods.moved("day", place.last.first, step), sure=place.anchored)


def _same_a_year_before(_: re.Match[str], place: Place) -> Meaning | None:
    """As in "The same period last year": the last date told, a year back."""
    last = place.last
    if last is None or last.grain not in ("month", "quarter", "year"):
        return Meaning("DATE", UNKNOWN["year"])
    step = {"month": 12, "quarter": 4, "year": 1}[last.grain]
    return dated(periods.moved(last.grain, last.first, -step), sure=False)


def _month_of_told_year(match: re.Match[str], place: Place) -> Meaning:
    """As in "February that year": the month of the last year told, or of the one after it."""
    number = month_number(match["month"])
    if place.last is None:
        return Meaning("DATE", f"XXXX-{number:02d}")
    step = 0 if match["which"].lower() in ("that", "the same") else 1
    sure = place.anchored and periods.within(place.last, "year")
    return dated(periods.month(place.last.first.year + step, number), sure=sure)


def _running(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "The end of the year", "for the day": of the date just told if it is as fine, else of writing."""
    unit = unit_name(match["unit"])
    last = place.recent
    if place.after.startswith("-"):
        return None
    if last is not None and periods.within(last, unit):
        return dated(periods.around(unit, last.first), sure=False)
    if place.published is None:
        return Meaning("DATE", UNKNOWN[unit])
    return dated(periods.around(unit, place.published), sure=False)


def _of_running(match: re.Match[str], place: Place) -> Meaning | None:
    return _running(match, place) if re.search(r"\b(?:end|ended|ending|for|in)\s+$", place.before) else None


ROWS = (
    Row(r"(?P<about>{about} )?(?P<n>{n}|{vague}) {unit:unit} (?P<way>later|earlier|afterwards|after that|before that"
        r"|later on)(?: than (?:\w+ )?planned)?", _shifted),
    Row(r"(?:the|that) (?:same|very) {calendar:unit}", _same),
    Row(r"that {calendar:unit}", _same),
    Row(r"the (?P<which>next|following|previous|preceding) {calendar:unit}", _beside),
    Row(r"{mon:month} (?:of )?(?P<which>that|the same|the following|the next) year", _month_of_told_year),
    Row(r"(?P<which>that) {month:month}", _month_of_told_year),
    Row(r"the day (?P<way>before|after)", _day_beside),
    Row(
        r"the same (?:period|time|month|quarter)(?:(?: of| in)?(?: the)? (?:last|previous|prior) year"
        r"| a year (?:ago|earlier|before))",
        _same_a_year_before,
    ),
    Row(
        r"(?:late in |the (?:very )?(?:beginning|start|end|middle|rest|remainder|close) of )"
        r"the (?P<unit>year|month|week|day|quarter)",
        _running,
    ),
    Row(r"(?:the|the entire|the whole) (?P<unit>year|day|quarter|month|week)", _of_running),
)  # fmt: skip
