"""Pages for everyone: the library, how it works, colours, health."""

from flask import Blueprint

bp = Blueprint("public", __name__)

from quizapp.web.public import pages as pages  # noqa: E402 -- its views register with bp
