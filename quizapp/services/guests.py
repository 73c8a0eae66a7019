"""Guests: known by a random token in their browser's session, and by nothing else."""

from datetime import datetime
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Guest

TOKEN_BITS = 256


def add_guest(session: Session, *, now: datetime, rng: Random) -> Guest:
    """Make a guest with a token that nobody can guess, as far as the `rng` cannot be guessed."""
    guest = Guest(token=f"{rng.getrandbits(TOKEN_BITS):064x}", created_at=now)
    session.add(guest)
    session.flush()  # makes the guest's id
    return guest


def find_guest(session: Session, *, token: str) -> Guest | None:
    """The guest with a token, if there is one."""
    return session.scalar(select(Guest).where(Guest.token == token))
