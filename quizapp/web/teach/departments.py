"""Departments: founded, joined by a link, left; and handing everything over to a colleague."""

import secrets

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.bank import departments as service
from quizapp.services.bank.handing import hand_over
from quizapp.services.errors import ConflictError, InvalidError
from quizapp.web.edge import now, once
from quizapp.web.teach import bp
from quizapp.web.teach.fields import tidy


def new_code() -> str:
    """A code that nobody can guess."""
    return secrets.token_urlsafe(18)


@bp.get("/departments")
@needs(Permission.FOLDER_SHARE)
def departments(user: User) -> ResponseReturnValue:
    """The departments of a teacher with their members, and the links by which others join."""
    rows = service.list_departments(session(), teacher_id=user.id)
    return render_template("teach/departments.html", rows=rows, teacher_id=user.id)


@bp.post("/departments")
@needs(Permission.FOLDER_SHARE)
def department_add(user: User) -> ResponseReturnValue:
    """Found a department."""
    name, teacher_id = tidy(request.form.get("name")), user.id
    try:
        with transaction() as writing:
            once(
                writing,
                lambda: (
                    service.found_department(writing, name=name, code=new_code(), teacher_id=teacher_id, now=now()).id
                ),
            )
    except InvalidError as error:
        flash(str(error), "error")
    return redirect(url_for("teach.departments"))


@bp.get("/departments/join/<string:code>")
@needs(Permission.FOLDER_SHARE)
def department_link(user: User, code: str) -> ResponseReturnValue:
    """Ask whoever opens the link of a department whether to join it."""
    reading = session()
    found = service.find_department(reading, code=code)
    member = service.is_member(reading, department_id=found.id, teacher_id=user.id)
    return render_template("teach/department_join.html", department=found, member=member, code=code)


@bp.post("/departments/join/<string:code>")
@needs(Permission.FOLDER_SHARE)
def department_join(user: User, code: str) -> ResponseReturnValue:
    """Join a department."""
    teacher_id = user.id
    with transaction() as writing:
        name = service.join_department(writing, code=code, teacher_id=teacher_id, now=now()).name
    flash(f"You are in {name}. The folders that it shares are below.", "good")
    return redirect(url_for("teach.folders"))


@bp.post("/departments/<int:department_id>/leave")
@needs(Permission.FOLDER_SHARE)
def department_leave(user: User, department_id: int) -> ResponseReturnValue:
    """Leave a department."""
    teacher_id = user.id
    try:
        with transaction() as writing:
            service.leave_department(writing, department_id=department_id, teacher_id=teacher_id)
        flash("You have left it. Your folders are no longer shared with it.", "good")
    except ConflictError as error:
        flash(str(error), "error")
    return redirect(url_for("teach.departments"))


@bp.post("/departments/<int:department_id>/members/<int:user_id>/remove")
@needs(Permission.FOLDER_SHARE)
def department_remove(user: User, department_id: int, user_id: int) -> ResponseReturnValue:
    """Take somebody out of a department that one founded."""
    teacher_id = user.id
    try:
        with transaction() as writing:
            service.remove_member(writing, department_id=department_id, user_id=user_id, teacher_id=teacher_id)
    except ConflictError as error:
        flash(str(error), "error")
    return redirect(url_for("teach.departments"))


@bp.post("/departments/<int:department_id>/renew")
@needs(Permission.FOLDER_SHARE)
def department_renew(user: User, department_id: int) -> ResponseReturnValue:
    """Make the link by which others join another one."""
    teacher_id = user.id
    with transaction() as writing:
        service.renew_code(writing, department_id=department_id, code=new_code(), teacher_id=teacher_id)
    flash("The link is another one now; the old one leads nowhere.", "good")
    return redirect(url_for("teach.departments"))


@bp.post("/departments/<int:department_id>/delete")
@needs(Permission.FOLDER_SHARE)
def department_delete(user: User, department_id: int) -> ResponseReturnValue:
    """Delete a department that one founded; folders stay."""
    teacher_id = user.id
    with transaction() as writing:
        service.delete_department(writing, department_id=department_id, teacher_id=teacher_id)
    flash("The department is deleted. Everybody’s folders stay.", "good")
    return redirect(url_for("teach.departments"))


@bp.get("/hand-over")
@needs(Permission.FOLDER_SHARE)
def handing(user: User) -> ResponseReturnValue:  # noqa: ARG001 -- every view is handed who asks
    """Ask who takes over everything."""
    return render_template("teach/hand_over.html")


@bp.post("/hand-over")
@needs(Permission.FOLDER_SHARE)
def handing_over(user: User) -> ResponseReturnValue:
    """Make everything a colleague's, once it is said for sure."""
    email, giver_id = tidy(request.form.get("email")), user.id
    if "sure" not in request.form:
        flash("Tick that you are sure: it cannot be taken back here.", "warning")
        return redirect(url_for("teach.handing"))
    try:
        with transaction() as writing:
            handed = hand_over(writing, giver_id=giver_id, email=email, now=now())
    except InvalidError as error:
        flash(str(error), "error")
        return redirect(url_for("teach.handing"))
    flash(f"All of it is {handed.taker}’s now: {handed.told}.", "good")
    return redirect(url_for("teach.desk"))
