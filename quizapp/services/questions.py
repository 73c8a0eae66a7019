"""Questions: added, changed in new versions, approved or rejected by a teacher; each step is written down."""

from datetime import datetime
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core.items import Item, Problem, Severity, to_dict
from quizapp.core.written import asks_the_same
from quizapp.models import (
    ArticleRevision,
    Happening,
    Kind,
    Origin,
    Question,
    QuestionEvent,
    QuestionVersion,
    Standing,
    Status,
)
from quizapp.services.articles import load_revision
from quizapp.services.errors import ChangedError, InvalidError, InvalidItemError, NotFoundError
from quizapp.services.versions import add_version, find_problems, words

WORDING_ONLY = "wording only"


def add_question(
    session: Session, *, article_id: int, item: Item, now: datetime, author_id: int | None, note: str = ""
) -> Question:
    """Add a teacher's own question as a draft, against the article's newest revision.

    Raises:
        NotFoundError: there is no such article.
        InvalidItemError: it cites what the text does not hold.
        ConflictError: no language model has read the article yet.
    """
    revision = load_revision(session, article_id=article_id)
    problems = find_problems(item, revision)
    question = keep_question(session, item, revision, problems, origin=Origin.WRITTEN, now=now, author_id=author_id)
    write_event(session, question, Happening.ADDED, now=now, actor_id=author_id, note=note)
    return question


def keep_question(
    session: Session,
    item: Item,
    revision: ArticleRevision,
    problems: tuple[Problem, ...],
    *,
    origin: Origin,
    now: datetime,
    author_id: int | None = None,
    slug: str | None = None,
) -> Question:
    """Add a draft with its first version, whose problems are known."""
    question = Question(
        article_id=revision.article_id,
        slug=slug,
        kind=Kind(item.kind),
        words=words(item),
        status=Status.DRAFT,
        origin=origin,
        author_id=author_id,
        version_number=1,
        created_at=now,
    )
    session.add(question)
    session.flush()  # makes the question's id
    add_version(session, question, item=item, revision_id=revision.id, problems=problems, now=now, author_id=author_id)
    return question


def save_version(
    session: Session,
    *,
    question_id: int,
    item: Item,
    now: datetime,
    author_id: int | None,
    base: int,
    wording_only: bool = False,
) -> Question:
    """Change version `base` of a question: a new version against the newest revision, a draft until it is approved.

    A change of wording only leaves an approved question so while its standing holds. No change makes no version.

    Raises:
        NotFoundError: there is no such question.
        ChangedError: that version is not the one in use any more.
        InvalidError: a citation does not hold, or more than the wording was changed, though it is said to be all.
    """
    question = lock_question(session, question_id)
    revision = load_revision(session, article_id=question.article_id)
    current = load_version(session, question)
    if current.revision_id == revision.id and current.body == to_dict(item):
        return question
    if base != current.number:
        raise ChangedError("Someone else changed this question after you opened it.", question_id=question_id)
    _require_same(current.item(), item, wording_only=wording_only)
    change = partial(change_question, session, question, item, revision, find_problems(item, revision))
    change(now=now, author_id=author_id, wording_only=wording_only)
    return question


def _require_same(was: Item, item: Item, *, wording_only: bool) -> None:
    if wording_only and not asks_the_same(was, item):
        raise InvalidError("More than the wording was changed: the answers or their order are others.")


def change_question(
    session: Session,
    question: Question,
    item: Item,
    revision: ArticleRevision,
    problems: tuple[Problem, ...],
    *,
    now: datetime,
    author_id: int | None = None,
    wording_only: bool = False,
) -> None:
    """Add the next version of a question, whose problems are known; the question becomes a draft.

    One that is approved stays so where only its wording changed and its standing holds.
    """
    question.version_number += 1
    if not (wording_only and _still_holds(question, problems)):
        question.status, question.standing, question.voucher_id = Status.DRAFT, None, None
    add_version(
        session,
        question,
        item=item,
        revision_id=revision.id,
        problems=problems,
        now=now,
        author_id=author_id,
        wording_only=wording_only,
    )
    note = WORDING_ONLY if wording_only else ""
    write_event(session, question, Happening.CHANGED, now=now, actor_id=author_id, note=note)


def _still_holds(question: Question, problems: tuple[Problem, ...]) -> bool:
    """Whether an approved question may stay so: proved as it was, or vouched for as it was, and never broken."""
    worst = {problem.severity for problem in problems}
    proved = Severity.UNPROVED not in worst or question.standing is Standing.VOUCHED
    return question.status is Status.APPROVED and Severity.BROKEN not in worst and proved


def approve_question(
    session: Session, *, question_id: int, teacher_id: int, now: datetime, vouch: bool = False
) -> Question:
    """Let students see a question: as proved by the text or, where it is not, vouched for by this teacher.

    Raises:
        NotFoundError: there is no such question.
        InvalidItemError: it is broken, or it is not proved and the teacher does not vouch for it.
    """
    question = lock_question(session, question_id)
    version = load_version(session, question)
    weigh = (Severity.BROKEN,) if vouch else (Severity.BROKEN, Severity.UNPROVED)
    if standing_in_the_way := [p for p in version.found() if p.severity in weigh]:
        raise InvalidItemError(standing_in_the_way)
    proved = all(p.severity is not Severity.UNPROVED for p in version.found())
    settle(question, Standing.PROVED if proved else Standing.VOUCHED, teacher_id)
    write_event(session, question, Happening.APPROVED, now=now, actor_id=teacher_id, note=str(question.standing))
    return question


def settle(question: Question, standing: Standing, teacher_id: int | None) -> None:
    """Mark a question approved, by the text or by a teacher."""
    question.status, question.standing = Status.APPROVED, standing
    question.voucher_id = teacher_id if standing is Standing.VOUCHED else None


def reject_question(session: Session, *, question_id: int, teacher_id: int, now: datetime, note: str = "") -> Question:
    """Put a question away: no new attempt asks it; attempts that asked it keep it.

    Raises:
        NotFoundError: there is no such question.
    """
    question = lock_question(session, question_id)
    retire(session, question, Happening.REJECTED, now=now, actor_id=teacher_id, note=note)
    return question


def retire(
    session: Session,
    question: Question,
    happening: Happening,
    *,
    now: datetime,
    actor_id: int | None = None,
    note: str = "",
) -> None:
    """Mark a question retired and write down why."""
    question.status, question.standing, question.voucher_id = Status.RETIRED, None, None
    write_event(session, question, happening, now=now, actor_id=actor_id, note=note)


def write_event(
    session: Session,
    question: Question,
    happening: Happening,
    *,
    now: datetime,
    actor_id: int | None = None,
    note: str = "",
) -> None:
    """Write down what happened to a question."""
    session.add(QuestionEvent(question_id=question.id, happening=happening, actor_id=actor_id, note=note, at=now))
    session.flush()


def lock_question(session: Session, question_id: int) -> Question:
    """A question, kept from changing until the transaction ends.

    Raises:
        NotFoundError: there is no such question.
    """
    chosen = select(Question).where(Question.id == question_id).with_for_update(key_share=True)
    question = session.scalar(chosen.execution_options(populate_existing=True))
    if question is None:
        raise NotFoundError("There is no such question.")
    return question


def load_version(session: Session, question: Question) -> QuestionVersion:
    """The version of a question in use, with all that tells its key: for teachers and the gate only."""
    chosen = select(QuestionVersion).where(
        QuestionVersion.question_id == question.id, QuestionVersion.number == question.version_number
    )
    everything = (undefer(QuestionVersion.body), undefer(QuestionVersion.problems))
    return session.scalars(chosen.options(*everything, joinedload(QuestionVersion.revision))).one()
