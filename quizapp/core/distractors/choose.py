"""Choose distractors: of all lures, those that cannot be right, each once, the article's own first."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from math import log

from quizapp.core.distractors.lures import Lure
from quizapp.core.distractors.nouns import holds_post
from quizapp.core.distractors.pool import Pool
from quizapp.core.distractors.sources import SOURCES
from quizapp.core.distractors.ways import other_ways
from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.items import Evidence
from quizapp.core.words import content

_MOST = 8
_TEN_YEARS = 3653
CLAUSAL = frozenset(
    {Kind.REASON, Kind.INTENT, Kind.MEANS, Kind.STATEMENT, Kind.REMARK, Kind.ACTION, Kind.DEED, Kind.OUTCOME}
)


def find_lures(ctx: Context, pool: Pool, draft: Draft) -> tuple[Lure, ...]:
    """The lures that may stand beside a key, best first: elsewhere, then misreadings, then unsupported."""
    if draft.fact.others:
        return tuple(other_ways(ctx, draft))
    order = (Evidence.ELSEWHERE, Evidence.MISREADING, Evidence.UNSUPPORTED)
    found: list[Lure] = []
    lures = [lure for source in SOURCES for lure in source(ctx, pool, draft)]
    for lure in sorted(lures, key=lambda lure: (order.index(lure.evidence), _distance(draft, lure))):
        if (
            len(found) < _MOST
            and admissible(ctx, draft, lure)
            and all(apart(lure, other, clausal=draft.fact.kind in CLAUSAL) for other in found)
        ):
            found.append(lure)
    return tuple(found) if _dated_near(draft, found) else ()


def _dated_near(draft: Draft, lures: Sequence[Lure]) -> bool:
    """Whether the date of a key has another date within ten years, so that it does not stand out by its distance."""
    days = [abs(lure.rank - rank_of(draft)) for lure in lures if lure.rank is not None]
    return draft.fact.kind is not Kind.TIME or any(day <= _TEN_YEARS for day in days)


def _distance(draft: Draft, lure: Lure) -> float:
    """How unlike the key a lure looks: options of one length, and figures of one size, give nothing away."""
    if lure.rank and draft.fact.number is not None:
        return abs(log(lure.rank / draft.fact.number.value))
    return abs(len(lure.text) - len(draft.key)) if draft.fact.kind in CLAUSAL else 0


def admissible(ctx: Context, draft: Draft, lure: Lure) -> bool:
    """Whether a lure is surely wrong, not ruled out by the stem, and worded as the key is."""
    key, other = content(draft.key), content(lure.text)
    if not other or lure.text.casefold() == draft.key.casefold() or not _held(lure, other):
        return False
    if lure.rank is not None:
        return _number_apart(draft, lure)
    if draft.fact.kind in CLAUSAL and lure.swapped:
        return True
    if draft.fact.kind in CLAUSAL:
        told = len(other - content(draft.stem)) >= 2
        return (
            told
            and len(other & key) * 2 <= min(len(other), len(key))
            and 0.45 <= len(lure.text) / len(draft.key) <= 2.2
        )
    asked, spoken = content(draft.stem), draft.fact.kind in (Kind.SPEAKER, Kind.QUOTE)
    given = other <= asked if spoken else bool(other & asked)
    if (other & key and not lure.swapped) or given or _odd_one_out(draft, lure):
        return False
    return not holds_post(ctx, draft, lure) and not _co_mentioned(draft, lure) and not _also_answers(ctx, draft, other)


def _odd_one_out(draft: Draft, lure: Lure) -> bool:
    """Whether a thing is so much shorter or longer than the key, or so plainly nothing, that it tempts nobody."""
    alike = 0.3 <= len(lure.text) / len(draft.key) <= 3.3
    return draft.fact.kind is Kind.THING and (not alike or lure.text.startswith("No "))


def _held(lure: Lure, words: frozenset[str]) -> bool:
    """Whether a lure's passages hold one of its words, as they do not where a pronoun stands for a name."""
    return not lure.citations or lure.rank is not None or any(words & content(c.exact) for c in lure.citations)


def _number_apart(draft: Draft, lure: Lure) -> bool:
    if re.search(rf"(?<!\w){re.escape(lure.text.lower())}(?!\w)", draft.stem.lower()):
        return False
    if draft.fact.number is not None and lure.rank is not None:
        return abs(lure.rank - draft.fact.number.value) * 4 >= draft.fact.number.value
    return lure.text != draft.key


def _co_mentioned(draft: Draft, lure: Lure) -> bool:
    """Whether a place could hold the key's place, or the other way round: they are told in one sentence."""
    if draft.fact.kind is not Kind.PLACE:
        return False
    return lure.evidence is Evidence.MISREADING


def _also_answers(ctx: Context, draft: Draft, words: frozenset[str]) -> bool:
    """Whether another sentence tells of the lure most of what the stem asks."""
    asked = content(draft.stem) - content(draft.fact.premise.speaker)
    own = draft.fact.sentence
    return any(
        len(asked & place.content) * 5 >= len(asked) * 3
        for place in ctx.index.holding(words)
        if place.start != own.start
    )


def apart(lure: Lure, other: Lure, *, clausal: bool) -> bool:
    """Whether two lures differ enough to stand side by side."""
    if lure.rank is not None and other.rank is not None:
        return lure.text.casefold() != other.text.casefold() and lure.rank != other.rank
    a, b = content(lure.text), content(other.text)
    if lure.swapped and other.swapped:
        return lure.text != other.text
    return (len(a & b) * 2 <= min(len(a), len(b)) if clausal else a.isdisjoint(b)) if a and b else False


def pick(draft: Draft, lures: tuple[Lure, ...], place: int, many: int = 3) -> tuple[Lure, ...]:
    """The distractors of an item: the best ones, or, for numbers and dates, the best that put the key at a place.

    Args:
        draft: the question.
        lures: what may stand beside its key, best first.
        place: how many options should stand before the key, from 0.
        many: how many distractors to take at most.
    """
    ranked = [lure for lure in lures if lure.rank is not None]
    if not ranked or len(ranked) <= many:
        return lures[:many]
    worth = {lure: n for n, lure in enumerate(lures)}
    key = rank_of(draft)
    return min(
        combinations(ranked, many),
        key=lambda c: (abs(sum(x.rank < key for x in c if x.rank is not None) - place), sum(worth[x] for x in c)),
    )


def rank_of(draft: Draft) -> Fraction:
    """The key's own place among ranked options."""
    if draft.fact.number is not None:
        return draft.fact.number.value
    timex = draft.fact.timex
    return Fraction(timex.interval.start.ordinal if timex and timex.interval and timex.interval.start else 0)
