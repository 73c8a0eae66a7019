"""The library, how it works, the choice of colours, and whether the app is alive."""

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import text

from quizapp.db import session
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs, public
from quizapp.services.library import open_assignments
from quizapp.web.edge import find_taker, now, own_path
from quizapp.web.ids import row_id
from quizapp.web.public import bp
from quizapp.web.theme import keep_theme

SHELF = 30


@bp.get("/")
@needs(Permission.LIBRARY_READ)
def library(user: User | None) -> ResponseReturnValue:
    """Every quiz that is open to whoever comes, with what they have done of it."""
    reading = session()
    before = request.args.get("before", type=row_id)
    shelf = open_assignments(reading, taker=find_taker(reading, user), now=now(), before=before, limit=SHELF + 1)
    return render_template("public/library.html", shelf=shelf[:SHELF], more=len(shelf) > SHELF, first=before is None)


@bp.get("/about")
@public
def about() -> ResponseReturnValue:
    """How a quiz proves its answers, what is kept of whom, and how answers are marked."""
    return render_template("public/about.html")


@bp.post("/theme")
@public
def theme() -> ResponseReturnValue:
    """Keep the chosen colours in a cookie and return to the page they were chosen on."""
    return keep_theme(redirect(own_path(request.form.get("back", ""))), request.form.get("theme", ""))


@bp.get("/healthz")
@public
def healthz() -> ResponseReturnValue:
    """Answer 200 where the database answers."""
    session().execute(text("SELECT 1"))
    return {"status": "ok"}
