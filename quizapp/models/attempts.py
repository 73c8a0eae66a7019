"""Attempts: one run through a quiz, frozen as it was seen, with what was answered and what it was worth."""

from datetime import datetime
from fractions import Fraction

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.core.answers import Answer, from_json
from quizapp.core.grading import Method, State
from quizapp.db import Base, Json, one_of
from quizapp.models.questions import QuestionVersion
from quizapp.models.quizzes import Assignment
from quizapp.models.users import Guest, User


def _unique_where(name: str, condition: str, *columns: str) -> Index:
    """A unique index over the rows that meet a condition, the same in both databases."""
    return Index(name, *columns, unique=True, sqlite_where=text(condition), postgresql_where=text(condition))


class Attempt(Base):
    """One run of one taker through an assignment; once it is submitted, a trigger keeps it as it is."""

    __tablename__ = "attempts"
    __table_args__ = (
        CheckConstraint("(student_id IS NULL) <> (guest_id IS NULL)", name="one_taker"),
        CheckConstraint("number >= 1", name="number_from_1"),
        CheckConstraint("(submitted_at IS NULL) = (points IS NULL)", name="submitted_is_graded"),
        CheckConstraint("0 <= points AND points <= maximum", name="points_within_maximum"),
        _unique_where("uq_attempts_student_number", "student_id IS NOT NULL", "assignment_id", "student_id", "number"),
        _unique_where("uq_attempts_guest_number", "guest_id IS NOT NULL", "assignment_id", "guest_id", "number"),
        _unique_where(
            "uq_attempts_student_open",
            "student_id IS NOT NULL AND submitted_at IS NULL",
            "assignment_id",
            "student_id",
        ),
        _unique_where(
            "uq_attempts_guest_open", "guest_id IS NOT NULL AND submitted_at IS NULL", "assignment_id", "guest_id"
        ),
        Index("ix_attempts_open_deadline", "deadline_at", "submitted_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignments.id"), index=True)
    student_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    guest_id: Mapped[int | None] = mapped_column(ForeignKey("guests.id"), index=True)
    number: Mapped[int]
    seed: Mapped[int] = mapped_column(BigInteger)
    grading: Mapped[Method] = mapped_column(one_of(Method, "grading"))
    started_at: Mapped[datetime]
    deadline_at: Mapped[datetime | None]
    submitted_at: Mapped[datetime | None]
    points: Mapped[Fraction | None]
    maximum: Mapped[Fraction]
    assignment: Mapped[Assignment] = relationship(lazy="raise")
    student: Mapped[User | None] = relationship(lazy="raise")
    guest: Mapped[Guest | None] = relationship(lazy="raise")
    items: Mapped[list["AttemptItem"]] = relationship(
        back_populates="attempt", order_by="AttemptItem.position", lazy="raise"
    )


class AttemptItem(Base):
    """One question of an attempt: the version and the order in which it was shown, the response, and its mark."""

    __tablename__ = "attempt_items"
    __table_args__ = (
        UniqueConstraint("attempt_id", "position"),
        CheckConstraint("position >= 1", name="position_from_1"),
        CheckConstraint("response IS NULL OR saved_at IS NOT NULL", name="response_was_saved"),
        CheckConstraint("(points IS NULL) = (state IS NULL)", name="points_have_a_state"),
        CheckConstraint("0 <= points AND points <= maximum", name="points_within_maximum"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempts.id"))
    position: Mapped[int]
    version_id: Mapped[int] = mapped_column(ForeignKey("question_versions.id"), index=True)
    shown: Mapped[list[str]] = mapped_column(Json)
    response: Mapped[str | None]
    saved_at: Mapped[datetime | None]
    points: Mapped[Fraction | None]
    maximum: Mapped[Fraction]
    state: Mapped[State | None] = mapped_column(one_of(State, "state"))
    attempt: Mapped[Attempt] = relationship(back_populates="items", lazy="raise")
    version: Mapped[QuestionVersion] = relationship(lazy="raise")

    def answer(self) -> Answer | None:
        """What was answered; None where nothing was."""
        return None if self.response is None else from_json(self.response)


class LateResponse(Base):
    """A response that came after the deadline and its grace: kept with both clocks' times, and not counted."""

    __tablename__ = "late_responses"

    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_item_id: Mapped[int] = mapped_column(ForeignKey("attempt_items.id"), index=True)
    response: Mapped[str]
    received_at: Mapped[datetime]
    device_at: Mapped[datetime | None]
    attempt_item: Mapped[AttemptItem] = relationship(lazy="raise")

    def answer(self) -> Answer:
        """What was answered."""
        return from_json(self.response)
