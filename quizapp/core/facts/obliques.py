"""Obliques: with whom, to which country, from which city, for which organisation something was done."""

from collections.abc import Iterator

from quizapp.core.facts.cities import city
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.find import answer_of, kind_of, noun_of
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import upper_first
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.values import Answer, Fact

_PREPOSITIONS = {
    Kind.PERSON: frozenset({"with", "against", "to", "from"}),
    Kind.PEOPLE: frozenset({"with", "against", "to"}),
    Kind.ORGANISATION: frozenset({"with", "against", "to", "from", "for", "at"}),
    Kind.COUNTRY: frozenset({"with", "against", "to", "from", "into", "across", "through"}),
    Kind.PLACE: frozenset({"in", "to", "from"}),
}


def read_obliques(ctx: Context, premise: Premise) -> Iterator[Fact]:
    """Whom or what a preposition behind the verb of a clause leads to: a person, a body, a country or a city."""
    clause = premise.clause
    for piece in clause.after:
        preposition = ctx.tokens[piece.head].text.lower()
        if piece.role != "prep" or not premise.leans <= {piece.head} or piece.head in premise.left_out:
            continue
        noun = noun_of(ctx, piece)
        kind = kind_of(ctx, noun)
        if kind in _PREPOSITIONS and preposition in _PREPOSITIONS[kind] and not _listed(ctx, piece):
            yield from _fact(ctx, premise, piece, noun, kind, preposition)


def _listed(ctx: Context, piece: Piece) -> bool:
    return any(ctx.tokens[t].dep == "conj" for t in piece.tokens)


def _fact(ctx: Context, premise: Premise, piece: Piece, noun: Piece, kind: Kind, preposition: str) -> Iterator[Fact]:
    name = ctx.name_at.get(noun.head)
    answer = answer_of(ctx, premise, noun, kind)
    if kind is Kind.PLACE:
        if name and city(name.text) and len(noun.tokens) == 1 + name.text.count(" "):
            yield Fact(Kind.CITY, premise, piece, Answer(upper_first(name.text), noun.tokens), lead=preposition)
    elif answer and not (kind is Kind.COUNTRY and len(noun.tokens) > 2):
        yield Fact(kind, premise, piece, answer, lead=preposition, unit="oblique")
