"""What went wrong, once: exceptions of core and services become pages and statuses, or JSON for a script."""

from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType

from flask import Flask, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from quizapp.core.answers import UnreadableError
from quizapp.core.text import TextError
from quizapp.services import errors

STATUSES: dict[type[Exception], HTTPStatus] = {
    UnreadableError: HTTPStatus.UNPROCESSABLE_ENTITY,
    TextError: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.ServiceError: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.NotFoundError: HTTPStatus.NOT_FOUND,
    errors.NotOpenError: HTTPStatus.FORBIDDEN,
    errors.ClosedError: HTTPStatus.FORBIDDEN,
    errors.AttemptsUsedUpError: HTTPStatus.FORBIDDEN,
    errors.NotSubmittedError: HTTPStatus.CONFLICT,
    errors.ConflictError: HTTPStatus.CONFLICT,
}

# What the page of a status is called, and what it says where nobody said it better.
WORDS: dict[int, tuple[str, str]] = {
    400: ("This request cannot be read", "Go back, load the page again and repeat what you did."),
    403: ("This is not open to you", "It may have closed, or it may need another account."),
    404: ("There is no such page", "The address may be mistyped, or what it named is no longer here."),
    405: ("This address takes no such request", "Go back and use the buttons of the page."),
    409: ("This has changed meanwhile", "Load the page again to see how it stands now."),
    413: ("This is too large", "At most 6 MB can be sent at once."),
    422: ("This cannot be used as it is", "Go back and look at what was entered."),
    429: ("Too many tries", "Wait a while, and try again."),
    500: ("Something broke on our side", "It has been noted. What was shown as saved is safe; try again in a moment."),
}
FORM_TOO_OLD = "This page was open for too long, or cookies are off. Load it again and repeat what you did."


def init_app(app: Flask) -> None:
    """Register the handlers."""
    for exception in STATUSES:
        app.register_error_handler(exception, show_service_error)
    app.register_error_handler(CSRFError, show_old_form)
    app.register_error_handler(HTTPException, show_http_error)


def show_service_error(error: Exception) -> ResponseReturnValue:
    """What a service or the core refused, in its own words; the nearest class in its ancestry gives the status."""
    status = next(STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES)
    return _answer(status, str(error))


def show_old_form(_error: CSRFError) -> ResponseReturnValue:
    """A form whose token does not fit the session."""
    return _answer(HTTPStatus.BAD_REQUEST, FORM_TOO_OLD)


def show_http_error(error: HTTPException) -> ResponseReturnValue:
    """Anything else, with our words in place of the framework's; redirects and their like pass through."""
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    if status < HTTPStatus.BAD_REQUEST:
        return error
    own = type(error).description != error.description and status not in (404, 405, 429)
    # Which methods an address takes, or when to try again, is said in headers.
    said = {name: value for name, value in error.get_headers() if name != "Content-Type"}
    return _answer(status, str(error.description) if own else "", said)


def _answer(status: int, message: str, headers: Mapping[str, str] = MappingProxyType({})) -> ResponseReturnValue:
    title, usual = WORDS.get(status, WORDS[400 if status < HTTPStatus.INTERNAL_SERVER_ERROR else 500])
    if request.accept_mimetypes.best == "application/json":
        return {"message": message or usual}, status, dict(headers)
    return render_template("errors/error.html", title=title, message=message or usual), status, dict(headers)
