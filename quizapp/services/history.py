"""Lists of attempts: a taker's own, and for a teacher those on an assignment. They page by key, newest first."""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, case, func, null, select
from sqlalchemy.orm import Session, joinedload

from quizapp.models import Assignment, Attempt, AttemptItem, LateResponse, Quiz
from quizapp.services.mending.told import changed_at
from quizapp.services.revealed import is_revealed
from quizapp.services.takers import Taker


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One attempt of a taker; `points` is None until it is handed in and its feedback moment has come.

    `mended_at` is when a regrade last changed its marks, as far as they may be shown.
    """

    attempt_id: int
    assignment_id: int
    title: str
    number: int
    started_at: datetime
    submitted_at: datetime | None
    points: Fraction | None
    maximum: Fraction
    mended_at: datetime | None

    @property
    def share(self) -> Fraction | None:
        """The points as a share of the maximum; None too where every question was taken out of the count."""
        return share_of(self.points, self.maximum)


@dataclass(frozen=True, slots=True, kw_only=True)
class TeacherRow:
    """One attempt on an assignment, for its teacher; `late` counts the responses kept apart."""

    attempt_id: int
    name: str
    guest: bool
    number: int
    started_at: datetime
    submitted_at: datetime | None
    answered: int
    questions: int
    points: Fraction | None
    maximum: Fraction
    late: int

    @property
    def share(self) -> Fraction | None:
        """The points as a share of the maximum; None too where every question was taken out of the count."""
        return share_of(self.points, self.maximum)


def share_of(points: Fraction | None, maximum: Fraction) -> Fraction | None:
    """Points as a share of a maximum, where there is one to speak of."""
    return points / maximum if points is not None and maximum else None


Row = TypeVar("Row", HistoryRow, TeacherRow)


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows, and the key that the next page starts under; None where these are the last."""

    rows: tuple[Row, ...]
    next: int | None


def list_history(
    session: Session, *, taker: Taker, now: datetime, before: int | None = None, limit: int = 20
) -> Page[HistoryRow]:
    """A taker's own attempts, the newest first.

    Args:
        session: the session to read from.
        taker: whose attempts.
        now: the server's time, which decides whose points may be shown.
        before: the key that the page before gave.
        limit: how many rows a page has.
    """
    revealed = is_revealed(now)
    points = case((revealed, Attempt.points), else_=null())
    mended_at = case((revealed, changed_at().scalar_subquery()), else_=null())
    columns = select(Attempt, Quiz.title, points, mended_at)
    chosen = columns.join(Assignment, Assignment.id == Attempt.assignment_id).join(Quiz, Quiz.id == Assignment.quiz_id)
    rows = session.execute(_newest(chosen.where(taker.owns()), before, limit)).all()
    return _page([_history_row(*row) for row in rows], limit)


def _history_row(attempt: Attempt, title: str, points: Fraction | None, mended_at: datetime | None) -> HistoryRow:
    return HistoryRow(
        attempt_id=attempt.id,
        assignment_id=attempt.assignment_id,
        title=title,
        number=attempt.number,
        started_at=attempt.started_at,
        submitted_at=attempt.submitted_at,
        points=points,
        maximum=attempt.maximum,
        mended_at=mended_at,
    )


def attempts_on(
    session: Session, *, assignment_id: int, before: int | None = None, limit: int = 50
) -> Page[TeacherRow]:
    """The attempts on an assignment for its teacher, the newest first, with all their points."""
    of_attempt = AttemptItem.attempt_id == Attempt.id
    items = select(func.count(AttemptItem.id)).where(of_attempt).correlate(Attempt).scalar_subquery()
    answers = select(func.count(AttemptItem.response)).where(of_attempt).correlate(Attempt).scalar_subquery()
    late = select(func.count(LateResponse.id)).join(AttemptItem).where(of_attempt).correlate(Attempt).scalar_subquery()
    chosen = select(Attempt, items, answers, late).where(Attempt.assignment_id == assignment_id)
    takers = (joinedload(Attempt.student), joinedload(Attempt.guest))
    rows = session.execute(_newest(chosen.options(*takers), before, limit)).all()
    return _page([_teacher_row(*row) for row in rows], limit)


def _teacher_row(attempt: Attempt, questions: int, answered: int, late: int) -> TeacherRow:
    return TeacherRow(
        attempt_id=attempt.id,
        name=taker_name(attempt),
        guest=attempt.student is None,
        number=attempt.number,
        started_at=attempt.started_at,
        submitted_at=attempt.submitted_at,
        answered=answered,
        questions=questions,
        points=attempt.points,
        maximum=attempt.maximum,
        late=late,
    )


def taker_name(attempt: Attempt) -> str:
    """What a teacher's list calls whoever made an attempt; its student or guest must be loaded."""
    return attempt.student.name if attempt.student else f"Guest {attempt.guest_id}"


AnySelect = TypeVar("AnySelect", bound=Select[Any])


def _newest(chosen: AnySelect, before: int | None, limit: int) -> AnySelect:
    """One row more than a page holds tells whether there is a next one."""
    if before is not None:
        chosen = chosen.where(Attempt.id < before)
    return chosen.order_by(Attempt.id.desc()).limit(limit + 1)


def _page(rows: list[Row], limit: int) -> Page[Row]:
    shown = tuple(rows[:limit])
    return Page(shown, shown[-1].attempt_id if len(rows) > limit else None)
