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
