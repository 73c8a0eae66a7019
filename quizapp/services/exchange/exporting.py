"""Questions out: those that a teacher may copy, with what a format does not keep of them, and then the file."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.interchange import FORMATS, MOST_ENTRIES, Entry, Field, Format, Loss, losses, quotes_of
from quizapp.models import Article, ArticleRevision, Question, QuestionTag, QuestionVersion, Status
from quizapp.services.errors import InvalidError, NotFoundError
from quizapp.services.exchange import bank_files
from quizapp.services.frozen import in_use
from quizapp.services.owned import may_copy

BANK = "bank"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which questions are to go out: some by id, an article's or a folder's; with `drafts` those not approved too."""

    ids: tuple[int, ...] = ()
    article_id: int | None = None
    folder_id: int | None = None
    drafts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """Questions on their way out, each beside the revision that it cites, and those that cannot go.

    `missing` counts those that were picked and may not be copied.
    """

    entries: tuple[tuple[Entry, ArticleRevision], ...]
    left_out: tuple[Loss, ...]
    missing: int = 0

    @property
    def title(self) -> str:
        """The article that they are all about, or what to call questions about several."""
        titles = {entry.article for entry, _ in self.entries}
        return titles.pop() if len(titles) == 1 else "Questions"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to be downloaded."""

    name: str
    media_type: str
    data: bytes


def gather_questions(session: Session, *, teacher_id: int, wanted: Wanted) -> Outgoing:
    """The questions that are wanted and that a teacher may copy, article by article; broken ones stay out.

    Raises:
        NotFoundError: there is no such question among those that the teacher may copy.
        InvalidError: there are more than a file may hold.
    """
    conditions = (may_copy(teacher_id), *_conditions(wanted))
    chosen = select(QuestionVersion).join(Question, in_use()).join(Article, Article.id == Question.article_id)
    chosen = chosen.where(*conditions).order_by(Question.article_id, Question.id).limit(MOST_ENTRIES + 1)
    revision = joinedload(QuestionVersion.revision).joinedload(ArticleRevision.article)
    versions = session.scalars(chosen.options(undefer(QuestionVersion.body), revision)).all()
    if not versions:
        raise NotFoundError("There is no question here that you may take a copy of.")
    if len(versions) > MOST_ENTRIES:
        raise InvalidError(f"These are more than {MOST_ENTRIES:,} questions: take them article by article.")
    tagged = select(QuestionTag.question_id, QuestionTag.tag).join(Question, Question.id == QuestionTag.question_id)
    tags: dict[int, list[str]] = {}
    for question_id, tag in session.execute(tagged.join(Article).where(*conditions).order_by(QuestionTag.tag)):
        tags.setdefault(question_id, []).append(tag)
    sound = [version for version in versions if not version.broken]
    return Outgoing(
        entries=tuple((_entry(version, tags), version.revision) for version in sound),
        left_out=tuple(_broken(version) for version in versions if version.broken),
        missing=max(0, len(set(wanted.ids)) - len(versions)),
    )


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.ids:
        conditions.append(Question.id.in_(wanted.ids))
    if wanted.article_id is not None:
        conditions.append(Question.article_id == wanted.article_id)
    if wanted.folder_id is not None:
        conditions.append(Article.folder_id == wanted.folder_id)
    if not conditions:
        raise NotFoundError("Name questions, an article or a folder.")
    # Questions that were picked one by one go out whatever their status; of an article those that stand.
    states = (Status.APPROVED, Status.DRAFT) if wanted.drafts else (Status.APPROVED,)
    return conditions if wanted.ids else [*conditions, Question.status.in_(states)]


def _entry(version: QuestionVersion, tags: dict[int, list[str]]) -> Entry:
    item, revision = version.item(), version.revision
    return Entry(
        item=item,
        article=revision.article.title,
        tags=tuple(tags.get(version.question_id, ())),
        quotes=quotes_of(item, revision.text),
    )


def _broken(version: QuestionVersion) -> Loss:
    what = "is broken and is left out: mend it first"
    return Loss(item=version.body["id"], stem=version.face["stem"], field=Field.WHOLE, what=what)


def report_losses(outgoing: Outgoing, *, format_name: str) -> tuple[Loss, ...]:
    """What a format does not keep of questions on their way out, and which of them it cannot hold at all.

    Raises:
        NotFoundError: there is no such format to write.
    """
    if format_name == BANK:
        lost = [loss for entry, revision in outgoing.entries for loss in bank_files.find_losses(entry, revision)]
    else:
        _writer(format_name)
        lost = [loss for entry, revision in outgoing.entries for loss in losses(format_name, entry, revision.text)]
    return (*outgoing.left_out, *lost)


def write_file(outgoing: Outgoing, *, format_name: str) -> File:
    """The file of questions on their way out.

    Raises:
        NotFoundError: there is no such format to write.
        InvalidError: the format can hold none of them.
    """
    name = _slug(outgoing.title)
    if format_name == BANK:
        return File(name=f"{name}.zip", media_type="application/zip", data=bank_files.write_banks(outgoing.entries))
    write, format_ = _writer(format_name)
    return File(
        name=f"{name}.{format_.extension}",
        media_type=f"{format_.media_type}; charset=utf-8",
        data=write(tuple(entry for entry, _ in outgoing.entries)).encode(format_.encoding),
    )


def _writer(format_name: str) -> tuple[Callable[[tuple[Entry, ...]], str], Format]:
    format_ = FORMATS.get(format_name)
    if format_ is None or format_.write is None:
        raise NotFoundError("There is no such format to write.")
    return format_.write, format_


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "questions"
