"""What is asked of the events of an article: its timelines, and one question that takes its events from none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from quizapp.core.facts.context import Context
from quizapp.core.generate.assemble import Candidate
from quizapp.core.generate.forms.beside import which_beside
from quizapp.core.generate.happening import Happening
from quizapp.core.generate.happenings import find_happenings
from quizapp.core.generate.orderings import orderings
from quizapp.core.items import Ordering

_ENOUGH, _TRIES = 4, 6


@dataclass(frozen=True, slots=True)
class Timed:
    """The events of an article, its timelines, and the question that took its events from these, if there is one."""

    events: tuple[Happening, ...]
    timelines: tuple[Ordering, ...]
    beside: tuple[Candidate, ...] = ()


def timed(
    ctx: Context,
    rng: Random,
    fine: Callable[[Ordering], bool],
    proved: Callable[[Candidate], Candidate | None],
) -> Timed:
    """The timelines of an article, and where events enough are left for one, a question what happened when another did.

    Args:
        ctx: the article.
        rng: what shuffles the events.
        fine: whether a timeline may stand.
        proved: a question with the distractors that may stand beside its key, None where it may not.
    """
    events = find_happenings(ctx)
    whole = orderings(ctx, rng, fine, events)
    if _telling(whole) <= _ENOUGH:
        return Timed(events, whole)
    for n, candidate in enumerate(which_beside(ctx, events)):
        if n < _TRIES and (kept := proved(candidate)):
            taken = {kept.draft.key, *(lure.text for lure in kept.lures)}
            rest = orderings(ctx, rng, fine, [event for event in events if event.text not in taken])
            if _telling(rest) >= _ENOUGH and _reordered(rest) >= _reordered(whole):
                return Timed(events, rest, (kept,))
    return Timed(events, whole)


def _telling(timelines: Sequence[Ordering]) -> int:
    """How many events some timelines have that are no births, whose place nobody doubts."""
    return sum(not event.text.endswith(" is born") for item in timelines for event in item.events)


def _reordered(timelines: Sequence[Ordering]) -> bool:
    """Whether one of some timelines is not the order of telling."""
    told = [[item.event(at).citations[0].start for at in item.order] for item in timelines]
    return any(starts != sorted(starts) for starts in told)
