"""Remedies that hold: those of the teacher who gave the assignment, but for what was taken back.

They are part of how an attempt is graded. One that is handed in after a remedy is graded with it, and its history
says so as if the remedy had come after.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.core.regrading import Applied, Mark, regrade
from quizapp.models import Assignment, Attempt, AttemptItem, MarkChange, QuestionVersion, Regrade


def applied(held: Iterable[Regrade]) -> tuple[Applied, ...]:
    """Regrades as the core reads them."""
    return tuple(Applied(remedy=one.remedy, right=tuple(one.right), lowering=one.lowering) for one in held)


def in_force(regrades: Sequence[Regrade]) -> list[Regrade]:
    """The regrades that hold: neither taken back nor taking back."""
    taken_back = {one.undoes_id for one in regrades}
    return [one for one in regrades if one.undoes_id is None and one.id not in taken_back]


def regrades_of(session: Session, *, version_ids: Iterable[int], teacher_id: int) -> dict[int, list[Regrade]]:
    """All regrades of some versions by one teacher, the oldest first, by version."""
    chosen = select(Regrade).where(Regrade.version_id.in_(set(version_ids)), Regrade.author_id == teacher_id)
    found: dict[int, list[Regrade]] = {}
    for one in session.scalars(chosen.order_by(Regrade.id)):
        found.setdefault(one.version_id, []).append(one)
    return found


def lock_versions(session: Session, attempt_ids: Iterable[int]) -> None:
    """Keep teachers from regrading what some attempts ask until the transaction ends; others may grade meanwhile.

    Always in the order of the ids, as `lock_to_regrade` does, so that nobody waits for each other.
    """
    asked = select(AttemptItem.version_id).where(AttemptItem.attempt_id.in_(list(attempt_ids)))
    _lock(session, set(session.scalars(asked)), read=True)


def lock_to_regrade(session: Session, version_ids: Iterable[int]) -> None:
    """Wait until the attempts being graded on some versions are, and let no other be before the transaction ends."""
    _lock(session, set(version_ids), read=False)


def _lock(session: Session, version_ids: set[int], *, read: bool) -> None:
    chosen = select(QuestionVersion.id).where(QuestionVersion.id.in_(version_ids)).order_by(QuestionVersion.id)
    session.execute(chosen.with_for_update(read=read, key_share=not read))


def grade_items(session: Session, attempt: Attempt, items: Sequence[AttemptItem]) -> None:
    """Give the items of an attempt their first marks, with the remedies that hold for what they ask.

    Their versions' bodies are loaded, and locked by `lock_versions`.
    """
    teacher_id = session.scalar(select(Assignment.author_id).where(Assignment.id == attempt.assignment_id))
    versions = [item.version_id for item in items]
    held = regrades_of(session, version_ids=versions, teacher_id=teacher_id) if teacher_id else {}
    graded = [(item, _grade(session, attempt, item, held.get(item.version_id, []))) for item in items]
    session.flush()  # a trigger lets a maximum become only what a change says
    for item, mark in graded:
        set_mark(item, mark)


def _grade(session: Session, attempt: Attempt, item: AttemptItem, regrades: Sequence[Regrade]) -> Mark:
    steps = in_force(regrades)
    asked, worth = item.version.item(), item.maximum
    marks = regrade(asked, item.answer(), worth=worth, method=attempt.grading, applied=applied(steps))
    for step, (before, after) in zip(steps, pairwise(marks), strict=True):
        record_change(session, step, item.id, before, after)
    return marks[-1]


def record_change(session: Session, step: Regrade, item_id: int, before: Mark, after: Mark) -> None:
    """Write down that a regrade changed a mark, if it did."""
    if not before.same_as(after):
        change = MarkChange(
            regrade_id=step.id,
            attempt_item_id=item_id,
            points_before=before.points,
            points_after=after.points,
            maximum_before=before.maximum,
            maximum_after=after.maximum,
            state_before=before.state,
            state_after=after.state,
        )
        session.add(change)


def set_mark(item: AttemptItem, mark: Mark) -> None:
    """Let a mark be what it is now."""
    item.points, item.maximum, item.state = mark.points, mark.maximum, mark.state


def first_worths(session: Session, item_ids: Iterable[int]) -> dict[int, Fraction]:
    """What questions were worth before a regrade changed it, by the ids of their attempts' items."""
    first = (
        select(func.min(MarkChange.id))
        .where(MarkChange.attempt_item_id.in_(list(item_ids)))
        .group_by(MarkChange.attempt_item_id)
    )
    chosen = select(MarkChange.attempt_item_id, MarkChange.maximum_before).where(MarkChange.id.in_(first))
    return dict(session.execute(chosen).all())
