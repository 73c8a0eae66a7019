import pytest

from quizapp.core.facts.phrases import render, tidy, trimmed, upper_first
from tests.core.facts import parsed


@pytest.mark.parametrize(
    ("words", "upper"),
    [
        ("about 300 workers", "About 300 workers"),
        ("“full withdrawal”", "“Full withdrawal”"),
        ("al-Asad Air Base", "al-Asad Air Base"),
        ("iPhones and radios", "iPhones and radios"),
        ("…", "…"),
        ("", ""),
    ],
)
def test_a_phrase_begins_with_a_capital_but_for_names_that_have_none(words, upper):
    assert upper_first(words) == upper


@pytest.mark.parametrize(
    ("words", "tidied"),
    [
        ("Rome , the city , fell", "Rome, the city, fell"),
        ("Rome,, fell ,", "Rome, fell"),
        ("the “ old ” city ( )", "the “old” city"),
        ("the soldiers ’ pay — ", "the soldiers’ pay"),
    ],
)
def test_what_leaving_words_out_does_to_marks_is_mended(words, tidied):
    assert tidy(words) == tidied


ROME = parsed.reading("Rome/NNP/nsubj/1/GPE ’s/POS/case/0 walls/NNS/nsubj/3 fell/VBD/ROOT/3 ././punct/3")


def test_words_are_spaced_as_the_text_spaces_them():
    assert render(ROME, [0, 1, 2]) == "Rome’s walls"
    assert render(ROME, [2, "of", 0]) == "walls of Rome"
    assert render(ROME, [0, 1, 2], {0: "Ostia"}) == "Ostia’s walls"
    assert render(ROME, [0, 1, 2, "", 3], {1: ""}) == "Rome walls fell"


def phrase(*words: str, head: int) -> str:
    made = parsed.reading(" ".join(words))
    return render(made, trimmed(made, head))


def test_a_phrase_loses_what_commas_set_apart():
    king = ("the/DT/det/1", "king/NN/nsubj/6", ",/,/punct/1")
    rest = (",/,/punct/1", "slept/VBD/ROOT/6")
    assert phrase(*king, "a/DT/det/4", "Goth/NN/appos/1", *rest, head=1) == "the king"
    assert phrase(*king, "weak/JJ/amod/1", "then/RB/advmod/3", *rest, head=1) == "the king, weak then"


def test_a_phrase_loses_what_stands_in_brackets_or_behind_a_dash():
    words = (
        "the/DT/det/1",
        "king/NN/nsubj/{n}",
        "{mark}/:/punct/1",
        "Alaric/NNP/appos/1",
        "{end}",
        "slept/VBD/ROOT/{n}",
    )
    bracket = " ".join(words).format(n=5, mark="(", end=")/-RRB-/punct/1").split()
    assert phrase(*bracket, head=1) == "the king"
    dash = " ".join(words).format(n=5, mark="–", end="–/:/punct/1").split()
    assert phrase(*dash, head=1) == "the king"


def test_a_name_beside_a_bare_noun_belongs_to_it():
    words = ("King/NN/nsubj/3", ",/,/punct/0", "Alaric/NNP/appos/0", "slept/VBD/ROOT/3")
    assert phrase(*words, head=0) == "king, Alaric"


def test_a_phrase_neither_begins_nor_ends_with_a_mark_that_opens_or_closes_nothing():
    words = (",/,/punct/1", "Rome/NNP/nsubj/3/GPE", ",/,/punct/1", "fell/VBD/ROOT/3")
    assert phrase(*words, head=1) == "Rome"
