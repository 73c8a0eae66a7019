import pytest

from tests.core.generate.articles import facts


def read(kind: str, text: str) -> list[str]:
    """The answers of the facts of a kind."""
    return [fact.answer.text for fact in facts(text) if fact.kind == kind]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "French engineers began a long canal in Panama.",
            "They began a long canal in Panama",
        ),
        ("Portugal sent three ships to India.", "It sent three ships to India"),
        ("The Bank of England bought gold from Portugal.", "It bought gold from Portugal"),
    ],
)
def test_what_is_told_of_a_group_stands_behind_it_or_they(text, answer):
    assert read("told", text) == [answer]


@pytest.mark.parametrize(
    "text",
    [
        "The engineer who designed the bridge in Bristol lived in London for years.",
        "Three engineers began a long canal in Panama.",
        "Many engineers began a long canal in Panama.",
        "Engineers began a long canal in Panama.",
        "French engineers did not begin a long canal in Panama.",
        "According to Portugal, French engineers began a long canal in Panama.",
    ],
)
def test_nothing_is_told_of_one_person_or_of_nobody_certain(text):
    assert read("told", text) == []
