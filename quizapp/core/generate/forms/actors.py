"""Who did it, to whom, at whose request, and who somebody is."""

from quizapp.core.drafts import Draft
from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import SAYING
from quizapp.core.facts.names import Kind
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of
from quizapp.core.generate.wording import ask_other, ask_subject
from quizapp.core.words import content

_OFTEN = 4

_WHO = {
    Kind.PERSON: "who",
    Kind.PEOPLE: "who",
    Kind.ORGANISATION: "which organisation",
    Kind.COUNTRY: "which country",
    Kind.PLACE: "which place",
}


def known(ctx: Context, fact: Fact) -> bool:
    """Whether an answer is whom or what the article is about, so that anybody would choose it unread."""
    if content(fact.answer.text) & content(ctx.reading.title):
        return True
    counts = {name.text: len(name.mentions) for name in ctx.names if name.kind is fact.kind}
    own = counts.pop(fact.answer.text, 0)
    return fact.kind is Kind.PERSON and own >= _OFTEN and own >= 2 * max(counts.values(), default=0)


def _counts(ctx: Context, clause: Clause) -> bool:
    """Whether a clause tells how many somebody had, which is what to ask of it."""
    objects = [p for p in clause.after if p.role == "dobj"]
    return ctx.tokens[clause.verb].lemma == "have" and any(
        ctx.tokens[t].pos == "NUM" for p in objects for t in p.tokens
    )


def _speech(ctx: Context, clause: Clause) -> bool:
    """Whether a clause tells that somebody spoke, without what was said."""
    lemma = ctx.tokens[clause.verb].lemma
    silent = not any(p.role == "dobj" for p in clause.after)
    return lemma in ("tell", "point", "ask", "add") or (silent and lemma in SAYING)


def _merely_there(ctx: Context, clause: Clause) -> bool:
    """Whether a clause tells only where somebody was."""
    be = ctx.tokens[clause.verb].lemma == "be" and not clause.passive
    return be and all(p.role in ("prep", "advmod", "npadvmod") for p in clause.after)


def who_subject(ctx: Context, fact: Fact) -> Draft | None:
    """“Who withdrew US forces from Iraq in 2011?”."""
    clause = fact.premise.clause
    if fact.piece.role != "subject" or any(p.role == "ccomp" for p in clause.pieces) or known(ctx, fact):
        return None
    if clause.negation is not None:
        return None
    if _counts(ctx, clause) or _speech(ctx, clause) or _merely_there(ctx, clause):
        return None
    parts = ask_subject(ctx, clause, _WHO[fact.kind], left_out=fact.premise.left_out, plural=False)
    return draft_of(ctx, "who-subject", fact, parts)


def who_object(ctx: Context, fact: Fact) -> Draft | None:
    """“Whom did …?”, “Which organisation did …?”, “By whom was …?”."""
    clause = fact.premise.clause
    if (
        known(ctx, fact)
        or fact.piece.role not in ("dobj", "agent")
        or clause.kind == "relcl"
        or (clause.passive and not fact.lead)
    ):
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
