"""Amounts: numbers, bounds and shares of a statement, and what else is written for them."""

import pytest

from quizapp.core.changes.amounts import bounds, exchanged, numbers, shares
from quizapp.core.changes.figures import another
from tests.core.changes.told import found, written


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("The fleet of Bergen has at least 40 ships.", ["The fleet of Bergen has at most 40 ships"]),
        ("The fleet has more than 30 metres of quay.", ["The fleet has less than 30 metres of quay"]),
        ("The fleet of Bergen has over 40 ships.", ["The fleet of Bergen has under 40 ships"]),
        ("The fleet pays less than 30 cooks.", ["The fleet pays more than 30 cooks"]),
        ("The fleet of Bergen owns 40 ships.", []),
    ],
)
def test_a_bound_is_turned_round(text, statements):
    assert written(bounds, text) == statements


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("A survey counted 40 pigs in Jutland.", [("40", "10")]),
        ("A survey counted 40 pigs in Jutland. A storm sank 90 pigs.", [("40", "90"), ("90", "40")]),
        ("The council employs three cooks.", [("three", "seven")]),
        ("Boats cost $900 in Bergen.", [("$900", "$2,000")]),
        ("More than 40 boats left Bergen.", [("40", "100")]),
        ("The mayor spent 30 years in Bergen.", [("30", "10")]),
        ("Fewer than 40 boats left Bergen.", [("40", "10")]),
        ("The council sold 60 percent of the boats.", [("60", "20")]),
        ("The quay is 0 metres deep. The quay is 5 metres long.", [("5", "10")]),
    ],
)
def test_a_number_is_changed_into_the_article_s_own_or_one_that_means_another_thing(text, changes):
    assert found(numbers, text) == changes


@pytest.mark.parametrize(
    "text",
    [
        "Storms on the coast killed 12 hens of Fyn.",
        "The two sides met in Fyn.",
        "The council sold the two boats.",
        "The council sold 12 of the 40 boats.",
        "The council sold between 12 and 40 boats.",
        "The council opened a 12-mile road.",
        "The council received $40 in all, less than the $60 of Fyn.",
        "Bergen lost 12 and a half boats.",
    ],
)
def test_a_number_that_is_fixed_bounded_or_of_the_dead_stays(text):
    assert found(numbers, text) == []


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("A survey counted 40 pigs in Jutland but 60 pigs in Fyn.", [("40 … 60", "60 … 40")]),
        ("A survey counted 40 pigs and 40 pigs in Fyn.", []),
        ("A survey counted 40 pigs and $60 in Fyn.", []),
        ("A survey counted 40 pigs in Jutland, 40 pigs in Fyn.", []),
    ],
)
def test_two_numbers_of_one_kind_change_places(text, changes):
    assert found(exchanged, text) == changes


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Half of the boats left Bergen.", [("half", "a quarter")]),
        ("About a third of the boats left Bergen.", [("a third", "two thirds")]),
        ("Hundreds of sailors left Bergen.", [("hundreds", "dozens")]),
        ("Most of the boats left Bergen.", [("most", "few")]),
        ("The new quay is twice as long.", [("twice as", "five times as")]),
        ("Hundreds of sailors died in Bergen.", []),
        ("Hundreds of thousands of sailors left Bergen.", []),
        ("Most boats left Bergen.", []),
        ("Two boats left, most of them in haste.", [("most", "few")]),
        ("More than half of the boats left Bergen.", []),
        ("The boats sank by half a metre.", []),
        ("Boats left Bergen by the hundreds.", []),
    ],
)
def test_a_share_is_changed_where_nothing_bounds_it(text, changes):
    assert found(shares, text) == changes


@pytest.mark.parametrize(
    ("said", "way", "other"),
    [
        ("three", "", "seven"),
        ("three", "down", ""),
        ("six", "", "three"),
        ("4,000", "", "1,000"),
        ("4,000", "up", "10,000"),
        ("34,185", "down", "11,965"),
        ("$1.7 billion", "", "$4.4 billion"),
        ("80%", "", "30%"),
        ("80%", "up", ""),
        ("4%", "up", "10%"),
        ("15", "up", "26"),
        ("900", "", "2,000"),
        ("10,000", "", "30,000"),
        ("99%", "", ""),
        ("1990", "", ""),
        ("0", "", ""),
        ("dozens", "", ""),
        ("2", "", "5"),
    ],
)
def test_another_number_is_as_round_and_well_away(said, way, other):
    assert another(said, way=way) == other
