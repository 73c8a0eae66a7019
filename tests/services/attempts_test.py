from fractions import Fraction

from quizapp.core.answers import ChoiceAnswer
from quizapp.services.takers import Taker
from quizapp.services.taking import load_overview, load_question
from tests.factories import NOW, make_attempt


def test_an_attempt_is_started_answered_and_graded(session):
    attempt = make_attempt(session, responses={1: {"choice": "0"}}, submitted=True)
    assert (attempt.points, attempt.maximum) == (Fraction(1), Fraction(3))


def test_a_question_page_shows_texts_in_order_and_the_saved_answer(session):
    attempt = make_attempt(session, responses={1: {"choice": "1"}})
    taker = Taker(student_id=attempt.student_id)
    page = load_question(session, attempt_id=attempt.id, position=1, taker=taker, now=NOW)
    assert page.texts == ("In 1871", "In 1890", "In 1923")
    assert (page.answer, page.fields) == (ChoiceAnswer("b"), {"choice": "1"})
    assert load_overview(session, attempt_id=attempt.id, taker=taker, now=NOW).next_unanswered == 2
