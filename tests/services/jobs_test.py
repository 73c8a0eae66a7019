from datetime import timedelta

import pytest

from quizapp.models import JobKind, JobState
from quizapp.services.jobs import (
    LEASE,
    MAX_TRIES,
    add_job,
    fail_job,
    finish_job,
    renew_job,
    take_job,
    waiting_jobs,
)
from tests.factories import NOW

AFTER_LEASE = NOW + LEASE + timedelta(seconds=1)


@pytest.fixture
def add(session):
    return lambda key="one": add_job(session, kind=JobKind.GENERATE, key=key, payload={"n": 1}, now=NOW)


@pytest.fixture
def job(add):
    return add()


def take(session, job, now=NOW):
    return take_job(session, job_id=job.id, now=now)


def test_asking_twice_under_one_key_asks_once(session, add, job):
    assert add() is job
    assert add("two") is not job
    assert waiting_jobs(session, now=NOW) == [job.id, job.id + 1]
    assert job.payload == {"n": 1}


def test_one_worker_takes_a_job_for_the_time_of_a_lease(session, job):
    assert take(session, job) is job
    assert (job.state, job.tries, job.lease_until) == (JobState.RUNNING, 1, NOW + LEASE)
    assert take(session, job) is None
    assert waiting_jobs(session, now=NOW) == []


def test_another_takes_up_what_a_killed_worker_left(session, job):
    take(session, job)
    assert waiting_jobs(session, now=AFTER_LEASE) == [job.id]
    assert take(session, job, AFTER_LEASE) is job
    assert (job.tries, job.lease_until) == (2, AFTER_LEASE + LEASE)


def test_a_worker_that_lost_its_lease_changes_nothing_any_more(session, job):
    take(session, job)
    take(session, job, AFTER_LEASE)
    assert not renew_job(session, job_id=job.id, tries=1, now=AFTER_LEASE, progress=99)
    assert not finish_job(session, job_id=job.id, tries=1, result={}, now=AFTER_LEASE)
    assert not fail_job(session, job_id=job.id, tries=1, message="late", now=AFTER_LEASE)
    assert (job.state, job.progress, job.message) == (JobState.RUNNING, 0, "")


def test_renewing_keeps_a_job_and_tells_how_far_it_is(session, job):
    take(session, job)
    assert renew_job(session, job_id=job.id, tries=1, now=AFTER_LEASE, progress=40, message="Reading")
    assert renew_job(session, job_id=job.id, tries=1, now=AFTER_LEASE)
    assert (job.progress, job.message, job.lease_until) == (40, "Reading", AFTER_LEASE + LEASE)
    assert waiting_jobs(session, now=AFTER_LEASE) == []


def test_a_finished_job_says_what_came_of_it(session, add, job):
    take(session, job)
    assert finish_job(session, job_id=job.id, tries=1, result={"questions": [5]}, now=NOW)
    assert (job.state, job.progress, job.result, job.finished_at) == (JobState.DONE, 100, {"questions": [5]}, NOW)
    assert (add().state, take(session, job, AFTER_LEASE)) == (JobState.DONE, None)


def test_a_failed_job_says_why_and_can_be_asked_for_again(session, add, job):
    take(session, job)
    assert fail_job(session, job_id=job.id, tries=1, message="No model", now=NOW)
    assert (job.state, job.message, job.finished_at, job.lease_until) == (JobState.FAILED, "No model", NOW, None)
    assert take(session, job, AFTER_LEASE) is None
    assert (add().state, job.message, job.tries, job.finished_at) == (JobState.QUEUED, "", 0, None)


def test_a_job_that_kills_its_workers_fails_in_the_end(session, job):
    now = NOW
    for _ in range(MAX_TRIES):
        assert take(session, job, now) is job
        now += LEASE * 2
    assert take(session, job, now) is None
    assert (job.state, job.message) == (JobState.FAILED, "It was begun 3 times and never finished.")
