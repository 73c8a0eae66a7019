"""Join what stands together: ranges, dates counted from dates, and the words that open an interval on one side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizapp.core.timex import periods
from quizapp.core.timex.place import Meaning, Story, describes
from quizapp.core.timex.values import Interval


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in its place, what it means, and the expressions that it was joined of."""

    start: int
    end: int
    meaning: Meaning
    parts: tuple["Found", ...] = ()


_DASH = re.compile(r"\s?[-–—]\s?")
_TO = re.compile(r"[^\S\n]+(?:to|until|till|through|up to)[^\S\n]+(?:the[^\S\n]+)?", re.IGNORECASE)
_AND = re.compile(r"[^\S\n]+and[^\S\n]+(?:the[^\S\n]+)?", re.IGNORECASE)
_FROM = re.compile(r"\bfrom[^\S\n]+(?:the[^\S\n]+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween[^\S\n]+(?:the[^\S\n]+)?$", re.IGNORECASE)
_COUNTED = re.compile(r"[^\S\n]+(?P<way>after|before)[^\S\n]+(?:the[^\S\n]+)?", re.IGNORECASE)


def join(story: Story, found: list[Found]) -> Iterator[Found]:
    """The expressions of a text with ranges made one, and intervals opened where a word before says so."""
    i = 0
    while i < len(found):
        pair = _joined(story, found[i], found[i + 1]) if i + 1 < len(found) else None
        if pair is not None:
            yield pair
            i += 2
        else:
            yield _opened(story, found[i])
            i += 1


def _joined(story: Story, first: Found, second: Found) -> Found | None:
    """Two neighbours as one expression, where the words before and between them make them one."""
    text = story.text
    between, before = text[first.end : second.start], text[max(0, first.start - 20) : first.start]
    opener = _BETWEEN.search(before) if _AND.fullmatch(between) else _FROM.search(before)
    if second.meaning.type != "DATE":
        return None
    if first.meaning.type == "DURATION" and (way := _COUNTED.fullmatch(between)) and not describes(story, second.end):
        return _counted(text, first, second, later=way["way"].lower() == "after")
    days = _range(first.meaning, second.meaning)
    if first.meaning.type != "DATE" or not (
        (opener or (days and _of_a_kind(first, second))) if _AND.fullmatch(between) else _joins(between)
    ):
        return None
    start = first.start - len(opener[0]) if opener else first.start
    value = f"{first.meaning.value}/{second.meaning.value}"
    parts = tuple(replace(part, meaning=replace(part.meaning, interval=days)) for part in (first, second))
    return Found(start, second.end, Meaning("DATE", value, days, second.meaning.period), parts)


def _joins(between: str) -> bool:
    return bool(_TO.fullmatch(between) or _DASH.fullmatch(between))


def _of_a_kind(first: Found, second: Found) -> bool:
    """Whether two dates are told to the same grain: "1960s and 1970s" tell one stretch, or two ends of one."""
    return bool(first.meaning.period and second.meaning.period) and (
        first.meaning.period.grain == second.meaning.period.grain  # type: ignore[union-attr]
    )


def _range(first: Meaning, second: Meaning) -> Interval | None:
    """From the first day of one date to the last of another; None unless both are known and in order."""
    if first.interval is None or first.interval.start is None:
        return None
    if second.value == "PRESENT_REF":
        return Interval(first.interval.start, None)
    if second.interval is None or not first.interval.before(second.interval):
        return None
    return Interval(first.interval.start, second.interval.end)


def _counted(text: str, length: Found, date: Found, *, later: bool) -> Found:
    """As in "Three days after 5 June": counted in the grain that the date is told in, else without days."""
    period, value = date.meaning.period, re.fullmatch(r"P(\d{1,4})(D|W|M|Y|DE|CE)", length.meaning.value)
    parts = (length, date)
    exact = value is not None and len(text[length.start : length.end].split()) == 2
    if value is None or period is None or _GRAINS[value[2]] != period.grain:
        return Found(length.start, date.end, Meaning("DATE", "XXXX", None, period), parts)
    moved = periods.moved(period.grain, period.first, int(value[1]) * (1 if later else -1))
    interval = moved.interval if exact and date.meaning.interval else None
    return Found(length.start, date.end, Meaning("DATE", moved.value, interval, moved), parts)


_GRAINS = {"D": "day", "W": "week", "M": "month", "Y": "year", "DE": "decade", "CE": "century"}


def _since(days: Interval) -> Interval:
    return Interval(days.start, None)


def _until(days: Interval) -> Interval:
    return Interval(None, days.end)


def _before(days: Interval) -> Interval:
    return Interval(None, days.start)


def _after(days: Interval) -> Interval:
    return Interval(days.end, None)


# The words right before a date that open its interval, and how; of a date that only describes a noun they do not.
_OPENERS = tuple(
    (re.compile(rf"\b(?:{words})[^\S\n]+(?:the[^\S\n]+)?$", re.IGNORECASE), opened)
    for words, opened in (
        (r"since|from", _since),
        (r"until|till|up to|through|by|no later than|at the latest by", _until),
        (r"before|prior to|earlier than|not later than", _before),
        (r"after|later than|beyond", _after),
    )
)
_NOT_UNTIL = re.compile(
    r"(?:\b(?:not|never|only|nor|no)|n['’]t)\b[^.;:!?]*\b(?:until|till|before|after)\s+(?:the\s+)?$", re.IGNORECASE
)


def _opened(story: Story, found: Found) -> Found:
    """An expression whose interval is opened on one side by the word before it."""
    interval = found.meaning.interval
    if interval is None or found.meaning.type not in ("DATE", "TIME"):
        return found
    before = story.text[max(0, found.start - 60) : found.start].rpartition("\n")[2]
    opened = next((opened for words, opened in _OPENERS if words.search(before)), None)
    if opened is None or describes(story, found.end):
        return found
    if _NOT_UNTIL.search(before):
        return replace(found, meaning=replace(found.meaning, interval=None))
    if found.meaning.type == "TIME" and opened in (_before, _after):
        return replace(found, meaning=replace(found.meaning, interval=None))
    ends = opened(interval)
    return replace(found, meaning=replace(found.meaning, interval=ends if ends.start or ends.end else None))
