"""The versions of a question: who made each, what it changed, and bringing one back."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.errors import ChangedError
from quizapp.services.histories import bring_back, load_history
from quizapp.web.edge import now
from quizapp.web.ids import row_id
from quizapp.web.teach import bp


@bp.get("/questions/<int:question_id>/versions")
@needs(Permission.QUESTION_REVIEW)
def versions(user: User, question_id: int) -> ResponseReturnValue:
    """The history of a question, newest first."""
    before = request.args.get("before", type=row_id)
    found = load_history(session(), question_id=question_id, teacher_id=user.id, before=before)
    return render_template("teach/versions.html", history=found)


@bp.post("/questions/<int:question_id>/versions/<int:number>/restore")
@needs(Permission.QUESTION_REVIEW)
def version_restore(user: User, question_id: int, number: int) -> ResponseReturnValue:
    """Make a new version of an older one."""
    base, teacher_id = request.form.get("base", 0, type=row_id), user.id
    try:
        with transaction() as writing:
            about = {"question_id": question_id, "number": number, "teacher_id": teacher_id}
            made = bring_back(writing, **about, now=now(), base=base).version_number
    except ChangedError as error:
        flash(f"{error} Look at what they made of it first.", "error")
        return redirect(url_for("teach.versions", question_id=question_id))
    told = f"Version {number} is back, as version {made}." if made > base else f"It is as version {number} was already."
    flash(told, "good")
    return redirect(url_for("teach.review", question_id=question_id))
