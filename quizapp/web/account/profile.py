"""The page of one's own account: name, password, and where one is signed in."""

from flask import flash, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session as rows
from quizapp.db import transaction
from quizapp.models import User
from quizapp.permissions import Permission, may
from quizapp.security import needs
from quizapp.services.accounts.claims import newest_claim
from quizapp.services.accounts.sign_ins import end_sign_in, end_sign_ins, list_sign_ins
from quizapp.services.users import rename_user
from quizapp.web.account import bp
from quizapp.web.account.forms import NameForm
from quizapp.web.account.keeping import TOKEN
from quizapp.web.edge import GUEST, now


@bp.get("/account")
@needs(Permission.ACCOUNT_KEEP)
def page(user: User) -> ResponseReturnValue:
    """Everything there is to an account, on one page."""
    return _show(user, NameForm(name=user.name))


@bp.post("/account/name")
@needs(Permission.ACCOUNT_KEEP)
def rename(user: User) -> ResponseReturnValue:
    """Change what pages call the person."""
    form = NameForm()
    if not form.validate():
        return _show(user, form), 422
    with transaction() as writing:
        rename_user(writing, user_id=user.id, name=form.name.data)
    flash("Your name is changed.", "good")
    return redirect(url_for("account.page"))


@bp.post("/account/sign-ins/<int:sign_in_id>/end")
@needs(Permission.ACCOUNT_KEEP)
def end(user: User, sign_in_id: int) -> ResponseReturnValue:
    """Sign out another browser of one's own."""
    with transaction() as writing:
        end_sign_in(writing, sign_in_id=sign_in_id, user_id=user.id, now=now())
    flash("That browser is signed out.", "good")
    return redirect(url_for("account.page"))


@bp.post("/account/sign-ins/end-others")
@needs(Permission.ACCOUNT_KEEP)
def end_others(user: User) -> ResponseReturnValue:
    """Sign out every browser but this one."""
    with transaction() as writing:
        end_sign_ins(writing, user_id=user.id, but=session[TOKEN], now=now())
    flash("You are signed in nowhere but here.", "good")
    return redirect(url_for("account.page"))


def _show(user: User, form: NameForm) -> str:
    sign_ins = list_sign_ins(rows(), user_id=user.id, token=session.get(TOKEN))
    return render_template(
        "account/page.html",
        user=user,
        form=form,
        sign_ins=sign_ins,
        claims=GUEST in session and newest_claim(rows(), token=session[GUEST]) is not None,
        may_invite=may(user, Permission.INVITATION_MAKE),
    )
