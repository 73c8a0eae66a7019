"""Which of some works came out first, or last: their years stand in sentences of their own."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizapp.core.distractors.lures import Lure
from quizapp.core.drafts import Draft
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.facts.works import Work, find_works
from quizapp.core.generate.assemble import Candidate
from quizapp.core.generate.participles import verb_clause
from quizapp.core.items import Derivation, DerivationKind, Evidence, Ordering
from quizapp.core.words import content

_FEWEST, _MOST, _KNOWN = 4, 6, 40
_WORTH = 3.5


def which_came_out(ctx: Context, timelines: Sequence[Ordering]) -> tuple[Candidate, ...]:
    """At most one question which of some works came out first, or last where the first is told first anyhow.

    Args:
        ctx: the article.
        timelines: its timelines, whose works are not asked about again.
    """
    ordered = " ".join(event.text for item in timelines for event in item.events)
    works = [work for work in find_works(ctx) if work.title not in ordered][:_KNOWN]
    in_order = all(a.year.exact <= b.year.exact for a, b in pairwise(works))
    found = [c for first in (True, False) for c in _asked(ctx, works, first=first)]
    return tuple(found[-1:] if in_order else found[:1])


def _asked(ctx: Context, works: Sequence[Work], *, first: bool) -> Iterator[Candidate]:
    """The question for the earliest or the latest work, where no other is of its year or shares its words."""
    ranked = sorted(works, key=lambda w: (int(w.year.exact) if first else -int(w.year.exact), w.year.start))
    if len(ranked) < _FEWEST:
        return
    key, *others = ranked
    kept: list[Work] = []
    for work in others:
        alone = all(content(work.title).isdisjoint(content(w.title)) for w in (key, *kept))
        if work.year.exact != key.year.exact and alone:
            kept.append(work)
    if len(kept) == len(others):
        yield _candidate(ctx, key, kept[:_MOST], "first" if first else "last")


def _candidate(ctx: Context, key: Work, others: Sequence[Work], place: str) -> Candidate:
    """The question with the years that it rests on."""
    verb = next(i for i in range(key.sentence.first, key.sentence.last) if ctx.tokens[i].head == i)
    clause = verb_clause(ctx, verb, Piece("subject", verb, (verb,)), passive=False)
    premise = Premise(clause, "", {}, frozenset(), frozenset())
    fact = Fact(Kind.ACTION, premise, clause.subject, Answer(key.title, ()))
    draft = Draft(
        f"came-out-{place}",
        fact,
        f"Which of these works came out {place}, according to the article?",
        key.title,
        f"The article dates “{key.title}” to {key.year.exact}.",
        deep=True,
        derivation=Derivation(kind=DerivationKind.ORDER, operands=(key.year, *(w.year for w in others))),
        citations=(ctx.cite(key.sentence),),
    )
    lures = tuple(_lure(ctx, work, key) for work in others)
    return Candidate(draft, lures, _WORTH, paragraph=ctx.paragraph_of[key.sentence])


def _lure(ctx: Context, work: Work, key: Work) -> Lure:
    evidence = Evidence.MISREADING if work.sentence == key.sentence else Evidence.ELSEWHERE
    return Lure(work.title, evidence, f"The article dates this to {work.year.exact}.", (ctx.cite(work.sentence),))
