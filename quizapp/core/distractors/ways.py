"""Distractors for keys that the form itself opposes: the other ways that something could have gone."""

from collections.abc import Iterator

from quizapp.core.distractors.lures import Lure
from quizapp.core.distractors.pool import Pool
from quizapp.core.drafts import Draft, excerpt
from quizapp.core.facts.context import Context
from quizapp.core.facts.directions import turn_of, ways
from quizapp.core.facts.names import Kind
from quizapp.core.items import Evidence


def other_ways(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:  # noqa: ARG001 - all sources are asked alike
    """The other ways that something could have gone, for a key that says which way it went."""
    clause = draft.fact.premise.clause
    turn = turn_of(ctx, clause) if draft.fact.kind is Kind.DIRECTION else None
    if turn:
        told = excerpt(ctx, draft.fact.sentence, clause.verb)
        for text in ways(ctx, clause, turn)[1:]:
            yield Lure(text, Evidence.MISREADING, f"The passage says otherwise: {told}.", draft.citations[:1])
