"""Misreadings: a statement with one or both of its two points changed."""

from collections.abc import Iterator

from quizapp.core.distractors.lures import Lure
from quizapp.core.drafts import Draft, excerpt
from quizapp.core.facts.context import Context
from quizapp.core.facts.contrasts import changed
from quizapp.core.items import Evidence


def misreadings(ctx: Context, draft: Draft) -> Iterator[Lure]:
    """The three false ones of a balanced statement; each tells what the passage has instead."""
    one, other = draft.fact.points
    for points in ((one,), (other,), (one, other)):
        told = " and ".join(f"“{p.said}”, not “{p.instead}”" for p in points)
        passage = excerpt(ctx, draft.fact.sentence, points[0].at, 40)
        feedback = f"The article says {told}: {passage}."
        yield Lure(changed(ctx, draft.fact, points), Evidence.MISREADING, feedback, (ctx.cite(draft.fact.sentence),))
