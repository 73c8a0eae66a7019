"""A quiz on paper, and the copy for next year."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.core.grading import Method
from quizapp.models import Article, Assignment, Counts, Question, Quiz, ReadingMode, Status
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
    made = factories.make_quiz(stored, questions=questions, author_id=teacher_id, title="Canals 2025")
    stored.commit()
    return made


def test_versions_article_and_key_are_there_to_be_printed(teacher: Reader, quiz: Quiz) -> None:
    teacher.goes(f"/teach/quizzes/{quiz.id}").goes(f"/teach/quizzes/{quiz.id}/print")
    assert teacher.heading == "Print: Canals 2025"
    assert teacher.texts("//section//h2") == [
        "Canals 2025 Version A",
        "Canals 2025 Version B",
        "The southern canal",
        "Canals 2025 Key",
    ]
    assert "Mix 1." in teacher.text
    assert "¶1The canal “Süd” opened in 1871" in teacher.text
    assert "“The canal “Süd” opened in 1871 with 14 locks.” ¶1" in teacher.text


def test_one_chooses_what_is_printed_and_how_it_is_mixed(teacher: Reader, quiz: Quiz) -> None:
    teacher.goes(f"/teach/quizzes/{quiz.id}/print").presses("Show these", part=["B", "key"], mix="7")
    assert teacher.texts("//section//h2") == ["Canals 2025 Version B", "Canals 2025 Key"]
    assert "Mix 7." in teacher.text
    for odd in ("x", "9999999", "-1"):
        assert "Mix 1." in teacher.goes(f"/teach/quizzes/{quiz.id}/print?mix={odd}&part=x").text


def test_a_quiz_that_asks_nothing_prints_nothing(
    teacher: Reader, stored: Session, quiz: Quiz, questions: list[Question]
) -> None:
    for question in questions:
        question.status, question.standing = Status.RETIRED, None
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}/print")
    assert "no question that may be asked now" in teacher.text


def test_a_copy_for_next_year_has_the_settings_and_a_later_closing(
    teacher: Reader, stored: Session, quiz: Quiz, teacher_id: int
) -> None:
    opened, closes = datetime(2025, 11, 3, 8, 0, tzinfo=UTC), datetime(2025, 11, 10, 8, 0, tzinfo=UTC)
    factories.make_assignment(
        stored,
        quiz=quiz,
        author_id=teacher_id,
        opens_at=opened,
        closes_at=closes,
        attempts_allowed=2,
        reading=ReadingMode.AWAY,
        counts=Counts.LAST,
        grading=Method.PAIRS,
    )
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}").presses("Copy it for next year")
    assert teacher.heading == "Canals 2026"
    assert "This is the copy." in teacher.text
    assert "its closing time moved on" in teacher.text
    closing = datetime.fromisoformat(teacher.page.get_element_by_id("closes_at").get("value")).replace(tzinfo=UTC)
    assert (closing.weekday(), closing > datetime.now(UTC)) == (closes.weekday(), True)
    teacher.presses("Publish")
    stored.rollback()
    given = stored.scalars(select(Assignment).order_by(Assignment.id.desc())).first()
    assert given
    assert (given.attempts_allowed, given.reading, given.counts) == (2, ReadingMode.AWAY, Counts.LAST)
    assert (given.grading, given.closes_at) == (Method.PAIRS, closing)
    assert given.opens_at > closes


def test_pressing_twice_makes_one_copy(teacher: Reader, stored: Session, quiz: Quiz) -> None:
    teacher.goes(f"/teach/quizzes/{quiz.id}")
    press = teacher.page.xpath("//form[contains(@action, '/copy')]//input[@name='press']/@value")[0]
    for _ in range(2):
        teacher.posts(f"/teach/quizzes/{quiz.id}/copy", press=press)
        assert teacher.heading == "Canals 2026"
    stored.rollback()
    assert stored.scalar(select(func.count(Quiz.id))) == 2


def test_a_copy_says_what_could_not_come(
    teacher: Reader, stored: Session, quiz: Quiz, questions: list[Question]
) -> None:
    questions[0].status, questions[0].standing = Status.RETIRED, None
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}").presses("Copy it for next year")
    assert "Not copied, since no longer approved: “When did the canal open?”" in teacher.text
    questions[1].status, questions[1].standing = Status.RETIRED, None
    stored.commit()
    teacher.presses("Copy it for next year")
    assert "nothing to copy" in teacher.text


def test_anothers_quiz_is_neither_printed_nor_copied(teacher: Reader, stored: Session) -> None:
    quiz = factories.make_quiz(stored, author_id=factories.make_teacher(stored).id)
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}/print", 404)
    teacher.goes("/teach").posts(f"/teach/quizzes/{quiz.id}/copy", 404)
