"""The quiz that the demo's teacher has set: their desk has something to show."""

from random import Random

from sqlalchemy import update
from sqlalchemy.orm import Session

from quizapp.models import Article, User
from quizapp.services.demo import HISTORY, build_demo
from quizapp.services.desk import load_desk
from quizapp.services.users import find_user
from tests import factories
from tests.factories import NOW


def build(session: Session) -> User:
    build_demo(session, now=NOW, rng=Random(1), hash_password=str)
    teacher = find_user(session, email="teacher1@example.com")
    assert teacher is not None
    return teacher


def test_the_demos_teacher_has_a_quiz_with_attempts(session: Session) -> None:
    for _ in range(3):
        article = factories.make_article(session, created_at=NOW - HISTORY)
        for item in (factories.choice(), factories.ordering()):
            factories.make_question(session, article=article, item=item)
    teacher = build(session)
    (row,) = load_desk(session, teacher_id=teacher.id, now=NOW).quizzes
    assert (row.title, row.questions, row.attempts) == ("Two articles in one quiz", 4, 24)


def test_made_again_it_stays_one(session: Session) -> None:
    factories.make_question(session)
    build(session)
    teacher = build(session)
    assert len(load_desk(session, teacher_id=teacher.id, now=NOW).quizzes) == 1


def test_without_articles_of_nobody_there_is_no_quiz(session: Session) -> None:
    session.execute(update(Article).values(author_id=factories.make_teacher(session).id))
    teacher = build(session)
    assert load_desk(session, teacher_id=teacher.id, now=NOW).quizzes == ()
