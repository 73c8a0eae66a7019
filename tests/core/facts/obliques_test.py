"""With whom, to which country, from which city: what a preposition leads to, by example."""

import pytest

from quizapp.core.distractors.choose import find_lures
from tests.core.generate.articles import context, drafts, pool


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "In 1843, Mary Lane sailed around Iceland with Henry Moss.",
            {"With whom did Mary Lane sail around Iceland in 1843?": "Henry Moss"},
        ),
        (
            "Portugal sent forty ships to Brazil in 1500.",
            {"To which country did Portugal send forty ships in 1500?": "Brazil"},
        ),
        (
            "Mary Lane opened a school in Liverpool in 1843.",
            {"In which city did Mary Lane open a school in 1843?": "Liverpool"},
        ),
        ("Mary Lane sailed to Goa with Henry Moss and John Reed.", {}),
        ("Mary Lane was in Liverpool with Henry Moss.", {}),
        ("Mary Lane opened a school in old Liverpool in 1843.", {}),
    ],
)
def test_an_oblique_is_asked_by_its_kind(text: str, found: dict[str, str]) -> None:
    assert {d.stem: d.key for d in drafts(text) if d.form == "oblique"} == found


def test_a_city_stands_beside_cities_of_the_article_and_of_its_country():
    text = "Mary Lane opened a school in Liverpool in 1843. Henry Moss sailed from Lisbon."
    [draft] = [d for d in drafts(text) if d.fact.kind == "city" and d.key == "Liverpool"]
    assert [(x.text, x.evidence.value) for x in find_lures(context(text), pool(text), draft)][:4] == [
        ("Lisbon", "elsewhere"),
        ("London", "unsupported"),
        ("Birmingham", "unsupported"),
        ("Manchester", "unsupported"),
    ]
