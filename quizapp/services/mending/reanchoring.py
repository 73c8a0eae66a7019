"""Re-anchoring: the questions of a corrected article brought to its new revision, where the text still proves them.

It belongs to the reading of the new revision, in the same three steps: the checks need its parse, which only the worker
makes, and they take too long for a transaction. Until then, and where it cannot be done, a question stays against the
revision that it was written for.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core import checks
from quizapp.core.anchoring import Anchoring
from quizapp.core.items import Item, Problem, Severity
from quizapp.core.moved import move_item
from quizapp.core.reading import Reading
from quizapp.models import ArticleRevision, Happening, Question, QuestionVersion, Status
from quizapp.services.questions import lock_question, write_event
from quizapp.services.versions import add_version

TOLD_EVERY = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A question that cites an older revision, as plain values.

    `approved` tells that students are asked it, and `allowed` are the checks that a teacher vouched for it in spite of.
    """

    question_id: int
    number: int
    item: Item
    text: str
    approved: bool
    allowed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reanchored:
    """A question whose passages all stand in the new revision, with what the checks say of it there."""

    waiting: Waiting
    item: Item
    problems: tuple[Problem, ...]


def behind(article_id: int, revision_id: int) -> "Select[Question]":
    """The questions of an article that are not put away and do not cite its newest revision, with their versions."""
    in_use = joinedload(Question.version)
    chosen = select(Question).join(Question.version).where(Question.article_id == article_id)
    late = chosen.where(Question.status != Status.RETIRED, QuestionVersion.revision_id < revision_id)
    everything = (undefer(QuestionVersion.body), undefer(QuestionVersion.problems))
    return late.options(in_use.options(*everything, joinedload(QuestionVersion.revision))).order_by(Question.id)


def waiting_questions(session: Session, revision: ArticleRevision) -> tuple[Waiting, ...]:
    """The questions that are to be brought to a revision."""
    if revision.number == 1:
        return ()
    return tuple(_waiting(question) for question in session.scalars(behind(revision.article_id, revision.id)))


def _waiting(question: Question) -> Waiting:
    version = question.version
    return Waiting(
        question_id=question.id,
        number=version.number,
        item=version.item(),
        text=version.revision.text,
        approved=question.status is Status.APPROVED,
        allowed=allowed_in(version),
    )


def allowed_in(version: QuestionVersion) -> frozenset[str]:
    """The checks that a teacher vouches for a version in spite of."""
    return frozenset(problem.check for problem in version.found() if problem.severity is Severity.UNPROVED)


def reanchor(
    waiting: tuple[Waiting, ...], reading: Reading, report: Callable[[int, str], None]
) -> tuple[Reanchored, ...]:
    """Those questions that a corrected text still proves as it did before, cited where their passages stand now.

    Every passage is there in the very words, and the checks find nothing new to stand in the way of an approved one.
    """
    return tuple(_reanchored(waiting, reading, report))


def _reanchored(
    waiting: tuple[Waiting, ...], reading: Reading, report: Callable[[int, str], None]
) -> Iterator[Reanchored]:
    anchorings: dict[str, Anchoring] = {}
    for place, one in enumerate(waiting):
        if place % TOLD_EVERY == 0:
            report(30, "Looking at the questions again")
        anchoring = anchorings.setdefault(one.text, Anchoring(one.text, reading.text))
        moved = move_item(one.item, reading.text, anchoring.find)
        if moved.lost:
            continue
        problems = checks.problems(moved.item, reading)
        if not (one.approved and in_the_way(problems, one.allowed)):
            yield Reanchored(one, moved.item, problems)


def in_the_way(problems: tuple[Problem, ...], allowed: frozenset[str]) -> list[Problem]:
    """The problems for which an approved question may not be brought to a new text as it is."""
    return [
        problem
        for problem in problems
        if problem.severity is Severity.BROKEN
        or (problem.severity is Severity.UNPROVED and problem.check not in allowed)
    ]


def keep_reanchored(
    session: Session, revision: ArticleRevision, found: tuple[Reanchored, ...], *, now: datetime
) -> list[int]:
    """Keep each as a version that differs in its passages only; what was changed or decided meanwhile stays.

    Returns:
        The ids of the questions.
    """
    kept = []
    for one in found:
        question = lock_question(session, one.waiting.question_id)
        approved = question.status is Status.APPROVED
        if question.version_number != one.waiting.number or approved != one.waiting.approved:
            continue
        question.version_number += 1
        add_version(
            session,
            question,
            item=one.item,
            revision_id=revision.id,
            problems=one.problems,
            now=now,
            author_id=revision.author_id,
            wording_only=True,
        )
        write_event(session, question, Happening.REANCHORED, now=now, actor_id=revision.author_id)
        kept.append(question.id)
    return kept
