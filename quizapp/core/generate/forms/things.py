"""What was done, and what did it."""

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of
from quizapp.core.generate.wording import ask_other, ask_subject


def what(ctx: Context, fact: Fact) -> Draft | None:
    """“What has been the biggest mystery …?”, “What did the committee reject?”."""
    clause, premise = fact.premise.clause, fact.premise
    vague = clause.kind in ("relcl", "advcl") or ctx.tokens[clause.verb].lemma in ("follow", "come")
    if vague or any(p.role == "ccomp" for p in clause.pieces):
        return None
    if fact.piece.role == "subject":
        named = any(p.role == "attr" and p.head in ctx.name_at for p in clause.after)
        states = ctx.tokens[clause.verb].lemma in ("be", "have")
        plain = not states or (not named and any(p.role == "attr" for p in clause.after))
        parts = ask_subject(ctx, clause, "what", left_out=premise.left_out, plural=False) if plain else None
    else:
        parts = ask_other(ctx, clause, "what", left_out={*premise.left_out, fact.piece.head})
    return draft_of(ctx, "what", fact, parts)
