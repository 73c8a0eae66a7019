import pytest

from quizapp.core.checks.sameness import dates_in, same, tells
from quizapp.core.timex import Day, Interval


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("In 2011", [(Day(2011), Day(2012))]),
        ("December 2021", [(Day(2021, 12), Day(2022))]),
        ("18 January 2026", [(Day(2026, 1, 18), Day(2026, 1, 19))]),
        ("October 7th, 2023", [(Day(2023, 10, 7), Day(2023, 10, 8))]),
        ("31 May 1859", [(Day(1859, 5), Day(1859, 6))]),
        ("in the 1990s", [(Day(1990), Day(2000))]),
        ("from 1914 to 1918", [(Day(1914), Day(1915)), (Day(1918), Day(1919))]),
        ("in May", []),
        ("1,914 men and 2011.5", []),
    ],
)
def test_dates_are_read_from_options(text, spans):
    assert dates_in(text) == tuple(Interval(*span) for span in spans)


SAME_DAYS, SAME_NUMBER = "cover the same days", "give the same number"
SAME_WORDS, IN_PART, SAME_PERSON = "say the same in other words", "are right in part together", "name the same person"


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("In January 2020", "January 5, 2020", SAME_DAYS),
        ("In the 1990s", "In 1994", SAME_DAYS),
        ("2,500", "Roughly 2,510 troops", SAME_NUMBER),
        ("4,418", "4,400", SAME_NUMBER),
        ("More than 2,000", "2,500", SAME_NUMBER),
        ("Twelve", "12", SAME_NUMBER),
        ("2,500", "Roughly 2,500", SAME_WORDS),
        ("A half", "50%", SAME_NUMBER),
        ("Facilities in Iraq’s federal territory", "Facilities in the federal territory of Iraq", SAME_WORDS),
        ("At the base", "On its base", SAME_WORDS),
        ("US", "The U.S.", SAME_WORDS),
        ("President Obama", "Barack Obama", SAME_PERSON),
        ("Syria", "Iraq and Syria", IN_PART),
        ("Troops", "Troops in Iraq", IN_PART),
        ("Two craft", "Two craft and 5 probes", IN_PART),
        ("Troops", "Foreign troops", IN_PART),
    ],
)
def test_options_that_say_the_same_are_told(one, other, how):
    assert same(one, other).startswith(how)
    assert same(other, one).startswith(how)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2011", "In 2014"),
        ("1 May 1812", "2 May 1812"),
        ("The fire of 1666", "The plague of 1666"),
        ("2,500", "4,400"),
        ("5 men", "5 women"),
        ("30 years", "30 days"),
        ("2 men of 30", "2 men of 50"),
        ("2,500", "None of them"),
        ("Iran", "Iran’s own army"),
        ("Baghdad", "Baghdad airport"),
        ("More than 40 men came", "Fewer than 40 men came"),
        ("He sold 40 boats", "He did not sell 40 boats"),
        ("It fell by 20 in 2015", "It fell by 90 in 2015"),
        ("Aid", "No aid"),
        ("It confirmed it", "It did not confirm it"),
        ("Iran attacked Iraq", "Iraq attacked Iran"),
        ("Bill Clinton", "Hillary Clinton"),
        ("King George", "King Charles"),
        ("King", "Queen"),
        ("It", "They"),
    ],
)
def test_options_that_differ_are_left_alone(one, other):
    assert same(one, other) == ""
    assert same(other, one) == ""


def test_a_text_tells_a_key_that_it_holds_with_its_number():
    assert tells("After about 4,400 houses fell, who came?", "4,418 houses")
    assert not tells("What did Voyager 2 find?", "2 moons")
    assert not tells("What fell?", "Houses")
