"""Accounts: signing up, in and out, and what belongs to the person. Flask-Security owns what authenticates."""

from flask import Blueprint, Flask

bp = Blueprint("account", __name__)

from quizapp.web.account import claims as claims  # noqa: E402 -- their views register with bp
from quizapp.web.account import guards, keeping, second_factor  # noqa: E402
from quizapp.web.account import invitations as invitations  # noqa: E402
from quizapp.web.account import joining as joining  # noqa: E402
from quizapp.web.account import profile as profile  # noqa: E402


def init_app(app: Flask) -> None:
    """Guard Flask-Security's views, and keep note of who is signed in where."""
    guards.init_app(app)
    keeping.init_app(app)
    second_factor.init_app(app)
