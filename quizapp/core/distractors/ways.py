"""Distractors for keys that the form itself opposes: the other ways that something could have gone."""

from collections.abc import Iterator

from quizapp.core.distractors.lures import Lure
from quizapp.core.distractors.pool import Pool
from quizapp.core.drafts import Draft, excerpt
from quizapp.core.facts.context import Context
from quizapp.core.items import Evidence


def other_ways(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:  # noqa: ARG001 - all sources are asked alike
    """The other ways that something could have gone, for a key that says which way it went."""
    fact = draft.fact
    told = excerpt(ctx, fact.sentence, fact.answer.tokens[0]) if fact.others else ""
    for text in fact.others:
        yield Lure(text, Evidence.MISREADING, f"The passage says otherwise: {told}.", draft.citations[:1])
