"""Swapping: a question gives way to the next that was written about its passage, until all have had their turn."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from quizapp.core.text import paragraph_spans
from quizapp.models import ArticleRevision, Candidate, Question, QuestionVersion, Why
from quizapp.services.errors import InvalidError
from quizapp.services.questions import load_version
from quizapp.services.review.deciding import Seen, find_unchanged
from quizapp.services.review.exchanging import exchange, first_passage, write_swap


@dataclass(frozen=True, slots=True)
class Others:
    """How many candidates there are beside a question, and how many of them are of another form."""

    candidates: int
    of_another_form: int


def count_others(session: Session, *, question_id: int) -> Others:
    """What a question that somebody may change could be swapped for."""
    question = session.get_one(Question, question_id)
    version = load_version(session, question)
    near = _beside(session, question, version)
    return Others(len(near), sum(one.form != version.item().form for one in near))


def swap_question(
    session: Session, *, question_id: int, teacher_id: int, seen: Seen, now: datetime, another_form: bool = False
) -> Question:
    """Put the next candidate on the same sentence, else on the same paragraph, in a question's place.

    What was not yet used comes first, the best first; then what was, the longest ago first, so that swapping on
    comes round.

    Raises:
        NotFoundError: there is no such question, or it is not theirs to change.
        ChangedError: somebody changed it or decided on it since it was seen.
        InvalidError: there is no other candidate.
    """
    question = find_unchanged(session, question_id=question_id, teacher_id=teacher_id, seen=seen)
    version = load_version(session, question)
    form = version.item().form
    near = [one for one in _beside(session, question, version) if not another_form or one.form != form]
    if not near:
        raise InvalidError("Nothing else was written about this passage. Write a question yourself.")
    chosen = near[0]
    number = exchange(
        session,
        question,
        item=chosen.item(),
        revision_id=chosen.revision_id,
        problems=chosen.found(),
        now=now,
    )
    write_swap(session, question, number, now=now, actor_id=teacher_id)
    return question


def _beside(session: Session, question: Question, version: QuestionVersion) -> list[Candidate]:
    """The candidates on a question's passage or paragraph that no question uses, those whose turn it is first."""
    newest = session.scalars(ArticleRevision.newest(question.article_id)).one()
    passage = session.scalar(first_passage(version.id))
    if passage is None or version.revision_id != newest.id:
        return []
    around = next(span for span in paragraph_spans(newest.text) if passage.start < span.end)
    there = select(Candidate).where(
        Candidate.revision_id == newest.id,
        Candidate.why == Why.SPARE,
        Candidate.question_id.is_(None),
        Candidate.start < around.end,
        Candidate.end > around.start,
        Candidate.hash.not_in(_in_use(question.article_id)),
    )
    used = _used(session, question.id)
    found = [one for one in session.scalars(there) if one.body["kind"] == question.kind]
    return sorted(
        found, key=lambda one: (used.get(one.hash, 0), not _meets(one, passage.start, passage.end), one.place)
    )


def _in_use(article_id: int) -> Select[str]:
    """The hashes of what an article's questions ask now."""
    versions = select(QuestionVersion.hash).join(Question, Question.id == QuestionVersion.question_id)
    return versions.where(Question.article_id == article_id, QuestionVersion.number == Question.version_number)


def _used(session: Session, question_id: int) -> dict[str, int]:
    """What a question asked before, by hash, with the number of the last version that did."""
    versions = select(QuestionVersion.hash, QuestionVersion.number).where(QuestionVersion.question_id == question_id)
    return dict(session.execute(versions.order_by(QuestionVersion.number)).all())


def _meets(candidate: Candidate, start: int, end: int) -> bool:
    return candidate.start < end and candidate.end > start
