"""Quantities: how many of what, with the hedge that stands before the number."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import PEOPLE
from quizapp.core.facts.names import Kind
from quizapp.core.facts.numbers import Number, read_number
from quizapp.core.facts.phrases import render, trimmed, upper_first
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
# “How much” goes with other words of bound than “how many”.
_PRICED = {"fewer than": "less than"}
_TIME_UNITS = word_set("second minute hour day week month year decade century")
_MEASURES = word_set(
    """
    mile metre meter kilometre kilometer km foot inch yard kilo kilogram kg tonne ton gram litre acre hectare degree
    mph
    """
)
_PREPOSITIONS = frozenset({"in", "by", "with", "from", "on", "for"})
SHARES = frozenset({"%", "percent"})
_SMALLEST = 2


def read_quantity(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """A number before a noun, in the subject, the object or behind a preposition."""
    noun = _governed(ctx, piece)
    if ctx.tokens[noun.head].ent == "MONEY":
        yield from _money(ctx, premise, piece, noun)
        return
    counts = [c for c in ctx.reading.parse.children[noun.head] if ctx.tokens[c].dep == "nummod"]
    lasting = noun.head in ctx.time_at and ctx.time_at[noun.head].type == "DURATION"
    if not _countable(ctx, piece, noun) or len(counts) != 1 or (counts[0] in ctx.time_at and not lasting):
        return
    run = [t for t in ctx.reading.parse.subtree(counts[0]) if t in noun.tokens]
    split = split_number(ctx, run)
    rest = tuple(t for t in noun.tokens if run and t > run[-1])
    if not split or not _plain(ctx, noun, run, rest) or leaning(ctx, rest, premise.written):
        return
    hedge, digits, number = split
    if number.value < _SMALLEST or number.money:
        return
    lead = ctx.tokens[piece.head].text.lower() if piece.role == "prep" else ""
    kind = Kind.PERCENT if ctx.tokens[noun.head].text in SHARES else Kind.QUANTITY
    number = replace(number, percent=kind is Kind.PERCENT)
    answer = Answer(upper_first(render(ctx.reading, digits)) + "%" * (kind is Kind.PERCENT), tuple(run))
    unit = unit_of(ctx, noun.head)
    yield Fact(kind, premise, piece, answer, unit=unit, hedge=hedge, lead=lead, number=number, rest=rest)


def _countable(ctx: Context, piece: Piece, noun: Piece) -> bool:
    """Whether a piece stands where “how many” can ask for it."""
    fit = piece.role != "prep" or ctx.tokens[piece.head].text.lower() in _PREPOSITIONS
    return (
        fit
        and piece.role in ("subject", "dobj", "prep")
        and (noun.head not in ctx.time_at or (ctx.time_at[noun.head].type == "DURATION" and piece.role != "subject"))
    )


def _plain(ctx: Context, noun: Piece, run: list[int], rest: tuple[int, ...]) -> bool:
    """Whether the number stands first in its phrase, with something counted behind it and no other number."""
    return bool(rest) and noun.tokens[0] >= run[0] and not any(ctx.tokens[t].pos == "NUM" for t in rest)


def _money(ctx: Context, premise: Premise, piece: Piece, noun: Piece) -> Iterator[Fact]:
    """A sum of money as the object or behind “for”: “$24bn”, “more than £1.4m”."""
    lead = ctx.tokens[piece.head].text.lower() if piece.role == "prep" else ""
    split = split_number(ctx, list(noun.tokens))
    if piece.role not in ("dobj", "prep") or lead not in ("", "for") or not split or not split[2].money:
        return
    hedge, digits, number = split
    answer = Answer(render(ctx.reading, digits), tuple(digits))
    yield Fact(
        Kind.MONEY, premise, piece, answer, unit="money", hedge=_PRICED.get(hedge, hedge), lead=lead, number=number
    )


def _governed(ctx: Context, piece: Piece) -> Piece:
    if piece.role != "prep":
        return piece
    nouns = [c for c in ctx.reading.parse.children[piece.head] if ctx.tokens[c].dep == "pobj"]
    return Piece("prep", nouns[0], tuple(trimmed(ctx.reading, nouns[0]))) if len(nouns) == 1 else piece


def split_number(ctx: Context, run: Sequence[int]) -> tuple[str, list[int], Number] | None:
    """A number's hedge, its own tokens, and its value; None where the words are no plain number."""
    for k in range(len(run)):
        number = read_number(render(ctx.reading, run[k:]))
        if number:
            before = render(ctx.reading, run[:k]).lower()
            if not before:
                return "", list(run[k:]), number
            if before in _ABOUT:
                return "about", list(run[k:]), number
            return (_BOUNDS[before], list(run[k:]), number) if before in _BOUNDS else None
    return None


def unit_of(ctx: Context, noun: int) -> str:
    """The class of things counted, within which numbers can be taken for each other."""
    lemma = ctx.tokens[noun].lemma.lower()
    if lemma in _TIME_UNITS:
        return "time:" + lemma
    if lemma in _MEASURES:
        return "measure:" + lemma
    return "people" if lemma in PEOPLE or lemma in ("troops", "member", "victim", "death") else "things"
