"""Scope: how many, or how much, of something a clause holds for: most, all, some, few or none of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.numbers import Number
from quizapp.core.facts.phrases import trimmed, upper_first
from quizapp.core.facts.premises import Premise, premises_of
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.words import content

_HALF, _FEW, _ALL, _NONE = "About half of {}", "Only a few of {}", "All of {}", "None of {}"
# Each word of scope with what it cannot be taken for: neither a tighter nor a looser word stands beside it.
_OTHERS = {
    "all": (_HALF, _FEW, _NONE),
    "most": (_ALL, _HALF, _FEW),
    "majority": (_ALL, _HALF, _FEW),
    "many": (_ALL, _FEW, _NONE),
    "much": (_ALL, "Only a small part of {}", _NONE),
    "some": (_ALL, _NONE, "Only one of {}"),
    "few": (_ALL, "Most of {}", _HALF),
    "none": (_ALL, _HALF, _FEW),
    "half": (_ALL, "Most of {}", _FEW),
}
_SHARES = {"third": ("a tenth", "half", "three quarters"), "quarter": ("a tenth", "half", "three quarters")}
_VALUES = {"a tenth": (1, 10), "a quarter": (1, 4), "a third": (1, 3), "half": (1, 2), "three quarters": (3, 4)}
_ROUGH = frozenset({"about", "around", "roughly", "nearly", "almost", "approximately"})
_TELLING = ("as", "because", "since", "while")
_BEFORE_NOUN = frozenset({"all", "most", "many", "few"})
_VAGUE = word_set(
    "person people man woman thing way time kind sort part case other one lot day year thousand hundred sign plan"
)
_LEADING = word_set("a the vast great large almost nearly about around only just over")


@dataclass(frozen=True, slots=True)
class _Scoped:
    """A clause with the piece of it that is scoped, the words of scope, and the whole that they are of."""

    clause: Clause
    piece: Piece
    words: tuple[str, ...]
    whole: tuple[int, ...]


def read_scopes(ctx: Context) -> Iterator[Fact]:
    """“Most of the passengers were Indonesians”, “many ordinary voters saw …”, “lost half of its ships”."""
    found = [scoped for clause in ctx.clauses for scoped in _scoped(ctx, clause)]
    for scoped, premise in zip(found, premises_of(ctx, [s.clause for s in found]), strict=True):
        if premise and premise.leans <= {scoped.piece.head} and not premise.lossy and _clear(ctx, scoped, premise):
            yield _share(ctx, scoped, premise) or _none(scoped, premise) or _fact(ctx, scoped, premise)


def _fact(ctx: Context, scoped: _Scoped, premise: Premise) -> Fact:
    them = "them" if _many(ctx, _head(ctx, scoped.whole)) else "it"
    word = next(w for w in scoped.words if w in _OTHERS)
    at = Piece(scoped.piece.role, scoped.piece.head, scoped.whole)
    answer = Answer(upper_first(" ".join([*scoped.words, "of", them])), (scoped.piece.first,))
    others = tuple(other.format(them).replace("a few of it", "a small part of it") for other in _OTHERS[word])
    return Fact(Kind.SCOPE, premise, at, answer, unit="many" if them == "them" else "much", others=others)


def _share(ctx: Context, scoped: _Scoped, premise: Premise) -> Fact | None:
    """“A third of all deaths” as a share; “about” stays with it."""
    word = next((w for w in scoped.words if w in _SHARES), "")
    if not word:
        return None
    first = scoped.piece.first
    rough = any(ctx.tokens[t].text.lower() in _ROUGH for t in (first - 1, first))
    told = [upper_first(f"{'about ' * rough}{share}") for share in (f"a {word}", *_SHARES[word])]
    at = Piece(scoped.piece.role, scoped.piece.head, scoped.whole)
    number = Number(share_value(told[0]))
    return Fact(Kind.SCOPE, premise, at, Answer(told[0], (first,)), unit="share", others=tuple(told[1:]), number=number)


def share_value(text: str) -> Fraction:
    """The value of a share as its options write it: “About a third”."""
    return Fraction(*_VALUES[text.lower().removeprefix("about ")])


def _none(scoped: _Scoped, premise: Premise) -> Fact | None:
    """“Contained almost no concessions”: how many there were, where there were none."""
    if scoped.words[-1] != "no":
        return None
    few = ("Several", "Many") if len(scoped.words) > 1 else ("Only one", "Several", "Many")
    key = upper_first(" ".join([*scoped.words[:-1], "none"]))
    at = Piece(scoped.piece.role, scoped.piece.head, scoped.whole)
    return Fact(Kind.SCOPE, premise, at, Answer(key, (scoped.piece.first,)), unit="many", others=few)


def _many(ctx: Context, head: int) -> bool:
    """Whether a whole is many things and not one mass: “First Folios” are, the “United States” is not."""
    token, name = ctx.tokens[head], ctx.name_at.get(head)
    place = name is not None and name.kind in (Kind.COUNTRY, Kind.PLACE)
    return token.tag == "NNS" or (token.pos == "PROPN" and token.text.endswith("s") and not place)


def _scoped(ctx: Context, clause: Clause) -> Iterator[_Scoped]:
    """The subject and the object of a clause, where a word of scope stands before them."""
    for piece in (clause.subject, *(p for p in clause.after if p.role == "dobj")):
        found = _partitive(ctx, piece) or _determined(ctx, piece) or _absent(ctx, piece)
        if found and piece.head not in ctx.quoted and _plainly(ctx, clause, piece):
            words, whole = found
            subject = Piece("subject", _head(ctx, whole), whole)
            asked = replace(clause, subject=subject) if piece is clause.subject else clause
            yield _Scoped(asked, piece, words, whole)


def _plainly(ctx: Context, clause: Clause, piece: Piece) -> bool:
    """Whether a clause says of its piece all that it says, without a condition, an exception or a degree."""
    gapped = piece is clause.subject and clause.kind == "relcl"
    loose = clause.kind == "advcl" and clause.mark not in _TELLING
    apart = any(ctx.tokens[p.head].text.lower() in ("aside", "apart", "except") for p in clause.pieces)
    degree = any(p.role == "advmod" and len(p.tokens) > 1 for p in clause.mid)
    between = range(min(piece.head, clause.verb), max(piece.head, clause.verb))
    parted = any(ctx.tokens[t].text in ("–", "—", ";") for t in between)
    return clause.negation is None and not (gapped or loose or apart or degree or parted)


def _partitive(ctx: Context, piece: Piece) -> tuple[tuple[str, ...], tuple[int, ...]] | None:
    """The words of scope and the whole of “most of the passengers”."""
    head = ctx.tokens[piece.head].text.lower()
    of = [c for c in ctx.reading.parse.children[piece.head] if ctx.tokens[c].text == "of" and c in piece.tokens]
    if head not in _OTHERS.keys() | _SHARES.keys() or not of:
        return None
    nouns = [c for c in ctx.reading.parse.children[of[0]] if ctx.tokens[c].dep == "pobj"]
    words = tuple(ctx.tokens[t].text.lower() for t in piece.tokens if t < of[0])
    if len(nouns) != 1 or not set(words) <= _LEADING | {head}:
        return None
    return words, tuple(t for t in trimmed(ctx.reading, nouns[0]) if t in piece.tokens)


def _determined(ctx: Context, piece: Piece) -> tuple[tuple[str, ...], tuple[int, ...]] | None:
    """The word of scope and the whole of “many ordinary voters”."""
    words = tuple(ctx.tokens[t].text.lower() for t in piece.tokens)
    at = 1 if words[0] in ("almost", "nearly") else 0
    fits = len(words) > at + 1 and words[at] in _BEFORE_NOUN and _many(ctx, piece.head)
    if not fits or words[at + 1] in ("of", "the", "other", "more", "this", "that"):
        return None
    return words[: at + 1], piece.tokens[at + 1 :]


def _absent(ctx: Context, piece: Piece) -> tuple[tuple[str, ...], tuple[int, ...]] | None:
    """The words of scope and the whole of “almost no concessions”, as an object in the plural."""
    at = next((n for n, t in enumerate(piece.tokens) if ctx.tokens[t].text.lower() == "no"), len(piece.tokens))
    fits = piece.role == "dobj" and ctx.tokens[piece.head].tag == "NNS" and at < len(piece.tokens) - 2
    if not fits:
        return None
    nearly = ctx.tokens[piece.tokens[at] - 1].text.lower()
    words = (nearly, "no") if nearly in ("almost", "virtually", "practically") else ("no",)
    return (words, piece.tokens[at + 1 :]) if at <= len(words) - 1 else None


def _head(ctx: Context, whole: tuple[int, ...]) -> int:
    return next(t for t in whole if ctx.tokens[t].head not in whole)


def _clear(ctx: Context, scoped: _Scoped, premise: Premise) -> bool:
    """Whether a question can name the whole: in words that stand alone and tell more than “people”."""
    at = _head(ctx, scoped.whole)
    head, told = ctx.tokens[at], " ".join(ctx.tokens[t].text for t in scoped.whole)
    plain = head.lemma.lower() not in _VAGUE and head.pos in ("NOUN", "PROPN") and at not in ctx.time_at
    return plain and bool(content(told)) and not leaning(ctx, scoped.whole, premise.written, _bound(scoped))


def _bound(scoped: _Scoped) -> Clause | None:
    """The clause whose subject “its” may mean: for an object, its own."""
    return scoped.clause if scoped.piece.role == "dobj" else None
