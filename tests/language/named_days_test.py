"""Days that go by a name, dates in figures, and weeks of a month, in real sentences."""

from datetime import date

import pytest

from quizapp import language
from quizapp.core.timex.named import easter, nth_weekday
from quizapp.core.timex.values import Day
from tests.language.timexes_test import cases, told

UNDATED = """
He sailed on Christmas Eve 1968.
    Christmas Eve 1968 | DATE | 1968-12-24 | 1968-12-24..1968-12-25
The truce ended on Easter Monday, 1916.
    Easter Monday, 1916 | DATE | 1916-04-24 | 1916-04-24..1916-04-25
The market opened on New Year’s Day of 1990.
    New Year’s Day of 1990 | DATE | 1990-01-01 | 1990-01-01..1990-01-02
They met at Thanksgiving 2013.
    Thanksgiving 2013 | DATE | 2013-11-28 |
Snow fell on Boxing Day.
    Boxing Day | DATE | XXXX-XX-XX |
The form is dated 25/12/2012.
    25/12/2012 | DATE | 2012-12-25 | 2012-12-25..2012-12-26
The form is dated 12/25/2012.
    12/25/2012 | DATE | 2012-12-25 | 2012-12-25..2012-12-26
The form is dated 3/4/2012.
    3/4/2012 | DATE | 2012-03-04 |
The shop closed in the last week of March 2009.
    the last week of March 2009 | DATE | 2009-W13 |
It rained in the first week of May.
    the first week of May | DATE | XXXX-WXX |
"""

# Read on 18 January 2026, a Sunday.
NEWS = """
The king spoke on Christmas Day.
    Christmas Day | DATE | 2025-12-25 | 2025-12-25..2025-12-26
The king will speak on Good Friday.
    Good Friday | DATE | 2026-04-03 | 2026-04-03..2026-04-04
The shops were full before Christmas.
    Christmas | DATE | 2025-12-25 |
The last Memorial Day was wet.
    Memorial Day | DATE | 2025-05-26 |
The council met in the second week of December.
    the second week of December | DATE | 2025-W50 |
"""


@pytest.mark.parametrize(("sentence", "expected"), cases(UNDATED))
def test_named_days_are_read_without_a_day_of_writing(sentence, expected):
    assert told(language.read(sentence).timexes) == expected


@pytest.mark.parametrize(("sentence", "expected"), cases(NEWS))
def test_named_days_are_read_against_the_day_of_writing(sentence, expected):
    assert told(language.read(sentence, "", date(2026, 1, 18)).timexes) == expected


@pytest.mark.parametrize(
    "sentence", ["Christmas trees are cut young.", "The ratio was 45/99/2012.", "Easter eggs sell."]
)
def test_what_is_named_after_a_day_is_none(sentence):
    assert [t for t in told(language.read(sentence).timexes) if "2012-" in t or "XX" in t] == []


# Dates of Easter Sunday as the churches of the West kept it.
@pytest.mark.parametrize(
    ("year", "month", "day"), [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2038, 4, 25)]
)
def test_easter(year, month, day):
    assert easter(year) == Day(year, month, day)


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, Day(2024, 12, 2)), (4, Day(2024, 12, 23)), (-1, Day(2024, 12, 30)), (-2, Day(2024, 12, 23))],
)
def test_a_weekday_is_counted_from_either_end_of_its_month(number, expected):
    assert nth_weekday(2024, 12, 0, number) == expected
