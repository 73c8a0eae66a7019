"""What somebody or something is."""

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import SAYING
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of

_OFTEN = 3


def _matters(ctx: Context, person: str) -> bool:
    """Whether the article tells of a person’s doings: what a mere source is called is not worth asking."""
    heads = [ctx.tokens[last - 1] for _, last in ctx.named[person].mentions]
    doings = [ctx.tokens[t.head].lemma for t in heads if t.dep in ("nsubj", "nsubjpass")]
    return len(heads) >= _OFTEN and any(verb not in SAYING | {"be", "have"} for verb in doings)


def described_as(ctx: Context, fact: Fact) -> Draft | None:
    """“How does the article describe Nia Rowe?”, “What is PRISM, according to the article?”."""
    if fact.unit == "person" and not _matters(ctx, fact.lead):
        return None
    if fact.unit == "person":
        return draft_of(ctx, "described-as", fact, [f"how does the article describe {fact.lead}"])
    return draft_of(ctx, "what-is", fact, [f"what is {fact.lead}, according to the article"])


def who_is(ctx: Context, fact: Fact) -> Draft | None:
    """“Whom does the article describe as the head of learning at the Shakespeare Birthplace Trust?”."""
    if not _matters(ctx, fact.answer.text):
        return None
    return draft_of(ctx, "who-is", fact, [f"whom does the article describe {fact.lead[0].lower()}{fact.lead[1:]}"])
