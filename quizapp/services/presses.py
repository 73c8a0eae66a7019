"""Presses: a form that is sent twice does its thing once, and leads both times to what it made."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, text
from sqlalchemy.orm import Session

from quizapp.models import Press

KEPT = timedelta(days=2)
# The same in both databases; SQLAlchemy's own insert has no word for it that is.
_ADD = text(
    "INSERT INTO presses (token, made, at) VALUES (:token, 0, :at) ON CONFLICT DO NOTHING RETURNING token"
).bindparams(bindparam("at", type_=Press.at.type))


def press_once(session: Session, *, token: str, make: Callable[[], int], now: datetime) -> int:
    """What sending a form made: made now, or when the same form was sent before.

    Args:
        session: in whose transaction it is made; of two that send the same form at once, one waits for the other.
        token: the form's own; at most 64 characters.
        make: makes it and returns its id; whatever it raises leaves the form unsent.
        now: the moment it is sent.
    """
    added = session.scalar(_ADD, {"token": token, "at": now})
    press = session.get_one(Press, token, populate_existing=True)
    if not added:
        return press.made
    press.made = make()
    session.flush()
    return press.made


def forget_presses(session: Session, *, now: datetime) -> None:
    """Forget the forms that were sent too long ago to be sent again by mistake."""
    session.execute(delete(Press).where(Press.at < now - KEPT))
