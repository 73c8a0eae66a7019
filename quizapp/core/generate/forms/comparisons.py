"""What is the largest, the first or the deadliest of its kind."""

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import render
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of

_ASKED = {
    Kind.PERSON: "whom",
    Kind.COUNTRY: "which country",
    Kind.PLACE: "which place",
    Kind.ORGANISATION: "which organisation",
}


def which_ranks(ctx: Context, fact: Fact) -> Draft | None:
    """“Which country does the article describe as the US government’s largest creditor?”."""
    asked = _ASKED[Kind(fact.unit)]
    words = render(ctx.reading, fact.rest, fact.premise.written)
    return draft_of(ctx, "which-ranks", fact, [f"{asked} does the article describe as {words}"], deep=True)
