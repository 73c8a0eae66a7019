"""Orderings that people write, and those that they change: their order follows from dates and `after` links."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from quizapp.core.items import IDS, After, Event, Ordering, item_hash
from quizapp.core.timex import Day
from quizapp.core.written.choices import UNNAMED
from quizapp.core.written.values import WrittenEvent, WrittenOrdering, ends, folded, fresh_ids, kept, kept_lines

_NEVER = (Day(99_999), Day(99_999))


def write_ordering(written: WrittenOrdering, *, was: Ordering | None = None) -> Ordering:
    """An ordering of what a person typed; where they changed one, `was` is how it stood.

    The events of a new ordering are shown as in the alphabet and named anew, so that neither tells their order; those
    of a changed one keep their places and ids. A link to an event that is not there any more is dropped.

    Raises:
        ItemError: there are too few or too many events, or there is no stem.
    """
    if was is not None:
        return _rewrite(written, was)
    typed = sorted(written.events, key=lambda event: event.text.casefold())
    letters = {event.id: letter for event, letter in zip(typed, IDS, strict=False)}
    named = [_event(event, letter, letters) for event, letter in zip(typed, IDS, strict=False)]
    item = Ordering(
        id=UNNAMED,
        stem=folded(written.stem),
        events=tuple(named),
        order=in_order(named),
        explanation=written.explanation.strip(),
    )
    return replace(item, id=item_hash(item)[:12])


def _rewrite(written: WrittenOrdering, was: Ordering) -> Ordering:
    before = {event.id: event for event in was.events}
    free = fresh_ids([*before, *(event.id for event in written.events)])
    ids = [event.id or next(free) for event in written.events]
    letters = {letter: letter for letter in ids}
    events = [
        _event(event, letter, letters, before.get(letter)) for event, letter in zip(written.events, ids, strict=True)
    ]
    changed = replace(
        was,
        stem=kept(written.stem, was.stem),
        events=tuple(events),
        order=in_order(events),
        explanation=kept_lines(written.explanation, was.explanation),
    )
    return replace(changed, order=was.order) if _still_stands(changed, was) else changed


def _still_stands(item: Ordering, was: Ordering) -> bool:
    """Whether the order of a changed item is as right as it was: its events did not change, or do not contradict it."""
    place = {event_id: i for i, event_id in enumerate(was.order)}
    if item.events == was.events:
        return True
    return place.keys() == set(item.order) and all(place[a] < place[b] for a, b in item.precedences())


def _event(typed: WrittenEvent, event_id: str, letters: Mapping[str, str], was: Event | None = None) -> Event:
    return Event(
        id=event_id,
        text=kept(typed.text, was.text if was else ""),
        citations=typed.citations,
        timex=typed.timex,
        after=tuple(
            After(event=letters[link.event], citations=link.citations)
            for link in typed.after
            if link.event in letters and link.event != typed.id
        ),
    )


def in_order(events: Sequence[Event]) -> tuple[str, ...]:
    """Ids from the earliest on: what comes after another event stands behind it, and of the others the earlier first.

    Where the links go in a circle, it is broken at the earliest date; the checks say that it is one.
    """
    left, order = list(events), []
    while left:
        waiting = {event.id for event in left}
        free = [event for event in left if not any(link.event in waiting for link in event.after)]
        chosen = min(free or left, key=_when)
        order.append(chosen.id)
        left.remove(chosen)
    return tuple(order)


def _when(event: Event) -> tuple[Day, Day]:
    return ends(event.timex.interval) if event.timex and event.timex.interval else _NEVER
