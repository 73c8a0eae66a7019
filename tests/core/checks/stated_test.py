import pytest

from quizapp.core.checks.stated import _says, also_stated
from tests.core.checks.parsed import found

STEM = "Which of these statements about the harbour does the article support?"
KEY = "Mary Hobbs led the service"


def test_a_statement_that_is_false_by_one_word_is_fine():
    assert (
        found(also_stated, STEM, KEY, "The Senate rejected the Harbour Act in 2012", "John Carter led the service")
        == []
    )


@pytest.mark.parametrize("text", ["The Senate passed the Harbour Act in 2012", "The Senate passed the Harbour Act"])
def test_a_statement_that_another_sentence_makes_is_right_too(text):
    assert found(also_stated, STEM, KEY, text) == [
        f"The article supports “{text}” too, by “The Senate passed the Harbour Act in 2012.”: change what it claims."
    ]


@pytest.mark.parametrize(
    ("stem", "text"),
    [
        ("Who led the service?", "The Senate passed the Harbour Act"),
        (STEM, "The Harbour Act passed the Senate"),
        (STEM, "The"),
    ],
)
def test_other_questions_other_orders_and_bare_words_say_nothing(stem, text):
    assert found(also_stated, stem, KEY, text) == []


def test_a_denial_between_the_words_makes_a_statement_false():
    assert not _says(["the", "walls", "will", "not", "fail"], ["the", "walls", "will", "fail"])
    assert _says(["the", "old", "walls", "will", "fail"], ["the", "walls", "will", "fail"])
