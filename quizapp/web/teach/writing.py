"""Writing a question by hand: a choice or an ordering, beside the article that it cites."""

from http import HTTPStatus

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.core.items import ItemError
from quizapp.core.timex import DayError, read_date, written
from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.errors import ConflictError, InvalidItemError
from quizapp.services.sheets import load_sheet, write_question
from quizapp.web.edge import now, once
from quizapp.web.passages import mark
from quizapp.web.teach import bp
from quizapp.web.teach.ordering_forms import OrderingForm
from quizapp.web.teach.remarks import Remark, remarks_on
from quizapp.web.teach.writing_forms import ChoiceForm, QuestionForm


@bp.get("/articles/<int:article_id>/questions/new-choice")
@needs(Permission.QUESTION_REVIEW)
def choice_new(user: User, article_id: int) -> ResponseReturnValue:
    """The form of a choice beside its article; `passage` are words selected there, which prove its key."""
    return _show(ChoiceForm(load_sheet(session(), article_id=article_id, teacher_id=user.id)))


@bp.post("/articles/<int:article_id>/questions/new-choice")
@needs(Permission.QUESTION_REVIEW)
def choice_add(user: User, article_id: int) -> ResponseReturnValue:
    """Keep a choice as a draft, or say what is wrong with it."""
    sheet = load_sheet(session(), article_id=article_id, teacher_id=user.id)
    return _keep(ChoiceForm(sheet), user.id)


@bp.get("/articles/<int:article_id>/questions/new-ordering")
@needs(Permission.QUESTION_REVIEW)
def ordering_new(user: User, article_id: int) -> ResponseReturnValue:
    """The form of an ordering beside its article."""
    return _show(OrderingForm(load_sheet(session(), article_id=article_id, teacher_id=user.id)))


@bp.post("/articles/<int:article_id>/questions/new-ordering")
@needs(Permission.QUESTION_REVIEW)
def ordering_add(user: User, article_id: int) -> ResponseReturnValue:
    """Keep an ordering as a draft, or say what is wrong with it."""
    sheet = load_sheet(session(), article_id=article_id, teacher_id=user.id)
    return _keep(OrderingForm(sheet), user.id)


def _show(form: QuestionForm, found: list[Remark] | None = None) -> str:
    article = form.sheet.article
    is_choice = isinstance(form, ChoiceForm)
    to = "teach.choice_add" if is_choice else "teach.ordering_add"
    return render_template(
        "teach/question_new.html",
        heading="Write a choice" if is_choice else "Write a timeline",
        to=url_for(to, article_id=article.article_id),
        form=form,
        found=found,
        article=article,
        marked=mark(article.paragraphs),
    )


def _keep(form: QuestionForm, teacher_id: int) -> ResponseReturnValue:
    if form.asks_back:
        return _show(form, remarks_on(form, teacher_id=teacher_id) if "check" in request.form else None)
    if form.validate_on_submit():
        try:
            question_id = _store(form, teacher_id)
        except (InvalidItemError, ConflictError, ItemError) as error:
            form.refuse(str(error))
        else:
            flash("Kept as a draft. Students see it once you approve it.", "good")
            return redirect(url_for("teach.review", question_id=question_id))
    return _show(form), HTTPStatus.UNPROCESSABLE_ENTITY


def _store(form: QuestionForm, teacher_id: int) -> int:
    """Write the question down; a form that is sent twice writes one."""
    item, article_id = form.item(), form.sheet.article.article_id
    with transaction() as writing:
        return once(
            writing,
            lambda: (
                write_question(
                    writing,
                    article_id=article_id,
                    revision_id=form.revision_id,
                    item=item,
                    teacher_id=teacher_id,
                    now=now(),
                ).id
            ),
        )


@bp.get("/dates")
@needs(Permission.QUESTION_REVIEW)
def dates(user: User) -> ResponseReturnValue:  # noqa: ARG001 -- every view is handed who asks
    """What a typed date is understood as, for the script that says so as soon as it is typed."""
    try:
        timex = read_date(request.args.get("typed", ""))
    except DayError as error:
        return {"understood": "", "message": str(error)}
    return {"understood": written(timex.interval) if timex.interval else "", "message": ""}
