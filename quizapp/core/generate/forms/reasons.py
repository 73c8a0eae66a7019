"""Why, how and to what end."""

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import Part
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of
from quizapp.core.generate.wording import Instead, ask_other


def why(ctx: Context, fact: Fact) -> Draft | None:
    """“Why did Iran launch a ballistic missile attack on US forces at al-Asad?”."""
    clause = fact.premise.clause
    instead: Instead = {p.head: fact.rest for p in clause.after if fact.rest and fact.piece.head in p.tokens}
    left_out = {*fact.premise.left_out, fact.piece.head, *_absolutes(ctx, fact)} - set(instead)
    return draft_of(ctx, "why", fact, ask_other(ctx, clause, "why", left_out=left_out, instead=instead), deep=True)


def _absolutes(ctx: Context, fact: Fact) -> list[int]:
    """The fronted pieces that cannot stand behind a question’s verb: “With war at the door, …”."""
    return [p.head for p in fact.premise.clause.front if ctx.tokens[p.head].text.lower() == "with"]


def how(ctx: Context, fact: Fact) -> Draft | None:
    """“How did the new research narrow the range?”."""
    left_out = {*fact.premise.left_out, fact.piece.head}
    return draft_of(ctx, "how", fact, ask_other(ctx, fact.premise.clause, "how", left_out=left_out), deep=True)


def to_do_what(ctx: Context, fact: Fact) -> Draft | None:
    """“What did President Trump threaten to do?”."""
    to_do: dict[int, list[Part]] = {fact.piece.head: ["to do"]}
    parts = ask_other(ctx, fact.premise.clause, "what", left_out=fact.premise.left_out, instead=to_do)
    return draft_of(ctx, "to-do-what", fact, parts)
