"""Measures: who or what got, lost or cost how much, told so alike that the amounts can be compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.core.citations import Citation, cite
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.numbers import Number
from quizapp.core.facts.phrases import count_words, render, trimmed, upper_first
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.quantities import SHARES, split_number
from quizapp.core.facts.reference import leaning
from quizapp.core.words import content

# Verbs that tell the same of an amount, by the verb that a question asks with.
_FAMILIES = {
    "receive": "receive get obtain secure",
    "rise": "rise climb jump surge soar grow increase advance gain rally leap",
    "fall": "fall drop plunge decline slide sink tumble slump decrease shed lose plummet",
    "make": "make earn gross",
    "spend": "spend",
    "cost": "cost",
    "lose": "lose shed",
    "pay": "pay",
    "raise": "raise collect",
    "employ": "employ",
    "win": "win",
}
_MOVES = ("rise", "fall")
_LONGEST_SUBJECT = 8
_ROLES = ("dobj", "npadvmod", "prep")


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount of something with the one whom a clause tells it of.

    `family` is the verb that a question asks with, `unit` what is counted: “money”, “%” or a noun in the plural;
    `beside` what else the clause tells, for two measures are compared only where that is the same.
    """

    premise: Premise
    who: str
    family: str
    unit: str
    number: Number
    figure: Citation
    beside: frozenset[str]


def read_measures(ctx: Context, premises: Sequence[Premise]) -> Iterator[Measure]:
    """The amounts that the article tells of somebody or something that is clear by itself."""
    for premise in premises:
        clause = premise.clause
        amounts = [m for p in clause.after if p.role in _ROLES and (m := _measure(ctx, premise, p))]
        if len(amounts) == 1 and not premise.leans and not clause.passive and clause.negation is None:
            yield amounts[0]


def _measure(ctx: Context, premise: Premise, piece: Piece) -> Measure | None:
    """The amount that a piece tells, where it is exact or “about” and nothing narrows what it counts."""
    noun = _counted(ctx, piece)
    run = _amount(ctx, noun) if noun else []
    split = split_number(ctx, run) if run else None
    who = _who(ctx, premise)
    unit = _unit(ctx, noun, run) if noun and run else ""
    if not split or not who or not unit or split[0] not in ("", "about") or split[2].value <= 0:
        return None
    family = _family(ctx, premise, unit, by=piece.role == "prep")
    start, end = ctx.tokens[run[0]].start, ctx.tokens[run[-1]].end
    figure = cite(ctx.reading.text, start, end)
    found = Measure(premise, who, family, unit, split[2], figure, _beside(ctx, premise, piece))
    return found if family else None


def _counted(ctx: Context, piece: Piece) -> Piece | None:
    """The noun phrase of an amount: an object, a measure beside the verb, or what “by” governs."""
    if piece.role != "prep":
        return piece
    nouns = [c for c in ctx.reading.parse.children[piece.head] if ctx.tokens[c].dep == "pobj"]
    if ctx.tokens[piece.head].text.lower() != "by" or len(nouns) != 1:
        return None
    return Piece("prep", nouns[0], tuple(trimmed(ctx.reading, nouns[0])))


def _amount(ctx: Context, noun: Piece) -> list[int]:
    """The tokens of an amount of money, or of the one number before a noun."""
    if ctx.tokens[noun.head].ent == "MONEY":
        return list(noun.tokens)
    counts = [c for c in ctx.reading.parse.children[noun.head] if ctx.tokens[c].dep == "nummod" and c in noun.tokens]
    if len(counts) != 1 or noun.head in ctx.time_at:
        return []
    run = [t for t in ctx.reading.parse.subtree(counts[0]) if t in noun.tokens]
    return run + ([noun.head] if ctx.tokens[noun.head].text.lower() in SHARES and noun.head == run[-1] + 1 else [])


def _unit(ctx: Context, noun: Piece, run: Sequence[int]) -> str:
    """What is counted: “money”, “%”, or a noun in the plural with what stands between it and its number."""
    if ctx.tokens[noun.head].ent == "MONEY":
        return "money"
    if ctx.tokens[noun.head].text.lower() in SHARES:
        return "%" if noun.tokens[-1] == noun.head else ""
    rest = [t for t in noun.tokens if t > run[-1]]
    plain = rest and rest[-1] == noun.head and ctx.tokens[noun.head].tag == "NNS"
    return render(ctx.reading, rest) if plain else ""


def _family(ctx: Context, premise: Premise, unit: str, *, by: bool) -> str:
    """The verb that a question asks with: of shares only what rises or falls, of nothing else what does so."""
    lemma = ctx.tokens[premise.clause.verb].lemma
    found = [verb for verb, alike in _FAMILIES.items() if lemma in alike.split()]
    if unit == "%" or by:
        return next((verb for verb in found if verb in _MOVES), "")
    plain = [verb for verb in found if verb not in _MOVES]
    return plain[0] if plain else lemma if lemma not in ("be", "have", "rise", "fall", "take") and not found else ""


def _who(ctx: Context, premise: Premise) -> str:
    """The subject in words that stand alone and hold a name; empty where it is longer, or has no name."""
    tokens = premise.clause.subject.tokens
    words = render(ctx.reading, tokens, premise.written)
    joined = any(ctx.tokens[t].dep == "conj" for t in tokens) or any(ctx.tokens[t].pos == "NUM" for t in tokens)
    named = any(t in ctx.name_at or ctx.tokens[t].pos == "PROPN" for t in tokens)
    short = count_words(words) <= _LONGEST_SUBJECT
    clear = named and short and not joined and not leaning(ctx, tokens, premise.written)
    return upper_first(words) if clear else ""


def _beside(ctx: Context, premise: Premise, amount: Piece) -> frozenset[str]:
    """The words of what narrows an amount: when and of what it is told, but for what the title names."""
    kept = [p for p in premise.clause.pieces if p is not amount and not _told_by_the_way(ctx, p, amount)]
    words = " ".join(render(ctx.reading, p.tokens, premise.written) for p in kept)
    return content(words) - content(ctx.reading.title)


def _told_by_the_way(ctx: Context, piece: Piece, amount: Piece) -> bool:
    """Whether a piece only says where, or adds something behind a comma: “in London”, “, less than it had asked”."""
    names = list(ctx.mentions(piece.tokens))
    placed = piece.role == "prep" and len(names) == 1 and names[0].kind in (Kind.PLACE, Kind.CITY, Kind.COUNTRY)
    first = ctx.reading.parse.subtree(piece.head)[0]
    behind = first > amount.tokens[-1] and ctx.tokens[first - 1].text == ","
    return placed or (behind and not any(t in ctx.time_at for t in piece.tokens))
