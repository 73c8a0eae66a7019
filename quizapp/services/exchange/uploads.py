"""Uploads: a file that a teacher sent, kept as a job until it is imported, and forgotten some days later."""

from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import CursorResult, delete, select
from sqlalchemy.orm import Session

from quizapp.banks import Bank
from quizapp.core.text import digest
from quizapp.interchange import FORMATS, Entry, Fault, RefusedError, decode, quotes_of, recognise
from quizapp.models import Article, Job, JobKind, JobState
from quizapp.services.articles import MAX_TITLE
from quizapp.services.errors import InvalidError, NotFoundError
from quizapp.services.exchange.bank_files import read_banks
from quizapp.services.jobs import queue_again
from quizapp.services.owned import find_article, may_change

KEPT_FOR = timedelta(days=2)
BANK = "bank"
_MOST_TARGETS = 200
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """What was understood of a file: its format, its entries, and by line what was not understood.

    `banks` holds the articles of bank files; other formats bring none.
    """

    format_title: str
    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...] = ()
    banks: tuple[Bank, ...] = ()


def add_upload(session: Session, *, data: bytes, name: str, teacher_id: int, now: datetime) -> Job:
    """Keep a file that questions were found in, to be looked through and then imported.

    Raises:
        InvalidError: it is refused as a whole; the message names the line and says what to do.
    """
    try:
        payload = {"name": name[:200], **_content(data)}
        found = read_upload(payload)
    except RefusedError as error:
        raise InvalidError(str(error), field="file") from None
    content = digest(payload.get("text") or payload["zip"])[:32]
    job = Job(
        kind=JobKind.IMPORT,
        key=f"import:{teacher_id}:{content}:{now.timestamp():.6f}",
        payload=payload,
        state=JobState.DONE,
        result={"found": len(found.entries)},
        progress=0,
        message="",
        tries=0,
        author_id=teacher_id,
        created_at=now,
        finished_at=now,
    )
    session.add(job)
    session.flush()  # makes the job's id
    return job


def _content(data: bytes) -> dict[str, Any]:
    """A file's content as JSON can hold it, with its format."""
    if data.startswith(_ZIP):
        return {"format": BANK, "zip": b64encode(data).decode()}
    text = decode(data)
    return {"format": recognise(text).name, "text": text}


def read_upload(payload: dict[str, Any]) -> Upload:
    """What an upload holds, read anew; the same file gives the same.

    Raises:
        RefusedError: it is refused as a whole.
    """
    if payload["format"] == BANK:
        banks = read_banks(b64decode(payload["zip"]))
        return Upload(
            format_title="Bank files", entries=tuple(e for bank in banks for e in bank_entries(bank)), banks=banks
        )
    format_ = FORMATS[payload["format"]]
    report = format_.read(payload["text"])
    return Upload(format_title=format_.title, entries=report.entries, faults=report.faults)


def bank_entries(bank: Bank) -> tuple[Entry, ...]:
    """A bank's items as entries."""
    return tuple(
        Entry(
            item=item,
            article=bank.article.title,
            quotes=quotes_of(item, bank.article.text),
            line=bank.lines.get(item.id, 0),
        )
        for item in bank.items
    )


def find_import(session: Session, *, job_id: int, teacher_id: int, to_change: bool = False) -> Job:
    """A teacher's own upload; one that is to be changed is kept from others until the transaction ends.

    Raises:
        NotFoundError: there is no such upload, it is another's, or it is forgotten.
    """
    own = select(Job).where(Job.id == job_id, Job.author_id == teacher_id, Job.kind == JobKind.IMPORT)
    job = session.scalar(own.with_for_update() if to_change else own)
    if job is None:
        raise NotFoundError("There is no such upload; uploads are kept for two days.")
    return job


def request_import(
    session: Session, *, job_id: int, teacher_id: int, now: datetime, article_id: int | None = None, title: str = ""
) -> Job:
    """Ask for an upload to be imported: into an article, as a collection with a title, or with its own articles.

    Asking again while it is done, or after it was, changes nothing; one that failed is tried anew.

    Raises:
        NotFoundError: there is no such upload, or no such article that the teacher may change.
        InvalidError: there is nothing to import, or a collection has no title.
    """
    job = find_import(session, job_id=job_id, teacher_id=teacher_id, to_change=True)
    if "into" in job.payload and job.state is not JobState.FAILED:
        return job
    if not (job.result or job.payload).get("found", 1):
        raise InvalidError("Nothing in the file was understood, so there is nothing to import.")
    into: dict[str, Any] = {}
    if article_id is not None:
        find_article(session, article_id=article_id, teacher_id=teacher_id, to_change=True)
        into = {"article": article_id}
    elif job.payload["format"] != BANK:
        into = {"title": " ".join(title.split())}
        if not 1 <= len(into["title"]) <= MAX_TITLE:
            raise InvalidError(f"Give the collection a title of 1 to {MAX_TITLE} characters.", field="title")
    job.payload = {**job.payload, "into": into}
    job.created_at = now
    queue_again(job)
    session.flush()
    return job


def list_targets(session: Session, *, teacher_id: int) -> list[tuple[int, str]]:
    """The articles that a teacher may import questions into, by id and title, the newest first."""
    own = select(Article.id, Article.title).where(may_change(teacher_id)).order_by(Article.id.desc())
    return [(article_id, title) for article_id, title in session.execute(own.limit(_MOST_TARGETS))]


def forget_uploads(session: Session, *, now: datetime) -> int:
    """Delete the uploads that nobody looked at for two days, and say how many there were."""
    old = delete(Job).where(Job.kind == JobKind.IMPORT, Job.finished_at < now - KEPT_FOR)
    return cast("CursorResult[Any]", session.execute(old)).rowcount
