"""Contrasts: statements of which two points can each be changed so that they become false."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, islice

from quizapp.core.facts.amounts import bounds, exchanged, numbers, places, years
from quizapp.core.facts.context import Context
from quizapp.core.facts.focus import find_focus
from quizapp.core.facts.names import Kind
from quizapp.core.facts.opposing import classes, peoples, quantifiers, verbs, words
from quizapp.core.facts.phrases import render, upper_first
from quizapp.core.facts.points import SPEAKER, Point, independent, shielded
from quizapp.core.facts.polarity import polarity
from quizapp.core.facts.rivals import actors, speakers
from quizapp.core.facts.statements import Statement, find_statements, shortened, stands
from quizapp.core.facts.stock import Stock
from quizapp.core.facts.values import Answer, Fact

_LEAST = 2.2
_TRIED = 3
FINDERS: tuple[Callable[[Stock, Sequence[int]], Iterator[Point]], ...] = (
    quantifiers,
    verbs,
    words,
    bounds,
    exchanged,
    numbers,
    years,
    places,
    classes,
    peoples,
    actors,
)


def find_points(stock: Stock, statement: Statement) -> tuple[Point, ...]:
    """The points of a statement that can be changed, in text order."""
    ctx = stock.ctx
    own = frozenset(statement.tokens) - ctx.quoted - statement.premise.written.keys()
    kept: list[Point] = []
    for finder in FINDERS:
        for point in finder(stock, statement.tokens):
            apart = all(point.swaps.keys().isdisjoint(other.swaps) for other in kept)
            if apart and point.swaps.keys() <= own and not shielded(ctx, statement.premise.clause.verb, point):
                kept.append(point)
    said = tuple(speakers(stock, statement))
    denial = polarity(ctx, statement.premise.clause) if said else None
    # A denial goes with nothing but another speaker: “did not leave in 2014” is true of whoever left in 2011.
    return (*said, *([denial] if denial else []), *sorted(kept, key=lambda p: p.at))


def best_pairs(ctx: Context, points: Sequence[Point]) -> list[tuple[Point, Point]]:
    """The pairs of independent points that a question may rest on, the best first."""
    found = [pair for pair in combinations(points, 2) if independent(ctx, *pair) and _worth(pair) >= _LEAST]
    found = [(a, b) for a, b in found if SPEAKER in a.swaps or not (a.denies or b.denies or (a.bound and b.bound))]
    return sorted(found, key=lambda pair: (-_worth(pair), pair[0].at))


def _worth(pair: tuple[Point, Point]) -> float:
    return pair[0].worth + pair[1].worth


def read_contrasts(ctx: Context) -> Iterator[Fact]:
    """The statements of an article that have two points to change, each with what it is about."""
    stock = Stock(ctx)
    for statement in find_statements(ctx):
        pairs = best_pairs(ctx, find_points(stock, statement))
        found = (_contrast(ctx, statement, pair) for pair in pairs[:_TRIED])
        yield from islice((fact for fact in found if fact), 1)


def _contrast(ctx: Context, statement: Statement, pair: tuple[Point, Point]) -> Fact | None:
    """A statement in the shortest wording that holds two points; None where it leans on more, or is about nothing."""
    short = shortened(ctx, statement, {at for point in pair for at in point.swaps if at != SPEAKER})
    focus = find_focus(ctx, short, pair) if stands(ctx, short) else None
    if focus is None:
        return None
    written = {**short.premise.written, **focus.pronoun}
    said = ctx.tokens[short.saying] if short.saying is not None else None
    fact = Fact(
        Kind.CONTRAST,
        replace(short.premise, written=written),
        short.premise.clause.subject,
        Answer("", short.tokens),
        unit=f"{said.lemma} {said.tag}" if said else "",
        lead=focus.words,
        rest=short.tokens,
        points=pair,
    )
    return replace(fact, answer=Answer(changed(ctx, fact, ()), short.tokens))


def changed(ctx: Context, fact: Fact, points: Sequence[Point]) -> str:
    """A statement with some of its points changed, as an option writes it; with its speaker where that is a point."""
    swaps = {at: word for point in points for at, word in point.swaps.items()}
    words = render(ctx.reading, fact.rest, {**fact.premise.written, **swaps})
    if asks_speaker(fact):
        says = "says" if fact.unit.endswith("VBZ") else "said"
        words = f"{swaps.get(SPEAKER, fact.premise.speaker)} {says} that {words}"
    return upper_first(words)


def asks_speaker(fact: Fact) -> bool:
    """Whether one of a statement's points is who says it."""
    return any(SPEAKER in point.swaps for point in fact.points)
