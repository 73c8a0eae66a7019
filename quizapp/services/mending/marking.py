"""Marks under other remedies than those that hold: what each handed-in item has, and what it would get."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, cast

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from quizapp.core.grading import State
from quizapp.core.regrading import Applied, Mark, regrade
from quizapp.models import Assignment, Attempt, AttemptItem
from quizapp.services.mending.asked import Group
from quizapp.services.mending.remedies import first_worths


@dataclass(frozen=True, slots=True)
class Remarked:
    """A handed-in item, its mark, what it becomes, and what it would become if marks might fall."""

    item: AttemptItem
    before: Mark
    after: Mark
    strictly: Mark

    @property
    def changes(self) -> bool:
        """Whether the mark does not stay."""
        return not self.before.same_as(self.after)


def remark(
    session: Session, group: Group, teacher_id: int, *, steps: Sequence[Applied], strict: Sequence[Applied]
) -> list[Remarked]:
    """Every item that was handed in on a group's versions in a teacher's assignments, with its mark under `steps`.

    Each comes with its attempt, whoever made it, and the quiz; ordered by assignment and attempt.
    """
    attempt = joinedload(AttemptItem.attempt)
    whole = (
        attempt.joinedload(Attempt.student),
        attempt.joinedload(Attempt.guest),
        attempt.joinedload(Attempt.assignment).joinedload(Assignment.quiz),
    )
    chosen = _handed_in(select(AttemptItem), group, teacher_id).options(*whole).order_by(Assignment.id, Attempt.id)
    items = session.scalars(chosen.execution_options(populate_existing=True)).all()
    worths = first_worths(session, [item.id for item in items])
    bodies = {version.id: version.item() for version in group.versions}

    def under(item: AttemptItem, held: Sequence[Applied]) -> Mark:
        asked, worth = bodies[item.version_id], worths.get(item.id, item.maximum)
        return regrade(asked, item.answer(), worth=worth, method=item.attempt.grading, applied=held)[-1]

    return [Remarked(item, _stands(item), under(item, steps), under(item, strict)) for item in items]


def lock_attempts(session: Session, group: Group, teacher_id: int) -> None:
    """Wait for whoever else changes the sums of these attempts: two regrades of their questions take turns."""
    attempts = _handed_in(select(Attempt.id), group, teacher_id).order_by(Attempt.id)
    session.execute(attempts.with_for_update(of=Attempt, key_share=True))


def _handed_in(columns: Select[Any], group: Group, teacher_id: int) -> Select[Any]:
    joined = columns.join_from(AttemptItem, Attempt, Attempt.id == AttemptItem.attempt_id)
    joined = joined.join(Assignment, Assignment.id == Attempt.assignment_id)
    return joined.where(
        AttemptItem.version_id.in_([version.id for version in group.versions]),
        Assignment.author_id == teacher_id,
        Attempt.submitted_at.is_not(None),
    )


def _stands(item: AttemptItem) -> Mark:
    """The mark of a handed-in item as it stands."""
    return Mark(points=cast("Fraction", item.points), maximum=item.maximum, state=cast("State", item.state))
