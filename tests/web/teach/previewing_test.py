"""A teacher goes through a quiz as a student does, and leaves nothing behind."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.models import Article, Attempt, Feedback, Question, Quiz, ReadingMode, Standing, Status
from tests import factories
from tests.page import Reader


@pytest.fixture
def questions(stored: Session, article: Article) -> list[Question]:
    made = [
        factories.make_question(stored, article=article),
        factories.make_question(stored, article=article, item=factories.ordering()),
    ]
    stored.commit()
    return made


@pytest.fixture
def quiz(stored: Session, questions: list[Question], teacher_id: int) -> Quiz:
    made = factories.make_quiz(stored, questions=questions, author_id=teacher_id)
    stored.commit()
    return made


@pytest.fixture
def started(teacher: Reader, quiz: Quiz) -> Reader:
    return teacher.goes(f"/teach/quizzes/{quiz.id}/preview").presses("Start the quiz")


def attempts(stored: Session) -> int:
    return stored.scalar(select(func.count(Attempt.id))) or 0


def test_one_goes_through_all_of_it_and_nothing_is_kept(teacher: Reader, stored: Session, quiz: Quiz) -> None:
    teacher.goes(f"/teach/quizzes/{quiz.id}/preview")
    assert "Preview: nothing is kept." in teacher.text
    assert "2 questions, 3 points" in teacher.text
    teacher.presses("Start the quiz")
    assert teacher.heading == "Question 1 of 2"
    teacher.presses("Save and go on", choice="0")
    for event in ("The railway comes", "The canal closes", "The canal opens"):
        assert event in teacher.text
    place_of = {label.removeprefix("Place of: "): name for label, name in fields(teacher)}
    teacher.presses(
        "Save and look over your answers",
        **{place_of["The canal opens"]: "1", place_of["The railway comes"]: "2", place_of["The canal closes"]: "3"},
    )
    assert "Every question is answered" in teacher.text
    teacher.presses("Hand in and see the result")
    assert teacher.heading == "Your result: 3 of 3 points"
    assert "Students see this as soon as they hand in." in teacher.text
    assert "Paragraph 1 of the article" in teacher.text
    assert attempts(stored) == 0


def fields(page: Reader) -> list[tuple[str, str]]:
    return [(one.get("aria-label"), one.get("name")) for one in page.page.xpath("//li[@data-event]/input")]


def test_answers_travel_and_are_taken_back(started: Reader) -> None:
    started.presses("Save and go on", choice="1").presses("Question 1 , answered")
    assert started.page.xpath("//input[@type='radio'][@checked]/@value") == ["1"]
    started.presses("Clear my answer")
    assert started.page.xpath("//input[@type='radio'][@checked]") == []
    started.presses("Look over your answers")
    assert "2 questions have no answer yet" in started.text
    started.presses("Back to the questions")
    assert started.heading == "Question 1 of 2"


def test_events_are_moved_by_buttons_and_unreadable_places_are_told(started: Reader, stored: Session) -> None:
    started.presses("Save and go on")
    last = started.texts("//li[@data-event]//span[@class='text']")[-1]
    started.presses(f"Move up: {last}")
    assert started.texts("//li[@data-event]//span[@class='text']")[1] == last
    started.presses("Save and look over your answers", 422, **{"place-0": "7"})
    assert "This answer cannot be read" in started.text
    assert attempts(stored) == 0


def test_what_came_along_and_fits_no_question_is_passed_over(started: Reader, quiz: Quiz) -> None:
    started.posts(
        f"/teach/quizzes/{quiz.id}/preview",
        seed="x",
        here="99",
        go="check",
        **{"answer-1": '{"option":"zz"}', "answer-2": '{"order":["a"]}', "answer-3": "{}"},
    )
    assert "2 questions have no answer yet" in started.text


def test_the_settings_of_a_published_quiz_hold(
    teacher: Reader, stored: Session, quiz: Quiz, questions: list[Question], teacher_id: int
) -> None:
    factories.make_assignment(
        stored,
        quiz=quiz,
        author_id=teacher_id,
        feedback=Feedback.NEVER,
        reading=ReadingMode.AWAY,
        opens_at=factories.NOW,
    )
    questions[0].standing, questions[0].voucher_id = Standing.VOUCHED, teacher_id
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}/preview").presses("Start the quiz")
    assert teacher.page.xpath("//*[@id='article']") == []
    teacher.presses("Look over your answers").presses("Hand in and see the result")
    assert "Students see only that it is handed in" in teacher.text
    assert "vouches for this question" in teacher.text


def test_a_quiz_that_asks_nothing_says_so(
    teacher: Reader, stored: Session, quiz: Quiz, questions: list[Question]
) -> None:
    for question in questions:
        question.status, question.standing = Status.RETIRED, None
    stored.commit()
    assert "no question that may be asked now" in teacher.goes(f"/teach/quizzes/{quiz.id}/preview").text
    teacher.posts(f"/teach/quizzes/{quiz.id}/preview", 404, go="1")


def test_before_the_result_no_page_tells_a_key(started: Reader) -> None:
    started.presses("Save and go on", choice="0").presses("Save and look over your answers")
    assert "1871, 1890, 1923." not in started.answer.text


def test_anothers_quiz_is_not_there(teacher: Reader, stored: Session) -> None:
    quiz = factories.make_quiz(stored, author_id=factories.make_teacher(stored).id)
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}/preview", 404)
    teacher.goes("/teach").posts(f"/teach/quizzes/{quiz.id}/preview", 404, go="1")
