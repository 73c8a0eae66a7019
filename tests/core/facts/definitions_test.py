"""What an article says that somebody or something is, by example."""

import pytest

from tests.core.generate.articles import drafts

FORMS = frozenset({"described-as", "who-is", "what-is"})


def defined(text: str) -> dict[str, str]:
    """The questions about what the named ones of a text are, each with its key."""
    return {draft.stem: draft.key for draft in drafts(text) if draft.form in FORMS}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Nia Rowe, the head of the Bristol Library, closed the doors.",
            {
                "How does the article describe Nia Rowe?": "As the head of the Bristol Library",
                "Whom does the article describe as the head of the Bristol Library?": "Nia Rowe",
            },
        ),
        (
            "The deputy prime minister, Henry Moss, resigned in May.",
            {
                "How does the article describe Henry Moss?": "As the deputy prime minister",
                "Whom does the article describe as the deputy prime minister?": "Henry Moss",
            },
        ),
        (
            "The Swiss climber Peter Huber fell on Friday.",
            {"How does the article describe Peter Huber?": "As a Swiss climber"},
        ),
        (
            "Ulster football captain Henry Moss resigned in May.",
            {
                "How does the article describe Henry Moss?": "As the Ulster football captain",
                "Whom does the article describe as the Ulster football captain?": "Henry Moss",
            },
        ),
        (
            "Mary Lane, who is a teacher from Bristol, wrote to the BBC.",
            {"How does the article describe Mary Lane?": "As a teacher from Bristol"},
        ),
        ("Mary Lane, another teacher, wrote to the BBC.", {}),
        ("Mary Lane, a teacher, wrote to the BBC.", {}),
        ("“Mary Lane, the head of the Bristol Library, lied,” he said.", {}),
        ("The king and queen, Mary Lane, slept.", {}),
        ("France, a republic in Europe, sent ships to Goa.", {}),
    ],
)
def test_what_somebody_is(text: str, found: dict[str, str]) -> None:
    assert defined(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Spies in London used a computer system called Oyster.", {}),
        (
            "The Bristol Arms Company, a small firm from Leeds, sold ships.",
            {"What is the Bristol Arms Company, according to the article?": "A small firm from Leeds"},
        ),
    ],
)
def test_what_something_is(text: str, found: dict[str, str]) -> None:
    assert defined(text) == found
