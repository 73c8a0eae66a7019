"""Times: years, decades, months, spans and ages of a statement, and what else is written for them."""

import pytest

from quizapp.core.changes.times import ages, calendar, decades, spans, years
from tests.core.changes.told import found


@pytest.mark.parametrize(
    ("finder", "text", "changes"),
    [
        (years, "In 1998, the council approved a new harbour. A bridge followed in 2003.", [("1998", "2003")]),
        (years, "In 1998, the council of Oulu approved a new harbour.", [("1998", "1994")]),
        (years, "The council will open a harbour in 1998.", []),
        (years, "The council opened a harbour between 1990 and 1998.", []),
        (years, "The council opened the 1998 games.", []),
        (years, "The council has had a harbour since 1998. A bridge followed in 2003.", [("1998", "1994")]),
        (years, "The council sold it after 1998. Cooks left in 2003 and 2009.", [("1998", "2003")]),
        (decades, "The council has had a harbour since the 1960s.", [("1960s", "1940s")]),
        (decades, "The council has had a harbour since the 16th century.", [("16th", "14th")]),
        (decades, "The council opened a harbour in the 1700s.", []),
        (decades, "The council opened a harbour in the 1970s.", [("1970s", "1950s")]),
        (decades, "The council opened a harbour in the 1980s.", [("1980s", "1960s")]),
        (decades, "The council opened a harbour in the 1960s.", [("1960s", "1980s")]),
        (decades, "The council opened a harbour in the 16th century.", [("16th", "18th")]),
        (decades, "The council opened a harbour in the 20th century.", [("20th", "18th")]),
        (decades, "The council opened the 16th harbour.", []),
        (decades, "The council opened a harbour in the mid-1970s.", []),
        (decades, "The council met in the 1970s. Ships came in the 1950s.", [("1950s", "1930s")]),
        (calendar, "The council met in March 1998.", [("March", "September")]),
        (calendar, "The council met in the summer of 1998.", [("summer", "winter")]),
        (calendar, "The council publishes a weekly list.", [("weekly", "monthly")]),
        (calendar, "The council met in March and September.", [("September", "June")]),
        (calendar, "The council met at dawn on Sunday morning.", []),
        (calendar, "The council may meet in Bergen.", []),
        (spans, "The storm lasted two hours.", [("hours", "days")]),
        (spans, "The council met for a decade.", [("decade", "year")]),
        (spans, "The storm lasted 40 hours.", []),
        (spans, "The council met for more than two decades.", []),
        (spans, "The storm lasted less than two hours.", []),
        (spans, "The storm lasted more than two hours.", [("hours", "days")]),
        (spans, "The council paid for the hours.", []),
        (ages, "Mary Ross died at the age of 95.", [("95", "87")]),
        (ages, "At 15, Mary Ross formed a band.", [("15", "19")]),
        (ages, "By 15, Mary Ross had formed a band.", [("15", "11")]),
        (calendar, "The council has met since March 1998.", []),
        (ages, "The council met at 12 and left.", []),
        (ages, "The council sold 12 boats.", []),
    ],
)
def test_a_time_is_changed_into_another_of_its_kind(finder, text, changes):
    assert found(finder, text) == changes
