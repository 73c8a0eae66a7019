"""Folders: made, named, filled, shared with departments; and articles copied out of them."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session, transaction
from quizapp.models import Access, User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.bank import folders as service
from quizapp.services.bank.catalogue import list_changeable
from quizapp.services.bank.copying import copy_article
from quizapp.services.bank.departments import list_departments
from quizapp.services.errors import InvalidError, NotFoundError
from quizapp.web.edge import now, once
from quizapp.web.ids import row_id
from quizapp.web.teach import bp
from quizapp.web.teach.fields import tidy
from quizapp.web.words import count

ACCESS = {Access.VIEW: "see and use", Access.COPY: "also copy", Access.EDIT: "also edit and approve"}


@bp.get("/folders")
@needs(Permission.FOLDER_SHARE)
def folders(user: User) -> ResponseReturnValue:
    """A teacher's folders and those that colleagues share with them."""
    rows = service.list_folders(session(), teacher_id=user.id)
    own, shared = [row for row in rows if not row.owner], [row for row in rows if row.owner]
    return render_template("teach/folders.html", own=own, shared=shared, access=ACCESS)


@bp.post("/folders")
@needs(Permission.FOLDER_SHARE)
def folder_add(user: User) -> ResponseReturnValue:
    """Make a folder and go into it."""
    name, teacher_id = tidy(request.form.get("name")), user.id
    try:
        with transaction() as writing:
            folder_id = once(
                writing, lambda: service.make_folder(writing, name=name, teacher_id=teacher_id, now=now()).id
            )
    except InvalidError as error:
        flash(str(error), "error")
        return redirect(url_for("teach.folders"))
    return redirect(url_for("teach.folder", folder_id=folder_id))


@bp.get("/folders/<int:folder_id>")
@needs(Permission.FOLDER_SHARE)
def folder(user: User, folder_id: int) -> ResponseReturnValue:
    """A folder with its articles, and with whom it is shared."""
    reading, before = session(), request.args.get("before", type=row_id)
    view = service.load_folder(reading, folder_id=folder_id, teacher_id=user.id, before=before)
    own = not view.folder.owner
    return render_template(
        "teach/folder.html",
        view=view,
        access=ACCESS,
        first_page=before is None,
        departments=list_departments(reading, teacher_id=user.id) if own else (),
        articles=list_changeable(reading, teacher_id=user.id, own=True) if own else (),
    )


@bp.post("/folders/<int:folder_id>/rename")
@needs(Permission.FOLDER_SHARE)
def folder_rename(user: User, folder_id: int) -> ResponseReturnValue:
    """Give a folder another name."""
    name, teacher_id = tidy(request.form.get("name")), user.id
    try:
        with transaction() as writing:
            service.rename_folder(writing, folder_id=folder_id, name=name, teacher_id=teacher_id)
    except InvalidError as error:
        flash(str(error), "error")
    return redirect(url_for("teach.folder", folder_id=folder_id))


@bp.post("/folders/<int:folder_id>/delete")
@needs(Permission.FOLDER_SHARE)
def folder_delete(user: User, folder_id: int) -> ResponseReturnValue:
    """Delete a folder; its articles stay."""
    teacher_id = user.id
    with transaction() as writing:
        service.delete_folder(writing, folder_id=folder_id, teacher_id=teacher_id)
    flash("The folder is deleted. Its articles are on your desk as before.", "good")
    return redirect(url_for("teach.folders"))


@bp.post("/folders/<int:folder_id>/share")
@needs(Permission.FOLDER_SHARE)
def folder_share(user: User, folder_id: int) -> ResponseReturnValue:
    """Share a folder with a department, or take the share back."""
    department_id, teacher_id = request.form.get("department", type=row_id), user.id
    access = request.form.get("access", type=Access)
    if department_id is None:
        flash("Choose a department.", "warning")
    else:
        with transaction() as writing:
            service.share_folder(
                writing, folder_id=folder_id, department_id=department_id, access=access, teacher_id=teacher_id
            )
        flash("Its members see the change at once.", "good")
    return redirect(url_for("teach.folder", folder_id=folder_id))


@bp.post("/folders/<int:folder_id>/articles")
@needs(Permission.FOLDER_SHARE)
def folder_fill(user: User, folder_id: int) -> ResponseReturnValue:
    """Put articles into a folder, or take them out."""
    ids, teacher_id = request.form.getlist("article", type=row_id), user.id
    target = None if "out" in request.form else folder_id
    with transaction() as writing:
        service.own_folder(writing, folder_id=folder_id, teacher_id=teacher_id)
        moved = service.put_articles(writing, ids=ids, folder_id=target, teacher_id=teacher_id)
    told = f"{count(moved, 'article')} {'taken out' if target is None else 'put in'}."
    flash(told if moved else "Choose the articles first.", "good" if moved else "warning")
    return redirect(url_for("teach.folder", folder_id=folder_id))


@bp.post("/articles/<int:article_id>/folder")
@needs(Permission.FOLDER_SHARE)
def article_file(user: User, article_id: int) -> ResponseReturnValue:
    """Put one's own article into a folder, or into none."""
    folder_id, teacher_id = request.form.get("folder", type=row_id), user.id
    with transaction() as writing:
        moved = service.put_articles(writing, ids=[article_id], folder_id=folder_id, teacher_id=teacher_id)
    if not moved:
        raise NotFoundError("There is no such article.")
    flash("Put there." if folder_id else "It lies in no folder now.", "good")
    return redirect(url_for("teach.article", article_id=article_id))


@bp.post("/articles/<int:article_id>/copy")
@needs(Permission.ARTICLE_WRITE)
def article_copy(user: User, article_id: int) -> ResponseReturnValue:
    """Take an article with its approved questions among one's own."""
    teacher_id = user.id
    with transaction() as writing:
        copy_id = once(
            writing, lambda: copy_article(writing, article_id=article_id, teacher_id=teacher_id, now=now()).id
        )
    flash(
        "This is your copy. What the text proves is approved; what a colleague vouched for is yours to decide.", "good"
    )
    return redirect(url_for("teach.article", article_id=copy_id))
