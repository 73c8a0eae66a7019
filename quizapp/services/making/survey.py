"""What a quiz shows as a whole: problems that no question shows by itself, and what it asks of each article."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core.checks import set_problems
from quizapp.core.items import Item, Problem
from quizapp.core.reading import Reading
from quizapp.core.text import paragraph_number
from quizapp.models import ArticleRevision, CitationRole, Question, QuestionVersion, QuizItem
from quizapp.services.frozen import in_use, may_be_asked
from quizapp.services.versions import citations, read_revision


@dataclass(frozen=True, slots=True)
class Noticed:
    """A problem of the set, and the question of the quiz that it is told of."""

    position: int
    question_id: int
    problem: Problem


@dataclass(frozen=True, slots=True)
class Coverage:
    """The paragraphs of an article whose passages a quiz asks about, and how many there are."""

    article_id: int
    title: str
    touched: tuple[int, ...]
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Survey:
    """What was noticed of a quiz, in its order, and what it covers, article by article."""

    noticed: tuple[Noticed, ...]
    coverage: tuple[Coverage, ...]


def survey_quiz(session: Session, *, quiz_id: int) -> Survey:
    """Look over the questions of a quiz that would be asked now."""
    chosen = (
        select(QuizItem.position, QuestionVersion)
        .join_from(QuizItem, Question, Question.id == QuizItem.question_id)
        .join(QuestionVersion, in_use())
        .where(QuizItem.quiz_id == quiz_id, may_be_asked())
        .order_by(QuizItem.position)
    )
    about: dict[int, list[tuple[int, QuestionVersion]]] = defaultdict(list)
    for position, version in session.execute(chosen.options(undefer(QuestionVersion.body))):
        about[version.revision_id].append((position, version))
    revisions = _revisions(session, list(about))
    noticed = [one for id_, asked in about.items() for one in _notice(revisions[id_], asked)]
    return Survey(
        noticed=tuple(sorted(noticed, key=lambda one: one.position)),
        coverage=tuple(_cover(revisions[id_], [version.item() for _, version in about[id_]]) for id_ in about),
    )


def _revisions(session: Session, ids: Sequence[int]) -> dict[int, ArticleRevision]:
    chosen = select(ArticleRevision).where(ArticleRevision.id.in_(ids))
    whole = (joinedload(ArticleRevision.article), undefer(ArticleRevision.parse))
    return {revision.id: revision for revision in session.scalars(chosen.options(*whole))}


def _notice(revision: ArticleRevision, asked: Sequence[tuple[int, QuestionVersion]]) -> Iterator[Noticed]:
    """What the checks over a set find, where the article was read."""
    if revision.parse is None:
        return
    # Ids are unique only within a bank, so that each item is known by its place here.
    items = tuple(replace(version.item(), id=str(place)) for place, (_, version) in enumerate(asked))
    reading: Reading = read_revision(revision)
    for place, problem in set_problems(items, reading):
        position, version = asked[int(place)]
        yield Noticed(position, version.question_id, problem)


def _cover(revision: ArticleRevision, items: Sequence[Item]) -> Coverage:
    cited = {
        paragraph_number(revision.text, citation.start)
        for item in items
        for role, _, citation in citations(item)
        if role in (CitationRole.KEY, CitationRole.EVENT)
    }
    paragraphs = paragraph_number(revision.text, len(revision.text))
    return Coverage(revision.article_id, revision.article.title, tuple(sorted(cited)), paragraphs)
