"""The demo: a teacher and students with some weeks of history, over whatever quizzes are open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core.answers import Answer, ChoiceAnswer, OrderingAnswer, to_form
from quizapp.core.items import Choice, Item
from quizapp.models import Article, Assignment, Attempt, AttemptItem, QuestionVersion, RoleName, User
from quizapp.services.attempts import save_response, start_attempt, submit_attempt
from quizapp.services.desk import list_askable
from quizapp.services.quizzes import create_quiz, publish_quiz
from quizapp.services.takers import Taker
from quizapp.services.users import create_user, find_user

HISTORY = timedelta(weeks=6)
PASSWORD = "read-the-text"  # noqa: S105 -- printed for whoever starts the demo
ATTEMPTS = 8


@dataclass(frozen=True, slots=True)
class Account:
    """Someone to sign in as."""

    role: RoleName
    name: str
    email: str
    password: str


ACCOUNTS = (
    Account(RoleName.TEACHER, "Teacher 1", "teacher1@example.com", PASSWORD),
    Account(RoleName.STUDENT, "Student 1", "student1@example.com", PASSWORD),
    Account(RoleName.STUDENT, "Student 2", "student2@example.com", PASSWORD),
    Account(RoleName.STUDENT, "Student 3", "student3@example.com", PASSWORD),
)


def build_demo(
    session: Session, *, now: datetime, rng: Random, hash_password: Callable[[str], str]
) -> tuple[Account, ...]:
    """Make the demo's accounts, a quiz of its teacher's, and attempts of its students; what is there already stays so.

    Attempts are spread over the last weeks, but never before a quiz opened, and get better as they go.

    Returns:
        The accounts, the teacher's first.
    """
    for account in ACCOUNTS:
        if find_user(session, email=account.email) is None:
            user = _create(session, account, now, hash_password)
            if account.role is RoleName.STUDENT:
                _take_quizzes(session, user, now, rng)
            else:
                _set_quiz(session, user, now - HISTORY)
    return ACCOUNTS


def _create(session: Session, account: Account, now: datetime, hash_password: Callable[[str], str]) -> User:
    return create_user(
        session,
        name=account.name,
        email=account.email,
        password=account.password,
        hash_password=hash_password,
        roles=[account.role],
        now=now,
    )


def _set_quiz(session: Session, teacher: User, at: datetime) -> None:
    """A quiz of the teacher's own about two of the articles, so that their desk has attempts to show."""
    articles = session.scalars(
        select(Article.id).where(Article.author_id.is_(None)).order_by(Article.id).limit(2)
    ).all()
    chosen = []
    for article_id in articles:
        asked = list_askable(session, teacher_id=teacher.id, article_ids=[article_id])[:4]
        chosen += [(question.id, Fraction(2 if question.kind == "ordering" else 1)) for question in asked]
    if chosen:
        quiz = create_quiz(session, title="Two articles in one quiz", chosen=chosen, now=at, author_id=teacher.id)
        publish_quiz(session, quiz_id=quiz.id, now=at, author_id=teacher.id)


def _take_quizzes(session: Session, user: User, now: datetime, rng: Random) -> None:
    given = session.scalars(select(Assignment).where(Assignment.opens_at < now).order_by(Assignment.id)).all()
    quizzes = [assignment for assignment in given if assignment.is_open(now)]
    shares = sorted(rng.random() for _ in range(ATTEMPTS if quizzes else 0))
    for place, share in enumerate(shares):
        assignment = quizzes[place % len(quizzes)]
        begins = max(assignment.opens_at, now - HISTORY)
        started_at = begins + (now - begins) * share
        _take(session, assignment, Taker.of(user), (started_at, now), rng, skill=0.45 + 0.5 * place / ATTEMPTS)


def _take(
    session: Session,
    assignment: Assignment,
    taker: Taker,
    time: tuple[datetime, datetime],
    rng: Random,
    *,
    skill: float,
) -> None:
    """One attempt, over by now, answered as someone answers who is right with a probability of `skill`."""
    started_at, now = time
    attempt = start_attempt(session, assignment_id=assignment.id, taker=taker, now=started_at, rng=rng)
    moment = started_at
    for item in _items(session, attempt):
        moment = min(moment + timedelta(seconds=rng.randint(15, 90)), now)
        form = to_form(_answer(item.version.item(), rng, skill), tuple(item.shown))
        save_response(session, attempt_id=attempt.id, position=item.position, taker=taker, form=form, now=moment)
    submit_attempt(session, attempt_id=attempt.id, taker=taker, now=moment)


def _items(session: Session, attempt: Attempt) -> list[AttemptItem]:
    whole = joinedload(AttemptItem.version).options(undefer(QuestionVersion.body))
    chosen = select(AttemptItem).where(AttemptItem.attempt_id == attempt.id).options(whole)
    return list(session.scalars(chosen.order_by(AttemptItem.position)))


def _answer(item: Item, rng: Random, skill: float) -> Answer:
    right = rng.random() < skill
    if isinstance(item, Choice):
        return ChoiceAnswer(rng.choice([option.id for option in item.options if option.key is right]))
    order = list(item.order)
    if not right:
        place = rng.randrange(len(order) - 1)
        order[place], order[place + 1] = order[place + 1], order[place]
    return OrderingAnswer(tuple(order))
