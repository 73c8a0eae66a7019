"""Opening an invitation: a new account with its role, or the role for the account that is signed in."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_security import hash_password, login_user

from quizapp.db import session, transaction
from quizapp.extensions import limiter
from quizapp.models import Invitation, User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.accounts.invitations import accept_invitation, find_invitation, take_role
from quizapp.services.errors import ConflictError, InvalidError, NotFoundError
from quizapp.web.account import bp
from quizapp.web.account.forms import JoinForm
from quizapp.web.edge import now

TAKEN = "This address cannot be used. If you have an account, sign in with it first and open the link again."
# Guesses at codes by one address, and at who has an account by one who was invited.
LOOKS, TRIES = "60 per minute", "20 per hour"


def _this_invitation() -> str:
    return str((request.view_args or {}).get("code"))


@bp.get("/invitations/<string:code>")
@limiter.limit(LOOKS)
@needs(Permission.INVITATION_USE)
def invitation(user: User | None, code: str) -> ResponseReturnValue:
    """What an invitation offers to whoever opens it."""
    found = find_invitation(session(), code=code, now=now())
    return _show(user, code, found, JoinForm()) if found else _closed()


@bp.post("/invitations/<string:code>")
@limiter.limit(TRIES, key_func=_this_invitation)
@needs(Permission.INVITATION_USE)
def join(user: User | None, code: str) -> ResponseReturnValue:
    """Make the account and sign in."""
    form, found = JoinForm(), find_invitation(session(), code=code, now=now())
    if found is None:
        return _closed()
    joined = _join(form, code) if user is None and form.validate() else None
    if joined is None:
        return _show(user, code, found, form), 422
    login_user(joined, authn_via=["invitation"])
    flash(f"Welcome, {joined.name}. This is your account.", "good")
    return redirect(url_for("account.page"))


@bp.post("/invitations/<string:code>/take")
@limiter.limit(LOOKS)
@needs(Permission.INVITATION_USE)
def take(user: User | None, code: str) -> ResponseReturnValue:
    """Take the role with the account that is signed in."""
    if user is None:
        return redirect(url_for("account.invitation", code=code))
    try:
        with transaction() as writing:
            role = take_role(writing, code=code, user_id=user.id, now=now())
    except NotFoundError:
        return _closed()
    flash(f"You are {role.told} now.", "good")
    return redirect(url_for("account.page"))


def _join(form: JoinForm, code: str) -> User | None:
    """The new account; None where the form says what is wrong."""
    told = {name: form[name].data for name in ("name", "email", "password")}
    try:
        with transaction() as writing:
            return accept_invitation(writing, code=code, **told, hash_password=hash_password, now=now())
    except ConflictError:
        form.email.errors = [TAKEN]
    except InvalidError as error:
        form[error.field].errors = [str(error)]
    return None


def _show(user: User | None, code: str, found: Invitation, form: JoinForm) -> str:
    holds = user is not None and user.has_role(found.role)
    return render_template("account/invitation.html", user=user, code=code, found=found, form=form, holds=holds)


def _closed() -> ResponseReturnValue:
    return render_template("account/invitation_closed.html"), 404
