"""Handing over: everything of a teacher who leaves becomes a colleague's, in one go."""

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from quizapp.models import Article, Assignment, Department, DepartmentMember, Folder, Quiz, RoleName, User
from quizapp.services.bank.names import MAX_NAME
from quizapp.services.errors import InvalidError

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """How many of each passed on, from whom to whom."""

    giver: str
    taker: str
    articles: int
    folders: int
    quizzes: int
    assignments: int
    departments: int

    @property
    def told(self) -> str:
        """What passed on, in words."""
        names = ("articles", "folders", "quizzes", "assignments", "departments")
        return ", ".join(f"{name} {getattr(self, name):,}" for name in names)


def hand_over(session: Session, *, giver_id: int, email: str, now: datetime, deactivate: bool = False) -> Handed:
    """Make a colleague the author of all that a teacher has: articles, folders, quizzes, assignments, departments.

    Who wrote a question or vouched for it stays as it is. Attempts and marks are not touched.

    Args:
        session: in whose transaction.
        giver_id: who leaves.
        email: the address of the teacher who takes it.
        now: when.
        deactivate: whether the one who leaves can no longer sign in.

    Raises:
        InvalidError: there is no such teacher, or it is the same one.
    """
    giver = session.get_one(User, giver_id)
    taker = session.scalar(User.with_email(email))
    if taker is None or not taker.active or RoleName.TEACHER not in {role.name for role in taker.roles}:
        raise InvalidError(f"No teacher signs in with the address {email.strip()}.", field="email")
    if taker.id == giver_id:
        raise InvalidError("Name a colleague: these are your things already.", field="email")
    _name_apart(session, giver, taker)
    departments = _pass_departments(session, giver_id, taker.id, now)
    counts = {name: _pass(session, model, giver_id, taker.id) for name, model in _PASSED.items()}
    if deactivate:
        giver.active = False
    session.flush()
    handed = Handed(giver=giver.name, taker=taker.name, departments=departments, **counts)
    LOG.info("user %s handed over to user %s: %s", giver_id, taker.id, handed.told)
    return handed


_PASSED: dict[str, Any] = {
    "articles": Article,
    "folders": Folder,
    "quizzes": Quiz,
    "assignments": Assignment,
}


def _pass(session: Session, model: Any, giver_id: int, taker_id: int) -> int:
    passed = update(model).where(model.author_id == giver_id).values(author_id=taker_id).returning(model.id)
    return len(session.scalars(passed).all())


def _name_apart(session: Session, giver: User, taker: User) -> None:
    """A folder whose name the taker uses already says whose it was."""
    taken = set(session.scalars(select(Folder.name).where(Folder.author_id == taker.id)))
    for folder in session.scalars(select(Folder).where(Folder.author_id == giver.id)):
        name, number = folder.name, 1
        while name in taken:
            whose = f" ({giver.name})" if number == 1 else f" ({giver.name}, {number})"
            name, number = folder.name[: MAX_NAME - len(whose)] + whose, number + 1
        folder.name = name
        taken.add(name)
    session.flush()  # no two names may be the same at any moment


def _pass_departments(session: Session, giver_id: int, taker_id: int, now: datetime) -> int:
    """Founded departments pass on; the taker joins every department that the giver is in, so that shares live on."""
    for department_id in session.scalars(
        select(DepartmentMember.department_id).where(DepartmentMember.user_id == giver_id)
    ):
        if session.get(DepartmentMember, (department_id, taker_id)) is None:
            session.add(DepartmentMember(department_id=department_id, user_id=taker_id, joined_at=now))
    session.flush()
    return _pass(session, Department, giver_id, taker_id)
