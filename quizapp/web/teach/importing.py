"""Bringing questions in: a file is sent, looked through question by question, and then imported by the worker."""

from functools import partial
from http import HTTPStatus

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session, transaction
from quizapp.jobs import enqueue_job
from quizapp.models import Job, JobState, User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.errors import InvalidError
from quizapp.services.exchange.uploads import add_upload, find_import, list_targets, read_upload, request_import
from quizapp.web.edge import now, once, wants_json
from quizapp.web.ids import row_id
from quizapp.web.teach import bp
from quizapp.web.teach.import_forms import IntoForm, UploadForm
from quizapp.web.teach.waiting import why_stalled

_A_PAGE = 50
_MOST_FAULTS = 200


@bp.get("/import")
@needs(Permission.ARTICLE_WRITE)
def import_new(user: User) -> ResponseReturnValue:  # noqa: ARG001 -- every view is handed who asks
    """The form of a file with questions."""
    return render_template("teach/import.html", form=UploadForm(), article=request.args.get("article", type=row_id))


@bp.post("/import")
@needs(Permission.ARTICLE_WRITE)
def import_add(user: User) -> ResponseReturnValue:
    """Keep a file that questions were found in, and go to what was understood of it."""
    form, teacher_id, article = UploadForm(), user.id, request.args.get("article", type=row_id)
    name, data = form.content()
    if form.validate_on_submit():
        try:
            with transaction() as writing:
                keep = partial(add_upload, writing, data=data, name=name, teacher_id=teacher_id, now=now())
                job_id = once(writing, lambda: keep().id)
        except InvalidError as error:
            form.refuse(str(error), "file" if name else "pasted")
        else:
            return redirect(url_for("teach.import_file", job_id=job_id, article=article))
    return render_template("teach/import.html", form=form, article=article), HTTPStatus.UNPROCESSABLE_ENTITY


@bp.get("/imports/<int:job_id>")
@needs(Permission.ARTICLE_WRITE)
def import_file(user: User, job_id: int) -> ResponseReturnValue:
    """What a file holds before it is imported; then where its import stands, and what came of it."""
    job = find_import(session(), job_id=job_id, teacher_id=user.id)
    if "into" not in job.payload or job.state is JobState.FAILED:
        return _look_through(user, job)
    stalled = why_stalled(job, now())
    if wants_json():
        return {"finished": job.finished, "stalled": stalled, "progress": job.progress, "message": job.message}
    return render_template("teach/imported.html", job=job, stalled=stalled)


@bp.post("/imports/<int:job_id>")
@needs(Permission.ARTICLE_WRITE)
def import_start(user: User, job_id: int) -> ResponseReturnValue:
    """Have the worker import a file; a second press finds it under way."""
    teacher_id = user.id
    job = find_import(session(), job_id=job_id, teacher_id=teacher_id)
    form = _form(job, teacher_id)
    if form.validate_on_submit():
        try:
            with transaction() as writing:
                request_import(writing, job_id=job_id, teacher_id=teacher_id, now=now(), **form.chosen())
        except InvalidError as error:
            form.refuse(str(error), error.field)
        else:
            enqueue_job(job_id)
            return redirect(url_for("teach.import_file", job_id=job_id))
    job = find_import(session(), job_id=job_id, teacher_id=teacher_id)
    return _show(job, form), HTTPStatus.UNPROCESSABLE_ENTITY


def _form(job: Job, teacher_id: int) -> IntoForm:
    return IntoForm(read_upload(job.payload), list_targets(session(), teacher_id=teacher_id))


def _look_through(user: User, job: Job) -> ResponseReturnValue:
    form = _form(job, user.id)
    article = request.args.get("article", type=row_id)
    form.into.data = str(article) if article else form.into.choices[0][0]
    return _show(job, form)


def _show(job: Job, form: IntoForm) -> str:
    upload = read_upload(job.payload)
    first = min(request.args.get("from", type=row_id) or 0, max(0, len(upload.entries) - 1)) // _A_PAGE * _A_PAGE
    return render_template(
        "teach/import_file.html",
        job=job,
        form=form,
        upload=upload,
        first=first,
        entries=upload.entries[first : first + _A_PAGE],
        newer=first - _A_PAGE if first else None,
        older=first + _A_PAGE if first + _A_PAGE < len(upload.entries) else None,
        faults=upload.faults[:_MOST_FAULTS],
    )
