"""Denials: what is not so, changed into what is; what failed, into what came about."""

import pytest

from quizapp.core.changes.denials import achieved, affirmed
from tests.core.changes.told import found


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Nils Holm did not leave the town of Bergen in spring.", [("did not leave", "left")]),
        ("Nils Holm cannot leave the town of Bergen in spring.", [("cannot", "can")]),
        ("Nils Holm has not left the town of Bergen.", [("has not", "has")]),
        ("Nils Holm did not see any boats in the town of Bergen.", []),
        ("Nils Holm need not leave the town of Bergen in spring.", []),
        ("Nils Holm could not have left the town of Bergen.", []),
        ("Nils Holm does not live in the town of Bergen.", [("does not live", "lives")]),
        ("Nils Holm never left the town of Bergen.", []),
        ("Nils Holm won't leave the town of Bergen.", [("won't", "will")]),
    ],
)
def test_a_denial_is_taken_back(text, changes):
    assert found(affirmed, text) == changes


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Nils Holm failed to leave the town of Bergen in spring.", [("failed to leave", "left")]),
        ("Nils Holm failed the long test in the town of Bergen.", []),
        ("Nils Holm refused to leave the town of Bergen in spring.", []),
    ],
)
def test_what_failed_comes_about(text, changes):
    assert found(achieved, text) == changes
