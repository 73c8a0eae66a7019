"""Quizzes: made of approved questions, and given to anyone who comes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from fractions import Fraction

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from quizapp.core.grading import Method
from quizapp.models import (
    Assignment,
    Attempt,
    Counts,
    Feedback,
    Question,
    Quiz,
    QuizItem,
    ReadingMode,
    Status,
)
from quizapp.services.errors import ClosedError, InvalidError, NotApprovedError, NotFoundError
from quizapp.services.frozen import deadline
from quizapp.services.revealed import is_due

MAX_TITLE = 300
MOST_QUESTIONS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a quiz is given.

    Args:
        opens_at: from when on; at once where left out.
        closes_at: until when; for good where left out.
        time_limit: seconds that an attempt may take.
        attempts_allowed: how many attempts each taker has; any number where left out.
        counts: which of several attempts counts.
        feedback: when answers, keys and passages are shown.
        reading: where the article is while questions are answered.
        grading: how orderings are graded.
        shuffled: whether each attempt has its own order of questions.
    """

    opens_at: datetime | None = None
    closes_at: datetime | None = None
    time_limit: int | None = None
    attempts_allowed: int | None = None
    counts: Counts = Counts.BEST
    feedback: Feedback = Feedback.SUBMITTED
    reading: ReadingMode = ReadingMode.BESIDE
    grading: Method = Method.PAIRS_NET
    shuffled: bool = False


def create_quiz(
    session: Session,
    *,
    title: str,
    chosen: Sequence[tuple[int, Fraction]],
    now: datetime,
    author_id: int | None = None,
    bank: str | None = None,
) -> Quiz:
    """Make a quiz of questions, each with the points that it is worth, in the order given.

    Raises:
        InvalidError: the title is empty or long, or there is no question, or one twice, or one worth nothing.
        NotFoundError: there is no such question.
        NotApprovedError: a question is not approved, or broken.
    """
    items = _quiz_items(session, chosen)
    quiz = Quiz(title=tidy_title(title), bank=bank, author_id=author_id, created_at=now, items=items)
    session.add(quiz)
    session.flush()  # makes the quiz's id
    return quiz


def tidy_title(title: str) -> str:
    """A title on one line.

    Raises:
        InvalidError: it is empty or long.
    """
    heading = " ".join(title.split())
    if not heading or len(heading) > MAX_TITLE:
        raise InvalidError(f"Give the quiz a title of 1 to {MAX_TITLE} characters.", field="title")
    return heading


def choose_questions(
    session: Session, quiz: Quiz, chosen: Sequence[tuple[int, Fraction]], *, kept: Collection[int] = ()
) -> None:
    """Give a quiz another list of questions; attempts that began keep theirs.

    Args:
        session: the session to write to.
        quiz: which.
        chosen: the questions with their points, in order.
        kept: questions that may be among them though they are not approved: no attempt will ask them.

    Raises:
        InvalidError, NotFoundError, NotApprovedError: as in `create_quiz`.
    """
    items = _quiz_items(session, chosen, kept)
    session.refresh(quiz, ["items"])
    quiz.items = []
    session.flush()  # the old places must be free before the new items take them
    quiz.items = items
    session.flush()


def _quiz_items(session: Session, chosen: Sequence[tuple[int, Fraction]], kept: Collection[int] = ()) -> list[QuizItem]:
    ids = [question_id for question_id, _ in chosen]
    if not ids or len(set(ids)) != len(ids):
        raise InvalidError("A quiz needs at least one question, and each only once.")
    if len(ids) > MOST_QUESTIONS:
        raise InvalidError(f"A quiz has {MOST_QUESTIONS} questions at the most.")
    if any(points <= 0 for _, points in chosen):
        raise InvalidError("A question must be worth more than 0 points.")
    _require_approved(session, [question_id for question_id in ids if question_id not in kept])
    return [
        QuizItem(position=place, question_id=question_id, points=points)
        for place, (question_id, points) in enumerate(chosen, 1)
    ]


def _require_approved(session: Session, ids: Sequence[int]) -> None:
    found = session.scalars(select(Question).where(Question.id.in_(ids)).options(joinedload(Question.version))).all()
    if len(found) != len(ids):
        raise NotFoundError("There is no such question.")
    for question in found:
        if question.status is not Status.APPROVED or question.version.broken:
            raise NotApprovedError(f"“{question.version.face['stem']}” is not approved.")


def publish_quiz(
    session: Session, *, quiz_id: int, now: datetime, settings: Settings | None = None, author_id: int | None = None
) -> Assignment:
    """Give a quiz to anyone who comes; one that is given already keeps its assignment as it is.

    Raises:
        NotFoundError: there is no such quiz.
        NotApprovedError: one of its questions is no longer approved, or broken.
        InvalidError: the settings contradict one another.
    """
    quiz = session.scalar(select(Quiz).where(Quiz.id == quiz_id).with_for_update(key_share=True))
    if quiz is None:
        raise NotFoundError("There is no such quiz.")
    given = session.scalar(select(Assignment).where(Assignment.quiz_id == quiz_id).order_by(Assignment.id).limit(1))
    if given is not None:
        return given
    ids = session.scalars(select(QuizItem.question_id).where(QuizItem.quiz_id == quiz_id)).all()
    _require_approved(session, ids)
    assignment = Assignment(quiz_id=quiz_id, author_id=author_id, created_at=now)
    apply_settings(assignment, settings or Settings(), now)
    session.add(assignment)
    session.flush()  # makes the assignment's id
    return assignment


def apply_settings(assignment: Assignment, settings: Settings, now: datetime) -> None:
    """Give an assignment its settings.

    Raises:
        InvalidError: they contradict one another.
    """
    opens_at = settings.opens_at or now
    if settings.closes_at is not None and settings.closes_at <= opens_at:
        raise InvalidError("A quiz must close after it opens.")
    if settings.feedback is Feedback.CLOSED and settings.closes_at is None:
        raise InvalidError("Say when the quiz closes, or show the answers earlier.")
    for limit, what in ((settings.time_limit, "time limit"), (settings.attempts_allowed, "number of attempts")):
        if limit is not None and limit <= 0:
            raise InvalidError(f"The {what} must be more than 0.")
    assignment.opens_at, assignment.closes_at = opens_at, settings.closes_at
    assignment.time_limit, assignment.attempts_allowed = settings.time_limit, settings.attempts_allowed
    assignment.counts, assignment.feedback = settings.counts, settings.feedback
    assignment.reading, assignment.grading = settings.reading, settings.grading
    assignment.shuffled = settings.shuffled


def change_assignment(session: Session, *, assignment_id: int, settings: Settings, now: datetime) -> Assignment:
    """Change how a quiz is given; dates hold for attempts in progress too, grading only for those that begin later.

    Raises:
        NotFoundError: there is no such assignment.
        InvalidError: the settings contradict one another, or would hide answers that somebody may see already.
    """
    chosen = select(Assignment).where(Assignment.id == assignment_id).with_for_update(key_share=True)
    assignment = session.scalar(chosen)
    if assignment is None:
        raise NotFoundError("There is no such quiz.")
    shown = _count_shown(session, assignment_id, now)
    apply_settings(assignment, settings, now)
    if _count_shown(session, assignment_id, now) < shown:
        raise InvalidError(
            "Students can see the answers already, and what was shown is not taken back. Show them when they hand in.",
            field="feedback",
        )
    running = select(Attempt).where(Attempt.assignment_id == assignment_id, Attempt.submitted_at.is_(None))
    for attempt in session.scalars(running.with_for_update(key_share=True)):
        attempt.deadline_at = deadline(assignment, attempt.started_at)
    session.flush()
    return assignment


def close_assignment(session: Session, *, assignment_id: int, now: datetime) -> Assignment:
    """Close a quiz now; attempts in progress are handed in with what was saved.

    Raises:
        NotFoundError: there is no such assignment.
        InvalidError: it has not opened yet.
        ClosedError: it has closed already.
    """
    given = session.scalar(select(Assignment).where(Assignment.id == assignment_id))
    if given is None:
        raise NotFoundError("There is no such quiz.")
    if given.is_closed(now):
        raise ClosedError("This quiz has closed already.")
    kept = {field.name: getattr(given, field.name) for field in fields(Settings)}
    return change_assignment(
        session, assignment_id=assignment_id, settings=Settings(**kept | {"closes_at": now}), now=now
    )


def _count_shown(session: Session, assignment_id: int, now: datetime) -> int:
    """How many attempts of an assignment are past their feedback moment."""
    attempts = select(func.count(Attempt.id)).join(Assignment, Assignment.id == Attempt.assignment_id)
    return session.scalar(attempts.where(Assignment.id == assignment_id, is_due(now))) or 0
