"""What an attempt freezes as it begins: versions, order, points and grading; and its deadline, which stays live."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from random import Random

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import Session

from quizapp.models import Assignment, Attempt, AttemptItem, Question, QuestionVersion, Quiz, QuizItem, Status
from quizapp.services.errors import NotOpenError
from quizapp.services.takers import Taker


def freeze_attempt(
    session: Session, assignment: Assignment, taker: Taker, number: int, now: datetime, seed: int
) -> Attempt:
    """Add an attempt with all that it freezes; what is drawn for it and every order in it follow from the seed.

    Raises:
        NotOpenError: the quiz holds no question that may be asked.
    """
    asked = draw_questions(session, quiz_id=assignment.quiz_id, shuffled=assignment.shuffled, seed=seed)
    if not asked:
        raise NotOpenError("This quiz has no questions that may be asked now.")
    attempt = Attempt(
        assignment_id=assignment.id,
        **taker.columns(),
        number=number,
        seed=seed,
        grading=assignment.grading,
        started_at=now,
        deadline_at=deadline(assignment, now),
        maximum=sum((one.points for one in asked), Fraction(0)),
    )
    attempt.items = [
        AttemptItem(position=place, version_id=one.version.id, shown=one.shown, maximum=one.points)
        for place, one in enumerate(asked, 1)
    ]
    session.add(attempt)
    return attempt


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as one attempt asks it: the version, its points, and its options or events in the order shown."""

    version: QuestionVersion
    points: Fraction
    shown: list[str]


def draw_questions(session: Session, *, quiz_id: int, shuffled: bool, seed: int) -> list[Asked]:
    """What an attempt with this seed asks now: drawn, where the quiz draws some, and in its own order."""
    drawn = session.scalar(select(Quiz.drawn).where(Quiz.id == quiz_id))
    chosen = list(session.execute(_askable(quiz_id)))
    rng = Random(seed)  # noqa: S311 -- an order that a taker sees is no secret
    if drawn is not None and drawn < len(chosen):
        chosen = [chosen[place] for place in sorted(rng.sample(range(len(chosen)), drawn))]
    if shuffled:
        rng.shuffle(chosen)
    return [Asked(version, points, _order(version, rng)) for version, points in chosen]


def in_use() -> ColumnElement[bool]:
    """The condition that a version is the one of its question that is in use."""
    return (QuestionVersion.question_id == Question.id) & (QuestionVersion.number == Question.version_number)


def may_be_asked() -> ColumnElement[bool]:
    """The condition that a student may see a question: approved, and not broken."""
    return and_(Question.status == Status.APPROVED, QuestionVersion.broken.is_(False))


def _askable(quiz_id: int) -> Select[QuestionVersion, Fraction]:
    """The versions of a quiz that a student may see, without what tells their keys, and what each is worth."""
    asked = select(QuestionVersion, QuizItem.points).join_from(QuizItem, Question, Question.id == QuizItem.question_id)
    chosen = asked.join(QuestionVersion, in_use()).where(QuizItem.quiz_id == quiz_id, may_be_asked())
    return chosen.order_by(QuizItem.position)


def _order(version: QuestionVersion, rng: Random) -> list[str]:
    """The option or event ids in the order in which one attempt shows them; numbers and dates keep theirs."""
    ids = [part["id"] for part in version.face["parts"]]
    if not version.face["fixed_order"]:
        rng.shuffle(ids)
    return ids


def deadline(assignment: Assignment, started_at: datetime) -> datetime | None:
    """When an attempt must be handed in: its time limit or the closing, whichever comes first."""
    ends = [assignment.closes_at] if assignment.closes_at else []
    if assignment.time_limit is not None:
        ends.append(started_at + timedelta(seconds=assignment.time_limit))
    return min(ends, default=None)
