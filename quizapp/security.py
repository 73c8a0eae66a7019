"""Who gets in: what each route declares, the refusal of those that declare nothing, and the headers of every answer."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from flask import Flask, Response, abort, current_app, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_security import current_user

from quizapp.extensions import limiter
from quizapp.models import User
from quizapp.permissions import Permission, may

View = Callable[..., ResponseReturnValue]

PUBLIC = "public"
# Endpoints of others, which cannot declare a permission of ours; each is open, or asks for a sign-in itself.
FOREIGN = frozenset(
    f"security.{name}"
    for name in (
        "login",
        "logout",
        "verify",
        "register",
        "send_confirmation",
        "confirm_email",
        "forgot_password",
        "reset_password",
        "change_password",
        "two_factor_setup",
        "two_factor_setup_validate",
        "two_factor_token_validation",
        "mf_recovery_codes",
        "mf_recovery",
    )
)

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{what} {source}" for what, source in POLICY.items()),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def public(view: View) -> View:
    """Declare that a view is for everyone and asks nothing of who looks at it."""
    view.permission = PUBLIC  # type: ignore[attr-defined]  # read by refuse_undeclared
    return view


def needs(permission: Permission) -> Callable[[View], View]:
    """Declare the permission of a view, check it, and hand the view who asks as its first argument.

    The user is None where the permission is open to guests and nobody is signed in. Who lacks the permission is
    sent to sign in, or, signed in already, refused with 403.
    """

    def declare(view: View) -> View:
        @wraps(view)
        def guarded(**arguments: Any) -> ResponseReturnValue:
            user = signed_in()
            if may(user, permission):
                return view(user, **arguments)
            if user is not None or request.method != "GET":
                abort(403)
            return redirect(url_for("security.login", next=request.full_path.rstrip("?")))

        guarded.permission = permission  # type: ignore[attr-defined]  # as above
        return guarded

    return declare


def signed_in() -> User | None:
    """The user of this request, or None for a guest."""
    return cast("User", current_user._get_current_object()) if current_user.is_authenticated else None  # noqa: SLF001 -- the proxy's own way to what it stands for


def refuse_undeclared() -> None:
    """Refuse every route that declares no permission: forgetting to is an error that nobody can pass by."""
    if request.endpoint is None or request.endpoint in FOREIGN:
        return
    if not hasattr(current_app.view_functions[request.endpoint], "permission"):
        current_app.logger.error("%s declares no permission", request.endpoint)
        abort(403)


def keep_session() -> None:
    """Let a session outlive the browser, so that a guest finds their attempt again."""
    if request.method == "POST" and not session.permanent:
        session.permanent = True


def set_headers(answer: Response) -> Response:
    """Add the security headers; pages are not kept by browsers, since the next person may sit at this one."""
    answer.headers.update(HEADERS)
    answer.headers["Cache-Control"] = "no-store"
    if current_app.config["SESSION_COOKIE_SECURE"]:
        answer.headers["Strict-Transport-Security"] = "max-age=31536000"
    return answer


def _account_and_address() -> str:
    return f"{request.remote_addr} {request.form.get('email', '').strip().lower()}"


def _account() -> str:
    return request.form.get("email", "").strip().lower()


def _person() -> str:
    """Who is signed in, or has given their password and not yet their code."""
    return str(session.get("_user_id") or session.get("tf_user_id") or request.remote_addr)


# How often a form that guesses, or sends mail, may be sent: of an account and of an address, since a whole class may
# share one. What is None counts for the address.
GUESS, GUESS_A_DAY, SEND, ADDRESS = "10 per minute", "100 per day", "5 per hour", ("200 per minute", None)
LIMITS = {
    "security.login": ((GUESS, _account_and_address), ADDRESS),
    "security.verify": ((GUESS, _person),),
    "security.change_password": ((GUESS, _person),),
    "security.two_factor_setup_validate": ((GUESS, _person),),
    "security.two_factor_token_validation": ((GUESS, _person), (GUESS_A_DAY, _person)),
    "security.mf_recovery": ((GUESS, _person), (GUESS_A_DAY, _person)),
    "security.reset_password": (ADDRESS,),
    "security.forgot_password": ((SEND, _account), ADDRESS),
    "security.send_confirmation": ((SEND, _account), ADDRESS),
    "security.register": ((SEND, _account), ADDRESS),
}


def limit_guessing(app: Flask) -> None:
    """Slow down guessing, and mail to people who did not ask for it."""
    for endpoint in LIMITS.keys() & app.view_functions.keys():
        view: Any = app.view_functions[endpoint]
        for limit, key in LIMITS[endpoint]:
            view = limiter.limit(limit, key_func=key, methods=["POST"])(view)
        app.view_functions[endpoint] = view


def init_app(app: Flask) -> None:
    """Put the guards around an application whose blueprints are registered."""
    limit_guessing(app)
    app.before_request(refuse_undeclared)
    app.before_request(keep_session)
    app.after_request(set_headers)
