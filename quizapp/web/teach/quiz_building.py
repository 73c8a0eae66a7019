"""Building a quiz: its questions found in the bank, put in order and weighed.

What is done shows at once, on the page alone; it is kept by one button, and nothing is lost where somebody else kept
another state meanwhile.
"""

from dataclasses import dataclass
from http import HTTPStatus

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from quizapp.db import session, transaction
from quizapp.models import Quiz, User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.errors import ConflictError, InvalidError, NotApprovedError
from quizapp.services.making.change import Wanted, change_quiz, fingerprint
from quizapp.services.making.finding import Found, Source, find_askable, list_sources, pick_askable
from quizapp.services.owned import find_given, find_quiz
from quizapp.web.ids import row_id
from quizapp.web.teach import bp
from quizapp.web.teach.fields import tidy
from quizapp.web.teach.quiz_forms import BuildForm
from quizapp.web.teach.quiz_lines import Line, fresh_lines, lines_of, posted_ids, read_lines

SOURCES = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for in the bank, what was found, and the articles that one can look in."""

    words: str
    article_id: int | None
    found: Found
    sources: list[Source]


@bp.get("/quizzes/<int:quiz_id>/edit")
@needs(Permission.QUIZ_SET)
def quiz_edit(user: User, quiz_id: int) -> ResponseReturnValue:
    """A quiz with its questions, and the bank beside it."""
    quiz = find_quiz(session(), quiz_id=quiz_id, teacher_id=user.id)
    form = BuildForm(title=quiz.title, drawn=quiz.drawn)
    return _show(quiz, user.id, form, lines_of(quiz), base=fingerprint(quiz))


@bp.post("/quizzes/<int:quiz_id>/edit")
@needs(Permission.QUIZ_SET)
def quiz_change(user: User, quiz_id: int) -> ResponseReturnValue:
    """Keep the quiz as the page has it, or do to the page what the pressed button says."""
    reading, form, teacher_id = session(), BuildForm(), user.id
    base = request.form.get("base", "")
    quiz = find_quiz(reading, quiz_id=quiz_id, teacher_id=teacher_id)
    lines = _read(reading, quiz, teacher_id)
    if "save" not in request.form:
        return _show(quiz, teacher_id, form, lines, base=base, unsaved=True)
    if form.validate() and not any(line.problem for line in lines):
        try:
            _keep(quiz_id, teacher_id, form, lines, base)
        except ConflictError as error:
            return _tell(quiz_id, teacher_id, form, lines, error)
        except (InvalidError, NotApprovedError) as error:
            form.refuse(str(error), getattr(error, "field", ""))
        else:
            return redirect(url_for("teach.quiz", quiz_id=quiz_id))
    quiz = find_quiz(reading, quiz_id=quiz_id, teacher_id=teacher_id)
    return _show(quiz, teacher_id, form, lines, base=base, unsaved=True), HTTPStatus.UNPROCESSABLE_ENTITY


def _read(reading: Session, quiz: Quiz, teacher_id: int) -> list[Line]:
    """The lines of the page; of questions, only such as the quiz has or the teacher may put into it."""
    kept = {line.question.id: line for line in lines_of(quiz)}
    others = [id_ for id_ in posted_ids(request.form) if id_ not in kept]
    usable = pick_askable(reading, teacher_id=teacher_id, question_ids=others)
    fresh = fresh_lines(usable.values(), list(kept.values()), drawn=bool(tidy(request.form.get("drawn"))))
    return read_lines(kept | fresh, request.form)


def _keep(quiz_id: int, teacher_id: int, form: BuildForm, lines: list[Line], base: str) -> None:
    chosen = tuple((line.question.id, line.worth) for line in lines)
    wanted = Wanted(title=form.title.data or "", chosen=chosen, drawn=form.drawn.data)
    with transaction() as writing:
        change_quiz(writing, quiz_id=quiz_id, teacher_id=teacher_id, wanted=wanted, base=base)
    flash("The quiz is kept as you have it.", "good")


def _tell(
    quiz_id: int, teacher_id: int, form: BuildForm, lines: list[Line], error: ConflictError
) -> ResponseReturnValue:
    """Say that another state was kept; what was typed stays, and keeping it now replaces that state."""
    quiz = find_quiz(session(), quiz_id=quiz_id, teacher_id=teacher_id)
    page = _show(quiz, teacher_id, form, lines, base=fingerprint(quiz), unsaved=True, conflict=str(error))
    return page, HTTPStatus.CONFLICT


def _show(
    quiz: Quiz,
    teacher_id: int,
    form: BuildForm,
    lines: list[Line],
    *,
    base: str,
    unsaved: bool = False,
    conflict: str = "",
) -> str:
    reading = session()
    return render_template(
        "teach/quiz_edit.html",
        quiz=quiz,
        given=find_given(reading, quiz_id=quiz.id),
        form=form,
        lines=lines,
        base=base,
        unsaved=unsaved,
        conflict=conflict,
        search=_search(reading, teacher_id, lines),
    )


def _search(reading: Session, teacher_id: int, lines: list[Line]) -> Search:
    words, article_id = tidy(request.form.get("words")), request.form.get("in", type=row_id)
    found = find_askable(
        reading,
        teacher_id=teacher_id,
        words=words,
        article_id=article_id,
        without=[line.question.id for line in lines],
        before=request.form.get("before", type=row_id),
    )
    sources = list_sources(reading, teacher_id=teacher_id, limit=SOURCES)
    return Search(words=words, article_id=article_id, found=found, sources=sources)
