"""Why, how and to what end."""

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import Part
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of
from quizapp.core.generate.wording import ask_other, turned


def how(ctx: Context, fact: Fact) -> Draft | None:
    """“How did the new research narrow the range?”."""
    left_out = {*fact.premise.left_out, fact.piece.head}
    return draft_of(ctx, "how", fact, ask_other(ctx, fact.premise.clause, "how", left_out=left_out), deep=True)


def to_do_what(ctx: Context, fact: Fact) -> Draft | None:
    """“What did President Trump threaten to do?”."""
    to_do: dict[int, list[Part]] = {fact.piece.head: ["to do"]}
    parts = ask_other(ctx, fact.premise.clause, "what", left_out=fact.premise.left_out, instead=to_do)
    return draft_of(ctx, "to-do-what", fact, parts)


def why(ctx: Context, fact: Fact) -> Draft | None:
    """“Why did Iran launch a ballistic missile attack on US forces at al-Asad?”, of the rest of a statement."""
    parts = turned(ctx, fact.premise.clause, fact.rest, "why")
    return draft_of(ctx, "why", fact, parts, deep=True)


def what_done(ctx: Context, fact: Fact) -> Draft | None:
    """“What did Iran do in retaliation for a drone strike at a Baghdad airport?”."""
    parts: list[Part] = ["what", fact.unit, *fact.premise.clause.subject.tokens, "do", *fact.rest]
    return draft_of(ctx, "what-done", fact, parts, deep=True)


def what_happens(ctx: Context, fact: Fact) -> Draft | None:
    """“What can happen if Sudan fails to live up to its commitments?”."""
    return draft_of(ctx, "what-happens", fact, ["what", fact.unit, *fact.rest], deep=True)
