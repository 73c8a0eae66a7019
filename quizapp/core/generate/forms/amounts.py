"""How many, how much and what share."""

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import Part
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of
from quizapp.core.generate.wording import ask_other, ask_subject, plural_subject


def how_many(ctx: Context, fact: Fact) -> Draft | None:
    """“About how many troops were deployed to Iraq in 2014?”, “What percentage of the population has …?”.

    Nothing of a bound: “more than 500” makes “more than 300” right too.
    """
    if fact.hedge not in ("", "about"):
        return None
    noun, tail = _at_head(ctx, fact)
    wh: list[Part] = ["what percentage", *noun[1:]] if fact.kind is Kind.PERCENT else ["how many", *noun]
    if fact.kind is Kind.MONEY:
        wh = ["how much"]
    if fact.hedge:
        wh.insert(0, fact.hedge)
    clause, premise = fact.premise.clause, fact.premise
    if fact.piece.role == "subject":
        parts = ask_subject(
            ctx, clause, "", left_out=premise.left_out, plural=fact.kind is Kind.PERCENT or plural_subject(ctx, clause)
        )[1:]
        return draft_of(ctx, "how-many-subject", fact, [*wh, *tail, *parts], figure=True)
    if fact.lead:
        wh.insert(0, fact.lead)
    rest = ask_other(ctx, clause, "", left_out={*premise.left_out, fact.piece.head}, instead={fact.piece.head: tail})
    return draft_of(ctx, "how-many-other", fact, rest and [*wh, *rest[1:]], figure=True)


def _at_head(ctx: Context, fact: Fact) -> tuple[list[Part], list[Part]]:
    """A counted noun parted behind its head: “troops” and “in Iraq”; what “of” adds stays with the head."""
    heads = [n for n, t in enumerate(fact.rest) if ctx.tokens[t].pos in ("NOUN", "PROPN", "SYM")]
    at = next((n + 1 for n in heads if n + 1 not in heads), len(fact.rest))
    if fact.rest[at:] and ctx.tokens[fact.rest[at]].text == "of":
        at = len(fact.rest)
    return list(fact.rest[:at]), list(fact.rest[at:])
