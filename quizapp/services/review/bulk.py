"""Approving many at once: the drafts in which nothing was found, listed first, then approved as they were listed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core.citations import Citation
from quizapp.core.items import Choice, Item
from quizapp.models import Question, QuestionVersion, Status, User
from quizapp.services.articles import ArticleView, view_article
from quizapp.services.muting import heard
from quizapp.services.owned import find_article
from quizapp.services.questions import approve_question


@dataclass(frozen=True, slots=True, kw_only=True)
class Flawless:
    """A draft that the text proves and nobody has anything against: what it asks, its right answer and its passage."""

    id: int
    version: int
    stem: str
    answer: str
    passage: Citation | None


@dataclass(frozen=True, slots=True)
class Batch:
    """An article with its flawless drafts."""

    article: ArticleView
    drafts: tuple[Flawless, ...]


def load_batch(session: Session, *, article_id: int, teacher_id: int) -> Batch:
    """The drafts of an article of a teacher's own in which the checks found nothing that they hear of.

    Raises:
        NotFoundError: there is no such article, or it is not theirs to change.
    """
    revision = find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True)
    drafts = tuple(_flawless(question) for question in _find(session, article_id, teacher_id))
    return Batch(view_article(revision, to_teacher=True), drafts)


def approve_batch(
    session: Session, *, article_id: int, teacher_id: int, listed: Mapping[int, int], now: datetime
) -> int:
    """Approve drafts as they were listed, at one moment; how many. One that changed since stays as it is.

    Args:
        session: in whose transaction it is done.
        article_id: which article's.
        teacher_id: who approves them.
        listed: the number of the version that was listed of each question, by its id.
        now: the moment, which all of them share: so they are taken back together.

    Raises:
        NotFoundError: there is no such article, or it is not theirs to change.
    """
    find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True)
    lock = select(Question.id).where(Question.article_id == article_id).order_by(Question.id)
    session.execute(lock.with_for_update(key_share=True))
    flawless = [q for q in _find(session, article_id, teacher_id) if listed.get(q.id) == q.version_number]
    for question in flawless:
        approve_question(session, question_id=question.id, teacher_id=teacher_id, now=now)
    return len(flawless)


def _find(session: Session, article_id: int, teacher_id: int) -> list[Question]:
    teacher = session.get_one(User, teacher_id)
    everything = joinedload(Question.version).options(undefer(QuestionVersion.body), undefer(QuestionVersion.problems))
    drafts = Question.of_article(article_id).where(Question.status == Status.DRAFT).options(everything)
    found = session.scalars(drafts.execution_options(populate_existing=True))
    return [question for question in found if not heard(question.version.found(), question, teacher)]


def _flawless(question: Question) -> Flawless:
    item = question.version.item()
    return Flawless(
        id=question.id,
        version=question.version_number,
        stem=item.stem,
        answer=_answer(item),
        passage=next(iter(item.citations), None)
        if isinstance(item, Choice)
        else item.event(item.order[0]).citations[0],
    )


def _answer(item: Item) -> str:
    """What is right, in a line."""
    if isinstance(item, Choice):
        return "; ".join(option.text for option in item.keys)
    return " → ".join(item.event(event_id).text for event_id in item.order)
