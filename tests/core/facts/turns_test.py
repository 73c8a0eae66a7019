import pytest

from quizapp.core.facts.turns import TURNS, inflected


@pytest.mark.parametrize(
    ("lemma", "tag", "word"),
    [
        ("rise", "VBD", "rose"),
        ("accept", "VBG", "accepting"),
        ("deny", "VBZ", "denies"),
        ("deny", "VBN", "denied"),
        ("reduce", "VBG", "reducing"),
        ("reduce", "VBD", "reduced"),
        ("oppose", "VBZ", "opposes"),
        ("approach", "VBZ", "approaches"),
        ("agree", "VBG", "agreeing"),
        ("weaken", "VB", "weaken"),
    ],
)
def test_verbs_are_inflected(lemma: str, tag: str, word: str) -> None:
    assert inflected(lemma, tag) == word


def test_a_turn_has_others_for_the_active_and_the_passive():
    turn = TURNS["reduce", True]
    assert (turn.frame, turn.others) == ("effect", ("increase {}", "leave {} unchanged"))
    assert turn.passive == ("increase", "leave unchanged")
    assert TURNS["reject", True].passive == ("accept", "withdraw", "postpone")
    assert TURNS["rise", False].passive == ()
