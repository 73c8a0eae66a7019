"""People."""

from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Guest, Role, RoleName, User
from tests.factories.moments import NOW

_numbers = count(1)


def make_user(session: Session, *, role: RoleName = RoleName.STUDENT, **changes: Any) -> User:
    number = next(_numbers)
    roles = [session.scalars(select(Role).where(Role.name == role)).one()]
    fields = {
        "name": f"{role.value.title()} {number}",
        "email": f"{role.value}{number}@school.example",
        "active": True,
        "fs_uniquifier": f"unique{number}",
        "created_at": NOW,
        "roles": roles,
    }
    return _added(session, User(**fields | changes))


def make_teacher(session: Session, **changes: Any) -> User:
    return make_user(session, role=RoleName.TEACHER, **changes)


def make_guest(session: Session, **changes: Any) -> Guest:
    fields = {"token": f"token{next(_numbers)}", "created_at": NOW}
    return _added(session, Guest(**fields | changes))


def _added(session: Session, row: Any) -> Any:
    session.add(row)
    session.flush()
    return row
