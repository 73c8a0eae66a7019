"""Asking about a sentence of an article: a button writes whatever can be asked about it."""

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.errors import InvalidError
from quizapp.services.review.asking import add_written, write_about
from quizapp.services.sheets import Sheet, load_sheet
from quizapp.web.edge import now, once
from quizapp.web.ids import row_id
from quizapp.web.teach import bp
from quizapp.web.teach.fields import DeskForm
from quizapp.web.teach.writing_fields import PassageField, sentence_choices


class AskForm(DeskForm):
    """The passage that is to be asked about."""

    passage = PassageField("Sentence")

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.passage.offer(sheet, sentence_choices(sheet))


def ask_form(article_id: int, teacher_id: int) -> AskForm:
    """The form that asks about a sentence of an article of a teacher's own."""
    return AskForm(load_sheet(session(), article_id=article_id, teacher_id=teacher_id))


@bp.post("/articles/<int:article_id>/ask")
@needs(Permission.QUESTION_REVIEW)
def ask(user: User, article_id: int) -> ResponseReturnValue:
    """Write a question about a passage and show it, or say why there is none."""
    about = {"article_id": article_id, "teacher_id": user.id}
    form = ask_form(article_id, user.id)
    if not form.validate_on_submit() or not form.passage.citations:
        flash("Choose a sentence of the article to ask about.", "warning")
        return redirect(_back(article_id))
    try:
        first, last = form.passage.citations[0], form.passage.citations[-1]
        written = write_about(session(), **about, start=first.start, end=last.end)
        with transaction() as writing:
            question_id = once(writing, lambda: add_written(writing, **about, about=written, now=now()).id)
    except InvalidError as error:
        flash(str(error), "warning")
        return redirect(_back(article_id))
    flash("Written about the sentence that you chose.", "good")
    return redirect(url_for("teach.review", question_id=question_id))


def _back(article_id: int) -> str:
    """The page on which a sentence was chosen: that of a question, else that of the article."""
    question_id = request.form.get("question", 0, type=row_id)
    if question_id:
        return url_for("teach.review", question_id=question_id)
    return url_for("teach.article", article_id=article_id)
