"""Promise 7: what tells a key loads only where a query asks for it by name."""

from fractions import Fraction

import pytest
from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import undefer

from quizapp.core.items import Problem, Severity
from quizapp.models import Job, JobState, QuestionVersion, User
from tests.factories import choice, make_question, make_quiz, make_teacher, make_user

WARNING = Problem(check="key-longest", severity=Severity.WARNING, message="The key is the longest option.")


@pytest.mark.parametrize("column", ["body", "problems"])
def test_what_tells_the_key_does_not_load_by_itself(session, column):
    make_question(session)
    session.expire_all()
    version = session.scalars(select(QuestionVersion)).one()
    assert set(version.face) == {"kind", "stem", "fixed_order", "parts"}
    with pytest.raises(InvalidRequestError):
        getattr(version, column)


@pytest.mark.parametrize("relation", ["citations", "question", "revision"])
def test_no_relation_loads_by_itself(session, relation):
    make_question(session)
    session.expire_all()
    version = session.scalars(select(QuestionVersion)).one()
    with pytest.raises(InvalidRequestError):
        getattr(version, relation)


def test_a_version_gives_back_its_item_and_problems(session):
    make_question(session, problems=(WARNING,))
    session.expire_all()
    everything = (undefer(QuestionVersion.body), undefer(QuestionVersion.problems))
    version = session.scalars(select(QuestionVersion).options(*everything)).one()
    assert version.item() == choice()
    assert version.found() == (WARNING,)


def test_a_user_is_found_by_address_however_it_is_spelled(session):
    teacher = make_teacher(session, email="Ada@Example.com")
    make_user(session, email=None)
    assert session.scalars(User.with_email(" ADA@example.com ")).all() == [teacher]
    assert (teacher.has_role("teacher"), teacher.has_role("student")) == (True, False)


def test_points_come_back_as_they_were(session):
    quiz = make_quiz(session)
    quiz.items[0].points = Fraction(1, 3)
    session.flush()
    session.refresh(quiz.items[0])
    assert quiz.items[0].points == Fraction(1, 3)


def test_a_job_is_finished_when_nothing_more_will_happen():
    assert [Job(state=state).finished for state in JobState] == [False, False, True, True]
