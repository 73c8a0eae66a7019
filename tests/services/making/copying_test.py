from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from quizapp.models import Status
from quizapp.services.errors import InvalidError, NotFoundError
from quizapp.services.making.copying import copy_quiz, find_earlier, next_closing, next_title
from quizapp.services.owned import find_given, find_quiz
from tests.factories import (
    NOW,
    choice,
    make_article,
    make_assignment,
    make_question,
    make_quiz,
    make_teacher,
    ordering,
)


@pytest.fixture
def teacher(session):
    return make_teacher(session)


@pytest.fixture
def questions(session, teacher):
    article = make_article(session, author_id=teacher.id)
    return [make_question(session, article=article, item=item) for item in (choice(), ordering(), choice(stem="Why?"))]


@pytest.fixture
def quiz(session, teacher, questions):
    return make_quiz(session, questions=questions, author_id=teacher.id, title="Canals 2025/26", drawn=2)


def copy(session, quiz, teacher):
    return copy_quiz(session, quiz_id=quiz.id, teacher_id=teacher.id, now=NOW + timedelta(days=1))


def test_a_copy_asks_the_same_and_is_not_published(session, teacher, quiz, questions):
    make_assignment(session, quiz=quiz)
    made = copy(session, quiz, teacher)
    session.expire_all()
    found = find_quiz(session, quiz_id=made.quiz.id, teacher_id=teacher.id)
    assert (found.title, found.drawn, found.copied_from_id, made.left_out) == ("Canals 2026/27", 2, quiz.id, ())
    assert [(item.question_id, item.points) for item in found.items] == [
        (question.id, Fraction(points)) for points, question in enumerate(questions, 1)
    ]
    assert find_given(session, quiz_id=found.id) is None


def test_what_is_no_longer_approved_stays_behind_and_is_named(session, teacher, quiz, questions):
    questions[2].status, questions[2].standing = Status.RETIRED, None
    session.flush()
    made = copy(session, quiz, teacher)
    assert made.left_out == ("Why?",)
    assert (len(made.quiz.items), made.quiz.drawn) == (2, None)


def test_without_any_question_there_is_no_copy(session, teacher, quiz, questions):
    for question in questions:
        question.status, question.standing = Status.RETIRED, None
    session.flush()
    with pytest.raises(InvalidError, match="nothing to copy"):
        copy(session, quiz, teacher)
    with pytest.raises(NotFoundError):
        copy(session, quiz, make_teacher(session))


def test_how_the_first_was_given_is_found_from_the_copy(session, teacher, quiz):
    assert find_earlier(session, quiz=quiz) is None
    made = copy(session, quiz, teacher).quiz
    assert find_earlier(session, quiz=made) is None
    given = make_assignment(session, quiz=quiz)
    assert find_earlier(session, quiz=made) is given


@pytest.mark.parametrize(
    ("title", "following"),
    [
        ("Canals", "Canals (copy)"),
        ("Canals 2025", "Canals 2026"),
        ("Canals, 2025/26", "Canals, 2026/27"),
        ("2099–00: canals", "2100–01: canals"),
        ("Since 1871", "Since 1871 (copy)"),
        ("On 2025-11-22", "On 2025-11-22 (copy)"),
        ("x" * 300, "x" * 293 + " (copy)"),
    ],
)
def test_years_in_a_title_count_one_on(title, following):
    assert next_title(title) == following


def test_a_closing_time_moves_on_by_whole_years_and_keeps_its_weekday():
    closes_at = datetime(2025, 3, 3, 10, 0, tzinfo=UTC)
    moved = next_closing(closes_at, NOW)
    assert (moved, moved.weekday()) == (datetime(2026, 3, 2, 10, 0, tzinfo=UTC), closes_at.weekday())
    assert next_closing(moved, NOW) == moved
    assert next_closing(closes_at - timedelta(weeks=104), NOW) == moved
