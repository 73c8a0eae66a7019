"""Tenses: what stands in the past behind a headline's verb, brought into the headline's own tense."""

from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import Part
from quizapp.core.generate.wording import third_person

_BACK = {"had": "has", "was": "is", "were": "are", "would": "will", "could": "can"}


def finite_clause(ctx: Context, piece: Piece) -> bool:
    """Whether a content clause is one that a change of tense carries over whole."""
    below = [ctx.tokens[c] for c in ctx.reading.parse.children[piece.head]]
    tags = [t.tag for t in below if t.dep in ("aux", "auxpass")] or [ctx.tokens[piece.head].tag]
    plain = not any(t.dep in ("conj", "advcl", "neg") or t.tag in ("WP", "WRB", "WDT") for t in below)
    return plain and tags[0] in ("VBD", "MD") and any(t.dep in ("nsubj", "nsubjpass") for t in below)


def spoken(ctx: Context, piece: Piece) -> list[Part]:
    """A piece as it is told: of a content clause the tense goes with the headline's."""
    if piece.role != "ccomp" or not finite_clause(ctx, piece):
        return [_relative(ctx, t) for t in piece.tokens]
    below = ctx.reading.parse.children[piece.head]
    finite = next((c for c in below if ctx.tokens[c].dep in ("aux", "auxpass")), piece.head)
    said = [t for t in piece.tokens if ctx.tokens[t].dep != "mark" or ctx.tokens[t].head != piece.head]
    return ["that", *(_unshifted(ctx, t) if t == finite else t for t in said)]


def _relative(ctx: Context, i: int) -> Part:
    """A token as it stands, but the past of “an office that insured houses” in the headline's tense."""
    token, below = ctx.tokens[i], ctx.reading.parse.children[i]
    own = [c for c in below if ctx.tokens[c].tag in ("WDT", "WP") and ctx.tokens[c].dep == "nsubj"]
    if token.dep != "relcl" or token.tag != "VBD" or not own:
        return i
    plural = ctx.tokens[token.head].tag in ("NNS", "NNPS")
    if token.lemma == "be":
        return "are" if plural else "is"
    return token.lemma if plural else third_person(token.lemma)


def _unshifted(ctx: Context, i: int) -> Part:
    """A finite verb as it was before reported speech put it into the past."""
    token = ctx.tokens[i]
    word = token.text.lower()
    if word in _BACK:
        return _BACK[word]
    plural = any(
        ctx.tokens[c].dep == "nsubj" and ctx.tokens[c].tag in ("NNS", "NNPS") for c in ctx.reading.parse.children[i]
    )
    return token.lemma if plural else third_person(token.lemma)
