"""Deciding: a question is approved or rejected as it was seen, so that nobody decides on what they have not read."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Happening, Question, QuestionEvent, Status, User
from quizapp.services.errors import ChangedError
from quizapp.services.owned import find_question
from quizapp.services.questions import approve_question, lock_question, reject_question

# What somebody else did to a question, as its page says it.
_DID = {
    Happening.CHANGED: "changed",
    Happening.APPROVED: "approved",
    Happening.REJECTED: "rejected",
    Happening.RETIRED: "put away",
    Happening.UNDONE: "took back a decision on",
    Happening.REANCHORED: "corrected the article of",
    Happening.REGRADED: "regraded",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A question as somebody saw it: the number of its version, and where it stood."""

    version: int
    status: Status


def decide(
    session: Session,
    *,
    question_id: int,
    teacher_id: int,
    approve: bool,
    seen: Seen,
    now: datetime,
    vouch: bool = False,
) -> Question:
    """Approve or reject a question as a teacher saw it; one that stands so already stays as it is.

    Raises:
        NotFoundError: there is no such question, or it is not theirs to change.
        ChangedError: somebody changed it or decided on it since it was seen.
        InvalidItemError: it is broken, or it is not proved and the teacher does not vouch for it.
    """
    question = find_unchanged(session, question_id=question_id, teacher_id=teacher_id, seen=seen, approve=approve)
    if approve and question.status is not Status.APPROVED:
        return approve_question(session, question_id=question_id, teacher_id=teacher_id, now=now, vouch=vouch)
    if not approve and question.status is not Status.RETIRED:
        return reject_question(session, question_id=question_id, teacher_id=teacher_id, now=now)
    return question


def find_unchanged(
    session: Session, *, question_id: int, teacher_id: int, seen: Seen, approve: bool | None = None
) -> Question:
    """A question of a teacher's own, locked, which is as it was seen; or already as it is to be decided.

    Raises:
        NotFoundError: there is no such question, or it is not theirs to change.
        ChangedError: somebody changed it or decided on it since it was seen.
    """
    find_question(session, question_id=question_id, teacher_id=teacher_id, to_change=True)
    question = lock_question(session, question_id)
    wanted = {None: seen.status, True: Status.APPROVED, False: Status.RETIRED}[approve]
    if question.version_number != seen.version or question.status not in (seen.status, wanted):
        raise ChangedError(_who_did_what(session, question, teacher_id), question_id=question_id)
    return question


def _who_did_what(session: Session, question: Question, teacher_id: int) -> str:
    """What happened to a question last, and by whom."""
    newest = QuestionEvent.of_question(question.id).order_by(None).order_by(QuestionEvent.id.desc()).limit(1)
    event = session.scalar(newest)
    name = session.scalar(select(User.name).where(User.id == event.actor_id)) if event and event.actor_id else None
    did = _DID.get(event.happening, "changed") if event else "changed"
    who = "You" if event and event.actor_id == teacher_id else name or "Somebody"
    where = " on another page" if who == "You" else ""
    return f"{who} {did} this question{where} after you opened it. Nothing else was done: look at it as it is now."
