"""Undone: what failed, has ended or is not to come, of what came about, lasts or is to come."""

import pytest

from quizapp.core.changes.undone import undone
from tests.core.changes.told import found


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The town of Bergen became a large centre of trade in 1870.", [("became", "ceased to be")]),
        ("The harbour of Bergen remains open to boats from Leeds.", [("remains", "is no longer")]),
        ("The boats of Bergen remained open to cooks from Leeds.", [("remained", "were no longer")]),
        ("The fleet of Bergen remained in the harbour of Leeds.", [("remained", "was no longer")]),
        ("The town of Bergen has remained calm in the storm.", [("remained", "ceased to be")]),
        ("The mayor of Leeds will open a museum in the old town.", [("will", "will no longer")]),
        ("The mayor of Leeds will probably open a museum in town.", []),
        ("The council of Leeds has opened a museum in the old town.", [("opened", "yet to open")]),
        ("The museum in Leeds has been opened by the mayor of York.", [("been", "yet to be")]),
        ("The council of Leeds has opened a museum in the town since 1998.", []),
        ("The council of Leeds has only opened a museum in the town.", []),
        ("The council of Leeds has been opening a museum in the town.", []),
        ("Nils Holm reached the top of the mountain near Bergen.", [("reached", "failed to reach")]),
        ("Nils Holm signed a letter to the council of Leeds.", [("signed", "refused to sign")]),
        ("Nils Holm slowly reached the top of the mountain near Bergen.", []),
        ("Nils Holm made progress in the long race near Bergen.", [("made", "failed to make")]),
        ("Nils Holm made a table for the council of Leeds.", []),
        ("Nils Holm made way for a younger painter from Leeds.", [("made", "refused to make")]),
        ("The boat was found by the cooks of Bergen in spring.", [("was", "could not be")]),
        ("Two boats were found by the cooks of Bergen in spring.", []),
        ("Nils Holm lives with his sister in the town of Bergen.", [("lives", "no longer lives")]),
        ("Nils Holm is working on a new boat in Bergen.", [("is", "is no longer")]),
        ("Nils Holm is the oldest painter in the town of Bergen.", [("is", "is no longer")]),
        ("The boats are in the harbour of Bergen with the fish.", []),
        ("Nils Holm is in the harbour of Bergen with his fish.", [("is", "is no longer")]),
        ("Nils Holm is a painter from the town of Bergen.", [("is", "is no longer")]),
        ("Nils Holm was a painter from the town of Bergen.", []),
        ("It is a very old boat from the town of Bergen.", []),
        ("Nils Holm met the mayor and signed a letter to Leeds.", []),
        ("Nils Holm does not live in the town of Bergen.", []),
        ("Nils Holm is older than the painter from Bergen.", []),
        ("The paint is drying in the harbour of Bergen.", [("is", "is no longer")]),
    ],
)
def test_what_came_about_is_undone(text, changes):
    assert found(undone, text) == changes
