"""What somebody or something is."""

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of


def described_as(ctx: Context, fact: Fact) -> Draft | None:
    """“How does the article describe Nia Rowe?”, “What is PRISM, according to the article?”."""
    if fact.unit == "person":
        return draft_of(ctx, "described-as", fact, [f"how does the article describe {fact.lead}"])
    return draft_of(ctx, "what-is", fact, [f"what is {fact.lead}, according to the article"])


def who_is(ctx: Context, fact: Fact) -> Draft | None:
    """“Whom does the article describe as the head of learning at the Shakespeare Birthplace Trust?”."""
    return draft_of(ctx, "who-is", fact, [f"whom does the article describe {fact.lead[0].lower()}{fact.lead[1:]}"])
