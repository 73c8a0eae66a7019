"""Users: people with accounts. Signing in is Flask-Security's; here they are made."""

import re
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Role, RoleName, User
from quizapp.services.errors import ConflictError, InvalidError

SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 128
MAX_NAME = 100


def create_user(
    session: Session,
    *,
    name: str,
    email: str,
    password: str,
    hash_password: Callable[[str], str],
    roles: Sequence[RoleName],
    now: datetime,
) -> User:
    """Add someone who can sign in.

    Raises:
        InvalidError: the name, the address or the password cannot be used.
        ConflictError: there is an account with this address.
    """
    called, address = " ".join(name.split()), email.strip().lower()
    _check(called, address, password)
    if session.scalar(User.with_email(address)) is not None:
        raise ConflictError(f"There is an account with the address {address} already.")
    user = User(name=called, email=address, password=hash_password(password), active=True, created_at=now)
    user.fs_uniquifier, user.confirmed_at = secrets.token_hex(32), now
    user.roles = list(session.scalars(select(Role).where(Role.name.in_(roles))))
    session.add(user)
    session.flush()  # makes the user's id
    return user


def _check(name: str, email: str, password: str) -> None:
    if not name or len(name) > MAX_NAME:
        raise InvalidError(f"Give a name of 1 to {MAX_NAME} characters.")
    if len(email) > 254 or not re.fullmatch(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+", email):
        raise InvalidError(f"“{email}” is no e-mail address.")
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise InvalidError(f"Give a password of {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters.")


def find_user(session: Session, *, email: str) -> User | None:
    """The user with an address, however it is spelled; None where there is none."""
    return session.scalar(User.with_email(email))
