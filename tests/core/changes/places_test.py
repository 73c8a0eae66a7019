"""Places and peoples of a statement, and what else is written for them."""

import pytest

from quizapp.core.changes.places import peoples, places
from tests.core.changes.told import found, written


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("France sent ships.", "Germany sent ships"),
        ("The ships left the Netherlands.", "The ships left France"),
        ("The ships left Belgium.", "The ships left France"),
        ("The ships left Belgium. Sailors like the Netherlands.", "The ships left the Netherlands"),
        ("The ships left the US for a week.", "The ships left the UK for a week"),
        ("The ships left Texas for the coast.", "The ships left Oklahoma for the coast"),
        ("Ships left Africa at night.", "Ships left Asia at night"),
        ("The ships sailed from the Philippines.", "The ships sailed from Indonesia"),
        ("The ships were sent to Paris by the council.", "The ships were sent to Marseille by the council"),
        ("Sailors met in Paris. The fair was held in Rome.", "Sailors met in Marseille"),
        ("Sailors met in Paris. A fair was held in Rome. Cooks left Rome.", "Sailors met in Rome"),
        (
            "Sailors sang in Paris in France. A fair was held in Rome. Cooks left Rome.",
            "Sailors sang in Marseille in France",
        ),
        ("Sailors met in Paris, in France. The fair was held in Rome.", "Sailors met in Marseille, in France"),
        ("Ships went from Paris to Marseille at night.", "Ships went from Lyon to Marseille at night"),
        ("France sent ships. Belgium sent ships. Germany sang.", "Germany sent ships"),
        ("Delays were reported in the Northeast.", "Delays were reported in the West Coast"),
        ("The judge knows US law.", "The judge knows UK law"),
        ("The judge left the Czech Republic.", "The judge left Poland"),
        ("The ships left the Netherlands. Sailors met in the Philippines.", "The ships left France"),
    ],
)
def test_a_place_is_changed_into_one_of_its_sort(text, statement):
    assert written(places, text)[0] == statement


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ships of the Oslo of Norway left.", ""),
        ("Sailors met in Paris.", "The fair of Paris"),
        ("The ships left for France, where the French met.", ""),
        ("President Hollande of France left.", ""),
        ("France’s president left.", ""),
        ("The fair took place in New York state.", ""),
        ("The ships left Paris-on-Sea at night.", ""),
        ("The council of Atlantis met in Lemuria.", ""),
        ("Baghdad expects ships.", ""),
        ("Ships from Spain met ships of Spain.", ""),
        ("Spain sent ships. Spain won. Spain sang. Spain lost.", ""),
    ],
)
def test_a_place_stays_where_the_rest_tells_it(text, title):
    assert found(places, text, title) == []


def test_a_continent_stays_beside_a_country_of_it():
    assert found(places, "Ships sailed to Africa from Kenya.") == [("Kenya", "Ethiopia")]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Finnish ships left the harbour.", [("Finnish", "Swedish")]),
        ("Finnish ships left. Norwegian cooks stayed.", [("Finnish", "Norwegian"), ("Norwegian", "Finnish")]),
        ("American ships left the harbour.", [("American", "British")]),
        ("Three Russians left the harbour.", [("Russians", "Ukrainians")]),
        ("Republicans left the hall.", [("Republicans", "Democrats")]),
        ("Muslims left the hall.", [("Muslims", "Christians")]),
        ("The Finnish President Sauli left.", []),
        ("South African ships left the harbour.", []),
        ("Finnish ships left Finland.", []),
        ("The mayor met rich Russians.", [("Russians", "Ukrainians")]),
        ("Thieves robbed the Iranian Embassy at night.", [("Iranian", "Turkish")]),
        ("Republicans met Democrats in the hall.", []),
        ("Finnish-built ships left the harbour.", []),
        ("The boats are Finnish.", []),
    ],
)
def test_a_people_is_changed_into_another(text, changes):
    assert found(peoples, text) == changes


def test_a_people_of_the_title_stays():
    assert found(peoples, "Finnish ships left the harbour.", "The Finnish fleet") == []
