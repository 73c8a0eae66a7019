"""Checks of an event's text: it tells what happened, and neither when nor in which place."""

import re
from collections.abc import Iterator
from itertools import combinations

from quizapp.core.checks.base import for_ordering, passage
from quizapp.core.checks.sameness import meet
from quizapp.core.items import Event, Ordering, Severity
from quizapp.core.reading import Reading
from quizapp.core.words import content

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE = re.compile(
    rf"\b(?:1\d|20)\d\d(?:s|\b)|\b(?:in|of|since|by|until|from|early|late|mid)[ -]{_MONTH}\b|\b\d{{1,2}} {_MONTH}\b"
    rf"|\b{_MONTH} \d|\bon {_WEEKDAY}\b|\b\d\d?(?:st|nd|rd|th)[ -]century\b|\b(?:AD|BC|BCE|CE)\b"
)
# "First Minister" and "Last Supper" are names; "named after" and "before the court" tell no order.
_SEQUENCE = re.compile(
    r"\b(?:first(?!-)|firstly|then|later|next|afterwards?|earlier|previously|again|finally|eventually|subsequently|"
    r"meanwhile|soon|lastly|once more|following|still|already|now|is due to|are due to|another|a second|last|"
    r"(?<!named )(?<!called )after|before(?! (?:a|the) (?:court|judge|committee|parliament|crowd|public|king|queen))|"
    r"until|since|begins? to \w+ again|re-\w+|in (?:retaliation|response|return|revenge))\b"
)
# “The first woman to cross the sea” and “the world’s first zoo” tell a rank, and no place among the events.
_RANK = re.compile(r"\bthe first (?=(?:[\w’-]+ ){1,5}to [a-z]+)|\b(?:world|country|nation|continent)’s first (?!-)")
_SAYS = re.compile(
    r"^(?:[\w’'-]+\s+){1,6}?(?:says?|believes?|thinks?|hopes?|wants?|considers?|expects?|remains?|claims?|argues?|notes?|"
    r"may|might|could|should)\b"
)


@for_ordering("no-date-in-event", Severity.UNPROVED)
def no_date_in_event(item: Ordering, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- as all checks
    """No event's text holds a date, its own or another's of the ordering."""
    dates = [event.timex.text.casefold() for event in item.events if event.timex]
    for event in item.events:
        text = event.text.casefold()
        if _DATE.search(event.text) or any(re.search(rf"(?<!\w){re.escape(date)}(?!\w)", text) for date in dates):
            yield f"Event “{event.text}” gives a date away: take the date out of its text."


@for_ordering("no-sequence-in-event", Severity.UNPROVED)
def no_sequence_in_event(item: Ordering, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- as all checks
    """No event's text tells its place in the order."""
    for event in item.events:
        told = _RANK.sub("", event.text[:1].casefold() + event.text[1:])
        if match := _SEQUENCE.search(told):
            yield f"Event “{event.text}” tells its place by “{match.group()}”: say only what happened."


@for_ordering("real-events", Severity.UNPROVED)
def real_events(item: Ordering, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- as all checks
    """Each event is something that happened, no opinion, attribution or state."""
    for event in item.events:
        if match := _SAYS.search(event.text):
            yield f"Event “{event.text}” is no event but what “{match.group().split()[-1]}” tells: say what happened."


@for_ordering("events-alike", Severity.UNPROVED)
def events_alike(item: Ordering, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- as all checks
    """No two events could be taken for each other."""
    for a, b in combinations(item.events, 2):
        first, second = content(a.text), content(b.text)
        shared = first & second
        if len(shared) >= 2 and (shared in (first, second) or len(shared) * 5 >= len(first | second) * 4):
            yield f"“{a.text}” and “{b.text}” could be taken for each other: tell them apart."


@for_ordering("event-told", Severity.UNPROVED)
def event_told(item: Ordering, reading: Reading) -> Iterator[str]:
    """An event's passages tell of it, and its dates are those that the article gives there."""
    for event in item.events:
        wanted = content(event.text)
        if event.citations and wanted and len(wanted & content(passage(event.citations))) * 4 < len(wanted):
            yield f"The passage cited for “{event.text}” tells of something else: cite the passage that tells of it."
        if read := _other_date(event, reading):
            yield f"The article dates “{event.text}” {read}: mend the dates of “{event.text}”."


def _other_date(event: Event, reading: Reading) -> str:
    """The days that the article's expression covers, where they and the event's have none in common."""
    if not (event.timex and event.timex.interval):
        return ""
    for timex in reading.timexes:
        cited = any(c.start <= timex.start and timex.end <= c.end for c in event.citations)
        named = _bare(timex.text) == _bare(event.timex.text)
        # "Following the attack of 7 October" opens an interval that is not the attack's.
        if cited and named and timex.interval and timex.interval.start and timex.interval.end:
            apart = not meet(timex.interval, event.timex.interval)
            return f"{timex.interval.start} to {timex.interval.end}" if apart else ""
    return ""


def _bare(date: str) -> str:
    """An expression without the preposition that one reader takes in and another leaves out."""
    return re.sub(r"^(?:in|on|at|the)\s+", "", date.casefold())


@for_ordering("in-keyed-order", Severity.WARNING)
def in_keyed_order(item: Ordering, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- as all checks
    """The events are not listed in the keyed order."""
    if item.order == tuple(event.id for event in item.events):
        yield "The events are listed in the right order: list them in another."
