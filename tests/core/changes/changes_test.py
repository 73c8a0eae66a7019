"""The table of changes: what of a statement is left alone, and how it is written with a change."""

from quizapp.core.changes import Stock, changes_of
from quizapp.core.facts.statements import find_statements
from tests.core.changes.told import every
from tests.core.generate.articles import context


def test_the_worthiest_change_stands_first():
    stock = Stock(context("In March 1998, the council of Leeds visited a hotel."))
    (statement,) = find_statements(stock.ctx)
    worths = [change.worth for change in changes_of(stock, statement)]
    assert len(worths) > 1
    assert worths == sorted(worths, reverse=True)


def test_what_is_quoted_or_under_a_denial_stays():
    assert every("The “hotel” was sold.") == []
    assert ("hotel", "school") not in every("The council of Leeds did not open a hotel.")
