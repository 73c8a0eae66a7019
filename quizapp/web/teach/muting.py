"""Muting a warning beside the question in which it was found, and hearing of it again."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.muting import mute_for_oneself, mute_for_question
from quizapp.web.teach import bp


@bp.post("/questions/<int:question_id>/mute")
@needs(Permission.QUESTION_REVIEW)
def mute(user: User, question_id: int) -> ResponseReturnValue:
    """Mute a check for this question, or for oneself in every question."""
    return _switch(question_id, user.id, on=True)


@bp.post("/questions/<int:question_id>/unmute")
@needs(Permission.QUESTION_REVIEW)
def unmute(user: User, question_id: int) -> ResponseReturnValue:
    """Hear of a check again."""
    return _switch(question_id, user.id, on=False)


def _switch(question_id: int, teacher_id: int, *, on: bool) -> ResponseReturnValue:
    check, mine = request.form.get("check", ""), request.form.get("where") == "me"
    with transaction() as writing:
        if mine:
            mute_for_oneself(writing, teacher_id=teacher_id, check=check, on=on)
        else:
            mute_for_question(writing, question_id=question_id, teacher_id=teacher_id, check=check, on=on)
    return redirect(url_for("teach.review", question_id=question_id))
