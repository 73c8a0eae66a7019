"""Passwords, where the operator sets them; who is signed in changes theirs by Flask-Security's own view."""

import secrets
from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from quizapp.models import User
from quizapp.services.accounts.sign_ins import end_sign_ins
from quizapp.services.errors import NotFoundError
from quizapp.services.users import find_user, usable_password


def get_user(session: Session, *, email: str) -> User:
    """The user with an address, however it is spelled.

    Raises:
        NotFoundError: there is none.
    """
    user = find_user(session, email=email)
    if user is None:
        raise NotFoundError(f"There is no account with the address {email.strip().lower()}.")
    return user


def set_password(
    session: Session, *, email: str, password: str, hash_password: Callable[[str], str], now: datetime
) -> User:
    """Give an account a new password; whoever is signed in with the old one is signed out, and its links are void.

    Raises:
        NotFoundError: there is no such account.
        InvalidError: the password cannot be used.
    """
    user = get_user(session, email=email)
    user.password = hash_password(usable_password(password))
    # Sessions and links name the account by it.
    user.fs_uniquifier = secrets.token_hex(32)
    end_sign_ins(session, user_id=user.id, now=now)
    session.flush()
    return user
