"""Checks of an ordering: the order follows from the passages, and no event's text tells its place."""

from collections.abc import Iterator
from itertools import combinations

from quizapp.core.checks.base import for_ordering
from quizapp.core.items import Ordering, Severity
from quizapp.core.reading import Reading
from quizapp.core.words import words

MOST_EVENTS = 12


@for_ordering("order-contradiction", Severity.BROKEN)
def order_contradiction(item: Ordering, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- as all checks
    """No event comes before itself, and the keyed order keeps every pair that dates and links set apart."""
    pairs = item.precedences()
    if any(a == b for a, b in pairs):
        yield "The dates and “after” links go in a circle: mend the link or the date that is wrong."
        return
    place = {event: i for i, event in enumerate(item.order)}
    for a, b in sorted(pairs):
        if place[a] > place[b]:
            early, late = item.event(a).text, item.event(b).text
            yield f"“{early}” is shown to come before “{late}”, but the key puts it after: mend the order or the dates."


@for_ordering("order-determinate", Severity.UNPROVED)
def order_determinate(item: Ordering, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- as all checks
    """The dates and links set each event apart from another, so that its place is right or wrong."""
    told = {event for pair in item.precedences() for event in pair}
    for event in item.events:
        if event.id not in told:
            yield f"“{event.text}” could stand anywhere: give a date that does not meet the others, or leave it out."


@for_ordering("either-order", Severity.WARNING)
def either_order(item: Ordering, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- as all checks
    """The dates and links fix the order of every pair of events; of what they leave open, either order is right."""
    for a, b in item.ties():
        first, second = item.event(a).text, item.event(b).text
        yield f"Either order is right between “{first}” and “{second}”: give dates that do not meet, or leave it so."


@for_ordering("event-count", Severity.UNPROVED)
def event_count(item: Ordering, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- as all checks
    """An ordering has three to eight events."""
    if not 3 <= len(item.events) <= 8:
        yield f"There are {len(item.events)} events: give three to eight."


@for_ordering("too-many-events", Severity.BROKEN)
def too_many_events(item: Ordering, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- as all checks
    """More events than anyone can hold in mind are no question."""
    if len(item.events) > MOST_EVENTS:
        yield f"There are {len(item.events)} events; nobody can order more than {MOST_EVENTS}: leave some out."


@for_ordering("equal-events", Severity.BROKEN)
def equal_events(item: Ordering, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- as all checks
    """No event is empty, and no two read the same."""
    folded = [(event.text, " ".join(words(event.text))) for event in item.events]
    for text, same in folded:
        if not same:
            yield f"Event “{text}” holds no word: say what happened."
    for (a, first), (_, second) in combinations(folded, 2):
        if first == second:
            yield f"Two events read “{a}”: change one."


@for_ordering("event-cited", Severity.UNPROVED)
def event_cited(item: Ordering, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- as all checks
    """Each event cites its passage, a date is quoted from the citations, and an `after` link is cited."""
    linked = {link.event for event in item.events for link in event.after}
    for event in item.events:
        name = f"Event “{event.text}”"
        if not event.citations:
            yield f"{name} cites nothing: choose the passage that tells of it."
        elif event.timex and not any(event.timex.text in c.exact for c in event.citations):
            yield f"{name} is dated “{event.timex.text}”, which its citations do not hold: cite where the date stands."
        if not (event.timex and event.timex.interval) and not event.after and event.id not in linked:
            yield f"{name} has neither a date nor a place after another event: give it one, or leave it out."
        if any(not link.citations for link in event.after):
            yield f"{name} is said to come after another, and nothing is cited for it: cite the passage that says so."
