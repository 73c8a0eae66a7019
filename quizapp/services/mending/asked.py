"""What a teacher mends: versions of one question that are graded alike, with the attempts of the teacher's own quizzes.

A question has versions that differ in wording or passages only. Where their options and key are the same, and the same
remedies hold, they are mended together, each by a regrade of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, undefer

from quizapp.core.items import Choice, Item
from quizapp.core.regrading import Applied
from quizapp.models import Assignment, Attempt, AttemptItem, Question, QuestionVersion, Regrade
from quizapp.services.errors import NotFoundError
from quizapp.services.mending.remedies import applied, in_force, regrades_of
from quizapp.services.owned import may_use


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Versions that are graded alike, the newest last, with their regrades and the numbers of attempts on them.

    `regrades` holds for each version all its regrades by the teacher; the same of them are in force for each.
    """

    versions: tuple[QuestionVersion, ...]
    regrades: dict[int, list[Regrade]]
    submitted: int
    running: int

    @property
    def newest(self) -> QuestionVersion:
        """The version by which the group is known and shown."""
        return self.versions[-1]

    @property
    def item(self) -> Item:
        """What was asked."""
        return self.newest.item()

    @property
    def held(self) -> tuple[Applied, ...]:
        """The remedies in force, the oldest first."""
        return applied(in_force(self.regrades.get(self.newest.id, [])))


def find_mended(session: Session, *, question_id: int, teacher_id: int) -> Question:
    """A question that a teacher may use, or that their own quizzes asked.

    Raises:
        NotFoundError: there is no such question, or it is another's and was never asked.
    """
    was_asked = select(QuestionVersion.question_id).where(
        QuestionVersion.id == AttemptItem.version_id, given_by(teacher_id)
    )
    own = or_(may_use(teacher_id), Question.id.in_(was_asked.where(QuestionVersion.question_id == question_id)))
    question = session.scalar(select(Question).join(Question.article).where(Question.id == question_id, own))
    if question is None:
        raise NotFoundError("There is no such question.")
    return question


def given_by(teacher_id: int) -> ColumnElement[bool]:
    """The condition that an attempt's item is in an assignment that a teacher gave."""
    mine = select(Attempt.id).join(Assignment, Assignment.id == Attempt.assignment_id)
    return AttemptItem.attempt_id.in_(mine.where(Assignment.author_id == teacher_id))


def load_groups(session: Session, question: Question, teacher_id: int) -> list[Group]:
    """The versions of a question that are in use or were asked, in groups, the one asked last first."""
    counts = {row[0]: (row[1], row[2]) for row in session.execute(_counts(question.id, teacher_id))}
    wanted = or_(QuestionVersion.id.in_(list(counts)), QuestionVersion.number == question.version_number)
    chosen = select(QuestionVersion).where(QuestionVersion.question_id == question.id, wanted)
    versions = session.scalars(chosen.options(undefer(QuestionVersion.body)).order_by(QuestionVersion.number)).all()
    regrades = regrades_of(session, version_ids=[version.id for version in versions], teacher_id=teacher_id)
    alike: dict[Any, list[QuestionVersion]] = {}
    for version in versions:
        alike.setdefault(_what_is_graded(version, regrades.get(version.id, [])), []).append(version)
    groups = [_group(found, regrades, counts) for found in alike.values()]
    return sorted(groups, key=lambda group: (group.submitted + group.running > 0, group.newest.number), reverse=True)


def _counts(question_id: int, teacher_id: int) -> Select[int, int, int]:
    columns = select(AttemptItem.version_id, func.count(Attempt.submitted_at), func.count(Attempt.id))
    asked = columns.join(Attempt, Attempt.id == AttemptItem.attempt_id)
    asked = asked.join(Assignment, Assignment.id == Attempt.assignment_id)
    asked = asked.join(QuestionVersion, QuestionVersion.id == AttemptItem.version_id)
    mine = asked.where(QuestionVersion.question_id == question_id, Assignment.author_id == teacher_id)
    return mine.group_by(AttemptItem.version_id)


def _what_is_graded(version: QuestionVersion, regrades: Sequence[Regrade]) -> Any:
    """What two versions have in common if they are graded alike."""
    item, held = version.item(), applied(in_force(regrades))
    if isinstance(item, Choice):
        return frozenset((option.id, option.text, option.key) for option in item.options), held
    return frozenset((event.id, event.text) for event in item.events), item.order, item.precedences(), held


def _group(
    versions: list[QuestionVersion], regrades: dict[int, list[Regrade]], counts: dict[int, tuple[int, int]]
) -> Group:
    ids = [version.id for version in versions]
    submitted = sum(counts.get(one, (0, 0))[0] for one in ids)
    every = sum(counts.get(one, (0, 0))[1] for one in ids)
    return Group(
        versions=tuple(versions),
        regrades={one: regrades.get(one, []) for one in ids},
        submitted=submitted,
        running=every - submitted,
    )


def choose_group(groups: Sequence[Group], version: int | None) -> Group:
    """The group of a version by its number, or the one that was asked last.

    Raises:
        NotFoundError: no attempt of the teacher's students asks that version.
    """
    if version is None:
        return groups[0]
    for group in groups:
        if version in [one.number for one in group.versions]:
            return group
    raise NotFoundError("There is no such version of the question.")
