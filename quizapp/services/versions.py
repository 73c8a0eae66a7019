"""Versions: an item made into immutable rows, its face apart from what tells the key."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from quizapp.core import checks
from quizapp.core.checks.proof import citation_exact
from quizapp.core.citations import Citation, holds
from quizapp.core.items import Choice, Item, Ordering, Problem, Severity, item_hash, to_dict
from quizapp.core.reading import Reading
from quizapp.models import ArticleRevision, CitationRole, Question, QuestionProblem, QuestionVersion, StoredCitation
from quizapp.services.errors import ConflictError, InvalidItemError


def read_revision(revision: ArticleRevision) -> Reading:
    """What was read in a revision: its text with its stored parse.

    Raises:
        ConflictError: no language model has read it yet.
    """
    parse = revision.stored_parse()
    if parse is None:
        raise ConflictError("The article is still being read. Try again in a moment.")
    article = revision.article
    return Reading(revision.text, parse, article.title, article.published_on)


def find_problems(item: Item, revision: ArticleRevision) -> tuple[Problem, ...]:
    """What the checks find in an item that is to be kept; a broken one is kept too, as a draft that waits for mending.

    Raises:
        InvalidItemError: it cites what the text does not hold, which no row may.
        ConflictError: no language model has read the revision yet.
    """
    problems = checks.problems(item, read_revision(revision))
    if any(not holds(citation, revision.text) for _, _, citation in citations(item)):
        raise InvalidItemError(problem for problem in problems if problem.check == citation_exact.id)
    return problems


def add_version(
    session: Session,
    question: Question,
    *,
    item: Item,
    revision_id: int,
    problems: tuple[Problem, ...],
    now: datetime,
    author_id: int | None,
    wording_only: bool = False,
) -> QuestionVersion:
    """Add the state `question.version_number` of a question, with the citations that it names; searches find it now."""
    version = make_version(item, problems, revision_id, now)
    version.question_id, version.number = question.id, question.version_number
    version.wording_only, version.author_id = wording_only, author_id
    session.add(version)
    _describe(session, question, item, problems)
    session.flush()  # makes the version's id, and lets the trigger refuse a citation that does not hold
    return version


def make_version(item: Item, problems: tuple[Problem, ...], revision_id: int, now: datetime) -> QuestionVersion:
    """A version that says what an item does, with its citations; its question, number and author are not told yet."""
    return QuestionVersion(
        revision_id=revision_id,
        hash=item_hash(item),
        face=face(item),
        body=to_dict(item),
        problems=[asdict(problem) for problem in problems],
        broken=any(p.severity is Severity.BROKEN for p in problems),
        wording_only=False,
        created_at=now,
        citations=list(_stored(item, revision_id)),
    )


def words(item: Item) -> str:
    """What a search for a question looks through: its stem and its options or events, in lower case."""
    parts = item.options if isinstance(item, Choice) else item.events
    return "\n".join([item.stem, *(part.text for part in parts)]).lower()


def _describe(session: Session, question: Question, item: Item, problems: tuple[Problem, ...]) -> None:
    """Let a question be found by what its version in use says, and by the checks that found something in it."""
    question.words = words(item)
    session.execute(delete(QuestionProblem).where(QuestionProblem.question_id == question.id))
    session.add_all(list_problems(question.id, problems))


def list_problems(question_id: int, problems: tuple[Problem, ...]) -> list[QuestionProblem]:
    """A row for each check that found something in a question, however often it did."""
    found = {problem.check: problem.severity for problem in problems}
    return [
        QuestionProblem(question_id=question_id, check_name=name, severity=severity) for name, severity in found.items()
    ]


def _stored(item: Item, revision_id: int) -> Iterator[StoredCitation]:
    for place, (role, target, citation) in enumerate(citations(item), 1):
        span = {"start": citation.start, "end": citation.end, "exact": citation.exact}
        yield StoredCitation(revision_id=revision_id, position=place, role=role, target=target, **span)


def face(item: Item) -> dict[str, Any]:
    """All that a student may see before the feedback moment: nothing in it tells the key or the order."""
    parts = item.options if isinstance(item, Choice) else item.events
    return {
        "kind": item.kind,
        "stem": item.stem,
        "fixed_order": isinstance(item, Choice) and item.fixed_order,
        "parts": [{"id": part.id, "text": part.text} for part in parts],
    }


def citations(item: Item) -> Iterator[tuple[CitationRole, str, Citation]]:
    """Every citation of an item, with what it is to it and the option or event that it belongs to, if any."""
    if isinstance(item, Ordering):
        for event in item.events:
            yield from ((CitationRole.EVENT, event.id, citation) for citation in event.citations)
            for link in event.after:
                yield from ((CitationRole.AFTER, event.id, citation) for citation in link.citations)
        return
    yield from ((CitationRole.KEY, "", citation) for citation in item.citations)
    yield from ((CitationRole.OPERAND, "", citation) for citation in item.derivation.operands)
    for option in item.options:
        role = CitationRole.KEY if option.key else CitationRole.DISTRACTOR
        yield from ((role, option.id, citation) for citation in option.citations)
