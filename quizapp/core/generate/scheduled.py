"""Scheduled events: what the text says will happen on a day, or happens on one that is still to come."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.generate.participles import verb_clause
from quizapp.core.generate.telling import told

# What is still to come, and what a date alone places, told in the present tense.
DUE, PRESENT = "due", "present"
_PLANNED = frozenset({"schedule", "slate", "set"})
_WILL = frozenset({("will",), ("will", "be")})
_DAY, _WEEKDAY = re.compile(r"XXXX-WXX-\d|\d{4}(?:-\d\d)*"), re.compile(r"XXXX-WXX-\d")


def scheduled(ctx: Context) -> Iterator[Clause]:
    """The clauses that tell what is to happen, without their “will”, as clauses of a kind of their own."""
    yield from _arriving(ctx)
    yield from _planned(ctx)
    for clause in ctx.clauses:
        words = tuple(ctx.tokens[a].text.lower() for a in clause.auxiliaries)
        date = _date(ctx, clause)
        if clause.negation is not None or date is None or not told(ctx, clause):
            continue
        if words in _WILL or (not words and _present(ctx, clause) and clause.kind == "ROOT" and _weekday(date)):
            yield replace(clause, kind=DUE, auxiliaries=())
        elif not words and _present(ctx, clause) and _when(ctx, clause):
            yield replace(clause, kind=DUE if _weekday(date) else PRESENT)


def _date(ctx: Context, clause: Clause) -> str | None:
    """The value of a clause's one date: a weekday, or one with its year."""
    times = {ctx.time_at[t] for p in clause.pieces for t in p.tokens if t in ctx.time_at}
    dates = [t.value for t in times if t.type == "DATE"]
    return dates[0] if len(dates) == 1 and _DAY.match(dates[0]) else None


def _weekday(date: str) -> bool:
    return bool(_WEEKDAY.match(date))


def _when(ctx: Context, clause: Clause) -> bool:
    return any(ctx.tokens[p.head].text.lower() == "when" for p in clause.front)


def _present(ctx: Context, clause: Clause) -> bool:
    """Whether a clause tells in the present tense what a day brings: “lands in Kenya on Friday”."""
    return ctx.tokens[clause.verb].tag == "VBZ" and not clause.passive


def _arriving(ctx: Context) -> Iterator[Clause]:
    """“Tide Two arrives in cinemas” for “Tide Two, which will arrive in cinemas in 2016”, in any parse."""
    tokens = ctx.tokens
    for i, token in enumerate(tokens):
        below = ctx.reading.parse.children[i]
        which = [c for c in below if tokens[c].dep == "nsubj" and tokens[c].text.lower() == "which"]
        helps = [tokens[c].text.lower() for c in below if tokens[c].dep in ("aux", "auxpass", "neg")]
        if (
            token.dep != "relcl"
            or helps != ["will"]
            or not which
            or tokens[which[0] - 1].text != ","
            or i in ctx.quoted
        ):
            continue
        name = _name_before(ctx, which[0] - 1)
        made = verb_clause(ctx, i, Piece("subject", name[-1], name), passive=False, kind=DUE) if name else None
        if made and _date(ctx, made):
            yield made


def _name_before(ctx: Context, at: int) -> tuple[int, ...]:
    """The words of a name that end right before a token."""
    first = at
    while first and ctx.tokens[first - 1].text[:1].isupper() and ctx.tokens[first - 1].pos in ("PROPN", "NUM"):
        first -= 1
    return tuple(range(first, at))


def _planned(ctx: Context) -> Iterator[Clause]:
    """“The queen lands in Oslo” for “The queen is due to land in Oslo on Friday”, also where it is scheduled."""
    for clause in ctx.clauses:
        plans = [p.head for p in clause.pieces if ctx.tokens[p.head].lemma == "due"]
        if clause.passive and ctx.tokens[clause.verb].lemma in _PLANNED:
            plans = [clause.verb]
        below = [c for at in plans for c in ctx.reading.parse.children[at]]
        acts = [c for c in below if ctx.tokens[c].dep == "xcomp" and ctx.tokens[c].tag in ("VB", "VBN")]
        finite = ctx.tokens[(*clause.auxiliaries, clause.verb)[0]].text.lower()
        own = clause.kind == "ROOT" and clause.verb not in ctx.quoted and clause.negation is None
        if own and len(acts) == 1 and finite in ("is", "are"):
            passive = any(ctx.tokens[c].dep == "auxpass" for c in ctx.reading.parse.children[acts[0]])
            made = verb_clause(ctx, acts[0], clause.subject, passive=passive, kind=DUE)
            if _date(ctx, made):
                yield made
