from datetime import date

import pytest
from sqlalchemy import select

from quizapp.core.generate import Generated
from quizapp.core.generate.proposals import Proposals
from quizapp.core.reading import Reading
from quizapp.core.text import Parse
from quizapp.models import ArticleRevision, JobState, Origin, Question, Status
from quizapp.services.errors import InvalidError, NotFoundError
from quizapp.services.generation import (
    Wish,
    Work,
    begin_generation,
    request_generation,
    request_reading,
    run_generation,
    store_generation,
    write_items,
)
from quizapp.services.jobs import LEASE
from quizapp.services.proposing import ModelReport, no_model
from quizapp.services.questions import load_version, reject_question
from tests.factories import NOW, TEXT, choice, make_article, make_teacher, ordering

READ = Parse("model 1", (), ())


@pytest.fixture
def article(session):
    return make_article(session, parse=None, published_on=date(2025, 5, 1))


def request(session, article, count=5, seed=1, **choices):
    return request_generation(session, article_id=article.id, count=count, seed=seed, now=NOW, wish=Wish(**choices))


def begin(session, job, now=NOW):
    return begin_generation(session, job_id=job.id, now=now)


def run(work, *items, rejected=()):
    told, asked = [], []

    def write(reading, work):
        asked.append((reading.text, reading.title, reading.published_on, work.count, work.seed))
        return Generated(items=items, rejected=rejected)

    written = run_generation(work, parse=lambda _text: READ, report=lambda *step: told.append(step), write=write)
    return written, told, asked


class TestRequest:
    def test_the_same_request_is_the_same_job(self, session, article):
        job = request(session, article)
        assert request(session, article) is job
        assert len({job.id, request(session, article, seed=2).id, request(session, article, count=6).id}) == 3

    def test_asking_a_language_model_too_is_another_job(self, session, article):
        job = request(session, article, ask_model=True)
        assert job is request(session, article, ask_model=True)
        assert job is not request(session, article)
        assert (job.payload["ask_model"], job.key) == (True, f"generate:{job.payload['revision']}:5:1:model")
        assert "ask_model" not in request(session, article).payload

    def test_kinds_that_often_need_mending_are_another_job(self, session, article):
        job = request(session, article, spare=True)
        assert (job.payload["spare"], job.key) == (True, f"generate:{job.payload['revision']}:5:1:spare")
        assert begin(session, job).spare
        assert "spare" not in request(session, article).payload

    def test_untouched_drafts_making_way_is_another_job(self, session, article):
        job = request(session, article, replace=True, spare=True)
        assert job.key == f"generate:{job.payload['revision']}:5:1:spare:replace"
        assert begin(session, job).replace
        assert "replace" not in request(session, article).payload

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
        assert job.result == {"questions": [q.id for q in questions], "known": 0}
        revision = session.scalars(ArticleRevision.newest(article.id)).one()
        assert (revision.stored_parse(), revision.parse_model) == (READ, "model 1")

    def generate(self, session, article, seed, *items, **wish):
        job = request(session, article, seed=seed, **wish)
        work = begin(session, job)
        store_generation(session, work=work, written=run(work, *items)[0], now=NOW)
        return job.result

    def test_the_same_question_with_its_options_in_another_order_is_known(self, session, article):
        self.generate(session, article, 1, choice())
        turned = choice(options=choice().options[::-1])
        assert self.generate(session, article, 2, turned) == {"questions": [], "known": 1}

    def test_untouched_drafts_make_way_where_that_is_wished_and_others_come(self, session, article):
        (old,) = self.generate(session, article, 1, choice())["questions"]
        kept = self.generate(session, article, 2, choice(), replace=True)
        assert (kept, session.get_one(Question, old).status) == ({"questions": [], "known": 1}, Status.DRAFT)
        result = self.generate(session, article, 3, choice(stem="When?"), replace=True)
        assert (len(result["questions"]), result["replaced"]) == (1, 1)
        assert session.get_one(Question, old).status is Status.RETIRED
        assert "replaced" not in self.generate(session, article, 4, choice())

    def test_adds_nothing_that_is_known_not_even_what_was_rejected(self, session, article):
        for seed in (1, 2):
            job = request(session, article, seed=seed)
            work = begin(session, job)
            store_generation(session, work=work, written=run(work, choice())[0], now=NOW)
            for question in session.scalars(Question.of_article(article.id)):
                teacher = make_teacher(session)
                reject_question(session, question_id=question.id, teacher_id=teacher.id, now=NOW)
        assert job.result == {"questions": [], "known": 1}
        assert len(session.scalars(Question.of_article(article.id)).all()) == 1

    def test_a_worker_that_lost_its_lease_stores_nothing(self, session, article):
        job = request(session, article)
        lost = begin(session, job)
        assert begin(session, job, NOW + LEASE * 2).tries == 2
        assert not store_generation(session, work=lost, written=run(lost, choice())[0], now=NOW)
        assert session.scalars(select(Question).where(Question.article_id == article.id)).all() == []
        assert job.state is JobState.RUNNING


def test_the_generator_that_takes_nothing_but_the_text_writes_nothing_about_what_nobody_read():
    asked = {"parse": READ, "count": 3, "seed": 1, "published_on": None}
    work = Work(job_id=1, tries=1, revision_id=1, text=TEXT, title="The southern canal", **asked)
    assert write_items(Reading(TEXT, READ, "The southern canal"), work).items == ()


class TestModel:
    def ask(self, session, article, propose, *items):
        job = request(session, article, ask_model=True)
        work = begin(session, job)
        told = []
        written = run_generation(
            work,
            parse=lambda _text: READ,
            report=lambda *step: told.append(step),
            write=lambda *_asked: Generated(items=items, rejected=()),
            propose=propose,
        )
        store_generation(session, work=work, written=written, now=NOW)
        return job, written, told

    def test_it_is_handed_what_was_read_and_its_drops_are_counted(self, session, article):
        asked = []

        def propose(reading, count):
            asked.append((reading.text, reading.title, count))
            bad = [{"stem": "Why?"}, 5, {"quotes": []}]
            return Proposals(({"choices": bad, "orderings": [{}]},), "Half of it is missing.")

        job, written, told = self.ask(session, article, propose, choice())
        assert asked == [(TEXT, "The southern canal", 5)]
        assert told[2] == (55, "Asking the language model")
        assert [item for item, _ in written.items] == [choice()]
        dropped = {"proposal": 4, "event-count": 1}
        assert written.model == ModelReport(kept=0, dropped=dropped, note="Half of it is missing.", answered=True)
        assert job.result["model"] == {
            "kept": 0,
            "dropped": [["proposal", 4], ["event-count", 1]],
            "note": "Half of it is missing.",
        }

    def test_nothing_is_asked_unless_it_is_asked_for(self, session, article):
        work = begin(session, request(session, article))
        propose = []
        run_generation(
            work,
            parse=lambda _text: READ,
            report=lambda *_step: None,
            write=lambda *_asked: Generated(items=(), rejected=()),
            propose=lambda *asked: propose.append(asked),
        )
        assert propose == []

    def test_where_it_fails_the_rules_items_come_and_it_may_be_asked_again(self, session, article):
        job, _, _ = self.ask(session, article, lambda *_: Proposals(note="It hangs."), choice())
        assert job.state is JobState.DONE
        assert len(job.result["questions"]) == 1
        assert (job.result["model"]["note"], job.result["again"]) == ("It hangs.", True)
        again = request(session, article, ask_model=True)
        assert (again.id, again.state, again.result) == (job.id, JobState.QUEUED, None)

    def test_where_it_answered_the_job_is_done(self, session, article):
        job, _, _ = self.ask(session, article, lambda *_: Proposals(({"choices": []},)))
        assert request(session, article, ask_model=True).state is JobState.DONE
        assert job.result["again"] is False

    def test_where_none_is_set_up_any_more_the_page_says_so(self, session, article):
        job, _, _ = self.ask(session, article, no_model)
        assert job.result["model"]["note"] == "No language model is set up here now, so none was asked."
