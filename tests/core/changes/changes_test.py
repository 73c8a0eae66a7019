"""The table of changes: what of a statement is left alone, and how it is written with a change."""

from quizapp.core.changes import Stock, changes_of
from quizapp.core.changes.base import Change, shielded
from quizapp.core.changes.opposing import verbs
from quizapp.core.facts.statements import find_statements
from tests.core.changes.told import every, written
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


def test_a_word_in_an_aside_stays():
    ctx = context("Mary Ross, who opened a school in Leeds, joined the union of painters in Bergen.")
    opened, joined = ([t.text for t in ctx.tokens].index(word) for word in ("opened", "joined"))
    assert shielded(ctx, joined, Change(opened, {opened: "closed"}, "opened", "closed", 2.0))
    assert not shielded(ctx, joined, Change(joined, {joined: "left"}, "joined", "left", 2.0))


def test_a_change_stands_behind_whoever_makes_the_statement():
    (text,) = written(verbs, "Nils Holm said that the price of Norwegian salt rose in Bergen.")
    assert text == "Nils Holm said that the price of Norwegian salt fell in Bergen"
