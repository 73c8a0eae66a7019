"""Regrades: what a teacher put right after the lesson, and each mark that it changed. Rows are only ever added."""

from datetime import datetime
from fractions import Fraction

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.core.grading import State
from quizapp.core.regrading import Remedy
from quizapp.db import Base, Json, one_of


class Regrade(Base):
    """One remedy for one version of a question, in the assignments that its author gave.

    `right` are the ids of the options that are right now, where the remedy names any; `lowering` tells that marks
    might fall too; `note` is what students read of it. One that `undoes` another takes it back: neither holds then,
    and the marks are what they were before.
    """

    __tablename__ = "regrades"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("question_versions.id"), index=True)
    remedy: Mapped[Remedy] = mapped_column(one_of(Remedy, "remedy"))
    right: Mapped[list[str]] = mapped_column(Json)
    lowering: Mapped[bool]
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("regrades.id"), unique=True)
    note: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    at: Mapped[datetime]


class MarkChange(Base):
    """A mark before and after a regrade; a trigger lets a submitted mark become only what its newest change says."""

    __tablename__ = "mark_changes"
    __table_args__ = (
        UniqueConstraint("regrade_id", "attempt_item_id"),
        CheckConstraint("0 <= points_after AND points_after <= maximum_after", name="points_within_maximum"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    regrade_id: Mapped[int] = mapped_column(ForeignKey("regrades.id"))
    attempt_item_id: Mapped[int] = mapped_column(ForeignKey("attempt_items.id"), index=True)
    points_before: Mapped[Fraction]
    points_after: Mapped[Fraction]
    maximum_before: Mapped[Fraction]
    maximum_after: Mapped[Fraction]
    state_before: Mapped[State] = mapped_column(one_of(State, "state_before"))
    state_after: Mapped[State] = mapped_column(one_of(State, "state_after"))
