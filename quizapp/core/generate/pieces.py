"""Pieces of a headline: joined where the parse parts them, and cut where they run on."""

from collections.abc import Iterator, Sequence

from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import subtree

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_ADDING = frozenset({"on", "of", "against", "between", "for", "to"})


def merged(ctx: Context, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, an object and what “on” or “of” adds right behind it as one, whatever the parse hangs it on."""
    held: Piece | None = None
    for piece in pieces:
        adds = piece.role == "prep" and held is not None and piece.first == held.tokens[-1] + 1
        if held and adds and ctx.tokens[piece.first].text.lower() in _ADDING:
            yield Piece("dobj", held.head, (*held.tokens, *unjoined(ctx, piece)))
            held = None
            continue
        if held:
            yield held
        held = piece if piece.role == "dobj" and piece.tokens[-1] == piece.head else None
        if held is None:
            yield piece
    if held:
        yield held


def unjoined(ctx: Context, piece: Piece) -> tuple[int, ...]:
    """A piece less “and Norway” where a verb follows that at once, so that it begins a clause of its own."""
    behind = ctx.tokens[piece.tokens[-1] + 1] if piece.tokens[-1] + 1 < len(ctx.tokens) else None
    joins = [t for t in piece.tokens if ctx.tokens[t].dep == "cc"]
    verbal = behind is not None and behind.dep in ("conj", "aux", "auxpass") and behind.tag in _FINITE
    return tuple(t for t in piece.tokens if not (joins and verbal and t >= joins[-1]))


def loose(ctx: Context, i: int) -> bool:
    """Whether a part of a piece may be left out: what a preposition or a clause of time adds."""
    return ctx.tokens[i].dep == "advcl" or (ctx.tokens[i].dep == "prep" and ctx.tokens[i].text != "of")


def without_clause(ctx: Context, piece: Piece) -> Piece:
    """A noun phrase that is known without it, less the last clause or preposition behind its head."""
    below = [c for c in ctx.reading.parse.children[piece.head] if c in piece.tokens and c > piece.head]
    loose = [c for c in below if ctx.tokens[c].dep in ("relcl", "acl")]
    definite = any(ctx.tokens[c].text.lower() == "the" for c in ctx.reading.parse.children[piece.head])
    if piece.role not in ("dobj", "attr", "agent") or not loose or definite:
        return piece
    gone = set(subtree(ctx.reading, loose[-1]))
    return Piece(piece.role, piece.head, tuple(t for t in piece.tokens if t not in gone))
