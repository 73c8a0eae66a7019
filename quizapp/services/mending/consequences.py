"""What a regrade does to the question itself: later attempts are not to ask what was found to be wrong.

With one new key, the question is asked with it from now on, and the teacher vouches for it. An item has one key by
definition, so with several right options, and where the question was taken out of the count or given to everyone, it
becomes a draft: nobody is asked it again before it is rewritten and approved. Taking a remedy back leaves the question
as it is.
"""

from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core import checks
from quizapp.core.items import Choice, Severity
from quizapp.core.regrading import Applied, Remedy, rekey
from quizapp.models import ArticleRevision, Happening, Question, Regrade, Standing, Status
from quizapp.services.mending.asked import Group
from quizapp.services.owned import can_change
from quizapp.services.questions import change_question, settle, write_event
from quizapp.services.versions import read_revision

# How the history of a question tells each remedy.
TOLD = {
    Remedy.KEY: "another answer is right",
    Remedy.ALSO: "a further answer is right too",
    Remedy.VOID: "taken out of the count",
    Remedy.EVERYONE: "everyone gets its points",
}


def change_what_is_asked(
    session: Session, question: Question, group: Group, new: Applied | None, done: Regrade
) -> None:
    """Write a regrade down with its question, and see to what later attempts ask, if its author may change that."""
    told = f"{TOLD[new.remedy] if new else 'taken back'}: {done.note}"
    write_event(session, question, Happening.REGRADED, now=done.at, actor_id=done.author_id, note=told)
    if new is None or not is_asked(question, group):
        return
    if not can_change(session, article_id=question.article_id, teacher_id=done.author_id):
        return
    if new.remedy is not Remedy.KEY or len(new.right) > 1:
        question.status, question.standing, question.voucher_id = Status.DRAFT, None, None
        session.flush()
        return
    _ask_with_key(session, question, group, new.right[0], done)


def is_asked(question: Question, group: Group) -> bool:
    """Whether later attempts would ask one of a group's versions."""
    return question.status is Status.APPROVED and question.version_number == group.newest.number


def _ask_with_key(session: Session, question: Question, group: Group, key: str, done: Regrade) -> None:
    """Make the version with the new key, which the teacher vouches for unless it is broken."""
    chosen = select(ArticleRevision).where(ArticleRevision.id == group.newest.revision_id)
    whole = (joinedload(ArticleRevision.article), undefer(ArticleRevision.parse))
    revision = session.scalars(chosen.options(*whole).execution_options(populate_existing=True)).one()
    item = rekey(cast("Choice", group.item), key, done.note)
    problems = checks.problems(item, read_revision(revision))
    change_question(session, question, item, revision, problems, now=done.at, author_id=done.author_id)
    if all(problem.severity is not Severity.BROKEN for problem in problems):
        settle(question, Standing.VOUCHED, done.author_id)
        vouched = str(question.standing)
        write_event(session, question, Happening.APPROVED, now=done.at, actor_id=done.author_id, note=vouched)
