"""Who is signed in where: noted at sign-in by a token in the session, and asked for on every page.

What a request does to sign-ins is written at its end, in a transaction of its own where none is open, so that it
never cuts into one of Flask-Security's.
"""

import secrets

from flask import Flask, Response, flash, g, request, session
from flask_login import user_logged_out
from flask_security import current_user, logout_user, password_changed, password_reset, user_authenticated

from quizapp.db import session as rows
from quizapp.db import transaction
from quizapp.models import User
from quizapp.services.accounts.sign_ins import end_sign_in_here, end_sign_ins, is_signed_in, start_sign_in
from quizapp.web.account.claims import page_to_ask
from quizapp.web.account.devices import in_words
from quizapp.web.edge import now

TOKEN = "sign_in"  # noqa: S105 -- the session's name for it
ENDED = "You are signed out here: the sign-in was ended from elsewhere, or the password was changed."


def note_sign_in(_app: Flask, user: User, **_details: object) -> None:
    """Give the session the token of a new sign-in."""
    session[TOKEN] = secrets.token_urlsafe(32)
    # Who has signed in stays signed in when the browser is closed.
    session.permanent = True
    g.signed_in = user.id, session[TOKEN]


def note_sign_out(_app: Flask, **_details: object) -> None:
    """Forget the session's sign-in."""
    g.signed_out = session.pop(TOKEN, None)


def end_everywhere(_app: Flask, user: User, **_details: object) -> None:
    """End every sign-in of the old password; the view that set the new one is a write transaction."""
    end_sign_ins(rows(), user_id=user.id, now=now())


def leave_ended() -> None:
    """Sign out whoever's sign-in was ended meanwhile, before anything is shown to them."""
    if not current_user.is_authenticated:
        return
    if not is_signed_in(rows(), user_id=current_user.id, token=session.get(TOKEN)):
        session.pop(TOKEN, None)
        logout_user()
        flash(ENDED, "warning")


def write_sign_ins(answer: Response) -> Response:
    """Write down who signed in or out by this request; who signed in is asked first for what they did as a guest."""
    started, ended = g.pop("signed_in", None), g.pop("signed_out", None)
    if started or ended:
        with transaction() as writing:
            if ended:
                end_sign_in_here(writing, token=ended, now=now())
            if started:
                device = in_words(request.user_agent.string)
                start_sign_in(writing, user_id=started[0], token=started[1], device=device, now=now())
    if started and answer.location:
        answer.location = page_to_ask(started[0], answer.location) or answer.location
    return answer


def init_app(app: Flask) -> None:
    """Listen for sign-ins, and look at each request's."""
    user_authenticated.connect(note_sign_in, app)
    user_logged_out.connect(note_sign_out, app)
    password_changed.connect(end_everywhere, app)
    password_reset.connect(end_everywhere, app)
    app.login_manager.request_loader(lambda _request: None)  # type: ignore[attr-defined]  # no tokens: sessions only
    app.before_request(leave_ended)
    app.after_request(write_sign_ins)
