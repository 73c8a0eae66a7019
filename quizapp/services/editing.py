"""Editing: a question laid out to be changed beside its article, and kept in a new version."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core.anchoring import Anchoring
from quizapp.core.items import Item
from quizapp.core.moved import move_item
from quizapp.models import ArticleRevision, Question, QuestionVersion, Status, User
from quizapp.services.articles import load_revision
from quizapp.services.errors import ConflictError, NotFoundError
from quizapp.services.owned import find_question
from quizapp.services.questions import save_version
from quizapp.services.sheets import Sheet, lay_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A version of a question beside the newest revision of its article.

    `item` cites that revision, and `lost` are the quotations that it does not hold any more. `number` is the
    version's own and `current` that of the one in use; `author` made the version, and is empty where nobody is named.
    """

    id: int
    number: int
    current: int
    status: Status
    item: Item
    lost: tuple[str, ...]
    sheet: Sheet
    author: str
    made_at: datetime


def load_edited(session: Session, *, question_id: int, teacher_id: int, number: int | None = None) -> Edited:
    """A version of a question that a teacher may change, the one in use unless another is named.

    Raises:
        NotFoundError: there is no such question or version, or it is about another's article.
    """
    question = find_question(session, question_id=question_id, teacher_id=teacher_id, to_change=True)
    revision = load_revision(session, article_id=question.article_id)
    version, author = _version(session, question, number or question.version_number)
    moved = move_item(version.item(), revision.text, Anchoring(version.revision.text, revision.text).find)
    return Edited(
        id=question.id,
        number=version.number,
        current=question.version_number,
        status=question.status,
        item=moved.item,
        lost=moved.lost,
        sheet=lay_out(revision),
        author=author or "",
        made_at=version.created_at,
    )


def _version(session: Session, question: Question, number: int) -> tuple[QuestionVersion, str | None]:
    chosen = select(QuestionVersion, User.name).outerjoin(User, User.id == QuestionVersion.author_id)
    of_question = QuestionVersion.question_id == question.id, QuestionVersion.number == number
    whole = (undefer(QuestionVersion.body), joinedload(QuestionVersion.revision))
    found = session.execute(chosen.where(*of_question).options(*whole)).one_or_none()
    if found is None:
        raise NotFoundError("There is no such version of this question.")
    return found[0], found[1]


def save_edited(
    session: Session,
    *,
    question_id: int,
    revision_id: int,
    item: Item,
    teacher_id: int,
    now: datetime,
    base: int,
    wording_only: bool = False,
) -> Question:
    """Keep what a teacher made of a question, as `save_version` does.

    Raises:
        NotFoundError: there is no such question, or it is not theirs to change.
        ChangedError: someone else changed it after version `base`.
        ConflictError: the text was changed meanwhile, so that positions in it mean something else.
        InvalidError: as in `save_version`.
    """
    question = find_question(session, question_id=question_id, teacher_id=teacher_id, to_change=True)
    newest = session.scalars(ArticleRevision.newest(question.article_id)).one()
    if newest.id != revision_id:
        raise ConflictError("The article's text was changed meanwhile. Look at the passages that you cite once more.")
    told = partial(save_version, session, question_id=question_id, item=item, now=now, author_id=teacher_id)
    return told(base=base, wording_only=wording_only)
