"""The table of changes: what of a statement is left alone, and how it is written with a change."""

from tests.core.changes.told import every


def test_the_worthiest_change_stands_first():
    assert every("In March 1998, the council of Leeds opened a hotel.")[:2] == [
        ("hotel", "school"),
        ("opened", "refused to open"),
    ]


def test_what_is_quoted_or_under_a_denial_stays():
    assert every("The “hotel” was sold.") == []
    assert ("hotel", "school") not in every("The council of Leeds did not open a hotel.")
