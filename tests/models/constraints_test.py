"""Rules that SQL states: each refuses what a mistaken service would write."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from quizapp.models import (
    Article,
    ArticleRevision,
    Assignment,
    Attempt,
    AttemptItem,
    Job,
    Question,
    QuizItem,
    User,
)
from tests.factories import NOW, make_assignment, make_attempt, make_guest, make_question, make_teacher, make_user

JOB = {
    "kind": "generate", "key": "k", "state": "queued", "payload": {}, "progress": 0, "message": "", "tries": 0,
    "created_at": NOW,
}  # fmt: skip


@pytest.mark.parametrize(
    "statement",
    [
        update(User).values(email="Ada@Example.com"),
        update(Article).values(title=""),
        update(Article).values(licence=""),
        update(Article).values(shown="everything"),
        update(ArticleRevision).values(parse=b"", parse_model=None),
        update(Question).values(standing=None),
        update(Question).values(standing="vouched"),
        update(Question).values(status="draft", standing=None, voucher_id=select(User.id).limit(1).scalar_subquery()),
        update(Question).values(status="perfect"),
        update(QuizItem).values(points=0),
        update(QuizItem).values(position=1),
        update(Assignment).values(closes_at=Assignment.opens_at),
        update(Assignment).values(time_limit=0),
        update(Assignment).values(attempts_allowed=0),
        update(Assignment).values(feedback="closed"),
        update(Attempt).values(guest_id=1),
        update(Attempt).values(student_id=None),
        update(Attempt).values(submitted_at=NOW),
        update(Attempt).values(submitted_at=NOW, points=4),
        update(Attempt).values(submitted_at=NOW, points=-1),
        update(AttemptItem).values(response='{"option":"a"}'),
        update(AttemptItem).values(points=0),
        update(AttemptItem).values(points=9, state="right"),
    ],
)
def test_a_row_that_makes_no_sense_is_refused(session, statement):
    make_attempt(session)
    make_guest(session, id=1)
    with pytest.raises(IntegrityError):
        session.execute(statement)


@pytest.mark.parametrize(
    "changes",
    [
        {"progress": 101},
        {"state": "running"},
        {"state": "done"},
        {"lease_until": NOW},
        {"finished_at": NOW},
        {"tries": -1},
        {"kind": "sleep"},
    ],
)
def test_a_job_that_makes_no_sense_is_refused(session, changes):
    session.execute(insert(Job).values(JOB | {"key": "sound"}))
    with pytest.raises(IntegrityError):
        session.execute(insert(Job).values(JOB | changes))


def test_a_vouched_question_names_its_teacher(session):
    teacher = make_teacher(session)
    question = make_question(session, standing="vouched", voucher_id=teacher.id)
    assert question.voucher_id == teacher.id


@pytest.mark.parametrize("taker", ["student_id", "guest_id"])
def test_nobody_has_two_attempts_in_progress_or_two_of_one_number(session, taker):
    assignment = make_assignment(session)
    person = make_user(session) if taker == "student_id" else make_guest(session)
    first = {"assignment_id": assignment.id, taker: person.id, "number": 1, "seed": 1, "grading": "pairs"}
    first |= {"started_at": NOW, "maximum": 1}
    session.execute(insert(Attempt).values(first))
    with pytest.raises(IntegrityError), session.begin_nested():
        session.execute(insert(Attempt).values(first | {"number": 2}))
    session.execute(update(Attempt).values(submitted_at=NOW, points=1))
    with pytest.raises(IntegrityError), session.begin_nested():
        session.execute(insert(Attempt).values(first))
    session.execute(insert(Attempt).values(first | {"number": 2, "started_at": NOW + timedelta(hours=1)}))
    assert sorted(session.scalars(select(Attempt.number))) == [1, 2]
