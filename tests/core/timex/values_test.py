from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.timex import Day, DayError, Interval, Timex, days_of


@pytest.mark.parametrize("iso", ["2026-01-18", "-0299-01-01", "0000-02-29", "12026-12-31"])
def test_day_survives_writing(iso):
    assert str(Day.parse(iso)) == iso


@pytest.mark.parametrize("iso", ["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "yesterday", "2026-01-00"])
def test_day_refuses_what_no_calendar_has(iso):
    with pytest.raises(DayError):
        Day.parse(iso)


@given(st.integers(-2_000_000, 2_000_000))
def test_ordinals_go_there_and_back(ordinal):
    assert Day.from_ordinal(ordinal).ordinal == ordinal


def test_ordinals_and_weekdays_agree_with_datetime():
    day = date(2026, 1, 18)
    assert Day.of(day).ordinal == day.toordinal()
    assert Day.of(day).weekday == day.weekday() == 6
    assert Day(-299).plus(366) == Day(-298, 1, 2)


def test_interval_before_is_strict_and_knows_open_ends():
    first, second = Interval(Day(2003), Day(2004)), Interval(Day(2004), None)
    assert first.before(second)
    assert not second.before(first)
    assert not Interval(None, Day(2005)).before(second)
    assert not first.before(Interval(None, Day(2005)))
    with pytest.raises(DayError, match="no day"):
        Interval(Day(2004), Day(2004))


@pytest.mark.parametrize("interval", [Interval(Day(-43), Day(-42)), Interval(None, Day(1990)), None])
def test_timex_survives_its_json(interval):
    timex = Timex(0, 0, "then", "DATE", "X", interval)
    assert Timex.from_dict(timex.to_dict()) == timex


def test_timex_refuses_an_unknown_type():
    with pytest.raises(ValueError, match="MOMENT"):
        Timex(0, 1, "x", "MOMENT", "x")


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2003", Interval(Day(2003), Day(2004))),
        ("2003-12", Interval(Day(2003, 12), Day(2004))),
        ("2003-12-31", Interval(Day(2003, 12, 31), Day(2004))),
        ("2003-SU", None),
    ],
)
def test_the_days_of_a_value_are_those_of_its_year_month_or_day(value, days):
    assert days_of(value) == days
