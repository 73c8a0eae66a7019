"""Quizzes, and the assignments that give them to people."""

from datetime import datetime
from enum import StrEnum
from fractions import Fraction

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.core.grading import Method
from quizapp.db import Base, one_of
from quizapp.models.questions import Question


class Counts(StrEnum):
    """Which of several attempts counts."""

    BEST = "best"
    LAST = "last"
    FIRST = "first"


class Feedback(StrEnum):
    """The feedback moment: when answers, keys and passages are shown."""

    SUBMITTED = "submitted"
    CLOSED = "closed"
    NEVER = "never"


class ReadingMode(StrEnum):
    """Where the article is while questions are answered: beside them, or put away until the result."""

    BESIDE = "beside"
    AWAY = "away"


class Quiz(Base):
    """A chosen list of questions with points; `drawn` is how many of them each attempt asks at random, if not all."""

    __tablename__ = "quizzes"
    __table_args__ = (
        CheckConstraint("title <> ''", name="title_not_empty"),
        CheckConstraint("drawn > 0", name="draws_something"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(300))
    bank: Mapped[str | None] = mapped_column(String(100), unique=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    drawn: Mapped[int | None]
    copied_from_id: Mapped[int | None] = mapped_column(ForeignKey("quizzes.id"))
    created_at: Mapped[datetime]
    items: Mapped[list["QuizItem"]] = relationship(
        back_populates="quiz", order_by="QuizItem.position", cascade="all, delete-orphan", lazy="raise"
    )


class QuizItem(Base):
    """A question's place in a quiz, and what it is worth there."""

    __tablename__ = "quiz_items"
    __table_args__ = (
        UniqueConstraint("quiz_id", "position"),
        UniqueConstraint("quiz_id", "question_id"),
        CheckConstraint("position >= 1", name="position_from_1"),
        CheckConstraint("points > 0", name="worth_something"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quizzes.id"))
    position: Mapped[int]
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id"), index=True)
    points: Mapped[Fraction]
    quiz: Mapped[Quiz] = relationship(back_populates="items", lazy="raise")
    question: Mapped[Question] = relationship(lazy="raise")


class Assignment(Base):
    """A quiz given to anyone who comes, with its dates and settings.

    Opening, closing and the feedback moment are live: an attempt follows them as they are now. Grading is frozen
    with each attempt.
    """

    __tablename__ = "assignments"
    __table_args__ = (
        CheckConstraint("opens_at < closes_at", name="opens_before_it_closes"),
        CheckConstraint("time_limit > 0", name="time_limit_positive"),
        CheckConstraint("attempts_allowed > 0", name="attempts_allowed_positive"),
        CheckConstraint("feedback <> 'closed' OR closes_at IS NOT NULL", name="feedback_when_closed_needs_closing"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quizzes.id"), index=True)
    opens_at: Mapped[datetime]
    closes_at: Mapped[datetime | None]
    time_limit: Mapped[int | None]
    attempts_allowed: Mapped[int | None]
    counts: Mapped[Counts] = mapped_column(one_of(Counts, "counts"))
    feedback: Mapped[Feedback] = mapped_column(one_of(Feedback, "feedback"))
    reading: Mapped[ReadingMode] = mapped_column(one_of(ReadingMode, "reading"))
    grading: Mapped[Method] = mapped_column(one_of(Method, "grading"))
    shuffled: Mapped[bool]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    created_at: Mapped[datetime]
    quiz: Mapped[Quiz] = relationship(lazy="raise")

    def is_open(self, now: datetime) -> bool:
        """Whether an attempt may be started now."""
        return self.opens_at <= now and not self.is_closed(now)

    def is_closed(self, now: datetime) -> bool:
        """Whether its closing time has passed."""
        return self.closes_at is not None and self.closes_at <= now
