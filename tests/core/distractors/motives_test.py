"""What stands beside a purpose: what the same person did or meant, and what others near by meant."""

from quizapp.core.distractors.choose import find_lures
from tests.core.generate.articles import context, drafts, pool

DARWIN = (
    "Charles Darwin sailed to Chile to collect fossils.\n\nMary Smith planned to open a museum in Leeds.\n\n"
    "It was cold.\n\nIt was warm.\n\nThomas Brown wanted to build a bridge in York.\n\n"
    "Charles Darwin promised to describe every shell.\n\nHe decided to draw every plant.\n\n"
    "Charles Darwin painted tall trees in Kent. Charles Darwin became a grandfather in Kent. "
    "Thomas Brown painted a house in York."
)


def test_purposes_tempt_that_are_near_or_the_same_persons():
    [draft] = [d for d in drafts(DARWIN) if d.stem == "Why did Charles Darwin sail to Chile?"]
    assert [lure.text for lure in find_lures(context(DARWIN), pool(DARWIN), draft)] == [
        "To draw every plant",
        "To describe every shell",
        "To open a museum in Leeds",
        "To paint tall trees in Kent",
    ]
