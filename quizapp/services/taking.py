"""What a taker sees before the feedback moment. Nothing here loads a key, an explanation or a citation."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from quizapp.core.answers import Answer, to_form
from quizapp.models import ArticleRevision, Assignment, Attempt, AttemptItem, QuestionVersion, ReadingMode
from quizapp.services.articles import ArticleView, view_article
from quizapp.services.attempts import is_overdue, load_attempt
from quizapp.services.errors import NotFoundError
from quizapp.services.takers import Taker


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """How far an attempt has come: for each question whether it is answered, and when it was last saved."""

    attempt_id: int
    assignment_id: int
    title: str
    number: int
    deadline_at: datetime | None
    time_up: bool
    submitted: bool
    rows: tuple["OverviewRow", ...]

    @property
    def answered(self) -> int:
        """How many questions are answered."""
        return sum(row.answered for row in self.rows)

    @property
    def next_unanswered(self) -> int:
        """The place of the first question without an answer; the first of all where each has one."""
        return next((row.position for row in self.rows if not row.answered), 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewRow:
    """One question's place, its stem, and whether it is answered."""

    position: int
    stem: str
    answered: bool
    saved_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage:
    """One question as this attempt shows it: texts in the order shown, and nothing that tells the key.

    `fields` are the posted fields that give the saved answer again; `article` is None where it is put away or
    may not be shown.
    """

    overview: Overview
    position: int
    kind: str
    stem: str
    texts: tuple[str, ...]
    answer: Answer | None
    fields: dict[str, str]
    saved_at: datetime | None
    article: ArticleView | None

    @property
    def shown_answer(self) -> tuple[str, ...]:
        """For an ordering, the texts as the taker put them; as shown where it is not answered."""
        if self.kind == "choice" or not self.fields:
            return self.texts
        placed = sorted(range(len(self.texts)), key=lambda i: int(self.fields[f"place-{i}"]))
        return tuple(self.texts[i] for i in placed)


def load_overview(session: Session, *, attempt_id: int, taker: Taker, now: datetime) -> Overview:
    """Where one of the taker's own attempts stands.

    Raises:
        NotFoundError: there is no such attempt, or it is another's.
    """
    attempt = load_attempt(session, attempt_id=attempt_id, taker=taker)
    return _overview(attempt, _items(session, attempt), now)


def load_question(session: Session, *, attempt_id: int, position: int, taker: Taker, now: datetime) -> QuestionPage:
    """One question of one of the taker's own attempts.

    Raises:
        NotFoundError: there is no such attempt or question, or it is another's.
    """
    attempt = load_attempt(session, attempt_id=attempt_id, taker=taker)
    items = _items(session, attempt)
    item = next((item for item in items if item.position == position), None)
    if item is None:
        raise NotFoundError("There is no such question.")
    face, answer, shown = item.version.face, item.answer(), tuple(item.shown)
    texts = {part["id"]: part["text"] for part in face["parts"]}
    return QuestionPage(
        overview=_overview(attempt, items, now),
        position=position,
        kind=face["kind"],
        stem=face["stem"],
        texts=tuple(texts[part] for part in shown),
        answer=answer,
        fields=to_form(answer, shown),
        saved_at=item.saved_at,
        article=_article(session, attempt.assignment, item),
    )


def _items(session: Session, attempt: Attempt) -> list[AttemptItem]:
    chosen: Select[Any] = select(AttemptItem).where(AttemptItem.attempt_id == attempt.id)
    return list(session.scalars(chosen.options(joinedload(AttemptItem.version)).order_by(AttemptItem.position)))


def _overview(attempt: Attempt, items: list[AttemptItem], now: datetime) -> Overview:
    return Overview(
        attempt_id=attempt.id,
        assignment_id=attempt.assignment_id,
        title=attempt.assignment.quiz.title,
        number=attempt.number,
        deadline_at=attempt.deadline_at,
        time_up=is_overdue(attempt, now),
        submitted=attempt.submitted_at is not None,
        rows=tuple(
            OverviewRow(
                position=item.position,
                stem=item.version.face["stem"],
                answered=item.response is not None,
                saved_at=item.saved_at,
            )
            for item in items
        ),
    )


def _article(session: Session, assignment: Assignment, item: AttemptItem) -> ArticleView | None:
    """The article beside a question, where it is read beside the questions and a taker may read all of it."""
    if assignment.reading is ReadingMode.AWAY:
        return None
    chosen = select(ArticleRevision).join(QuestionVersion).where(QuestionVersion.id == item.version_id)
    revision = session.scalars(chosen.options(joinedload(ArticleRevision.article))).one()
    view = view_article(revision)
    return view if view.whole else None
