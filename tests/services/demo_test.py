from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import select, update

from quizapp.models import Article, Assignment, Attempt, User
from quizapp.services.demo import ACCOUNTS, ATTEMPTS, build_demo
from tests.factories import NOW, make_assignment, make_teacher

WEEKS = timedelta(weeks=6)


@pytest.fixture
def build(session):
    return lambda seed=1: build_demo(session, now=NOW, rng=Random(seed), hash_password=lambda word: f"hashed {word}")


def history(session, name):
    chosen = select(Attempt).join(User, User.id == Attempt.student_id).where(User.email == name)
    return session.scalars(chosen.order_by(Attempt.started_at)).all()


def test_the_accounts_are_a_teacher_and_students_at_example_com(session, build):
    assert build() == ACCOUNTS
    assert [account.role for account in ACCOUNTS][:2] == ["teacher", "student"]
    users = session.scalars(select(User).where(User.email.in_([account.email for account in ACCOUNTS]))).all()
    assert {user.password for user in users} == {"hashed read-the-text"}
    assert {user.email.split("@")[1] for user in users} == {"example.com"}


def test_students_have_some_weeks_of_attempts_that_are_handed_in(session, build):
    make_assignment(session, opens_at=NOW - 10 * WEEKS)
    build()
    attempts = history(session, "student1@example.com")
    assert len(attempts) == ATTEMPTS
    assert all(NOW - 10 * WEEKS < attempt.started_at <= NOW for attempt in attempts)
    assert all(attempt.submitted_at > attempt.started_at for attempt in attempts)
    assert attempts[-1].started_at - attempts[0].started_at > timedelta(weeks=1)
    assert {attempt.points == attempt.maximum for attempt in attempts} == {True, False}


def test_no_attempt_is_older_than_its_quiz(session, build):
    make_assignment(session, opens_at=NOW - timedelta(hours=2))
    build()
    chosen = select(Attempt.started_at, Assignment.opens_at, Attempt.submitted_at).join(Assignment)
    times = session.execute(
        chosen.join(User, User.id == Attempt.student_id).where(User.email == "student2@example.com")
    )
    assert all(opens_at <= started_at <= submitted_at <= NOW for started_at, opens_at, submitted_at in times)


def test_without_quizzes_there_is_no_history(session, build):
    session.execute(update(Article).values(author_id=make_teacher(session).id))
    build()
    assert history(session, "student1@example.com") == []


def test_building_again_changes_nothing(session, build):
    make_assignment(session, opens_at=NOW - WEEKS)
    build()
    before = session.scalars(select(Attempt.id).order_by(Attempt.id)).all()
    assert build(seed=2) == ACCOUNTS
    assert session.scalars(select(Attempt.id).order_by(Attempt.id)).all() == before
