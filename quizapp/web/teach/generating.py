"""Having questions written: asking for them, and the page that waits for the worker."""

from http import HTTPStatus

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session, transaction
from quizapp.jobs import enqueue_job
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.owned import find_article, find_job
from quizapp.web.edge import now, wants_json
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
    return render_template("teach/job.html", job=seen)
