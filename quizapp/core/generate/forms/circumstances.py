"""Where and when something happened."""

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import STATES
from quizapp.core.facts.names import Kind
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of
from quizapp.core.generate.wording import ask_other

# What is only planned has its date among past ones by itself, and what had happened reads badly when asked for.
_AHEAD = frozenset({"will", "would", "have", "could", "might", "may", "should"})


def where(ctx: Context, fact: Fact) -> Draft | None:
    """“Where do US forces remain?”, “In which country do the operations continue?”."""
    if fact.piece.role != "prep" or fact.unit == "oblique":
        return None
    person = ctx.name_at.get(fact.premise.clause.subject.head)
    if ctx.tokens[fact.premise.clause.verb].lemma == "be" and person and person.kind is Kind.PERSON:
        return None
    if fact.premise.clause.passive and any(p.role in ("dobj", "oprd") for p in fact.premise.clause.after):
        return None
    wh = "in which country" if fact.kind is Kind.COUNTRY else "where"
    left_out = {*fact.premise.left_out, fact.piece.head}
    return draft_of(ctx, "where", fact, ask_other(ctx, fact.premise.clause, wh, left_out=left_out))


def when(ctx: Context, fact: Fact) -> Draft | None:
    """“In which year did Obama withdraw US forces from Iraq?”."""
    verb = ctx.tokens[fact.premise.clause.verb]
    present = verb.tag in ("VBZ", "VBP")
    told = {ctx.tokens[a].lemma for a in fact.premise.clause.auxiliaries if ctx.tokens[a].tag in ("MD", "VBD")} & _AHEAD
    if (
        told
        or verb.lemma in ("follow", "come")
        or (present and verb.lemma in STATES | {"show"} and fact.piece.role == "prep")
    ):
        return None
    wh = f"{fact.lead} which {fact.unit}" if fact.piece.role == "prep" else f"which {fact.unit}"
    left_out = {*fact.premise.left_out, fact.piece.head}
    parts = ask_other(ctx, fact.premise.clause, wh, left_out=left_out)
    return draft_of(ctx, "when", fact, parts, figure=True)
