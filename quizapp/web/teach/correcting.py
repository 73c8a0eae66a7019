"""Correcting an article: its text and details, what a new text touches, and the questions that it left behind."""

from http import HTTPStatus

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import IntegerField, RadioField, TextAreaField
from wtforms.validators import InputRequired, Length
from wtforms.widgets import HiddenInput

from quizapp.core.changed import word_runs
from quizapp.core.text import TextError
from quizapp.db import session, transaction
from quizapp.jobs import enqueue_job
from quizapp.models import ArticleRevision, Shown, User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.articles import MAX_TITLE, ArticleDraft
from quizapp.services.errors import ConflictError, InvalidError
from quizapp.services.mending.corrected import load_correction
from quizapp.services.mending.correcting import LONGEST_NOTE, Correcting, Foresight, correct_article, preview_correction
from quizapp.services.owned import find_article
from quizapp.web.edge import now
from quizapp.web.teach import bp
from quizapp.web.teach.fields import DayField, DeskForm, LineField, labelled

_TOO_LONG = "This is longer than %(max)d characters."
SHOWN = {
    Shown.WHOLE: "All of it, to anyone",
    Shown.QUOTES: "The passages that questions cite, and where it is from",
    Shown.CLASS: "All of it, to students of a class only",
}


class CorrectionForm(DeskForm):
    """An article's text and details as they are to be."""

    title = LineField("Title", [InputRequired("Give the article a title."), Length(max=MAX_TITLE, message=_TOO_LONG)])
    text = TextAreaField("Text", [InputRequired("The article needs its text.")])
    note = LineField("Why the text is corrected", [Length(max=LONGEST_NOTE, message=_TOO_LONG)])
    source = LineField("Source", [Length(max=1000, message=_TOO_LONG)])
    published_on = DayField("Published on")
    licence = LineField("Licence", [Length(max=200, message=_TOO_LONG)])
    shown = RadioField("What students may see of it", choices=labelled(SHOWN), validate_choice=True)
    base = IntegerField(widget=HiddenInput())

    @classmethod
    def of(cls, revision: ArticleRevision) -> "CorrectionForm":
        """The form filled with an article as it is; what was sent stands over it."""
        article = revision.article
        return cls(
            title=article.title,
            text=revision.text,
            source=article.source,
            published_on=article.published_on,
            licence=article.licence,
            shown=article.shown.value,
            base=revision.id,
        )

    def wanted(self, revision: ArticleRevision, teacher_id: int) -> Correcting:
        """What the fields hold."""
        draft = ArticleDraft(
            title=self.title.data,
            text=self.text.data or "",
            source=self.source.data or "",
            published_on=self.published_on.data,
            language=revision.article.language,
            licence=self.licence.data or "",
            shown=Shown(self.shown.data),
        )
        return Correcting(
            article_id=revision.article_id,
            teacher_id=teacher_id,
            base=self.base.data or 0,
            draft=draft,
            note=self.note.data or "",
        )


@bp.get("/articles/<int:article_id>/text")
@needs(Permission.ARTICLE_WRITE)
def correct(user: User, article_id: int) -> ResponseReturnValue:
    """The text and the details of an article, to be corrected."""
    revision = _own(article_id, user.id)
    return _show(revision, CorrectionForm.of(revision))


@bp.post("/articles/<int:article_id>/text")
@needs(Permission.ARTICLE_WRITE)
def correct_save(user: User, article_id: int) -> ResponseReturnValue:
    """Show what a corrected text touches, or save it; or say what is wrong with it."""
    revision, teacher_id = _own(article_id, user.id), user.id
    form = CorrectionForm.of(revision)
    if form.validate_on_submit():
        try:
            if "look" in request.form:
                text = form.text.data or ""
                found = preview_correction(session(), article_id=article_id, teacher_id=teacher_id, text=text)
                return _show(revision, form, found)
            return _save(form.wanted(revision, teacher_id))
        except (TextError, InvalidError, ConflictError) as error:
            form.refuse(str(error), getattr(error, "field", "text"))
    return _show(_own(article_id, teacher_id), form), HTTPStatus.UNPROCESSABLE_ENTITY


def _own(article_id: int, teacher_id: int) -> ArticleRevision:
    return find_article(session(), article_id=article_id, teacher_id=teacher_id, to_change=True)


def _save(wanted: Correcting) -> ResponseReturnValue:
    with transaction() as writing:
        job_id = correct_article(writing, wanted, now=now())
    if job_id is None:
        flash("Saved. The text is as it was.", "good")
        return redirect(url_for("teach.article", article_id=wanted.article_id))
    enqueue_job(job_id)
    return redirect(url_for("teach.correction", article_id=wanted.article_id))


def _show(revision: ArticleRevision, form: CorrectionForm, foresight: Foresight | None = None) -> str:
    return render_template(
        "teach/correct.html",
        article=revision.article,
        number=revision.number,
        form=form,
        foresight=foresight,
        word_runs=word_runs,
    )


@bp.get("/articles/<int:article_id>/correction")
@needs(Permission.ARTICLE_WRITE)
def correction(user: User, article_id: int) -> ResponseReturnValue:
    """What the newest correction did, and the questions that it left behind, each with what to do about it."""
    found = load_correction(session(), article_id=article_id, teacher_id=user.id)
    return render_template("teach/correction.html", correction=found, word_runs=word_runs)
