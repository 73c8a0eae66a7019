"""A quiz as its students will see it, giving it to them, and changing how it is given."""

from http import HTTPStatus

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session, transaction
from quizapp.models import Assignment, Quiz, User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.errors import ClosedError, InvalidError, NotApprovedError
from quizapp.services.making.copying import find_earlier
from quizapp.services.making.survey import survey_quiz
from quizapp.services.owned import find_assignment, find_given, find_quiz
from quizapp.services.quizzes import change_assignment, close_assignment, publish_quiz
from quizapp.web.edge import now
from quizapp.web.teach import bp
from quizapp.web.teach.quiz_forms import FEEDBACK, READING, SettingsForm


@bp.get("/quizzes/<int:quiz_id>")
@needs(Permission.QUIZ_SET)
def quiz(user: User, quiz_id: int) -> ResponseReturnValue:
    """A quiz with its questions, and the link for students once it is published."""
    reading = session()
    found = find_quiz(reading, quiz_id=quiz_id, teacher_id=user.id)
    given = find_given(reading, quiz_id=quiz_id)
    earlier = None if given else find_earlier(reading, quiz=found)
    return _show(found, given, SettingsForm.of(given or earlier, earlier=earlier is not None), earlier=earlier)


@bp.post("/quizzes/<int:quiz_id>/publish")
@needs(Permission.QUIZ_SET)
def publish(user: User, quiz_id: int) -> ResponseReturnValue:
    """Give a quiz to anyone who has its link; one that is given already stays as it is."""
    form, teacher_id, reading = SettingsForm(), user.id, session()
    found = find_quiz(reading, quiz_id=quiz_id, teacher_id=teacher_id)
    if form.validate_on_submit():
        wanted = form.settings(find_earlier(reading, quiz=found), earlier=True)
        try:
            with transaction() as writing:
                publish_quiz(writing, quiz_id=quiz_id, now=now(), settings=wanted, author_id=teacher_id)
        except (InvalidError, NotApprovedError) as error:
            form.refuse(str(error))
            found = find_quiz(reading, quiz_id=quiz_id, teacher_id=teacher_id)
        else:
            return redirect(url_for("teach.quiz", quiz_id=quiz_id))
    return _show(found, None, form), HTTPStatus.UNPROCESSABLE_ENTITY


@bp.post("/assignments/<int:assignment_id>/settings")
@needs(Permission.QUIZ_SET)
def settings(user: User, assignment_id: int) -> ResponseReturnValue:
    """Change how a quiz is given; attempts in progress follow its dates."""
    form, teacher_id, reading = SettingsForm(), user.id, session()
    given = find_assignment(reading, assignment_id=assignment_id, teacher_id=teacher_id)
    quiz_id, wanted = given.quiz_id, form.settings(given) if form.validate_on_submit() else None
    if wanted:
        try:
            with transaction() as writing:
                change_assignment(writing, assignment_id=assignment_id, settings=wanted, now=now())
        except InvalidError as error:
            form.refuse(str(error))
        else:
            flash("The settings are kept.", "good")
            return redirect(url_for("teach.quiz", quiz_id=quiz_id))
    found = find_quiz(reading, quiz_id=quiz_id, teacher_id=teacher_id)
    return _show(found, find_given(reading, quiz_id=quiz_id), form), HTTPStatus.UNPROCESSABLE_ENTITY


@bp.post("/assignments/<int:assignment_id>/close")
@needs(Permission.QUIZ_SET)
def close(user: User, assignment_id: int) -> ResponseReturnValue:
    """Close a quiz at once; a later time in its settings opens it again."""
    given = find_assignment(session(), assignment_id=assignment_id, teacher_id=user.id)
    quiz_id = given.quiz_id
    try:
        with transaction() as writing:
            close_assignment(writing, assignment_id=assignment_id, now=now())
    except (ClosedError, InvalidError) as error:
        flash(str(error), "error")
    else:
        flash("The quiz is closed. Attempts in progress are handed in with what was saved.", "good")
    return redirect(url_for("teach.quiz", quiz_id=quiz_id))


def _show(quiz: Quiz, given: Assignment | None, form: SettingsForm, *, earlier: Assignment | None = None) -> str:
    return render_template(
        "teach/quiz.html",
        quiz=quiz,
        given=given,
        earlier=earlier,
        closed=bool(given and given.is_closed(now())),
        form=form,
        feedback=FEEDBACK,
        reading=READING,
        total=sum(item.points for item in quiz.items[: quiz.drawn]),
        survey=survey_quiz(session(), quiz_id=quiz.id),
    )
