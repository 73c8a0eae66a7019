"""Checking a question as it is being written, for the script that says so as soon as a field is left."""

from dataclasses import asdict

from flask import request
from flask.typing import ResponseReturnValue

from quizapp.db import session
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.editing import load_edited
from quizapp.services.sheets import load_sheet
from quizapp.web.ids import row_id
from quizapp.web.teach import bp
from quizapp.web.teach.ordering_forms import OrderingForm, form_of
from quizapp.web.teach.remarks import remarks_on
from quizapp.web.teach.writing_forms import ChoiceForm, QuestionForm, number_in


@bp.post("/articles/<int:article_id>/questions/check")
@needs(Permission.QUESTION_REVIEW)
def check_question(user: User, article_id: int) -> ResponseReturnValue:
    """What the checks find in a form as it stands; nothing is kept."""
    question_id = request.args.get("question", type=row_id)
    found = remarks_on(_form(article_id, question_id, user.id), teacher_id=user.id, question_id=question_id)
    return {"remarks": None if found is None else [asdict(remark) for remark in found]}


def _form(article_id: int, question_id: int | None, teacher_id: int) -> QuestionForm:
    if question_id:
        base = number_in(request.form.get("base")) or None
        return form_of(load_edited(session(), question_id=question_id, teacher_id=teacher_id, number=base))
    sheet = load_sheet(session(), article_id=article_id, teacher_id=teacher_id)
    return OrderingForm(sheet) if request.args.get("kind") == "ordering" else ChoiceForm(sheet)
