"""Articles: taken in, kept in revisions that never change, and shown as far as their licence allows."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session, joinedload

from quizapp.core.licences import is_open
from quizapp.core.text import canonical, digest, paragraph_spans
from quizapp.models import Article, ArticleRevision, Shown
from quizapp.services.errors import InvalidError, NotFoundError

MAX_TITLE = 300
MAX_CHARACTERS = 1_000_000
# Where a day begins first, it is already tomorrow's date.
EASTERNMOST = timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph, and where it starts in its revision."""

    number: int
    start: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """One revision of an article for a page; `paragraphs` is empty where not all of it may be shown."""

    article_id: int
    revision_id: int
    title: str
    source: str
    published_on: date | None
    language: str
    licence: str
    whole: bool
    paragraphs: tuple[Paragraph, ...]


def view_article(revision: ArticleRevision, *, to_teacher: bool = False) -> ArticleView:
    """A revision as a page may show it: a teacher sees all of it, others what its article allows anyone to see."""
    article = revision.article
    whole = to_teacher or article.shown is Shown.WHOLE
    spans = paragraph_spans(revision.text) if whole else []
    return ArticleView(
        article_id=article.id,
        revision_id=revision.id,
        title=article.title,
        source=article.source,
        published_on=article.published_on,
        language=article.language,
        licence=article.licence,
        whole=whole,
        paragraphs=tuple(
            Paragraph(number, span.start, revision.text[span.start : span.end]) for number, span in enumerate(spans, 1)
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDraft:
    """What an author hands in to make an article.

    Args:
        title: what it is called, on one line.
        text: its text without markup; it is brought into canonical form.
        source: where it was taken from.
        published_on: the day it was published on.
        language: as in BCP 47, such as `en`.
        licence: under which it may be shown; empty where none is known.
        shown: how much of it anyone may see; left out, all of it under an open licence and else only what is cited.
    """

    title: str
    text: str
    source: str = ""
    published_on: date | None = None
    language: str = "en"
    licence: str = ""
    shown: Shown | None = None


def add_article(
    session: Session, *, draft: ArticleDraft, now: datetime, author_id: int | None = None, bank: str | None = None
) -> Article:
    """Add an article with its first revision, or nothing at all.

    Raises:
        TextError: there is no readable text, or too much of it.
        InvalidError: the title is empty or long, the publication date has not come, or all of an unlicensed article
            would be shown to anyone.
    """
    article = Article(bank=bank, author_id=author_id, created_at=now, **_details(draft, now))
    article.revisions = [_revision(1, canonical(draft.text), now)]
    session.add(article)
    session.flush()  # makes the article's id
    return article


def change_article(article: Article, *, draft: ArticleDraft, now: datetime) -> None:
    """Change what is said about an article; its text lives in revisions, see `add_revision`.

    Raises:
        InvalidError: as in `add_article`.
    """
    for name, value in _details(draft, now).items():
        setattr(article, name, value)


def _details(draft: ArticleDraft, now: datetime) -> dict[str, Any]:
    """The columns that a draft fills, once all of them make sense."""
    title, licence = " ".join(draft.title.split()), draft.licence.strip()
    if not title or len(title) > MAX_TITLE:
        raise InvalidError(f"Give the article a title of 1 to {MAX_TITLE} characters.", field="title")
    if draft.published_on and draft.published_on > (now + EASTERNMOST).date():
        message = f"{draft.published_on} has not come yet: give the day on which it was published."
        raise InvalidError(message, field="published_on")
    if len(draft.text) > MAX_CHARACTERS:
        message = f"The text has {len(draft.text):,} characters; at most {MAX_CHARACTERS:,} can be read."
        raise InvalidError(message, field="text")
    shown = draft.shown or (Shown.WHOLE if is_open(licence) else Shown.QUOTES)
    if shown is Shown.WHOLE and not licence:
        message = "Name the licence under which all of the article may be shown to anyone."
        raise InvalidError(message, field="licence")
    return {
        "title": title,
        "source": draft.source.strip(),
        "published_on": draft.published_on,
        "language": draft.language,
        "licence": licence,
        "shown": shown,
    }


def _revision(number: int, text: str, now: datetime) -> ArticleRevision:
    return ArticleRevision(number=number, text=text, words=len(text.split()), sha256=digest(text), created_at=now)


def add_revision(
    session: Session, article: Article, *, text: str, now: datetime, author_id: int | None = None, note: str = ""
) -> ArticleRevision:
    """The article's newest revision, a new one where the text differs; what cites an older one keeps citing it.

    Raises:
        TextError: there is no readable text, or too much of it.
    """
    newest = session.scalars(ArticleRevision.newest(article.id)).one()
    clean = canonical(text)
    if newest.sha256 == digest(clean):
        return newest
    revision = _revision(newest.number + 1, clean, now)
    revision.article_id, revision.author_id, revision.note = article.id, author_id, note
    session.add(revision)
    session.flush()  # makes the revision's id
    return revision


def load_revision(session: Session, *, article_id: int) -> ArticleRevision:
    """An article's newest revision, with the article.

    Raises:
        NotFoundError: there is no such article.
    """
    chosen = ArticleRevision.newest(article_id).options(joinedload(ArticleRevision.article))
    revision = session.scalar(chosen)
    if revision is None:
        raise NotFoundError("There is no such article.")
    return revision
