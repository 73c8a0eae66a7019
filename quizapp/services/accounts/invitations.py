"""Invitations: leave to have a role, handed out as a link that works once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from quizapp.models import Invitation, Role, RoleName, User
from quizapp.services.errors import ConflictError, InvalidError, NotFoundError
from quizapp.services.users import create_user

GOOD_FOR = timedelta(days=14)
LONGEST_NOTE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationRow:
    """An invitation that nobody has used yet."""

    id: int
    role: RoleName
    note: str
    created_at: datetime
    expires_at: datetime


def make_invitation(
    session: Session, *, code: str, role: RoleName, note: str, author_id: int | None, now: datetime
) -> Invitation:
    """Let whoever has the code have a role, once and within two weeks; only the code's hash is kept.

    Args:
        session: in whose transaction.
        code: what nobody can guess; whoever makes it hands it out.
        role: what it gives.
        note: whom it is for, in the words of the one who made it.
        author_id: who made it; None is the operator.
        now: when.

    Raises:
        InvalidError: the note is too long.
    """
    told = " ".join(note.split())
    if len(told) > LONGEST_NOTE:
        raise InvalidError(f"Give a note of at most {LONGEST_NOTE} characters.", field="note")
    invitation = Invitation(hash=_hash(code), role=role, note=told, author_id=author_id)
    invitation.created_at, invitation.expires_at = now, now + GOOD_FOR
    session.add(invitation)
    session.flush()  # makes the invitation's id
    return invitation


def list_invitations(
    session: Session, *, author_id: int | None, now: datetime, limit: int = 50
) -> tuple[InvitationRow, ...]:
    """The invitations of an author that can still be used, the newest first; everybody's where no author is given."""
    chosen = select(Invitation).where(*_open(now), *_of(author_id)).order_by(Invitation.id.desc()).limit(limit)
    return tuple(
        InvitationRow(id=row.id, role=row.role, note=row.note, created_at=row.created_at, expires_at=row.expires_at)
        for row in session.scalars(chosen)
    )


def revoke_invitation(session: Session, *, invitation_id: int, author_id: int | None, now: datetime) -> None:
    """Take an invitation back before it is used; anybody's where no author is given.

    Raises:
        NotFoundError: there is no such invitation, it is another's, or it was used.
    """
    chosen = delete(Invitation).where(Invitation.id == invitation_id, *_open(now), *_of(author_id))
    if session.scalar(chosen.returning(Invitation.id)) is None:
        raise NotFoundError("There is no such invitation, or it was used.")


def find_invitation(session: Session, *, code: str, now: datetime) -> Invitation | None:
    """The invitation with a code, where it can still be used."""
    return session.scalar(select(Invitation).where(Invitation.hash == _hash(code), *_open(now)))


def accept_invitation(
    session: Session,
    *,
    code: str,
    name: str,
    email: str,
    password: str,
    hash_password: Callable[[str], str],
    now: datetime,
) -> User:
    """Make the account that an invitation allows; it works once, however many try at once.

    That an address has an account already cannot be hidden here; only who was invited can learn it, one address at a
    time.

    Raises:
        NotFoundError: the invitation does not work, or not any more.
        InvalidError: the name, the address or the password cannot be used.
        ConflictError: there is an account with this address.
    """
    given = _lock(session, code, now)
    user = create_user(
        session, name=name, email=email, password=password, hash_password=hash_password, roles=[given.role], now=now
    )
    _use(session, given, user, now)
    return user


def take_role(session: Session, *, code: str, user_id: int, now: datetime) -> RoleName:
    """Give an account that is there already the role of an invitation.

    Raises:
        NotFoundError: the invitation does not work, or not any more.
        ConflictError: the account has the role; the invitation stays for somebody else.
    """
    invitation = _lock(session, code, now)
    user = session.get_one(User, user_id, populate_existing=True)
    if any(role.name == invitation.role for role in user.roles):
        raise ConflictError(f"You are {invitation.role.told} already. The invitation is still good for somebody else.")
    user.roles.append(session.scalars(select(Role).where(Role.name == invitation.role)).one())
    _use(session, invitation, user, now)
    return invitation.role


def _lock(session: Session, code: str, now: datetime) -> Invitation:
    chosen = select(Invitation).where(Invitation.hash == _hash(code), *_open(now)).with_for_update()
    invitation = session.scalar(chosen.execution_options(populate_existing=True))
    if invitation is None:
        raise NotFoundError("This invitation does not work any more.")
    return invitation


def _use(session: Session, invitation: Invitation, user: User, now: datetime) -> None:
    invitation.used_at, invitation.used_by_id = now, user.id
    session.flush()


def _open(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return Invitation.used_at.is_(None), Invitation.expires_at > now


def _of(author_id: int | None) -> tuple[ColumnElement[bool], ...]:
    return () if author_id is None else (Invitation.author_id == author_id,)


def _hash(code: str) -> str:
    return sha256(code.encode()).hexdigest()
