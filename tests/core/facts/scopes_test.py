"""How far something goes: each word of scope by a sentence, with what stands beside it."""

import pytest

from quizapp.core.distractors.choose import find_lures
from tests.core.generate.articles import context, drafts, pool


def asked(text: str) -> dict[str, list[str]]:
    """The questions about scope, each with its key and then its distractors."""
    made = [d for d in drafts(text) if d.form == "how-far"]
    return {d.stem: [d.key, *(x.text for x in find_lures(context(text), pool(text), d))] for d in made}


@pytest.mark.parametrize(
    ("text", "stem", "options"),
    [
        (
            "Most of the passengers on Flight 12 were teachers from Wales.",
            "How many of the passengers on Flight 12 were teachers from Wales?",
            ["Most of them", "All of them", "About half of them", "Only a few of them"],
        ),
        (
            "Many ordinary voters in Poland saw Margaret Thatcher as a champion.",
            "How many ordinary voters in Poland saw Margaret Thatcher as a champion?",
            ["Many of them", "All of them", "Only a few of them", "None of them"],
        ),
        (
            "None of the goals of the Welsh rebels was achieved.",
            "How many of the goals of the Welsh rebels were achieved?",
            ["None of them", "All of them", "About half of them", "Only a few of them"],
        ),
        (
            "Almost all of the houses in Lisbon were destroyed in 1755.",
            "How many of the houses in Lisbon were destroyed in 1755?",
            ["Almost all of them", "About half of them", "Only a few of them", "None of them"],
        ),
        (
            "Around a third of all deaths occurred in children under the age of five.",
            "What share of all deaths occurred in children under the age of five?",
            ["About a third", "About a tenth", "About half", "About three quarters"],
        ),
        (
            "A quarter of Cubans have access to the internet in Havana.",
            "What share of Cubans have access to the internet in Havana?",
            ["A quarter", "A tenth", "Half", "Three quarters"],
        ),
        (
            "Norway lost half of its merchant ships in 1940.",
            "How many of its merchant ships did Norway lose in 1940?",
            ["Half of them", "All of them", "Most of them", "Only a few of them"],
        ),
        (
            "Rebels hold most of the province of Aleppo in Syria.",
            "How much of the province of Aleppo in Syria do rebels hold?",
            ["Most of it", "All of it", "About half of it", "Only a small part of it"],
        ),
        (
            "Students saved some of the oldest paintings in Madrid.",
            "How many of the oldest paintings in Madrid did students save?",
            ["Some of them", "All of them", "None of them", "Only one of them"],
        ),
        (
            "None of the old churches in Prague has a tower.",
            "How many of the old churches in Prague have a tower?",
            ["None of them", "All of them", "About half of them", "Only a few of them"],
        ),
        (
            "None of the old churches in Prague stands on a hill.",
            "How many of the old churches in Prague stand on a hill?",
            ["None of them", "All of them", "About half of them", "Only a few of them"],
        ),
        (
            "Much of the money for the museum in Oslo comes from Canada.",
            "How much of the money for the museum in Oslo comes from Canada?",
            ["Much of it", "All of it", "Only a small part of it", "None of it"],
        ),
        (
            "The treaty of Oran contained almost no serious concessions.",
            "How many serious concessions did the treaty of Oran contain?",
            ["Almost none", "Several", "Many"],
        ),
        (
            "The railways of Kent reported no serious delays in 1947.",
            "How many serious delays did the railways of Kent report in 1947?",
            ["None", "Only one", "Several", "Many"],
        ),
        (
            "Almost all British banks closed in 1939.",
            "How many British banks closed in 1939?",
            ["Almost all of them", "About half of them", "Only a few of them", "None of them"],
        ),
    ],
)
def test_how_far(text: str, stem: str, options: list[str]) -> None:
    assert asked(text)[stem] == options


@pytest.mark.parametrize(
    "text",
    [
        "Many people like Paris in the spring.",
        "Most of the day was cold in London.",
        "Most of them left London.",
        "The richer half of the team lives in Leeds.",
        "Most of the bridges in Prague were not damaged.",
        "It is a question many Catholic priests will be asking in Rome.",
        "Apart from Sweden, few European countries support the new law.",
        "The most of London was dark.",
        "If most of the bridges in Prague survive, Karl Brod will be glad.",
    ],
)
def test_no_scope(text: str) -> None:
    assert asked(text) == {}
