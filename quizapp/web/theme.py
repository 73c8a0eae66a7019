"""The choice of colours: as the device says, light or dark, kept in a cookie."""

from flask import abort, current_app, request
from werkzeug.wrappers import Response

THEMES = ("auto", "light", "dark")
COOKIE = "theme"
A_YEAR = 31_536_000


def current_theme() -> str:
    """The colours of this browser; `auto` follows the device."""
    chosen = request.cookies.get(COOKIE, "auto")
    return chosen if chosen in THEMES else "auto"


def keep_theme(answer: Response, theme: str) -> Response:
    """Set the cookie on an answer; what is no theme is refused with 400."""
    if theme not in THEMES:
        abort(400, "There are no such colours.")
    secure = current_app.config["SESSION_COOKIE_SECURE"]
    answer.set_cookie(COOKIE, theme, max_age=A_YEAR, samesite="Lax", httponly=True, secure=secure)
    return answer
