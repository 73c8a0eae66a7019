"""Results: an attempt explained, question by question, with the passages in the article."""

from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from typing import Any, cast

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload, selectinload, undefer

from quizapp.core.answers import Answer
from quizapp.core.grading import Grade, State, grade
from quizapp.core.items import Item
from quizapp.core.text import paragraph_number
from quizapp.models import (
    ArticleRevision,
    Assignment,
    Attempt,
    AttemptItem,
    CitationRole,
    Feedback,
    LateResponse,
    Question,
    QuestionVersion,
    StoredCitation,
    User,
)
from quizapp.services.articles import ArticleView, view_article
from quizapp.services.attempts import load_attempt
from quizapp.services.errors import NotFoundError, NotSubmittedError
from quizapp.services.mending.told import Mended, Told
from quizapp.services.revealed import is_due, is_withheld
from quizapp.services.takers import Taker


@dataclass(frozen=True, slots=True)
class Passage:
    """A cited passage: what it is to the item, the option or event it belongs to, and where it stands."""

    role: CitationRole
    target: str
    revision_id: int
    start: int
    end: int
    exact: str
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """What a result tells once the feedback moment has come: the item with its key, the grade, the passages.

    `mended` is what was done about the question since, and `right` the options that are right by it.
    """

    item: Item
    grade: Grade
    passages: tuple[Passage, ...]
    late: tuple[Answer, ...]
    mended: tuple[Told, ...]
    right: frozenset[str]

    def passages_of(self, target: str = "") -> tuple[Passage, ...]:
        """The passages of one option or event; without one, those that prove the key."""
        return tuple(passage for passage in self.passages if passage.target == target)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultItem:
    """One question of a result: what was shown and answered, and, unless it is still withheld, all about it.

    `voucher` names the teacher who vouches for the question; it is empty where the text proves it.
    """

    position: int
    question_id: int
    kind: str
    stem: str
    shown: tuple[tuple[str, str], ...]
    answer: Answer | None
    revision_id: int
    voucher: str
    explained: Explained | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A submitted attempt; `points` is None as long as anything of it is withheld.

    `articles` holds each revision that a question was written against, as far as it may be shown.
    """

    attempt_id: int
    assignment_id: int
    title: str
    number: int
    started_at: datetime
    submitted_at: datetime
    points: Fraction | None
    maximum: Fraction
    feedback_at: datetime | None
    items: tuple[ResultItem, ...]
    articles: dict[int, ArticleView]


def load_result(session: Session, *, attempt_id: int, taker: Taker, now: datetime) -> Result:
    """The result of one of the taker's own attempts, as much as may be shown now.

    Raises:
        NotFoundError: there is no such attempt, or it is another's.
        NotSubmittedError: it is not handed in yet.
    """
    attempt = load_attempt(session, attempt_id=attempt_id, taker=taker)
    return _result(session, attempt, _open_items(session, attempt.id, now), to_teacher=False)


def review_attempt(session: Session, *, attempt_id: int) -> Result:
    """The result of anyone's attempt, for a teacher: all of it, whenever it is asked for.

    Raises:
        NotFoundError: there is no such attempt.
        NotSubmittedError: it is not handed in yet.
    """
    chosen = select(Attempt).where(Attempt.id == attempt_id)
    attempt = session.scalar(chosen.options(joinedload(Attempt.assignment).joinedload(Assignment.quiz)))
    if attempt is None:
        raise NotFoundError("There is no such attempt.")
    every = session.scalars(select(AttemptItem.id).where(AttemptItem.attempt_id == attempt_id)).all()
    return _result(session, attempt, set(every), to_teacher=True)


def _open_items(session: Session, attempt_id: int, now: datetime) -> set[int]:
    """The ids of an attempt's items whose feedback moment has come."""
    of_attempt = (
        select(AttemptItem.id)
        .join(Attempt, Attempt.id == AttemptItem.attempt_id)
        .join(Assignment, Assignment.id == Attempt.assignment_id)
        .join(QuestionVersion, QuestionVersion.id == AttemptItem.version_id)
        .where(Attempt.id == attempt_id, is_due(now), ~is_withheld(now))
    )
    return set(session.scalars(of_attempt))


def _result(session: Session, attempt: Attempt, shown: set[int], *, to_teacher: bool) -> Result:
    if attempt.submitted_at is None:
        raise NotSubmittedError("This attempt is not handed in yet.")
    items = session.scalars(_items(attempt.id)).all()
    late = _late(session, shown)
    mended = Mended(session, attempt, shown)
    details = {one.id: _explain(one, attempt, late.get(one.id, ()), mended) for one in _explained_items(session, shown)}
    vouchers, assignment = _vouchers(session, attempt.id), attempt.assignment
    return Result(
        attempt_id=attempt.id,
        assignment_id=assignment.id,
        title=assignment.quiz.title,
        number=attempt.number,
        started_at=attempt.started_at,
        submitted_at=attempt.submitted_at,
        points=attempt.points if len(shown) == len(items) else None,
        maximum=attempt.maximum,
        feedback_at=assignment.closes_at if assignment.feedback is Feedback.CLOSED else None,
        items=tuple(_result_item(item, details.get(item.id), vouchers) for item in items),
        articles={
            item.version.revision_id: view_article(item.version.revision, to_teacher=to_teacher) for item in items
        },
    )


def _items(attempt_id: int) -> Select[AttemptItem]:
    """An attempt's items with their faces and articles, without what tells a key."""
    article = joinedload(AttemptItem.version).joinedload(QuestionVersion.revision).joinedload(ArticleRevision.article)
    return (
        select(AttemptItem).where(AttemptItem.attempt_id == attempt_id).options(article).order_by(AttemptItem.position)
    )


def _explained_items(session: Session, shown: set[int]) -> list[AttemptItem]:
    passages = selectinload(QuestionVersion.citations).joinedload(StoredCitation.revision)
    everything = joinedload(AttemptItem.version).options(undefer(QuestionVersion.body), passages)
    return list(session.scalars(select(AttemptItem).where(AttemptItem.id.in_(shown)).options(everything)))


def _late(session: Session, shown: set[int]) -> dict[int, tuple[Answer, ...]]:
    found: dict[int, tuple[Answer, ...]] = {}
    chosen = select(LateResponse).where(LateResponse.attempt_item_id.in_(shown)).order_by(LateResponse.id)
    for late in session.scalars(chosen):
        found[late.attempt_item_id] = (*found.get(late.attempt_item_id, ()), late.answer())
    return found


def _explain(item: AttemptItem, attempt: Attempt, late: tuple[Answer, ...], mended: Mended) -> Explained:
    asked = item.version.item()
    return Explained(
        item=asked,
        grade=_grade(item, asked, attempt),
        passages=tuple(read_passage(citation) for citation in item.version.citations),
        late=late,
        mended=mended.tell(item),
        right=mended.right(item, asked),
    )


def _grade(item: AttemptItem, asked: Item, attempt: Attempt) -> Grade:
    """The mark as it was given, with what the answer got right in it."""
    fresh = grade(asked, item.answer(), maximum=item.maximum, method=attempt.grading)
    points, state = cast("tuple[Fraction, State]", (item.points, item.state))  # set with every submission
    return replace(fresh, points=points, state=state)


def read_passage(citation: StoredCitation) -> Passage:
    """A stored citation, whose revision must be loaded, as a result tells it."""
    return Passage(
        role=citation.role,
        target=citation.target,
        revision_id=citation.revision_id,
        start=citation.start,
        end=citation.end,
        exact=citation.exact,
        paragraph=paragraph_number(citation.revision.text, citation.start),
    )


def _vouchers(session: Session, attempt_id: int) -> dict[int, str]:
    """For each question of an attempt that a teacher vouches for, the teacher's name."""
    chosen = (
        select(Question.id, User.name)
        .join_from(AttemptItem, QuestionVersion, QuestionVersion.id == AttemptItem.version_id)
        .join(Question, Question.id == QuestionVersion.question_id)
        .join(User, User.id == Question.voucher_id)
        .where(AttemptItem.attempt_id == attempt_id)
    )
    return dict(session.execute(chosen).all())


def _result_item(item: AttemptItem, explained: Explained | None, vouchers: dict[int, str]) -> ResultItem:
    face: dict[str, Any] = item.version.face
    texts = {part["id"]: part["text"] for part in face["parts"]}
    return ResultItem(
        position=item.position,
        question_id=item.version.question_id,
        kind=face["kind"],
        stem=face["stem"],
        shown=tuple((part, texts[part]) for part in item.shown),
        answer=item.answer(),
        revision_id=item.version.revision_id,
        voucher=vouchers.get(item.version.question_id, ""),
        explained=explained,
    )
