"""The second factor: codes of an authenticator app, each good once, and recovery codes for when the app is lost."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from flask import Flask, current_app, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_security import Security, Totp, current_user, tf_disabled
from flask_security.utils import check_and_get_token_status
from passlib.totp import TotpMatch

from quizapp.db import session
from quizapp.models import User
from quizapp.services.accounts.second_factor import forget_second_factor
from quizapp.web.account.forms import CodeForm
from quizapp.web.codes import draw_code

View = Callable[..., ResponseReturnValue]


class Accounts(Security):
    """Flask-Security, whose QR codes are drawn by the library that draws all others."""

    def _check_modules(self, module: str, config_name: str) -> object:
        return module == "qrcode" or super()._check_modules(module, config_name)  # type: ignore[no-untyped-call]  # Flask-Security leaves it so


class Codes(Totp):
    """Codes by time; one that was used, or is older than one that was, is refused."""

    def generate_qrcode(self, username: str, totp: str) -> str:
        """The picture that an app scans, as part of the page."""
        return draw_code(self.get_totp_uri(username, totp))

    def get_last_counter(self, user: User) -> int | None:  # type: ignore[override]  # our users are what it is asked of
        """The count of the last code that was good."""
        return user.tf_last_counter

    def set_last_counter(self, user: User, tmatch: TotpMatch) -> None:  # type: ignore[override]  # as above
        """Keep the count of a good code; the view that asks for it is a write transaction."""
        user.tf_last_counter = tmatch.counter


def forget(_app: Flask, user: User, **_details: object) -> None:
    """With the second factor its recovery codes go."""
    forget_second_factor(session(), user_id=user.id)


def before_signing_in(view: View) -> View:
    """A view that asks whoever is not signed in yet; Flask-Security would sign out who is."""

    @wraps(view)
    def guarded(**arguments: Any) -> ResponseReturnValue:
        if current_user.is_authenticated:
            return redirect(url_for("account.page"))
        return view(**arguments)

    return guarded


def trying_again(view: View) -> View:
    """A view that turns the second factor on, and asks again for a wrong code beside the same picture."""

    @wraps(view)
    def guarded(token: str) -> ResponseReturnValue:
        answer: Any = view(token=token)
        within = current_app.config["SECURITY_TWO_FACTOR_SETUP_WITHIN"]
        expired, invalid, state = check_and_get_token_status(token, "tf_setup", within)
        if expired or invalid or answer.location != url_for("security.two_factor_setup"):
            return cast("ResponseReturnValue", answer)
        codes = current_app.extensions["security"].totp_factory
        shown = codes.fetch_setup_values(state["totp_secret"], current_user)
        return render_template(
            "account/two_factor.html",
            chosen_method=state["method"],
            state_token=token,
            two_factor_verify_code_form=CodeForm(formdata=None),
            authr_qrcode=shown["image"],
            authr_key=shown["key"],
        )

    return guarded


def init_app(app: Flask) -> None:
    """Listen for second factors that are turned off."""
    tf_disabled.connect(forget, app)
    views: dict[str, Any] = app.view_functions
    for name, guard in (("token_validation", before_signing_in), ("setup_validate", trying_again)):
        views[f"security.two_factor_{name}"] = guard(views[f"security.two_factor_{name}"])
