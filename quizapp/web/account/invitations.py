"""Inviting people: by teachers and admins, with links that are shown once."""

import base64
import hmac
import secrets
from functools import partial

from flask import current_app, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session as rows
from quizapp.db import transaction
from quizapp.models import RoleName, User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.accounts.invitations import list_invitations, make_invitation, revoke_invitation
from quizapp.web.account import bp
from quizapp.web.account.forms import InvitationForm
from quizapp.web.codes import draw_code
from quizapp.web.edge import now, once

CODE_BYTES = 24
MADE = "invitation"


@bp.get("/account/invitations")
@needs(Permission.INVITATION_MAKE)
def invitations(user: User) -> ResponseReturnValue:
    """The invitations that are still good, and the link of one just made."""
    return _show(user, InvitationForm())


@bp.post("/account/invitations")
@needs(Permission.INVITATION_MAKE)
def invite(user: User) -> ResponseReturnValue:
    """Make an invitation; its link is shown on the page that follows, and never again."""
    form, code = InvitationForm(), _code()
    if not form.validate():
        return _show(user, form), 422
    make = partial(make_invitation, code=code, role=RoleName(form.role.data), note=form.note.data or "", now=now())
    with transaction() as writing:
        once(writing, lambda: make(writing, author_id=user.id).id)
    session[MADE] = code
    return redirect(url_for("account.invitations"))


@bp.post("/account/invitations/<int:invitation_id>/revoke")
@needs(Permission.INVITATION_MAKE)
def revoke(user: User, invitation_id: int) -> ResponseReturnValue:
    """Take an invitation back."""
    with transaction() as writing:
        revoke_invitation(writing, invitation_id=invitation_id, author_id=_whose(user), now=now())
    flash("The invitation is taken back. Its link works no more.", "good")
    return redirect(url_for("account.invitations"))


def _show(user: User, form: InvitationForm) -> str:
    code = session.pop(MADE, None)
    link = current_app.config["PUBLIC_URL"] + url_for("account.invitation", code=code) if code else ""
    listed = list_invitations(rows(), author_id=_whose(user), now=now())
    drawn = draw_code(link) if link else ""
    return render_template("account/invitations.html", form=form, link=link, drawn=drawn, invitations=listed)


def _whose(user: User) -> int | None:
    """Whose invitations somebody sees: a teacher their own, an admin everybody's."""
    return None if user.has_role(RoleName.ADMIN) else user.id


def _code() -> str:
    """What nobody can guess; the same however often one form is sent, so that the link shown last is the one made."""
    press = request.form.get("press") or secrets.token_urlsafe(CODE_BYTES)
    secret = str(current_app.secret_key).encode()
    return base64.urlsafe_b64encode(hmac.digest(secret, f"invitation {press}".encode(), "sha256")[:CODE_BYTES]).decode()
