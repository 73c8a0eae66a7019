"""Changing a quiz: its title, its questions, their order and points, and how many of them an attempt asks."""

from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from quizapp.models import Quiz
from quizapp.services.errors import ConflictError, InvalidError, NotApprovedError, NotFoundError
from quizapp.services.making.finding import pick_askable
from quizapp.services.quizzes import choose_questions, tidy_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a quiz is to be; `drawn` is how many of its questions each attempt asks at random, None for all."""

    title: str
    chosen: tuple[tuple[int, Fraction], ...]
    drawn: int | None = None


def fingerprint(quiz: Quiz) -> str:
    """What tells one state of a quiz from another; its items must be loaded."""
    chosen = tuple((item.question_id, item.points) for item in quiz.items)
    return _digest(Wanted(title=quiz.title, chosen=chosen, drawn=quiz.drawn))


def _digest(state: Wanted) -> str:
    chosen = ",".join(f"{question_id}={points}" for question_id, points in state.chosen)
    return sha256(f"{state.title}\n{state.drawn}\n{chosen}".encode()).hexdigest()[:32]


def change_quiz(session: Session, *, quiz_id: int, teacher_id: int, wanted: Wanted, base: str) -> Quiz:
    """Make a quiz what is wanted; attempts that began keep what they froze. What it is already, it simply stays.

    A question that the quiz has already may stay whatever became of it: no attempt asks it unless it is approved.

    Args:
        session: the session to write to.
        quiz_id: a quiz of this teacher's.
        teacher_id: who changes it.
        wanted: what it is to be.
        base: the fingerprint of the state that the teacher saw.

    Raises:
        NotFoundError: there is no such quiz, or it is another's.
        ConflictError: it was changed since it was seen.
        NotApprovedError: a question that is added is not approved, or not to be used by this teacher.
        InvalidError: there is no title or no question, or some are to be drawn of questions that differ in points.
    """
    quiz = _lock(session, quiz_id, teacher_id)
    if fingerprint(quiz) == _digest(wanted):
        return quiz
    if fingerprint(quiz) != base:
        raise ConflictError("This quiz was changed meanwhile, in another window or by somebody else.")
    kept = {item.question_id for item in quiz.items}
    added = [question_id for question_id, _ in wanted.chosen if question_id not in kept]
    if len(pick_askable(session, teacher_id=teacher_id, question_ids=added)) < len(set(added)):
        raise NotApprovedError("A question is no longer approved, or no longer yours to use. Look for it again.")
    quiz.title, quiz.drawn = tidy_title(wanted.title), _drawn(wanted)
    choose_questions(session, quiz, wanted.chosen, kept=kept)
    return quiz


def _lock(session: Session, quiz_id: int, teacher_id: int) -> Quiz:
    own = select(Quiz).where(Quiz.id == quiz_id, Quiz.author_id == teacher_id).options(selectinload(Quiz.items))
    quiz = session.scalar(own.with_for_update(key_share=True).execution_options(populate_existing=True))
    if quiz is None:
        raise NotFoundError("There is no such quiz.")
    return quiz


def _drawn(wanted: Wanted) -> int | None:
    if wanted.drawn is None:
        return None
    if not 1 <= wanted.drawn < len(wanted.chosen):
        raise InvalidError(
            f"Draw fewer than the {len(wanted.chosen)} questions there are, or leave this empty to ask them all.",
            field="drawn",
        )
    if len({points for _, points in wanted.chosen}) > 1:
        raise InvalidError(
            "To draw some of the questions, give them all the same points: else luck decides how much can be earned.",
            field="drawn",
        )
    return wanted.drawn
