"""Choosing: from all candidates a set with the main point first, spread over the article, its kinds and its depth."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from quizapp.core.distractors.choose import CLAUSAL, find_lures
from quizapp.core.distractors.pool import Pool
from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words
from quizapp.core.generate.assemble import Candidate
from quizapp.core.items import Ordering
from quizapp.core.words import content

FEWEST_LURES = 2
MOST_RATED = 200
_PER_SENTENCE = 2
_FORM_WORTH = {
    "why": 2.0,
    "how": 1.6,
    "to-do-what": 1.2,
    "what": -1.0,
    "who-says": 1.6,
    "says-what": 1.2,
    "did-what": 1.0,
    "how-many-subject": 0.6,
    "how-many-other": 0.6,
}


def rated(ctx: Context, pool: Pool, drafts: Sequence[Draft]) -> list[Candidate]:
    """The drafts that have distractors enough, each with its worth, the best first.

    Distractors are sought for the most worthy drafts only: seeking them takes time with the article's length
    for each draft, and no quiz shows more than a few of a long article's drafts.
    """
    bare = sorted((Candidate(d, (), _worth(ctx, d)) for d in drafts), key=_best_first)[:MOST_RATED]
    found = (replace(c, lures=lures) for c in bare if len(lures := find_lures(ctx, pool, c.draft)) >= FEWEST_LURES)
    return sorted((replace(c, worth=c.worth + min(len(c.lures), 4) * 0.25) for c in found), key=_best_first)


def _best_first(candidate: Candidate) -> tuple[float, int, str]:
    return -candidate.worth, candidate.draft.fact.sentence.start, candidate.draft.stem


def _worth(ctx: Context, draft: Draft) -> float:
    """How much a question is worth asking: near the article's start, on its title's words, rich in names."""
    paragraph = ctx.paragraph_of[draft.fact.sentence]
    near_start = 2.0 if paragraph == 1 else 1.0 if paragraph <= 3 else 0.0
    words = content(draft.stem)
    titled = len(words & content(ctx.reading.title))
    named = len(re.findall(r"(?<!^)\b[A-Z]\w+", draft.stem[1:]))
    named -= 4 if draft.form.startswith("who") and content(draft.key) & content(ctx.reading.title) else 0
    length = -0.3 * max(0, count_words(draft.stem) - 20)
    return near_start + 0.5 * titled + 0.2 * min(named, 4) + _FORM_WORTH.get(draft.form, 0.8) + length


def choose(candidates: Sequence[Candidate], count: int, orderings: Sequence[Ordering]) -> list[Candidate]:
    """At most `count` candidates that go together: a third at most bare figures, a third deeper where it can be."""
    chosen: list[Candidate] = []
    for wanted in (_deep, _plain, _figure):
        for candidate in candidates:
            room = len(chosen) < (count // 3 if wanted is _deep else count - count // 3 if wanted is _plain else count)
            figures = sum(_figure(c) for c in chosen)
            allowed = wanted is not _figure or (figures + 1) * 3 <= len(chosen) + 1
            if room and allowed and wanted(candidate) and fits(candidate, chosen, orderings):
                chosen.append(candidate)
    for candidate in candidates:
        if (
            len(chosen) < count
            and not _figure(candidate)
            and candidate not in chosen
            and fits(candidate, chosen, orderings)
        ):
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: (c.draft.fact.sentence.start, c.draft.stem))


def _deep(candidate: Candidate) -> bool:
    return candidate.draft.deep


def _figure(candidate: Candidate) -> bool:
    return candidate.draft.figure


def _plain(candidate: Candidate) -> bool:
    return not candidate.draft.figure and not candidate.draft.deep


def fits(candidate: Candidate, chosen: Sequence[Candidate], orderings: Sequence[Ordering]) -> bool:
    """Whether a candidate repeats none of the chosen, gives none of them away, and dates no event to be ordered."""
    draft = candidate.draft
    same = [c.draft for c in chosen if c.draft.fact.sentence == draft.fact.sentence]
    if len(same) >= _PER_SENTENCE or any(draft.key == other.key or _gives_away(draft, other) for other in same):
        return False
    if draft.fact.kind in CLAUSAL and any(_shares_options(candidate, c) for c in chosen):
        return False
    keys = Counter(c.draft.key for c in chosen)
    forms = Counter(c.draft.form for c in chosen)
    most = 2 if draft.fact.kind in (Kind.PERSON, Kind.QUOTE, Kind.SPEAKER) else 1
    if keys[draft.key] >= most or (forms["says-what"] >= 2 and draft.form == "says-what"):
        return False
    return not any(_dates_event(draft, ordering) for ordering in orderings)


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
            if date in draft.stem or date == draft.key:
                return True
    return False
