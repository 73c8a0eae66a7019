"""Taking quizzes: the start page, the questions, the result, one's own history. Guests and students alike."""

from flask import Blueprint

bp = Blueprint("learn", __name__)

from quizapp.web.learn import answering as answering  # noqa: E402 -- their views register with bp
from quizapp.web.learn import history as history  # noqa: E402
from quizapp.web.learn import quiz as quiz  # noqa: E402
from quizapp.web.learn import result as result  # noqa: E402
