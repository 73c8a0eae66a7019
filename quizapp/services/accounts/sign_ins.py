"""Sign-ins: the browsers in which an account is signed in, each until it is ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.orm import Session

from quizapp.models import SignIn
from quizapp.services.errors import NotFoundError

LONGEST_DEVICE = 200
KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInRow:
    """One sign-in as its owner sees it; `here` is the one they look from."""

    id: int
    device: str
    started_at: datetime
    here: bool


def start_sign_in(session: Session, *, user_id: int, token: str, device: str, now: datetime) -> None:
    """Note that an account is signed in in a browser whose session holds this token."""
    session.add(SignIn(user_id=user_id, token=token, device=device[:LONGEST_DEVICE], started_at=now))
    session.flush()


def is_signed_in(session: Session, *, user_id: int, token: str | None) -> bool:
    """Whether the sign-in with a token is this account's, and nobody has ended it."""
    open_one = select(SignIn.id).where(SignIn.token == token, *_open(user_id))
    return session.scalar(open_one) is not None


def list_sign_ins(session: Session, *, user_id: int, token: str | None, limit: int = 50) -> tuple[SignInRow, ...]:
    """Where an account is signed in, the newest first."""
    rows = session.scalars(select(SignIn).where(*_open(user_id)).order_by(SignIn.id.desc()).limit(limit))
    return tuple(
        SignInRow(id=row.id, device=row.device, started_at=row.started_at, here=row.token == token) for row in rows
    )


def end_sign_in(session: Session, *, sign_in_id: int, user_id: int, now: datetime) -> None:
    """End one of the account's own sign-ins; to end it again changes nothing.

    Raises:
        NotFoundError: there is no such sign-in, or it is another's.
    """
    if session.scalar(select(SignIn.id).where(SignIn.id == sign_in_id, SignIn.user_id == user_id)) is None:
        raise NotFoundError("There is no such sign-in.")
    session.execute(update(SignIn).where(SignIn.id == sign_in_id, *_open(user_id)).values(ended_at=now))


def end_sign_in_here(session: Session, *, token: str, now: datetime) -> None:
    """End the sign-in of the browser whose session holds this token."""
    session.execute(update(SignIn).where(SignIn.token == token, SignIn.ended_at.is_(None)).values(ended_at=now))


def end_sign_ins(session: Session, *, user_id: int, now: datetime, but: str | None = None) -> None:
    """End every sign-in of an account, but for the one with the token `but`."""
    others = [SignIn.token != but] if but else []
    session.execute(update(SignIn).where(*_open(user_id), *others).values(ended_at=now))


def forget_sign_ins(session: Session, *, now: datetime) -> None:
    """Forget the sign-ins that ended a while ago."""
    session.execute(delete(SignIn).where(SignIn.ended_at < now - KEPT))


def _open(user_id: int) -> tuple[ColumnElement[bool], ...]:
    return SignIn.user_id == user_id, SignIn.ended_at.is_(None)
