"""Reviewing: one question beside its passages, to be approved, vouched for or rejected."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.core.timex import written
from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.errors import InvalidItemError
from quizapp.services.owned import find_question
from quizapp.services.questions import approve_question, reject_question
from quizapp.services.reviewing import load_review, next_draft
from quizapp.web.edge import now
from quizapp.web.passages import mark
from quizapp.web.teach import bp
from quizapp.web.teach.shown import Quotes


@bp.get("/questions/<int:question_id>", endpoint="review")
@needs(Permission.QUESTION_REVIEW)
def show(user: User, question_id: int) -> ResponseReturnValue:
    """A question with its key, its problems and its passages, beside the article."""
    review = load_review(session(), question_id=question_id, teacher_id=user.id)
    quotes = Quotes(review.item, review.text, review.id)
    return render_template(
        "teach/review.html",
        review=review,
        item=review.item,
        quotes=quotes,
        marked=mark(review.article.paragraphs, quotes.marks),
        tell_interval=written,
    )


@bp.post("/questions/<int:question_id>/approve")
@needs(Permission.QUESTION_REVIEW)
def approve(user: User, question_id: int) -> ResponseReturnValue:
    """Approve a question, or vouch for it, and go on to the next draft."""
    vouch, teacher_id = "vouch" in request.form, user.id
    try:
        with transaction() as writing:
            find_question(writing, question_id=question_id, teacher_id=teacher_id, to_change=True)
            question = approve_question(writing, question_id=question_id, teacher_id=teacher_id, now=now(), vouch=vouch)
            following = next_draft(writing, article_id=question.article_id, after=question_id)
            article_id = question.article_id
    except InvalidItemError as error:
        flash(f"It was not approved. {error}", "error")
        return redirect(url_for("teach.review", question_id=question_id))
    return _go_on("Approved.", article_id, following)


@bp.post("/questions/<int:question_id>/reject")
@needs(Permission.QUESTION_REVIEW)
def reject(user: User, question_id: int) -> ResponseReturnValue:
    """Put a question away, and go on to the next draft."""
    teacher_id = user.id
    with transaction() as writing:
        find_question(writing, question_id=question_id, teacher_id=teacher_id, to_change=True)
        question = reject_question(writing, question_id=question_id, teacher_id=teacher_id, now=now())
        following = next_draft(writing, article_id=question.article_id, after=question_id)
        article_id = question.article_id
    return _go_on("Rejected. It is kept with the article, and can be approved after all.", article_id, following)


def _go_on(done: str, article_id: int, following: int | None) -> ResponseReturnValue:
    if following is None:
        flash(f"{done} No draft is left to review.", "good")
        return redirect(url_for("teach.article", article_id=article_id))
    flash(done, "good")
    return redirect(url_for("teach.review", question_id=following))
