"""What came of a quiz: the attempts on it, and each one as its student sees it."""

from collections import Counter

from flask import render_template, request
from flask.typing import ResponseReturnValue

from quizapp.db import session
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.history import attempts_on, taker_name
from quizapp.services.mending.choosing import list_asked
from quizapp.services.owned import find_assignment, find_attempt
from quizapp.services.results import review_attempt
from quizapp.web.ids import row_id
from quizapp.web.teach import bp
from quizapp.web.verdicts import judge, lay_out


@bp.get("/assignments/<int:assignment_id>/attempts")
@needs(Permission.RESULTS_READ)
def attempts(user: User, assignment_id: int) -> ResponseReturnValue:
    """Who took a quiz, when, and with how many points, the newest first."""
    reading, before = session(), request.args.get("before", type=row_id)
    assignment = find_assignment(reading, assignment_id=assignment_id, teacher_id=user.id)
    page = attempts_on(reading, assignment_id=assignment_id, before=before)
    asked = list_asked(reading, assignment_id=assignment_id)
    first_page = before is None
    return render_template("teach/attempts.html", assignment=assignment, page=page, first_page=first_page, asked=asked)


@bp.get("/attempts/<int:attempt_id>")
@needs(Permission.RESULTS_READ)
def attempt(user: User, attempt_id: int) -> ResponseReturnValue:
    """One student's result with all its responses, whenever it is asked for."""
    reading = session()
    taken = find_attempt(reading, attempt_id=attempt_id, teacher_id=user.id)
    found = review_attempt(reading, attempt_id=attempt_id)
    verdicts = {item.position: judge(item) for item in found.items}
    return render_template(
        "teach/attempt.html",
        result=found,
        name=taker_name(taken),
        verdicts=list(verdicts.values()),
        states=Counter(one.state for one in verdicts.values() if one.grade),
        articles=lay_out(found, verdicts),
    )
