"""A quiz on paper: versions, key and article, as the browser prints them."""

import re

from flask import render_template, request
from flask.typing import ResponseReturnValue

from quizapp.db import session
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.making.paper import LETTERS, NAMES, lay_out_paper
from quizapp.services.owned import find_quiz
from quizapp.web.passages import mark
from quizapp.web.teach import bp

PARTS = {**{name: f"Version {name}" for name in NAMES}, "text": "The article", "key": "The key"}
MOST_MIXES = 6


@bp.get("/quizzes/<int:quiz_id>/print")
@needs(Permission.QUIZ_SET)
def quiz_print(user: User, quiz_id: int) -> ResponseReturnValue:
    """The parts that the address asks for, all of them where it names none."""
    reading, seed = session(), _seed(request.args.get("mix", ""))
    quiz = find_quiz(reading, quiz_id=quiz_id, teacher_id=user.id)
    paper = lay_out_paper(reading, quiz_id=quiz.id, seed=seed)
    asked = [part for part in request.args.getlist("part") if part in PARTS]
    return render_template(
        "teach/quiz_print.html",
        quiz=quiz,
        paper=paper,
        parts=PARTS,
        chosen=asked or list(PARTS),
        letters=LETTERS,
        texts=[
            (article, mark(article.paragraphs, prefix=f"a{number}-p")) for number, article in enumerate(paper.articles)
        ],
    )


def _seed(typed: str) -> int:
    return int(typed) if re.fullmatch(rf"[0-9]{{1,{MOST_MIXES}}}", typed) else 1
