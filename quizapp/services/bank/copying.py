"""Copies: a question beside itself, questions in another article that holds their passages, a whole article as own.

A copy begins its own life: its events say what it was copied from, and nothing done to either touches the other. What
the text proves stays proved in the same text; what a teacher vouched for is a draft again, since whoever copies it has
not vouched for it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.models import (
    Article,
    ArticleRevision,
    Happening,
    Question,
    QuestionTag,
    QuestionVersion,
    Standing,
    Status,
)
from quizapp.services.bank.catalogue import tags_of
from quizapp.services.bank.chosen import MOST_TICKED, Done
from quizapp.services.owned import count_questions, find_article, find_question, may_copy
from quizapp.services.questions import keep_question, settle, write_event


def duplicate_question(session: Session, *, question_id: int, teacher_id: int, now: datetime) -> Question:
    """Add a draft that says what a question says, in the same article, to be changed into another.

    Raises:
        NotFoundError: there is no such question, or it is not the teacher's to change.
    """
    find_question(session, question_id=question_id, teacher_id=teacher_id, to_change=True)
    [question] = _with_bodies(session, select(Question).where(Question.id == question_id))
    return _keep(session, question, question.version.revision, teacher_id, now)


def copy_article(
    session: Session, *, article_id: int, teacher_id: int, now: datetime, ids: Iterable[int] | None = None
) -> Article:
    """Take an article with its approved questions, or those of them that are named, among a teacher's own.

    Questions that cite an older text than the article now has stay behind.

    Raises:
        NotFoundError: there is no such article, or it is not the teacher's to copy.
    """
    revision = find_article(session, article_id=article_id, teacher_id=teacher_id, to_copy=True)
    copied = _copy_text(session, revision, teacher_id, now)
    wanted = select(Question).where(Question.article_id == article_id, Question.status == Status.APPROVED)
    chosen = wanted if ids is None else wanted.where(Question.id.in_(list(ids)))
    for question in _with_bodies(session, chosen):
        if question.version.revision_id == revision.id:
            copy = _keep(session, question, copied, teacher_id, now)
            if question.standing is Standing.PROVED:
                settle(copy, Standing.PROVED, None)
                write_event(session, copy, Happening.APPROVED, now=now, actor_id=teacher_id, note="proved as before")
    session.flush()
    return copied.article


def _copy_text(session: Session, revision: ArticleRevision, teacher_id: int, now: datetime) -> ArticleRevision:
    article = revision.article
    copied = Article(
        title=article.title,
        source=article.source,
        published_on=article.published_on,
        language=article.language,
        licence=article.licence,
        shown=article.shown,
        author_id=teacher_id,
        created_at=now,
    )
    text = ArticleRevision(
        number=1,
        text=revision.text,
        words=revision.words,
        sha256=revision.sha256,
        parse=revision.parse,
        parse_model=revision.parse_model,
        author_id=teacher_id,
        note=f"copy of article {article.id}",
        created_at=now,
        article=copied,
    )
    session.add(text)
    session.flush()  # makes the ids of the article and its text
    return text


def copy_questions(session: Session, *, ids: Sequence[int], article_id: int, teacher_id: int, now: datetime) -> Done:
    """Add drafts that say what questions say to another article with the same text; questions about others are left.

    Raises:
        NotFoundError: there is no such article, or it is not the teacher's to change.
    """
    target = find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True)
    chosen = select(Question).join(Question.article).where(Question.id.in_(ids[:MOST_TICKED]))
    known = _with_bodies(session, chosen.where(may_copy(teacher_id)))
    copied = 0
    for question in known:
        if question.version.revision.sha256 == target.sha256 and question.article_id != article_id:
            _keep(session, question, target, teacher_id, now)
            copied += 1
    return Done(changed=copied, left=len(known) - copied, foreign=len(set(ids[:MOST_TICKED])) - len(known))


def _with_bodies(session: Session, chosen: Select[Question]) -> Sequence[Question]:
    everything = joinedload(Question.version).options(
        undefer(QuestionVersion.body), undefer(QuestionVersion.problems), joinedload(QuestionVersion.revision)
    )
    return session.scalars(chosen.order_by(Question.id).options(everything)).all()


def _keep(session: Session, question: Question, revision: ArticleRevision, teacher_id: int, now: datetime) -> Question:
    """Keep a draft that says what a question says of the same text, with its tags, under an id of its own."""
    item = question.version.item()
    number = count_questions(session, article_id=revision.article_id) + 1
    copy = keep_question(
        session,
        replace(item, id=f"{item.id}-{number}"),
        revision,
        question.version.found(),
        origin=question.origin,
        now=now,
        author_id=teacher_id,
    )
    copy.remember, copy.muted = question.remember, list(question.muted)
    tags = tags_of(session, [question.id]).get(question.id, ())
    session.add_all(QuestionTag(question_id=copy.id, tag=tag) for tag in tags)
    write_event(session, copy, Happening.ADDED, now=now, actor_id=teacher_id, note=f"copy of question {question.id}")
    return copy
