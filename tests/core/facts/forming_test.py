import pytest

from quizapp.core.facts.statements import find_statements, stands
from tests.core.facts.parsed import context

NORWAY = "Norway/NNP/nsubj/1/GPE closed=close/VBD/ROOT/1 three/CD/nummod/3 mines/NNS/dobj/1"


def standing(words: str) -> list[bool]:
    """Whether each statement of a sentence made by hand stands."""
    ctx = context(words)
    return [stands(ctx, statement) for statement in find_statements(ctx)]


def test_a_sound_clause_stands() -> None:
    assert standing(f"{NORWAY} near/IN/prep/1 Oslo/NNP/pobj/4/GPE ././punct/1") == [True]


def test_no_statement_is_made_of_what_hangs_together_by_dashes_or_an_order() -> None:
    dashes = "Norway/NNP/nsubj/4/GPE –/:/punct/4 in/IN/prep/4 2017/CD/pobj/2 –/:/punct/4"
    assert standing(f"{dashes} closed=close/VBD/ROOT/5 mines/NNS/dobj/5 ././punct/5") == []
    assert standing("Ask/VB/ROOT/0 and/CC/cc/0 Norway/NNP/nsubj/3/GPE sold/VBD/conj/0 coal/NN/dobj/3 ././punct/0") == []
    assert standing("Ask/VB/ROOT/0 and/CC/cc/0 sold/VBD/conj/0 coal/NN/dobj/2 ././punct/0") == []


@pytest.mark.parametrize(
    "words",
    [
        f"{NORWAY} early/RB/advmod/5 in/IN/prep/1 ././punct/1",
        f"{NORWAY} a/DT/det/5 blow/NN/npadvmod/1 ././punct/1",
        f"{NORWAY} of/IN/prep/3 two/CD/nummod/6 owners/NNS/appos/3 ././punct/1",
        f"{NORWAY} and/CC/cc/3 a/DT/det/6 pit/NN/conj/3 sold=sell/VBN/acl/6 ././punct/1",
        "Insisted=insist/VBN/amod/1 progress/NN/nsubj/2 closed=close/VBD/ROOT/2 mines/NNS/dobj/2 ././punct/2",
    ],
)
def test_what_a_parse_has_torn_apart_does_not_stand(words: str) -> None:
    assert standing(words) == [False]
