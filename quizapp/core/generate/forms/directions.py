"""Which way something went: what happened to it, what effect it had, how somebody took it."""

from collections.abc import Callable

from quizapp.core.drafts import Draft
from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.directions import acts, circumstances
from quizapp.core.facts.phrases import Part
from quizapp.core.facts.turns import inflected
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of
from quizapp.core.generate.wording import ask_other, plural_subject

_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "should", "must"})
_ASKED = {
    "respond": ("how", "respond to"),
    "react": ("how", "react to"),
    "position": ("what position", "take on"),
    "claim": ("what", "say about"),
    "do": ("what", "do about"),
}


def which_way(ctx: Context, fact: Fact) -> Draft | None:
    """“What effect may the US withdrawal have on the position of …?”, “How did the militias respond to …?”."""
    clause = fact.premise.clause
    if asks := _LEANING.get(fact.unit):
        return draft_of(ctx, "which-way", fact, asks(ctx, fact), deep=True)
    kept = circumstances(ctx, fact.premise)
    near: list[Part] = [t for p in (*clause.mid, *clause.after) if p.head in kept for t in p.tokens]
    dated = [p for p in clause.front if p.head in kept and not ctx.time_at.keys().isdisjoint(p.tokens)]
    front: list[Part] = [t for p in dated for t in p.tokens]
    if fact.unit == "people" and not near and not front:
        return None
    parts = _asked(ctx, fact, near)
    longer = parts and draft_of(ctx, "which-way", fact, [*parts, *front], deep=True)
    return longer or draft_of(ctx, "which-way", fact, parts, deep=True)


def _asked(ctx: Context, fact: Fact, rest: list[Part]) -> list[Part] | None:
    """The question without what stands before the clause."""
    clause = fact.premise.clause
    things = [p for p in clause.after if p.role == "dobj"]
    subject: list[Part] = [*clause.subject.tokens]
    if not things:
        wh = _happens(ctx, clause)
        return [wh, "to", *subject, *rest] if wh else None
    frame = fact.unit if fact.unit not in ("effect", "fate") else "do" if acts(ctx, clause.subject) else ""
    asked, verb = _ASKED.get(frame, ("what effect", "have on"))
    helped = _helped(ctx, clause, verb.split()[0])
    return helped and [asked, helped[0], *subject, *helped[1:], verb.split()[1], *things[0].tokens, *rest]


_DONE = {"respond": "responded", "react": "reacted", "take": "taken", "say": "said", "do": "done", "have": "had"}


def _helped(ctx: Context, clause: Clause, verb: str) -> list[Part] | None:
    """The auxiliary that a question puts first, and the rest of its verb group around another verb."""
    aux, tag = [ctx.tokens[a].text.lower() for a in clause.auxiliaries], ctx.tokens[clause.verb].tag
    if not aux:
        return [{"VBD": "did"}.get(tag, "do" if plural_subject(ctx, clause) else "does"), verb]
    if len(aux) == 1 and aux[0] in _MODALS:
        return [aux[0], verb]
    if aux in (["is"], ["are"], ["was"], ["were"]) and tag == "VBG":
        return [aux[0], inflected(verb, tag)]
    return [aux[0], _DONE[verb]] if len(aux) == 1 and aux[0] in ("has", "have", "had") else None


def _happens(ctx: Context, clause: Clause) -> str | None:
    """“what happened”, “what has happened”, “what may happen”, by the tense of a clause."""
    aux, tag = [ctx.tokens[a].text.lower() for a in clause.auxiliaries], ctx.tokens[clause.verb].tag
    if aux and aux[0] in _MODALS:
        return f"what {aux[0]} happen"
    if aux and aux[0] in ("has", "have", "had"):
        return f"what {'had' if aux[0] == 'had' else 'has'} happened"
    if aux in (["was"], ["were"]) and tag == "VBN":
        return "what happened"
    if aux in (["is"], ["are"]) and tag == "VBG":
        return "what is happening"
    if not aux:
        return {"VBD": "what happened", "VBZ": "what happens", "VBP": "what happens"}.get(tag)
    return None


def _planned(ctx: Context, fact: Fact) -> list[Part] | None:
    """“What does the government plan to do about trade sanctions?”."""
    clause = fact.premise.clause
    head = next(p.head for p in clause.pieces if fact.piece.head in p.tokens)
    about: dict[int, list[Part]] = {head: ["to do about", *fact.piece.tokens]}
    left_out = fact.premise.left_out | {p.head for p in clause.after if p.head != head}
    return ask_other(ctx, clause, "what", left_out=left_out, instead=about)


def _felt(ctx: Context, fact: Fact) -> list[Part] | None:
    """“How does Byers feel about the fact that …?”."""
    clause, about = fact.premise.clause, [*fact.piece.tokens]
    do = {"was": "did", "were": "did", "are": "do"}.get(ctx.tokens[clause.verb].text.lower(), "does")
    fact_that: list[Part] = ["the fact"] if ctx.tokens[about[0]].text.lower() == "that" else []
    return ["how", do, *clause.subject.tokens, "feel about", *fact_that, *about]


def _chanced(ctx: Context, fact: Fact) -> list[Part] | None:
    """“How likely is the debate to result in a vote?”."""
    clause = fact.premise.clause
    return ["how likely", ctx.tokens[clause.verb].text.lower(), *clause.subject.tokens, *fact.piece.tokens]


_LEANING: dict[str, Callable[[Context, Fact], list[Part] | None]] = {
    "plan": _planned,
    "feel": _felt,
    "chance": _chanced,
}
