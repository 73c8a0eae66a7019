"""Remarks: what the checks find in a question as it is being written, each with the field that it is about."""

from dataclasses import dataclass
from typing import Any

from quizapp.core.checks.advice import explain
from quizapp.core.items import ItemError, Problem
from quizapp.db import session
from quizapp.services.errors import ConflictError
from quizapp.services.sheets import check_written
from quizapp.web.teach.writing_forms import QuestionForm

# What of an answer or event a check is about, where it is not its text; and of the question, where it names none.
PARTS = {
    "citation-exact": "passage",
    "citation-length": "passage",
    "evidence": "passage",
    "event-cited": "passage",
    "event-told": "passage",
    "order-determinate": "date",
    "order-contradiction": "date",
    "either-order": "date",
    "feedback": "feedback",
}
WHOLES = {
    "citation-exact": "passage",
    "citation-length": "passage",
    "cited": "passage",
    "key-cited": "passage",
    "derivation": "passage",
    "explained": "explanation",
    "one-key": "key",
    "option-count": "key",
    "number-order": "key",
    "longest-key": "key",
    "odd-key": "key",
    "convergence": "key",
    "event-count": "events",
    "too-many-events": "events",
    "order-contradiction": "events",
    "in-keyed-order": "events",
}
NAMES = {"key": "Answers", "events": "Events"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What was found, how to mend it, and the id and name of the field that it is about."""

    field: str
    where: str
    message: str
    advice: str
    severity: str


def remarks_on(form: QuestionForm, *, teacher_id: int, question_id: int | None = None) -> list[Remark] | None:
    """Everything that the checks find in a form as it stands; None where too little is written to be checked.

    A fault in what is written is quietly told here, and stands in the way of nothing before the question is approved.
    """
    article_id = form.sheet.article.article_id
    try:
        found = check_written(
            session(), article_id=article_id, item=form.item(), teacher_id=teacher_id, question_id=question_id
        )
    except (ItemError, ConflictError):
        return None
    return [_remark(problem, form) for problem in found]


def _remark(problem: Problem, form: QuestionForm) -> Remark:
    message, advice = explain(problem)
    field, where = _place(problem, form)
    return Remark(field=field, where=where, message=message, advice=advice, severity=problem.severity.value)


def _place(problem: Problem, form: QuestionForm) -> tuple[str, str]:
    """The id and name of the field that a problem is about: of the row whose text it quotes, or of the question."""
    kind = "Answer" if "options" in form else "Event"
    for number, row in enumerate(form.rows, 1):
        if row.text.data and f"“{row.text.data}”" in problem.message:
            part = PARTS.get(problem.check, "text")
            return getattr(row.form, part, row.text).id, f"{kind} {number}"
    name = WHOLES.get(problem.check, "stem")
    field: Any = getattr(form, name, form.stem)
    return field.id, NAMES.get(name, field.label.text)
