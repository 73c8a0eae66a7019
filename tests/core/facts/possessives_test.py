import pytest

from quizapp.core.facts.possessives import bound_inside
from tests.core.facts.parsed import context


def bound(words: str) -> bool:
    """Whether the possessive of a sentence means the subject of its clause."""
    ctx = context(words)
    at = next(i for i, token in enumerate(ctx.tokens) if token.tag == "PRP$")
    return bound_inside(ctx, at, range(len(ctx.tokens)))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Norway/NNP/nsubj/1/GPE sold/VBD/ROOT/1 its/PRP$/poss/3 coal/NN/dobj/1 ././punct/1", True),
        ("Miners/NNS/nsubj/1 sold/VBD/ROOT/1 their/PRP$/poss/3 coal/NN/dobj/1 ././punct/1", True),
        ("Norway/NNP/nsubj/1/GPE sold/VBD/ROOT/1 their/PRP$/poss/3 coal/NN/dobj/1 ././punct/1", False),
        ("Miners/NNS/nsubj/1 sold/VBD/ROOT/1 its/PRP$/poss/3 coal/NN/dobj/1 ././punct/1", False),
        ("Her/PRP$/poss/1 uncle/NN/nsubj/2 slept/VBD/ROOT/2 ././punct/2", False),
        ("Sell/VB/ROOT/0 its/PRP$/poss/2 coal/NN/dobj/0 ././punct/0", False),
        (
            "Ada/NNP/compound/1/PERSON Lovelace/NNP/nsubj/2/PERSON sold/VBD/ROOT/2 her/PRP$/poss/4 coal/NN/dobj/2",
            True,
        ),
        (
            "Ada/NNP/compound/1/PERSON Lovelace/NNP/nsubj/2/PERSON sold/VBD/ROOT/2 its/PRP$/poss/4 coal/NN/dobj/2",
            False,
        ),
        ("A/DT/det/1 woman/NN/nsubj/2 sold/VBD/ROOT/2 her/PRP$/poss/4 coal/NN/dobj/2", True),
        (
            "Kings=king/NN/nsubj/3 of/IN/prep/0 Norway/NNP/pobj/1/GPE sold/VBD/ROOT/3 its/PRP$/poss/5 coal/NN/dobj/3",
            False,
        ),
        ("Norway/NNP/nsubj/1/GPE sold/VBD/ROOT/1 my/PRP$/poss/3 coal/NN/dobj/1 ././punct/1", False),
    ],
)
def test_a_possessive_means_the_subject_of_its_clause_where_it_agrees(words: str, found: bool) -> None:
    assert bound(words) is found
