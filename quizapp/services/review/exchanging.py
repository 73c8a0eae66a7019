"""Exchanging: a question takes another item as its next version, and the item that it had stays to be taken again."""

import re
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, undefer

from quizapp.core.items import Item, Problem, item_hash, to_dict
from quizapp.models import Candidate, Happening, Question, QuestionEvent, QuestionVersion, Status, StoredCitation, Why
from quizapp.services.questions import load_version, write_event
from quizapp.services.versions import add_version

_SWAPPED = "swapped, from version "


def exchange(session: Session, question: Question, candidate: Candidate, *, now: datetime) -> int:
    """Make a candidate's item the next version of a question, a draft; the number of the version it had.

    What the question asked before becomes a candidate itself, unless it cites nothing by which it could be found.
    """
    before = load_version(session, question)
    _keep(session, before, now)
    put(
        session,
        question,
        item=candidate.item(),
        revision_id=candidate.revision_id,
        problems=candidate.found(),
        now=now,
    )
    return before.number


def put(
    session: Session,
    question: Question,
    *,
    item: Item,
    revision_id: int,
    problems: tuple[Problem, ...],
    now: datetime,
    author_id: int | None = None,
) -> None:
    """Make an item the next version of a question, a draft until it is approved; candidates know which is in use."""
    for row in session.scalars(select(Candidate).where(Candidate.question_id == question.id)):
        row.question_id = None
    question.version_number += 1
    question.status, question.standing, question.voucher_id = Status.DRAFT, None, None
    add_version(session, question, item=item, revision_id=revision_id, problems=problems, now=now, author_id=author_id)
    taken = session.scalar(_candidate(revision_id, item_hash(item)))
    if taken:
        taken.question_id = question.id
        session.flush()


def write_swap(session: Session, question: Question, number: int, *, now: datetime, actor_id: int) -> None:
    """Write down that a question was swapped, and from which version, so that it can be taken back."""
    write_event(session, question, Happening.CHANGED, now=now, actor_id=actor_id, note=f"{_SWAPPED}{number}")


def swapped_from(event: QuestionEvent) -> int | None:
    """The number of the version that a swap replaced; None for all else that can happen to a question."""
    told = re.fullmatch(rf"{_SWAPPED}(\d+)", event.note) if event.happening is Happening.CHANGED else None
    return int(told[1]) if told else None


def restore(session: Session, question: Question, *, number: int, now: datetime) -> None:
    """Make what a question was in one of its versions its next version."""
    chosen = select(QuestionVersion).where(QuestionVersion.question_id == question.id, QuestionVersion.number == number)
    version = session.scalars(chosen.options(undefer(QuestionVersion.body), undefer(QuestionVersion.problems))).one()
    put(
        session,
        question,
        item=version.item(),
        revision_id=version.revision_id,
        problems=version.found(),
        now=now,
        author_id=version.author_id,
    )


def first_passage(version_id: int) -> Select[StoredCitation]:
    """The passage that a version cites first, if it cites any."""
    return select(StoredCitation).where(StoredCitation.version_id == version_id, StoredCitation.position == 1)


def _candidate(revision_id: int, digest: str) -> Select[Candidate]:
    return select(Candidate).where(Candidate.revision_id == revision_id, Candidate.hash == digest)


def _keep(session: Session, version: QuestionVersion, now: datetime) -> None:
    """Make a candidate of what a version asks, if it is none yet."""
    first = session.scalar(first_passage(version.id))
    if first is None or session.scalar(_candidate(version.revision_id, version.hash)):
        return
    item = version.item()
    last = session.scalar(select(func.max(Candidate.place)).where(Candidate.revision_id == version.revision_id)) or 0
    row = Candidate(revision_id=version.revision_id, hash=version.hash, why=Why.SPARE, place=last + 1, created_at=now)
    row.form, row.start, row.end, row.body = item.form, first.start, first.end, to_dict(item)
    row.problems = [asdict(problem) for problem in version.found()]
    session.add(row)
