"""Order computed anew from operands that are bare dates or figures, on both sides."""

import pytest

from quizapp.core.checks.derivation import derivation
from quizapp.core.items import Derivation, DerivationKind
from quizapp.core.timex import Day, Interval, Timex
from tests.core.hand import choice, dated, messages, quotes, reading

TEXT = (
    "The mill opened in 1790. It burnt down in 1820. A bank bought it in 1850. The town gave $2 million, the county "
    "$3 million and the state about $9 million. Half of it, 50%, is spent."
)
DATES = dated(TEXT, y1790=1790, y1820=1820, y1850=1850)
READ = reading(TEXT, dates=DATES)
WRONG = "“The mill” does not follow from the passages cited as a order: mend the key or cite anew."


def found(stem: str, *operands: str) -> list[str]:
    parts = Derivation(kind=DerivationKind.ORDER, operands=quotes(TEXT, *operands))
    return messages(derivation, choice(stem, "The mill", "x", derivation=parts), READ)


@pytest.mark.parametrize(
    ("stem", "operands"),
    [
        ("Which of these came first?", ("1790", "1820", "1850")),
        ("Which of these came first?", ("1790", "1850", "1820")),
        ("Which of these came last?", ("1850", "1820", "1790")),
        ("Which of these is it?", ("1850", "1820", "1790")),
        ("Which of these had already happened when it burnt?", ("1790", "1820", "1850")),
        ("Which of these happened after it burnt?", ("1850", "1820", "1790")),
        ("Which of these happened after it burnt?", ("1850", "1820")),
        ("Who gave the most?", ("about $9 million", "$3 million", "$2 million")),
        ("Who gave the least?", ("$2 million", "$3 million", "about $9 million")),
    ],
)
def test_an_order_that_the_operands_show_is_fine(stem, operands):
    assert found(stem, *operands) == []


@pytest.mark.parametrize(
    ("stem", "operands"),
    [
        ("Which of these came first?", ("1820", "1790", "1850")),
        ("Which of these came first?", ("1850", "1820", "1790")),
        ("Which of these came last?", ("1790", "1820", "1850")),
        ("Which of these came first?", ("1790",)),
        ("Which of these had already happened when it burnt?", ("1790", "1850", "1820")),
        ("Which of these happened after it burnt?", ("1790", "1820", "1850")),
        ("Who gave the most?", ("$3 million", "about $9 million", "$2 million")),
        ("Who gave the least?", ("$3 million", "about $9 million", "$2 million")),
        ("Who gave the most?", ("about $9 million",)),
        ("Who gave the most?", ("about $9 million", "50%")),
    ],
)
def test_an_order_that_the_operands_do_not_show_is_found(stem, operands):
    assert found(stem, *operands) == [WRONG]


def test_figures_that_rounding_may_make_one_show_no_order():
    text = "The town gave 2,512 books and the county 2,500."
    parts = Derivation(kind=DerivationKind.ORDER, operands=quotes(text, "2,512", "2,500"))
    item = choice("Who gave the most?", "The mill", "x", derivation=parts)
    assert messages(derivation, item, reading(text)) == [WRONG]


@pytest.mark.parametrize(("days", "wrong"), [(Interval(Day(1790), None), []), (None, [WRONG])])
def test_a_date_since_when_counts_by_its_own_days(days, wrong):
    text = "The mill ran since 1790. It burnt down in 1820."
    since = Timex(text.index("1790"), text.index("1790") + 4, "1790", "DATE", "1790", days)
    parts = Derivation(kind=DerivationKind.ORDER, operands=quotes(text, "1790", "1820"))
    item = choice("Which of these came first?", "The mill", "x", derivation=parts)
    made = reading(text, dates=(since, *dated(text, y1820=1820)))
    assert messages(derivation, item, made) == wrong
