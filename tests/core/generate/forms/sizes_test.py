"""Which of some got the most, on sentences of our own read by the language model."""

import pytest

from quizapp import language
from quizapp.core import checks
from quizapp.core.facts.context import Context
from quizapp.core.facts.premises import find_premises
from quizapp.core.generate.assemble import choice
from quizapp.core.generate.forms.sizes import which_most
from quizapp.core.generate.sets import rng_of

SUMS = "Norway received $24 million. Portugal got $9 million. Denmark will receive $13 million."


def asked(text: str) -> list[tuple[str, str, list[str]]]:
    """The questions of a text: stem, key and distractors."""
    ctx = Context(language.read(text))
    return [(c.draft.stem, c.draft.key, [x.text for x in c.lures]) for c in which_most(ctx, find_premises(ctx))]


def test_the_most_and_the_least_are_asked_for() -> None:
    assert asked(SUMS) == [
        ("According to the article, which of these received the most money?", "Norway", ["Denmark", "Portugal"]),
        ("According to the article, which of these received the least money?", "Portugal", ["Denmark", "Norway"]),
    ]


def test_the_gate_computes_it_again_and_no_feedback_tells_another_figure() -> None:
    ctx = Context(language.read(SUMS))
    item = choice(which_most(ctx, find_premises(ctx))[0], 0, rng_of(1, "x"))
    assert [p.check for p in checks.refusals(item, ctx.reading)] == []
    assert [o.exact for o in item.derivation.operands] == ["$24 million", "$13 million", "$9 million"]
    assert {o.text: o.feedback for o in item.options} == {
        "Norway": "The article gives $24 million for this, the highest of these.",
        "Denmark": "The article gives a smaller figure for this than for the answer.",
        "Portugal": "The article gives a smaller figure for this than for the answer.",
    }


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        (
            "Norway built 40 ships. Portugal built 12 ships. Denmark built 70 ships.",
            ["which of these built the most ships", "which of these built the fewest ships"],
        ),
        (
            "Exports from Norway fell by 12%. Exports from Peru dropped by 30%. Exports from Denmark fell by 50%.",
            ["which of these fell by the largest percentage", "which of these fell by the smallest percentage"],
        ),
        (
            "Oslo’s pubs have lost $4 million. Lima’s pubs have lost $1 million. Rome’s pubs have lost $7 billion.",
            ["which of these has lost the most money", "which of these has lost the least money"],
        ),
        (
            "The banks of Norway spend $4 million. The banks of Peru spend $1 million. Banks of Chad spend $7 million.",
            ["which of these spends the most money", "which of these spends the least money"],
        ),
    ],
)
def test_the_verb_keeps_its_tense(text: str, stems: list[str]) -> None:
    assert [stem for stem, _, _ in asked(text)] == [f"According to the article, {stem}?" for stem in stems]


def test_a_speaker_is_named() -> None:
    text = "Officials of Chad said Norway spent $24 million. Officials of Chad said Peru spent $9 million. "
    text += "Officials of Chad said Denmark spent $13 million."
    assert {stem.split(",")[0] for stem, _, _ in asked(text)} == {"According to officials of Chad"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway received $24 million. Portugal got $9 million.",
        "Norway received $24 million. Portugal got $23 million. Denmark got $23.5 million.",
        "Norway received $24 million. Portugal got $9 million. Norway got $90 million. Norway got $1 million.",
        "Norway received $24 million. Portugal got $9 million. Denmark got £13 million.",
    ],
)
def test_what_cannot_be_compared_is_not_asked_about(text: str) -> None:
    assert asked(text) == []
