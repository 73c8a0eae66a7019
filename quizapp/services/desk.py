"""The desk: what a teacher has written and set, and where each piece of it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from quizapp.models import Article, Assignment, Attempt, Question, Quiz, QuizItem, Status
from quizapp.services.errors import InvalidError
from quizapp.services.owned import may_use

MOST_ARTICLES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article on the desk, with how many of its questions stand where; `own` tells who may change it."""

    id: int
    title: str
    published_on: date | None
    own: bool
    drafts: int
    approved: int
    retired: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizRow:
    """A quiz on the desk: its questions, and if it is given, until when and how many attempts were handed in."""

    id: int
    title: str
    questions: int
    assignment_id: int | None
    closes_at: datetime | None
    closed: bool
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One page of a teacher's desk; what is `older` starts under the ids given, None where there is no more."""

    articles: tuple[ArticleRow, ...]
    quizzes: tuple[QuizRow, ...]
    shared: tuple[ArticleRow, ...]
    older_articles: int | None
    older_quizzes: int | None


def load_desk(
    session: Session,
    *,
    teacher_id: int,
    now: datetime,
    articles_before: int | None = None,
    quizzes_before: int | None = None,
    limit: int = 20,
) -> Desk:
    """A teacher's articles and quizzes, the newest first, and the articles that every teacher may use."""
    own = select(Article).where(Article.author_id == teacher_id).order_by(Article.id.desc())
    mine = session.scalars((own if articles_before is None else own.where(Article.id < articles_before)).limit(limit))
    shared = session.scalars(select(Article).where(Article.author_id.is_(None)).order_by(Article.title).limit(50))
    articles, others = _article_rows(session, mine.all(), own=True), _article_rows(session, shared.all(), own=False)
    quizzes = _quiz_rows(session, teacher_id, quizzes_before, limit, now)
    return Desk(
        articles=articles,
        quizzes=quizzes,
        shared=tuple(row for row in others if row.approved),
        older_articles=articles[-1].id if len(articles) == limit else None,
        older_quizzes=quizzes[-1].id if len(quizzes) == limit else None,
    )


def _article_rows(session: Session, articles: Iterable[Article], *, own: bool) -> tuple[ArticleRow, ...]:
    found = list(articles)
    counted = (
        select(Question.article_id, Question.status, func.count(Question.id))
        .where(Question.article_id.in_([article.id for article in found]))
        .group_by(Question.article_id, Question.status)
    )
    counts = {(article_id, status): number for article_id, status, number in session.execute(counted)}
    return tuple(
        ArticleRow(
            id=article.id,
            title=article.title,
            published_on=article.published_on,
            own=own,
            drafts=counts.get((article.id, Status.DRAFT), 0),
            approved=counts.get((article.id, Status.APPROVED), 0),
            retired=counts.get((article.id, Status.RETIRED), 0),
        )
        for article in found
    )


def _quiz_rows(session: Session, teacher_id: int, before: int | None, limit: int, now: datetime) -> tuple[QuizRow, ...]:
    questions = select(func.count(QuizItem.id)).where(QuizItem.quiz_id == Quiz.id).scalar_subquery()
    handed_in = select(func.count(Attempt.id)).where(
        Attempt.assignment_id == Assignment.id, Attempt.submitted_at.is_not(None)
    )
    rows = (
        select(Quiz, Assignment, questions, handed_in.scalar_subquery())
        .outerjoin(Assignment, Assignment.quiz_id == Quiz.id)
        .where(Quiz.author_id == teacher_id)
        .order_by(Quiz.id.desc())
        .limit(limit)
    )
    found = session.execute(rows if before is None else rows.where(Quiz.id < before))
    return tuple(
        QuizRow(
            id=quiz.id,
            title=quiz.title,
            questions=min(number, quiz.drawn or number),
            assignment_id=given.id if given else None,
            closes_at=given.closes_at if given else None,
            closed=bool(given and given.is_closed(now)),
            attempts=attempts if given else 0,
        )
        for quiz, given, number, attempts in found
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Askable:
    """An approved question that may be put into a quiz."""

    id: int
    article_id: int
    article: str
    kind: str
    stem: str


def list_askable(session: Session, *, teacher_id: int, article_ids: Sequence[int]) -> tuple[Askable, ...]:
    """The approved questions of some articles that a teacher may use; ids of others are passed over.

    Raises:
        InvalidError: there are too many articles.
    """
    if len(article_ids) > MOST_ARTICLES:
        raise InvalidError(f"Choose {MOST_ARTICLES} articles at the most.")
    chosen = (
        select(Question)
        .join(Question.article)
        .where(Article.id.in_(article_ids), may_use(teacher_id), Question.status == Status.APPROVED)
        .options(joinedload(Question.version), contains_eager(Question.article))
        .order_by(Article.id, Question.id)
    )
    return tuple(describe_askable(question) for question in session.scalars(chosen) if not question.version.broken)


def describe_askable(question: Question) -> Askable:
    """A question whose version and article are loaded, as one that may be put into a quiz."""
    face = question.version.face
    return Askable(
        id=question.id,
        article_id=question.article_id,
        article=question.article.title,
        kind=face["kind"],
        stem=face["stem"],
    )
