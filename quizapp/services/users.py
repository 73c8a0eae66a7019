"""Users: people with accounts. Signing in is Flask-Security's; here they are made."""

import re
import secrets
import unicodedata
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
    called, address = called_by(name), email.strip().lower()
    if len(address) > 254 or not re.fullmatch(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+", address):
        raise InvalidError(f"“{address}” is no e-mail address.", field="email")
    if session.scalar(User.with_email(address)) is not None:
        raise ConflictError(f"There is an account with the address {address} already.")
    hashed = hash_password(usable_password(password))
    user = User(name=called, email=address, password=hashed, active=True, created_at=now)
    user.fs_uniquifier, user.confirmed_at = secrets.token_hex(32), now
    user.roles = list(session.scalars(select(Role).where(Role.name.in_(roles))))
    session.add(user)
    session.flush()  # makes the user's id
    return user


def rename_user(session: Session, *, user_id: int, name: str) -> None:
    """Change what pages call somebody.

    Raises:
        InvalidError: nobody can be called by it.
    """
    session.get_one(User, user_id).name = called_by(name)
    session.flush()


def called_by(name: str) -> str:
    """A name as it is kept, without spaces to spare.

    Raises:
        InvalidError: nobody can be called by it.
    """
    called = " ".join(name.split())
    if not called or len(called) > MAX_NAME:
        raise InvalidError(f"Give a name of 1 to {MAX_NAME} characters.", field="name")
    return called


def usable_password(password: str) -> str:
    """A password as it is hashed: letters with marks in one form, as Flask-Security reads them at sign-in.

    Raises:
        InvalidError: it is too short, or too long.
    """
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        message = f"Give a password of {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters."
        raise InvalidError(message, field="password")
    return unicodedata.normalize("NFKD", password)


def find_user(session: Session, *, email: str) -> User | None:
    """The user with an address, however it is spelled; None where there is none."""
    return session.scalar(User.with_email(email))
