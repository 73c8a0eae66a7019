"""Candidates."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.items import Choice, Item, Problem, item_hash, to_dict
from quizapp.models import Article, ArticleRevision, Candidate, Why
from tests.factories.items import choice
from tests.factories.moments import NOW


def make_candidate(
    session: Session, *, article: Article, item: Item | None = None, problems: tuple[Problem, ...] = (), **changes: Any
) -> Candidate:
    """A spare candidate about the newest revision of an article, behind those that there are."""
    written = item or choice(stem="In which year did the canal open?")
    revision = session.scalars(ArticleRevision.newest(article.id)).one()
    cited = written.citations if isinstance(written, Choice) else written.events[0].citations
    fields: dict[str, Any] = {
        "revision_id": revision.id,
        "hash": item_hash(written),
        "why": Why.SPARE,
        "form": written.form,
        "place": len(session.scalars(select(Candidate).where(Candidate.revision_id == revision.id)).all()) + 1,
        "start": cited[0].start,
        "end": cited[0].end,
        "body": to_dict(written),
        "problems": [{"check": p.check, "severity": p.severity.value, "message": p.message} for p in problems],
        "created_at": NOW,
    }
    candidate = Candidate(**fields | changes)
    session.add(candidate)
    session.flush()
    return candidate
