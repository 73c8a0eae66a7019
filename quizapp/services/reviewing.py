"""Reviewing: an article with its questions by where they stand, and one question beside the passages it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core.items import Item, Problem, Severity
from quizapp.core.text import paragraph_number
from quizapp.models import (
    ArticleRevision,
    CitationRole,
    Origin,
    Question,
    QuestionVersion,
    Standing,
    Status,
    StoredCitation,
    User,
)
from quizapp.services.articles import ArticleView, view_article
from quizapp.services.owned import can_change, find_article, find_question, name_owner
from quizapp.services.questions import load_version


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A passage that a question cites, and what it is to it."""

    question_id: int
    role: CitationRole
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """A question in its article's list; `paragraph` is where its first passage stands, None where it cites nothing."""

    id: int
    kind: str
    stem: str
    status: Status
    standing: Standing | None
    origin: Origin
    paragraph: int | None
    problems: tuple[Problem, ...]

    @property
    def faults(self) -> int:
        """How many problems stand in the way of approving it as proved."""
        return sum(problem.severity is not Severity.WARNING for problem in self.problems)

    @property
    def warnings(self) -> int:
        """How many item-writing flaws were found in it."""
        return len(self.problems) - self.faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbench:
    """An article with all its questions and the passages they cite; `read` tells whether its text was parsed.

    `own` is whether the teacher may change it; `owner` names the colleague who shares it with them, if one does.
    """

    article: ArticleView
    own: bool
    owner: str
    read: bool
    questions: tuple[QuestionRow, ...]
    cited: tuple[Cited, ...]

    def standing_at(self, status: Status) -> tuple[QuestionRow, ...]:
        """The questions of one status, in the order they were written."""
        return tuple(row for row in self.questions if row.status is status)


def load_workbench(session: Session, *, article_id: int, teacher_id: int) -> Workbench:
    """An article that a teacher may use, with its questions.

    Raises:
        NotFoundError: there is no such article, or it is another's.
    """
    revision = find_article(session, article_id=article_id, teacher_id=teacher_id)
    chosen = Question.of_article(article_id).options(
        joinedload(Question.version).options(undefer(QuestionVersion.problems), joinedload(QuestionVersion.citations))
    )
    questions = session.scalars(chosen).unique().all()
    return Workbench(
        article=view_article(revision, to_teacher=True),
        own=can_change(session, article_id=revision.article_id, teacher_id=teacher_id),
        owner=name_owner(session, revision.article, teacher_id=teacher_id),
        read=revision.parse_model is not None,
        questions=tuple(_row(question, revision) for question in questions),
        cited=tuple(
            Cited(question_id=question.id, role=passage.role, start=passage.start, end=passage.end)
            for question in questions
            if question.status is not Status.RETIRED
            for passage in _on(revision, question.version.citations)
        ),
    )


def _row(question: Question, revision: ArticleRevision) -> QuestionRow:
    version = question.version
    first = next(iter(_on(revision, version.citations)), None)
    return QuestionRow(
        id=question.id,
        kind=version.face["kind"],
        stem=version.face["stem"],
        status=question.status,
        standing=question.standing,
        origin=question.origin,
        paragraph=paragraph_number(revision.text, first.start) if first else None,
        problems=version.found(),
    )


def _on(revision: ArticleRevision, citations: Sequence[StoredCitation]) -> list[StoredCitation]:
    """The citations of the revision that is shown; positions of older ones mean nothing in it."""
    return [citation for citation in citations if citation.revision_id == revision.id]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One question with everything about it, beside the revision that it cites.

    `own` is whether the teacher may change it; `owner` names the colleague who shares it with them, if one does.
    `earlier` and `later` are its neighbours of the same status; `place` is its own among their `total`.
    """

    id: int
    article_id: int
    version: int
    status: Status
    standing: Standing | None
    voucher: str
    origin: Origin
    own: bool
    owner: str
    item: Item
    problems: tuple[Problem, ...]
    article: ArticleView
    text: str
    earlier: int | None
    later: int | None
    place: int
    total: int

    @property
    def broken(self) -> bool:
        """Whether nobody may use it as it is."""
        return any(problem.severity is Severity.BROKEN for problem in self.problems)

    @property
    def proved(self) -> bool:
        """Whether the text proves it, so that nobody has to vouch for it."""
        return all(problem.severity is Severity.WARNING for problem in self.problems)


def load_review(session: Session, *, question_id: int, teacher_id: int) -> Review:
    """A question about an article that a teacher may use, for review.

    Raises:
        NotFoundError: there is no such question, or it is about another's article.
    """
    question = find_question(session, question_id=question_id, teacher_id=teacher_id)
    version = load_version(session, question)
    revision = _revision(session, version.revision_id)
    voucher = session.get(User, question.voucher_id) if question.voucher_id else None
    alike = _ids_of(session, question.article_id, question.status)
    place = alike.index(question.id)
    return Review(
        id=question.id,
        article_id=question.article_id,
        version=question.version_number,
        status=question.status,
        standing=question.standing,
        voucher=voucher.name if voucher else "",
        origin=question.origin,
        own=can_change(session, article_id=revision.article_id, teacher_id=teacher_id),
        owner=name_owner(session, revision.article, teacher_id=teacher_id),
        item=version.item(),
        problems=version.found(),
        article=view_article(revision, to_teacher=True),
        text=revision.text,
        earlier=alike[place - 1] if place else None,
        later=alike[place + 1] if place + 1 < len(alike) else None,
        place=place + 1,
        total=len(alike),
    )


def _revision(session: Session, revision_id: int) -> ArticleRevision:
    chosen = select(ArticleRevision).where(ArticleRevision.id == revision_id)
    return session.scalars(chosen.options(joinedload(ArticleRevision.article))).one()


def _ids_of(session: Session, article_id: int, status: Status) -> list[int]:
    chosen = select(Question.id).where(Question.article_id == article_id, Question.status == status)
    return list(session.scalars(chosen.order_by(Question.id)))


def next_draft(session: Session, *, article_id: int, after: int) -> int | None:
    """The draft that comes after a question of an article, else the article's first draft, else None."""
    drafts = _ids_of(session, article_id, Status.DRAFT)
    return next((draft for draft in drafts if draft > after), drafts[0] if drafts else None)
