"""Checks over the items made from one article: what no item shows by itself."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations
from math import sqrt

from quizapp.core.checks.apart import feedback_tells, gives_away, shared_options, speaker_twice
from quizapp.core.checks.base import choices, overlaps, set_warning
from quizapp.core.checks.guess import guess
from quizapp.core.checks.sameness import counts, dates_in, same
from quizapp.core.items import Item, Ordering, Problem
from quizapp.core.reading import Reading
from quizapp.core.words import content

SetCheck = Callable[[tuple[Item, ...], Reading], Iterator[tuple[str, Problem]]]


def key_places(items: tuple[Item, ...], reading: Reading) -> Iterator[tuple[str, Problem]]:  # noqa: ARG001 -- as all
    """Among options shown in a fixed order, the key does not keep to one place.

    Warned where a place holds more than half of six or more keys: options that are shuffled have no place.
    """
    fixed = [item for item in choices(items) if item.fixed_order]
    places = Counter([option.key for option in item.options].index(True) + 1 for item in fixed)
    for place, times in sorted(places.items()):
        if len(fixed) >= 6 and times * 2 > len(fixed):
            message = f"The key stands at place {place} in {times} of {len(fixed)} questions: use other distractors."
            yield set_warning(fixed[0], "key-places", message)


def fact_twice(items: tuple[Item, ...], reading: Reading) -> Iterator[tuple[str, Problem]]:  # noqa: ARG001 -- as all
    """No fact is asked twice: no two keys from one passage say the same.

    One name may answer two questions about one passage; then the stems have to be alike too.
    """
    for a, b in combinations(choices(items), 2):
        first, second = a.keys[0].text, b.keys[0].text
        alike = content(first) == content(second) or same(first, second)
        named = not (counts(first) or dates_in(first))
        if (
            alike
            and (not named or _alike(a.stem, b.stem))
            and any(overlaps(citation, b.citations) for citation in a.citations)
        ):
            yield set_warning(b, "fact-twice", f"“{a.stem}” asks the same fact: keep one of the two.")


def _alike(first: str, second: str) -> bool:
    a, b = content(first), content(second)
    return len(a & b) * 2 > min(len(a), len(b))


def only_figures(items: tuple[Item, ...], reading: Reading) -> Iterator[tuple[str, Problem]]:  # noqa: ARG001 -- as all
    """At most a third of six or more choices ask a bare figure or date."""
    asked = choices(items)
    bare = [i for i in asked if (counts(k := i.keys[0].text) or dates_in(k)) and len(content(k)) <= 3]
    if len(asked) >= 6 and len(bare) * 3 > len(asked):
        message = f"{len(bare)} of {len(asked)} questions ask a bare figure or date: ask why, who says so, how far."
        yield set_warning(bare[-1], "only-figures", message)


def in_text_order(items: tuple[Item, ...], reading: Reading) -> Iterator[tuple[str, Problem]]:  # noqa: ARG001 -- as all
    """Not every ordering is simply the order of telling."""
    orderings = [item for item in items if isinstance(item, Ordering)]
    if orderings and all(_as_told(item) for item in orderings):
        yield set_warning(
            orderings[0], "in-text-order", "The order is that of telling: choose events told out of order."
        )


def _as_told(item: Ordering) -> bool:
    starts = [item.event(event).citations[0].start for event in item.order if item.event(event).citations]
    return len(starts) == len(item.order) and starts == sorted(starts)


def guessable(items: tuple[Item, ...], reading: Reading) -> Iterator[tuple[str, Problem]]:  # noqa: ARG001 -- as all
    """A guesser that has not read the article hits no more keys than chance would (one-sided, at the 1% level)."""
    asked = choices(items)
    shares = [1 / len(item.options) for item in asked]
    hits = sum(guess(item) == item.keys[0].id for item in asked)
    most = sum(shares) + 2.33 * sqrt(sum(p * (1 - p) for p in shares))
    if len(asked) >= 6 and hits > most:
        message = f"The looks of the options give {hits} of {len(asked)} keys away: make keys and distractors alike."
        yield set_warning(asked[0], "guessable", message)


SET_CHECKS: tuple[SetCheck, ...] = (
    key_places,
    fact_twice,
    speaker_twice,
    gives_away,
    feedback_tells,
    shared_options,
    only_figures,
    in_text_order,
    guessable,
)
# What a generated set may not have: each names the question to leave out.
APART = frozenset({"fact-twice", "speaker-twice", "gives-away", "feedback-tells", "shared-options"})
