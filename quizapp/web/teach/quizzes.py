"""Making a quiz of the approved questions of some articles."""

from http import HTTPStatus

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.desk import list_askable
from quizapp.services.errors import InvalidError, NotApprovedError
from quizapp.services.making.finding import list_sources
from quizapp.services.quizzes import create_quiz
from quizapp.web.edge import now, once
from quizapp.web.ids import row_id
from quizapp.web.teach import bp
from quizapp.web.teach.fields import tidy
from quizapp.web.teach.quiz_forms import Pick, QuizForm, first_picks, in_order, read_picks

SHOWN = 50


@bp.get("/quizzes/new")
@needs(Permission.QUIZ_SET)
def quiz_new(user: User) -> ResponseReturnValue:
    """The approved questions of the articles named in the address; without any, the articles to choose from."""
    reading, ids = session(), request.args.getlist("article", type=row_id)
    picks = first_picks(list_askable(reading, teacher_id=user.id, article_ids=ids)) if ids else []
    if not picks:
        return _choose_articles(reading, user.id, asked=bool(ids))
    articles = {pick.question.article for pick in picks}
    title = next(iter(articles)) if len(articles) == 1 else ""
    return _show(QuizForm(title=title), picks)


def _choose_articles(reading: Session, teacher_id: int, *, asked: bool) -> str:
    words, before = tidy(request.args.get("words")), request.args.get("before", type=row_id)
    sources = list_sources(reading, teacher_id=teacher_id, words=words, before=before, limit=SHOWN)
    shown = sources[:SHOWN]
    return render_template(
        "teach/quiz_articles.html",
        articles=shown,
        asked=asked,
        words=words,
        newer=url_for("teach.quiz_new", words=words or None) if before else None,
        older=url_for("teach.quiz_new", words=words or None, before=shown[-1].id) if len(sources) > SHOWN else None,
    )


@bp.post("/quizzes/new")
@needs(Permission.QUIZ_SET)
def quiz_add(user: User) -> ResponseReturnValue:
    """Make the quiz, or say what is wrong with it."""
    form, teacher_id, ids = QuizForm(), user.id, request.form.getlist("article", type=row_id)
    picks = read_picks(list_askable(session(), teacher_id=teacher_id, article_ids=ids), request.form)
    if form.validate_on_submit() and not any(pick.problem for pick in picks):
        try:
            with transaction() as writing:
                quiz_id = once(writing, lambda: _make(writing, form, picks, teacher_id))
        except (InvalidError, NotApprovedError) as error:
            form.refuse(str(error))
        else:
            return redirect(url_for("teach.quiz", quiz_id=quiz_id))
    return _show(form, picks), HTTPStatus.UNPROCESSABLE_ENTITY


def _make(writing: Session, form: QuizForm, picks: list[Pick], teacher_id: int) -> int:
    quiz = create_quiz(writing, title=form.title.data, chosen=in_order(picks), now=now(), author_id=teacher_id)
    return quiz.id


def _show(form: QuizForm, picks: list[Pick]) -> str:
    articles = dict.fromkeys((pick.question.article_id, pick.question.article) for pick in picks)
    return render_template("teach/quiz_new.html", form=form, picks=picks, articles=list(articles))
