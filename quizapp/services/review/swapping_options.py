"""Swapping one wrong answer: the next that the article offers for the question takes its place.

Two steps, so that nothing waits for the database while the article is searched: `find_another`, then `put_another`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core import checks
from quizapp.core.generate.others import with_another
from quizapp.core.items import Choice, Option, Problem
from quizapp.models import ArticleRevision, Candidate, Question, QuestionVersion
from quizapp.services.errors import InvalidError
from quizapp.services.owned import find_question
from quizapp.services.questions import load_version
from quizapp.services.review.deciding import Seen, find_unchanged
from quizapp.services.review.exchanging import put, write_swap
from quizapp.services.versions import read_revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A question as it would be with another wrong answer, and what the checks find in it then."""

    revision_id: int
    item: Choice
    problems: tuple[Problem, ...]


def find_another(session: Session, *, question_id: int, teacher_id: int, option_id: str) -> Found:
    """Find the next wrong answer that can take the place of one; asking on goes through all that there are.

    Raises:
        NotFoundError: there is no such question, or it is not theirs to change.
        ConflictError: the article has not been read yet.
        InvalidError: it has no such wrong answer, or there is no other that goes with the rest.
    """
    question = find_question(session, question_id=question_id, teacher_id=teacher_id, to_change=True)
    version = load_version(session, question)
    item = version.item()
    if not isinstance(item, Choice) or option_id not in [option.id for option in item.options if not option.key]:
        raise InvalidError("There is no such wrong answer.")
    chosen = select(ArticleRevision).where(ArticleRevision.id == version.revision_id)
    revision = session.scalars(
        chosen.options(joinedload(ArticleRevision.article), undefer(ArticleRevision.parse))
    ).one()
    reading = read_revision(revision)
    changed = with_another(reading, item, option_id, _told(session, question, revision.id, item))
    if changed is None:
        raise InvalidError("The article offers no other wrong answer that goes with the rest. Write one yourself.")
    return Found(
        revision_id=revision.id,
        item=changed,
        problems=checks.problems(changed, reading),
    )


def put_another(
    session: Session, *, question_id: int, teacher_id: int, seen: Seen, found: Found, now: datetime
) -> Question:
    """Make a question with another wrong answer its next version.

    Raises:
        NotFoundError: there is no such question, or it is not theirs to change.
        ChangedError: somebody changed it or decided on it since it was seen.
    """
    question = find_unchanged(session, question_id=question_id, teacher_id=teacher_id, seen=seen)
    put(session, question, item=found.item, revision_id=found.revision_id, problems=found.problems, now=now)
    write_swap(session, question, seen.version, now=now, actor_id=teacher_id)
    return question


def _told(session: Session, question: Question, revision_id: int, item: Choice) -> Iterator[Option]:
    """The wrong answers of all that was written about a revision with a question's stem or its key."""
    written = [one.item() for one in session.scalars(select(Candidate).where(Candidate.revision_id == revision_id))]
    versions = select(QuestionVersion).join(Question, Question.id == QuestionVersion.question_id)
    versions = versions.where(Question.article_id == question.article_id, QuestionVersion.revision_id == revision_id)
    written += [one.item() for one in session.scalars(versions.options(undefer(QuestionVersion.body)))]
    for other in written:
        if isinstance(other, Choice) and _asks_alike(other, item):
            yield from (option for option in other.options if not option.key)


def _asks_alike(one: Choice, item: Choice) -> bool:
    keys = {option.text for option in item.keys}
    return one.stem == item.stem or not keys.isdisjoint(option.text for option in one.keys)
