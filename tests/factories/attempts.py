"""Attempts, made as takers make them."""

from collections.abc import Mapping
from datetime import datetime
from random import Random

from sqlalchemy.orm import Session

from quizapp.models import Assignment, Attempt
from quizapp.services.attempts import save_response, start_attempt, submit_attempt
from quizapp.services.takers import Taker
from tests.factories.moments import NOW
from tests.factories.quizzes import make_assignment
from tests.factories.users import make_user


def make_attempt(
    session: Session,
    *,
    assignment: Assignment | None = None,
    taker: Taker | None = None,
    responses: Mapping[int, Mapping[str, str]] | None = None,
    submitted: bool = False,
    now: datetime = NOW,
    seed: int = 1,
) -> Attempt:
    """An attempt of a student, with the given posted fields by position, handed in if so wanted."""
    taker = taker or Taker.of(make_user(session))
    assignment = assignment or make_assignment(session)
    attempt = start_attempt(session, assignment_id=assignment.id, taker=taker, now=now, rng=Random(seed))
    for position, form in (responses or {}).items():
        save_response(session, attempt_id=attempt.id, position=position, taker=taker, form=form, now=now)
    if submitted:
        submit_attempt(session, attempt_id=attempt.id, taker=taker, now=now)
    return attempt
