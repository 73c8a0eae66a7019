import pytest

from quizapp.core.generate.selfcheck import reads_well


@pytest.mark.parametrize(
    "words",
    [
        "Who withdrew US forces from Iraq in 2011?",
        "Who said, “The exploration of space will go ahead, whether we join in it or not”?",
        "The workers’ pay",
        "Who had had enough of the war?",
    ],
)
def test_sound_wording_passes(words: str) -> None:
    assert reads_well(words)


@pytest.mark.parametrize(
    "words",
    [
        "Who said “we go?",
        "What did the the army do?",
        "Where did the king stay in?",
        "Who wrote the book (in 1900)?",
        "Made way for John Major rather than",
        "Who flew a high- powered plane?",
    ],
)
def test_faults_that_rules_can_see_are_refused(words: str) -> None:
    assert not reads_well(words)
