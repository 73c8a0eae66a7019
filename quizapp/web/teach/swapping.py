"""Swapping a question, or one of its wrong answers, for the next that was written about its passage."""

from collections.abc import Callable
from http import HTTPStatus

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.errors import ChangedError, InvalidError
from quizapp.services.review.swapping import swap_question
from quizapp.services.review.swapping_options import find_another, put_another
from quizapp.web.edge import now
from quizapp.web.teach import bp
from quizapp.web.teach.review import seen, show_review


@bp.post("/questions/<int:question_id>/swap")
@needs(Permission.QUESTION_REVIEW)
def swap(user: User, question_id: int) -> ResponseReturnValue:
    """Put the next candidate in a question's place, or the next of another form."""
    another, teacher_id = "another_form" in request.form, user.id

    def do(writing: Session) -> None:
        swap_question(
            writing, question_id=question_id, teacher_id=teacher_id, seen=seen(), now=now(), another_form=another
        )

    return _swap(question_id, teacher_id, do)


@bp.post("/questions/<int:question_id>/swap-answer")
@needs(Permission.QUESTION_REVIEW)
def swap_answer(user: User, question_id: int) -> ResponseReturnValue:
    """Put another wrong answer in the place of one."""
    option, teacher_id = request.form.get("option", ""), user.id

    def do(writing: Session) -> None:
        put_another(writing, question_id=question_id, teacher_id=teacher_id, seen=shown, found=found, now=now())

    shown = seen()
    try:
        found = find_another(session(), question_id=question_id, teacher_id=teacher_id, option_id=option)
    except InvalidError as error:
        flash(str(error), "warning")
        return redirect(url_for("teach.review", question_id=question_id))
    return _swap(question_id, teacher_id, do)


def _swap(question_id: int, teacher_id: int, do: Callable[[Session], None]) -> ResponseReturnValue:
    try:
        with transaction() as writing:
            do(writing)
    except ChangedError as error:
        return show_review(question_id, teacher_id, error), HTTPStatus.CONFLICT
    except InvalidError as error:
        flash(str(error), "warning")
    return redirect(url_for("teach.review", question_id=question_id))
