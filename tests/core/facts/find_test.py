import pytest

from tests.core.facts import parsed
from tests.core.generate.articles import facts


def found(kind: str, text: str) -> list[tuple[str, str]]:
    """The answers of the facts of a kind, each with the words that a question leads with."""
    return [(f.answer.text, f.lead) for f in facts(text) if f.kind == kind]


@pytest.mark.parametrize(
    ("kind", "text", "answer", "lead"),
    [
        ("person", "Isambard Brunel built three ships.", "Isambard Brunel", ""),
        ("person", "Portugal sent Vasco da Gama to India.", "Vasco da Gama", ""),
        ("person", "At the order of Queen Victoria, Brunel built ships.", "Queen Victoria", "at whose order"),
        ("organisation", "The Bank of England bought gold from Portugal.", "The Bank of England", ""),
        ("country", "Portugal sent three ships to Goa.", "Portugal", ""),
        ("people", "French engineers began a canal.", "French engineers", ""),
        ("people", "The castle of Edinburgh was attacked by English soldiers.", "English soldiers", "by"),
        ("place", "Isambard Brunel lived in London.", "In London", "where"),
        ("country", "Louis Pasteur worked in France.", "France", "in"),
        ("time", "The tallest tower in Bristol fell in 1843.", "1843", "in"),
        ("time", "The tallest tower in Bristol fell on 5 May 1843.", "5 May 1843", "on"),
        ("time", "The tallest tower in Bristol fell in May 1843.", "May 1843", "in"),
        ("thing", "The fleet of ships that was burning drifted into Lisbon.", "The fleet of ships", ""),
        ("means", "Portugal won by sinking the ships of Spain.", "By sinking the ships of Spain", ""),
        ("intent", "Portugal wanted to sink the ships of Spain.", "Sink the ships of Spain", ""),
        ("reason", "Portugal fell because of a storm in Lisbon.", "Because of a storm in Lisbon", ""),
        (
            "reason",
            "Rome fell because Gothic soldiers had burned Ostia.",
            "Because Gothic soldiers had burned Ostia",
            "",
        ),
    ],
)
def test_a_fact_of_each_kind(kind, text, answer, lead):
    assert (answer, lead) in found(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("people", "The castle of Edinburgh was attacked by the soldiers."),
        ("place", "At the order of London, Brunel built ships."),
        ("place", "Isambard Brunel lived in the house."),
        ("time", "The tallest tower in Bristol fell in early 1843."),
        ("time", "The tallest tower in Bristol fell in May."),
        ("time", "The tallest tower in Bristol fell in the summer of 1843."),
        ("time", "The tallest tower in Bristol fell in the first quarter of 1843."),
        ("means", "Portugal won by sinking them."),
        ("intent", "Portugal wanted to win."),
        ("reason", "Rome fell because of them."),
    ],
)
def test_what_no_option_can_say_is_no_fact(kind, text):
    assert found(kind, text) == []


def hand(kind: str, sentence: str) -> list[str]:
    return [f.answer.text for f in parsed.facts(sentence) if f.kind == kind]


def test_a_person_is_named_by_the_aside_behind_their_office():
    sentence = (
        "The/DT/det/1 director/NN/nsubj/8 of/IN/prep/1 Rome/NNP/pobj/2/GPE ,/,/punct/1 Ada/NNP/compound/6/PERSON "
        "Lovelace/NNP/appos/1/PERSON ,/,/punct/1 left=leave/VBD/ROOT/8 Ostia/NNP/dobj/8/GPE ././punct/8"
    )
    assert hand("person", sentence) == ["Ada Lovelace"]
    assert hand("person", sentence.replace("/PERSON", "/EVENT").replace("director", "tower")) == []


def test_an_infinitive_of_purpose_is_a_reason():
    sentence = (
        "Ada/NNP/compound/1/PERSON Lovelace/NNP/nsubj/2/PERSON left=leave/VBD/ROOT/2 Rome/NNP/dobj/2/GPE "
        "to/TO/aux/5 save/VB/advcl/2 Naples/NNP/dobj/5/GPE again/RB/advmod/5 ././punct/2"
    )
    assert hand("reason", sentence.replace(" again/RB", " twice/RB")) == ["To save Naples twice"]
    assert hand("reason", sentence) == []


def test_a_place_told_at_length_is_no_answer():
    words = " ".join(f"cold{n}/JJ/amod/13" for n in range(9))
    sentence = f"Ada/NNP/nsubj/1/PERSON slept/VBD/ROOT/1 in/IN/prep/1 the/DT/det/13 {words} Rome/NNP/pobj/2/GPE"
    assert hand("place", sentence) == []


def test_a_person_told_as_somebodys_own_is_no_answer():
    sentence = "Rome/NNP/poss/2/GPE ’s/POS/case/0 Ada/NNP/nsubj/3/PERSON left=leave/VBD/ROOT/3 Ostia/NNP/dobj/3/GPE"
    assert hand("person", sentence) == []
