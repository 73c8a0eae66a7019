"""Nouns and peoples of a statement, each changed into another of its kind."""

from collections.abc import Iterator

from quizapp.core.changes.base import Change
from quizapp.core.changes.opposing import fixed, single
from quizapp.core.changes.stock import Stock
from quizapp.core.facts.classes import siblings_of
from quizapp.core.facts.statements import Statement


def siblings(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Nouns that have siblings, and the sibling that the article does not tell of in the same breath."""
    ctx = stock.ctx
    own = {ctx.tokens[t].text.lower() for t in statement.tokens}
    for i in statement.tokens:
        token = ctx.tokens[i]
        joined = any(ctx.tokens[c].dep == "compound" for c in ctx.reading.parse.children[i])
        apart = token.dep not in ("compound", "nmod") and not joined and i not in ctx.time_at
        plain = token.pos == "NOUN" and apart and not fixed(ctx, i)
        others = [word for word in siblings_of(ctx, i) if word not in own] if plain else []
        if others:
            yield single(ctx, i, others[0], 1.2)


def peoples(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Adjectives of a people, and another that the article uses: “Argentinian fans” and “Chilean fans”."""
    ctx = stock.ctx
    own = {ctx.tokens[t].text for t in statement.tokens}
    for i in statement.tokens:
        token = ctx.tokens[i]
        others = [word for word in stock.peoples if word not in own]
        if token.text in stock.peoples and token.dep == "amod" and others and not fixed(ctx, i):
            yield single(ctx, i, others[0], 0.9)
