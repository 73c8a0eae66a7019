"""Reversals: two parts of a statement each in the other’s place."""

import pytest

from quizapp.core.changes.reversals import choices, comparisons, roles, ways
from tests.core.changes.told import found


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Leeds United beat York City in the final at Wembley.", []),
        ("Mary Ross was criticised by Nils Holm at the fair.", [("Mary Ross … Nils Holm", "Nils Holm … Mary Ross")]),
        (
            "The police attacked some protesters in the town of Leeds.",
            [("the police … some protesters", "some protesters … the police")],
        ),
        ("Mary Ross praised the old boats in the town of Bergen.", []),
        ("Mary Ross painted Nils Holm in the town of Bergen.", []),
        ("Mary Ross praised her teacher in the town of Bergen.", []),
        ("Mary Ross and Nils Holm praised Peter Berg in Leeds.", []),
        ("Mary Ross beat Nils Holm in the final at Wembley.", [("Mary Ross … Nils Holm", "Nils Holm … Mary Ross")]),
        ("Denmark defeated Norway in the final at Wembley.", [("Denmark … Norway", "Norway … Denmark")]),
        ("The mayor praises painters in the town of Leeds.", []),
        ("The mayors praise painters in the town of Leeds.", []),
        ("Mary Ross beat Mary Ross in the final at Wembley.", []),
    ],
)
def test_who_did_it_and_to_whom_are_exchanged(text, changes):
    assert found(roles, text) == changes


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Norway is larger than Denmark by a wide margin.", [("Norway … Denmark", "Denmark … Norway")]),
        (
            "Norwegian boats are older than Danish boats in the museum.",
            [("Norwegian boats … Danish boats in the museum", "Danish boats in the museum … Norwegian boats")],
        ),
        ("Norwegian boats are older than 40 years in the museum.", []),
        ("Nils Holm sold more boats than trams in the town of Bergen.", []),
        ("The boats sold better than Nils Holm had hoped in Bergen.", []),
        ("The boats of Bergen are longer than the new tram.", []),
    ],
)
def test_what_is_compared_is_exchanged(text, changes):
    assert found(comparisons, text) == changes


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Mary Ross moved from Leeds to Bergen after the war.", [("Leeds … Bergen", "Bergen … Leeds")]),
        ("Mary Ross moved from Leeds after the war.", []),
        ("The price of salt rose from 5 to 9 pounds in Bergen.", []),
        ("Mary Ross suffered from Leeds to Bergen after the war.", []),
        ("Mary Ross moved from her home to Bergen after the war.", []),
    ],
)
def test_from_and_to_are_exchanged(text, changes):
    assert found(ways, text) == changes


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Mary Ross chose boats rather than trams for the council of Leeds.", [("boats … trams", "trams … boats")]),
        ("Mary Ross travels by boat rather than by train in Norway.", [("boat … train", "train … boat")]),
        ("Mary Ross would rather than ever paint in the town of Bergen.", []),
        ("Nils Holm praised boats rather than trams.", [("boats … trams", "trams … boats")]),
        ("Nils Holm praised boats rather than him.", []),
        ("Mary Ross swims rather than sails.", []),
    ],
)
def test_what_was_done_rather_than_something_else_is_exchanged(text, changes):
    assert found(choices, text) == changes
