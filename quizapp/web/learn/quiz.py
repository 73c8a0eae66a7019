"""The start page of a quiz, and starting it."""

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.attempts import start_attempt
from quizapp.services.library import load_open_quiz
from quizapp.web.edge import find_or_add_taker, find_taker, now, rng
from quizapp.web.learn import bp


@bp.get("/quizzes/<int:assignment_id>")
@needs(Permission.ATTEMPT_TAKE)
def quiz(user: User | None, assignment_id: int) -> ResponseReturnValue:
    """What the quiz is, where its article comes from, and the taker's attempts at it."""
    reading = session()
    taker = find_taker(reading, user)
    page = load_open_quiz(reading, assignment_id=assignment_id, taker=taker, now=now())
    return render_template("learn/quiz.html", quiz=page, opens_later=page.opens_at > now())


@bp.post("/quizzes/<int:assignment_id>/attempts")
@needs(Permission.ATTEMPT_TAKE)
def start(user: User | None, assignment_id: int) -> ResponseReturnValue:
    """Start an attempt, or go on with the one in progress."""
    with transaction() as writing:
        taker = find_or_add_taker(writing, user)
        attempt = start_attempt(writing, assignment_id=assignment_id, taker=taker, now=now(), rng=rng)
        attempt_id = attempt.id
    return redirect(url_for("learn.resume", attempt_id=attempt_id))
