"""Regrading: who gains and who loses by a remedy, shown before it is applied, and the remedy applied.

It reaches the attempts on assignments that the teacher gave: those handed in are regraded now, those in progress when
they are handed in.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from itertools import groupby
from typing import cast

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from quizapp.core.regrading import Applied, Mark, RemedyError, check_remedy
from quizapp.models import Attempt, AttemptItem, MarkChange, Regrade
from quizapp.services.errors import ConflictError, InvalidError
from quizapp.services.history import taker_name
from quizapp.services.mending.asked import Group, choose_group, find_mended, load_groups
from quizapp.services.mending.consequences import change_what_is_asked
from quizapp.services.mending.marking import Remarked, lock_attempts, remark
from quizapp.services.mending.remedies import in_force, lock_to_regrade, record_change, set_mark
from quizapp.services.questions import lock_question

LONGEST_NOTE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedMark:
    """One attempt whose mark a remedy changes, with the attempt's sums before and after."""

    attempt_id: int
    name: str
    before: Mark
    after: Mark
    points: tuple[Fraction, Fraction]
    maximum: tuple[Fraction, Fraction]

    @property
    def loses(self) -> bool:
        """Whether it falls."""
        return self.before.loses_to(self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What a remedy does in one assignment; `spared` of the marks that stay would fall if marks might."""

    assignment_id: int
    title: str
    changed: tuple[ChangedMark, ...]
    staying: int
    spared: int

    @property
    def losing(self) -> int:
        """How many marks fall."""
        return sum(one.loses for one in self.changed)

    @property
    def gaining(self) -> int:
        """How many marks rise."""
        return len(self.changed) - self.losing


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a remedy would do, assignment by assignment; `running` attempts get it when they are handed in.

    `newest` is the id of the newest regrade that it was worked out after, 0 where there is none.
    """

    reaches: tuple[Reach, ...]
    running: int
    newest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a teacher asks for.

    Args:
        question_id: the question.
        teacher_id: whose assignments are meant, and who answers for it.
        new: the remedy; None takes the last one back.
        version: the number of the version that was asked; left out, the one asked last.
    """

    question_id: int
    teacher_id: int
    new: Applied | None
    version: int | None = None


def preview_regrade(session: Session, wish: Wish) -> Preview:
    """Who would gain and who would lose; nothing is changed.

    Raises:
        NotFoundError: there is no such question or version, or it is not the teacher's to mend.
        InvalidError: the remedy cannot be applied.
    """
    question = find_mended(session, question_id=wish.question_id, teacher_id=wish.teacher_id)
    group = choose_group(load_groups(session, question, wish.teacher_id), wish.version)
    rows = _remark(session, group, wish)
    reaches = tuple(_reach(list(found)) for _, found in groupby(rows, key=lambda row: row.item.attempt.assignment_id))
    return Preview(reaches=reaches, running=group.running, newest=newest_of(group))


def newest_of(group: Group) -> int:
    """The id of the newest regrade of a group's versions, 0 where there is none."""
    return max((one.id for regrades in group.regrades.values() for one in regrades), default=0)


def _remark(session: Session, group: Group, wish: Wish) -> list[Remarked]:
    """The marks under the remedies that will hold.

    Raises:
        InvalidError: the new one cannot be applied, or there is none to take back.
    """
    new = wish.new
    if new is None:
        if not group.held:
            raise InvalidError("There is nothing to take back.", field="remedy")
        return remark(session, group, wish.teacher_id, steps=group.held[:-1], strict=group.held[:-1])
    try:
        check_remedy(group.item, group.held, new)
    except RemedyError as error:
        raise InvalidError(str(error), field="right") from None
    strict = (*group.held, replace(new, lowering=True))
    return remark(session, group, wish.teacher_id, steps=(*group.held, new), strict=strict)


def _reach(rows: Sequence[Remarked]) -> Reach:
    assignment = rows[0].item.attempt.assignment
    changed = [_changed(row) for row in rows if row.changes]
    return Reach(
        assignment_id=assignment.id,
        title=assignment.quiz.title,
        changed=tuple(sorted(changed, key=lambda one: not one.loses)),
        staying=len(rows) - len(changed),
        spared=sum(not row.changes and row.after.loses_to(row.strictly) for row in rows),
    )


def _changed(row: Remarked) -> ChangedMark:
    attempt = row.item.attempt
    points, maximum = cast("Fraction", attempt.points), attempt.maximum
    return ChangedMark(
        attempt_id=attempt.id,
        name=taker_name(attempt),
        before=row.before,
        after=row.after,
        points=(points, points + row.after.points - row.before.points),
        maximum=(maximum, maximum + row.after.maximum - row.before.maximum),
    )


def apply_regrade(session: Session, wish: Wish, *, note: str, newest: int, now: datetime) -> Regrade:
    """Change the marks as the preview said, write each change down, and see to what is asked from now on.

    Args:
        session: a session in a write transaction.
        wish: the remedy and what it is for.
        note: why; students read it.
        newest: what the preview gave, so that two teachers at once do not mend past each other.
        now: the server's time.

    Raises:
        NotFoundError: there is no such question or version, or it is not the teacher's to mend.
        InvalidError: the remedy cannot be applied, or the note is empty or too long.
        ConflictError: the question was regraded since the preview.
    """
    find_mended(session, question_id=wish.question_id, teacher_id=wish.teacher_id)
    like = Regrade(note=_reason(note), author_id=wish.teacher_id, at=now)
    question = lock_question(session, wish.question_id)
    group = choose_group(load_groups(session, question, wish.teacher_id), wish.version)
    if newest_of(group) != newest:
        raise ConflictError("This question was mended meanwhile. Look at the effect once more.")
    lock_to_regrade(session, [one.id for one in group.versions])
    lock_attempts(session, group, wish.teacher_id)
    rows = _remark(session, group, wish)
    regrades = _write(session, group, wish.new, like)
    _set_marks(session, rows, regrades)
    change_what_is_asked(session, question, group, wish.new, like)
    return regrades[group.newest.id]


def _reason(note: str) -> str:
    if not note.strip() or len(note) > LONGEST_NOTE:
        raise InvalidError(f"Say why, in 1 to {LONGEST_NOTE} characters: your students read it.", field="note")
    return note.strip()


def _write(session: Session, group: Group, new: Applied | None, like: Regrade) -> dict[int, Regrade]:
    """A regrade for each version of a group, by version."""
    written = {}
    for version in group.versions:
        step, undone = new, None
        if new is None:
            last = in_force(group.regrades[version.id])[-1]
            step, undone = Applied(remedy=last.remedy, right=tuple(last.right), lowering=True), last.id
        written[version.id] = _regrade(version.id, cast("Applied", step), undone, like)
    session.add_all(written.values())
    session.flush()  # makes their ids
    return written


def _regrade(version_id: int, step: Applied, undone: int | None, like: Regrade) -> Regrade:
    return Regrade(
        version_id=version_id,
        remedy=step.remedy,
        right=list(step.right),
        lowering=step.lowering,
        undoes_id=undone,
        note=like.note,
        author_id=like.author_id,
        at=like.at,
    )


def _set_marks(session: Session, rows: Sequence[Remarked], regrades: dict[int, Regrade]) -> None:
    """Write the changes down, then change the marks, then their sums: triggers allow it in this order only."""
    changed = [row for row in rows if row.changes]
    for row in changed:
        record_change(session, regrades[row.item.version_id], row.item.id, row.before, row.after)
    session.flush()
    for row in changed:
        set_mark(row.item, row.after)
    session.flush()
    of_attempt = AttemptItem.attempt_id == Attempt.id
    touched = (
        select(AttemptItem.attempt_id)
        .join(MarkChange, MarkChange.attempt_item_id == AttemptItem.id)
        .where(MarkChange.regrade_id.in_([one.id for one in regrades.values()]))
    )
    sums = {
        name: select(func.sum(column)).where(of_attempt).correlate(Attempt).scalar_subquery()
        for name, column in (("points", AttemptItem.points), ("maximum", AttemptItem.maximum))
    }
    session.execute(update(Attempt).where(Attempt.id.in_(touched)).values(sums))
