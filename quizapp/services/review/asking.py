"""Asking about a sentence: the best that can be asked about it becomes a draft, or it is said why nothing can.

Two steps, so that nothing waits for the database while items are written: `write_about` on plain values, then
`add_written`.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core import checks
from quizapp.core.generate.run import generate_about
from quizapp.core.items import item_hash
from quizapp.models import Candidate, Happening, Origin, Question, QuestionVersion
from quizapp.services.candidates import Checked, keep_candidates
from quizapp.services.errors import ConflictError, InvalidError
from quizapp.services.owned import count_questions, find_article
from quizapp.services.questions import keep_question, write_event
from quizapp.services.versions import read_revision


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What was written about a passage of a revision: what passed the gate, and what it refused."""

    revision_id: int
    items: tuple[Checked, ...]
    refused: tuple[Checked, ...]


def write_about(session: Session, *, article_id: int, teacher_id: int, start: int, end: int) -> About:
    """Write whatever can be asked about the sentences of a passage, by the rules alone; changes nothing.

    Raises:
        NotFoundError: there is no such article, or it is not theirs to change.
        ConflictError: the article has not been read yet.
        InvalidError: the places enclose nothing of the article.
    """
    revision = find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True)
    if not 0 <= start < end <= len(revision.text):
        raise InvalidError("This is no passage of the article: choose it once more.")
    reading = read_revision(revision)
    seed = count_questions(session, article_id=article_id)
    written = generate_about(reading, start=start, end=end, seed=seed)
    checked = tuple((item, checks.problems(item, reading)) for item in written.items)
    return About(revision_id=revision.id, items=checked, refused=written.rejected)


def add_written(session: Session, *, article_id: int, teacher_id: int, about: About, now: datetime) -> Question:
    """Add the best of what was written that the article does not ask yet as a draft, and the others as candidates.

    Raises:
        NotFoundError: there is no such article, or it is not theirs to change.
        ConflictError: the article's text was changed meanwhile.
        InvalidError: there is none; the message says why.
    """
    revision = find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True)
    known, stems = _asked(session, article_id)
    fresh = [(item, found) for item, found in about.items if item_hash(item) not in known and item.stem not in stems]
    if revision.id != about.revision_id:
        raise ConflictError("The article’s text was changed meanwhile. Choose the sentence once more.")
    if not fresh:
        raise InvalidError(_why_none(about))
    (best, problems), *others = fresh
    question = keep_question(session, best, revision, problems, origin=Origin.GENERATED, now=now)
    write_event(session, question, Happening.ADDED, now=now, actor_id=teacher_id, note="asked about a sentence")
    known.add(item_hash(best))
    keep_candidates(session, revision, job_id=None, spares=others, refused=about.refused, known=known, now=now)
    there = select(Candidate).where(Candidate.revision_id == revision.id, Candidate.hash == item_hash(best))
    if row := session.scalar(there):
        row.question_id = question.id
    return question


def _asked(session: Session, article_id: int) -> tuple[set[str], set[str]]:
    """The hashes and the stems of all that an article's questions ask or asked."""
    versions = select(QuestionVersion.hash, QuestionVersion.face).join(
        Question, Question.id == QuestionVersion.question_id
    )
    rows = session.execute(versions.where(Question.article_id == article_id)).all()
    return {digest for digest, _ in rows}, {face["stem"] for _, face in rows}


def _why_none(about: About) -> str:
    """Why nothing could be added, in words."""
    if about.items:
        return "What can be asked about this sentence is asked already."
    if not about.refused:
        return "Nothing in this sentence is said so plainly that a question could be proved by it. Write one yourself."
    item, problems = min(about.refused, key=lambda refused: len(refused[1]))
    told = " ".join(problem.message for problem in problems[:1])
    return f"One could ask “{item.stem}”, but it did not pass the checks. {told}"
