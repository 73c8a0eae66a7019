"""With whom, to which country, from which city."""

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.actors import known
from quizapp.core.generate.forms.base import draft_of
from quizapp.core.generate.wording import ask_other

_ASKS = {
    Kind.PERSON: "whom",
    Kind.PEOPLE: "whom",
    Kind.ORGANISATION: "which organisation",
    Kind.COUNTRY: "which country",
    Kind.CITY: "which city",
}


def oblique(ctx: Context, fact: Fact) -> Draft | None:
    """“With whom did Nia Rowe write the book?”, “From which city did the ships sail?”."""
    clause = fact.premise.clause
    crowded = clause.passive and any(p.role in ("dobj", "oprd") for p in clause.after)
    if fact.piece.role != "prep" or " " in fact.lead or (fact.unit != "oblique" and fact.kind is not Kind.CITY):
        return None
    if crowded or known(ctx, fact) or ctx.tokens[clause.verb].lemma == "be":
        return None
    left_out = {*fact.premise.left_out, fact.piece.head}
    parts = ask_other(ctx, clause, f"{fact.lead} {_ASKS[fact.kind]}", left_out=left_out)
    return draft_of(ctx, "oblique", fact, parts)
