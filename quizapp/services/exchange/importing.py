"""Questions in: read, placed and checked outside any transaction, and kept as drafts in one, all of them or none.

Like a generation: take the job and what it needs (`begin_import`), work on plain values (`run_import`), store what
came of it (`store_import`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.banks import BankArticle
from quizapp.core import checks
from quizapp.core.items import Item, to_dict
from quizapp.core.reading import Reading
from quizapp.core.text import Parse, canonical
from quizapp.interchange import Entry, place
from quizapp.models import ArticleRevision, Question, QuestionVersion, Shown
from quizapp.services.articles import ArticleDraft, add_article, load_revision
from quizapp.services.errors import ConflictError
from quizapp.services.exchange.keeping import Draft, keep_drafts, make_draft
from quizapp.services.exchange.uploads import Upload, bank_entries, read_upload
from quizapp.services.frozen import in_use
from quizapp.services.generation import Parser, Report, store_parse
from quizapp.services.jobs import finish_job, renew_job, take_job

COLLECTION = "Questions without an article."
_SHOWN = 200
# How many questions are checked between two reports of progress.
_STEP = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportWork:
    """What one import needs, as plain values; `article` is the one it goes into, where there is one.

    `known` are the questions that this article has already, as `likeness` tells them.
    """

    job_id: int
    tries: int
    teacher_id: int
    payload: dict[str, Any]
    article: "Target | None" = None
    known: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An article that questions go into: `article` is the id of one that is there, or the draft of a new one."""

    text: str
    title: str
    article: int | ArticleDraft
    published_on: date | None = None
    revision_id: int | None = None
    parse: Parse | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """One article's drafts, ready to be stored, with its parse."""

    target: Target
    parse: Parse
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """All that an import will store, the stems that were known already, and what was said of single questions."""

    prepared: tuple[Prepared, ...]
    known: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]


def likeness(item: Item) -> str:
    """What two questions share that ask the same, whatever they cite and in whatever order their options stand."""
    return _likeness(to_dict(item))


def _likeness(body: dict[str, Any]) -> str:
    if body["kind"] == "choice":
        parts = sorted(f"{'=' if option['key'] else '~'}{option['text']}" for option in body["options"])
    else:
        texts = {event["id"]: event["text"] for event in body["events"]}
        parts = [texts[name] for name in body["order"]]
    return "\n".join([body["kind"], body["stem"], *parts])


def begin_import(session: Session, *, job_id: int, now: datetime) -> ImportWork | None:
    """Take an import's job and gather what it needs; None where there is nothing to do about it."""
    job = take_job(session, job_id=job_id, now=now)
    if job is None:
        return None
    own: dict[str, Any] = {"job_id": job.id, "tries": job.tries, "teacher_id": job.author_id, "payload": job.payload}
    article_id = job.payload["into"].get("article")
    if article_id is None:
        return ImportWork(**own)
    newest = ArticleRevision.newest(article_id)
    whole = (joinedload(ArticleRevision.article), undefer(ArticleRevision.parse))
    revision = session.scalars(newest.options(*whole)).one()
    target = Target(
        text=revision.text,
        title=revision.article.title,
        published_on=revision.article.published_on,
        article=article_id,
        revision_id=revision.id,
        parse=revision.stored_parse(),
    )
    bodies = select(QuestionVersion.body).join(Question, in_use()).where(Question.article_id == article_id)
    return ImportWork(**own, article=target, known=frozenset(map(_likeness, session.scalars(bodies))))


def run_import(work: ImportWork, *, parse: Parser, report: Report, now: datetime) -> Ready:
    """Read the file, find its passages in the article and check every question; touches no database.

    Raises:
        RefusedError: the file cannot be read any more.
    """
    report(5, "Reading the file")
    upload = read_upload(work.payload)
    known, notes, prepared = list[str](), list[tuple[str, str]](), []
    seen = set(work.known)
    for target, entries in _targets(work, upload):
        read = target.parse or parse(target.text)
        fresh = list(_fresh(entries, seen, known))
        reading = Reading(target.text, read, target.title, target.published_on)
        drafts = tuple(_drafts(fresh, reading, notes, report, now))
        prepared.append(Prepared(target=target, parse=read, drafts=drafts))
    report(90, "Keeping them as drafts")
    return Ready(prepared=tuple(prepared), known=tuple(known), notes=tuple(notes))


def _targets(work: ImportWork, upload: Upload) -> Iterable[tuple[Target, tuple[Entry, ...]]]:
    if work.article:
        return [(work.article, upload.entries)]
    if upload.banks:
        return [(_of_bank(bank.article), bank_entries(bank)) for bank in upload.banks]
    title, text = work.payload["into"]["title"], canonical(COLLECTION)
    draft = ArticleDraft(title=title, text=text, shown=Shown.CLASS)
    return [(Target(text=text, title=title, article=draft), upload.entries)]


def _of_bank(article: BankArticle) -> Target:
    draft = ArticleDraft(
        title=article.title,
        text=article.text,
        source=article.source,
        published_on=article.published_on,
        language=article.language,
        licence=article.licence,
        shown=Shown(article.shown),
    )
    return Target(text=article.text, title=article.title, published_on=article.published_on, article=draft)


def _fresh(entries: Iterable[Entry], seen: set[str], known: list[str]) -> Iterable[Entry]:
    """The entries that are not known yet; of those that ask the same the first."""
    for entry in entries:
        like = likeness(entry.item)
        if like in seen:
            known.append(entry.item.stem)
        else:
            seen.add(like)
            yield entry


def _drafts(
    entries: Sequence[Entry], reading: Reading, notes: list[tuple[str, str]], report: Report, now: datetime
) -> Iterator[Draft]:
    """Each entry placed in the article and checked, saying now and then how far that has come."""
    for number, entry in enumerate(entries):
        if number % _STEP == 0:
            report(10 + 75 * number // len(entries), f"Checking {len(entries):,} questions")
        item, said = place(entry, reading.text)
        notes += [(item.stem, note) for note in (*entry.notes, *said)]
        yield make_draft(item, checks.problems(item, reading), entry.tags, now)


def store_import(session: Session, *, work: ImportWork, ready: Ready, now: datetime) -> bool:
    """Keep everything that an import prepared, and finish its job; whether it was still this worker's.

    Raises:
        ConflictError: the article was corrected meanwhile.
    """
    if not renew_job(session, job_id=work.job_id, tries=work.tries, now=now):
        return False
    kept, articles, note = list[int](), list[int](), f"job {work.job_id}"
    for prepared in ready.prepared:
        revision = _revision(session, prepared.target, work.teacher_id, now)
        store_parse(revision, prepared.parse)
        kept += keep_drafts(session, prepared.drafts, revision, teacher_id=work.teacher_id, note=note, now=now)
        articles.append(revision.article_id)
    result = {
        "found": len(kept) + len(ready.known),
        "kept": len(kept),
        "first": kept[0] if kept else None,
        "articles": articles,
        "known": len(ready.known),
        "known_stems": list(ready.known[:_SHOWN]),
        "notes": [list(note) for note in ready.notes[:_SHOWN]],
    }
    return finish_job(session, job_id=work.job_id, tries=work.tries, result=result, now=now)


def _revision(session: Session, target: Target, teacher_id: int, now: datetime) -> ArticleRevision:
    """The revision that questions were prepared for: still the newest of its article, or of one made now."""
    if isinstance(target.article, ArticleDraft):
        article = add_article(session, draft=target.article, now=now, author_id=teacher_id)
        return load_revision(session, article_id=article.id)
    newest = ArticleRevision.newest(target.article).options(undefer(ArticleRevision.parse))
    revision = session.scalars(newest.with_for_update(key_share=True)).one()
    if revision.id != target.revision_id:
        raise ConflictError("The article was corrected meanwhile: import the file again.")
    return revision
