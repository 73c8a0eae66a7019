"""Questions that a teacher ticked, and what can be done with all of them at once.

What the teacher may not change, or what cannot be done with a question, leaves that question as it is and is told.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from quizapp.models import Happening, Question, QuestionTag, Status
from quizapp.services.errors import InvalidError, InvalidItemError
from quizapp.services.owned import may_change, may_use
from quizapp.services.questions import approve_question, retire, write_event

MOST_TICKED = 200
LONGEST_TAG = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How many questions were changed, how many were so already or cannot be so, and how many are not the teacher's."""

    changed: int
    left: int
    foreign: int


def _change(session: Session, ids: Sequence[int], teacher_id: int, change: Callable[[Question], bool]) -> Done:
    """Change the questions that a teacher may change; `change` says whether it did."""
    wanted = set(ids[:MOST_TICKED])
    usable = select(Question.id).join(Question.article).where(Question.id.in_(wanted), may_use(teacher_id))
    known = len(session.scalars(usable).all())
    own = select(Question).join(Question.article).where(Question.id.in_(wanted), may_change(teacher_id))
    locked = own.order_by(Question.id).with_for_update(of=Question, key_share=True)
    questions = session.scalars(locked.execution_options(populate_existing=True)).all()
    changed = sum([change(question) for question in questions])
    session.flush()
    return Done(changed=changed, left=len(questions) - changed, foreign=known - len(questions))


def read_tags(typed: str) -> tuple[str, ...]:
    """The tags in a line that parts them by commas: in lower case, each once.

    Raises:
        InvalidError: there is none, or a long one.
    """
    tags = tuple(dict.fromkeys(tag for part in typed.split(",") if (tag := " ".join(part.lower().split()))))
    if not tags:
        raise InvalidError("Name a tag, such as “year 9”.", field="tag")
    if long := next((tag for tag in tags if len(tag) > LONGEST_TAG), None):
        raise InvalidError(f"“{long[:LONGEST_TAG]}…” is longer than {LONGEST_TAG} characters.", field="tag")
    return tags


def tag_questions(session: Session, *, ids: Sequence[int], typed: str, teacher_id: int) -> Done:
    """Put tags on questions.

    Raises:
        InvalidError: as in `read_tags`.
    """
    tags = read_tags(typed)

    def tag(question: Question) -> bool:
        found = select(QuestionTag.tag).where(QuestionTag.question_id == question.id, QuestionTag.tag.in_(tags))
        missing = [name for name in tags if name not in set(session.scalars(found))]
        session.add_all(QuestionTag(question_id=question.id, tag=name) for name in missing)
        return bool(missing)

    return _change(session, ids, teacher_id, tag)


def untag_questions(session: Session, *, ids: Sequence[int], typed: str, teacher_id: int) -> Done:
    """Take tags off questions.

    Raises:
        InvalidError: as in `read_tags`.
    """
    tags = read_tags(typed)

    def untag(question: Question) -> bool:
        gone = delete(QuestionTag).where(QuestionTag.question_id == question.id, QuestionTag.tag.in_(tags))
        return bool(session.scalars(gone.returning(QuestionTag.tag)).all())

    return _change(session, ids, teacher_id, untag)


def set_tags(session: Session, *, question_id: int, typed: str) -> None:
    """Give a question the tags of a line and no others; an empty line takes all of them off.

    Raises:
        InvalidError: a tag is long.
    """
    tags = read_tags(typed) if typed.replace(",", " ").strip() else ()
    session.execute(delete(QuestionTag).where(QuestionTag.question_id == question_id))
    session.add_all(QuestionTag(question_id=question_id, tag=tag) for tag in tags)
    session.flush()


def remember_questions(session: Session, *, ids: Sequence[int], teacher_id: int, remember: bool) -> Done:
    """Say that questions are worth remembering, or no longer."""

    def mark(question: Question) -> bool:
        changes = question.remember is not remember
        question.remember = remember
        return changes

    return _change(session, ids, teacher_id, mark)


def retire_questions(session: Session, *, ids: Sequence[int], teacher_id: int, now: datetime) -> Done:
    """Put questions away: no new attempt asks them; attempts that asked them keep them."""

    def put_away(question: Question) -> bool:
        if question.status is Status.RETIRED:
            return False
        retire(session, question, Happening.RETIRED, now=now, actor_id=teacher_id)
        return True

    return _change(session, ids, teacher_id, put_away)


def restore_questions(session: Session, *, ids: Sequence[int], teacher_id: int, now: datetime) -> Done:
    """Bring questions back that were put away, as drafts."""

    def bring_back(question: Question) -> bool:
        if question.status is not Status.RETIRED:
            return False
        question.status = Status.DRAFT
        write_event(session, question, Happening.UNDONE, now=now, actor_id=teacher_id, note="brought back")
        return True

    return _change(session, ids, teacher_id, bring_back)


def approve_proved(session: Session, *, ids: Sequence[int], teacher_id: int, now: datetime) -> Done:
    """Approve the drafts that the text proves; nobody vouches for questions by the dozen."""

    def approve(question: Question) -> bool:
        if question.status is not Status.DRAFT:
            return False
        try:
            approve_question(session, question_id=question.id, teacher_id=teacher_id, now=now)
        except InvalidItemError:
            return False
        return True

    return _change(session, ids, teacher_id, approve)
