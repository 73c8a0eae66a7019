"""Who did it, to whom, at whose request, and who somebody is."""

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of
from quizapp.core.generate.wording import ask_other, ask_subject

_WHO = {
    Kind.PERSON: "who",
    Kind.PEOPLE: "who",
    Kind.ORGANISATION: "which organisation",
    Kind.COUNTRY: "which country",
    Kind.PLACE: "which place",
}


def who_subject(ctx: Context, fact: Fact) -> Draft | None:
    """“Who withdrew US forces from Iraq in 2011?”."""
    clause = fact.premise.clause
    if fact.piece.role != "subject" or any(p.role == "ccomp" for p in clause.pieces):
        return None
    parts = ask_subject(ctx, clause, _WHO[fact.kind], left_out=fact.premise.left_out, plural=False)
    return draft_of(ctx, "who-subject", fact, parts)


def who_object(ctx: Context, fact: Fact) -> Draft | None:
    """“Whom did …?”, “Which organisation did …?”, “By whom was …?”."""
    clause = fact.premise.clause
    if fact.piece.role not in ("dobj", "agent") or clause.kind == "relcl" or (clause.passive and not fact.lead):
        return None
    wh = {"who": "whom"}.get(_WHO[fact.kind], _WHO[fact.kind])
    wh = f"by {wh}" if fact.lead == "by" else wh
    left_out = {*fact.premise.left_out, fact.piece.head}
    return draft_of(
        ctx, "who-agent" if fact.lead else "who-object", fact, ask_other(ctx, clause, wh, left_out=left_out)
    )


def at_whose_request(ctx: Context, fact: Fact) -> Draft | None:
    """“At whose request were about 5,000 troops deployed to Iraq in 2014?”."""
    if " whose " not in fact.lead:
        return None
    left_out = {*fact.premise.left_out, fact.piece.head}
    parts = ask_other(ctx, fact.premise.clause, fact.lead, left_out=left_out)
    return draft_of(ctx, "at-whose-request", fact, parts, deep=True)


def who_is(ctx: Context, fact: Fact) -> Draft | None:
    """“Whom does the article describe as the head of learning at the Shakespeare Birthplace Trust?”."""
    return draft_of(ctx, "who-is", fact, ["whom does the article describe as", *fact.rest])
