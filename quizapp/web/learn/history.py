"""A taker's own attempts: a picture of how they went, and the table that says the same."""

from flask import Response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizapp.db import session
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.history import Page, list_history
from quizapp.web.charts import draw_shares
from quizapp.web.edge import find_taker, now
from quizapp.web.ids import row_id
from quizapp.web.learn import bp

CHARTED = 30


@bp.get("/history")
@needs(Permission.ATTEMPT_TAKE)
def history(user: User | None) -> ResponseReturnValue:
    """Every attempt, the newest first."""
    reading = session()
    taker = find_taker(reading, user)
    before = request.args.get("before", type=row_id)
    page = list_history(reading, taker=taker, now=now(), before=before) if taker else Page((), None)
    return render_template(
        "learn/history.html",
        attempts=page.rows,
        charted=before is None and sum(row.share is not None for row in page.rows) > 1,
        newer=url_for("learn.history") if before else None,
        older=url_for("learn.history", before=page.next) if page.next else None,
    )


@bp.get("/history/chart.svg")
@needs(Permission.ATTEMPT_TAKE)
def history_chart(user: User | None) -> ResponseReturnValue:
    """The newest attempts whose points may be shown, as a line of shares, in the colours of one theme."""
    reading = session()
    taker = find_taker(reading, user)
    rows = list_history(reading, taker=taker, now=now(), limit=CHARTED).rows if taker else ()
    shares = [(row.started_at, row.share) for row in reversed(rows) if row.share is not None]
    return Response(draw_shares(shares, request.args.get("theme", "light")), mimetype="image/svg+xml")
