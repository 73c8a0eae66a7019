"""Sheets: an article laid out for whoever writes a question about it, with the sentences that can be cited."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from quizapp.core import checks
from quizapp.core.items import Item, Problem
from quizapp.core.text import Span, paragraph_number, paragraph_spans
from quizapp.models import ArticleRevision, Question, User
from quizapp.services.articles import ArticleView, view_article
from quizapp.services.errors import ConflictError
from quizapp.services.muting import weigh
from quizapp.services.owned import find_article
from quizapp.services.questions import add_question
from quizapp.services.versions import read_revision


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place in the text and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The newest revision of an article and its sentences; before it was read, its paragraphs stand for these."""

    article: ArticleView
    text: str
    sentences: tuple[Sentence, ...]


def load_sheet(session: Session, *, article_id: int, teacher_id: int) -> Sheet:
    """A teacher's own article, to write a question about it.

    Raises:
        NotFoundError: there is no such article, or it is another's, or came with the app.
    """
    return lay_out(find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True))


def lay_out(revision: ArticleRevision) -> Sheet:
    """A revision as a sheet."""
    return Sheet(
        article=view_article(revision, to_teacher=True), text=revision.text, sentences=tuple(_sentences(revision))
    )


def _sentences(revision: ArticleRevision) -> list[Sentence]:
    parse = revision.stored_parse()
    spans = [Span(s.start, s.end) for s in parse.sentences] if parse else []
    return [
        Sentence(span.start, span.end, paragraph_number(revision.text, span.start))
        for span in spans or paragraph_spans(revision.text)
    ]


def write_question(
    session: Session, *, article_id: int, revision_id: int, item: Item, teacher_id: int, now: datetime
) -> Question:
    """Add a teacher's own question to one of their articles, as a draft.

    Raises:
        NotFoundError: there is no such article, or it is not theirs to change.
        ConflictError: the text was changed meanwhile, so that positions in it mean something else; or it is still
            being read.
        InvalidItemError: it cites what the text does not hold.
    """
    revision = find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True)
    if revision.id != revision_id:
        raise ConflictError("The article's text was changed meanwhile. Look at the passages that you cite once more.")
    return add_question(session, article_id=article_id, item=item, now=now, author_id=teacher_id)


def check_written(
    session: Session, *, article_id: int, item: Item, teacher_id: int, question_id: int | None = None
) -> tuple[Problem, ...]:
    """What the checks find in an item as it is being written, but for what is muted; nothing is kept.

    Raises:
        NotFoundError: there is no such article, or it is not theirs to change.
        ConflictError: no language model has read the article yet.
    """
    revision = find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True)
    found = checks.problems(item, read_revision(revision))
    question = session.get(Question, question_id) if question_id else None
    here = question.muted if question and question.article_id == article_id else []
    return weigh(found, here, session.get_one(User, teacher_id).muted).heard
