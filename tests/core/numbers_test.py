from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.numbers import find_numbers, same_number


def values(text: str) -> list[tuple[str, bool, str]]:
    return [(str(n.value), n.share, n.bound) for n in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4,418 died", [("4418", False, "")]),
        ("roughly 2,500 troops", [("2500", False, "about")]),
        ("more than 2,000 men", [("2000", False, "over")]),
        ("fewer than ten", [("10", False, "under")]),
        ("1.5 million people", [("1500000", False, "")]),
        ("$2.4bn", [("2400000000", False, "")]),
        ("a hundred years", [("100", False, "")]),
        ("three hundred and fifty", [("350", False, "")]),
        ("two thousand and one", [("2001", False, "")]),
        ("fifty-one", [("51", False, "")]),
        ("two dozen", [("24", False, "")]),
        ("nearly a decade", [("10", False, "about")]),
        ("two centuries", [("200", False, "")]),
        ("3 millennia", [("3000", False, "")]),
        ("45%", [("9/20", True, "")]),
        ("12 per cent", [("3/25", True, "")]),
        ("about four in five", [("4/5", True, "about")]),
        ("1 out of every 3", [("1/3", True, "")]),
        ("a third of them", [("1/3", True, "")]),
        ("two-thirds of it", [("2/3", True, "")]),
        ("About half", [("1/2", True, "about")]),
        ("5 in 0", []),
        ("one of the second", []),
        ("the 1990s, the 20th, v2.5.1 and B12", []),
    ],
)
def test_numbers_are_found_in_figures_and_words(text, found):
    assert values(text) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2,500", "roughly 2,500", True),
        ("4,400", "4,418", True),
        ("twelve", "12", True),
        ("4,400", "4,481", False),
        ("5,000", "4,418", False),
        ("10", "12", False),
        ("more than 2,000", "2,500", True),
        ("2,500", "more than 2,000", True),
        ("less than 3,000", "2,500", True),
        ("more than 2,000", "less than 2,500", False),
        ("less than 3,000", "more than 2,500", False),
        ("more than 3,000", "2,500", False),
        ("half", "50%", True),
        ("50%", "0.5", False),
        ("20%", "about one in five", True),
    ],
)
def test_numbers_are_the_same_where_a_reader_would_take_them_for_one(one, other, same):
    (a,), (b,) = find_numbers(one), find_numbers(other)
    assert same_number(a, b) is same
    assert same_number(b, a) is same


@pytest.mark.parametrize(("text", "step"), [("2,500", "100"), ("4,418", "1"), ("3.2", "1/10"), ("1/3 3 0", "1")])
def test_a_number_is_rounded_to_a_power_of_ten(text, step):
    assert str(find_numbers(text)[0].step) == step


def test_a_third_is_rounded_to_nothing():
    assert find_numbers("a third of")[0].step < Fraction(1, 1000)


def test_zero_is_a_number():
    assert [(n.value, n.step) for n in find_numbers("zero")] == [(0, 1)]


@given(st.integers(2, 10**9))
def test_figures_are_read_with_and_without_commas(number):
    assert [n.value for n in find_numbers(f"There were {number:,} of them")] == [number]
    assert [n.value for n in find_numbers(f"There were {number} of them")] == [number]


@given(st.text(max_size=40))
def test_any_text_has_its_numbers_in_order(text):
    found = find_numbers(text)
    assert [n.start for n in found] == sorted(n.start for n in found)
    assert all(same_number(n, n) for n in found)
