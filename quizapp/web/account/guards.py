"""What stands around Flask-Security's views: write transactions, equal times, and mail only where there is some."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Flask, current_app, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.db import transaction
from quizapp.models import User

View = Callable[..., ResponseReturnValue]

# They change rows when they are posted to; the link that confirms an address does when it is opened.
CHANGING = (
    "change_password",
    "reset_password",
    "register",
    "verify",
    "two_factor_setup",
    "two_factor_setup_validate",
    "two_factor_token_validation",
    "mf_recovery_codes",
    "mf_recovery",
)
CHANGING_BY_LINK = ("confirm_email",)
# Whether they know an address must not be told by how long they take.
TELL_NOTHING = ("forgot_password", "register", "send_confirmation")
SLOWEST_S = 0.25


def written(view: View, *, by_link: bool = False) -> View:
    """A view that runs as one write transaction, so that nothing it writes starts on a stale snapshot."""

    @wraps(view)
    def guarded(**arguments: Any) -> ResponseReturnValue:
        if request.method != "POST" and not by_link:
            return view(**arguments)
        with transaction() as writing:
            _lock_who_signs_in(writing)
            return view(**arguments)

    return guarded


def _lock_who_signs_in(writing: Session) -> None:
    """Of two who send the same code at once, the second waits, and finds it used."""
    if "tf_user_id" in session:
        chosen = select(User).where(User.fs_uniquifier == session["tf_user_id"]).with_for_update()
        writing.scalar(chosen.execution_options(populate_existing=True))


def evenly(view: View) -> View:
    """A view that takes as long for an address it knows as for one it does not."""

    @wraps(view)
    def guarded(**arguments: Any) -> ResponseReturnValue:
        until = time.monotonic() + (SLOWEST_S if request.method == "POST" else 0)
        answer = view(**arguments)
        time.sleep(max(0.0, until - time.monotonic()))
        return answer

    return guarded


def with_mail(view: View) -> View:
    """A view that sends nothing where there is no mail server; its page says whom to ask instead."""

    @wraps(view)
    def guarded(**arguments: Any) -> ResponseReturnValue:
        if request.method == "POST" and current_app.config["MAIL_SETTINGS"] is None:
            return redirect(url_for("security.forgot_password"))
        return view(**arguments)

    return guarded


def init_app(app: Flask) -> None:
    """Put the guards around the views that this application has."""
    views: dict[str, Any] = app.view_functions
    for name in {f"security.{name}" for name in CHANGING} & views.keys():
        views[name] = written(views[name])
    for name in {f"security.{name}" for name in CHANGING_BY_LINK} & views.keys():
        views[name] = written(views[name], by_link=True)
    for name in {f"security.{name}" for name in TELL_NOTHING} & views.keys():
        views[name] = evenly(views[name])
    views["security.forgot_password"] = with_mail(views["security.forgot_password"])
