"""Looking at a quiz as a student: the student's own pages, whose answers travel in their forms and are kept nowhere."""

import re
from collections import Counter
from http import HTTPStatus

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from quizapp.core.answers import Answer, UnreadableError, from_json, read_answer, to_form, to_json
from quizapp.db import session
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.making.preview import (
    Trial,
    begin_trial,
    describe_trial,
    load_outcome,
    overview,
    show_question,
)
from quizapp.services.owned import find_given, find_quiz
from quizapp.services.taking import QuestionPage
from quizapp.web.answers import answer_fields, lying, next_stop
from quizapp.web.edge import now, rng
from quizapp.web.passages import mark
from quizapp.web.teach import bp
from quizapp.web.verdicts import judge, lay_out


@bp.get("/quizzes/<int:quiz_id>/preview")
@needs(Permission.QUIZ_SET)
def quiz_preview(user: User, quiz_id: int) -> ResponseReturnValue:
    """The start page."""
    reading, seed = session(), rng.getrandbits(62)
    trial = _begin(reading, user.id, quiz_id, seed)
    page = describe_trial(reading, trial, now=now())
    return render_template("teach/preview_start.html", quiz=page, trial=trial, **_state(trial, seed, {}))


@bp.post("/quizzes/<int:quiz_id>/preview")
@needs(Permission.QUIZ_SET)
def quiz_try(user: User, quiz_id: int) -> ResponseReturnValue:
    """The page that the pressed button leads to: a question, the look over all, or the result."""
    reading, seed = session(), _seed()
    trial = _begin(reading, user.id, quiz_id, seed)
    answers, here = _kept(trial), request.form.get("here", 0, type=int)
    if 1 <= here <= len(trial.asked):
        page = show_question(reading, trial, answers, position=here)
        try:
            answers = _answered(trial, answers, page)
        except UnreadableError as error:
            shown = _question(trial, seed, answers, page, problem=str(error))
            return shown, HTTPStatus.UNPROCESSABLE_ENTITY
    if request.form.get("go") == "submit":
        return _outcome(reading, trial, seed, answers)
    stop = next_stop(request.form, questions=len(trial.asked), here=max(1, here))
    if stop is None:
        looked = overview(trial, answers)
        return render_template("teach/preview_check.html", overview=looked, **_state(trial, seed, answers))
    return _question(trial, seed, answers, show_question(reading, trial, answers, position=stop))


def _seed() -> int:
    typed = request.form.get("seed", "")
    return int(typed) if re.fullmatch(r"[0-9]{1,19}", typed) else 0


def _begin(reading: Session, teacher_id: int, quiz_id: int, seed: int) -> Trial:
    quiz = find_quiz(reading, quiz_id=quiz_id, teacher_id=teacher_id)
    return begin_trial(reading, quiz=quiz, given=find_given(reading, quiz_id=quiz_id), seed=seed, now=now())


def _kept(trial: Trial) -> dict[int, Answer]:
    """The answers that came along with the form; one that fits its question no longer is passed over."""
    found: dict[int, Answer] = {}
    for position, one in enumerate(trial.asked, 1):
        try:
            answer = from_json(request.form.get(f"answer-{position}", ""))
            fields = to_form(answer, tuple(one.shown))
            read_answer(one.version.face["kind"], tuple(one.shown), fields)
        except (UnreadableError, ValueError):
            continue
        found[position] = answer
    return found


def _answered(trial: Trial, answers: dict[int, Answer], page: QuestionPage) -> dict[int, Answer]:
    """The answers with what was just given; blank fields take an answer back."""
    one = trial.asked[page.position - 1]
    given = read_answer(page.kind, tuple(one.shown), answer_fields(page, request.form))
    others = {position: answer for position, answer in answers.items() if position != page.position}
    return others if given is None else others | {page.position: given}


def _state(trial: Trial, seed: int, answers: dict[int, Answer]) -> dict[str, object]:
    """What every page of a preview needs: where its forms lead, and what they carry."""
    carried = {"seed": str(seed)} | {f"answer-{place}": to_json(answer) for place, answer in answers.items()}
    here = url_for("teach.quiz_try", quiz_id=trial.quiz.id)
    return {"previewed": trial.quiz, "here": here, "carried": carried}


def _question(trial: Trial, seed: int, answers: dict[int, Answer], page: QuestionPage, *, problem: str = "") -> str:
    return render_template(
        "teach/preview_question.html",
        page=page,
        overview=page.overview,
        fields=request.form if problem else page.fields,
        lying=lying(page) if page.kind == "ordering" else [],
        marked=mark(page.article.paragraphs) if page.article else [],
        problem=problem,
        **_state(trial, seed, answers),
    )


def _outcome(reading: Session, trial: Trial, seed: int, answers: dict[int, Answer]) -> str:
    result = load_outcome(reading, trial, answers, now=now())
    verdicts = {item.position: judge(item) for item in result.items}
    return render_template(
        "teach/preview_result.html",
        result=result,
        given=trial.given,
        verdicts=list(verdicts.values()),
        states=Counter(str(one.grade.state) for one in verdicts.values() if one.grade),
        articles=lay_out(result, verdicts),
        **_state(trial, seed, answers),
    )
