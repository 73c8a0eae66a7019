"""Quizzes and assignments."""

from fractions import Fraction
from typing import Any

from sqlalchemy.orm import Session

from quizapp.core.grading import Method
from quizapp.models import Assignment, Counts, Feedback, Question, Quiz, QuizItem, ReadingMode
from tests.factories.articles import make_article
from tests.factories.items import ordering
from tests.factories.moments import NOW
from tests.factories.questions import make_question


def make_quiz(session: Session, *, questions: list[Question] | None = None, **changes: Any) -> Quiz:
    """A quiz of a choice worth 1 and an ordering worth 2, unless its questions are given."""
    if questions is None:
        article = make_article(session)
        questions = [make_question(session, article=article), make_question(session, article=article, item=ordering())]
    items = [
        QuizItem(position=place, question_id=question.id, points=Fraction(place))
        for place, question in enumerate(questions, 1)
    ]
    fields: dict[str, Any] = {"title": "The southern canal", "created_at": NOW, "items": items}
    quiz = Quiz(**fields | changes)
    session.add(quiz)
    session.flush()
    return quiz


def make_assignment(session: Session, *, quiz: Quiz | None = None, **changes: Any) -> Assignment:
    """An open assignment without limits, whose feedback comes at once."""
    fields: dict[str, Any] = {
        "quiz_id": (quiz or make_quiz(session)).id,
        "opens_at": NOW,
        "counts": Counts.BEST,
        "feedback": Feedback.SUBMITTED,
        "reading": ReadingMode.BESIDE,
        "grading": Method.PAIRS_NET,
        "shuffled": False,
        "created_at": NOW,
    }
    assignment = Assignment(**fields | changes)
    session.add(assignment)
    session.flush()
    return assignment
