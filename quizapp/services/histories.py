"""What became of a question: its versions with what each changed, and what was decided in between."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from quizapp.core.changed import Change, changes
from quizapp.models import Article, Happening, Question, QuestionEvent, QuestionVersion, User
from quizapp.services.editing import load_edited
from quizapp.services.owned import can_change, find_question
from quizapp.services.questions import save_version

# How many versions, or events, a page shows at most; the rest are a link away.
SHOWN = 30
# What a version of its own tells of already.
_TOLD_BY_VERSIONS = (Happening.ADDED, Happening.CHANGED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A version: who made it and when, and what it changed of the one before; `stem` is its question."""

    number: int
    stem: str
    author: str
    at: datetime
    wording_only: bool
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """Something that was done with a question without changing it."""

    happening: Happening
    actor: str
    note: str
    at: datetime


Entry: TypeAlias = Made | Happened


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A question's history, newest first; `earlier` is the version from which the next page goes on back."""

    id: int
    article_id: int
    title: str
    current: int
    own: bool
    entries: tuple[Entry, ...]
    earlier: int | None


def load_history(session: Session, *, question_id: int, teacher_id: int, before: int | None = None) -> History:
    """The history of a question that a teacher may use, up to before a version where one is named.

    Raises:
        NotFoundError: there is no such question, or it is about another's article.
    """
    question = find_question(session, question_id=question_id, teacher_id=teacher_id)
    rows = _versions(session, question, before or question.version_number + 1)
    versions = [_made(row, older) for row, older in zip(rows[:SHOWN], [*rows[1:], None], strict=False)]
    earlier = rows[SHOWN - 1][0].number if len(rows) > SHOWN else None
    events = _events(session, question, versions[-1].at if earlier else None, before)
    return History(
        id=question.id,
        article_id=question.article_id,
        title=session.get_one(Article, question.article_id).title,
        current=question.version_number,
        own=can_change(session, article_id=question.article_id, teacher_id=teacher_id),
        entries=tuple(sorted([*events, *versions], key=_order, reverse=True)),
        earlier=earlier,
    )


_Row: TypeAlias = tuple[QuestionVersion, str | None]


def _versions(session: Session, question: Question, before: int) -> Sequence[_Row]:
    """Versions from the newest back, each with its author's name, and one more to compare the last with."""
    chosen = select(QuestionVersion, User.name).outerjoin(User, User.id == QuestionVersion.author_id)
    chosen = chosen.where(QuestionVersion.question_id == question.id, QuestionVersion.number < before)
    newest = chosen.order_by(QuestionVersion.number.desc()).limit(SHOWN + 1)
    return [(row[0], row[1]) for row in session.execute(newest.options(undefer(QuestionVersion.body)))]


def _made(row: _Row, older: _Row | None) -> Made:
    version, author = row
    return Made(
        number=version.number,
        stem=version.face["stem"],
        author=author or "",
        at=version.created_at,
        wording_only=version.wording_only,
        changes=changes(older[0].item(), version.item()) if older else (),
    )


def _events(session: Session, question: Question, since: datetime | None, before: int | None) -> list[Happened]:
    """What was done from a moment on, up to when a version was made."""
    chosen = select(QuestionEvent, User.name).outerjoin(User, User.id == QuestionEvent.actor_id)
    of_question = chosen.where(
        QuestionEvent.question_id == question.id, QuestionEvent.happening.not_in(_TOLD_BY_VERSIONS)
    )
    if since:
        of_question = of_question.where(QuestionEvent.at >= since)
    if before:
        made = select(QuestionVersion.created_at).where(QuestionVersion.question_id == question.id)
        of_question = of_question.where(
            QuestionEvent.at < made.where(QuestionVersion.number == before).scalar_subquery()
        )
    newest = of_question.order_by(QuestionEvent.id.desc()).limit(4 * SHOWN)
    return [
        Happened(happening=event.happening, actor=actor or "", note=event.note, at=event.at)
        for event, actor in session.execute(newest)
    ]


def _order(entry: Entry) -> tuple[datetime, bool]:
    """By time; what was done at the moment of a version was done with it."""
    return entry.at, isinstance(entry, Happened)


def bring_back(
    session: Session, *, question_id: int, number: int, teacher_id: int, now: datetime, base: int
) -> Question:
    """Make a new version of an older one, with the passages that the article still holds.

    Raises:
        NotFoundError: there is no such question or version, or it is not theirs to change.
        ChangedError: `base` is not the version in use any more.
    """
    edited = load_edited(session, question_id=question_id, teacher_id=teacher_id, number=number)
    return save_version(session, question_id=question_id, item=edited.item, now=now, author_id=teacher_id, base=base)
