"""Taking questions out: what a format does not keep is shown before the file is downloaded."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue

from quizapp.db import session
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import needs
from quizapp.services.exchange.exporting import BANK, Wanted, gather_questions, report_losses, write_file
from quizapp.web.ids import row_id
from quizapp.web.teach import bp

# Each format that can be written, with what it is for.
OFFERED = (
    ("moodle", "Moodle XML", "For Moodle, with everything that it can show."),
    ("gift", "GIFT", "A text that Moodle and others read; Moodle XML keeps more."),
    ("csv", "CSV", "A table for a spreadsheet, a row for each question."),
    (BANK, "Bank files", "For another quizapp: the articles with all that is known of their questions."),
)
_NAMED = 5


@dataclass(frozen=True, slots=True)
class SeenLoss:
    """One thing that becomes of a part of questions, how many it concerns, and the first of their stems."""

    field: str
    what: str
    count: int
    stems: tuple[str, ...]


@bp.get("/export")
@needs(Permission.QUESTION_REVIEW)
def export(user: User) -> ResponseReturnValue:
    """The formats for some questions, with what the chosen one does not keep of them."""
    chosen = request.args.get("format") or OFFERED[0][0]
    outgoing = gather_questions(session(), teacher_id=user.id, wanted=_wanted())
    lost = sorted(report_losses(outgoing, format_name=chosen), key=lambda loss: (loss.field, loss.what))
    return render_template(
        "teach/export.html",
        outgoing=outgoing,
        offered=OFFERED,
        chosen=chosen,
        asked=_asked(),
        losses=list(_seen(lost)),
        touched=len({loss.item for loss in lost}),
    )


@bp.get("/export/file")
@needs(Permission.QUESTION_REVIEW)
def export_file(user: User) -> ResponseReturnValue:
    """The file itself."""
    outgoing = gather_questions(session(), teacher_id=user.id, wanted=_wanted())
    file = write_file(outgoing, format_name=request.args.get("format", ""))
    headers = {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return Response(file.data, headers=headers, content_type=file.media_type)


def _wanted() -> Wanted:
    """The questions that an address names."""
    return Wanted(
        ids=tuple(request.args.getlist("ids", type=row_id)),
        article_id=request.args.get("article", type=row_id),
        folder_id=request.args.get("folder", type=row_id),
        drafts="drafts" in request.args,
    )


def _asked() -> dict[str, Any]:
    """The same, to be asked for again in another format."""
    return {name: request.args.getlist(name) for name in ("ids", "article", "folder", "drafts") if name in request.args}


def _seen(lost: Iterable[Any]) -> Iterable[SeenLoss]:
    for (field, what), group in groupby(lost, key=lambda loss: (loss.field, loss.what)):
        stems = [loss.stem for loss in group]
        yield SeenLoss(field.value, what, len(stems), tuple(stems[:_NAMED]))
