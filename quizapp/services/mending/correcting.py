"""Correcting an article: a new revision of its text, and what that does to the questions about it."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core.anchoring import Fate
from quizapp.core.changed import ParagraphChange, changed_paragraphs
from quizapp.core.prose import check_prose, is_readable
from quizapp.core.text import TextError, canonical, digest
from quizapp.models import Article, Question, QuestionVersion, Status
from quizapp.services.articles import MAX_CHARACTERS, ArticleDraft, add_revision, change_article
from quizapp.services.errors import ConflictError, InvalidError
from quizapp.services.generation import request_reading
from quizapp.services.mending.touching import Touched, touch
from quizapp.services.owned import find_article

LONGEST_NOTE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Foresight:
    """What a correction would change: paragraphs, and for each question of the article what becomes of it."""

    paragraphs: tuple[ParagraphChange, ...]
    questions: tuple[Touched, ...]

    @property
    def fates(self) -> Counter[Fate]:
        """How many questions of each fate there are."""
        return Counter(one.fate for one in self.questions)

    @property
    def affected(self) -> tuple[Touched, ...]:
        """The questions that a teacher will have to look at."""
        return tuple(one for one in self.questions if one.fate in (Fate.CHANGED, Fate.GONE))


def preview_correction(session: Session, *, article_id: int, teacher_id: int, text: str) -> Foresight:
    """What becomes of an article's questions if its text becomes another; nothing is changed.

    Raises:
        NotFoundError: there is no such article, or it is not the teacher's to change.
        TextError: the text is none that can be asked about.
    """
    revision = find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True)
    clean = clean_text(text)
    chosen = select(Question).where(Question.article_id == article_id, Question.status != Status.RETIRED)
    version = joinedload(Question.version)
    whole = version.options(undefer(QuestionVersion.body), joinedload(QuestionVersion.revision))
    questions = session.scalars(chosen.options(whole).order_by(Question.id)).all()
    return Foresight(paragraphs=changed_paragraphs(revision.text, clean), questions=tuple(touch(questions, clean)))


def clean_text(text: str) -> str:
    """The text of a correction in canonical form.

    Raises:
        TextError: it is none that can be asked about.
    """
    if not is_readable(text) or len(text) > MAX_CHARACTERS:
        raise TextError(f"This is no text of at most {MAX_CHARACTERS:,} characters.")
    clean = canonical(text)
    check_prose(clean)
    return clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Correcting:
    """What a teacher hands in to correct an article.

    Args:
        article_id: the article.
        teacher_id: who corrects it.
        base: the id of the revision whose text was corrected.
        draft: the text and the details as they are to be.
        note: why the text is corrected.
    """

    article_id: int
    teacher_id: int
    base: int
    draft: ArticleDraft
    note: str


def correct_article(session: Session, wanted: Correcting, *, now: datetime) -> int | None:
    """Change what is said about an article and, where its text differs, add a revision and ask for it to be read.

    The reading brings the questions along that the text still proves. The same form sent twice makes one revision.

    Returns:
        The id of the job that reads it; None where the text is the same.

    Raises:
        NotFoundError: there is no such article, or it is not the teacher's to change.
        TextError: the text is none that can be asked about.
        InvalidError: a detail makes no sense, or the text differs and no reason is given.
        ConflictError: the text was corrected meanwhile.
    """
    article_id, teacher_id, note = wanted.article_id, wanted.teacher_id, wanted.note.strip()
    session.execute(select(Article.id).where(Article.id == article_id).with_for_update(key_share=True))
    newest = find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True)
    text = clean_text(wanted.draft.text)
    change_article(newest.article, draft=wanted.draft, now=now)
    session.flush()
    if digest(text) == newest.sha256:
        return None
    if newest.id != wanted.base:
        raise ConflictError("The text was corrected meanwhile. Put your changes into the text as it is now.")
    if not 1 <= len(note) <= LONGEST_NOTE:
        raise InvalidError(f"Say in 1 to {LONGEST_NOTE} characters why the text is corrected.", field="note")
    add_revision(session, newest.article, text=text, now=now, author_id=teacher_id, note=note)
    return request_reading(session, article_id=article_id, now=now, author_id=teacher_id).id
