"""What the changes of a short text are, by the table or by one of its functions."""

from collections.abc import Callable, Iterator

from quizapp.core.changes import Change, Stock, changed, changes_of
from quizapp.core.facts.statements import Statement, find_statements
from tests.core.generate.articles import context

Finder = Callable[[Stock, Statement], Iterator[Change]]


def found(finder: Finder, text: str, title: str = "") -> list[tuple[str, str]]:
    """What one function finds in the statements of a text: what each says, and what is written instead."""
    stock = Stock(context(text, title))
    return [(c.said, c.instead) for s in find_statements(stock.ctx) for c in finder(stock, s)]


def written(finder: Finder, text: str, title: str = "") -> list[str]:
    """The statements of a text as one function changes them."""
    stock = Stock(context(text, title))
    return [changed(stock, s, c) for s in find_statements(stock.ctx) for c in finder(stock, s)]


def every(text: str, title: str = "") -> list[tuple[str, str]]:
    """What all functions find that no denial or aside shields, the worthiest first."""
    stock = Stock(context(text, title))
    return [(c.said, c.instead) for s in find_statements(stock.ctx) for c in changes_of(stock, s)]
