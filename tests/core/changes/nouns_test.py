"""Nouns of a statement, and those of their kind."""

import pytest

from quizapp.core.changes.nouns import labels, siblings
from tests.core.changes.told import found


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The council of Leeds opened a hotel.", [("hotel", "school")]),
        ("Her mother sold it.", [("mother", "grandmother")]),
        ("The prime minister of Oz sold it.", [("prime minister", "foreign minister")]),
        ("Foreign journalists in Oz caught malaria.", [("journalists", "lawyers"), ("malaria", "cholera")]),
        ("They caught malaria and cholera.", [("malaria", "measles")]),
        ("Two doctors left the hall.", [("doctors", "nurses")]),
        ("The council opened a hotel. The council opened a school.", [("hotel", "hospital"), ("school", "hospital")]),
        ("The council of Leeds opened a new road.", [("road", "railway")]),
        ("In 1821 the council of Leeds opened a new road.", []),
        ("The car-maker sold it.", []),
        ("The council opened the Grand Hotel.", []),
        ("The same hotel was sold.", []),
        ("A new “hotel” was sold.", []),
        ("The coffin of the funeral was brown.", []),
        ("She went to hospital.", []),
        ("The rebels of Oz overthrew the government.", []),
        ("This hotel was sold.", []),
        ("The council of Leeds opened this hotel in haste.", []),
        ("The council of Leeds opened the hotel.", []),
        ("The council sold the hotel of the hotel.", []),
        ("The sisters of the convent sold it.", []),
        ("The hospital staff left.", []),
        ("The hotel restaurant left the band.", []),
        ("She died in the hands of the company of a priest.", [("priest", "monk")]),
    ],
)
def test_a_noun_is_changed_into_its_sibling(text, changes):
    assert found(siblings, text) == changes


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The health ministry sold the hall.", [("health", "education")]),
        ("Three oil companies left the hall.", [("oil", "insurance")]),
        ("The health-care ministry sold the hall.", []),
        ("The oil of the company was sold.", []),
    ],
)
def test_the_word_before_a_noun_is_changed(text, changes):
    assert found(labels, text) == changes
