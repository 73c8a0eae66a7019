"""Chains: which events come before which, by their dates and by what the text says, and the most that all do."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from quizapp.core.generate.happening import Happening
from quizapp.core.words import content

Before = Mapping[tuple[int, int], tuple[int, ...]]


def precedences(events: Sequence[Happening]) -> Before:
    """For each two events of which one comes before the other: the events, by their verbs, that show it.

    Dates that lie apart show it themselves, and so does a text that says what an event followed; other pairs follow
    from those by steps. Where that goes in a circle, nothing is known of the events on it.
    """
    by_verb = {event.verb: event for event in events}
    steps: dict[int, list[int]] = {event.verb: [] for event in events}
    for one in events:
        steps[one.verb] = [other.verb for other in events if other != one and _directly(one, other)]
    found: dict[tuple[int, int], tuple[int, ...]] = {}
    for start in by_verb:
        for end, path in _reached(start, steps).items():
            found[start, end] = path
    return {pair: path for pair, path in found.items() if pair[::-1] not in found and pair[0] != pair[1]}


def _reached(start: int, steps: Mapping[int, Sequence[int]]) -> dict[int, tuple[int, ...]]:
    """The events that come after one, each with the shortest way there."""
    paths: dict[int, tuple[int, ...]] = {}
    todo: list[tuple[int, ...]] = [(start,)]
    for path in todo:
        for step in steps[path[-1]]:
            if step not in paths:
                paths[step] = (*path, step)
                todo.append(paths[step])
    return paths


def _directly(one: Happening, other: Happening) -> bool:
    """Whether dates, or the text where no dates say otherwise, show an event to come before another."""
    first, second = one.interval, other.interval
    if first and second and (first.before(second) or second.before(first)):
        return first.before(second)
    return one.verb in other.after


def longest(events: Sequence[Happening], before: Before) -> tuple[Happening, ...]:
    """The most events of which every two are apart in time and in wording, the earliest first."""
    behind = {event.verb: sum((other.verb, event.verb) in before for other in events) for event in events}
    best: dict[int, tuple[Happening, ...]] = {}
    for event in sorted(events, key=lambda e: (behind[e.verb], e.verb)):
        chains = [(*best[o.verb], event) for o in events if o.verb in best and (o.verb, event.verb) in before]
        fitting = [chain for chain in chains if all(unlike(other, event) for other in chain[:-1])]
        best[event.verb] = max([(event,), *fitting], key=_worth)
    return max(best.values(), key=_worth, default=())


def _worth(chain: Sequence[Happening]) -> tuple[int, int, int, int]:
    """More events, then more of them dated, then fewer in the order of telling, then shorter ones."""
    told = sum(a.verb > b.verb for a, b in pairwise(chain))
    return len(chain), sum(e.interval is not None for e in chain), told, -sum(len(e.text) for e in chain)


def unlike(one: Happening, other: Happening) -> bool:
    """Whether two events cannot be taken for each other, nor for one that a sentence tells in two ways."""
    a, b = content(one.text), content(other.text)
    apart = one.verb in other.after or other.verb in one.after or one.sentence != other.sentence
    dated = bool(one.interval and other.interval)
    return (apart or dated) and len(a & b) * 5 <= 4 * min(len(a), len(b))
