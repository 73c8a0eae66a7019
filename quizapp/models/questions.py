"""Questions, their immutable versions, the passages these cite, and what happened to each."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Select, String, UniqueConstraint, and_, select
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship, remote

from quizapp.core.items import Item, Problem, Severity, from_dict
from quizapp.db import Base, Json, one_of
from quizapp.models.articles import Article, ArticleRevision


class Status(StrEnum):
    """Where a question stands: only an approved one reaches a student."""

    DRAFT = "draft"
    APPROVED = "approved"
    RETIRED = "retired"


class Standing(StrEnum):
    """Why an approved question is right: the text proves it, or a named teacher vouches for it."""

    PROVED = "proved"
    VOUCHED = "vouched"


class Origin(StrEnum):
    """Who wrote a question first."""

    GENERATED = "generated"
    WRITTEN = "written"
    IMPORTED = "imported"


class CitationRole(StrEnum):
    """What a citation is to its item."""

    KEY = "key"
    OPERAND = "operand"
    DISTRACTOR = "distractor"
    EVENT = "event"
    AFTER = "after"


class Happening(StrEnum):
    """What can happen to a question."""

    ADDED = "added"
    CHANGED = "changed"
    APPROVED = "approved"
    REJECTED = "rejected"
    RETIRED = "retired"
    UNDONE = "undone"
    REANCHORED = "reanchored"
    REGRADED = "regraded"


class Kind(StrEnum):
    """What a question asks for; it stays the same through all versions."""

    CHOICE = "choice"
    ORDERING = "ordering"


class Question(Base):
    """A question about an article, through all its versions; `version_number` is the one in use.

    `words` is what a search looks through: stem, options or events of the version in use, in lower case. `muted` are
    the checks whose warnings its teachers do not want to hear of, and `remember` marks it for practice.
    """

    __tablename__ = "questions"
    __table_args__ = (
        UniqueConstraint("article_id", "slug"),
        CheckConstraint("status <> 'approved' OR standing IS NOT NULL", name="approved_has_a_standing"),
        CheckConstraint(
            "(standing IS NOT NULL AND standing = 'vouched') = (voucher_id IS NOT NULL)",
            name="vouched_names_its_teacher",
        ),
        CheckConstraint("version_number >= 1", name="version_from_1"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    slug: Mapped[str | None] = mapped_column(String(100))
    kind: Mapped[Kind] = mapped_column(one_of(Kind, "kind"))
    words: Mapped[str]
    status: Mapped[Status] = mapped_column(one_of(Status, "status"), index=True)
    standing: Mapped[Standing | None] = mapped_column(one_of(Standing, "standing"))
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    origin: Mapped[Origin] = mapped_column(one_of(Origin, "origin"))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    version_number: Mapped[int]
    remember: Mapped[bool] = mapped_column(default=False)
    muted: Mapped[list[str]] = mapped_column(Json, default=list)
    created_at: Mapped[datetime]
    article: Mapped[Article] = relationship(lazy="raise")
    version: Mapped["QuestionVersion"] = relationship(
        primaryjoin=lambda: and_(
            Question.id == foreign(remote(QuestionVersion.question_id)),
            Question.version_number == foreign(remote(QuestionVersion.number)),
        ),
        viewonly=True,
        uselist=False,
        lazy="raise",
    )

    @staticmethod
    def of_article(article_id: int) -> "Select[Question]":
        """An article's questions, in the order they were written."""
        return select(Question).where(Question.article_id == article_id).order_by(Question.id)


class QuestionVersion(Base):
    """One immutable state of a question, written against one revision of its article.

    `face` is all that a student may see before the feedback moment (kind, stem, options or events without what
    they rest on). `body` (the whole item) and `problems` tell the key: they load only where a query asks for them
    by name, so that a page cannot show by mistake what it never had.
    """

    __tablename__ = "question_versions"
    __table_args__ = (
        UniqueConstraint("question_id", "number"),
        CheckConstraint("number >= 1", name="number_from_1"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id"))
    number: Mapped[int]
    revision_id: Mapped[int] = mapped_column(ForeignKey("article_revisions.id"), index=True)
    hash: Mapped[str] = mapped_column(String(64), index=True)
    face: Mapped[dict[str, Any]] = mapped_column(Json)
    body: Mapped[dict[str, Any]] = mapped_column(Json, deferred=True, deferred_raiseload=True)
    problems: Mapped[list[dict[str, str]]] = mapped_column(Json, deferred=True, deferred_raiseload=True)
    broken: Mapped[bool]
    wording_only: Mapped[bool]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    created_at: Mapped[datetime]
    question: Mapped[Question] = relationship(lazy="raise")
    revision: Mapped[ArticleRevision] = relationship(lazy="raise")
    citations: Mapped[list["StoredCitation"]] = relationship(
        back_populates="version", order_by="StoredCitation.position", lazy="raise"
    )

    def item(self) -> Item:
        """The item of this version; its body must have been loaded."""
        return from_dict(self.body)

    def found(self) -> tuple[Problem, ...]:
        """What the checks found in it; its problems must have been loaded."""
        return tuple(
            Problem(check=p["check"], severity=Severity(p["severity"]), message=p["message"]) for p in self.problems
        )


class StoredCitation(Base):
    """A passage that a version cites. A trigger refuses one that its revision does not hold word for word."""

    __tablename__ = "citations"
    __table_args__ = (
        UniqueConstraint("version_id", "position"),
        CheckConstraint('0 <= start AND start < "end"', name="encloses_something"),
        CheckConstraint('length(exact) = "end" - start', name="exact_fits"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("question_versions.id"))
    revision_id: Mapped[int] = mapped_column(ForeignKey("article_revisions.id"), index=True)
    position: Mapped[int]
    role: Mapped[CitationRole] = mapped_column(one_of(CitationRole, "role"))
    target: Mapped[str] = mapped_column(String(8))
    start: Mapped[int]
    end: Mapped[int]
    exact: Mapped[str]
    version: Mapped[QuestionVersion] = relationship(back_populates="citations", lazy="raise")
    revision: Mapped[ArticleRevision] = relationship(lazy="raise")


class QuestionEvent(Base):
    """What happened to a question: who did what, and when. Rows are only ever added."""

    __tablename__ = "question_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id"), index=True)
    happening: Mapped[Happening] = mapped_column(one_of(Happening, "happening"))
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    note: Mapped[str]
    at: Mapped[datetime]

    @staticmethod
    def of_question(question_id: int) -> "Select[QuestionEvent]":
        """A question's history, oldest first."""
        return select(QuestionEvent).where(QuestionEvent.question_id == question_id).order_by(QuestionEvent.id)
