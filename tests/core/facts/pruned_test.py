from quizapp.core.facts.pruned import pointed
from quizapp.core.facts.statements import find_statements
from tests.core.facts.parsed import context

MINES = "Norway/NNP/nsubj/2/GPE guess/VBP/parataxis/2 closed=close/VBD/ROOT/2 mines/NNS/dobj/2 ././punct/2"


def test_a_clause_from_which_a_word_is_torn_that_no_mark_sets_apart_is_no_statement() -> None:
    assert list(find_statements(context(MINES))) == []


def test_marks_at_either_end_are_left_out() -> None:
    ctx = context("—/:/punct/1 Norway/NNP/ROOT/1 ;/:/punct/1")
    assert pointed(ctx, [0, 1, 2], 1) == (1,)
