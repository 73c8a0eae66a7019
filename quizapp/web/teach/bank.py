"""The bank: every question that a teacher may use, found by words and filters, and what is done with those ticked."""

from collections.abc import Callable
from fractions import Fraction

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from quizapp.db import session, transaction
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.bank import chosen
from quizapp.services.bank.catalogue import Choices, list_changeable, load_catalogue, load_choices
from quizapp.services.bank.chosen import Done
from quizapp.services.bank.copying import copy_questions
from quizapp.services.bank.filters import Filters
from quizapp.services.desk import Askable
from quizapp.services.errors import InvalidError
from quizapp.services.making.finding import pick_askable
from quizapp.services.quizzes import create_quiz
from quizapp.web.edge import now, once
from quizapp.web.ids import row_id
from quizapp.web.teach import bp
from quizapp.web.teach.bank_filters import ONLY, chips, query_of, read_filters, selects
from quizapp.web.teach.fields import tidy
from quizapp.web.teach.quiz_forms import USUAL_POINTS
from quizapp.web.words import count

Doing = Callable[[Session, list[int], int], Done]


@bp.get("/bank")
@needs(Permission.BANK_USE)
def bank(user: User) -> ResponseReturnValue:
    """A page of the bank, with its filters."""
    reading, filters = session(), read_filters(request.args)
    page = load_catalogue(
        reading,
        teacher_id=user.id,
        filters=filters,
        before=request.args.get("before", type=row_id),
        after=request.args.get("after", type=row_id),
    )
    targets = list_changeable(reading, teacher_id=user.id)
    told = _tell_filters(filters, load_choices(reading, teacher_id=user.id))
    return render_template("teach/bank.html", page=page, filters=filters, targets=targets, **told)


def _tell_filters(filters: Filters, choices: Choices) -> dict[str, object]:
    return {
        "query": query_of(filters),
        "selects": selects(filters, choices),
        "only": ONLY,
        "chips": list(chips(filters, choices)),
        "tags": choices.tags,
    }


@bp.post("/bank")
@needs(Permission.BANK_USE)
def bank_do(user: User) -> ResponseReturnValue:
    """Do with the ticked questions what the pressed button says, and come back to the page where they were ticked."""
    ids, do, teacher_id = request.form.getlist("id", type=row_id), request.form.get("do", ""), user.id
    if not ids:
        flash("Tick the questions first.", "warning")
    elif do == "quiz":
        return _make_quiz(ids, teacher_id)
    elif do == "export":
        return redirect(url_for("teach.export", ids=ids, drafts="1"))
    elif do in DOINGS:
        _do(do, ids, teacher_id)
    return redirect(_back())


def _back() -> str:
    """The page of the bank where the questions were ticked."""
    return url_for("teach.bank", **query_of(read_filters(request.args)))


def _do(do: str, ids: list[int], teacher_id: int) -> None:
    doing, past = DOINGS[do]
    try:
        with transaction() as writing:
            done = doing(writing, ids, teacher_id)
    except InvalidError as error:
        flash(str(error), "error")
    else:
        flash(tell(done, past), "good" if done.changed else "warning")


def _make_quiz(ids: list[int], teacher_id: int) -> ResponseReturnValue:
    """Make a quiz of those that students may be asked, and go on to where it is put in order."""
    with transaction() as writing:
        askable = pick_askable(writing, teacher_id=teacher_id, question_ids=ids)
        quiz_id = once(writing, lambda: _quiz_of(writing, askable, teacher_id)) if askable else None
    if quiz_id is None:
        flash("None of these is approved, so no quiz can ask them.", "warning")
        return redirect(_back())
    left = len(set(ids)) - len(askable)
    rest = f" {count(left, 'question')} left out: only approved ones can be asked." if left else ""
    flash(f"A quiz of {count(len(askable), 'question')}. Give it a title.{rest}", "good")
    return redirect(url_for("teach.quiz_edit", quiz_id=quiz_id))


def _quiz_of(writing: Session, askable: dict[int, Askable], teacher_id: int) -> int:
    questions = sorted(askable.values(), key=lambda question: (question.article_id, question.id))
    articles = {question.article for question in questions}
    title = articles.pop() if len(articles) == 1 else f"{count(len(questions), 'question')} from the bank"
    worth = [(question.id, Fraction(USUAL_POINTS.get(question.kind, "1"))) for question in questions]
    return create_quiz(writing, title=title, chosen=worth, now=now(), author_id=teacher_id).id


def tell(done: Done, past: str) -> str:
    """What was done with how many questions, and why not with the others."""
    said = f"{count(done.changed, 'question')} {past}."
    if done.left:
        said += f" {count(done.left, 'question')} left as {'it was' if done.left == 1 else 'they were'}."
    if done.foreign:
        said += f" {count(done.foreign, 'question')} not yours to change."
    return said


def _tag(writing: Session, ids: list[int], teacher_id: int) -> Done:
    return chosen.tag_questions(writing, ids=ids, typed=tidy(request.form.get("tag")), teacher_id=teacher_id)


def _untag(writing: Session, ids: list[int], teacher_id: int) -> Done:
    return chosen.untag_questions(writing, ids=ids, typed=tidy(request.form.get("tag")), teacher_id=teacher_id)


def _copy(writing: Session, ids: list[int], teacher_id: int) -> Done:
    target = request.form.get("target", type=row_id)
    if target is None:
        raise InvalidError("Choose the article to copy them into.")
    made: list[Done] = []

    def copy() -> int:
        made.append(copy_questions(writing, ids=ids, article_id=target, teacher_id=teacher_id, now=now()))
        return target

    once(writing, copy)
    return made[0] if made else Done(changed=0, left=len(ids), foreign=0)


DOINGS: dict[str, tuple[Doing, str]] = {
    "tag": (_tag, "tagged"),
    "untag": (_untag, "without the tag now"),
    "approve": (
        lambda writing, ids, who: chosen.approve_proved(writing, ids=ids, teacher_id=who, now=now()),
        "approved",
    ),
    "retire": (
        lambda writing, ids, who: chosen.retire_questions(writing, ids=ids, teacher_id=who, now=now()),
        "put away",
    ),
    "restore": (
        lambda writing, ids, who: chosen.restore_questions(writing, ids=ids, teacher_id=who, now=now()),
        "brought back as drafts",
    ),
    "remember": (
        lambda writing, ids, who: chosen.remember_questions(writing, ids=ids, teacher_id=who, remember=True),
        "marked as worth remembering",
    ),
    "forget": (
        lambda writing, ids, who: chosen.remember_questions(writing, ids=ids, teacher_id=who, remember=False),
        "no longer marked as worth remembering",
    ),
    "copy": (_copy, "copied as drafts"),
}
