"""Distractors for keys that the form itself opposes: the other ways that something could have gone."""

from collections.abc import Iterator

from quizapp.core.distractors.lures import Lure
from quizapp.core.drafts import Draft, excerpt
from quizapp.core.facts.context import Context
from quizapp.core.items import Evidence


def other_ways(ctx: Context, draft: Draft) -> Iterator[Lure]:
    """What the key of a draft might have been instead, where its fact tells: no look at the article is needed."""
    fact = draft.fact
    told = excerpt(ctx, fact.sentence, fact.answer.tokens[0])
    for text in fact.others:
        yield Lure(text, Evidence.MISREADING, f"The passage says otherwise: {told}.", draft.citations[:1])
