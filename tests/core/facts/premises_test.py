import pytest

from quizapp.core.facts.phrases import render
from quizapp.core.facts.premises import find_premises
from tests.core.facts import parsed
from tests.core.generate.articles import context


def premises(text: str) -> list[tuple[str, str]]:
    """The verb of each premise with its speaker."""
    ctx = context(text)
    return [(ctx.tokens[p.clause.verb].text, p.speaker) for p in find_premises(ctx)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to NASA, water covers the poles of Mars.", "NASA"),
        ("A young doctor said that water covers the poles of Mars.", "a young doctor"),
        ("Scientists found that water covers the poles of Mars.", "scientists"),
        ("According to scientists, water covers the poles of Mars.", "scientists"),
        ("According to Galileo Galilei, water covers the poles of Mars.", "Galileo Galilei"),
        ("According to a new study of old stars, water covers the poles of Mars.", "a new study of old stars"),
        ("According to a study of Oslo University, water covers the poles of Mars.", "a study of Oslo University"),
    ],
)
def test_a_source_speaks(text, speaker):
    assert ("covers", speaker) in premises(text)


@pytest.mark.parametrize(
    "text",
    [
        "According to some, water covers the poles of Mars.",
        "According to the museum, water covers the poles of Mars.",
        "According to research, water covers the poles of Mars.",
        "According to what Galileo Galilei found, water covers the poles of Mars.",
        "According to the men and women of the very old and very famous Royal Society of London, water covers Mars.",
    ],
)
def test_what_nobody_certain_says_is_not_asked(text):
    assert ("covers", "") not in premises(text)
    assert [verb for verb, speaker in premises(text) if verb == "covers"] == []


def left_out(text: str) -> list[str]:
    """The pieces that a question about the first premise of a text does not repeat."""
    ctx = context(text)
    premise = find_premises(ctx)[0]
    return [render(ctx.reading, p.tokens) for p in premise.clause.pieces if p.head in premise.left_out]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Rembrandt bought a house in May from Christoffel Thijs.", ["in May"]),
        ("Rembrandt bought a house in 1639 from Christoffel Thijs.", []),
        ("However, Rembrandt bought a house in Amsterdam.", ["however"]),
        ("Rembrandt bought a house in Amsterdam – in 1639.", ["in 1639"]),
        (
            "Unusually for a painter of his age, Rembrandt bought a house in Amsterdam in 1639.",
            ["unusually", "for a painter of his age"],
        ),
        ("Rembrandt even bought a house in Amsterdam.", []),
        ("Rembrandt bought a house in Amsterdam, leaving it to Titus.", ["leaving it to Titus"]),
    ],
)
def test_a_question_leaves_out_what_only_its_neighbours_tell(text, pieces):
    assert left_out(text) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "Did Rembrandt buy a house in Amsterdam?",
        "“Rembrandt bought a house in Amsterdam.”",
        "Nobody painted the portrait in Amsterdam in 1642.",
        "No pupil painted the portrait in Amsterdam in 1642.",
        "Any pupil painted the portrait in Amsterdam in 1642.",
        "If Rembrandt bought a house, Amsterdam was rich.",
        "The house in which he lived stands in Amsterdam if it stands.",
    ],
)
def test_what_is_not_told_for_certain_is_not_asked(text):
    assert [verb for verb, _ in premises(text) if verb != "was"] == []


def test_a_verb_of_saying_read_as_a_part_of_the_subject_makes_no_premise():
    sentence = "{}/amod/1 progress/NN/nsubj/2 pleased=please/VBD/ROOT/2 Rome/NNP/dobj/2/GPE ././punct/2"
    assert find_premises(parsed.context(sentence.format("Claimed=claim/VBN"))) == ()
    assert len(find_premises(parsed.context(sentence.format("Swift/JJ")))) == 1
