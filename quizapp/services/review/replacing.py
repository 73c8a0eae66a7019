"""Replacing: a generation asked to do so puts away the drafts that nobody touched, and nothing else."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, joinedload

from quizapp.core.items import Choice, Item, from_dict
from quizapp.models import (
    Happening,
    Origin,
    Question,
    QuestionEvent,
    QuestionTag,
    QuestionVersion,
    Status,
)
from quizapp.services.questions import retire

_REPLACED = "replaced by another generation"
Asked = tuple[str, str]


def asked_by(item: Item) -> Asked:
    """What an item asks and what is right: the same in whatever order its options or events are shown."""
    if isinstance(item, Choice):
        return item.stem, "\n".join(sorted(option.text for option in item.keys))
    return item.stem, "\n".join(sorted(event.text for event in item.events))


def asked_before(session: Session, *, article_id: int) -> set[Asked]:
    """What an article's questions ask or asked, whatever became of them; not what only a generation put away."""
    replaced = select(QuestionEvent.question_id).where(
        QuestionEvent.happening == Happening.RETIRED, QuestionEvent.note == _REPLACED
    )
    put_away = (Question.status == Status.RETIRED) & Question.id.in_(replaced)
    versions = select(QuestionVersion.body).join(Question, Question.id == QuestionVersion.question_id)
    return {
        asked_by(from_dict(body))
        for body in session.scalars(versions.where(Question.article_id == article_id, ~put_away))
    }


def known_hashes(session: Session, *, article_id: int) -> set[str]:
    """The hashes of all that an article's questions ask or asked."""
    hashes = select(QuestionVersion.hash).join(Question, Question.id == QuestionVersion.question_id)
    return set(session.scalars(hashes.where(Question.article_id == article_id)))


def replace_untouched(session: Session, *, article_id: int, written: Collection[Item], now: datetime) -> int:
    """Put away the drafts of earlier generations that nobody touched and that were not written again; how many.

    A draft is touched once anything happened to it but being added by a generation, or once it has a tag or a muted
    check.
    """
    again = {asked_by(item) for item in written}
    since = (QuestionEvent.happening != Happening.ADDED) | QuestionEvent.actor_id.is_not(None)
    touched = exists().where(QuestionEvent.question_id == Question.id, since)
    tagged = exists().where(QuestionTag.question_id == Question.id)
    generated = Question.of_article(article_id).where(
        Question.status == Status.DRAFT,
        Question.origin == Origin.GENERATED,
        Question.version_number == 1,
        ~touched,
        ~tagged,
    )
    everything = joinedload(Question.version).undefer(QuestionVersion.body)
    found = session.scalars(generated.options(everything).with_for_update(key_share=True, of=Question)).all()
    old = [question for question in found if not question.muted and asked_by(question.version.item()) not in again]
    for question in old:
        retire(session, question, Happening.RETIRED, now=now, note=_REPLACED)
    return len(old)
