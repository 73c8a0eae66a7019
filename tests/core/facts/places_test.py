from quizapp.core.facts.places import country, neighbours


def test_country_knows_names_aliases_and_parts() -> None:
    names = ["France", "the US", "Britain", "Scotland", "Paris"]
    assert [country(name) for name in names] == ["France", "United States", "United Kingdom", "Scotland", None]


def test_neighbours_are_the_others_of_the_region() -> None:
    assert neighbours("Tunisia") == ("Algeria", "Egypt", "Libya", "Morocco", "Sudan")
    assert neighbours("Scotland") == ()
    assert neighbours("Atlantis") == ()
