"""Promises 5 and 6, held against real processes and threads."""

import signal
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.core.answers import ChoiceAnswer
from quizapp.core.grading import State
from quizapp.db import writing
from quizapp.models import Attempt, AttemptItem
from quizapp.services import attempts
from quizapp.services.mending import remedies
from quizapp.services.takers import Taker
from tests.factories import NOW, make_assignment, make_attempt, make_user


def test_a_process_that_is_killed_keeps_every_acknowledged_response(database, start_taker):
    with Session(database) as session, writing(session):
        attempt = make_attempt(session)
        attempt_id, student_id = attempt.id, attempt.student_id
    process = start_taker("answer", attempt_id, student_id)
    acknowledged = [int(process.stdout.readline()) for _ in range(40)]
    process.send_signal(signal.SIGKILL)
    acknowledged += [int(line) for line in process.stdout.read().splitlines()]
    assert process.wait() == -signal.SIGKILL
    with Session(database) as session:
        kept = session.scalars(select(AttemptItem).where(AttemptItem.position == 1)).one().answer()
    # The last one that was acknowledged, or the one that was committed and not yet told of.
    allowed = [ChoiceAnswer("abc"[turn % 3]) for turn in (acknowledged[-1], acknowledged[-1] + 1)]
    assert kept in allowed


def test_an_attempt_handed_in_by_20_threads_is_graded_once(database, monkeypatch):
    with Session(database) as session, writing(session):
        attempt = make_attempt(session, responses={1: {"choice": "0"}})
        attempt_id, taker = attempt.id, Taker(student_id=attempt.student_id)
    graded = []
    real = remedies.regrade
    monkeypatch.setattr(remedies, "regrade", lambda *args, **named: (graded.append(1), real(*args, **named))[1])
    together = Barrier(20)

    def submit(thread):
        with Session(database) as session:
            together.wait()
            with writing(session):
                moment = NOW + timedelta(seconds=thread)
                submitted = attempts.submit_attempt(session, attempt_id=attempt_id, taker=taker, now=moment)
                return submitted.submitted_at, submitted.points

    with ThreadPoolExecutor(20) as pool:
        told = set(pool.map(submit, range(20)))
    assert len(told) == 1
    assert len(graded) == 2
    with Session(database) as session:
        items = session.scalars(select(AttemptItem).order_by(AttemptItem.position)).all()
        assert [item.state for item in items] == [State.RIGHT, State.UNANSWERED]
        assert told == {(session.get(Attempt, attempt_id).submitted_at, 1)}


def test_8_processes_under_a_limit_of_100_make_exactly_100_attempts(database, start_taker):
    with Session(database) as session, writing(session):
        assignment_id = make_assignment(session, attempts_allowed=100).id
        student_id = make_user(session).id
    told, errors = start_taker("exhaust", assignment_id, student_id, 8).communicate(timeout=240)
    assert told.splitlines() == ["used up"] * 8 + ["exit codes [0, 0, 0, 0, 0, 0, 0, 0]"], errors
    with Session(database) as session:
        numbers = session.scalars(select(Attempt.number).order_by(Attempt.number)).all()
        assert numbers == list(range(1, 101))
        assert session.scalar(select(func.count(Attempt.submitted_at))) == 100
