"""A question of each kind with what its article offers beside the key, in the order of preference."""

import pytest

from quizapp.core.distractors.choose import find_lures
from quizapp.core.items import Evidence
from tests.core.generate.articles import context, drafts, pool


def lures(text: str, stem: str) -> list[tuple[str, str]]:
    """What may stand beside the key of a question about a text, with what it rests on."""
    [draft] = [d for d in drafts(text) if d.stem == stem]
    return [(lure.text, lure.evidence.value) for lure in find_lures(context(text), pool(text), draft)]


SHIPS = (
    "Isambard Brunel built three ships in Bristol in 1843. Robert Stephenson built a bridge in Newcastle in 1849. "
    "George Hudson sold twelve railways in York in 1854. Queen Victoria opened a dock in Birkenhead in 1847."
)


@pytest.mark.parametrize(
    ("text", "stem", "found"),
    [
        (
            SHIPS,
            "Who built three ships in Bristol in 1843?",
            [("Robert Stephenson", "elsewhere"), ("George Hudson", "elsewhere"), ("Queen Victoria", "elsewhere")],
        ),
        (
            SHIPS,
            "In which year did Isambard Brunel build three ships in Bristol?",
            [
                ("1849", "elsewhere"),
                ("1854", "elsewhere"),
                ("1847", "elsewhere"),
            ],
        ),
        (
            SHIPS,
            "How many railways did George Hudson sell in York in 1854?",
            [
                ("Three", "elsewhere"),
                ("Eighteen", "unsupported"),
                ("Twenty-four", "unsupported"),
                ("Six", "unsupported"),
                ("Thirty-six", "unsupported"),
                ("Four", "unsupported"),
                ("Sixty", "unsupported"),
            ],
        ),
        (
            "Louis Pasteur worked in France for many years.",
            "In which country did Louis Pasteur work for many years?",
            [
                ("Austria", "unsupported"),
                ("Belgium", "unsupported"),
                ("Germany", "unsupported"),
                ("Luxembourg", "unsupported"),
                ("Netherlands", "unsupported"),
                ("Switzerland", "unsupported"),
                ("United Kingdom", "unsupported"),
            ],
        ),
        (
            "The tower of Pisa has seventy steps of marble. Pisa lies in Italy.",
            "How many steps of marble does the tower of Pisa have?",
            [("Thirty-five", "unsupported"), ("Twenty-three", "unsupported")],
        ),
        (
            "About 60 percent of the farmers in the Netherlands grow potatoes. Others grow tulips.",
            "About what percentage of the farmers in the Netherlands grow potatoes?",
            [("90%", "unsupported"), ("30%", "unsupported"), ("20%", "unsupported")],
        ),
    ],
)
def test_what_stands_beside_a_key(text, stem, found):
    assert lures(text, stem) == found


def test_no_figure_is_made_up_for_the_dead():
    text = "The earthquake of Lisbon killed 40,000 people in Portugal in 1755. The city of Lisbon had 80 churches."
    stem = "How many people did the earthquake of Lisbon kill in Portugal in 1755?"
    assert lures(text, stem) == []


def test_what_the_article_does_not_hold_cites_nothing():
    text = "Louis Pasteur worked in France for many years."
    [draft] = [d for d in drafts(text) if d.fact.kind == "country"]
    found = find_lures(context(text), pool(text), draft)
    assert {lure.evidence for lure in found} == {Evidence.UNSUPPORTED}
    assert {lure.citations for lure in found} == {()}
    assert found[0].feedback == "The article does not say this of Austria; it says it of France."


def test_what_another_sentence_holds_cites_it():
    [draft] = [d for d in drafts(SHIPS) if d.stem == "Who built three ships in Bristol in 1843?"]
    first = find_lures(context(SHIPS), pool(SHIPS), draft)[0]
    assert [c.exact for c in first.citations] == ["Robert Stephenson built a bridge in Newcastle in 1849."]
    assert first.feedback == (
        "Of Robert Stephenson the article tells something else: "
        "“Robert Stephenson built a bridge in Newcastle in 1849”."
    )


def test_other_places_stand_beside_the_largest_city():
    text = "Glasgow is Scotland’s largest city. Trains go to Edinburgh, Dundee and Aberdeen."
    stem = "Which place does the article describe as Scotland’s largest city?"
    assert [found for found, _ in lures(text, stem)] == ["Edinburgh", "Dundee", "Aberdeen"]


SAID = (
    "Marie Curie said: “Radium will glow in dark rooms of Paris.” Robert Stephenson said: “Atoms of uranium must split "
    "in two halves.” Louis Pasteur said: “Germs will spoil the wine of many farms.” George Hudson lived in York."
)


def test_what_one_says_stands_beside_what_others_say():
    found = lures(SAID, "Which remark does the article quote Marie Curie as making?")
    assert found == [
        ("“Germs will spoil the wine of many farms”", "elsewhere"),
        ("“Atoms of uranium must split in two halves”", "elsewhere"),
    ]
