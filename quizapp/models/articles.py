"""Articles and their revisions, whose text never changes."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, Select, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.core.text import Parse
from quizapp.db import Base, one_of


class Shown(StrEnum):
    """How much of an article a reader may see: all of it, its cited passages, or all of it within a class."""

    WHOLE = "whole"
    QUOTES = "quotes"
    CLASS = "class"


class Article(Base):
    """A text with its title, source, publication date, language, licence and how much of it may be shown."""

    __tablename__ = "articles"
    __table_args__ = (
        CheckConstraint("licence <> '' OR shown <> 'whole'", name="whole_needs_a_licence"),
        CheckConstraint("title <> ''", name="title_not_empty"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(300))
    source: Mapped[str]
    published_on: Mapped[date | None]
    language: Mapped[str] = mapped_column(String(16))
    licence: Mapped[str] = mapped_column(String(200))
    shown: Mapped[Shown] = mapped_column(one_of(Shown, "shown"))
    bank: Mapped[str | None] = mapped_column(String(100), unique=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    folder_id: Mapped[int | None] = mapped_column(ForeignKey("folders.id"), index=True)
    created_at: Mapped[datetime]
    revisions: Mapped[list["ArticleRevision"]] = relationship(
        back_populates="article", order_by="ArticleRevision.number", lazy="raise"
    )


class ArticleRevision(Base):
    """One state of an article's text; only its parse may be added or renewed. `note` says why it was made."""

    __tablename__ = "article_revisions"
    __table_args__ = (
        UniqueConstraint("article_id", "number"),
        CheckConstraint("number >= 1", name="number_from_1"),
        CheckConstraint("text <> ''", name="text_not_empty"),
        CheckConstraint("(parse IS NULL) = (parse_model IS NULL)", name="parse_names_its_model"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    number: Mapped[int]
    text: Mapped[str]
    words: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    parse: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    parse_model: Mapped[str | None] = mapped_column(String(100))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]
    article: Mapped[Article] = relationship(back_populates="revisions", lazy="raise")

    @staticmethod
    def newest(article_id: int) -> "Select[ArticleRevision]":
        """The revision that an article now has."""
        revisions = select(ArticleRevision).where(ArticleRevision.article_id == article_id)
        return revisions.order_by(ArticleRevision.number.desc()).limit(1)

    def stored_parse(self) -> Parse | None:
        """What a language model read in this text, where one has."""
        return None if self.parse is None else Parse.from_bytes(self.parse)
