"""What a teacher looks for in the bank: each filter is a condition of its own, and all of them hold together."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.orm import aliased

from quizapp.models import (
    Article,
    ArticleRevision,
    Kind,
    Origin,
    Question,
    QuestionProblem,
    QuestionTag,
    QuestionVersion,
    Standing,
    Status,
)
from quizapp.services.owned import may_use

MOST_WORDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which questions are wanted; what is left out does not matter.

    Args:
        words: each of them occurs in the stem or in an option or event, in any case and order.
        article, folder: the id of the one that they belong to.
        problem: the name of a check that found something.
        remember: those that are worth remembering.
        stale: those that cite an older text than their article now has.
        twice: those that say word for word what another question says.
    """

    words: str = ""
    article: int | None = None
    folder: int | None = None
    kind: Kind | None = None
    status: Status | None = None
    standing: Standing | None = None
    origin: Origin | None = None
    tag: str = ""
    problem: str = ""
    remember: bool = False
    stale: bool = False
    twice: bool = False

    def conditions(self, teacher_id: int) -> Iterator[ColumnElement[bool]]:
        """What must hold of a question, of its version in use and of its article."""
        for word in self.words.lower().split()[:MOST_WORDS]:
            yield Question.words.contains(word, autoescape=True)
        for name, condition in CONDITIONS.items():
            if wanted := getattr(self, name):
                yield condition(wanted)
        if self.twice:
            yield Question.words.in_(_said_twice(teacher_id))


def _in_article(article_id: int) -> ColumnElement[bool]:
    return Question.article_id == article_id


def _in_folder(folder_id: int) -> ColumnElement[bool]:
    return Article.folder_id == folder_id


def _tagged(tag: str) -> ColumnElement[bool]:
    return Question.id.in_(select(QuestionTag.question_id).where(QuestionTag.tag == tag))


def _found_by(check: str) -> ColumnElement[bool]:
    return Question.id.in_(select(QuestionProblem.question_id).where(QuestionProblem.check_name == check))


def cites_older() -> ColumnElement[bool]:
    """The condition that a question's version in use cites an older text than its article now has."""
    cited, newer = aliased(ArticleRevision), aliased(ArticleRevision)
    return exists(
        select(newer.id)
        .join(cited, cited.article_id == newer.article_id)
        .where(
            newer.article_id == Question.article_id,
            cited.id == QuestionVersion.revision_id,
            newer.number > cited.number,
        )
    )


CONDITIONS: dict[str, Callable[..., ColumnElement[bool]]] = {
    "article": _in_article,
    "folder": _in_folder,
    "kind": lambda kind: Question.kind == kind,
    "status": lambda status: Question.status == status,
    "standing": lambda standing: Question.standing == standing,
    "origin": lambda origin: Question.origin == origin,
    "tag": _tagged,
    "problem": _found_by,
    "remember": lambda _: Question.remember.is_(True),
    "stale": lambda _: cites_older(),
}


def _said_twice(teacher_id: int) -> Select[str]:
    """The words of questions not put away that more than one of those that a teacher may use has."""
    kept = select(Question.words).join(Question.article).where(may_use(teacher_id), Question.status != Status.RETIRED)
    return kept.group_by(Question.words).having(func.count(Question.id) > 1)
