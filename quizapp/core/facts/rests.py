"""Rests: what is left of a statement without a phrase of it, and whether each can be read without its neighbours."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.persons import gender_in, gender_of
from quizapp.core.facts.phrases import is_aside, subtree, trimmed
from quizapp.core.facts.reasons import known
from quizapp.core.facts.said import whole
from quizapp.core.facts.statements import Statement

_MOST_FRONTED = 6


def rest_of(ctx: Context, statement: Statement, run: Collection[int]) -> tuple[int, ...]:
    """The rest of a statement without what stands before its subject and cannot go behind it, or leans."""
    rest = [t for t in statement.tokens if t not in run]
    for piece in statement.premise.clause.front:
        own = subtree(ctx.reading, piece.head)
        joined = ctx.tokens[own[-1] + 1].text != ","
        if piece.head not in run and not joined and not _goes_behind(ctx, statement, piece):
            rest = [t for t in rest if t not in own]
    while rest and ctx.tokens[rest[0]].pos == "PUNCT":
        rest.pop(0)
    while rest and ctx.tokens[rest[-1]].text in (",", "–", "—", "-"):
        rest.pop()
    return tuple(rest)


def _goes_behind(ctx: Context, statement: Statement, piece: Piece) -> bool:
    """Whether a fronted phrase can stand at a question’s end: a short one of place or time that leans on nothing."""
    tokens = tuple(trimmed(ctx.reading, piece.head))
    placed = piece.role == "prep" and ctx.tokens[piece.head].text.lower() in ("in", "at", "on", "during", "after")
    return placed and len(tokens) <= _MOST_FRONTED and whole(ctx, tokens, statement.premise.written)


def settled(ctx: Context, statement: Statement) -> dict[int, str]:
    """What of a statement is clear beside what it says: what the article settles, and the speaker’s own pronouns."""
    clause = statement.premise.clause
    found = dict(statement.premise.written)
    speaker = ctx.named.get(statement.premise.speaker)
    word = ctx.tokens[clause.subject.head].text.lower()
    run = range(clause.sentence.first, clause.sentence.last)
    persons = [n for n in ctx.mentions(run) if n.kind is Kind.PERSON]
    if speaker and gender_in(word) == gender_of(ctx, speaker) != "" and len(persons) <= 1:
        found |= {t: "x" for t in run if gender_in(ctx.tokens[t].text.lower()) == gender_in(word)}
    return found | {t: "so" for t in run if ctx.tokens[t].text == "so" and ctx.tokens[t].dep == "advmod"}


def clear_behind(ctx: Context, own: Sequence[int], clear: dict[int, str], clause: Clause) -> bool:
    """Whether a phrase is clear behind a clause: its “his” and “their” mean that clause’s subject, or its own."""
    head = ctx.tokens[clause.subject.head].text.lower()
    same = {t: "x" for t in own if gender_in(head) and ctx.tokens[t].text.lower() == head}
    tokens = known(ctx, own)
    inner = next((ctx.clause_at[t] for t in own if t in ctx.clause_at), clause)
    return whole(ctx, tokens, clear | same, clause) or whole(ctx, tokens, clear | same, inner)


def shortened(ctx: Context, statement: Statement, needed: Collection[int]) -> Statement:
    """A statement without the asides and joined clauses that hold none of the tokens needed of it."""
    tokens, verb = list(statement.tokens), statement.premise.clause.verb
    for i in statement.tokens:
        below = [t for t in subtree(ctx.reading, i) if t in tokens] if i in tokens and i != verb else []
        joined = ctx.tokens[i].dep == "conj" and ctx.tokens[i].head == verb
        if below and set(below).isdisjoint(needed) and (joined or is_aside(ctx.reading, i, ctx.tokens[i].head)):
            ahead = [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep == "cc" and c < i]
            gone = {*below, *(ahead[-1:] if joined else ())}
            tokens = [t for t in tokens if t not in gone]
    return replace(statement, tokens=tuple(tokens))
