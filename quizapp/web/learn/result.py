"""The result of an attempt: every mark with its reason, beside the article that gives it."""

from collections import Counter

from flask import render_template
from flask.typing import ResponseReturnValue

from quizapp.db import session
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.articles import ArticleView
from quizapp.services.results import Result, load_result
from quizapp.web.edge import get_taker, now
from quizapp.web.learn import bp
from quizapp.web.learn.verdicts import Verdict, judge
from quizapp.web.passages import MarkedParagraph, mark


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
        states=Counter(str(one.grade.state) for one in verdicts.values() if one.grade),
        articles=_articles(found, verdicts),
    )


def _articles(found: Result, verdicts: dict[int, Verdict]) -> list[tuple[ArticleView, list[MarkedParagraph]]]:
    """Each article that may be shown whole, with the marks of the questions that were asked about it."""
    shown = []
    for place, (revision_id, article) in enumerate(found.articles.items()):
        asked = [verdicts[item.position] for item in found.items if item.revision_id == revision_id]
        marks = [passage for verdict in asked for passage in verdict.marks]
        if article.whole:
            shown.append((article, mark(article.paragraphs, marks, prefix=f"a{place}-p" if place else "p")))
    return shown
