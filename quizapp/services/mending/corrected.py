"""Corrected articles: the questions that a correction left behind, for a teacher to mend or to put away."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.core import checks
from quizapp.core.anchoring import Anchoring
from quizapp.core.moved import move_item
from quizapp.core.reading import Reading
from quizapp.models import ArticleRevision, Job, Question, QuestionVersion, Status
from quizapp.services.generation import reading_key
from quizapp.services.mending.reanchoring import allowed_in, behind, in_the_way
from quizapp.services.mending.touching import Touched, touch
from quizapp.services.owned import find_article


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """An article's newest revision and the questions that were not brought to it; `read` tells whether they could be.

    `job` is what reads it until then. `number` counts the revisions, `note` says why the newest was made, and `current`
    how many questions cite it.
    """

    article_id: int
    title: str
    number: int
    note: str
    made_at: datetime
    read: bool
    job: Job | None
    current: int
    touched: tuple[Touched, ...]


def load_correction(session: Session, *, article_id: int, teacher_id: int) -> Correction:
    """What the newest correction of an article did to its questions.

    Raises:
        NotFoundError: there is no such article, or it is not the teacher's to change.
    """
    revision = find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True)
    late = session.scalars(behind(article_id, revision.id)).all()
    parse = revision.stored_parse()
    article = revision.article
    reading = Reading(revision.text, parse, article.title, article.published_on) if parse else None
    touched = zip(late, touch(late, revision.text), strict=True)
    return Correction(
        article_id=article_id,
        title=article.title,
        number=revision.number,
        note=revision.note,
        made_at=revision.created_at,
        read=reading is not None,
        job=None if reading else session.scalar(select(Job).where(Job.key == reading_key(revision.id))),
        current=_count_current(session, revision),
        touched=tuple(_weigh(question, one, reading) for question, one in touched),
    )


def _weigh(question: Question, touched: Touched, reading: Reading | None) -> Touched:
    """Add what the checks find, where the passages alone do not say why a question was left behind."""
    if touched.passages or reading is None:
        return touched
    version = question.version
    anchoring = Anchoring(version.revision.text, reading.text)
    item = move_item(version.item(), reading.text, anchoring.find).item
    found = in_the_way(checks.problems(item, reading), allowed_in(version))
    return replace(touched, problems=tuple(found))


def _count_current(session: Session, revision: ArticleRevision) -> int:
    chosen = select(func.count(Question.id)).join(Question.version)
    current = chosen.where(QuestionVersion.revision_id == revision.id, Question.status != Status.RETIRED)
    return session.scalars(current).one()
