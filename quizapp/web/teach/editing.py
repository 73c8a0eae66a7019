"""Editing a question: the form of its kind filled with what it says, kept in a new version."""

from http import HTTPStatus

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.core.changed import changes
from quizapp.core.items import ItemError
from quizapp.db import session, transaction
from quizapp.models import Status, User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.editing import Edited, load_edited, save_edited
from quizapp.services.errors import ChangedError, ConflictError, InvalidError
from quizapp.web.edge import now
from quizapp.web.passages import mark
from quizapp.web.teach import bp
from quizapp.web.teach.ordering_forms import form_of
from quizapp.web.teach.remarks import Remark, remarks_on
from quizapp.web.teach.shown import Quotes
from quizapp.web.teach.writing_forms import QuestionForm, number_in

SAVED = {
    Status.DRAFT: "Saved as a draft. Students see it once you approve it.",
    Status.APPROVED: "Saved. It stays approved.",
}


@bp.get("/questions/<int:question_id>/edit")
@needs(Permission.QUESTION_REVIEW)
def edit(user: User, question_id: int) -> ResponseReturnValue:
    """A question in the form of its kind, beside the article."""
    edited = load_edited(session(), question_id=question_id, teacher_id=user.id)
    return _show(form_of(edited), edited)


@bp.post("/questions/<int:question_id>/edit")
@needs(Permission.QUESTION_REVIEW)
def edit_save(user: User, question_id: int) -> ResponseReturnValue:
    """Keep a changed question, say what is wrong with it, or tell what someone else made of it meanwhile."""
    base, teacher_id = number_in(request.form.get("base")), user.id
    edited = load_edited(session(), question_id=question_id, teacher_id=teacher_id, number=base or None)
    form = form_of(edited)
    if form.asks_back:
        return _show(form, edited, found=remarks_on(form, teacher_id=teacher_id, question_id=question_id))
    if form.validate_on_submit():
        try:
            return _saved(form, edited, teacher_id)
        except ChangedError:
            theirs = load_edited(session(), question_id=question_id, teacher_id=teacher_id)
            return _show(form, edited, theirs), HTTPStatus.CONFLICT
        except (InvalidError, ConflictError, ItemError) as error:
            form.refuse(str(error), getattr(error, "field", ""))
    return _show(form, edited), HTTPStatus.UNPROCESSABLE_ENTITY


def _saved(form: QuestionForm, edited: Edited, teacher_id: int) -> ResponseReturnValue:
    """Keep what was changed; over what someone else made of it, where that was shown and is not wanted."""
    base = number_in(request.form.get("over")) or edited.number
    with transaction() as writing:
        question = save_edited(
            writing,
            question_id=edited.id,
            revision_id=form.revision_id,
            item=form.item(),
            teacher_id=teacher_id,
            now=now(),
            base=base,
            wording_only=form.wording_only.data,
        )
        told = SAVED[question.status] if question.version_number > base else "Nothing was changed."
    flash(told, "good")
    return redirect(url_for("teach.review", question_id=edited.id))


def _show(form: QuestionForm, edited: Edited, theirs: Edited | None = None, found: list[Remark] | None = None) -> str:
    article = edited.sheet.article
    return render_template(
        "teach/question_edit.html",
        form=form,
        found=found,
        edited=edited,
        theirs=theirs,
        changed_parts=changes(edited.item, theirs.item) if theirs else (),
        article=article,
        marked=mark(article.paragraphs, Quotes(edited.item, edited.sheet.text, edited.id).marks),
    )
