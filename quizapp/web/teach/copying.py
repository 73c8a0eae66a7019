"""A quiz for next year, made from this year's."""

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from quizapp.db import transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.errors import InvalidError
from quizapp.services.making.copying import copy_quiz
from quizapp.web.edge import now, once
from quizapp.web.teach import bp


@bp.post("/quizzes/<int:quiz_id>/copy")
@needs(Permission.QUIZ_SET)
def quiz_copy(user: User, quiz_id: int) -> ResponseReturnValue:
    """Copy a quiz, and say which of its questions could not come."""
    teacher_id = user.id
    try:
        with transaction() as writing:
            copied = once(writing, lambda: _copy(writing, quiz_id, teacher_id))
    except InvalidError as error:
        flash(str(error), "error")
        return redirect(url_for("teach.quiz", quiz_id=quiz_id))
    return redirect(url_for("teach.quiz", quiz_id=copied))


def _copy(writing: Session, quiz_id: int, teacher_id: int) -> int:
    copied = copy_quiz(writing, quiz_id=quiz_id, teacher_id=teacher_id, now=now())
    flash("This is the copy. Look at its questions and settings, then publish it.", "good")
    if copied.left_out:
        stems = " ".join(f"“{stem}”" for stem in copied.left_out)
        flash(f"Not copied, since no longer approved: {stems} Put in others in their place.", "warning")
    return copied.quiz.id
