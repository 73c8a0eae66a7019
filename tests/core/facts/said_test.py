import pytest

from tests.core.facts import parsed
from tests.core.generate.articles import facts


def read(kind: str, text: str) -> list[str]:
    """The answers of the facts of a kind."""
    return [fact.answer.text for fact in facts(text) if fact.kind == kind]


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        (
            "Galileo Galilei said that the Earth moves around the Sun.",
            "Galileo Galilei",
            "The Earth moves around the Sun",
        ),
        (
            "The World Health Organization said that malaria killed many children in Africa.",
            "The World Health Organization",
            "Malaria killed many children in Africa",
        ),
    ],
)
def test_who_says_so_and_what_they_say(text, speaker, statement):
    assert read("speaker", text) == [speaker]
    assert read("statement", text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Galileo Galilei did not say that the Earth moves around the Sun.",
        "Galileo Galilei was told that the Earth moves around the Sun.",
        "He said that the Earth moves around the Sun.",
        "Galileo Galilei said that it moves around the Sun.",
        "Galileo Galilei said that the Earth moves.",
        "Galileo Galilei said that the Earth moves around the Sun in May.",
        "Galileo Galilei said that the mood was very bad.",
    ],
)
def test_what_does_not_stand_alone_is_no_statement(text):
    assert read("statement", text) == []


def hand(kind: str, sentence: str) -> list[str]:
    return [f.answer.text for f in parsed.facts(sentence) if f.kind == kind]


def test_a_statement_begins_behind_its_comma():
    sentence = (
        "Ada/NNP/compound/1/PERSON Lovelace/NNP/nsubj/2/PERSON said=say/VBD/ROOT/2 that/IN/mark/8 ,/,/punct/8 "
        "in/IN/prep/8 Rome/NNP/pobj/5/GPE Goths/NNPS/nsubj/8 burned/VBD/ccomp/2 Ostia/NNP/dobj/8/GPE"
    )
    assert hand("statement", sentence) == ["In Rome Goths burned Ostia"]


def test_a_statement_of_several_clauses_or_with_an_oddity_is_left_alone():
    sentence = (
        "Ada/NNP/compound/1/PERSON Lovelace/NNP/nsubj/2/PERSON said=say/VBD/ROOT/2 Goths/NNPS/nsubj/4 "
        "burned/VBD/ccomp/2 Ostia/NNP/dobj/4/GPE near/IN/prep/4 Rome/NNP/pobj/6/GPE {more}"
    )
    assert hand("statement", sentence.format(more="")) == ["Goths burned Ostia near Rome"]
    assert hand("statement", sentence.format(more="oddly/RB/meta/4")) == []
    assert hand("statement", sentence.format(more="and/CC/cc/4 won/VBD/conj/4")) == [
        "Goths burned Ostia near Rome and won"
    ]
    assert hand("statement", sentence.format(more="and/CC/cc/4 win/VBP/conj/4")) == []
    assert hand("statement", sentence.format(more="and/CC/cc/4 Huns/NNPS/nsubj/10 won/VBD/conj/4")) == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Isambard Brunel, France’s best engineer, lived in Bristol.", ["Isambard Brunel"]),
        ("Gene Kranz, the director of NASA, lived in Houston.", ["Gene Kranz"]),
        ("Isambard Brunel, an engineer, lived in Bristol.", []),
        ("Isambard Brunel, the best engineer, lived in Bristol.", []),
    ],
)
def test_a_role_that_one_person_has_can_be_asked(text, person):
    assert read("role", text) == person


def test_a_role_behind_its_person_loses_its_mark():
    sentence = (
        "the/DT/det/1 king/NN/nsubj/7 of/IN/prep/1 Rome/NNP/pobj/2/GPE ,/,/punct/1 Numa/NNP/compound/6/PERSON "
        "Pompilius/NNP/appos/1/PERSON slept/VBD/ROOT/7"
    )
    assert hand("role", sentence) == ["Numa Pompilius"]
    assert hand("role", sentence.replace(",/,/", ":/:/")) == ["Numa Pompilius"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to Marie Curie, radium glowed in dark rooms at night.", ["Marie Curie"]),
        ("Radium glowed in dark rooms at night, according to Marie Curie.", ["Marie Curie"]),
        ("According to the report, radium glowed in dark rooms at night.", []),
        ("According to Marie Curie, it glowed in dark rooms at night.", []),
        ("According to Marie Curie, radium glowed.", []),
        (
            "Radium glowed in dark rooms at night, the Paris Academy said, according to Marie Curie.",
            ["The Paris Academy"],
        ),
    ],
)
def test_who_says_so_may_stand_behind_according_to(text, speaker):
    assert read("speaker", text) == speaker
