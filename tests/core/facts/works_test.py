import pytest

from quizapp import language
from quizapp.core.facts.context import Context
from quizapp.core.facts.works import find_works


def works(text: str) -> list[tuple[str, str]]:
    return [(work.title, work.year.exact) for work in find_works(Context(language.read(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The album Velvet Morning (1974) made her known.", [("Velvet Morning", "1974")]),
        ("In 1981’s Tide of Salt, a film about a strike, she sings.", [("Tide of Salt", "1981")]),
        ("A 1962 novel called “The Long Quay” told of it.", [("The Long Quay", "1962")]),
        ("She wrote the songs of “Low Water” in 1990.", [("Low Water", "1990")]),
        ("The book Low Water (1990) sold well. The novel Low Water (1990) was short.", [("Low Water", "1990")]),
        ("The book Low Water (1990) sold well. The novel Low Water (1992) was short.", []),
        ("The uprising in Grey Harbour (1974) failed.", []),
        ("They sang of it in the song about Norway (1974).", []),
        ("In 1990 “Low Water” was on the wall.", []),
    ],
)
def test_a_title_beside_a_year_is_a_work_where_the_sentence_speaks_of_works(text, found):
    assert works(text) == found


def test_in_an_article_about_works_a_quoted_title_beside_a_year_is_one():
    text = "She makes films. Her film was long. A film is a film. Then “Low Water” in 1990 won."
    assert works(text) == [("Low Water", "1990")]
