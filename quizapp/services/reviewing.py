"""Reviewing: an article with its questions by where they stand, and one question beside the passages it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

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
from quizapp.services.muting import heard, weigh_for
from quizapp.services.owned import can_change, find_article, find_question, name_owner
from quizapp.services.questions import load_version

STEPS = 24  # how many questions of an article a page leads to at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A passage that a question cites, and what it is to it."""

    question_id: int
    role: CitationRole
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """A question in its article's list, the paragraph of its first passage, and whether it cites an earlier text."""

    id: int
    kind: str
    stem: str
    status: Status
    standing: Standing | None
    origin: Origin
    paragraph: int | None
    problems: tuple[Problem, ...]
    behind: bool

    @property
    def faults(self) -> int:
        """How many problems stand in the way of approving it as proved."""
        return sum(one.severity is not Severity.WARNING for one in self.problems)

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
    teacher = session.get_one(User, teacher_id)
    return Workbench(
        article=view_article(revision, to_teacher=True),
        own=can_change(session, article_id=revision.article_id, teacher_id=teacher_id),
        owner=name_owner(session, revision.article, teacher_id=teacher_id),
        read=revision.parse_model is not None,
        questions=tuple(_row(question, revision, teacher) for question in questions),
        cited=tuple(
            Cited(question_id=question.id, role=passage.role, start=passage.start, end=passage.end)
            for question in questions
            if question.status is not Status.RETIRED
            for passage in _on(revision, question.version.citations)
        ),
    )


def _row(question: Question, revision: ArticleRevision, teacher: User) -> QuestionRow:
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
        problems=heard(version.found(), question, teacher),
        behind=version.revision_id != revision.id,
    )


def _on(revision: ArticleRevision, citations: Sequence[StoredCitation]) -> list[StoredCitation]:
    """The citations of the revision that is shown; positions of older ones mean nothing in it."""
    return [citation for citation in citations if citation.revision_id == revision.id]


@dataclass(frozen=True, slots=True)
class Step:
    """A question on the way through an article's questions."""

    id: int
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One question with everything about it, beside the revision that it cites.

    `own` is whether the teacher may change it; `owner` names the colleague who shares it with them, if one does.
    `muted` are the warnings that are not told, and `here` the checks muted for this question and not by the teacher.
    `earlier` and `later` are its neighbours of the same status; `place` is its own among their `total`. `way` are the
    questions around it, whatever became of them, and `approved` is how many there are by now.
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
    muted: tuple[Problem, ...]
    here: frozenset[str]
    article: ArticleView
    text: str
    earlier: int | None
    later: int | None
    place: int
    total: int
    way: tuple[Step, ...]
    approved: int

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
    weighed = weigh_for(session, version.found(), question, teacher_id=teacher_id)
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
        problems=weighed.heard,
        muted=weighed.muted,
        here=weighed.here,
        article=view_article(revision, to_teacher=True),
        text=revision.text,
        **_among_others(session, question),
    )


def _among_others(session: Session, question: Question) -> dict[str, Any]:
    """Where a question stands among those of its article: what `Review` says of that."""
    way = _way(session, question.article_id)
    alike = [step.id for step in way if step.status is question.status]
    place = alike.index(question.id)
    return {
        "earlier": alike[place - 1] if place else None,
        "later": alike[place + 1] if place + 1 < len(alike) else None,
        "place": place + 1,
        "total": len(alike),
        "way": _around(way, question.id),
        "approved": sum(step.status is Status.APPROVED for step in way),
    }


def _way(session: Session, article_id: int) -> list[Step]:
    chosen = select(Question.id, Question.status).where(Question.article_id == article_id).order_by(Question.id)
    return [Step(question_id, status) for question_id, status in session.execute(chosen)]


def _around(way: list[Step], question_id: int) -> tuple[Step, ...]:
    """As much of the way as a page has room for, with a question amid it."""
    at = next(n for n, step in enumerate(way) if step.id == question_id)
    first = max(0, min(at - STEPS // 2, len(way) - STEPS))
    return tuple(way[first : first + STEPS])


def _revision(session: Session, revision_id: int) -> ArticleRevision:
    chosen = select(ArticleRevision).where(ArticleRevision.id == revision_id)
    return session.scalars(chosen.options(joinedload(ArticleRevision.article))).one()


def next_draft(session: Session, *, article_id: int, after: int) -> int | None:
    """The draft that comes after a question of an article, else the article's first draft, else None."""
    drafts = [step.id for step in _way(session, article_id) if step.status is Status.DRAFT]
    return next((draft for draft in drafts if draft > after), drafts[0] if drafts else None)
