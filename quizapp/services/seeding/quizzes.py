"""The quizzes of a seeded database, and the attempts of its students."""

from collections.abc import Sequence
from datetime import timedelta
from fractions import Fraction
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import undefer

from quizapp.core.answers import Answer, ChoiceAnswer, OrderingAnswer, to_json
from quizapp.core.grading import Method, grade
from quizapp.core.items import Choice, Item
from quizapp.models import (
    Assignment,
    Attempt,
    AttemptItem,
    Counts,
    Feedback,
    Kind,
    Question,
    QuestionVersion,
    Quiz,
    QuizItem,
    ReadingMode,
    Status,
    User,
)
from quizapp.services.frozen import in_use
from quizapp.services.seeding.articles import Seeding

ASKED = 10
EVERY = 4


def add_quizzes(seeding: Seeding, articles: Sequence[Sequence[Question]]) -> list[Assignment]:
    """Add a quiz about every fourth article, of up to ten approved questions, and give all but the last to anyone."""
    quizzes = [
        _quiz(seeding, number, [question for question in questions if question.status is Status.APPROVED][:ASKED])
        for number, questions in enumerate(articles[::EVERY], 1)
    ]
    asking = [quiz for quiz in quizzes if quiz.items]
    seeding.session.add_all(asking)
    seeding.session.flush()  # makes the quizzes' ids
    given = [_assignment(seeding, quiz) for quiz in (asking[:-1] or asking)]
    seeding.session.add_all(given)
    seeding.session.flush()  # makes the assignments' ids
    return given


def _quiz(seeding: Seeding, number: int, questions: Sequence[Question]) -> Quiz:
    items = [
        QuizItem(position=place, question_id=question.id, points=Fraction(2 if question.kind is Kind.ORDERING else 1))
        for place, question in enumerate(questions, 1)
    ]
    return Quiz(title=f"Quiz {number}", author_id=seeding.teacher.id, created_at=seeding.now, items=items)


def _assignment(seeding: Seeding, quiz: Quiz) -> Assignment:
    opened = seeding.now - timedelta(days=seeding.rng.randrange(1, 300))
    return Assignment(
        quiz_id=quiz.id,
        opens_at=opened,
        counts=Counts.BEST,
        feedback=Feedback.SUBMITTED,
        reading=ReadingMode.BESIDE,
        grading=Method.PAIRS_NET,
        shuffled=False,
        author_id=seeding.teacher.id,
        created_at=opened,
    )


def add_attempts(seeding: Seeding, given: Sequence[Assignment], students: Sequence[User], count: int) -> None:
    """Add so many attempts, spread evenly over students and assignments; the first student's last is not handed in."""
    asked = {assignment.id: _asked(seeding, assignment) for assignment in given}
    pairs = [(assignment, student) for assignment in given for student in students]
    for first in range(0, count, len(pairs)):
        # Nobody has two attempts at one assignment that are not handed in, so each round ends before the next.
        attempts = [
            _attempt(seeding, assignment, student, first // len(pairs) + 1, asked[assignment.id])
            for assignment, student in pairs[: count - first]
        ]
        seeding.session.add_all(attempts)
        seeding.session.flush()  # a trigger lets questions be added only to what is not handed in
        last = [attempt for attempt in attempts if attempt.student_id == students[0].id][-1]
        for attempt in attempts:
            if attempt is last and first + len(pairs) >= count:
                continue
            attempt.points = sum((item.points or Fraction(0) for item in attempt.items), Fraction(0))
            attempt.submitted_at = attempt.started_at + timedelta(minutes=10)
        seeding.session.flush()


def _asked(seeding: Seeding, assignment: Assignment) -> list[tuple[int, Item, Fraction]]:
    chosen = (
        select(QuestionVersion, QuizItem.points)
        .join_from(QuizItem, Question, Question.id == QuizItem.question_id)
        .join(QuestionVersion, in_use())
        .where(QuizItem.quiz_id == assignment.quiz_id)
        .order_by(QuizItem.position)
    )
    found = seeding.session.execute(chosen.options(undefer(QuestionVersion.body)))
    return [(version.id, version.item(), points) for version, points in found]


def _attempt(
    seeding: Seeding, assignment: Assignment, student: User, number: int, asked: Sequence[tuple[int, Item, Fraction]]
) -> Attempt:
    open_for = seeding.now - assignment.opens_at
    started_at = assignment.opens_at + open_for * seeding.rng.random()
    items = [
        _answered(version_id, item, points, seeding.rng, position)
        for position, (version_id, item, points) in enumerate(asked, 1)
    ]
    for one in items:
        one.saved_at = started_at + timedelta(seconds=30 * one.position)
    return Attempt(
        assignment_id=assignment.id,
        student_id=student.id,
        number=number,
        seed=seeding.rng.getrandbits(62),
        grading=assignment.grading,
        started_at=started_at,
        maximum=sum((points for _, _, points in asked), Fraction(0)),
        items=items,
    )


def _answered(version_id: int, item: Item, points: Fraction, rng: Random, position: int) -> AttemptItem:
    answer = _answer(item, rng)
    marked = grade(item, answer, maximum=points)
    parts = item.options if isinstance(item, Choice) else item.events
    return AttemptItem(
        version_id=version_id,
        position=position,
        shown=[part.id for part in parts],
        response=to_json(answer),
        points=marked.points,
        maximum=points,
        state=marked.state,
    )


def _answer(item: Item, rng: Random) -> Answer:
    """Right two times of three, as far as a guess does not do better."""
    right = rng.random() < 2 / 3
    if isinstance(item, Choice):
        return ChoiceAnswer(item.keys[0].id if right else rng.choice(item.options).id)
    return OrderingAnswer(item.order if right else tuple(rng.sample(item.order, len(item.order))))
