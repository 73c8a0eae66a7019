from dataclasses import replace

from quizapp.services.review.comparing import Difference, compare_with, differences
from tests.factories import choice, make_question, ordering


def test_the_same_differs_in_nothing():
    assert list(differences(choice(), choice())) == []


def test_a_choice_differs_part_by_part():
    before = choice()
    first, second, _ = before.options
    fewer = choice(
        stem="When was it?", options=(first, replace(second, text="In 1891")), citations=(), explanation="It was."
    )
    assert list(differences(before, fewer)) == [
        Difference("Question", "When did the canal open?", "When was it?"),
        Difference("Answer 2", "In 1890", "In 1891"),
        Difference("Answer 3", "In 1923", ""),
        Difference("Explanation", "It opened in 1871.", "It was."),
        Difference(
            "Passages",
            "The canal “Süd” opened in 1871 with 14 locks. … 1871 … The railway came in 1890 … "
            "The canal closed in 1923.",
            "1871 … The railway came in 1890",
        ),
    ]


def test_a_timeline_differs_in_its_order():
    (order,) = differences(ordering(), ordering(order=("a", "c", "b")))
    assert order == Difference(
        "Right answer",
        "The canal opens; The railway comes; The canal closes",
        "The railway comes; The canal opens; The canal closes",
    )


def test_an_item_is_compared_with_a_version_that_there_is(session):
    question = make_question(session)
    newer = choice(stem="When?")
    assert compare_with(session, question_id=question.id, number=1, item=newer) == (
        Difference("Question", "When did the canal open?", "When?"),
    )
    assert compare_with(session, question_id=question.id, number=2, item=newer) == ()
