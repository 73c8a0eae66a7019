"""Times of day, and words for the present, the past and the future at large."""

import re
from dataclasses import replace

from quizapp.core.timex import periods
from quizapp.core.timex.calendar import ROWS as _CALENDAR
from quizapp.core.timex.deictic import ROWS as _DEICTIC
from quizapp.core.timex.periods import Period
from quizapp.core.timex.place import Meaning, Place, dated
from quizapp.core.timex.rows import Row
from quizapp.core.timex.words import PARTS_OF_DAY, amount

# Parts of the day of writing or the one before, by the day that they belong to.
_PARTS = {"last night": -1, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0}
_ZONES = {"gmt": "Z", "utc": "Z"}
_REFERENCES = {
    "PRESENT_REF": r"now|the present(?: day)?|currently|nowadays|presently|at present|at the moment|right now|at this"
    r" (?:time|point|moment)|these days|current",
    "PAST_REF": r"recently|lately|previously|formerly|the (?:recent )?past|(?:more )?recent"
    r" (?:days|weeks|months|years|decades|times|history)|recent",
    "FUTURE_REF": r"(?:very )?soon|shortly|the (?:near |foreseeable |immediate |not too distant )?future|the near term"
    r"|the (?:coming|next few) (?:days|weeks|months|years|decades)",
}


def _day_of(place: Place) -> tuple[str, Period | None, bool]:
    """The day that a time belongs to: the last one told just before, else that of writing; and whether it is sure."""
    recent = place.recent
    if recent is not None and recent.grain == "day":
        return recent.value, recent, place.anchored
    if place.published is None:
        return "XXXX-XX-XX", None, False
    period = periods.day(place.published)
    return period.value, period, False


def _time(match: re.Match[str], place: Place) -> Meaning | None:
    """A clock time, with the day beside it where one stands there."""
    clock = _clock(match)
    if clock is None:
        return None
    value, period, sure = _day_of(place)
    if match["day"]:
        meaning = _day_beside(match, place)
        if meaning is None:
            return None
        if meaning.value != "PRESENT_REF":
            value, period, sure = meaning.value, meaning.period, meaning.interval is not None
    return Meaning("TIME", f"{value}T{clock}", period.interval if sure and period else None, period)


def _day_beside(match: re.Match[str], place: Place) -> Meaning | None:
    """What the day named beside a time means by itself."""
    if (step := _PARTS.get(match["day"].lower())) is not None and place.published:
        return dated(periods.day(place.published.plus(step)))
    start, end = match.span("day")
    at = Place(place.story, start, end)
    for row in (*_CALENDAR, *_DEICTIC):
        if (found := row.regex.fullmatch(match["day"])) and (meaning := row.read(found, at)):
            return meaning
    return None


def _clock(match: re.Match[str]) -> str | None:
    """The hours and minutes of a match in the form 16:08, with Z for universal time; None where no clock shows them."""
    groups = match.groupdict()
    if word := groups.get("word"):
        return {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}[word.lower()]
    number = amount(groups["h"])
    hour, minute = int(number or 0), int(groups.get("m") or 0)
    half = (groups.get("half") or "").lower()[:1]
    if hour > (12 if half else 24) or minute > 59 or (half and not hour):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{minute:02d}{_ZONES.get((groups.get('tz') or '').lower(), '')}"


def _part_of_day(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "Friday morning", "yesterday evening": a part of that day."""
    meaning = _day_beside(match, place)
    if meaning is None or meaning.value == "PRESENT_REF":
        return None
    return replace(meaning, type="TIME", value=f"{meaning.value}T{PARTS_OF_DAY[match['part'].lower()]}")


def _this_part(match: re.Match[str], place: Place) -> Meaning:
    """As in "This morning", "tonight", "last night": a part of the day of writing, or of the one before it."""
    words = " ".join(match[0].lower().split())
    part = "NI" if words.endswith("night") else PARTS_OF_DAY[words.split()[-1]]
    if place.published is None:
        return Meaning("TIME", f"XXXX-XX-XXT{part}")
    step = -1 if words.startswith(("last", "yesterday")) else 1 if words.startswith("tomorrow") else 0
    period = periods.day(place.published.plus(step))
    return Meaning("TIME", f"{period.value}T{part}", period.interval, period)


def _told_part(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "In the morning": of the day last told."""
    if not re.search(r"\b(?:in|during)\s+$", place.before):
        return None
    value, period, sure = _day_of(place)
    return Meaning(
        "TIME", f"{value}T{PARTS_OF_DAY[match['part'].lower()]}", period.interval if sure and period else None, period
    )


def _reference(value: str) -> Row:
    """The row of the words for a time at large."""

    def rule(match: re.Match[str], place: Place) -> Meaning | None:
        low = match[0].lower()
        return (
            None
            if _NO_REFERENCE.match(f"{low}{place.after}") or re.search(r"\bas\s$", place.before)
            else Meaning("DATE", value)
        )

    return Row(_REFERENCES[value], rule)


# "Now that" and "soon after" join clauses; "current" alone flows, and "shortly before" counts from what follows.
_NO_REFERENCE = re.compile(
    r"now that\b|(?:very )?(?:soon|shortly) (?:as|after|before|thereafter)|(?:current|recent)\b(?! )"
)
_DATE = r"(?:{mon} {date}{th}?|{date}{th}?(?: of)? {mon})(?:,? {year})?(?![-–]\d)"
_BESIDE = (
    rf"(?P<day>(?:{{wday}},? )?(?:the )?{_DATE}|(?:last |next |this )?{{weekday}}|today|yesterday|tomorrow"
    r"|last night|tonight|this (?:morning|afternoon|evening))"
)
_CLOCK = r"(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))? ?(?P<half>[ap]\.m\.|[ap]m)(?:,? \(?(?P<tz>{tz})\b\)?)?"
_CLOCK_24 = r"(?P<h>[012]\d)[:.](?P<m>\d\d)(?: (?P<tz>{tz})| hours)"
_CLOCK_PLAIN = r"(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)"
_WORD = r"(?P<word>noon|midday|midnight)(?:,? \(?{tz}\b\)?)?"
_WITH_DAY = r"(?:,? (?:on )?" + _BESIDE + r")?"

ROWS = (
    Row(r"(?:{about} )?" + _CLOCK + _WITH_DAY, _time),
    Row(r"(?:{about} )?" + _CLOCK_24 + _WITH_DAY, _time),
    Row(_CLOCK_PLAIN + _WITH_DAY, _time),
    Row(r"(?P<h>{count}) o['’]clock" + _WITH_DAY, _time),
    Row(_WORD + _WITH_DAY, _time),
    Row(_BESIDE + r",? (?:at )?" + _CLOCK, _time),
    Row(r"(?:(?:early|late) (?:on )?)?" + _BESIDE + r"[-\x20](?P<part>{daypart})", _part_of_day),
    Row(
        r"(?:early |late |later |earlier )?(?:(?:this|tomorrow|yesterday) {daypart}|tonight|last night|last evening)",
        _this_part,
    ),
    Row(
        r"(?:the )?(?:early |late )?{daypart:part} of (?P<day>(?:the )?" + _DATE + r")",
        _part_of_day,
    ),
    Row(r"the (?:early |late )?(?P<part>morning|afternoon|evening)", _told_part),
    *(_reference(value) for value in _REFERENCES),
)
