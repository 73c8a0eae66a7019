"""The generator's one way through: facts, drafts, lures, the gate, the choice of a set."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from quizapp.core.checks import refusals
from quizapp.core.distractors.lures import Lure
from quizapp.core.distractors.pool import Pool
from quizapp.core.drafts import FEWEST_LURES, Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.premises import find_premises
from quizapp.core.generate.asking import all_drafts, all_facts
from quizapp.core.generate.assemble import Candidate, choice
from quizapp.core.generate.choosing import objection, rated
from quizapp.core.generate.forms.derived import derived
from quizapp.core.generate.sets import placed, rng_of, together
from quizapp.core.generate.statements import which_statement
from quizapp.core.generate.timed import timed
from quizapp.core.items import Item, Ordering, Problem
from quizapp.core.reading import Reading

COUNT = 16
_NEXT_BEST = 3
# The forms that strict readers mostly accept (docs/question-quality.md); the others come with `spare`.
READY = frozenset(
    {
        "who-says",
        "says-what",
        "who-agent",
        "where",
        "happened-before",
        "happened-after",
        "what-share",
    }
)
Rejected = tuple[Item, tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Left:
    """A question that was left out before or after the gate: its stem, the rule that it met, and why."""

    stem: str
    rule: str
    why: str


@dataclass(frozen=True)
class Generated:
    """What was made of an article.

    `items` are the set; `rejected` what the gate threw away and why; `alternatives` for each chosen id the next best
    on its fact or sentence; `left` the questions for which distractors were wanting, and those that did not go with
    the set.
    """

    items: tuple[Item, ...]
    rejected: tuple[Rejected, ...]
    alternatives: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    left: tuple[Left, ...] = ()


def generate(reading: Reading, *, count: int = COUNT, seed: int = 0, spare: bool = False) -> Generated:
    """Write a set of items about an article; the same reading, count and seed give the same items.

    Args:
        reading: the article.
        count: how many items at most, orderings among them.
        seed: what shuffles options and events.
        spare: whether forms may be taken that a reader refuses more often (see `READY`), to be chosen from by hand.
    """
    ctx = reading.once(Context)
    premises = find_premises(ctx)
    facts = all_facts(ctx, premises)
    drafts = all_drafts(ctx, facts)
    rejected: list[Rejected] = []
    found = timed(
        ctx,
        rng_of(seed, "timeline"),
        lambda item: _fine(item, reading, rejected),
        lambda candidate: _proved(candidate, reading, seed, rejected),
    )
    timelines = found.timelines[:count]
    candidates = [*rated(ctx, Pool(ctx, facts), drafts), *derived(ctx, premises, found)]
    passed = [*found.beside, *(p for c in candidates if (p := _proved(c, reading, seed, rejected)))]
    passed += which_statement(ctx) if spare else ()
    ready = [candidate for candidate in passed if spare or candidate.draft.form in READY]
    chosen = together(ready, count - len(timelines), timelines, reading, seed)
    items = placed(chosen, seed)
    others = {item.id: _others(c, passed, chosen, seed) for item, c in zip(items, chosen, strict=True)}
    left = (*_bare(drafts, candidates), *_unchosen(passed, ready, chosen, timelines))
    return Generated((*timelines, *items), tuple(rejected), others, left)


def _fine(item: Item, reading: Reading, rejected: list[Rejected]) -> bool:
    """Whether the gate lets an item pass; one that it does not is kept with why."""
    if found := refusals(item, reading):
        rejected.append((item, found))
    return not found


def _proved(candidate: Candidate, reading: Reading, seed: int, rejected: list[Rejected]) -> Candidate | None:
    """The candidate with the lures that the gate lets stand beside its key; None where too few are left."""
    kept: list[Lure] = []
    rng = rng_of(seed, candidate.draft.stem)
    found: tuple[Problem, ...] = ()
    for lures in _handfuls(candidate.lures):
        fine, found = _sifted(candidate, lures, reading, rng)
        kept += [lure for lure in fine if lure not in kept]
    if len(kept) >= FEWEST_LURES:
        # Lures that were fine in their groups may leave the key the longest among the few that are shown.
        whole = replace(candidate, lures=tuple(kept))
        found = refusals(choice(whole, 0, rng), reading)
        if not found:
            return whole
    rejected.append((choice(candidate, 0, rng), found))
    return None


def _sifted(
    candidate: Candidate, lures: tuple[Lure, ...], reading: Reading, rng: Random
) -> tuple[tuple[Lure, ...], tuple[Problem, ...]]:
    """Those of some lures that no refusal names, and what is left to refuse; none where something is."""
    while True:
        found = refusals(choice(replace(candidate, lures=lures), 0, rng, many=len(lures)), reading)
        named = " ".join(p.message for p in found)
        fine = tuple(lure for lure in lures if f"“{lure.text}”" not in named)
        if fine == lures or len(fine) < FEWEST_LURES:
            return (() if found else fine), found
        lures = fine


def _handfuls(lures: tuple[Lure, ...]) -> Iterator[tuple[Lure, ...]]:
    """Lures in groups of two to four, as many as one item may show; a last one alone joins the first."""
    for n in range(0, len(lures), 4):
        group = lures[n : n + 4]
        yield group if len(group) > 1 else (lures[0], *group)


def _bare(drafts: Sequence[Draft], candidates: Sequence[Candidate]) -> Iterator[Left]:
    """The questions that were never asked for want of distractors."""
    asked = {candidate.draft.stem for candidate in candidates}
    for stem in dict.fromkeys(draft.stem for draft in drafts if draft.stem not in asked):
        yield Left(stem, "option-count", f"The article offers fewer than {FEWEST_LURES} distractors of its key’s kind.")


def _unchosen(
    passed: Sequence[Candidate],
    ready: Sequence[Candidate],
    chosen: Sequence[Candidate],
    timelines: Sequence[Ordering],
) -> Iterator[Left]:
    """The questions that could be asked but did not go with the set, each with what spoke against it."""
    asked = [c.draft for c in chosen]
    for candidate in passed:
        if candidate not in ready:
            yield Left(candidate.draft.stem, "spare", "Questions of its kind often need mending: they come on request.")
        elif candidate.draft not in asked:
            why = objection(candidate, chosen, timelines) or "Others tell more of what the article is about."
            yield Left(candidate.draft.stem, "set", why)


def _others(
    candidate: Candidate, passed: Sequence[Candidate], chosen: Sequence[Candidate], seed: int
) -> tuple[Item, ...]:
    """The next best candidates on the same fact, then on the same sentence."""
    asked = [c.draft for c in chosen]
    proved = [c for c in passed if c.draft not in asked and c.draft.fact.kind is not Kind.ASSERTION]
    near = [c for c in proved if c.draft.fact.sentence == candidate.draft.fact.sentence]
    near.sort(key=lambda c: c.draft.key != candidate.draft.key)
    return tuple(choice(c, n % 4, rng_of(seed, c.draft.stem)) for n, c in enumerate(near[:_NEXT_BEST]))
