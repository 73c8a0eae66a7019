"""Attempts: started once, saved as they go, graded once.

Every function locks the rows that it decides on (SQLite's write transaction locks them all), so that however
requests race, no attempt too many is made, nothing is graded twice and nothing that was saved is lost.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from random import Random

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core.answers import read_answer, to_json
from quizapp.models import (
    Assignment,
    Attempt,
    AttemptItem,
    LateResponse,
    QuestionVersion,
)
from quizapp.services.errors import AttemptsUsedUpError, ClosedError, NotFoundError, NotOpenError
from quizapp.services.frozen import freeze_attempt
from quizapp.services.mending.remedies import grade_items, lock_versions
from quizapp.services.takers import Taker

# A save that left in time may arrive a little later; it still counts.
GRACE = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Saved:
    """That a response is kept, when, and whether it counts or came too late."""

    at: datetime
    counted: bool


def start_attempt(session: Session, *, assignment_id: int, taker: Taker, now: datetime, rng: Random) -> Attempt:
    """Begin an attempt, or return the one in progress: asking twice begins one.

    It freezes what will be seen and how it is graded: the questions' versions, the order of the questions and of
    their options, the points, the method. Questions that are no longer approved are left out.

    Raises:
        NotFoundError: there is no such assignment.
        NotOpenError: it has not opened yet, or holds no question that may be asked.
        ClosedError: it has closed.
        AttemptsUsedUpError: the taker made every attempt allowed.
    """
    assignment = _lock_assignment(session, assignment_id)
    running = _of(assignment_id, taker).where(Attempt.submitted_at.is_(None)).with_for_update(key_share=True)
    current = session.scalar(running.execution_options(populate_existing=True))
    if current and not is_overdue(current, now):
        return current
    if current:
        lock_versions(session, [current.id])
        _finish(session, current, now)
    if assignment.opens_at > now:
        raise NotOpenError("This quiz has not opened yet.")
    if assignment.is_closed(now):
        raise ClosedError("This quiz has closed.")
    number = _next_number(session, assignment, taker)
    attempt = freeze_attempt(session, assignment, taker, number, now, rng.getrandbits(62))
    session.flush()  # makes the attempt's id
    return attempt


def _lock_assignment(session: Session, assignment_id: int) -> Assignment:
    chosen = select(Assignment).where(Assignment.id == assignment_id)
    # Not the key: attempts that are inserted meanwhile refer to it and need not wait.
    assignment = session.scalar(chosen.with_for_update(key_share=True).execution_options(populate_existing=True))
    if assignment is None:
        raise NotFoundError("There is no such quiz.")
    return assignment


def _next_number(session: Session, assignment: Assignment, taker: Taker) -> int:
    # Of a guest's attempts some may be an account's by now, so that the last number is not how many there are.
    counted = _of(assignment.id, taker).with_only_columns(func.count(Attempt.id), func.max(Attempt.number))
    made, last = session.execute(counted).one()
    if assignment.attempts_allowed is not None and made >= assignment.attempts_allowed:
        raise AttemptsUsedUpError("You have made every attempt that this quiz allows.")
    return (last or 0) + 1


def _of(assignment_id: int, taker: Taker) -> Select[Attempt]:
    return select(Attempt).where(Attempt.assignment_id == assignment_id, taker.owns())


def is_overdue(attempt: Attempt, now: datetime) -> bool:
    """Whether the deadline and its grace have passed."""
    # Not added to the deadline: the last day of the calendar has nothing after it.
    return attempt.deadline_at is not None and now - GRACE > attempt.deadline_at


def load_attempt(session: Session, *, attempt_id: int, taker: Taker) -> Attempt:
    """One of the taker's own attempts, with its assignment and quiz.

    Raises:
        NotFoundError: there is no such attempt, or it is another's.
    """
    chosen = select(Attempt).where(Attempt.id == attempt_id, taker.owns())
    found = session.scalar(chosen.options(joinedload(Attempt.assignment).joinedload(Assignment.quiz)))
    if found is None:
        raise NotFoundError("There is no such attempt.")
    return found


def save_response(
    session: Session,
    *,
    attempt_id: int,
    position: int,
    taker: Taker,
    form: Mapping[str, str],
    now: datetime,
    device_at: datetime | None = None,
) -> Saved:
    """Keep what was posted for one question; nothing that was written is thrown away.

    After the deadline and its grace, or once the attempt is handed in, it is kept apart with the server's and the
    device's time and does not count. Blank fields take an answer back.

    Raises:
        NotFoundError: there is no such attempt or question, or it is another's.
        UnreadableError: the fields name no answer.
    """
    attempt = _lock_attempt(session, attempt_id, taker)
    item = _load_item(session, attempt.id, position)
    answer = read_answer(item.version.face["kind"], tuple(item.shown), form)
    counted = attempt.submitted_at is None and not is_overdue(attempt, now)
    if counted:
        item.response, item.saved_at = None if answer is None else to_json(answer), now
        session.flush()
    elif answer is not None:
        _keep_late(session, item, to_json(answer), now, device_at)
    return Saved(at=now, counted=counted)


def _keep_late(session: Session, item: AttemptItem, response: str, now: datetime, device_at: datetime | None) -> None:
    """Keep a late response beside the attempt; one that only says again what is kept already adds nothing."""
    kept = select(LateResponse.response).where(LateResponse.attempt_item_id == item.id)
    newest = session.scalar(kept.order_by(LateResponse.id.desc()).limit(1))
    if response != (newest or item.response):
        session.add(LateResponse(attempt_item_id=item.id, response=response, received_at=now, device_at=device_at))
        session.flush()


def _lock_attempt(session: Session, attempt_id: int, taker: Taker) -> Attempt:
    chosen = select(Attempt).where(Attempt.id == attempt_id, taker.owns()).with_for_update(key_share=True)
    attempt = session.scalar(chosen.execution_options(populate_existing=True))
    if attempt is None:
        raise NotFoundError("There is no such attempt.")
    return attempt


def _load_item(session: Session, attempt_id: int, position: int) -> AttemptItem:
    chosen = select(AttemptItem).where(AttemptItem.attempt_id == attempt_id, AttemptItem.position == position)
    item = session.scalar(chosen.options(joinedload(AttemptItem.version)))
    if item is None:
        raise NotFoundError("There is no such question.")
    return item


def submit_attempt(session: Session, *, attempt_id: int, taker: Taker, now: datetime) -> Attempt:
    """Hand an attempt in and grade it by what was saved in time; handing it in again changes nothing.

    Raises:
        NotFoundError: there is no such attempt, or it is another's.
    """
    attempt = _lock_attempt(session, attempt_id, taker)
    if attempt.submitted_at is None:
        lock_versions(session, [attempt.id])
        _finish(session, attempt, now)
    return attempt


def finish_overdue(session: Session, *, now: datetime, limit: int = 100) -> int:
    """Hand in the attempts whose deadline and grace have passed, with what was saved in time.

    Returns:
        How many there were; at most `limit`, so that one transaction stays short.
    """
    passed = select(Attempt).where(Attempt.submitted_at.is_(None), Attempt.deadline_at < now - GRACE)
    # Whoever else is handing one in will finish it; there is nothing to wait for.
    locked = passed.order_by(Attempt.id).limit(limit).with_for_update(skip_locked=True, key_share=True)
    overdue = session.scalars(locked).all()
    lock_versions(session, [attempt.id for attempt in overdue])
    for attempt in overdue:
        _finish(session, attempt, now)
    return len(overdue)


def _finish(session: Session, attempt: Attempt, now: datetime) -> None:
    body = joinedload(AttemptItem.version).options(undefer(QuestionVersion.body))
    items = session.scalars(
        select(AttemptItem)
        .where(AttemptItem.attempt_id == attempt.id)
        .options(body)
        .execution_options(populate_existing=True)
    ).all()
    grade_items(session, attempt, items)
    session.flush()  # marks first: once the attempt is handed in, a trigger keeps its items as they are
    attempt.maximum = sum((item.maximum for item in items), Fraction(0))
    attempt.points = sum((item.points or Fraction(0) for item in items), Fraction(0))
    attempt.submitted_at = now
    session.flush()
