"""Noun phrases beside a key, by example: of its kind, its number and its article."""

import pytest

from quizapp.core.distractors.choose import find_lures
from tests.core.generate.articles import context, drafts, pool


def lures(text: str, stem: str) -> list[tuple[str, str]]:
    """What may stand beside the key of a question about a text, with what it rests on."""
    [draft] = [d for d in drafts(text) if d.stem == stem]
    return [(lure.text, lure.evidence.value) for lure in find_lures(context(text), pool(text), draft)]


@pytest.mark.parametrize(
    ("text", "stem", "found"),
    [
        (
            "Henry Moss wrote a long letter to Queen Victoria. Mary Lane read an old book about Rome in Leeds.",
            "What did Henry Moss write?",
            [
                ("An old book about Rome in Leeds", "elsewhere"),
                ("A long report to Queen Victoria", "unsupported"),
                ("A long diary to Queen Victoria", "unsupported"),
                ("A long poem to Queen Victoria", "unsupported"),
                ("A long map to Queen Victoria", "unsupported"),
            ],
        ),
        (
            "Irish miners dug a tunnel under Bristol in 1843. English soldiers from Leeds slept. Mary’s parents met.",
            "Who dug a tunnel under Bristol in 1843?",
            [
                ("English soldiers from Leeds", "elsewhere"),
                ("Irish farmers", "unsupported"),
                ("Irish fishermen", "unsupported"),
                ("Irish builders", "unsupported"),
            ],
        ),
    ],
)
def test_what_stands_beside_a_noun_phrase(text, stem, found):
    assert lures(text, stem) == found


BODIES = (
    "French officials opened a naval school near Toulon in 1843. The French ministry of trade sold ships. "
    "German ministers in Berlin bought bread. Only Danish ministers from Aarhus slept."
)
CAST = (
    "Nia Rowe, the head of the Bristol Library, closed the doors. Nia Rowe sold the books. Nia Rowe left Leeds. "
    "The Labour leader, Henry Moss, thanked Mary Lane, a teacher from Hull."
)
FIRMS = (
    "Oyster Card Limited, a small firm from Leeds, sold ships. The Bristol Arms Company, a large bank in York, slept."
)


def test_what_goes_with_one_noun_alone_is_put_before_no_other():
    text = "Irish war miners dug a tunnel under Bristol in 1843. English soldiers from Leeds slept."
    assert lures(text, "Who dug a tunnel under Bristol in 1843?") == [("English soldiers from Leeds", "elsewhere")]


def test_bodies_of_one_country_do_not_stand_beside_each_other():
    stem = "Who opened a naval school near Toulon in 1843?"
    assert lures(BODIES, stem) == [("German ministers in Berlin", "elsewhere")]


def test_descriptions_stand_beside_descriptions():
    assert lures(CAST, "How does the article describe Nia Rowe?") == [
        ("As the Labour leader", "elsewhere"),
        ("As a teacher from Hull", "elsewhere"),
    ]
    assert lures(FIRMS, "What is Oyster Card Limited, according to the article?") == [
        ("A large bank in York", "elsewhere")
    ]


def test_a_post_that_another_may_have_held_is_no_distractor():
    text = CAST + " Rowe was once a Labour leader in Wales."
    assert lures(text, "How does the article describe Nia Rowe?") == [("As a teacher from Hull", "elsewhere")]
    assert lures(text, "Whom does the article describe as the head of the Bristol Library?") == [
        ("Henry Moss", "elsewhere"),
    ]


def test_a_thing_with_a_name_stands_beside_things_that_could_bear_it():
    text = (
        "In York, Oyster Limited, a film about pirates, was shown. Henry Moss wrote a poem about the sea. "
        "Mary Lane bought a hat of wool and fired a gun of steel."
    )
    stem = "What is Oyster Limited, according to the article?"
    assert [text for text, _ in lures(text, stem)] == ["A poem about the sea", "A gun of steel"]


def test_an_article_follows_the_noun_behind_it():
    text = "Henry Moss built a castle near Bristol in 1843. An eagle saw the owl of Leeds."
    assert lures(text, "What saw the owl of Leeds?") == [("A parrot", "unsupported")]
