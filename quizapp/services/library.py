"""The library: the quizzes that are given to anyone, with where a taker stands in each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from sqlalchemy import case, null, or_, select
from sqlalchemy.orm import Session, joinedload

from quizapp.models import (
    Article,
    ArticleRevision,
    Assignment,
    Attempt,
    Counts,
    Feedback,
    Question,
    QuestionVersion,
    Quiz,
    QuizItem,
)
from quizapp.services.errors import NotFoundError
from quizapp.services.frozen import in_use, may_be_asked
from quizapp.services.revealed import is_revealed
from quizapp.services.takers import Taker


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where a taker stands in one assignment; `share` is the mark that counts, once it may be shown."""

    used: int = 0
    in_progress: int | None = None
    last: int | None = None
    share: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Where an article is from, and under which licence it is shown."""

    title: str
    source: str
    published_on: date | None
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuiz:
    """One assignment for a page: what it is about, what it asks of a taker, and where this taker stands.

    `drawn` is how many of its questions each attempt asks at random, None where it asks them all.
    """

    assignment_id: int
    title: str
    articles: tuple[str, ...]
    credits: tuple[Credit, ...]
    words: int
    choices: int
    orderings: int
    drawn: int | None
    points: Fraction
    opens_at: datetime
    closes_at: datetime | None
    time_limit: int | None
    attempts_allowed: int | None
    feedback: Feedback
    is_open: bool
    progress: Progress

    @property
    def questions(self) -> int:
        """How many questions an attempt would ask."""
        return self.drawn or self.choices + self.orderings

    @property
    def may_start(self) -> bool:
        """Whether a new attempt may begin; one in progress can be gone on with in any case."""
        left = self.attempts_allowed is None or self.progress.used < self.attempts_allowed
        return self.is_open and left and self.questions > 0


def open_assignments(
    session: Session, *, taker: Taker | None, now: datetime, before: int | None = None, limit: int = 50
) -> list[OpenQuiz]:
    """The assignments open now, the newest first; `before` is the last id of the page before.

    Without a taker nothing is said of anyone's attempts.
    """
    now_open = select(Assignment).where(
        Assignment.opens_at <= now, or_(Assignment.closes_at.is_(None), Assignment.closes_at > now)
    )
    if before is not None:
        now_open = now_open.where(Assignment.id < before)
    chosen = now_open.options(joinedload(Assignment.quiz)).order_by(Assignment.id.desc()).limit(limit)
    return _describe(session, session.scalars(chosen).all(), taker, now)


def load_open_quiz(session: Session, *, assignment_id: int, taker: Taker | None, now: datetime) -> OpenQuiz:
    """One assignment, open or not.

    Raises:
        NotFoundError: there is no such assignment.
    """
    chosen = select(Assignment).where(Assignment.id == assignment_id).options(joinedload(Assignment.quiz))
    described = _describe(session, session.scalars(chosen).all(), taker, now)
    if not described:
        raise NotFoundError("There is no such quiz.")
    return described[0]


def _describe(
    session: Session, assignments: Iterable[Assignment], taker: Taker | None, now: datetime
) -> list[OpenQuiz]:
    chosen = list(assignments)
    contents = _contents(session, [assignment.quiz_id for assignment in chosen])
    progress = _progress(session, chosen, taker, now) if taker else {}
    return [
        _open_quiz(
            assignment.quiz,
            assignment,
            contents.get(assignment.quiz_id, []),
            progress.get(assignment.id, Progress()),
            now,
        )
        for assignment in chosen
    ]


@dataclass(frozen=True, slots=True)
class _Content:
    """One askable question of a quiz: its kind, what it is worth, and its article with the length of its text."""

    kind: str
    points: Fraction
    article: Credit
    words: int


def _contents(session: Session, quiz_ids: list[int]) -> dict[int, list[_Content]]:
    asked = (
        select(QuizItem.quiz_id, QuestionVersion.face, QuizItem.points, Article, ArticleRevision.words)
        .join_from(QuizItem, Question, Question.id == QuizItem.question_id)
        .join(QuestionVersion, in_use())
        .join(ArticleRevision, ArticleRevision.id == QuestionVersion.revision_id)
        .join(Article, Article.id == ArticleRevision.article_id)
        .where(QuizItem.quiz_id.in_(quiz_ids), may_be_asked())
        .order_by(QuizItem.quiz_id, QuizItem.position)
    )
    found: dict[int, list[_Content]] = {}
    for quiz_id, face, points, article, words in session.execute(asked):
        found.setdefault(quiz_id, []).append(_Content(face["kind"], points, _credit(article), words))
    return found


def _credit(article: Article) -> Credit:
    return Credit(
        title=article.title, source=article.source, published_on=article.published_on, licence=article.licence
    )


def _progress(session: Session, assignments: list[Assignment], taker: Taker, now: datetime) -> dict[int, Progress]:
    points = case((is_revealed(now), Attempt.points), else_=null())
    chosen = select(Attempt, points).join(Assignment, Assignment.id == Attempt.assignment_id)
    ids = [assignment.id for assignment in assignments]
    made: dict[int, list[tuple[Attempt, Fraction | None]]] = {}
    of_taker = chosen.where(taker.owns(), Attempt.assignment_id.in_(ids)).order_by(Attempt.number)
    for attempt, shown in session.execute(of_taker):
        made.setdefault(attempt.assignment_id, []).append((attempt, shown))
    return {a.id: _progress_of(made[a.id], a.counts) for a in assignments if a.id in made}


def _progress_of(made: list[tuple[Attempt, Fraction | None]], counts: Counts) -> Progress:
    shares = [shown / attempt.maximum for attempt, shown in made if shown is not None and attempt.maximum]
    submitted = [attempt.id for attempt, _ in made if attempt.submitted_at is not None]
    return Progress(
        used=len(made),
        in_progress=next((attempt.id for attempt, _ in made if attempt.submitted_at is None), None),
        last=submitted[-1] if submitted else None,
        share=_WHICH[counts](shares) if shares else None,
    )


_WHICH: dict[Counts, Callable[[list[Fraction]], Fraction]] = {
    Counts.BEST: max,
    Counts.FIRST: lambda shares: shares[0],
    Counts.LAST: lambda shares: shares[-1],
}


def describe_quiz(session: Session, quiz: Quiz, given: Assignment, now: datetime) -> OpenQuiz:
    """A quiz as somebody sees it who has not taken it, given as an assignment says that no table need hold."""
    return _open_quiz(quiz, given, _contents(session, [quiz.id]).get(quiz.id, []), Progress(), now)


def _open_quiz(
    quiz: Quiz, assignment: Assignment, contents: list[_Content], progress: Progress, now: datetime
) -> OpenQuiz:
    articles = {content.article: content.words for content in contents}
    asked = quiz.drawn if quiz.drawn is not None and quiz.drawn < len(contents) else None
    return OpenQuiz(
        assignment_id=assignment.id or 0,
        title=quiz.title,
        articles=tuple(article.title for article in articles),
        credits=tuple(articles),
        words=sum(articles.values()),
        choices=sum(content.kind == "choice" for content in contents),
        orderings=sum(content.kind == "ordering" for content in contents),
        drawn=asked,
        # Where some are drawn, all are worth the same.
        points=sum((content.points for content in contents[:asked]), Fraction(0)),
        opens_at=assignment.opens_at,
        closes_at=assignment.closes_at,
        time_limit=assignment.time_limit,
        attempts_allowed=assignment.attempts_allowed,
        feedback=assignment.feedback,
        is_open=assignment.is_open(now),
        progress=progress,
    )
