from datetime import date

import pytest
from sqlalchemy import select

from quizapp.core.generate import Generated
from quizapp.core.reading import Reading
from quizapp.core.text import Parse
from quizapp.models import ArticleRevision, JobState, Origin, Question, Status
from quizapp.services.errors import InvalidError, NotFoundError
from quizapp.services.generation import (
    begin_generation,
    request_generation,
    request_reading,
    run_generation,
    store_generation,
    write_items,
)
from quizapp.services.jobs import LEASE
from quizapp.services.questions import load_version, reject_question
from tests.factories import NOW, TEXT, choice, make_article, make_teacher, ordering

READ = Parse("model 1", (), ())


@pytest.fixture
def article(session):
    return make_article(session, parse=None, published_on=date(2025, 5, 1))


def request(session, article, count=5, seed=1):
    return request_generation(session, article_id=article.id, count=count, seed=seed, now=NOW)


def begin(session, job, now=NOW):
    return begin_generation(session, job_id=job.id, now=now)


def run(work, *items, rejected=()):
    told, asked = [], []

    def write(reading, count, seed):
        asked.append((reading.text, reading.title, reading.published_on, count, seed))
        return Generated(items=items, rejected=rejected)

    written = run_generation(work, parse=lambda _text: READ, report=lambda *step: told.append(step), write=write)
    return written, told, asked


class TestRequest:
    def test_the_same_request_is_the_same_job(self, session, article):
        job = request(session, article)
        assert request(session, article) is job
        assert len({job.id, request(session, article, seed=2).id, request(session, article, count=6).id}) == 3

    @pytest.mark.parametrize("count", [0, -1, 41])
    def test_refuses_no_questions_and_too_many(self, session, article, count):
        with pytest.raises(InvalidError, match="1 to 40"):
            request(session, article, count=count)

    def test_refuses_an_article_that_is_not_there(self, session):
        with pytest.raises(NotFoundError):
            request_reading(session, article_id=10_000, now=NOW)


class TestRun:
    def test_reads_an_article_once_and_writes_what_is_asked_for(self, session, article):
        work = begin(session, request(session, article, count=5, seed=3))
        written, told, asked = run(work, choice())
        assert asked == [(TEXT, "The southern canal", date(2025, 5, 1), 5, 3)]
        assert [percent for percent, _ in told] == [5, 40, 90]
        assert (written.parse, [item for item, _ in written.items]) == (READ, [choice()])

    def test_takes_the_stored_parse(self, session):
        article = make_article(session)
        work = begin(session, request(session, article))
        written, told, _ = run(work)
        assert (written.parse.model, [percent for percent, _ in told]) == ("blank 0", [40, 90])

    def test_only_reads_where_no_questions_are_asked_for(self, session, article):
        work = begin(session, request_reading(session, article_id=article.id, now=NOW))
        written, _, asked = run(work)
        assert (written.items, asked) == ((), [])

    def test_what_another_works_on_is_left_alone(self, session, article):
        job = request(session, article)
        begin(session, job)
        assert begin(session, job) is None


class TestStore:
    def test_keeps_parse_and_drafts_and_finishes_the_job(self, session, article):
        job = request(session, article)
        work = begin(session, job)
        written, _, _ = run(work, choice(), ordering(), rejected=((choice(), ()),))
        assert store_generation(session, work=work, written=written, now=NOW)
        questions = session.scalars(Question.of_article(article.id)).all()
        assert [(q.status, q.origin) for q in questions] == [(Status.DRAFT, Origin.GENERATED)] * 2
        assert [load_version(session, q).item() for q in questions] == [choice(), ordering()]
        assert job.state is JobState.DONE
        assert job.result == {"questions": [q.id for q in questions], "known": 0, "rejected": 1}
        revision = session.scalars(ArticleRevision.newest(article.id)).one()
        assert (revision.stored_parse(), revision.parse_model) == (READ, "model 1")

    def test_adds_nothing_that_is_known_not_even_what_was_rejected(self, session, article):
        for seed in (1, 2):
            job = request(session, article, seed=seed)
            work = begin(session, job)
            store_generation(session, work=work, written=run(work, choice())[0], now=NOW)
            for question in session.scalars(Question.of_article(article.id)):
                teacher = make_teacher(session)
                reject_question(session, question_id=question.id, teacher_id=teacher.id, now=NOW)
        assert job.result == {"questions": [], "known": 1, "rejected": 0}
        assert len(session.scalars(Question.of_article(article.id)).all()) == 1

    def test_a_worker_that_lost_its_lease_stores_nothing(self, session, article):
        job = request(session, article)
        lost = begin(session, job)
        assert begin(session, job, NOW + LEASE * 2).tries == 2
        assert not store_generation(session, work=lost, written=run(lost, choice())[0], now=NOW)
        assert session.scalars(select(Question).where(Question.article_id == article.id)).all() == []
        assert job.state is JobState.RUNNING


def test_the_generator_that_takes_nothing_but_the_text_writes_nothing_about_what_nobody_read():
    assert write_items(Reading(TEXT, READ, "The southern canal"), 3, 1).items == ()
