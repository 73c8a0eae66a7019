"""Taking back: a teacher's last decision on an article's questions is undone, as long as nothing happened since."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.items import Severity
from quizapp.models import Happening, Question, QuestionEvent, QuestionVersion, Standing, Status
from quizapp.services.errors import ConflictError, NotFoundError
from quizapp.services.owned import find_article
from quizapp.services.questions import WORDING_ONLY, load_version, lock_question, write_event
from quizapp.services.review.exchanging import restore, swapped_from

# For how long a page offers to take a decision back, and through how many decisions it looks for one.
OFFERED = timedelta(hours=1)
_LOOKED_THROUGH = 200
_DECIDED = (Happening.APPROVED, Happening.REJECTED, Happening.CHANGED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a teacher did last in an article and can take back; of several questions at once, the first is named."""

    event_id: int
    happening: Happening
    question_id: int
    stem: str
    questions: int


@dataclass(frozen=True, slots=True)
class _State:
    """Where a question stands, and why."""

    status: Status
    standing: Standing | None = None
    voucher_id: int | None = None


def find_decision(session: Session, *, article_id: int, teacher_id: int, now: datetime) -> Decision | None:
    """The decision on an article's questions that a teacher can take back now; None where there is none."""
    own = _own_events(session, article_id, teacher_id, now - OFFERED)
    undone: Counter[int] = Counter()
    for event in own:
        if event.happening is Happening.UNDONE:
            undone[event.question_id] += 1
        elif undone[event.question_id]:
            undone[event.question_id] -= 1
        else:
            together = [one for one in own if one.at == event.at and one.happening is event.happening]
            return _told(session, event, together) if _stands(session, event) else None
    return None


def undo_decision(session: Session, *, article_id: int, teacher_id: int, event_id: int, now: datetime) -> Decision:
    """Take a teacher's decision back, with all that were made at the same press; a second time changes nothing.

    Raises:
        NotFoundError: there is no such article, it is not theirs to change, or they made no such decision in it.
        ConflictError: something happened to one of the questions since; nothing is taken back.
    """
    find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True)
    made = session.get(QuestionEvent, event_id)
    if made is None or made.actor_id != teacher_id or not _can_be_undone(made):
        raise NotFoundError("There is no such decision.")
    together = _made_together(session, article_id, made)
    decision = _told(session, made, together)
    for event in together:
        _take_back(session, event, teacher_id, now)
    return decision


def _take_back(session: Session, event: QuestionEvent, teacher_id: int, now: datetime) -> None:
    question = lock_question(session, event.question_id)
    standing = _standing_events(session, event.question_id)
    if event.id not in [one.id for one in standing]:
        return
    if standing[-1].id != event.id:
        raise ConflictError("Something happened to the question since, so nothing was undone. Look at it as it is now.")
    before, number = _state_after(standing[:-1]), swapped_from(event)
    if number is not None:
        restore(session, question, number=number, now=now)
    if before.status is Status.APPROVED and not _may_stand(session, question, before):
        before = _State(Status.DRAFT)
    question.status, question.standing, question.voucher_id = before.status, before.standing, before.voucher_id
    write_event(session, question, Happening.UNDONE, now=now, actor_id=teacher_id, note=str(event.happening))


def _can_be_undone(event: QuestionEvent) -> bool:
    """Whether an event is a decision; what was changed by hand is taken back by its versions."""
    return event.happening in (Happening.APPROVED, Happening.REJECTED) or swapped_from(event) is not None


def _own_events(session: Session, article_id: int, teacher_id: int, since: datetime) -> Sequence[QuestionEvent]:
    """What a teacher decided and took back in an article, the newest first."""
    chosen = (
        select(QuestionEvent)
        .join(Question, Question.id == QuestionEvent.question_id)
        .where(Question.article_id == article_id, QuestionEvent.actor_id == teacher_id, QuestionEvent.at >= since)
        .where(QuestionEvent.happening.in_((*_DECIDED, Happening.UNDONE)))
        .order_by(QuestionEvent.id.desc())
        .limit(_LOOKED_THROUGH)
    )
    return [one for one in session.scalars(chosen) if one.happening is Happening.UNDONE or _can_be_undone(one)]


def _made_together(session: Session, article_id: int, made: QuestionEvent) -> Sequence[QuestionEvent]:
    """The decisions made at the same press as one of them."""
    chosen = (
        select(QuestionEvent)
        .join(Question, Question.id == QuestionEvent.question_id)
        .where(Question.article_id == article_id, QuestionEvent.actor_id == made.actor_id)
        .where(QuestionEvent.at == made.at, QuestionEvent.happening == made.happening)
        .order_by(QuestionEvent.id)
    )
    found = session.scalars(chosen).all()
    if made not in found:
        raise NotFoundError("There is no such decision.")
    return found


def _told(session: Session, event: QuestionEvent, together: Sequence[QuestionEvent]) -> Decision:
    first = min(together, key=lambda one: one.id)
    face = (
        select(QuestionVersion.face)
        .join(Question, Question.id == QuestionVersion.question_id)
        .where(Question.id == first.question_id, QuestionVersion.number == Question.version_number)
    )
    return Decision(
        event_id=event.id,
        happening=event.happening,
        question_id=first.question_id,
        stem=session.scalars(face).one()["stem"],
        questions=len(together),
    )


def _stands(session: Session, event: QuestionEvent) -> bool:
    """Whether an event is the last that happened to its question."""
    return _standing_events(session, event.question_id)[-1].id == event.id


def _standing_events(session: Session, question_id: int) -> list[QuestionEvent]:
    """What happened to a question, without what was undone."""
    standing: list[QuestionEvent] = []
    for event in session.scalars(QuestionEvent.of_question(question_id)):
        if event.happening is Happening.UNDONE:
            standing.pop()
        else:
            standing.append(event)
    return standing


def _may_stand(session: Session, question: Question, state: _State) -> bool:
    """Whether a question may be approved as it was: other words for it may have cost it its proof."""
    found = {problem.severity for problem in load_version(session, question).found()}
    return Severity.BROKEN not in found and (Severity.UNPROVED not in found or state.standing is Standing.VOUCHED)


def _state_after(events: Sequence[QuestionEvent]) -> _State:
    """Where a question stands after what happened to it; what changes no state, such as a regrade, is passed over."""
    state = _State(Status.DRAFT)
    for event in events:
        if event.happening is Happening.APPROVED:
            vouched = event.note == Standing.VOUCHED
            standing = Standing.VOUCHED if vouched else Standing.PROVED
            state = _State(Status.APPROVED, standing, event.actor_id if vouched else None)
        elif event.happening in (Happening.REJECTED, Happening.RETIRED):
            state = _State(Status.RETIRED)
        elif event.happening is Happening.CHANGED and event.note != WORDING_ONLY:
            state = _State(Status.DRAFT)
    return state
