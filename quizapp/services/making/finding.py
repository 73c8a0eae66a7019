"""Finding questions for a quiz among all that a teacher may use."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from quizapp.models import Article, Question, QuestionVersion
from quizapp.services.desk import Askable, describe_askable
from quizapp.services.errors import InvalidError
from quizapp.services.frozen import in_use, may_be_asked
from quizapp.services.owned import may_use
from quizapp.services.quizzes import MOST_QUESTIONS

MOST_WORDS = 10


@dataclass(frozen=True, slots=True)
class Found:
    """Some questions, and the key that the next ones start under; None where these are the last."""

    questions: tuple[Askable, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class Source:
    """An article with approved questions, and how many."""

    id: int
    title: str
    approved: int


def find_askable(
    session: Session,
    *,
    teacher_id: int,
    words: str = "",
    article_id: int | None = None,
    without: Collection[int] = (),
    before: int | None = None,
    limit: int = 20,
) -> Found:
    """The approved questions that a teacher may use and that say all of some words, the newest first.

    Args:
        session: the session to read from.
        teacher_id: who looks.
        words: what stem, options or events, or the article's title hold; upper and lower case are the same.
        article_id: the one article they are about, if it matters.
        without: questions that the quiz has already.
        before: the key that the questions shown before gave.
        limit: how many are wanted at once.
    """
    chosen = _usable(teacher_id).where(Question.id.not_in(without), *(_says(word) for word in _split(words)))
    if before is not None:
        chosen = chosen.where(Question.id < before)
    if article_id is not None:
        chosen = chosen.where(Question.article_id == article_id)
    rows = session.scalars(chosen.order_by(Question.id.desc()).limit(limit + 1)).all()
    shown = tuple(describe_askable(question) for question in rows[:limit])
    return Found(shown, shown[-1].id if len(rows) > limit else None)


def _split(words: str) -> list[str]:
    return words.lower().split()[:MOST_WORDS]


def _says(word: str) -> ColumnElement[bool]:
    return or_(Question.words.contains(word, autoescape=True), _is_in_title(word))


def _is_in_title(word: str) -> ColumnElement[bool]:
    return func.lower(Article.title).contains(word, autoescape=True)


def _usable(teacher_id: int) -> Select[Question]:
    chosen = select(Question).join(Question.article).join(QuestionVersion, in_use())
    told = (contains_eager(Question.article), joinedload(Question.version))
    return chosen.where(may_use(teacher_id), may_be_asked()).options(*told)


def pick_askable(session: Session, *, teacher_id: int, question_ids: Sequence[int]) -> dict[int, Askable]:
    """Those of some questions that a teacher may put into a quiz.

    Raises:
        InvalidError: they are more than a quiz can have; no database takes a list of any length.
    """
    if len(question_ids) > MOST_QUESTIONS:
        raise InvalidError(f"A quiz has {MOST_QUESTIONS} questions at the most.")
    rows = session.scalars(_usable(teacher_id).where(Question.id.in_(question_ids)))
    return {question.id: describe_askable(question) for question in rows}


def list_sources(
    session: Session, *, teacher_id: int, words: str = "", before: int | None = None, limit: int = 50
) -> list[Source]:
    """The articles with approved questions that a teacher may use, the newest first.

    One more than `limit` tells that there are more.

    Args:
        session: the session to read from.
        teacher_id: who looks.
        words: what the title holds.
        before: the last id of the page before.
        limit: how many a page has.
    """
    counted = (
        select(Article.id, Article.title, func.count(Question.id))
        .join(Question, Question.article_id == Article.id)
        .join(QuestionVersion, in_use())
        .where(may_use(teacher_id), may_be_asked())
        .group_by(Article.id, Article.title)
        .order_by(Article.id.desc())
        .limit(limit + 1)
    )
    counted = counted.where(*(_is_in_title(word) for word in _split(words)))
    if before is not None:
        counted = counted.where(Article.id < before)
    return [Source(*row) for row in session.execute(counted)]
