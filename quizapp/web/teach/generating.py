"""Having questions written: asking for them, and the page that waits for the worker."""

from http import HTTPStatus

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session, transaction
from quizapp.jobs import enqueue_job
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.candidates import near_misses, open_near_misses, refused_candidates
from quizapp.services.owned import find_article, find_job
from quizapp.web.edge import now, once, wants_json
from quizapp.web.teach import bp
from quizapp.web.teach.article_forms import GenerateForm
from quizapp.web.teach.waiting import ask_for, see_job


@bp.post("/articles/<int:article_id>/generate")
@needs(Permission.ARTICLE_WRITE)
def generate(user: User, article_id: int) -> ResponseReturnValue:
    """Ask the worker for questions, and wait for them on a page of their own."""
    form, teacher_id = GenerateForm(), user.id
    revision = find_article(session(), article_id=article_id, teacher_id=teacher_id, to_change=True)
    if not form.validate_on_submit():
        page = render_template("teach/generate.html", form=form, article=revision.article)
        return page, HTTPStatus.UNPROCESSABLE_ENTITY
    with transaction() as writing:
        job_id = ask_for(writing, article_id, form, teacher_id).id
    enqueue_job(job_id)
    return redirect(url_for("teach.job", job_id=job_id))


@bp.get("/jobs/<int:job_id>")
@needs(Permission.ARTICLE_WRITE)
def job(user: User, job_id: int) -> ResponseReturnValue:
    """Where a job stands: waiting, done, or failed with the reason; a script is told whether to look again."""
    seen = see_job(*find_job(session(), job_id=job_id, teacher_id=user.id), now())
    if wants_json():
        return {"finished": seen.finished, "stalled": seen.stalled, "progress": seen.progress, "message": seen.message}
    thrown = refused_candidates(session(), revision_id=seen.revision_id).all() if seen.finished and seen.asked else ()
    near = near_misses(session(), revision_id=seen.revision_id, count=seen.wanting) if thrown else ()
    return render_template("teach/job.html", job=seen, thrown=thrown, near=near)


@bp.post("/jobs/<int:job_id>/near-misses")
@needs(Permission.ARTICLE_WRITE)
def near_misses_open(user: User, job_id: int) -> ResponseReturnValue:
    """Make drafts of what nearly passed, as many as a generation fell short of, and go to the first."""
    teacher_id = user.id
    with transaction() as writing:
        job, article_id = find_job(writing, job_id=job_id, teacher_id=teacher_id)
        find_article(writing, article_id=article_id, teacher_id=teacher_id, to_change=True)
        seen = see_job(job, article_id, now())
        wanted = {"revision_id": seen.revision_id, "count": seen.wanting, "teacher_id": teacher_id}
        opened = once(writing, lambda: (open_near_misses(writing, now=now(), **wanted) or [0])[0])
    if not opened:
        flash("They are drafts already: you find them with the article.", "good")
        return redirect(url_for("teach.article", article_id=article_id))
    return redirect(url_for("teach.review", question_id=opened))
