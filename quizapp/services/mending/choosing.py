"""Choosing a remedy: a question as it was asked, what was answered, and what was done about it already."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.core.answers import ChoiceAnswer, from_json
from quizapp.core.items import Choice, Item
from quizapp.core.regrading import Remedy, right_after
from quizapp.models import Attempt, AttemptItem, Question, QuestionVersion, Regrade, User
from quizapp.services.mending.asked import Group, choose_group, find_mended, given_by, load_groups
from quizapp.services.mending.consequences import is_asked
from quizapp.services.mending.remedies import in_force
from quizapp.services.owned import can_change


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenOption:
    """An option with how many chose it; `key` is what it was when it was asked, `right` what it is by now."""

    id: str
    text: str
    key: bool
    right: bool
    chosen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A regrade as its teacher reads it; `held` tells that it is in force."""

    remedy: Remedy
    back: bool
    held: bool
    lowering: bool
    right: tuple[str, ...]
    note: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherWording:
    """Another state of the question that was asked, and how often."""

    number: int
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """Everything that a teacher needs to choose a remedy.

    `states` are, for an ordering, how many answers were right, partly right and so on. `asked` tells that later
    attempts would ask it as it is, `own` that the teacher may change that.
    """

    question_id: int
    article_id: int
    number: int
    item: Item
    options: tuple[ChosenOption, ...]
    states: dict[str, int]
    unanswered: int
    submitted: int
    running: int
    done: tuple[Done, ...]
    others: tuple[OtherWording, ...]
    asked: bool
    own: bool

    @property
    def holds(self) -> bool:
        """Whether there is a remedy to take back."""
        return any(one.held for one in self.done)


def load_mend(session: Session, *, question_id: int, teacher_id: int, version: int | None = None) -> Mend:
    """A question, to be mended in the assignments that a teacher gave.

    Raises:
        NotFoundError: there is no such question or version, or it is not the teacher's to mend.
    """
    question = find_mended(session, question_id=question_id, teacher_id=teacher_id)
    groups = load_groups(session, question, teacher_id)
    group = choose_group(groups, version)
    answers, states = _answers(session, group, teacher_id)
    return Mend(
        question_id=question.id,
        article_id=question.article_id,
        number=group.newest.number,
        item=group.item,
        options=_options(group, answers),
        states=states,
        unanswered=states.get("unanswered", 0),
        submitted=group.submitted,
        running=group.running,
        done=_done(session, group, teacher_id),
        others=_others(groups, group),
        asked=is_asked(question, group),
        own=_own(session, question, teacher_id),
    )


def _own(session: Session, question: Question, teacher_id: int) -> bool:
    return can_change(session, article_id=question.article_id, teacher_id=teacher_id)


def _others(groups: list[Group], shown: Group) -> tuple[OtherWording, ...]:
    return tuple(
        OtherWording(number=one.newest.number, attempts=one.submitted + one.running)
        for one in groups
        if one is not shown and one.submitted + one.running
    )


def _answers(session: Session, group: Group, teacher_id: int) -> tuple[Counter[str], dict[str, int]]:
    """How many handed-in answers chose each option, and in which state how many are."""
    columns = select(AttemptItem.response, AttemptItem.state, func.count()).group_by(
        AttemptItem.response, AttemptItem.state
    )
    of_versions = columns.where(AttemptItem.version_id.in_([one.id for one in group.versions]), given_by(teacher_id))
    handed_in = of_versions.join(Attempt, Attempt.id == AttemptItem.attempt_id).where(Attempt.submitted_at.is_not(None))
    chosen, states = Counter[str](), Counter[str]()
    for response, state, number in session.execute(handed_in):
        states[str(state)] += number
        answer = from_json(response) if response else None
        if isinstance(answer, ChoiceAnswer):
            chosen[answer.option] += number
    return chosen, dict(states)


def _options(group: Group, answers: Counter[str]) -> tuple[ChosenOption, ...]:
    item = group.item
    if not isinstance(item, Choice):
        return ()
    right = right_after(item, group.held)
    return tuple(
        ChosenOption(id=one.id, text=one.text, key=one.key, right=one.id in right, chosen=answers[one.id])
        for one in item.options
    )


def _done(session: Session, group: Group, teacher_id: int) -> tuple[Done, ...]:
    """What was done about the newest of the versions, the oldest first."""
    regrades: list[Regrade] = group.regrades[group.newest.id]
    held, item = in_force(regrades), group.item
    texts = {one.id: one.text for one in item.options} if isinstance(item, Choice) else {}
    teacher = session.get_one(User, teacher_id)
    return tuple(
        Done(
            remedy=one.remedy,
            back=one.undoes_id is not None,
            held=one in held,
            lowering=one.lowering,
            right=tuple(texts[option] for option in one.right),
            note=one.note,
            who=teacher.name,
            at=one.at,
        )
        for one in regrades
    )


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question that an assignment asked, with its stem as it was asked last."""

    question_id: int
    stem: str


def list_asked(session: Session, *, assignment_id: int) -> tuple[AskedQuestion, ...]:
    """The questions that attempts on an assignment were asked, so that one can be mended."""
    newest = select(func.max(QuestionVersion.id)).join(AttemptItem, AttemptItem.version_id == QuestionVersion.id)
    newest = newest.join(Attempt, Attempt.id == AttemptItem.attempt_id).where(Attempt.assignment_id == assignment_id)
    chosen = select(QuestionVersion).where(QuestionVersion.id.in_(newest.group_by(QuestionVersion.question_id)))
    asked = session.scalars(chosen.order_by(QuestionVersion.question_id))
    return tuple(AskedQuestion(version.question_id, version.face["stem"]) for version in asked)
