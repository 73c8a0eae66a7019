"""Outcomes: what would follow from a condition, and what else an article tells that is so or may be."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import SAYING
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words, render, subtree, upper_first
from quizapp.core.facts.reasons import known
from quizapp.core.facts.rests import clear_behind, rest_of, settled, shortened
from quizapp.core.facts.said import whole
from quizapp.core.facts.statements import Statement, all_statements
from quizapp.core.facts.values import Answer, Fact

_FEWEST, _MOST = 4, 22
_MODALS = frozenset({"will", "would", "could", "can", "may", "might"})


def outcome_of(ctx: Context, statement: Statement, piece: Piece, rest: tuple[int, ...]) -> Iterator[Fact]:
    """What would follow from a condition that a clause of a statement tells."""
    written = statement.premise.written
    clear = settled(ctx, statement)
    asked, told = happens(ctx, statement.premise.clause), replace(statement, tokens=rest)
    first = [t for t in piece.tokens if ctx.tokens[t].tag == "PRP" and t not in clear]
    clear_there = clear_behind(ctx, piece.tokens, clear, statement.premise.clause)
    words = upper_first(render(ctx.reading, rest, written))
    if asked and not first and clear_there and _tells(ctx, told) and ctx.quoted.isdisjoint(piece.tokens):
        yield Fact(Kind.OUTCOME, statement.premise, piece, Answer(words, rest), unit=asked, rest=piece.tokens)


def find_outcomes(ctx: Context) -> Iterator[Fact]:
    """The statements of an article without their conditions and occasions, each with how to ask what may happen."""
    for full in ctx.once(all_statements):
        clause = full.premise.clause
        left_out = [t for p in clause.pieces if p.role == "advcl" for t in subtree(ctx.reading, p.head)]
        told = replace(full, tokens=rest_of(ctx, shortened(ctx, full, ()), left_out))
        asked, words = happens(ctx, clause), render(ctx.reading, told.tokens, full.premise.written)
        reports = not asked and ctx.tokens[clause.verb].lemma in SAYING
        if _tells(ctx, told) and not reports and "still" not in words.split():
            yield Fact(Kind.OUTCOME, full.premise, clause.subject, Answer(upper_first(words), told.tokens), unit=asked)


def happens(ctx: Context, clause: Clause) -> str:
    """How a question asks what may happen as a clause tells it: “would happen”; empty for what is no mere chance."""
    words = [ctx.tokens[a].text.lower() for a in clause.auxiliaries]
    if not words or words[0] not in _MODALS:
        return ""
    return f"{words[0]} {'have happened' if 'have' in words else 'happen'}"


def _tells(ctx: Context, statement: Statement) -> bool:
    """Whether a statement can stand as an option: neither a scrap nor a paragraph, and clear by itself."""
    tokens, clause = statement.tokens, statement.premise.clause
    fits = _FEWEST <= count_words(render(ctx.reading, tokens, statement.premise.written)) <= _MOST
    return fits and whole(ctx, known(ctx, tokens), statement.premise.written, clause) and ctx.quoted.isdisjoint(tokens)
