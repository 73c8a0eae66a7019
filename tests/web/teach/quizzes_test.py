"""Making quizzes, publishing them, and changing how they are given."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.models import (
    Article,
    Assignment,
    Counts,
    Feedback,
    Question,
    Quiz,
    QuizItem,
    ReadingMode,
    RoleName,
    Status,
)
from tests import factories
from tests.page import Reader
from tests.web.conftest import SignedIn


@pytest.fixture
def questions(stored: Session, article: Article) -> list[Question]:
    """A choice and an ordering, approved."""
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


def items(stored: Session) -> list[tuple[int, Fraction]]:
    chosen = select(QuizItem.question_id, QuizItem.points).order_by(QuizItem.position)
    return [(question, points) for question, points in stored.execute(chosen)]


def given(stored: Session) -> Assignment:
    stored.expire_all()
    stored.rollback()  # ends what it has read, so that it sees what the page wrote
    return stored.scalars(select(Assignment)).one()


def test_without_approved_questions_the_first_step_is_shown(teacher: Reader) -> None:
    teacher.goes("/teach/quizzes/new")
    assert "No question is approved yet" in teacher.text


def test_one_chooses_the_articles_first(
    teacher: Reader, stored: Session, article: Article, questions: list[Question]
) -> None:
    shared = factories.make_article(stored, title="For everyone", bank="everyone")
    factories.make_question(stored, article=shared)
    factories.make_question(stored, article=article, status=Status.DRAFT)
    stored.commit()
    teacher.goes("/teach/quizzes/new")
    assert teacher.texts("//label[@class='check']") == [
        "For everyone 1 question",
        "The southern canal 2 questions",
    ]
    teacher.presses("Show their questions", article=[str(article.id), str(shared.id)])
    assert len(teacher.page.xpath("//input[@name='pick']")) == 3
    assert teacher.page.get_element_by_id("title").get("value") == ""
    assert len(questions) == 2


def test_articles_without_anything_to_ask_lead_back_to_the_choice(
    teacher: Reader, stored: Session, article: Article, foreign: Article, questions: list[Question]
) -> None:
    factories.make_question(stored, article=foreign)
    stored.commit()
    teacher.goes(f"/teach/quizzes/new?article={foreign.id}")
    assert "no approved question that you can use" in teacher.text
    assert [article.id, len(questions)] == [article.id, 2]


def test_a_quiz_of_all_that_is_approved_takes_one_button(
    teacher: Reader, stored: Session, article: Article, questions: list[Question]
) -> None:
    teacher.goes(f"/teach/quizzes/new?article={article.id}").presses("Make the quiz")
    assert teacher.heading == "The southern canal"
    assert "2 questions, 3 points in all." in teacher.text
    assert items(stored) == [(questions[0].id, 1), (questions[1].id, 2)]


def test_one_picks_orders_and_weighs(
    teacher: Reader, stored: Session, article: Article, questions: list[Question]
) -> None:
    third = factories.make_question(stored, article=article, item=factories.choice(stem="Third?"))
    stored.commit()
    first, second = (question.id for question in questions)
    teacher.goes(f"/teach/quizzes/new?article={article.id}").presses(
        "Make the quiz",
        pick=[str(first), str(third.id)],
        title="Mine",
        **{f"place-{first}": "9", f"points-{first}": "0,5", f"place-{third.id}": "", f"points-{second}": "none"},
    )
    assert teacher.heading == "Mine"
    assert items(stored) == [(first, Fraction(1, 2)), (third.id, 1)]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"title": ""}, "Give the quiz a title."),
        ({"title": "x" * 301}, "longer than 300"),
        ({"points": "0"}, "a number above 0"),
        ({"points": "many"}, "a number above 0"),
        ({"points": ""}, "a number above 0"),
        ({"place": "first"}, "a whole number"),
        ({"pick": ""}, "question"),
    ],
)
def test_what_is_wrong_with_a_quiz_is_said_and_nothing_is_lost(
    teacher: Reader,
    stored: Session,
    article: Article,
    questions: list[Question],
    changes: dict[str, str],
    message: str,
) -> None:
    ids = {"points": f"points-{questions[0].id}", "place": f"place-{questions[0].id}"}
    fields = {f"points-{questions[1].id}": "7"} | {ids.get(name, name): value for name, value in changes.items()}
    teacher.goes(f"/teach/quizzes/new?article={article.id}").presses("Make the quiz", 422, **fields)
    assert message in teacher.text
    assert teacher.page.xpath(f"//input[@name='points-{questions[1].id}']/@value") == ["7"]
    assert stored.scalar(select(func.count(Quiz.id))) == 0


def test_anothers_questions_cannot_be_picked(
    teacher: Reader, stored: Session, article: Article, foreign: Article, questions: list[Question]
) -> None:
    other = factories.make_question(stored, article=foreign)
    stored.commit()
    page = teacher.goes(f"/teach/quizzes/new?article={article.id}")
    ids = [str(article.id), str(foreign.id)]
    page.presses("Make the quiz", 200, article=ids, pick=[str(questions[0].id), str(other.id)])
    assert items(stored) == [(questions[0].id, 1)]


def test_a_list_of_many_thousand_ids_is_refused(
    teacher: Reader, article: Article, questions: list[Question], quiz: Quiz
) -> None:
    ids = [str(number) for number in range(40_000)]
    teacher.goes(f"/teach/quizzes/new?article={article.id}").posts("/teach/quizzes/new", 422, article=ids, title="Long")
    assert "100 articles at the most" in teacher.text
    teacher.goes("/teach").posts(f"/teach/quizzes/{quiz.id}/edit", 422, question=ids)
    assert "500 questions at the most" in teacher.text
    assert len(questions) == 2


def test_publishing_gives_a_link_for_students(teacher: Reader, stored: Session, quiz: Quiz, visitor: Reader) -> None:
    teacher.goes(f"/teach/quizzes/{quiz.id}").presses(
        "Publish", attempts_allowed="2", feedback="closed", closes_at="2999-06-01T08:30", minutes="20", shuffled="y"
    )
    found = given(stored)
    assert teacher.page.xpath("//a[@class='share']/text()") == [f"http://localhost/quizzes/{found.id}"]
    assert (found.attempts_allowed, found.feedback, found.time_limit) == (2, Feedback.CLOSED, 1200)
    assert (found.closes_at, found.shuffled) == (datetime(2999, 6, 1, 8, 30, tzinfo=UTC), True)
    assert visitor.goes(f"/quizzes/{found.id}").heading == "The southern canal"


def test_publishing_twice_gives_one_link(teacher: Reader, stored: Session, quiz: Quiz) -> None:
    for _ in range(2):
        teacher.goes("/teach").posts(f"/teach/quizzes/{quiz.id}/publish", feedback="submitted", reading="beside")
    assert given(stored).attempts_allowed is None


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"attempts_allowed": "0"}, "From 1 to 100."),
        ({"attempts_allowed": "some"}, "no whole number"),
        ({"minutes": "0"}, "From 1 to 1000 minutes."),
        ({"closes_at": "tomorrow"}, "no date and time"),
        ({"closes_at": "2001-01-01T00:00"}, "must close after it opens"),
        ({"feedback": "closed"}, "Say when the quiz closes"),
        ({"feedback": "whenever"}, "Not a valid choice"),
    ],
)
def test_settings_that_make_no_sense_are_refused(
    teacher: Reader, stored: Session, quiz: Quiz, changes: dict[str, str], message: str
) -> None:
    teacher.goes(f"/teach/quizzes/{quiz.id}").presses("Publish", 422, **changes)
    assert message in teacher.text
    assert stored.scalar(select(func.count(Assignment.id))) == 0


def test_a_quiz_with_a_question_put_away_is_not_published(
    teacher: Reader, stored: Session, quiz: Quiz, questions: list[Question]
) -> None:
    questions[0].status, questions[0].standing = Status.RETIRED, None
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}")
    assert "no longer approved, so not asked" in teacher.text
    teacher.presses("Publish", 422)
    assert "is not approved" in teacher.text


def test_settings_are_changed_and_the_rest_stays(teacher: Reader, stored: Session, quiz: Quiz, teacher_id: int) -> None:
    factories.make_assignment(
        stored, quiz=quiz, author_id=teacher_id, counts=Counts.FIRST, reading=ReadingMode.AWAY, time_limit=600
    )
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}")
    assert teacher.page.get_element_by_id("minutes").get("value") == "10"
    teacher.presses("Keep these settings", attempts_allowed="3", minutes="")
    assert "The settings are kept." in teacher.text
    found = given(stored)
    assert (found.attempts_allowed, found.time_limit, found.opens_at) == (3, None, factories.NOW)
    assert (found.counts, found.reading) == (Counts.FIRST, ReadingMode.AWAY)


def test_settings_refuse_what_publishing_refuses(teacher: Reader, stored: Session, quiz: Quiz, teacher_id: int) -> None:
    factories.make_assignment(stored, quiz=quiz, author_id=teacher_id)
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}").presses("Keep these settings", 422, feedback="closed")
    assert "Say when the quiz closes" in teacher.text
    teacher.goes(f"/teach/quizzes/{quiz.id}").presses("Keep these settings", 422, minutes="x")
    assert given(stored).feedback is Feedback.SUBMITTED


def test_a_closed_quiz_says_so(teacher: Reader, stored: Session, quiz: Quiz, teacher_id: int) -> None:
    factories.make_assignment(stored, quiz=quiz, author_id=teacher_id, closes_at=factories.NOW + timedelta(hours=1))
    stored.commit()
    assert "This quiz has closed" in teacher.goes(f"/teach/quizzes/{quiz.id}").text


def test_a_quiz_is_closed_at_once_and_opened_again(
    teacher: Reader, stored: Session, quiz: Quiz, teacher_id: int
) -> None:
    factories.make_assignment(stored, quiz=quiz, author_id=teacher_id, counts=Counts.FIRST)
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}").presses("Close it now")
    assert "The quiz is closed." in teacher.text
    assert "This quiz has closed" in teacher.text
    found = given(stored)
    assert (found.is_closed(datetime.now(UTC)), found.counts) == (True, Counts.FIRST)
    teacher.posts(f"/teach/assignments/{found.id}/close")
    assert "has closed already" in teacher.text
    teacher.presses("Keep these settings", closes_at="2999-06-01T08:30")
    assert "Give your students this link" in teacher.text


def test_anothers_quiz_is_not_there(teacher: Reader, stored: Session) -> None:
    other = factories.make_teacher(stored).id
    quiz = factories.make_quiz(stored, author_id=other)
    assignment = factories.make_assignment(stored, quiz=quiz, author_id=other)
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}", 404)
    teacher.goes("/teach").posts(f"/teach/quizzes/{quiz.id}/publish", 404)
    teacher.goes("/teach").posts(f"/teach/assignments/{assignment.id}/settings", 404)
    teacher.goes("/teach").posts(f"/teach/assignments/{assignment.id}/close", 404)


def test_students_set_no_quizzes(signed_in: SignedIn, quiz: Quiz) -> None:
    student = signed_in(RoleName.STUDENT)
    for page in (f"/teach/quizzes/{quiz.id}", "/teach/quizzes/new"):
        student.goes(page, 403)
    student.goes("/").posts(f"/teach/quizzes/{quiz.id}/publish", 403)
