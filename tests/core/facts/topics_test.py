import pytest

from quizapp.core.facts.context import Context
from quizapp.core.facts.statements import find_statements
from quizapp.core.facts.topics import topics_of
from tests.core.generate.articles import reading


def topics(text: str, title: str = "") -> tuple[str, ...]:
    """The topics of the last statement of a text."""
    ctx = Context(reading(text, title))
    return topics_of(ctx, list(find_statements(ctx))[-1])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Marie Curie discovered radium in Paris.", ("Marie Curie", "Paris")),
        ("Marie Curie worked in Paris. She discovered radium in 1898.", ("Marie Curie",)),
        ("US forces left Poland in 1990.", ("the US", "Poland")),
        ("The Pacific Ocean lies between Asia and America.", ("the Pacific Ocean", "Asia", "America")),
        ("The Sahara grows each year. Many nomads still live in the Sahara.", ("the Sahara",)),
    ],
)
def test_names_come_with_the_article_that_english_gives_them(text: str, found: tuple[str, ...]) -> None:
    assert topics(text) == found


GLACIERS = (
    "The river rises below mountain glaciers. Warm summers melt mountain glaciers quickly. "
    "Engineers measure the glaciers each spring. Tourists photograph mountain glaciers from the road. "
)


def test_a_noun_that_the_article_returns_to_is_a_topic_with_the_words_that_narrow_it() -> None:
    text = GLACIERS + "Farmers in the valley fear for mountain glaciers."
    assert topics(text) == ("mountain glaciers", "glaciers")


def test_a_noun_in_a_clause_beside_the_statement_or_far_down_is_none() -> None:
    assert topics(GLACIERS + "Farmers sold their land when glaciers melted.") == ()
    assert topics(GLACIERS + "Farmers read reports on the history of the study of the size of glaciers in Peru.") == (
        "Peru",
    )


def test_one_thing_is_named_with_the() -> None:
    text = "The bridge opened in May. Cars cross the bridge daily. Rust weakened the bridge. "
    assert topics(text + "Workers painted the bridge red.") == ("the bridge",)


def test_what_is_now_this_now_that_is_no_topic() -> None:
    text = "A bridge opened in May. Cars crossed a bridge daily. Rust weakened a bridge. "
    assert topics(text + "Workers painted a bridge red.") == ()
    mixed = "A bridge opened in May. Cars crossed a bridge daily. Rust broke the bridge. Tar hid the bridge. "
    assert topics(mixed + "Workers painted the bridge red.") == ()


def test_stuff_is_named_without_an_article() -> None:
    text = "Rain fell in May. Heavy rain fell in June. Farmers love rain. "
    assert topics(text + "Rain filled every lake in July.") == ("rain",)


def test_a_single_noun_returns_more_often_unless_the_title_has_it() -> None:
    text = "The bridge opened in May. Rust weakened the bridge. "
    assert topics(text + "Workers painted the bridge red.") == ()
    assert topics(text + "Workers painted the bridge red.", "A new bridge") == ("the bridge",)


def test_a_role_and_a_measure_are_no_topics() -> None:
    text = "The mayor spoke in May. Voters heard the mayor. Nobody liked the mayor. "
    assert topics(text + "Children met the mayor there.") == ()


def test_words_of_many_parts_are_named_by_their_noun() -> None:
    text = "He saw narrow red wooden boats. She built narrow red wooden boats. Storms sink narrow red wooden boats. "
    assert topics(text + "Norwegian sailors once loved narrow red wooden boats.") == ("boats",)


def test_what_is_written_out_for_no_name_is_no_topic() -> None:
    assert topics("A study followed nurses in Oslo. The study found no harm.") == ()
