from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from quizapp.web.words import aligned, count, day, moment, percent, points, reading_time


def test_a_moment_is_told_in_utc() -> None:
    assert moment(datetime(2026, 11, 2, 14, 3, tzinfo=UTC)) == "2 November 2026, 14:03 UTC"


def test_a_day_is_told_without_a_leading_zero() -> None:
    assert day(date(2026, 1, 8)) == "8 January 2026"


@pytest.mark.parametrize(
    ("value", "told"),
    [(Fraction(7), "7"), (Fraction(1, 2), "0.5"), (Fraction(8, 3), "2.67"), (Fraction(10), "10"), (Fraction(0), "0")],
)
def test_points_have_no_more_decimals_than_they_need(value: Fraction, told: str) -> None:
    assert points(value) == told


def test_points_of_a_column_all_have_two_decimals() -> None:
    assert [aligned(Fraction(7)), aligned(Fraction(8, 3))] == ["7.00", "2.67"]


@pytest.mark.parametrize(
    ("share", "told"), [(Fraction(0), 0), (Fraction(1, 3), 33), (Fraction(1, 8), 13), (Fraction(1), 100)]
)
def test_shares_are_rounded_half_up(share: Fraction, told: int) -> None:
    assert percent(share) == told


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 questions"), (1, "1 question"), (2, "2 questions"), (1200, "1,200 questions")]
)
def test_numbers_agree_with_their_nouns(number: int, told: str) -> None:
    assert count(number, "question") == told


def test_a_plural_can_be_given() -> None:
    assert count(2, "question has", "questions have") == "2 questions have"


@pytest.mark.parametrize(("words", "told"), [(30, "1 minute"), (780, "4 minutes"), (2000, "10 minutes")])
def test_reading_takes_a_minute_for_200_words(words: int, told: str) -> None:
    assert reading_time(words) == told
