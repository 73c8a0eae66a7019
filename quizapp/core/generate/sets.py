"""Sets: from all candidates those of which none gives another’s answer away, the key’s place evened out."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations, cycle, islice
from random import Random

from quizapp.core.checks import APART, leaks, refusals, set_problems
from quizapp.core.distractors.lures import Lure
from quizapp.core.drafts import FEWEST_LURES
from quizapp.core.facts.names import Kind
from quizapp.core.generate.assemble import Candidate, choice
from quizapp.core.generate.choosing import choose, rests_on
from quizapp.core.items import Choice, Ordering
from quizapp.core.reading import Reading

# Of how many pairs of statements a question is tried with.
_TRIED = 12
# How often a feedback is worded anew before it quotes nothing.
_SPARE = 4


def rng_of(seed: int, name: str) -> Random:
    """A shuffler of its own for each purpose, so that what one does changes nothing for the others."""
    return Random(f"{seed} {name}")  # noqa: S311 - it shuffles options, it keeps no secret


def together(
    passed: Sequence[Candidate], count: int, timelines: Sequence[Ordering], reading: Reading, seed: int
) -> list[Candidate]:
    """A set of which no question gives another's answer away or asks the same fact, by the checks over a set."""
    open_to = list(passed)
    while True:
        fitted = partial(_fitted, timelines=timelines, reading=reading, seed=seed)
        chosen = _discreet(choose(open_to, count, timelines, fitted), reading, seed)
        kept = _apart(chosen, timelines, reading, seed)
        if kept == chosen:
            return chosen
        clashing = [candidate.draft for candidate in chosen if candidate not in kept]
        open_to = [candidate for candidate in open_to if candidate.draft not in clashing]


def _fitted(
    candidate: Candidate, chosen: Sequence[Candidate], *, timelines: Sequence[Ordering], reading: Reading, seed: int
) -> Candidate | None:
    """A candidate beside those chosen: of a question of statements, those that no other question of the set rests on.

    Fewer statements are proved anew, for what was fine among many may stand out among few.
    """
    if candidate.draft.fact.kind is not Kind.ASSERTION:
        return candidate
    used = {event.citations[0].start for timeline in timelines for event in timeline.events}
    used = used.union(*(rests_on(other) for other in chosen))
    free = [lure for lure in candidate.lures if lure.citations[0].start not in used]
    # Three options tell as much as four (Rodriguez 2005), and leave statements for one more question.
    for lures in islice(combinations(free, FEWEST_LURES), _TRIED):
        fewer = replace(candidate, lures=lures)
        if not refusals(choice(fewer, 0, rng_of(seed, candidate.draft.stem)), reading):
            return fewer
    return None


def _apart(chosen: Sequence[Candidate], timelines: Sequence[Ordering], reading: Reading, seed: int) -> list[Candidate]:
    """The chosen without those that clash, the least worthy of these first, until nothing is found."""
    kept = list(chosen)
    while True:
        items = placed(kept, seed)
        named = {at for at, problem in set_problems((*timelines, *items), reading) if problem.check in APART}
        clashing = [candidate for candidate, item in zip(kept, items, strict=True) if item.id in named]
        if not clashing:
            return kept
        kept.remove(min(clashing, key=lambda c: (c.main, c.worth)))


def _discreet(chosen: Sequence[Candidate], reading: Reading, seed: int) -> list[Candidate]:
    """The chosen, with other words for each feedback that would tell the answer of another question."""
    found = list(chosen)
    for _ in range(_SPARE):
        items = placed(found, seed)
        telling = {(leak.teller.id, leak.option) for leak in leaks(tuple(items), reading)}
        for n, (candidate, item) in enumerate(zip(found, items, strict=True)):
            texts = {option.text for option in item.options if (item.id, option.id) in telling}
            lures = (_reworded(x) if x.text in texts else x for x in candidate.lures)
            found[n] = replace(candidate, lures=tuple(lures))
    return found


def _reworded(lure: Lure) -> Lure:
    """A lure with the next of its spare words, or else without the passage that its feedback quotes at its end."""
    if lure.spare:
        return replace(lure, feedback=lure.spare[0], spare=lure.spare[1:])
    before, mark, _ = lure.feedback.partition(": “")
    return replace(lure, feedback=f"{before}.") if mark else lure


def placed(chosen: Sequence[Candidate], seed: int) -> list[Choice]:
    """The items of chosen candidates, the key's place going round so that no place is the likelier."""
    places = [0, 1, 2, 3]
    rng_of(seed, "places").shuffle(places)
    turn = {True: cycle(places), False: cycle(places)}
    items: list[Choice] = []
    for candidate in chosen:
        fixed = candidate.lures[0].rank is not None
        place = next(p for p in turn[fixed] if p <= min(3, len(candidate.lures)))
        items.append(choice(candidate, place, rng_of(seed, candidate.draft.stem)))
    return items
