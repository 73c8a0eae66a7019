"""What a question's own page does for the bank: tags, whether it is worth remembering, a second one like it."""

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.bank import chosen
from quizapp.services.bank.copying import duplicate_question
from quizapp.services.errors import InvalidError
from quizapp.services.owned import find_question
from quizapp.web.edge import now, once
from quizapp.web.teach import bp
from quizapp.web.teach.fields import tidy


@bp.post("/questions/<int:question_id>/tags")
@needs(Permission.BANK_USE)
def tags(user: User, question_id: int) -> ResponseReturnValue:
    """Give a question the tags of a line and no others."""
    typed, teacher_id = tidy(request.form.get("tags")), user.id
    try:
        with transaction() as writing:
            find_question(writing, question_id=question_id, teacher_id=teacher_id, to_change=True)
            chosen.set_tags(writing, question_id=question_id, typed=typed)
            remember = "remember" in request.form
            chosen.remember_questions(writing, ids=[question_id], teacher_id=teacher_id, remember=remember)
    except InvalidError as error:
        flash(str(error), "error")
    else:
        flash("Kept.", "good")
    return redirect(url_for("teach.review", question_id=question_id))


@bp.post("/questions/<int:question_id>/duplicate")
@needs(Permission.BANK_USE)
def duplicate(user: User, question_id: int) -> ResponseReturnValue:
    """Make a draft that says the same, and open it."""
    teacher_id = user.id
    with transaction() as writing:
        copy_id = once(
            writing,
            lambda: duplicate_question(writing, question_id=question_id, teacher_id=teacher_id, now=now()).id,
        )
    flash("This is the copy, a draft. Change it into another question.", "good")
    return redirect(url_for("teach.review", question_id=copy_id))


@bp.post("/questions/<int:question_id>/restore")
@needs(Permission.BANK_USE)
def restore(user: User, question_id: int) -> ResponseReturnValue:
    """Bring a question back that was put away, as a draft."""
    teacher_id = user.id
    with transaction() as writing:
        find_question(writing, question_id=question_id, teacher_id=teacher_id, to_change=True)
        chosen.restore_questions(writing, ids=[question_id], teacher_id=teacher_id, now=now())
    return redirect(url_for("teach.review", question_id=question_id))
