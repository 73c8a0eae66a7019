from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.models import Assignment, Attempt, Feedback, Guest
from tests.factories import NOW, make_article, make_assignment, make_question, make_quiz
from tests.page import Reader
from tests.web.conftest import SignedIn


def test_the_start_page_tells_what_the_quiz_is(visitor: Reader, stored: Session) -> None:
    article = make_article(
        stored, title="The canal", source="https://news.example/canal", published_on=date(2026, 1, 18)
    )
    made = make_assignment(stored, quiz=make_quiz(stored, questions=[make_question(stored, article=article)]))
    stored.commit()
    visitor.goes(f"/quizzes/{made.id}")
    assert visitor.heading == "The southern canal"
    assert dict(zip(visitor.texts("//dt"), visitor.texts("//dd"), strict=True)) == {
        "Questions": "1 with options to choose from",
        "Time": "as long as you need",
        "Attempts": "as many as you like",
        "Result": "every answer explained, as soon as you hand in",
        "Title": "The canal",
        "Source": "news.example",
        "Published": "18 January 2026",
        "Licence": "CC0",
    }


def test_limits_are_told_before_the_start(visitor: Reader, stored: Session) -> None:
    closes = datetime(2999, 5, 4, 16, 30, tzinfo=UTC)
    made = make_assignment(stored, time_limit=1200, attempts_allowed=2, closes_at=closes, feedback=Feedback.CLOSED)
    stored.commit()
    visitor.goes(f"/quizzes/{made.id}").presses("Start the quiz")
    visitor.goes(f"/quizzes/{made.id}")
    told = dict(zip(visitor.texts("//dt"), visitor.texts("//dd"), strict=True))
    assert told["Time"] == "20 minutes from the start, until 4 May 2999, 16:30 UTC"
    assert told["Attempts"] == "1 of 2 made"
    assert told["Result"] == "every answer explained, once the quiz has closed"


def test_starting_leads_to_the_first_question(visitor: Reader, stored: Session, assignment: Assignment) -> None:
    visitor.goes(f"/quizzes/{assignment.id}").presses("Start the quiz")
    assert visitor.heading == "Question 1 of 2"
    [attempt] = stored.scalars(select(Attempt))
    assert (attempt.student_id, attempt.guest_id) == (None, stored.scalars(select(Guest.id)).one())


def test_starting_again_goes_on_with_the_attempt(visitor: Reader, stored: Session, assignment: Assignment) -> None:
    visitor.goes(f"/quizzes/{assignment.id}").presses("Start the quiz")
    visitor.goes(f"/quizzes/{assignment.id}").presses("Go on with your attempt")
    assert visitor.heading == "Question 1 of 2"
    assert stored.scalars(select(func.count(Attempt.id))).one() == 1
    assert stored.scalars(select(func.count(Guest.id))).one() == 1


def test_a_student_s_attempt_is_theirs(signed_in: SignedIn, stored: Session, assignment: Assignment) -> None:
    signed_in().goes(f"/quizzes/{assignment.id}").presses("Start the quiz")
    [attempt] = stored.scalars(select(Attempt))
    assert attempt.guest_id is None
    assert attempt.student_id


def test_looking_makes_nobody_a_guest(visitor: Reader, stored: Session, assignment: Assignment) -> None:
    visitor.goes("/").goes(f"/quizzes/{assignment.id}").goes("/history")
    assert stored.scalars(select(func.count(Guest.id))).one() == 0


def test_a_session_of_a_guest_who_is_gone_is_as_none(visitor: Reader, assignment: Assignment) -> None:
    with visitor.session_transaction() as session:
        session["guest"] = "0" * 64
    visitor.goes(f"/quizzes/{assignment.id}").presses("Start the quiz")
    assert visitor.heading == "Question 1 of 2"


@pytest.mark.parametrize(
    ("times", "told"),
    [
        ({"opens_at": datetime(2999, 1, 1, tzinfo=UTC)}, "This quiz opens on 1 January 2999, 00:00 UTC."),
        ({"closes_at": NOW + timedelta(hours=1)}, "This quiz has closed."),
    ],
)
def test_a_quiz_that_is_not_open_cannot_be_started(
    visitor: Reader, stored: Session, times: dict[str, datetime], told: str
) -> None:
    made = make_assignment(stored, **times)
    stored.commit()
    visitor.goes(f"/quizzes/{made.id}")
    assert told in visitor.text
    visitor.posts(f"/quizzes/{made.id}/attempts", 403)
    assert visitor.heading == "This is not open to you"
    assert stored.scalars(select(func.count(Attempt.id))).one() == 0
    assert stored.scalars(select(func.count(Guest.id))).one() == 0


def test_no_more_attempts_than_allowed(visitor: Reader, stored: Session) -> None:
    made = make_assignment(stored, attempts_allowed=1)
    stored.commit()
    visitor.goes(f"/quizzes/{made.id}").presses("Start the quiz").presses("Look over your answers")
    visitor.presses("Hand in and see the result").goes(f"/quizzes/{made.id}")
    assert "You have made every attempt that is allowed." in visitor.text
    visitor.posts(f"/quizzes/{made.id}/attempts", 403)
    assert "You have made every attempt that this quiz allows." in visitor.text


def test_a_quiz_without_a_question_to_ask_says_so(visitor: Reader, stored: Session) -> None:
    made = make_assignment(stored, quiz=make_quiz(stored, questions=[]))
    stored.commit()
    visitor.goes(f"/quizzes/{made.id}")
    assert "This quiz has no question that may be asked now." in visitor.text


def test_there_is_no_such_quiz(visitor: Reader) -> None:
    assert visitor.goes("/quizzes/77", 404).heading == "There is no such page"
    assert "There is no such quiz." in visitor.text
