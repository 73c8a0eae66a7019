"""Adding an article in two steps: handing it in, and checking what came of it. Nothing is kept in between.

The text travels in the form, so that a step can be repeated, and a teacher who walks away has stored nothing.
"""

from http import HTTPStatus

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from quizapp.core.intake import Tidied
from quizapp.core.text import TextError
from quizapp.db import transaction
from quizapp.jobs import enqueue_job
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.articles import ArticleDraft
from quizapp.services.errors import InvalidError
from quizapp.services.pasting import paste_article
from quizapp.web.edge import intake_tools, now, once
from quizapp.web.teach import bp
from quizapp.web.teach.adding_forms import CheckForm, HandForm
from quizapp.web.teach.waiting import ask_for


@bp.get("/articles/new")
@needs(Permission.ARTICLE_WRITE)
def article_new(user: User) -> ResponseReturnValue:  # noqa: ARG001 -- every view is handed who asks
    """The three ways to hand an article in."""
    return render_template("teach/article_new.html", form=HandForm())


@bp.post("/articles/text")
@needs(Permission.ARTICLE_WRITE)
def article_text(user: User) -> ResponseReturnValue:  # noqa: ARG001 -- as above
    """Back to the text to change it, with all that was typed while checking it."""
    return render_template("teach/article_new.html", form=HandForm())


@bp.get("/articles/check")
@needs(Permission.ARTICLE_WRITE)
def article_check_again(user: User) -> ResponseReturnValue:  # noqa: ARG001 -- as above
    """The address of the second step by itself, which has no article."""
    return redirect(url_for("teach.article_new"))


@bp.post("/articles/check")
@needs(Permission.ARTICLE_WRITE)
def article_check(user: User) -> ResponseReturnValue:  # noqa: ARG001 -- as above
    """Read what was handed in and show what came of it, or say beside the field why that cannot be."""
    form, tools = HandForm(), intake_tools()
    if form.validate_on_submit():
        try:
            intake = form.read(tools)
            tidied = tools.tidy(intake.text, intake.title)
        except TextError as error:
            form.refuse(str(error), form.ways[0] if len(form.ways) == 1 else "")
        else:
            return _show(CheckForm.of(intake, tidied, form.carried), tidied)
    return render_template("teach/article_new.html", form=form), HTTPStatus.UNPROCESSABLE_ENTITY


@bp.post("/articles/new")
@needs(Permission.ARTICLE_WRITE)
def article_add(user: User) -> ResponseReturnValue:
    """Take an article in and have its questions written, or say beside each field what is wrong with it."""
    form, teacher_id = CheckForm(), user.id
    tidied = intake_tools().tidy(form.text.data or "", form.title.data)
    if form.validate_on_submit():
        try:
            with transaction() as writing:
                draft = form.draft(tidied.pieces)
                job_id = once(writing, lambda: _add(writing, form, draft, teacher_id))
        except (TextError, InvalidError) as error:
            form.refuse(str(error), _field_of(error))
        else:
            enqueue_job(job_id)
            return redirect(url_for("teach.job", job_id=job_id))
    return _show(form, tidied), HTTPStatus.UNPROCESSABLE_ENTITY


def _add(writing: Session, form: CheckForm, draft: ArticleDraft, teacher_id: int) -> int:
    article = paste_article(writing, draft=draft, author_id=teacher_id, now=now())
    return ask_for(writing, article.id, form, teacher_id).id


def _field_of(error: Exception) -> str:
    field = getattr(error, "field", "text")
    return "keep" if field == "text" else field


def _show(form: CheckForm, tidied: Tidied) -> str:
    return render_template("teach/article_check.html", form=form, tidied=tidied, kept=set(form.keep.data or ()))
