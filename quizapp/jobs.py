"""The queue and the worker's tasks. The `jobs` row is the truth; Huey carries only its id.

A task takes the row, works on plain values outside any transaction, and stores what came of it, each in a transaction
of its own. Every minute one task looks after what was left lying: jobs whose worker was killed, and attempts whose
time is up.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, Protocol

from flask import Flask, current_app
from huey import Huey, MemoryHuey, RedisHuey, SqliteHuey, crontab
from sqlalchemy.orm import Session

from quizapp import language
from quizapp.config import Config
from quizapp.db import session, transaction
from quizapp.services import attempts, generation, jobs, presses
from quizapp.services.accounts import sign_ins
from quizapp.services.errors import ServiceError
from quizapp.services.exchange import importing, uploads
from quizapp.services.proposing import Proposer, no_model

RENEW_SECONDS = 20.0
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Queue:
    """One application's queue, and what puts a job into it."""

    huey: Huey
    put: Callable[[int], object]


def init_app(app: Flask, config: Config) -> None:
    """Make an application's queue: in a file of its home, in Valkey, or in a test at once and in the caller."""
    huey = make_huey(config)

    @huey.task(name="run_job")  # type: ignore[untyped-decorator]  # Huey has no types
    def run_job(job_id: int) -> None:
        run(app, job_id, config)

    @huey.periodic_task(crontab(), name="look_after")  # type: ignore[untyped-decorator]  # as above
    def look_after() -> None:
        with app.app_context():
            look_after_everything()

    app.extensions["quizapp.jobs"] = Queue(huey, run_job)


def make_huey(config: Config) -> Huey:
    """An application's queue: in memory and at once for a test, in Valkey by URL, else in a file of its home."""
    if config.testing:
        return MemoryHuey("quizapp", immediate=True, results=False)
    if config.valkey_url:
        return RedisHuey("quizapp", url=config.valkey_url, results=False)
    return SqliteHuey("quizapp", filename=str(config.home / "queue.sqlite"), results=False)


def queue() -> Queue:
    """The queue of the running application."""
    found: Queue = current_app.extensions["quizapp.jobs"]
    return found


def enqueue_job(job_id: int) -> None:
    """Tell the worker about a job, once the transaction that added it is over; told twice it works once.

    A job that nobody could be told of is found by `look_after_everything`.
    """
    queue().put(job_id)


def look_after_everything() -> None:
    """Take up jobs that nobody works on, hand in attempts whose time is up, forget what is kept for a while only."""
    for job_id in jobs.waiting_jobs(session(), now=_now()):
        enqueue_job(job_id)
    with transaction() as writer:
        attempts.finish_overdue(writer, now=_now())
        presses.forget_presses(writer, now=_now())
        uploads.forget_uploads(writer, now=_now())
        sign_ins.forget_sign_ins(writer, now=_now())


def run(app: Flask, job_id: int, config: Config) -> None:
    """Do one job, if nobody else does it; whatever goes wrong is written into its row for whoever asked."""
    with app.app_context():
        kind = jobs.find_kind(session(), job_id=job_id)
        if kind is None:
            return
        task = TASKS[kind]
        with transaction() as writer:
            work = task.begin(writer, job_id=job_id, now=_now())
        if work is None:
            return
        try:
            with renewing(app, work):
                done = task.work(work, config)
            with transaction() as writer:
                task.store(writer, work, done)
        except Exception as error:
            log.exception("job %d failed", job_id)
            with transaction() as writer:
                jobs.fail_job(writer, job_id=work.job_id, tries=work.tries, message=_told(error), now=_now())


class Work(Protocol):
    """What every kind of work knows: which job it is, and which taking of it."""

    @property
    def job_id(self) -> int:
        """The job's id."""

    @property
    def tries(self) -> int:
        """How often the job was taken."""


@dataclass(frozen=True)
class Task:
    """What the worker does for one kind of job: begin in a transaction, work outside of any, store in another."""

    begin: Callable[..., Any]
    work: Callable[[Any, Config], Any]
    store: Callable[[Session, Any, Any], object]


def _generate(work: generation.Work, config: Config) -> generation.Written:
    parse = _parser(config.language_model)
    return generation.run_generation(work, parse=parse, report=_report(work), propose=proposer(config))


def _import(work: importing.ImportWork, config: Config) -> importing.Ready:
    return importing.run_import(work, parse=_parser(config.language_model), report=_report(work), now=_now())


TASKS: dict[str, Task] = {
    "generate": Task(
        generation.begin_generation,
        _generate,
        lambda writer, work, done: generation.store_generation(writer, work=work, written=done, now=_now()),
    ),
    "import": Task(
        importing.begin_import,
        _import,
        lambda writer, work, done: importing.store_import(writer, work=work, ready=done, now=_now()),
    ),
}


@contextmanager
def renewing(app: Flask, work: Work) -> Iterator[None]:
    """Renew the job's lease now and then for as long as the block runs."""
    done = threading.Event()

    def renew() -> None:
        while not done.wait(RENEW_SECONDS):
            with app.app_context(), transaction() as writer:
                jobs.renew_job(writer, job_id=work.job_id, tries=work.tries, now=_now())

    thread = threading.Thread(target=renew, name=f"lease of job {work.job_id}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _parser(model: str) -> generation.Parser:
    return lambda text: language.parse(text, model=model)


def proposer(config: Config) -> Proposer:
    """Who proposes questions: the language model of the settings, where there is one."""
    if config.llm is None:
        return no_model
    endpoint = language.Endpoint(url=config.llm.url, model=config.llm.model, key=config.llm.key)
    return partial(language.propose, endpoint=endpoint)


def _report(work: Work) -> generation.Report:
    def report(percent: int, message: str) -> None:
        with transaction() as writer:
            jobs.renew_job(writer, job_id=work.job_id, tries=work.tries, now=_now(), progress=percent, message=message)

    return report


def _told(error: Exception) -> str:
    """What a page may say of an error: our own words, and of anything else only that there was something."""
    if isinstance(error, ServiceError | language.ModelError):
        return str(error)
    return "Something went wrong on our side; the server's log tells more."


def _now() -> datetime:
    return datetime.now(UTC)
