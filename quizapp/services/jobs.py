"""Jobs: the rows that say what the worker has to do, who does it, and until when it may be silent about it.

A worker takes a job for a while (its lease) and renews it as it goes. One that was killed stops renewing, and when the
lease has run out another takes the job up. `tries` tells the takings apart: a worker that lost its lease and comes
back late changes nothing any more.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Job, JobKind, JobState

LEASE = timedelta(seconds=60)
MAX_TRIES = 3


def add_job(
    session: Session, *, kind: JobKind, key: str, payload: dict[str, Any], now: datetime, author_id: int | None = None
) -> Job:
    """Ask for a piece of work; one that was asked for under this key is returned.

    It is queued anew if it failed, or if its result says under `again` that asking again may give more. The caller
    holds a lock that keeps two requests with the same key apart.
    """
    job = session.scalar(select(Job).where(Job.key == key))
    if job is None:
        job = Job(kind=kind, key=key, payload=payload, author_id=author_id, created_at=now)
        session.add(job)
        queue_again(job)
    elif job.state is JobState.FAILED or (job.result or {}).get("again"):
        queue_again(job)
    session.flush()  # makes the job's id
    return job


def queue_again(job: Job) -> None:
    """Put a job back to where it was when it was asked for; its caller holds a lock on it."""
    job.state, job.progress, job.message, job.tries = JobState.QUEUED, 0, "", 0
    job.result, job.lease_until, job.finished_at = None, None, None


def waiting_jobs(session: Session, *, now: datetime) -> list[int]:
    """The ids of the jobs that nobody works on, the oldest first."""
    return list(session.scalars(Job.waiting(now).with_only_columns(Job.id)))


def find_kind(session: Session, *, job_id: int) -> JobKind | None:
    """What there is to be done for a job; None where it is forgotten."""
    return session.scalar(select(Job.kind).where(Job.id == job_id))


def take_job(session: Session, *, job_id: int, now: datetime) -> Job | None:
    """Take a job that nobody works on, for the time of a lease.

    Returns:
        The job; None where another works on it, it is finished, or it has now failed because its workers died.
    """
    job = session.scalar(Job.waiting(now).where(Job.id == job_id).with_for_update())
    if job is None:
        return None
    if job.tries >= MAX_TRIES:
        _end(job, JobState.FAILED, f"It was begun {job.tries} times and never finished.", now)
        session.flush()
        return None
    job.state, job.lease_until, job.tries = JobState.RUNNING, now + LEASE, job.tries + 1
    session.flush()
    return job


def renew_job(
    session: Session, *, job_id: int, tries: int, now: datetime, progress: int | None = None, message: str | None = None
) -> bool:
    """Say that a job is still worked on, and how far it has come; whether it is still this worker's."""
    job = _held(session, job_id, tries)
    if job is None:
        return False
    job.lease_until = now + LEASE
    job.progress = job.progress if progress is None else progress
    job.message = job.message if message is None else message
    session.flush()
    return True


def finish_job(session: Session, *, job_id: int, tries: int, result: dict[str, Any], now: datetime) -> bool:
    """Say that a job is done, with what came of it; whether it was still this worker's."""
    job = _held(session, job_id, tries)
    if job is None:
        return False
    job.result, job.progress = result, 100
    _end(job, JobState.DONE, "", now)
    session.flush()
    return True


def fail_job(session: Session, *, job_id: int, tries: int, message: str, now: datetime) -> bool:
    """Say why a job cannot be done; whether it was still this worker's."""
    job = _held(session, job_id, tries)
    if job is None:
        return False
    _end(job, JobState.FAILED, message, now)
    session.flush()
    return True


def _held(session: Session, job_id: int, tries: int) -> Job | None:
    mine = select(Job).where(Job.id == job_id, Job.tries == tries, Job.state == JobState.RUNNING)
    return session.scalar(mine.with_for_update().execution_options(populate_existing=True))


def _end(job: Job, state: JobState, message: str, now: datetime) -> None:
    job.state, job.message, job.lease_until, job.finished_at = state, message, None, now
