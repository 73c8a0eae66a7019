"""Approving many drafts at once, from a list of those in which nothing was found."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.review.bulk import approve_batch, load_batch
from quizapp.web.edge import now
from quizapp.web.ids import row_id
from quizapp.web.passages import quote
from quizapp.web.teach import bp
from quizapp.web.words import count


@bp.get("/articles/<int:article_id>/approve")
@needs(Permission.QUESTION_REVIEW)
def batch(user: User, article_id: int) -> ResponseReturnValue:
    """The drafts without a problem, each with its right answer and its passage, to be approved together."""
    found = load_batch(session(), article_id=article_id, teacher_id=user.id)
    return render_template("teach/batch.html", article=found.article, drafts=found.drafts, quote=quote)


@bp.post("/articles/<int:article_id>/approve")
@needs(Permission.QUESTION_REVIEW)
def approve_many(user: User, article_id: int) -> ResponseReturnValue:
    """Approve those that are ticked, as they were listed."""
    pairs = [value.partition("-") for value in request.form.getlist("draft")]
    listed = {_id(question): _id(version) for question, _, version in pairs}
    teacher_id = user.id
    with transaction() as writing:
        done = approve_batch(writing, article_id=article_id, teacher_id=teacher_id, listed=listed, now=now())
    if len(listed) > done:
        left = len(listed) - done
        flash(f"{count(left, 'draft')} changed meanwhile and {'waits' if left == 1 else 'wait'} for a look.", "warning")
    elif not listed:
        flash("Nothing was ticked, so nothing was approved.", "warning")
    return redirect(url_for("teach.article", article_id=article_id))


def _id(typed: str) -> int:
    try:
        return row_id(typed)
    except ValueError:
        return 0
