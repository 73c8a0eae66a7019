"""Organisations of a statement, and others of their kind."""

import pytest

from quizapp.core.changes.bodies import bodies
from tests.core.changes.told import found


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The bill was passed by the Senate.", [("Senate", "House of Representatives")]),
        ("The mayor spoke to the BBC at the White House.", [("White House", "State Department")]),
        ("The mayor sued Google and left.", [("Google", "Microsoft")]),
        (
            "The bill was passed by the Senate. The House of Representatives passed the bill in haste.",
            [],
        ),
        ("The bill was passed by the Senate Committee.", []),
        ("The mayor left the Texas Senate.", []),
        ("The mayor sued Google, Microsoft and Apple.", []),
        ("The mayor left the pro-Google party.", []),
    ],
)
def test_a_body_is_changed_into_another_of_its_kind(text, changes):
    assert found(bodies, text) == changes


def test_a_body_of_the_title_stays():
    assert found(bodies, "The bill was passed by the Senate.", "The Senate and the bill") == []
