"""Muting: warnings that a teacher does not want to hear of, for one question or for themselves; nothing graver is."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.checks import CHECKS
from quizapp.core.items import Problem, Severity
from quizapp.models import Question, User
from quizapp.services.errors import InvalidError
from quizapp.services.owned import find_question
from quizapp.services.questions import lock_question

# The checks that can be muted, by id.
MUTABLE = frozenset(check.id for check in CHECKS if check.severity is Severity.WARNING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What was found in a question, apart by whether a teacher hears of it; `here` are muted for the question."""

    heard: tuple[Problem, ...]
    muted: tuple[Problem, ...]
    here: frozenset[str]


def heard(problems: Iterable[Problem], question: Question, user: User) -> tuple[Problem, ...]:
    """The problems that a teacher hears of: all but warnings muted for the question or by them for themselves."""
    return weigh(problems, question.muted, user.muted).heard


def weigh(problems: Iterable[Problem], here: Collection[str], mine: Collection[str]) -> Weighed:
    """Tell problems that are heard from those that are muted; only a warning can be."""
    found = tuple(problems)
    muted = tuple(p for p in found if p.severity is Severity.WARNING and (p.check in here or p.check in mine))
    return Weighed(heard=tuple(p for p in found if p not in muted), muted=muted, here=frozenset(here))


def weigh_for(session: Session, problems: Iterable[Problem], question: Question, *, teacher_id: int) -> Weighed:
    """As `weigh`, for a question and a teacher."""
    return weigh(problems, question.muted, session.get_one(User, teacher_id).muted)


def mute_for_question(session: Session, *, question_id: int, teacher_id: int, check: str, on: bool = True) -> None:
    """Mute a check for one question, or hear of it again; doing so twice changes nothing.

    Raises:
        NotFoundError: there is no such question, or it is not theirs to change.
        InvalidError: no warning is of that name.
    """
    find_question(session, question_id=question_id, teacher_id=teacher_id, to_change=True)
    question = lock_question(session, question_id)
    question.muted = _switched(question.muted, check, on=on)
    session.flush()


def mute_for_oneself(session: Session, *, teacher_id: int, check: str, on: bool = True) -> None:
    """Mute a check for oneself in every question, or hear of it again; doing so twice changes nothing.

    Raises:
        InvalidError: no warning is of that name.
    """
    chosen = select(User).where(User.id == teacher_id).with_for_update(key_share=True)
    teacher = session.scalars(chosen.execution_options(populate_existing=True)).one()
    teacher.muted = _switched(teacher.muted, check, on=on)
    session.flush()


def _switched(muted: Collection[str], check: str, *, on: bool) -> list[str]:
    if on and check not in MUTABLE:
        raise InvalidError("Only a warning can be muted.")
    return sorted({*muted, check} if on else {*muted} - {check})
