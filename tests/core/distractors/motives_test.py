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


def lures(text: str, stem: str) -> list[str]:
    [draft] = [d for d in drafts(text) if d.stem == stem]
    return [lure.text for lure in find_lures(context(text), pool(text), draft)]


def test_what_somebody_did_stands_beside_what_they_did_otherwise_then_what_others_did():
    text = DARWIN + "\n\nCharles Darwin painted the cliffs of Dover to thank his sister."
    assert lures(text, "What did Charles Darwin do to thank his sister?") == [
        "Decided to draw every plant",
        "Painted tall trees in Kent",
        "Painted a house in York",
        "Sailed to Chile",
    ]


def test_what_may_happen_stands_beside_what_else_may():
    text = (
        "If Sudan breaks its promises, the old embargo on trade can be imposed by Norway.\n\n"
        "Sudan will open three ports in the north. Sudan will be able to sell its cotton. Sales of arms will still be "
        "banned. Norway could have asked for a new vote."
    )
    assert lures(text, "What can happen if Sudan breaks its promises?") == ["Sudan can open three ports in the north"]


def test_a_reason_stands_beside_statements_and_its_own_words_misread():
    text = (
        "Isaac Newton said he was unable to return to London because he had lost his British horse and sold his French "
        "mule.\n\nA great storm destroyed the bridge of Cambridge. The people of Leeds hated all foreign coins."
    )
    assert lures(text, "According to Isaac Newton, why was he unable to return to London?") == [
        "Because a great storm destroyed the bridge of Cambridge",
        "Because the people of Leeds hated all foreign coins",
        "Because he had lost his French horse and sold his British mule",
        "Because he had lost his British horse and bought his French mule",
    ]


def test_a_cause_stands_beside_others_of_its_class():
    text = (
        "Iran attacked the port of Basra in retaliation for a strike in the city of Tehran.\n\nThe discovery of oil in "
        "Basra helped. A raid on Kirkuk followed the invasion of Kuwait."
    )
    assert lures(text, "Why did Iran attack the port of Basra?") == [
        "In retaliation for the invasion of Kuwait",
        "In retaliation for a raid on Kirkuk",
    ]
