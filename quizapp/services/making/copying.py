"""Copying a quiz, so that next year begins with this year's."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from quizapp.models import Assignment, Question, Quiz
from quizapp.services.errors import InvalidError
from quizapp.services.making.finding import pick_askable
from quizapp.services.owned import find_given, find_quiz
from quizapp.services.quizzes import MAX_TITLE, create_quiz

# 2025/26 and 2025-26 are school years; 2025 is a year.
_YEARS = re.compile(r"\b(20[0-9]{2})(?:([/–-])([0-9]{2}))?\b(?![0-9/–-])")
YEAR = timedelta(weeks=52)


@dataclass(frozen=True, slots=True)
class Copied:
    """The copy, and the stems of the questions that could not come, since they are not approved any more."""

    quiz: Quiz
    left_out: tuple[str, ...]


def copy_quiz(session: Session, *, quiz_id: int, teacher_id: int, now: datetime) -> Copied:
    """Make a new quiz of a teacher's, with the questions of another of theirs as they are now; it is not published.

    Raises:
        NotFoundError: there is no such quiz, or it is another's.
        InvalidError: none of its questions is approved any more.
    """
    quiz = find_quiz(session, quiz_id=quiz_id, teacher_id=teacher_id)
    ids = [item.question_id for item in quiz.items]
    usable = pick_askable(session, teacher_id=teacher_id, question_ids=ids)
    chosen = [(item.question_id, item.points) for item in quiz.items if item.question_id in usable]
    if not chosen:
        raise InvalidError("None of its questions is approved any more, so there is nothing to copy.")
    copy = create_quiz(session, title=next_title(quiz.title), chosen=chosen, now=now, author_id=teacher_id)
    copy.copied_from_id = quiz.id
    copy.drawn = quiz.drawn if quiz.drawn is not None and quiz.drawn < len(chosen) else None
    session.flush()
    return Copied(copy, tuple(_stem(item.question) for item in quiz.items if item.question_id not in usable))


def _stem(question: Question) -> str:
    return str(question.version.face["stem"])


def next_title(title: str) -> str:
    """A title for next year: its years count one on; where it names none, it says that it is a copy."""
    moved = _YEARS.sub(_next_year, title)
    return moved if moved != title else f"{title[: MAX_TITLE - 7]} (copy)"


def _next_year(found: re.Match[str]) -> str:
    first, between, second = found.groups()
    following = str(int(first) + 1)
    return f"{following}{between}{(int(second) + 1) % 100:02}" if second else following


def find_earlier(session: Session, *, quiz: Quiz) -> Assignment | None:
    """How the quiz that one was copied from was given; None where there is no such quiz, or it was not published."""
    return find_given(session, quiz_id=quiz.copied_from_id) if quiz.copied_from_id is not None else None


def next_closing(closes_at: datetime, now: datetime) -> datetime:
    """A closing time moved on by whole years of 52 weeks, so that its weekday stays, until it is to come."""
    while closes_at <= now:
        closes_at += YEAR
    return closes_at
