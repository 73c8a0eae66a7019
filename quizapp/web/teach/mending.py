"""Mending a question after the lesson: choose a remedy, see who gains and who loses, say why, apply it."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict
from wtforms.validators import InputRequired, Length

from quizapp.core.regrading import Applied, Remedy
from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.errors import ConflictError, InvalidError
from quizapp.services.mending.choosing import load_mend
from quizapp.services.mending.regrading import LONGEST_NOTE, Preview, Wish, apply_regrade, preview_regrade
from quizapp.web.edge import now, once
from quizapp.web.ids import row_id
from quizapp.web.teach import bp
from quizapp.web.teach.fields import DeskForm, ProseField

BACK = "back"
SHOWN_MARKS = 100


class ReasonForm(DeskForm):
    """Why a question is mended, for the students."""

    note = ProseField(
        "Why, for your students",
        [
            InputRequired("Say why: your students read it beside their mark."),
            Length(max=LONGEST_NOTE, message="This is longer than %(max)d characters."),
        ],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What was chosen on the page, as it was sent; `remedy` is empty before anything was."""

    remedy: str
    right: tuple[str, ...]
    lowering: bool
    version: int | None

    @classmethod
    def read(cls, sent: MultiDict[str, str]) -> "Choice":
        """Take what a form sends; what names no remedy chooses none."""
        remedy = sent.get("remedy", "")
        return cls(
            remedy=remedy if remedy in (*Remedy, BACK) else "",
            right=tuple(sent.getlist("right")),
            lowering="lowering" in sent,
            version=sent.get("version", type=row_id),
        )

    def wish(self, question_id: int, teacher_id: int) -> Wish:
        """What a service makes of it."""
        new = None
        if self.remedy != BACK:
            remedy = Remedy(self.remedy)
            right = self.right if remedy in (Remedy.KEY, Remedy.ALSO) else ()
            new = Applied(remedy=remedy, right=right, lowering=self.lowering)
        return Wish(question_id=question_id, teacher_id=teacher_id, new=new, version=self.version)


@bp.get("/questions/<int:question_id>/mend")
@needs(Permission.MARK_CHANGE)
def mend(user: User, question_id: int) -> ResponseReturnValue:
    """A question with what was answered, the remedies, and what the chosen one would change."""
    choice = Choice.read(request.args)
    return _show(question_id, user.id, choice, ReasonForm(), chosen="look" in request.args)


@bp.post("/questions/<int:question_id>/mend")
@needs(Permission.MARK_CHANGE)
def mend_apply(user: User, question_id: int) -> ResponseReturnValue:
    """Apply the remedy that was looked at, with the reason; or say what is wrong with it."""
    choice, form, teacher_id = Choice.read(request.form), ReasonForm(), user.id
    if choice.remedy and form.validate_on_submit():
        wish, newest = choice.wish(question_id, teacher_id), request.form.get("newest", 0, type=row_id)
        try:
            with transaction() as writing:
                once(writing, lambda: apply_regrade(writing, wish, note=form.note.data, newest=newest, now=now()).id)
        except (InvalidError, ConflictError) as error:
            form.refuse(str(error), getattr(error, "field", ""))
        else:
            flash("Done. Your students see the note beside their marks.", "good")
            return redirect(url_for("teach.mend", question_id=question_id, version=choice.version))
    return _show(question_id, teacher_id, choice, form, chosen=True), HTTPStatus.UNPROCESSABLE_ENTITY


def _show(question_id: int, teacher_id: int, choice: Choice, form: ReasonForm, *, chosen: bool) -> str:
    found = load_mend(session(), question_id=question_id, teacher_id=teacher_id, version=choice.version)
    preview, problem = None, ""
    if chosen:
        preview, problem = _preview(choice, question_id, teacher_id)
    return render_template(
        "teach/mend.html",
        mend=found,
        choice=choice,
        form=form,
        preview=preview,
        problem=problem,
        onwards=_onwards(choice, asked=found.asked, own=found.own) if preview else "",
        most=SHOWN_MARKS,
    )


def _preview(choice: Choice, question_id: int, teacher_id: int) -> tuple[Preview | None, str]:
    """What the chosen remedy would change, or what is wrong with it."""
    if not choice.remedy:
        return None, "Choose what to do about the question."
    try:
        return preview_regrade(session(), choice.wish(question_id, teacher_id)), ""
    except InvalidError as error:
        return None, str(error)


_DRAFT = "nobody is asked it again before you have rewritten and approved it. It becomes a draft."
_ONWARDS: Mapping[str, str] = {
    Remedy.KEY: "it is asked with the new answer as its key. You vouch for it, and your reason is its explanation.",
    Remedy.ALSO: f"a question has one right answer, so {_DRAFT}",
    Remedy.VOID: _DRAFT,
    Remedy.EVERYONE: _DRAFT,
    BACK: "the question itself stays as it is now. Its versions are kept, and an earlier one can be brought back.",
}


def _onwards(choice: Choice, *, asked: bool, own: bool) -> str:
    """What becomes of the question itself, in words."""
    if choice.remedy != BACK and not asked:
        return "this version is not asked any more; only marks change."
    if choice.remedy != BACK and not own:
        return "the question itself is not yours to change, so it is asked as before. Take it out of your quizzes."
    several = choice.remedy == Remedy.KEY and len(choice.right) > 1
    return _ONWARDS[Remedy.ALSO if several else choice.remedy]
