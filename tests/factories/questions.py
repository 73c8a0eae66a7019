"""Questions."""

from typing import Any

from sqlalchemy.orm import Session

from quizapp.core.items import Item, Problem
from quizapp.models import Article, ArticleRevision, Kind, Origin, Question, QuestionVersion, Standing, Status
from quizapp.services.versions import add_version, words
from tests.factories.articles import make_article
from tests.factories.items import choice
from tests.factories.moments import NOW


def make_question(
    session: Session,
    *,
    article: Article | None = None,
    item: Item | None = None,
    problems: tuple[Problem, ...] = (),
    **changes: Any,
) -> Question:
    """An approved question, proved by its article."""
    asked = item or choice()
    revision = session.scalars(ArticleRevision.newest((article or make_article(session)).id)).one()
    fields: dict[str, Any] = {
        "article_id": revision.article_id,
        "kind": Kind(asked.kind),
        "words": words(asked),
        "status": Status.APPROVED,
        "standing": Standing.PROVED,
        "origin": Origin.WRITTEN,
        "version_number": 1,
        "created_at": NOW,
    }
    if changes.get("status", Status.APPROVED) is not Status.APPROVED:
        fields["standing"] = None
    question = Question(**fields | changes)
    session.add(question)
    session.flush()
    add_version(
        session,
        question,
        item=asked,
        revision_id=revision.id,
        problems=problems,
        now=NOW,
        author_id=None,
    )
    return question


def change_question(session: Session, question: Question, item: Item, **changes: Any) -> QuestionVersion:
    """The next version of a question, as another teacher would make it, whatever the checks find."""
    revision = session.scalars(ArticleRevision.newest(question.article_id)).one()
    question.version_number += 1
    fields: dict[str, Any] = {"problems": (), "now": NOW, "author_id": None}
    return add_version(session, question, item=item, revision_id=revision.id, **fields | changes)
