"""How much some words claim, and whether they speak of what an article is about."""

import pytest

from quizapp.core.facts.telling import on_topic, strength, tells_on_speaker
from tests.core.generate.articles import context


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("The tower stands by the river", 0),
        ("The tower stands in Pisa", 0.5),
        ("The tower must be closed", 1),
        ("The tower will fall because of rain", 2),
        ("We must close the tower", 0.5),
        ("We closed the tower without a word", 0),
        ("You must close the tower", 0),
        ("The tower is a danger but a lovely one", 0.5),
    ],
)
def test_a_claim_is_marked_by_what_ought_to_be_or_will_be_by_causes_contrasts_and_figures(words, weight):
    assert strength(words) == weight


def test_what_is_mine_tells_on_its_speaker():
    assert tells_on_speaker("My crew will sail")
    assert not tells_on_speaker("The crew will sail")


def test_words_are_on_topic_where_the_title_or_two_sentences_have_one_of_them():
    text = "A tower was built. " + "It rained. " * 8 + "The tower was closed."
    assert on_topic(context(text), "Towers fall")
    assert not on_topic(context(text), "Bridges fall")
    assert on_topic(context("A tower was built."), "Bridges fall")
