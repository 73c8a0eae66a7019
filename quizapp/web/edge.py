"""What pages hand to services: the time, chance, and who is taking a quiz."""

import re
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from random import SystemRandom

from flask import current_app, request, session
from sqlalchemy.orm import Session

from quizapp.core.intake import IntakeTools
from quizapp.models import User
from quizapp.services.errors import NotFoundError
from quizapp.services.guests import add_guest, find_guest
from quizapp.services.presses import press_once
from quizapp.services.takers import Taker

GUEST = "guest"
# "//host" and "/\\host" are addresses of others to a browser, and so are they with a tab or a line break between,
# which readers of addresses leave out.
OWN_PATH = re.compile(r"/(?![/\\])[^\x00-\x1f\x7f]*")

rng = SystemRandom()


def now() -> datetime:
    """This moment, aware and in UTC."""
    return datetime.now(UTC)


def own_path(address: str) -> str:
    """An address of this site to go on to; the library's where it is of another site, or none."""
    return address if OWN_PATH.fullmatch(address) else "/"


def wants_json() -> bool:
    """Whether a script asks, which reads an answer instead of showing it."""
    return request.accept_mimetypes.best == "application/json"


def press_token() -> str:
    """A token for one form of one page as it is loaded."""
    return secrets.token_urlsafe(12)


def intake_tools() -> IntakeTools:
    """What articles are read with; the application was given it."""
    tools: IntakeTools = current_app.extensions["quizapp.intake"]
    return tools


def once(writing: Session, make: Callable[[], int]) -> int:
    """The id of what this form makes, or has made: a button pressed twice does its thing once.

    For what a second press would make again; what ends in the same state needs no such care. A press is known by
    the form's hidden token, together with who sends it where.
    """
    token = request.form.get("press")
    if not token:
        return make()
    whole = f"{request.path} {session.get('_user_id', '')} {token}"
    return press_once(writing, token=sha256(whole.encode()).hexdigest(), make=make, now=now())


def find_taker(reading: Session, user: User | None) -> Taker | None:
    """Who takes quizzes in this browser: the user, else the guest of its session, else nobody yet."""
    if user:
        return Taker.of(user)
    guest = find_guest(reading, token=session[GUEST]) if GUEST in session else None
    return Taker.of(guest) if guest else None


def get_taker(reading: Session, user: User | None) -> Taker:
    """As `find_taker`, for what only someone who has taken a quiz can have.

    Raises:
        NotFoundError: nobody has taken a quiz in this browser.
    """
    taker = find_taker(reading, user)
    if taker is None:
        raise NotFoundError("There is no such attempt in this browser. Sign in if you made it with an account.")
    return taker


def find_or_add_taker(writing: Session, user: User | None) -> Taker:
    """As `find_taker`, but whoever is nobody yet becomes a guest, known by a random token in the session."""
    taker = find_taker(writing, user)
    if taker:
        return taker
    guest = add_guest(writing, now=now(), rng=rng)
    session[GUEST] = guest.token
    return Taker.of(guest)
