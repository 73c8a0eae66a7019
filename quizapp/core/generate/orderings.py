"""Orderings: happenings of which every two are apart in time, shown in another order than theirs."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, islice, pairwise
from random import Random

from quizapp.core.citations import Citation
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import count_words
from quizapp.core.generate.assemble import identity
from quizapp.core.generate.chains import Before, longest, precedences
from quizapp.core.generate.happening import Happening
from quizapp.core.generate.happenings import find_happenings
from quizapp.core.items import IDS, After, Event, Ordering
from quizapp.core.timex.words import MONTHS

_FEWEST, _ENOUGH, _MOST, _FOR_TWO, _TRIES = 3, 4, 6, 12, 12
# Of how many events every six are weighed: 924 of 12, while 40 would have four million.
_WEIGHED = 12
# Of how many events the order is worked out: what comes behind them in a long article is left out.
_KNOWN = 60
# Longer than a year is a date only that was reckoned from another: “seven years after his death”.
_RECKONED = 366
STEM = "Put these events in the order in which they happened, the earliest first."


def orderings(
    ctx: Context, rng: Random, proved: Callable[[Ordering], bool], told: Sequence[Happening] | None = None
) -> tuple[Ordering, ...]:
    """The timelines of an article: none with fewer than three events strictly apart, two where there are twelve.

    Args:
        ctx: the article.
        rng: what shuffles the events.
        proved: whether a timeline may stand; where it may not, each of its events is left out in turn.
        told: the events to take them from, where not all that the article tells.
    """
    happenings = (find_happenings(ctx) if told is None else told)[:_KNOWN]
    before = precedences(happenings)
    events = longest(happenings, before)
    groups = [events[0::2], events[1::2]] if len(events) >= _FOR_TWO else [events]
    found = (_proved(ctx, group, before, rng, proved) for group in groups)
    return tuple(item for item in found if item)


def _proved(
    ctx: Context, events: Sequence[Happening], before: Before, rng: Random, proved: Callable[[Ordering], bool]
) -> Ordering | None:
    """The longest timeline of some events that may stand, less the fewest of them; None where none may."""
    for left_out in range(len(events) - _FEWEST + 1 if len(events) >= _FEWEST else 0):
        for kept in islice(combinations(events, len(events) - left_out), _TRIES):
            item = _ordering(ctx, _fewer(kept), before, rng)
            if proved(item):
                return item
    return None


def _fewer(events: Sequence[Happening]) -> tuple[Happening, ...]:
    """At most six of the events: those that leave the order of telling, then those that are told shortest."""
    telling = tuple(e for e in events if not _obvious(e))
    events = telling if len(telling) >= _ENOUGH else events
    if len(events) <= _MOST:
        return tuple(events)
    shortest = sorted(events, key=lambda e: (_obvious(e), count_words(e.text), e.sentence.start))[:_WEIGHED]
    kept = [e for e in events if e in shortest]
    return min(combinations(kept, _MOST), key=_weight)


def _weight(events: Sequence[Happening]) -> tuple[int, bool, int]:
    obvious = sum(_obvious(e) for e in events)
    return obvious, _as_told(events), sum(count_words(e.text) for e in events)


def _obvious(event: Happening) -> bool:
    """Whether an event can only come first, or only last."""
    return event.text.endswith(" is born") or (event.text.endswith(" dies") and event.interval is None)


def _as_told(events: Sequence[Happening]) -> bool:
    starts = [e.sentence.start for e in events]
    return starts == sorted(starts)


def _ordering(ctx: Context, chosen: Sequence[Happening], before: Before, rng: Random) -> Ordering:
    """A timeline of events, shown in an order that is not theirs."""
    shown = list(chosen)
    while shown == list(chosen):
        rng.shuffle(shown)
    ids = {event.verb: IDS[n] for n, event in enumerate(shown)}
    links = _links(ctx, chosen, before)
    made = tuple(
        Event(
            id=ids[event.verb],
            text=event.text,
            timex=event.timex,
            citations=event.citations,
            after=tuple(After(event=ids[v], citations=cited) for v, cited in links.get(event.verb, ())),
        )
        for event in shown
    )
    order = tuple(ids[event.verb] for event in chosen)
    item = Ordering(id="new", stem=STEM, events=made, order=order, explanation=_told(chosen), form="timeline")
    return replace(item, id=identity(item))


def _links(
    ctx: Context, chosen: Sequence[Happening], before: Before
) -> dict[int, list[tuple[int, tuple[Citation, ...]]]]:
    """For each event the one right before it, with the passages that show that, where not every event has its date."""
    found: dict[int, list[tuple[int, tuple[Citation, ...]]]] = {}
    undated = any(event.interval is None for event in chosen)
    for one, other in pairwise(chosen):
        dated = one.interval and other.interval and one.interval.before(other.interval)
        if undated or not dated:
            starts = {ctx.sentence_of(verb).start: ctx.sentence_of(verb) for verb in before[one.verb, other.verb][::-1]}
            cited = [ctx.cite(s) for s in starts.values()]
            cited += [c for event in (other, one) for c in event.citations if c not in cited]
            found[other.verb] = [(one.verb, tuple(cited))]
    return found


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
    if re.search(r"\b(?:year|month|week|day)s?$", date) and event.length > _RECKONED:
        return f"(about {event.timex.value})"
    day = f"{span.start.day} {MONTHS[span.start.month - 1]} " if event.length == 1 else ""
    return f"({date}, that is {day}{span.start.year})"
