"""Making a quiz of approved questions."""

from http import HTTPStatus

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.desk import list_askable, load_desk
from quizapp.services.errors import InvalidError, NotApprovedError
from quizapp.services.quizzes import create_quiz
from quizapp.web.edge import now
from quizapp.web.ids import row_id
from quizapp.web.teach import bp
from quizapp.web.teach.quiz_forms import Pick, QuizForm, first_picks, in_order, read_picks


@bp.get("/quizzes/new")
@needs(Permission.QUIZ_SET)
def quiz_new(user: User) -> ResponseReturnValue:
    """The approved questions of the articles named in the address; without any, the articles to choose from."""
    reading, ids = session(), request.args.getlist("article", type=row_id)
    picks = first_picks(list_askable(reading, teacher_id=user.id, article_ids=ids))
    if not picks:
        desk = load_desk(reading, teacher_id=user.id, now=now(), limit=100)
        usable = [row for row in (*desk.articles, *desk.shared) if row.approved]
        return render_template("teach/quiz_articles.html", articles=usable, asked=bool(ids))
    articles = {pick.question.article for pick in picks}
    title = next(iter(articles)) if len(articles) == 1 else ""
    return _show(QuizForm(title=title), picks)


@bp.post("/quizzes/new")
@needs(Permission.QUIZ_SET)
def quiz_add(user: User) -> ResponseReturnValue:
    """Make the quiz, or say what is wrong with it."""
    form, teacher_id, ids = QuizForm(), user.id, request.form.getlist("article", type=row_id)
    picks = read_picks(list_askable(session(), teacher_id=teacher_id, article_ids=ids), request.form)
    if form.validate_on_submit() and not any(pick.problem for pick in picks):
        try:
            with transaction() as writing:
                quiz = create_quiz(
                    writing, title=form.title.data, chosen=in_order(picks), now=now(), author_id=teacher_id
                )
                quiz_id = quiz.id
        except (InvalidError, NotApprovedError) as error:
            form.refuse(str(error))
        else:
            return redirect(url_for("teach.quiz", quiz_id=quiz_id))
    return _show(form, picks), HTTPStatus.UNPROCESSABLE_ENTITY


def _show(form: QuizForm, picks: list[Pick]) -> str:
    articles = dict.fromkeys((pick.question.article_id, pick.question.article) for pick in picks)
    return render_template("teach/quiz_new.html", form=form, picks=picks, articles=list(articles))
