from fractions import Fraction

import pytest

from quizapp.core.facts.numbers import read_number, spell


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("4,418", 4418),
        ("30 million", 30_000_000),
        ("$24bn", 24_000_000_000),
        ("£1.4m", 1_400_000),
        ("5%", 5),
        ("twenty-one", 21),
        ("two hundred and six", 206),
        ("three thousand", 3000),
    ],
)
def test_read_number_gives_the_value(words: str, value: int) -> None:
    number = read_number(words)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize("words", ["", "several", "and", "about 5", "12 May"])
def test_read_number_gives_none_for_what_is_no_plain_number(words: str) -> None:
    assert read_number(words) is None


@pytest.mark.parametrize(
    ("like", "value", "written"),
    [
        ("4,418", 1200, "1,200"),
        ("$24bn", 12_000_000_000, "$12bn"),
        ("30 million", 60_000_000, "60 million"),
        ("5%", 10, "10%"),
        ("2.5", Fraction(7, 2), "3.5"),
        ("four", 12, "twelve"),
        ("four million", 8_000_000, "eight million"),
        ("four", 150, ""),
    ],
)
def test_write_keeps_the_manner(like: str, value: Fraction, written: str) -> None:
    number = read_number(like)
    assert number is not None
    assert number.write(Fraction(value)) == written


def test_spell_joins_tens_and_ones() -> None:
    assert [spell(7), spell(19), spell(40), spell(83)] == ["seven", "nineteen", "forty", "eighty-three"]
