"""The catalogue: all questions that a teacher may use, the newest first, found again by words and filters."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, contains_eager

from quizapp.models import (
    Article,
    Folder,
    Origin,
    Question,
    QuestionProblem,
    QuestionTag,
    QuizItem,
    Standing,
    Status,
)
from quizapp.services.bank.filters import Filters, cites_older
from quizapp.services.owned import may_change, may_use, shared_folders

PAGE = 50
MOST_CHOICES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class BankRow:
    """A question in the bank.

    `problems` is how many checks found something in it, `quizzes` how many quizzes ask it, `own` whether the teacher
    may change it, and `stale` whether it cites an older text than its article now has.
    """

    id: int
    article_id: int
    article: str
    kind: str
    stem: str
    status: Status
    standing: Standing | None
    origin: Origin
    remember: bool
    stale: bool
    own: bool
    tags: tuple[str, ...]
    problems: int
    quizzes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the filters offer: articles and folders with their names, tags, and the checks that found something."""

    articles: tuple[tuple[int, str], ...]
    folders: tuple[tuple[int, str], ...]
    tags: tuple[str, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """One page of the bank, and how many questions were found in all.

    What is `newer` comes before the first row and has an id above the one given, what is `older` one below; None where
    there is no more.
    """

    rows: tuple[BankRow, ...]
    found: int
    newer: int | None
    older: int | None


def load_catalogue(
    session: Session,
    *,
    teacher_id: int,
    filters: Filters,
    before: int | None = None,
    after: int | None = None,
    limit: int = PAGE,
) -> Catalogue:
    """The questions that a teacher may use and that all filters let pass: a page of them, below or above an id."""
    wanted = and_(may_use(teacher_id), *filters.conditions(teacher_id))
    counted = _joined(select(func.count(Question.id))).where(wanted)
    rows, newer, older = _page(session, _joined(select(Question.id)).where(wanted), before, after, limit)
    return Catalogue(
        rows=_rows(session, rows, teacher_id),
        found=session.scalars(counted).one(),
        newer=rows[0] if rows and newer else None,
        older=rows[-1] if rows and older else None,
    )


def _joined(chosen: Select[Any]) -> Select[Any]:
    """Questions beside what their conditions speak of."""
    return chosen.select_from(Question).join(Question.article).join(Question.version)


def _page(
    session: Session, chosen: Select[int], before: int | None, after: int | None, limit: int
) -> tuple[list[int], bool, bool]:
    """A page of ids, the newest first, and whether there are newer and older ones."""
    if after is not None and before is None:
        above = chosen.where(Question.id > after).order_by(Question.id).limit(limit + 1)
        found = list(session.scalars(above))
        return found[:limit][::-1], len(found) > limit, True
    below = chosen if before is None else chosen.where(Question.id < before)
    found = list(session.scalars(below.order_by(Question.id.desc()).limit(limit + 1)))
    return found[:limit], before is not None, len(found) > limit


def _rows(session: Session, ids: list[int], teacher_id: int) -> tuple[BankRow, ...]:
    told: Any = select(Question, cites_older(), may_change(teacher_id))
    chosen = (
        _joined(told)
        .where(Question.id.in_(ids))
        .options(contains_eager(Question.article), contains_eager(Question.version))
        .order_by(Question.id.desc())
    )
    tags = tags_of(session, ids)
    problems = _counts(session, QuestionProblem.question_id, ids)
    quizzes = _counts(session, QuizItem.question_id, ids)
    return tuple(
        BankRow(
            id=question.id,
            article_id=question.article_id,
            article=question.article.title,
            kind=question.kind,
            stem=question.version.face["stem"],
            status=question.status,
            standing=question.standing,
            origin=question.origin,
            remember=question.remember,
            stale=stale,
            own=bool(own),
            tags=tags.get(question.id, ()),
            problems=problems.get(question.id, 0),
            quizzes=quizzes.get(question.id, 0),
        )
        for question, stale, own in session.execute(chosen)
    )


def _counts(session: Session, column: InstrumentedAttribute[int], ids: list[int]) -> dict[int, int]:
    counted = select(column, func.count()).where(column.in_(ids)).group_by(column)
    return {row[0]: row[1] for row in session.execute(counted)}


def tags_of(session: Session, ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The tags of some questions, in the order of the alphabet; a question without any is left out."""
    chosen = select(QuestionTag).where(QuestionTag.question_id.in_(list(ids))).order_by(QuestionTag.tag)
    found: dict[int, tuple[str, ...]] = {}
    for tag in session.scalars(chosen):
        found[tag.question_id] = (*found.get(tag.question_id, ()), tag.tag)
    return found


def tags_in_use(session: Session, *, teacher_id: int) -> tuple[str, ...]:
    """Every tag on a question that a teacher may use, in the order of the alphabet."""
    usable = select(Question.id).join(Question.article).where(may_use(teacher_id))
    tags = select(QuestionTag.tag).where(QuestionTag.question_id.in_(usable)).distinct().order_by(QuestionTag.tag)
    return tuple(session.scalars(tags.limit(MOST_CHOICES)))


def load_choices(session: Session, *, teacher_id: int) -> Choices:
    """What a teacher can choose in the filters of the bank."""
    usable = select(Question.id).join(Question.article).where(may_use(teacher_id))
    articles = select(Article.id, Article.title).where(may_use(teacher_id)).order_by(Article.title, Article.id)
    opened = or_(Folder.author_id == teacher_id, Folder.id.in_(shared_folders(teacher_id)))
    folders = select(Folder.id, Folder.name).where(opened).order_by(Folder.name, Folder.id)
    checks = select(QuestionProblem.check_name).where(QuestionProblem.question_id.in_(usable)).distinct()
    return Choices(
        articles=tuple((id_, title) for id_, title in session.execute(articles.limit(MOST_CHOICES))),
        folders=tuple((id_, name) for id_, name in session.execute(folders.limit(MOST_CHOICES))),
        tags=tags_in_use(session, teacher_id=teacher_id),
        problems=tuple(session.scalars(checks.order_by(QuestionProblem.check_name))),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How a question is sorted in the bank, and the tags that can be suggested for it."""

    tags: tuple[str, ...]
    remember: bool
    in_use: tuple[str, ...]


def load_kept(session: Session, *, question_id: int, teacher_id: int) -> Kept:
    """The tags of a question, and whether it is worth remembering."""
    tags = tags_of(session, [question_id]).get(question_id, ())
    remember = session.get_one(Question, question_id).remember
    return Kept(tags=tags, remember=remember, in_use=tags_in_use(session, teacher_id=teacher_id))


def list_changeable(session: Session, *, teacher_id: int, own: bool = False) -> tuple[tuple[int, str], ...]:
    """The articles that a teacher may change, or only their own, with their titles, the newest first."""
    allowed = Article.author_id == teacher_id if own else may_change(teacher_id)
    chosen = select(Article.id, Article.title).where(allowed).order_by(Article.id.desc())
    return tuple((id_, title) for id_, title in session.execute(chosen.limit(MOST_CHOICES)))
