"""Choosing: from all candidates a set with the main point first, spread over the article, its kinds and its depth."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from quizapp.core.distractors.choose import CLAUSAL, find_lures
from quizapp.core.distractors.pool import Pool
from quizapp.core.drafts import FEWEST_LURES, Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words
from quizapp.core.facts.telling import strength
from quizapp.core.generate.assemble import Candidate
from quizapp.core.generate.salience import main_sentences, salience
from quizapp.core.items import Ordering
from quizapp.core.words import content

MOST_RATED = 200
ENOUGH = 10
_PER_SENTENCE = 2
_SALIENT = 3.0
_SAME_PARAGRAPH = 0.6
_SAME_FORM = 0.25
# How many questions of a form a set takes at most, lest it grow monotonous.
_AT_MOST = {"says-what": 1, "what-is": 2, "who-says": 3, "which-statement": 5}
_SHARING = CLAUSAL | {Kind.DEFINITION}
_ROLES = frozenset({"described-as", "who-is"})
_FORM_WORTH = {
    "why": 2.0,
    "how": 1.6,
    "to-do-what": 1.2,
    "what": -1.0,
    "who-says": 1.6,
    "says-what": 1.2,
    "how-many-subject": 0.6,
    "how-many-other": 0.6,
}


def rated(ctx: Context, pool: Pool, drafts: Sequence[Draft]) -> tuple[list[Candidate], list[Candidate]]:
    """The drafts that have distractors enough, and those that have not, each with its worth, the best first.

    Distractors are sought for the most worthy drafts only: seeking them takes time with the article's length
    for each draft, and no quiz shows more than a few of a long article's drafts.
    """
    found = [replace(c, lures=find_lures(ctx, pool, c.draft)) for c in _bare(ctx, drafts)]
    found = [replace(c, worth=c.worth + min(len(c.lures), 4) * 0.25) for c in found]
    found.sort(key=_best_first)
    return [c for c in found if len(c.lures) >= FEWEST_LURES], [c for c in found if len(c.lures) < FEWEST_LURES]


def _bare(ctx: Context, drafts: Sequence[Draft]) -> list[Candidate]:
    """The most worthy drafts, still without distractors."""
    weights = salience(ctx)
    main = main_sentences(weights)
    found = [
        Candidate(
            d,
            (),
            _SALIENT * weights[d.fact.sentence] + _worth(ctx, d),
            paragraph=ctx.paragraph_of[d.fact.sentence],
            main=d.fact.sentence in main,
        )
        for d in drafts
    ]
    return sorted(found, key=_best_first)[:MOST_RATED]


def _best_first(candidate: Candidate) -> tuple[float, int, str]:
    return -candidate.worth, candidate.draft.fact.sentence.start, candidate.draft.stem


def _worth(ctx: Context, draft: Draft) -> float:
    """How much a question's own wording is worth: its form, the names in it, a stem that is not too long."""
    named = len(re.findall(r"(?<!^)\b[A-Z]\w+", draft.stem[1:]))
    named -= 4 if draft.form.startswith("who") and content(draft.key) & content(ctx.reading.title) else 0
    asked = draft.form == "who-says"
    length = -0.3 * max(0, count_words(draft.stem) - (28 if asked else 20))
    if asked:
        # One sentence with a claim asks for less reading, and gives less of other answers, than two.
        length += 0.3 * strength(draft.fact.lead or draft.stem) - 0.5 * (". " in draft.fact.lead)
    return 0.2 * min(named, 4) + _FORM_WORTH.get(draft.form, 0.8) + length


def choose(
    candidates: Sequence[Candidate],
    count: int,
    orderings: Sequence[Ordering],
    fitted: Callable[[Candidate, Sequence[Candidate]], Candidate | None] = lambda candidate, _: candidate,
) -> list[Candidate]:
    """At most `count` candidates that go together, in text order.

    The main point comes first; then, one by one, the candidate that adds most: a third at least deeper ones where
    there are any, a third at most bare figures, spread over paragraphs and forms.

    Args:
        candidates: what to choose from.
        count: how many at most.
        orderings: the timelines of the set.
        fitted: a candidate as it can stand beside those chosen; None where it cannot.
    """
    chosen: list[Candidate] = []
    left = list(candidates)
    while len(chosen) < count:
        left = [c for c in left if not objection(c, chosen, orderings)]
        wanted = next((kind for kind in _wishes(chosen, left) if kind), [])
        if not wanted:
            break
        best = max(wanted, key=lambda c: _gain(c, chosen))
        left.remove(best)
        if fits := fitted(best, chosen):
            chosen.append(fits)
    return sorted(_balanced(chosen), key=lambda c: (c.draft.fact.sentence.start, c.draft.stem))


def _wishes(chosen: Sequence[Candidate], open_to: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    """What the next of a set is best chosen from, the dearest wish first."""
    if not chosen:
        yield [c for c in open_to if c.main and not c.draft.figure]
    if sum(c.draft.deep for c in chosen) * 3 < len(chosen) + 1:
        yield [c for c in open_to if c.draft.deep]
    yield [c for c in open_to if not c.draft.figure or (chosen and _room_for_figure(chosen))]
    yield [c for c in open_to if _room_for_figure(chosen)]


def _room_for_figure(chosen: Sequence[Candidate]) -> bool:
    """Whether one more bare figure keeps them to a third of the set; the first of them is welcome in any."""
    return (sum(c.draft.figure for c in chosen) + 1) * 3 <= max(3, len(chosen) + 1)


def _gain(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    """What a candidate adds to those chosen: its worth, less for each of its paragraph and of its form."""
    near = sum(c.paragraph == candidate.paragraph for c in chosen)
    alike = sum(c.draft.form == candidate.draft.form for c in chosen)
    return candidate.worth - _SAME_PARAGRAPH * near - _SAME_FORM * alike


def _balanced(chosen: list[Candidate]) -> list[Candidate]:
    """The chosen without the least of the plain ones, as long as enough are left and less than a third are deep."""
    kept = list(chosen)
    while len(kept) > ENOUGH and sum(c.draft.deep for c in kept) * 3 < len(kept):
        kept.remove(min((c for c in kept[1:] if not c.draft.deep), key=lambda c: (not c.draft.figure, c.worth)))
    return kept


def objection(candidate: Candidate, chosen: Sequence[Candidate], orderings: Sequence[Ordering]) -> str:
    """Why a candidate does not go with those chosen: it asks the same, gives one away, or dates an event to be ordered.

    Returns:
        A sentence that says so; empty where it does go with them.
    """
    draft = candidate.draft
    for other in (c.draft for c in chosen if c.draft.fact.sentence == draft.fact.sentence):
        if draft.key == other.key or _gives_away(draft, other):
            return f"It asks what “{other.stem}” asks or tells."
    if sum(c.draft.fact.sentence == draft.fact.sentence for c in chosen) >= _PER_SENTENCE:
        return f"{_PER_SENTENCE} questions ask about its sentence already."
    for rival in chosen:
        shares = draft.fact.kind in _SHARING and _shares_options(candidate, rival)
        if shares or _same_sentences(candidate, rival):
            return f"It and “{rival.draft.stem}” would tell each other’s answer by their options."
    if _too_many(draft, chosen):
        return "Its key, or its form, is that of others in the set."
    if any(_dates_event(draft, ordering) for ordering in orderings):
        return "It tells the date of an event that is to be ordered."
    return ""


def _same_sentences(candidate: Candidate, rival: Candidate) -> bool:
    """Whether a question of statements and another ask about one sentence: what one makes false the other tells."""
    asserted = Kind.ASSERTION in (candidate.draft.fact.kind, rival.draft.fact.kind)
    return asserted and candidate.draft.fact.sentence.start in rests_on(rival)


def rests_on(candidate: Candidate) -> frozenset[int]:
    """Where the sentences begin that a question, or one of the statements that it makes false, rests on."""
    lures = candidate.lures if candidate.draft.fact.kind is Kind.ASSERTION else ()
    return frozenset({candidate.draft.fact.sentence.start, *(lure.citations[0].start for lure in lures)})


def _too_many(draft: Draft, chosen: Sequence[Candidate]) -> bool:
    keys = Counter(c.draft.key for c in chosen)
    forms = Counter(c.draft.form for c in chosen)
    most = 2 if draft.fact.kind is Kind.PERSON else 1
    roles = sum(forms[form] for form in _ROLES)
    crowded = forms[draft.form] >= _AT_MOST.get(draft.form, MOST_RATED) or (draft.form in _ROLES and roles >= 2)
    return keys[draft.key] >= most or crowded


def _shares_options(one: Candidate, other: Candidate) -> bool:
    """Whether either question's key stands among the other's likely distractors: one would tell the other."""
    first, second = {x.text for x in one.lures[:3]}, {x.text for x in other.lures[:3]}
    return one.draft.key in second or other.draft.key in first or len(first & second) > 1


def _gives_away(one: Draft, other: Draft) -> bool:
    """Whether a question's stem holds the other's key, or both ask nearly the same."""
    alike = content(one.stem) & content(other.stem)
    same = one.fact.kind in CLAUSAL and other.fact.kind in CLAUSAL and content(one.key) & content(other.key)
    echoed = content(one.key) <= content(other.stem) or content(other.key) <= content(one.stem)
    return echoed or bool(same) or len(alike) >= min(len(content(one.stem)), len(content(other.stem)))


def _dates_event(draft: Draft, ordering: Ordering) -> bool:
    """Whether a question tells the date of an event that is to be ordered."""
    for event in ordering.events:
        if event.timex and event.citations[0].start == draft.fact.sentence.start:
            date = re.sub(r"^(?:in|on)\s+", "", event.timex.text, flags=re.IGNORECASE)
            if date in draft.stem or date in draft.key:
                return True
    return False
