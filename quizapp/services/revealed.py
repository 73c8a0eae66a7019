"""The feedback moment: from when on a taker may see what the key was.

The strictest setting of any assignment not yet closed holds for a question everywhere: while an exam asks it, a
practice quiz that asks it too keeps its key. But what was once to be seen is not taken back: an assignment made after
the attempt's own feedback moment withholds nothing from it.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, exists, or_
from sqlalchemy.orm import aliased

from quizapp.models import Assignment, Attempt, AttemptItem, Feedback, QuestionVersion, QuizItem


def is_due(now: datetime) -> ColumnElement[bool]:
    """The condition that an attempt's own assignment shows the answers; `Attempt` and `Assignment` are in the query."""
    at_once = and_(Assignment.feedback == Feedback.SUBMITTED, Attempt.submitted_at.is_not(None))
    when_closed = and_(Assignment.feedback == Feedback.CLOSED, Assignment.closes_at <= now)
    return or_(at_once, when_closed)


def is_withheld(now: datetime) -> ColumnElement[bool]:
    """The condition that another assignment withholds an item's key.

    `Attempt`, `Assignment`, `AttemptItem` and `QuestionVersion` are in the query.
    """
    other = aliased(Assignment)
    moment = case((Assignment.feedback == Feedback.SUBMITTED, Attempt.submitted_at), else_=Assignment.closes_at)
    asked = exists().where(
        QuizItem.question_id == QuestionVersion.question_id,
        other.quiz_id == QuizItem.quiz_id,
        other.id != Assignment.id,
        other.feedback != Feedback.SUBMITTED,
        or_(other.closes_at.is_(None), other.closes_at > now),
        other.created_at <= moment,
    )
    return asked.correlate(Attempt, Assignment, QuestionVersion)


def is_revealed(now: datetime) -> ColumnElement[bool]:
    """The condition that all of an attempt may be shown, its points too; `Attempt` and `Assignment` are in the query.

    Points are all or nothing: the sum less the marks that are shown would tell the one that is not.
    """
    withheld = exists().where(
        AttemptItem.attempt_id == Attempt.id, QuestionVersion.id == AttemptItem.version_id, is_withheld(now)
    )
    return and_(is_due(now), ~withheld.correlate(Attempt, Assignment))
