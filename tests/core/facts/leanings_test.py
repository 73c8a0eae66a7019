"""What somebody means to do about something, feels about it, and how likely it is: each by a sentence."""

import pytest

from quizapp.core.distractors.choose import find_lures
from tests.core.generate.articles import context, drafts, pool


def asked(text: str) -> dict[str, list[str]]:
    """The questions about which way things lean, each with its key and then its distractors."""
    made = [d for d in drafts(text) if d.form == "which-way"]
    return {d.stem: [d.key, *(x.text for x in find_lures(context(text), pool(text), d))] for d in made}


@pytest.mark.parametrize(
    ("text", "stem", "options"),
    [
        (
            "The Danish government plans to open its border and lift trade sanctions.",
            "What does the Danish government plan to do about trade sanctions?",
            ["Lift them", "Extend them", "Tighten them", "Leave them unchanged"],
        ),
        (
            "Sweden promised to reduce its output of steel in 2012.",
            "What did Sweden promise to do about its output of steel?",
            ["Reduce it", "Increase it", "Leave it unchanged"],
        ),
        (
            "Teachers in Wales are worried about the closure of village schools.",
            "How do teachers in Wales feel about the closure of village schools?",
            ["They are worried", "They are pleased", "They are unconcerned"],
        ),
        (
            "Mary Smith was delighted that the library in Leeds stayed open.",
            "How did Mary Smith feel about the fact that the library in Leeds stayed open?",
            ["She was delighted", "She was disappointed", "She was indifferent"],
        ),
        (
            "The debate in London is unlikely to result in a vote.",
            "How likely is the debate in London to result in a vote?",
            ["Unlikely", "Likely", "Certain"],
        ),
    ],
)
def test_which_way_it_leans(text: str, stem: str, options: list[str]) -> None:
    assert asked(text)[stem] == options


@pytest.mark.parametrize(
    "text",
    [
        "The Danish government does not plan to lift trade sanctions on Norway.",
        "The Danish government plans to visit Norway.",
        "The Danish government plans to lift heavy stones in Norway.",
        "The Danish government plans to lift it.",
        "Mary Smith was not delighted about the library in Leeds.",
        "Mary Smith was delighted.",
        "Mary Smith was delighted in Leeds.",
        "Mary Smith was delighted by it.",
        "The debate in London is very unlikely to result in a vote.",
        "The debate in London is unlikely.",
        "The debate in London is not likely to result in a vote.",
        "Rain in London seems likely to stop the debate.",
        "The debate in London is likely to help them.",
    ],
)
def test_no_leaning(text: str) -> None:
    assert asked(text) == {}
