"""How far something goes: how many, or how much, of it."""

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import Part
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of
from quizapp.core.generate.wording import ask_other, ask_subject


def how_far(ctx: Context, fact: Fact) -> Draft | None:
    """“How many of the passengers on Flight 8501 were Indonesians?”."""
    clause, premise = fact.premise.clause, fact.premise
    figure = fact.unit == "share"
    if figure:
        asked: list[Part] = ["what share of", *fact.piece.tokens]
    else:
        asked = [_how(ctx, fact), *fact.piece.tokens]
    if fact.piece.role == "subject":
        parts = ask_subject(ctx, clause, "", left_out=premise.left_out, plural=fact.unit != "much")[1:]
        return draft_of(ctx, "how-far", fact, [*asked, *_agreeing(ctx, fact, parts)], deep=True, figure=figure)
    rest = ask_other(ctx, clause, "", left_out={*premise.left_out, fact.piece.head})
    return draft_of(ctx, "how-far", fact, rest and [*asked, *rest[1:]], deep=True, figure=figure)


def _how(ctx: Context, fact: Fact) -> str:
    of = ctx.tokens[fact.piece.tokens[0]].tag in ("DT", "PRP$", "PDT") or fact.unit == "much"
    return f"how {fact.unit} of" if of else f"how {fact.unit}"


_MANY = {"was": "were", "is": "are", "has": "have", "does": "do"}


def _agreeing(ctx: Context, fact: Fact, parts: list[Part]) -> list[Part]:
    """The verb in the plural behind “how many”, where “none of them was” had it in the singular."""
    first = parts[0]
    if fact.unit == "much" or isinstance(first, str):
        return parts
    word = ctx.tokens[first].text.lower()
    base = ctx.tokens[first].lemma if ctx.tokens[first].tag == "VBZ" else first
    return [_MANY.get(word, base), *parts[1:]]
