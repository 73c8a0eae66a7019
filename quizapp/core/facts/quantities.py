"""Quantities: how many of what, with the hedge that stands before the number."""

from collections.abc import Iterator

from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import PEOPLE
from quizapp.core.facts.names import Kind
from quizapp.core.facts.numbers import Number, read_number
from quizapp.core.facts.phrases import render, trimmed
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.values import Answer, Fact

_ABOUT = frozenset({"about", "around", "roughly", "approximately", "some", "nearly", "almost", "estimated"})
_BOUNDS = {
    "more than": "more than",
    "over": "more than",
    "less than": "fewer than",
    "fewer than": "fewer than",
    "at least": "at least",
    "up to": "up to",
    "under": "fewer than",
}
_TIME_UNITS = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"])
_MEASURES = frozenset(
    [
        "mile",
        "metre",
        "meter",
        "kilometre",
        "kilometer",
        "km",
        "foot",
        "inch",
        "yard",
        "kilo",
        "kilogram",
        "kg",
        "tonne",
        "ton",
        "gram",
        "litre",
        "acre",
        "hectare",
        "degree",
        "mph",
    ]
)
_SMALLEST = 2


def read_quantity(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """A number before a noun, in the subject, the object or behind a preposition."""
    if piece.role not in ("subject", "dobj", "attr", "prep"):
        return
    noun = piece if piece.role != "prep" else _governed(ctx, piece)
    counts = [c for c in ctx.reading.parse.children[noun.head] if ctx.tokens[c].dep == "nummod"]
    if len(counts) != 1 or noun.head in ctx.time_at or counts[0] in ctx.time_at:
        return
    run = [t for t in ctx.reading.parse.subtree(counts[0]) if t in noun.tokens]
    split = _split(ctx, run)
    if not split:
        return
    hedge, digits, number = split
    rest = tuple(t for t in noun.tokens if t > run[-1])
    if (
        any(t < run[0] for t in noun.tokens)
        or not rest
        or any(ctx.tokens[t].pos == "NUM" for t in rest)
        or leaning(ctx, rest, premise.written)
        or number.value < _SMALLEST
    ):
        return
    lead = ctx.tokens[piece.head].text.lower() if piece.role == "prep" else ""
    text = render(ctx.reading, digits)
    kind = Kind.PERCENT if ctx.tokens[noun.head].text in ("%", "percent", "per cent") else Kind.QUANTITY
    answer = Answer(text + "%" if kind is Kind.PERCENT else text, tuple(run))
    yield Fact(
        kind, premise, piece, answer, unit=unit_of(ctx, noun.head), hedge=hedge, lead=lead, number=number, rest=rest
    )


def _governed(ctx: Context, piece: Piece) -> Piece:
    nouns = [c for c in ctx.reading.parse.children[piece.head] if ctx.tokens[c].dep == "pobj"]
    return Piece("prep", nouns[0], tuple(trimmed(ctx.reading, nouns[0]))) if len(nouns) == 1 else piece


def _split(ctx: Context, run: list[int]) -> tuple[str, list[int], Number] | None:
    """A number's hedge, its own tokens, and its value; None where the words are no plain number."""
    for k in range(len(run)):
        number = read_number(render(ctx.reading, run[k:]))
        if number:
            before = render(ctx.reading, run[:k]).lower()
            if not before:
                return "", run[k:], number
            if before in _ABOUT:
                return "about", run[k:], number
            return (_BOUNDS[before], run[k:], number) if before in _BOUNDS else None
    return None


def unit_of(ctx: Context, noun: int) -> str:
    """The class of things counted, within which numbers can be taken for each other."""
    lemma = ctx.tokens[noun].lemma.lower()
    if lemma in _TIME_UNITS:
        return "time:" + lemma
    if lemma in _MEASURES:
        return "measure:" + lemma
    return "people" if lemma in PEOPLE or lemma in ("troops", "member", "victim", "death") else "things"
