import pytest

from quizapp.core.facts.quotes import fit
from tests.core.generate.articles import facts


def quoted(text: str) -> list[tuple[str, str]]:
    """Who is quoted, with the words."""
    return [(f.answer.text, f.lead) for f in facts(text) if f.kind == "quote"]


@pytest.mark.parametrize(
    "text",
    [
        "“The Moon has no air and no water,” said Buzz Aldrin.",
        "Buzz Aldrin said: “The Moon has no air and no water.”",
        "“The Moon has no air and no water,” Buzz Aldrin said in Houston.",
    ],
)
def test_a_named_speaker_is_quoted_beside_the_verb_of_saying(text):
    assert quoted(text) == [("Buzz Aldrin", "The Moon has no air and no water")]


@pytest.mark.parametrize(
    "text",
    [
        "“Magnificent desolation of stones and dust,” said Buzz Aldrin.",
        "“The Moon has no air and no water,” somebody said.",
        "“The Moon has no air and no water.” The flight was long. Buzz Aldrin said that Houston knew.",
        "“The Moon has no air and no water,” Buzz Aldrin did not say.",
    ],
)
def test_a_scrap_of_nobody_certain_is_no_quote(text):
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("The Moon has no air", True),
        ("12 men walked on the Moon", True),
        ("Moon has air", False),
        ("the Moon has no air", False),
        ("The Moon has … no air", False),
        ("Has the Moon no air at all?", False),
        ("They found the Moon without air", False),
        ("The Moon " + "is far and " * 8 + "cold", False),
    ],
)
def test_a_quotation_is_a_whole_sentence_that_points_at_nothing(words, fits):
    assert fit(words) is fits
