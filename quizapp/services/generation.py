"""Generation: a job that reads an article and adds the questions written about it as drafts.

Three steps, so that no transaction stays open while the language model reads: take the job and what it needs
(`begin_generation`), work on plain values (`run_generation`), store what came of it (`store_generation`).
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core import checks
from quizapp.core.generate import Generated, generate
from quizapp.core.items import Item, Problem
from quizapp.core.reading import Reading
from quizapp.core.text import Parse
from quizapp.models import ArticleRevision, Happening, Job, JobKind, Origin
from quizapp.services.articles import load_revision
from quizapp.services.candidates import Checked, keep_candidates
from quizapp.services.errors import InvalidError
from quizapp.services.jobs import add_job, finish_job, renew_job, take_job
from quizapp.services.mending.reanchoring import Reanchored, Waiting, keep_reanchored, reanchor, waiting_questions
from quizapp.services.proposing import ModelReport, Proposer, add_proposals, no_model
from quizapp.services.questions import keep_question, write_event
from quizapp.services.review.replacing import asked_before, asked_by, known_hashes, replace_untouched

MOST_QUESTIONS = 40

Parser = Callable[[str], Parse]
Report = Callable[[int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What else is wanted: a model’s proposals, forms that often need mending, the untouched drafts put away."""

    ask_model: bool = False
    spare: bool = False
    replace: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What one generation needs, as plain values; `tries` tells this taking of the job from others.

    A `count` of 0 asks for no questions: the article is only read. `waiting` are its questions about an older text.
    `ask_model` tells that a language model is to propose some too, `spare` that forms may be taken which often need
    mending.
    """

    job_id: int
    tries: int
    revision_id: int
    text: str
    title: str
    published_on: date | None
    parse: Parse | None
    count: int
    seed: int
    ask_model: bool = False
    spare: bool = False
    waiting: tuple[Waiting, ...] = ()
    replace: bool = False


Generator = Callable[[Reading, Work], Generated]


@dataclass(frozen=True, slots=True)
class Written:
    """What a generation wrote: the parse, and each item with what the checks say of it.

    `spares` could have been asked too, and `refused` the checks threw away. `model` is what came of asking a language
    model, where one was to be asked. `reanchored` are the questions that the text still proves.
    """

    parse: Parse
    items: tuple[Checked, ...]
    spares: tuple[Checked, ...] = ()
    refused: tuple[Checked, ...] = ()
    model: ModelReport | None = None
    reanchored: tuple[Reanchored, ...] = ()


def request_generation(
    session: Session,
    *,
    article_id: int,
    count: int,
    seed: int,
    now: datetime,
    author_id: int | None = None,
    wish: Wish = Wish(),
) -> Job:
    """Ask for questions about an article; asking again for the same gives the same job.

    The same is the same text, number, seed and kinds of question, with a language model or without. One whose language
    model failed may be asked for again. One that replaces lets the drafts that nobody touched make way.

    Raises:
        NotFoundError: there is no such article.
        InvalidError: the number of questions is out of range.
    """
    if not 1 <= count <= MOST_QUESTIONS:
        raise InvalidError(f"Ask for 1 to {MOST_QUESTIONS} questions.")
    wanted = {"count": count, "seed": seed} | {name: True for name, asked in asdict(wish).items() if asked}
    return _request(session, article_id, wanted, now, author_id)


def request_reading(session: Session, *, article_id: int, now: datetime, author_id: int | None = None) -> Job:
    """Ask for an article to be read, so that questions about it can be written by hand and checked.

    Raises:
        NotFoundError: there is no such article.
    """
    return _request(session, article_id, {"count": 0, "seed": 0}, now, author_id)


def reading_key(revision_id: int) -> str:
    """The key of the job that only reads a revision."""
    return f"generate:{revision_id}:0:0"


def _request(session: Session, article_id: int, wanted: dict[str, Any], now: datetime, author_id: int | None) -> Job:
    revision = load_revision(session, article_id=article_id)
    lock = select(ArticleRevision.id).where(ArticleRevision.id == revision.id).with_for_update(key_share=True)
    session.execute(lock)  # two requests at once take turns, so that one job comes of them
    payload = {"revision": revision.id, **wanted}
    key = ":".join(["generate", *(str(payload[name]) for name in ("revision", "count", "seed"))])
    key += ":model" if "ask_model" in wanted else ""
    key += "".join(f":{name}" for name in ("spare", "replace") if name in wanted)
    return add_job(session, kind=JobKind.GENERATE, key=key, payload=payload, now=now, author_id=author_id)


def begin_generation(session: Session, *, job_id: int, now: datetime) -> Work | None:
    """Take a generation's job and gather what it needs; None where there is nothing to do about it."""
    job = take_job(session, job_id=job_id, now=now)
    if job is None:
        return None
    chosen = select(ArticleRevision).where(ArticleRevision.id == job.payload["revision"])
    whole = (joinedload(ArticleRevision.article), undefer(ArticleRevision.parse))
    revision = session.scalars(chosen.options(*whole)).one()
    return Work(
        job_id=job.id,
        tries=job.tries,
        revision_id=revision.id,
        text=revision.text,
        title=revision.article.title,
        published_on=revision.article.published_on,
        parse=revision.stored_parse(),
        count=job.payload["count"],
        seed=job.payload["seed"],
        ask_model=job.payload.get("ask_model", False),
        spare=job.payload.get("spare", False),
        waiting=waiting_questions(session, revision),
        replace=job.payload.get("replace", False),
    )


def write_items(reading: Reading, work: Work) -> Generated:
    """The generator that takes nothing but the text."""
    return generate(reading, count=work.count, seed=work.seed, spare=work.spare)


def run_generation(
    work: Work, *, parse: Parser, report: Report, write: Generator = write_items, propose: Proposer = no_model
) -> Written:
    """Read the article, unless it was read before, and write questions about it; touches no database.

    Args:
        work: what `begin_generation` gathered.
        parse: the language model.
        report: told now and then how far it has come, in percent and in words.
        write: the generator, given a reading and what is asked of it.
        propose: asks a language model, where one is to be asked.
    """
    if work.parse is None:
        report(5, "Reading the article")
    parsed = work.parse or parse(work.text)
    reading = Reading(work.text, parsed, work.title, work.published_on)
    reanchored = reanchor(work.waiting, reading, report)
    if not work.count:
        return Written(parse=parsed, items=(), reanchored=reanchored)
    report(40, "Writing questions")
    generated, model = write(reading, work), None
    if work.ask_model:
        report(55, "Asking the language model")
        generated, model = add_proposals(generated, reading, propose, count=work.count, seed=work.seed)
    report(90, "Keeping what is proved")
    items, spares = (
        tuple((item, checks.problems(item, reading)) for item in found) for found in (generated.items, generated.spares)
    )
    return Written(parsed, items, spares=spares, refused=generated.rejected, model=model, reanchored=reanchored)


def store_generation(session: Session, *, work: Work, written: Written, now: datetime) -> bool:
    """Keep a generation's parse and its items as drafts, and finish its job; whether it was still this worker's.

    What the article asks already, in whatever state, is not added again: what a teacher rejected stays away.
    """
    if not renew_job(session, job_id=work.job_id, tries=work.tries, now=now):
        return False
    chosen = select(ArticleRevision).where(ArticleRevision.id == work.revision_id)
    revision = session.scalars(chosen.options(undefer(ArticleRevision.parse)).with_for_update(key_share=True)).one()
    store_parse(revision, written.parse)
    keep_reanchored(session, revision, written.reanchored, now=now)
    result = _keep_written(session, revision, work, written, now)
    if written.model:
        result |= {"model": written.model.to_dict(), "again": not written.model.answered}
    return finish_job(session, job_id=work.job_id, tries=work.tries, result=result, now=now)


def _keep_written(
    session: Session, revision: ArticleRevision, work: Work, written: Written, now: datetime
) -> dict[str, Any]:
    """Add what the article does not ask yet as drafts, and the rest as candidates; what came of it."""
    items, article_id = [item for item, _ in written.items], revision.article_id
    before, replaced = asked_before(session, article_id=article_id), 0
    fresh = [(item, problems) for item, problems in written.items if asked_by(item) not in before]
    if work.replace and fresh:
        replaced = replace_untouched(session, article_id=article_id, written=items, now=now)
    ids = [_add_draft(session, item, revision, problems, work, now) for item, problems in fresh]
    beside = {"spares": written.spares, "refused": written.refused}
    known = known_hashes(session, article_id=article_id)
    keep_candidates(session, revision, job_id=work.job_id, known=known, now=now, **beside)
    return {"questions": ids, "known": len(items) - len(fresh)} | ({"replaced": replaced} if replaced else {})


def store_parse(revision: ArticleRevision, parse: Parse) -> None:
    """Keep what was read in a revision, unless something was kept before."""
    if revision.parse is None:
        revision.parse, revision.parse_model = parse.to_bytes(), parse.model


def _add_draft(
    session: Session,
    item: Item,
    revision: ArticleRevision,
    problems: tuple[Problem, ...],
    work: Work,
    now: datetime,
) -> int:
    question = keep_question(session, item, revision, problems, origin=Origin.GENERATED, now=now)
    write_event(session, question, Happening.ADDED, now=now, note=f"job {work.job_id}")
    return question.id
