"""What those who took a quiz are told of regrades: what was mended, when, why, and what it did to a mark."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from quizapp.core.items import Item
from quizapp.core.regrading import Mark, Remedy, right_after
from quizapp.models import Assignment, Attempt, AttemptItem, MarkChange, Regrade
from quizapp.services.mending.remedies import applied, in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One regrade as a result tells it; `marks` are the mark before and after, None where it stayed.

    `back` tells that it took an earlier one back.
    """

    remedy: Remedy
    back: bool
    note: str
    at: datetime
    marks: tuple[Mark, Mark] | None


class Mended:
    """The regrades of an attempt's questions, by the versions that it asked."""

    def __init__(self, session: Session, attempt: Attempt, item_ids: Iterable[int]) -> None:
        """Load all that concerns some items of an attempt."""
        self._regrades: dict[int, list[Regrade]] = {}
        of_items = AttemptItem.id.in_(list(item_ids))
        by_teacher = Regrade.author_id == Assignment.author_id
        regrades = select(Regrade).join(Assignment, by_teacher).where(Assignment.id == attempt.assignment_id)
        asked = select(AttemptItem.version_id).where(of_items)
        for one in session.scalars(regrades.where(Regrade.version_id.in_(asked)).order_by(Regrade.id)):
            self._regrades.setdefault(one.version_id, []).append(one)
        changes = select(MarkChange).join(AttemptItem, AttemptItem.id == MarkChange.attempt_item_id).where(of_items)
        self._changes = {(one.regrade_id, one.attempt_item_id): one for one in session.scalars(changes)}

    def tell(self, item: AttemptItem) -> tuple[Told, ...]:
        """What was done about one question, the oldest first."""
        return tuple(
            Told(
                remedy=one.remedy,
                back=one.undoes_id is not None,
                note=one.note,
                at=one.at,
                marks=_marks(self._changes.get((one.id, item.id))),
            )
            for one in self._regrades.get(item.version_id, [])
        )

    def right(self, item: AttemptItem, asked: Item) -> frozenset[str]:
        """The ids of the options that are right now."""
        return right_after(asked, applied(in_force(self._regrades.get(item.version_id, []))))


def _marks(change: MarkChange | None) -> tuple[Mark, Mark] | None:
    if change is None:
        return None
    before = Mark(points=change.points_before, maximum=change.maximum_before, state=change.state_before)
    return before, Mark(points=change.points_after, maximum=change.maximum_after, state=change.state_after)


def changed_at() -> Select[datetime]:
    """When a regrade last changed the marks of a handed-in attempt; `Attempt` is in the query around it."""
    columns = select(func.max(Regrade.at)).join(MarkChange, MarkChange.regrade_id == Regrade.id)
    changes = columns.join(AttemptItem, AttemptItem.id == MarkChange.attempt_item_id)
    return changes.where(AttemptItem.attempt_id == Attempt.id, Regrade.at >= Attempt.submitted_at).correlate(Attempt)
