"""Filling a database for measuring; everything in it follows from the seed of the chance that it is given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from quizapp.core.text import Parse
from quizapp.models import User
from quizapp.services.errors import ConflictError, InvalidError
from quizapp.services.seeding.articles import SPARE, Seeding, add_articles
from quizapp.services.seeding.people import STUDENT, TEACHER, add_folders, add_people
from quizapp.services.seeding.quizzes import add_attempts, add_quizzes
from quizapp.services.seeding.texts import MOST, TOWNS

MOST_ATTEMPTS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much there is to be: articles, questions spread evenly over them, and attempts by 30 students.

    Raises:
        InvalidError: there cannot be so many.
    """

    articles: int = 200
    questions: int = 5000
    attempts: int = 1000

    def __post_init__(self) -> None:
        most = MOST - SPARE
        if not 1 <= self.articles <= TOWNS:
            raise InvalidError(f"There can be 1 to {TOWNS} articles.")
        if not self.articles <= self.questions <= self.articles * most:
            raise InvalidError(f"There can be 1 to {most} questions for each article.")
        if not 0 <= self.attempts <= MOST_ATTEMPTS:
            raise InvalidError(f"There can be up to {MOST_ATTEMPTS:,} attempts.")

    @property
    def each(self) -> list[int]:
        """How many questions each article has."""
        fewest, more = divmod(self.questions, self.articles)
        return [fewest + (number < more) for number in range(self.articles)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeded:
    """What was added, and who can sign in."""

    size: Size
    quizzes: int
    teacher: str = TEACHER
    student: str = STUDENT


def seed_database(
    session: Session,
    *,
    size: Size,
    password: str,
    parse: Callable[[str], Parse],
    now: datetime,
    rng: Random,
    among_others: bool = False,
) -> Seeded:
    """Add a teacher with articles and questions of every kind and status, quizzes, and students with attempts.

    Args:
        session: an empty database, unless `among_others` says that other people's rows may be in it.
        size: how much.
        password: of the teacher and the first student, hashed.
        parse: the language model that reads the articles.
        now: when everything was made at the latest.
        rng: what differs from row to row.
        among_others: whether to go on where there are other people's accounts.

    Raises:
        ConflictError: it was seeded before, or holds other people's accounts.
    """
    _require_free(session, among_others=among_others)
    teacher, students = add_people(session, password, now)
    seeding = Seeding(session=session, teacher=teacher, now=now, rng=rng, parse=parse)
    given = add_quizzes(seeding, add_articles(seeding, add_folders(session, teacher, now), size.each))
    add_attempts(seeding, given, students, size.attempts)
    return Seeded(size=size, quizzes=len(given))


def _require_free(session: Session, *, among_others: bool) -> None:
    if session.scalar(User.with_email(TEACHER)) is not None:
        raise ConflictError("This database was seeded before.")
    if not among_others and session.scalar(select(exists().select_from(User))):
        raise ConflictError("This database holds other people's accounts.")
