"""Attempts made in this browser before signing in: their maker says which are theirs, and none moves by itself."""

from flask import flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session as rows
from quizapp.db import transaction
from quizapp.models import Guest, User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.accounts.claims import claim_attempts, list_claims, newest_claim
from quizapp.services.guests import find_guest
from quizapp.web.account import bp
from quizapp.web.edge import GUEST, now, own_path
from quizapp.web.ids import row_id
from quizapp.web.words import count

# The session's note of whom was asked for what: by account, the newest attempt they answered for.
ASKED = "asked"


@bp.get("/account/claims")
@needs(Permission.ACCOUNT_KEEP)
def claims(user: User) -> ResponseReturnValue:
    """The attempts of this browser's guest, each with a box."""
    reading, onwards = rows(), own_path(request.args.get("next", ""))
    guest = find_guest(reading, token=session.get(GUEST, ""))
    listed = list_claims(reading, guest_id=guest.id, student_id=user.id, now=now()) if guest else ()
    return render_template("account/claims.html", claims=listed, onwards=onwards)


@bp.post("/account/claims")
@needs(Permission.ACCOUNT_KEEP)
def claim(user: User) -> ResponseReturnValue:
    """Take over what was ticked, or nothing; it is not asked again for these."""
    ticked = request.form.getlist("attempt", type=row_id) if "claim" in request.form else []
    with transaction() as writing:
        guest = find_guest(writing, token=session.get(GUEST, ""))
        claimed = _claim(user, guest, ticked)
        newest = newest_claim(writing, token=session.get(GUEST, ""))
    session[ASKED] = {**session.get(ASKED, {}), str(user.id): newest or 0}
    if claimed:
        flash(f"{count(claimed, 'attempt is', 'attempts are')} yours now.", "good")
    return redirect(own_path(request.form.get("next", "")))


def _claim(user: User, guest: Guest | None, ticked: list[int]) -> int:
    if guest is None or not ticked:
        return 0
    return claim_attempts(rows(), attempt_ids=ticked, guest_id=guest.id, student_id=user.id)


def page_to_ask(user_id: int, onwards: str) -> str | None:
    """Where somebody who has just signed in is asked, before they go on; None where there is nothing to ask."""
    newest = newest_claim(rows(), token=session[GUEST]) if GUEST in session else None
    if newest is None or newest <= session.get(ASKED, {}).get(str(user_id), 0):
        return None
    return url_for("account.claims", next=own_path(onwards))
