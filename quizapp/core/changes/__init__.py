"""Changes: every way to make a statement of the article false by one thing, as named functions in a table.

A kind of change is added by writing one function and naming it here.
"""

from collections.abc import Callable, Iterator

from quizapp.core.changes.amounts import bounds, exchanged, numbers, shares
from quizapp.core.changes.base import SPEAKER, Change, shielded
from quizapp.core.changes.bodies import bodies
from quizapp.core.changes.denials import achieved, affirmed
from quizapp.core.changes.names import persons, speakers
from quizapp.core.changes.nouns import labels, siblings
from quizapp.core.changes.opposing import quantifiers, verbs, words
from quizapp.core.changes.phrasings import phrasings
from quizapp.core.changes.places import peoples, places
from quizapp.core.changes.reversals import choices, comparisons, roles, ways
from quizapp.core.changes.stock import Stock
from quizapp.core.changes.times import ages, calendar, decades, spans, years
from quizapp.core.changes.undone import undone
from quizapp.core.facts.phrases import render, upper_first
from quizapp.core.facts.statements import Statement

__all__ = ["CHANGES", "Change", "Stock", "changed", "changes_of"]

CHANGES: tuple[Callable[[Stock, Statement], Iterator[Change]], ...] = (
    quantifiers,
    verbs,
    words,
    phrasings,
    undone,
    affirmed,
    achieved,
    roles,
    comparisons,
    ways,
    choices,
    bounds,
    exchanged,
    numbers,
    shares,
    years,
    decades,
    calendar,
    spans,
    ages,
    places,
    bodies,
    peoples,
    siblings,
    labels,
    persons,
    speakers,
)


def changes_of(stock: Stock, statement: Statement) -> tuple[Change, ...]:
    """The changes that each make a statement false, the worthiest first; none of what is quoted.

    What is written out for a token is changed as a whole or not at all.
    """
    ctx = stock.ctx
    written = statement.premise.written
    own = (frozenset(statement.tokens) | {SPEAKER}) - ctx.quoted
    verb = statement.premise.clause.verb
    found = [
        change
        for finder in CHANGES
        for change in finder(stock, statement)
        if change.swaps.keys() <= own
        and all(written.get(t, change.said) == change.said for t in change.swaps)
        and (SPEAKER in change.swaps or not shielded(ctx, verb, change))
    ]
    return tuple(sorted(found, key=lambda c: (-c.worth, c.at)))


def changed(stock: Stock, statement: Statement, change: Change | None = None) -> str:
    """A statement as an option writes it, behind whoever makes it; as the article tells it, or with one change."""
    ctx, swaps = stock.ctx, change.swaps if change else {}
    words = render(ctx.reading, statement.tokens, {**statement.premise.written, **swaps})
    if statement.premise.speaker:
        says = ctx.tokens[statement.saying].tag if statement.saying is not None else ""
        verb = {"VBZ": "says", "VBP": "say"}.get(says, "said")
        words = f"{swaps.get(SPEAKER, statement.premise.speaker)} {verb} that {words}"
    return upper_first(words)
