"""Many drafts kept at once: rows by the thousand in a few statements, so that nobody waits long for the database."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from quizapp.core.items import Item, Problem
from quizapp.models import (
    ArticleRevision,
    Happening,
    Kind,
    Origin,
    Question,
    QuestionEvent,
    QuestionProblem,
    QuestionTag,
    QuestionVersion,
    Status,
    StoredCitation,
)
from quizapp.services.versions import make_version, words

_COPIED = ("hash", "face", "body", "problems", "broken", "wording_only", "created_at")

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An item ready to be kept: what its rows say, all but the ids of its question and its revision."""

    item: Item
    problems: tuple[Problem, ...]
    tags: tuple[str, ...]
    version: QuestionVersion


def make_draft(item: Item, problems: tuple[Problem, ...], tags: tuple[str, ...], now: datetime) -> Draft:
    """A draft of an item with what the checks found in it; made before the transaction, which is then short."""
    return Draft(item=item, problems=problems, tags=tags, version=make_version(item, problems, 0, now))


def keep_drafts(
    session: Session, drafts: Sequence[Draft], revision: ArticleRevision, *, teacher_id: int, note: str, now: datetime
) -> list[int]:
    """Keep imported items as drafts about an article, and say their ids in order."""
    if not drafts:
        return []
    ids = _insert(session, Question, [_question(draft, revision.article_id, teacher_id, now) for draft in drafts])
    asked = list(zip(ids, drafts, strict=True))
    own = {"number": 1, "revision_id": revision.id, "author_id": teacher_id}
    versions = [
        {"question_id": question_id, **own, **{name: getattr(draft.version, name) for name in _COPIED}}
        for question_id, draft in asked
    ]
    version_ids = _insert(session, QuestionVersion, versions)
    told = {"happening": Happening.ADDED, "actor_id": teacher_id, "note": note, "at": now}
    beside: dict[type[Any], Rows] = {
        StoredCitation: list(_citations(version_ids, drafts, revision.id)),
        QuestionProblem: [row for question_id, draft in asked for row in _problems(question_id, draft)],
        QuestionTag: [{"question_id": question_id, "tag": tag} for question_id, draft in asked for tag in draft.tags],
        QuestionEvent: [{"question_id": question_id, **told} for question_id in ids],
    }
    for model, rows in beside.items():
        if rows:
            session.execute(insert(model), rows)
    return ids


def _insert(session: Session, model: type[Question | QuestionVersion], rows: Rows) -> list[int]:
    return list(session.scalars(insert(model).returning(model.id, sort_by_parameter_order=True), rows))


def _question(draft: Draft, article_id: int, teacher_id: int, now: datetime) -> dict[str, Any]:
    return {
        "article_id": article_id,
        "kind": Kind(draft.item.kind),
        "words": words(draft.item),
        "status": Status.DRAFT,
        "origin": Origin.IMPORTED,
        "author_id": teacher_id,
        "version_number": 1,
        "created_at": now,
    }


def _problems(question_id: int, draft: Draft) -> Iterator[dict[str, Any]]:
    found = {problem.check: problem.severity for problem in draft.problems}
    yield from ({"question_id": question_id, "check_name": name, "severity": found[name]} for name in found)


def _citations(version_ids: list[int], drafts: Sequence[Draft], revision_id: int) -> Iterator[dict[str, Any]]:
    names = ("position", "role", "target", "start", "end", "exact")
    for version_id, draft in zip(version_ids, drafts, strict=True):
        for citation in draft.version.citations:
            copied = {name: getattr(citation, name) for name in names}
            yield {"version_id": version_id, "revision_id": revision_id, **copied}
