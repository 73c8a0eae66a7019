"""Orderings: happenings of which every two are apart in time, shown in another order than theirs."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, islice
from random import Random

from quizapp.core.checks.sameness import MONTHS
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import count_words
from quizapp.core.generate.assemble import identity
from quizapp.core.generate.happenings import Happening, find_happenings
from quizapp.core.items import IDS, After, Event, Ordering
from quizapp.core.words import content

_FEWEST, _MOST, _FOR_TWO, _TRIES = 3, 7, 8, 12
# Of how many events every seven are weighed: 792 of 12, while 40 would have 18 million.
_WEIGHED = 12
_MONTHS = [m.capitalize() for m in MONTHS]
_STEM = "Put these events in the order in which they happened, the earliest first."


def orderings(ctx: Context, rng: Random, proved: Callable[[Ordering], bool]) -> tuple[Ordering, ...]:
    """The timelines of an article: none with fewer than three events strictly apart, two where there are eight.

    Args:
        ctx: the article.
        rng: what shuffles the events.
        proved: whether a timeline may stand; where it may not, each of its events is left out in turn.
    """
    events = list(apart(find_happenings(ctx)))
    groups = [events[0::2], events[1::2]] if len(events) >= _FOR_TWO else [events]
    found = (_proved(ctx, group, rng, proved) for group in groups)
    return tuple(item for item in found if item)


def _proved(
    ctx: Context, events: Sequence[Happening], rng: Random, proved: Callable[[Ordering], bool]
) -> Ordering | None:
    """The longest timeline of some events that may stand, less the fewest of them; None where none may."""
    for left_out in range(len(events) - _FEWEST + 1 if len(events) >= _FEWEST else 0):
        for kept in islice(combinations(events, len(events) - left_out), _TRIES):
            item = _ordering(ctx, _fewer(kept), rng)
            if proved(item):
                return item
    return None


def before(one: Happening, other: Happening) -> bool:
    """Whether an event is shown to come before another: by their dates, or since the other followed it."""
    first, second = one.interval, other.interval
    return bool(first and second and first.before(second)) or one.verb in other.after


def apart(events: Sequence[Happening]) -> tuple[Happening, ...]:
    """The most events of which every two are apart in time and in wording, the earliest first."""
    chosen: list[Happening] = []
    dated = [e for e in events if e.interval]
    for event in sorted(dated, key=lambda e: (_end(e), e.length, e.sentence.start, e.text)):
        if all(before(other, event) and _unlike(other, event) for other in chosen):
            chosen.append(event)
    for event in (e for e in events if not e.interval):
        chosen = _inserted(chosen, event)
    return tuple(chosen)


def _inserted(chosen: list[Happening], event: Happening) -> list[Happening]:
    """The chosen with an undated event at its place, where links and dates fix that against all of them."""
    if not all(_unlike(event, other) for other in chosen):
        return chosen
    if chosen and before(event, chosen[0]):
        return [event, *chosen]
    return [*chosen, event] if chosen and before(chosen[-1], event) else chosen


def _end(event: Happening) -> int:
    span = event.interval
    return span.end.ordinal if span and span.end else 10**9


def _unlike(one: Happening, other: Happening) -> bool:
    a, b = content(one.text), content(other.text)
    linked = one.verb in other.after or other.verb in one.after
    return (linked or one.sentence != other.sentence) and len(a & b) * 4 <= 3 * min(len(a), len(b))


def _fewer(events: Sequence[Happening]) -> tuple[Happening, ...]:
    """At most seven of the events: those that leave the order of telling, then those that are told shortest."""
    if len(events) <= _MOST:
        return tuple(events)
    shortest = sorted(events, key=lambda e: (count_words(e.text), e.sentence.start))[:_WEIGHED]
    kept = [e for e in events if e in shortest]
    return min(combinations(kept, _MOST), key=lambda c: (_as_told(c), sum(count_words(e.text) for e in c)))


def _as_told(events: Sequence[Happening]) -> bool:
    starts = [e.sentence.start for e in events]
    return starts == sorted(starts)


def _ordering(ctx: Context, chosen: Sequence[Happening], rng: Random) -> Ordering:
    """A timeline of events, shown in an order that is not theirs."""
    shown = list(chosen)
    while shown == list(chosen):
        rng.shuffle(shown)
    ids = {event.verb: IDS[n] for n, event in enumerate(shown)}
    made = tuple(
        Event(
            id=ids[event.verb],
            text=event.text,
            timex=event.timex,
            citations=event.citations,
            after=tuple(After(event=ids[v], citations=(ctx.cite(event.sentence),)) for v in event.after if v in ids),
        )
        for event in shown
    )
    order = tuple(ids[event.verb] for event in chosen)
    item = Ordering(id="new", stem=_STEM, events=made, order=order, explanation=_told(chosen), form="timeline")
    return replace(item, id=identity(item))


def _told(chosen: Sequence[Happening]) -> str:
    """The explanation: the dates of the events in order, and what the article says of those without one."""
    told = [f"“{e.text}” {_dated(e)}" for e in chosen]
    return f"In order: {'; '.join(told)}."


def _dated(event: Happening) -> str:
    """An event's date as the article writes it, with the day or year that it means where that takes reckoning."""
    span = event.interval
    if event.timex is None or span is None or span.start is None:
        return "(the article says what it came before or after)"
    date = re.sub(r"^(?:in|on|during)\s+", "", event.timex.text, flags=re.IGNORECASE)
    if re.search(r"\d{3,4}|century|AD|BC", date):
        return f"({date})"
    day = f"{span.start.day} {_MONTHS[span.start.month - 1]} " if event.length == 1 else ""
    return f"({date}, that is {day}{span.start.year})"
