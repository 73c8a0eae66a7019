"""Reviewing: one question beside its passages, to be approved, vouched for or rejected, and decisions taken back."""

from http import HTTPStatus

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.core.timex import written
from quizapp.db import session, transaction
from quizapp.models import Status, User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.bank.catalogue import load_kept
from quizapp.services.errors import ChangedError, InvalidItemError
from quizapp.services.review.comparing import compare_with
from quizapp.services.review.deciding import Seen, decide
from quizapp.services.review.swapping import count_others
from quizapp.services.review.undoing import find_decision, undo_decision
from quizapp.services.reviewing import load_review, next_draft
from quizapp.web.edge import now
from quizapp.web.ids import row_id
from quizapp.web.passages import mark
from quizapp.web.teach import bp
from quizapp.web.teach.shown import Quotes


@bp.get("/questions/<int:question_id>", endpoint="review")
@needs(Permission.QUESTION_REVIEW)
def show(user: User, question_id: int) -> ResponseReturnValue:
    """A question with its key, its problems and its passages, beside the article."""
    return show_review(question_id, user.id)


def show_review(question_id: int, teacher_id: int, changed: ChangedError | None = None) -> str:
    """The page of a question; `changed` tells what came between reading and deciding, and is shown with the changes."""
    review = load_review(session(), question_id=question_id, teacher_id=teacher_id)
    quotes = Quotes(review.item, review.text, review.id)
    return render_template(
        "teach/review.html",
        review=review,
        item=review.item,
        quotes=quotes,
        marked=mark(review.article.paragraphs, quotes.marks),
        tell_interval=written,
        kept=load_kept(session(), question_id=question_id, teacher_id=teacher_id),
        others=count_others(session(), review) if review.own else None,
        decision=find_decision(session(), article_id=review.article_id, teacher_id=teacher_id, now=now()),
        changed=changed,
        differences=compare_with(session(), question_id=question_id, number=seen().version, item=review.item)
        if changed
        else (),
    )


def seen() -> Seen:
    """The question as the page that was posted showed it."""
    stood = request.form.get("stood", "")
    version = request.form.get("version", 0, type=row_id)
    return Seen(version, Status(stood) if stood in list(Status) else Status.DRAFT)


@bp.post("/questions/<int:question_id>/approve")
@needs(Permission.QUESTION_REVIEW)
def approve(user: User, question_id: int) -> ResponseReturnValue:
    """Approve a question, or vouch for it, and go on to the next draft."""
    return _decide(question_id, user.id, approve=True)


@bp.post("/questions/<int:question_id>/reject")
@needs(Permission.QUESTION_REVIEW)
def reject(user: User, question_id: int) -> ResponseReturnValue:
    """Put a question away, and go on to the next draft."""
    return _decide(question_id, user.id, approve=False)


def _decide(question_id: int, teacher_id: int, *, approve: bool) -> ResponseReturnValue:
    about = {"question_id": question_id, "teacher_id": teacher_id}
    try:
        with transaction() as writing:
            vouch = "vouch" in request.form
            question = decide(writing, **about, approve=approve, seen=seen(), now=now(), vouch=vouch)
            article_id = question.article_id
            following = next_draft(writing, article_id=article_id, after=question_id)
    except InvalidItemError as error:
        flash(f"It was not approved. {error}", "error")
        return redirect(url_for("teach.review", question_id=question_id))
    except ChangedError as error:
        return show_review(question_id, teacher_id, error), HTTPStatus.CONFLICT
    if following is None:
        flash("No draft is left to review.", "good")
        return redirect(url_for("teach.article", article_id=article_id))
    return redirect(url_for("teach.review", question_id=following))


@bp.post("/articles/<int:article_id>/undo")
@needs(Permission.QUESTION_REVIEW)
def undo(user: User, article_id: int) -> ResponseReturnValue:
    """Take the last decision back, and show the question that it was about."""
    event_id, teacher_id = request.form.get("event", 0, type=row_id), user.id
    with transaction() as writing:
        undone = undo_decision(writing, article_id=article_id, teacher_id=teacher_id, event_id=event_id, now=now())
    if undone.questions > 1:
        flash(f"Undone: {undone.questions} questions stand as they did before.", "good")
        return redirect(url_for("teach.article", article_id=article_id))
    flash("Undone: this question stands as it did before.", "good")
    return redirect(url_for("teach.review", question_id=undone.question_id))
