"""The generator's one way through: facts, drafts, lures, the gate, the choice of a set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from quizapp.core.checks import OWN, STRICT, problems, refusals
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
from quizapp.core.generate.happenings import find_happenings
from quizapp.core.generate.sets import placed, rng_of, together
from quizapp.core.generate.statements import which_statement
from quizapp.core.generate.timed import Timed, timed
from quizapp.core.generate.windows import moved, window
from quizapp.core.items import Item, Ordering, Problem, Severity
from quizapp.core.reading import Reading

COUNT = 16
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
# What the checks say of a question that lacks distractors and nothing else.
_LACKING = frozenset({"one-key", "option-count"})
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

    `items` are the set; `rejected` what the gate threw away and why; `spares` what it let pass that is not in the set,
    the best first; `left` the questions for which distractors were wanting, and those that did not go with the set.
    """

    items: tuple[Item, ...]
    rejected: tuple[Rejected, ...]
    spares: tuple[Item, ...] = ()
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
    own, short = rated(ctx, Pool(ctx, facts), drafts)
    candidates = [*own, *derived(ctx, premises, found)]
    passed = [*found.beside, *(p for c in candidates if (p := _proved(c, reading, seed, rejected)))]
    passed += which_statement(ctx) if spare else ()
    ready = [candidate for candidate in passed if spare or candidate.draft.form in READY]
    chosen = together(ready, count - len(timelines), timelines, reading, seed)
    left = (*_bare(drafts, candidates), *_unchosen(passed, ready, chosen, timelines))
    spares = (*found.timelines[count:], *_spares(passed, chosen, seed))
    return Generated((*timelines, *placed(chosen, seed)), (*rejected, *_short(short, reading, seed)), spares, left)


def generate_about(reading: Reading, *, start: int, end: int, seed: int = 0) -> Generated:
    """Write an item of every form that the sentences of a passage allow, the best first.

    Of a long article a part is read; what was written of it must pass the gate with the whole.

    Args:
        reading: the article.
        start: where the passage begins.
        end: where it ends.
        seed: what shuffles options.
    """
    part, offset = window(reading, start)
    rejected: list[Rejected] = []
    passed, short = _about(part, start - offset, end - offset, seed, rejected)
    written = [moved(item, reading.text, offset) for item in _spares(passed, (), seed)]
    items = [item for item in written if part is reading or _fine(item, reading, rejected)]
    refused = [*rejected, *_short(short, part, seed)]
    return Generated(tuple(items), tuple((moved(item, reading.text, offset), found) for item, found in refused))


def _about(
    reading: Reading, start: int, end: int, seed: int, rejected: list[Rejected]
) -> tuple[list[Candidate], list[Candidate]]:
    """The candidates on the sentences of a passage that the gate lets pass, and those short of distractors."""
    ctx = reading.once(Context)
    premises = find_premises(ctx)
    facts = all_facts(ctx, premises)
    near = [fact for fact in facts if fact.sentence.start < end and start < fact.sentence.end]
    own, short = rated(ctx, Pool(ctx, facts), all_drafts(ctx, near))
    events = derived(ctx, premises, Timed(find_happenings(ctx), ()))
    own += [c for c in events if c.draft.fact.sentence.start < end and start < c.draft.fact.sentence.end]
    return [kept for candidate in own if (kept := _proved(candidate, reading, seed, rejected))], short


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


def _spares(passed: Sequence[Candidate], chosen: Sequence[Candidate], seed: int) -> Iterator[Item]:
    """What could have been asked besides, the best first; statements made false are too seldom sound to be offered."""
    asked = [c.draft for c in chosen]
    others = [c for c in passed if c.draft not in asked and c.draft.fact.kind is not Kind.ASSERTION]
    for place, candidate in enumerate(sorted(others, key=lambda c: -c.worth)):
        yield choice(candidate, place % 4, rng_of(seed, candidate.draft.stem))


def _short(candidates: Sequence[Candidate], reading: Reading, seed: int) -> Iterator[Rejected]:
    """The questions that lack nothing but distractors, with the few or the none that there are."""
    for candidate in candidates:
        item = choice(candidate, 0, rng_of(seed, candidate.draft.stem))
        found = problems(item, reading)
        told = (*found, *(problem for check in OWN for problem in check(item, reading)))
        if {p.check for p in told if p.severity is not Severity.WARNING or p.check in STRICT} <= _LACKING:
            yield item, found
