"""Persons of a statement, who says it, and those who stand in their place."""

import pytest

from quizapp.core.changes.names import persons, speakers
from tests.core.changes.told import found, written

PAINT = " Nils Holm said that Norwegian boats should be painted red."


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Mary Ross met Anna Berg. Nora Lind opened a shop.",
            ["Nora Lind met Anna Berg", "Mary Ross met Nora Lind", "Mary Ross opened a shop"],
        ),
        ("Mary Ross’s shop pleased the council. Anna Berg sold ships.", ["Anna Berg’s shop pleased the council"]),
        ("Mary Ross wrote a book. Anna Berg opened a shop. She sold it.", ["Anna Berg wrote a book"]),
        ("Mary Ross opened a shop for her mother. Nils Holm sold ships.", ["Mary Ross sold ships"]),
        (
            "Mary Ross was born in York. She owns a shop in Leeds. Anna Berg sold ships.",
            ["Anna Berg owns a shop in Leeds", "Mary Ross sold ships"],
        ),
        ("Mary Ross died in Bergen. Anna Berg opened a shop.", []),
        ("Mary Ross died in Bergen. Mary Ross sold ships. Anna Berg opened a shop.", []),
        ("Mary Ross said that ships were big. Anna Berg opened a shop.", []),
        ("Mary Ross opened a shop in Bergen. Anna Berg opened a shop in Oslo.", []),
        ("Mary Ross, a teacher, opened a shop. Nils Holm, a general, sold guns.", []),
    ],
)
def test_a_person_is_changed_into_another_of_the_article(text, statements):
    assert written(persons, text) == statements


def test_a_person_of_the_title_stays():
    assert found(persons, "Mary Ross met Anna Berg. Nora Lind opened a shop.", "Mary Ross and Anna Berg") == []


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (
            "Anna Berg said that the old harbour can be reached by ship." + PAINT,
            [("Anna Berg", "Nils Holm"), ("Nils Holm", "Anna Berg")],
        ),
        ("Anna Berg said that he likes the old harbour." + PAINT, [("Nils Holm", "Anna Berg")]),
        ("Anna Berg says that the old harbour can be reached by ship." + PAINT, []),
        (
            "Norway said that the harbour can be reached by ship. Sweden said that boats should be painted red.",
            [("Norway", "Sweden"), ("Sweden", "Norway")],
        ),
    ],
)
def test_another_says_it_who_speaks_in_the_same_tense(text, changes):
    assert found(speakers, text) == changes
