"""The result of an attempt: every mark with its reason, beside the article that gives it."""

from collections import Counter

from flask import render_template
from flask.typing import ResponseReturnValue

from quizapp.db import session
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.results import load_result
from quizapp.web.edge import get_taker, now
from quizapp.web.learn import bp
from quizapp.web.verdicts import judge, lay_out


@bp.get("/attempts/<int:attempt_id>/result")
@needs(Permission.ATTEMPT_TAKE)
def result(user: User | None, attempt_id: int) -> ResponseReturnValue:
    """What was right and what was not, and for each question the passage that says so."""
    reading = session()
    found = load_result(reading, attempt_id=attempt_id, taker=get_taker(reading, user), now=now())
    verdicts = {item.position: judge(item) for item in found.items}
    return render_template(
        "learn/result.html",
        result=found,
        verdicts=list(verdicts.values()),
        states=Counter(one.state for one in verdicts.values() if one.grade),
        articles=lay_out(found, verdicts),
    )
