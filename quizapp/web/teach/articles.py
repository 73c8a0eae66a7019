"""The desk itself, and an article with its questions."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from quizapp.db import session
from quizapp.models import Status, User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.bank.folders import load_filed
from quizapp.services.desk import load_desk
from quizapp.services.review.undoing import find_decision
from quizapp.services.reviewing import load_workbench
from quizapp.web.edge import now
from quizapp.web.ids import row_id
from quizapp.web.passages import mark
from quizapp.web.teach import bp
from quizapp.web.teach.article_forms import GenerateForm
from quizapp.web.teach.asking import ask_form
from quizapp.web.teach.shown import marks_of


@bp.get("")
@needs(Permission.DESK_USE)
def desk(user: User) -> ResponseReturnValue:
    """Everything of one teacher, with where it stands and what comes next."""
    found = load_desk(
        session(),
        teacher_id=user.id,
        now=now(),
        articles_before=request.args.get("articles", type=row_id),
        quizzes_before=request.args.get("quizzes", type=row_id),
    )
    return render_template("teach/desk.html", desk=found, first_page=not request.args)


@bp.get("/articles/<int:article_id>")
@needs(Permission.QUESTION_REVIEW)
def article(user: User, article_id: int) -> ResponseReturnValue:
    """An article with its numbered paragraphs beside its questions by status."""
    bench = load_workbench(session(), article_id=article_id, teacher_id=user.id)
    return render_template(
        "teach/article.html",
        bench=bench,
        drafts=bench.standing_at(Status.DRAFT),
        approved=bench.standing_at(Status.APPROVED),
        retired=bench.standing_at(Status.RETIRED),
        marked=mark(bench.article.paragraphs, marks_of(bench.cited)),
        form=GenerateForm(),
        filed=load_filed(session(), article_id=article_id, teacher_id=user.id),
        ask=ask_form(article_id, user.id) if bench.own and bench.read else None,
        decision=find_decision(session(), article_id=article_id, teacher_id=user.id, now=now()),
    )
