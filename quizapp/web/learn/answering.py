"""Answering: one question a page, each answer kept as it is given, and a look over all before handing in."""

from collections.abc import Mapping
from http import HTTPStatus

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from quizapp.core.answers import UnreadableError
from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.attempts import Saved, save_response, submit_attempt
from quizapp.services.takers import Taker
from quizapp.services.taking import Overview, QuestionPage, load_overview, load_question
from quizapp.web.answers import answer_fields, device_time, lying, next_stop
from quizapp.web.edge import get_taker, now, wants_json
from quizapp.web.learn import bp
from quizapp.web.passages import mark


@bp.get("/attempts/<int:attempt_id>")
@needs(Permission.ATTEMPT_TAKE)
def resume(user: User | None, attempt_id: int) -> ResponseReturnValue:
    """Go to where an attempt stands: its first question without an answer, the look over all, or its result."""
    reading = session()
    overview = load_overview(reading, attempt_id=attempt_id, taker=get_taker(reading, user), now=now())
    if overview.submitted:
        return redirect(url_for("learn.result", attempt_id=attempt_id))
    if overview.time_up or overview.answered == len(overview.rows):
        return redirect(url_for("learn.check", attempt_id=attempt_id))
    return redirect(url_for("learn.question", attempt_id=attempt_id, position=overview.next_unanswered))


@bp.get("/attempts/<int:attempt_id>/questions/<int:position>")
@needs(Permission.ATTEMPT_TAKE)
def question(user: User | None, attempt_id: int, position: int) -> ResponseReturnValue:
    """One question beside its article, with the answer given before."""
    reading = session()
    taker = get_taker(reading, user)
    page = load_question(reading, attempt_id=attempt_id, position=position, taker=taker, now=now())
    if page.overview.submitted or page.overview.time_up:
        return redirect(url_for("learn.resume", attempt_id=attempt_id))
    return _show(page, page.fields)


@bp.post("/attempts/<int:attempt_id>/questions/<int:position>")
@needs(Permission.ATTEMPT_TAKE)
def answer(user: User | None, attempt_id: int, position: int) -> ResponseReturnValue:
    """Keep the answer and go where the pressed button says; a script is told when it was kept."""
    with transaction() as writing:
        taker = get_taker(writing, user)
        page = load_question(writing, attempt_id=attempt_id, position=position, taker=taker, now=now())
        try:
            saved = _keep(writing, page, taker)
        except UnreadableError as error:
            return _refuse(page, error)
        overview = load_overview(writing, attempt_id=attempt_id, taker=taker, now=now())
    return _tell(saved, overview, position) if wants_json() else _go_on(saved, overview, position)


def _keep(writing: Session, page: QuestionPage, taker: Taker) -> Saved:
    return save_response(
        writing,
        attempt_id=page.overview.attempt_id,
        position=page.position,
        taker=taker,
        form=answer_fields(page, request.form),
        now=now(),
        device_at=device_time(request.form),
    )


def _show(page: QuestionPage, fields: Mapping[str, str], *, problem: str = "") -> str:
    return render_template(
        "learn/question.html",
        page=page,
        here=url_for("learn.answer", attempt_id=page.overview.attempt_id, position=page.position),
        overview=page.overview,
        fields=fields,
        lying=lying(page) if page.kind == "ordering" else [],
        marked=mark(page.article.paragraphs) if page.article else [],
        problem=problem,
    )


def _refuse(page: QuestionPage, error: UnreadableError) -> ResponseReturnValue:
    """Say what cannot be read, with what was typed still in its fields; nothing was kept of it."""
    if wants_json():
        raise error
    return _show(page, request.form, problem=str(error)), HTTPStatus.UNPROCESSABLE_ENTITY


def _tell(saved: Saved, overview: Overview, position: int) -> ResponseReturnValue:
    return {
        "saved_at": saved.at.isoformat(),
        "counted": saved.counted,
        "answered": overview.rows[position - 1].answered,
        "answered_count": overview.answered,
    }


def _go_on(saved: Saved, overview: Overview, position: int) -> ResponseReturnValue:
    if not saved.counted:
        flash("Time was up before this answer arrived. It is kept for your teacher, and does not count by itself.")
        return redirect(url_for("learn.resume", attempt_id=overview.attempt_id))
    stop = next_stop(request.form, questions=len(overview.rows), here=position)
    if stop is None:
        return redirect(url_for("learn.check", attempt_id=overview.attempt_id))
    return redirect(url_for("learn.question", attempt_id=overview.attempt_id, position=stop))


@bp.get("/attempts/<int:attempt_id>/check")
@needs(Permission.ATTEMPT_TAKE)
def check(user: User | None, attempt_id: int) -> ResponseReturnValue:
    """Every question with whether it is answered, before the attempt is handed in."""
    reading = session()
    overview = load_overview(reading, attempt_id=attempt_id, taker=get_taker(reading, user), now=now())
    if overview.submitted:
        return redirect(url_for("learn.result", attempt_id=attempt_id))
    return render_template("learn/check.html", overview=overview)


@bp.post("/attempts/<int:attempt_id>/submit")
@needs(Permission.ATTEMPT_TAKE)
def submit(user: User | None, attempt_id: int) -> ResponseReturnValue:
    """Hand the attempt in; doing it again leads to the same result."""
    with transaction() as writing:
        submit_attempt(writing, attempt_id=attempt_id, taker=get_taker(writing, user), now=now())
    return redirect(url_for("learn.result", attempt_id=attempt_id))
