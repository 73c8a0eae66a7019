"""Candidates: questions that a generation could have asked besides those it added, kept to be swapped in."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.core.items import Item, Problem, Severity, from_dict
from quizapp.db import Base, Json, one_of


class Why(StrEnum):
    """Why a candidate was not added: it lost its place in the set, or a check refused it."""

    SPARE = "spare"
    REFUSED = "refused"


class Candidate(Base):
    """An item that was written about a revision and is no question yet; `question_id` tells which it became.

    `start` and `end` enclose its first passage, by which another on the same sentence is found; `place` is its rank
    among the candidates of its revision, the best first.
    """

    __tablename__ = "candidates"
    __table_args__ = (
        UniqueConstraint("revision_id", "hash"),
        CheckConstraint('0 <= start AND start < "end"', name="encloses_something"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("article_revisions.id"))
    job_id: Mapped[int | None] = mapped_column(ForeignKey("jobs.id"), index=True)
    question_id: Mapped[int | None] = mapped_column(ForeignKey("questions.id"), index=True)
    hash: Mapped[str] = mapped_column(String(64))
    why: Mapped[Why] = mapped_column(one_of(Why, "why"))
    form: Mapped[str] = mapped_column(String(50))
    place: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    body: Mapped[dict[str, Any]] = mapped_column(Json)
    problems: Mapped[list[dict[str, str]]] = mapped_column(Json)
    created_at: Mapped[datetime]

    def item(self) -> Item:
        """The item as it was written."""
        return from_dict(self.body)

    def found(self) -> tuple[Problem, ...]:
        """What the checks found in it."""
        return tuple(
            Problem(check=p["check"], severity=Severity(p["severity"]), message=p["message"]) for p in self.problems
        )
