"""Claims: attempts that somebody made as a guest, and takes over into their account, each by saying so."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.models import Assignment, Attempt, Guest
from quizapp.services.history import HistoryRow, list_history
from quizapp.services.takers import Taker


class Hindrance(StrEnum):
    """Why an attempt cannot be claimed."""

    NONE = ""
    OPEN = "open"
    USED_UP = "used-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """An attempt of the guest of this browser, and whether the account may have it."""

    attempt: HistoryRow
    hindrance: Hindrance


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What an account has of an assignment: how many attempts, the last one's number, and whether one is open."""

    made: int
    number: int
    is_open: bool


def newest_claim(session: Session, *, token: str) -> int | None:
    """The id of the newest attempt of the guest with a token; None where there is nothing to claim."""
    return session.scalar(select(func.max(Attempt.id)).join(Guest).where(Guest.token == token))


def list_claims(
    session: Session, *, guest_id: int, student_id: int, now: datetime, limit: int = 50
) -> tuple[Claim, ...]:
    """The attempts of a guest, the newest first; points only where their moment has come."""
    rows = list_history(session, taker=Taker(guest_id=guest_id), now=now, limit=limit).rows
    assignments = {row.assignment_id for row in rows}
    allowed = dict(
        session.execute(select(Assignment.id, Assignment.attempts_allowed).where(Assignment.id.in_(assignments))).all()
    )
    standings = _standings(session, assignments, student_id)
    return tuple(
        Claim(
            attempt=row,
            hindrance=_hindrance(standings[row.assignment_id], allowed[row.assignment_id], row.submitted_at is None),
        )
        for row in rows
    )


def claim_attempts(session: Session, *, attempt_ids: Collection[int], guest_id: int, student_id: int) -> int:
    """Make some of a guest's attempts an account's, numbered after those it has; the others stay the guest's.

    No attempt is made more than an assignment allows, and none is open beside another: what would be stays too.

    Returns:
        How many are the account's now.
    """
    chosen = select(Attempt).where(Attempt.id.in_(attempt_ids), Attempt.guest_id == guest_id)
    assignments = _lock(session, set(session.scalars(chosen.with_only_columns(Attempt.assignment_id))))
    mine = chosen.order_by(Attempt.started_at, Attempt.id).with_for_update(key_share=True)
    claimed = 0
    for attempt in session.scalars(mine.execution_options(populate_existing=True)).all():
        standing = _standings(session, [attempt.assignment_id], student_id)[attempt.assignment_id]
        allowed = assignments[attempt.assignment_id].attempts_allowed
        if _hindrance(standing, allowed, attempt.submitted_at is None) is Hindrance.NONE:
            attempt.guest_id, attempt.student_id, attempt.number = None, student_id, standing.number + 1
            session.flush()
            claimed += 1
    return claimed


def _lock(session: Session, ids: Collection[int]) -> dict[int, Assignment]:
    """The assignments, so that nobody starts an attempt on them meanwhile."""
    chosen = select(Assignment).where(Assignment.id.in_(ids)).order_by(Assignment.id).with_for_update(key_share=True)
    return {row.id: row for row in session.scalars(chosen.execution_options(populate_existing=True))}


def _standings(session: Session, assignment_ids: Collection[int], student_id: int) -> dict[int, Standing]:
    columns = select(
        Attempt.assignment_id,
        func.count(Attempt.id),
        func.max(Attempt.number),
        func.count(Attempt.id) - func.count(Attempt.submitted_at),
    )
    mine = columns.where(Attempt.student_id == student_id, Attempt.assignment_id.in_(assignment_ids))
    found = {
        assignment_id: Standing(made=made, number=number, is_open=bool(unsubmitted))
        for assignment_id, made, number, unsubmitted in session.execute(mine.group_by(Attempt.assignment_id))
    }
    return dict.fromkeys(assignment_ids, Standing(made=0, number=0, is_open=False)) | found


def _hindrance(standing: Standing, allowed: int | None, is_open: bool) -> Hindrance:  # noqa: FBT001 -- ours alone
    if is_open and standing.is_open:
        return Hindrance.OPEN
    if allowed is not None and standing.made >= allowed:
        return Hindrance.USED_UP
    return Hindrance.NONE
