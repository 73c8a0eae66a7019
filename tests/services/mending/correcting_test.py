from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from quizapp.core.anchoring import Fate
from quizapp.core.changed import Run
from quizapp.core.items import Derivation, Problem, Severity
from quizapp.core.text import Parse, TextError
from quizapp.models import ArticleRevision, Happening, Job, QuestionEvent, Shown, Standing, Status
from quizapp.services.articles import ArticleDraft
from quizapp.services.attempts import submit_attempt
from quizapp.services.errors import ConflictError, InvalidError, NotFoundError
from quizapp.services.generation import begin_generation, run_generation, store_generation
from quizapp.services.mending.corrected import load_correction
from quizapp.services.mending.correcting import Correcting, correct_article, preview_correction
from quizapp.services.questions import load_version, reject_question
from quizapp.services.results import load_result
from quizapp.services.takers import Taker
from tests.factories import (
    NOW,
    TEXT,
    choice,
    make_article,
    make_assignment,
    make_attempt,
    make_question,
    make_quiz,
    make_teacher,
    make_user,
    ordering,
)

LATER = NOW + timedelta(days=1)
READ = Parse("model 1", (), ())
TWO_OPTIONS = choice(options=choice().options[:2])
PREFACE = "A new preface stands before the rest.\n\n" + TEXT
OTHER_YEAR = TEXT.replace("closed in 1923", "closed in 1924")
STRUCK = TEXT.replace(" The canal closed in 1923.", "")


@pytest.fixture
def teacher(session):
    return make_teacher(session)


@pytest.fixture
def article(session, teacher):
    return make_article(session, author_id=teacher.id)


@pytest.fixture
def question(session, article):
    return make_question(session, article=article)


def foresee(session, article, text):
    return preview_correction(session, article_id=article.id, teacher_id=article.author_id, text=text)


def correct(session, article, text, note="The archive says so.", base=None, **details):
    newest = session.scalars(ArticleRevision.newest(article.id)).one()
    fields = {"title": article.title, "licence": "CC0"} | details
    wanted = Correcting(
        article_id=article.id,
        teacher_id=article.author_id,
        base=newest.id if base is None else base,
        draft=ArticleDraft(text=text, **fields),
        note=note,
    )
    return correct_article(session, wanted, now=LATER)


def begin(session, job_id):
    session.flush()
    session.expire_all()
    return begin_generation(session, job_id=job_id, now=LATER)


def read(session, work):
    written = run_generation(work, parse=lambda _text: READ, report=lambda *_step: None)
    assert store_generation(session, work=work, written=written, now=LATER)
    session.expire_all()


def corrected(session, article, text):
    """Correct a text and have it read."""
    read(session, begin(session, correct(session, article, text)))
    return load_correction(session, article_id=article.id, teacher_id=article.author_id)


class TestPreview:
    @pytest.mark.parametrize(
        ("text", "fate", "affected"),
        [
            (TEXT.replace("walkers have", "cyclists have"), Fate.UNCHANGED, 0),
            (PREFACE, Fate.MOVED, 0),
            (OTHER_YEAR, Fate.CHANGED, 1),
            (STRUCK, Fate.GONE, 1),
        ],
    )
    @pytest.mark.usefixtures("question")
    def test_tells_what_becomes_of_a_question(self, session, article, text, fate, affected):
        found = foresee(session, article, text)
        assert found.fates == {fate: 1}
        assert len(found.affected) == affected

    @pytest.mark.usefixtures("question")
    def test_shows_the_sentences_that_do_not_hold_and_the_paragraphs_that_differ(self, session, article):
        found = foresee(session, article, OTHER_YEAR)
        (passage,) = found.affected[0].passages
        assert (passage.target, passage.anchored.before, passage.anchored.after) == (
            "c",
            "The canal closed in 1923.",
            "The canal closed in 1924.",
        )
        (paragraph,) = found.paragraphs
        assert (paragraph.number, paragraph.runs[1:]) == (2, (Run("gone", "1923."), Run("new", "1924.")))

    def test_leaves_out_what_is_put_away_and_changes_nothing(self, session, article, question):
        make_question(session, article=article, status=Status.RETIRED)
        assert [one.question_id for one in foresee(session, article, STRUCK).questions] == [question.id]
        assert len(session.scalars(select(ArticleRevision).where(ArticleRevision.article_id == article.id)).all()) == 1

    @pytest.mark.parametrize("text", ["", "Too short.", "x" * 1_000_001, "\x00\x01\x02 of a picture"])
    def test_refuses_what_is_no_text_to_ask_about(self, session, article, text):
        with pytest.raises(TextError):
            foresee(session, article, text)

    def test_anothers_article_is_not_there(self, session):
        article = make_article(session, author_id=make_teacher(session).id)
        with pytest.raises(NotFoundError):
            preview_correction(session, article_id=article.id, teacher_id=make_teacher(session).id, text=TEXT)


class TestCorrect:
    def test_makes_a_revision_with_author_and_reason_and_asks_for_it_to_be_read(self, session, article, teacher):
        job = session.get_one(Job, correct(session, article, OTHER_YEAR, note=" The archive says so. "))
        newest = session.scalars(ArticleRevision.newest(article.id)).one()
        assert (newest.number, newest.text, newest.author_id, newest.note) == (
            2,
            OTHER_YEAR,
            teacher.id,
            "The archive says so.",
        )
        assert job.payload == {"revision": newest.id, "count": 0, "seed": 0}

    def test_details_change_without_a_revision(self, session, article):
        fields = {"title": "Canals", "published_on": date(2026, 1, 1), "licence": "", "shown": Shown.CLASS}
        assert correct(session, article, TEXT, note="", **fields) is None
        assert (article.title, article.published_on, article.shown) == ("Canals", date(2026, 1, 1), Shown.CLASS)
        assert session.scalars(ArticleRevision.newest(article.id)).one().number == 1

    def test_sent_twice_it_makes_one_revision(self, session, article):
        base = session.scalars(ArticleRevision.newest(article.id)).one().id
        assert correct(session, article, OTHER_YEAR, base=base) is not None
        assert correct(session, article, OTHER_YEAR, base=base) is None
        assert session.scalars(ArticleRevision.newest(article.id)).one().number == 2

    def test_who_corrects_an_older_text_is_told(self, session, article):
        base = session.scalars(ArticleRevision.newest(article.id)).one().id
        correct(session, article, OTHER_YEAR)
        with pytest.raises(ConflictError, match="corrected meanwhile"):
            correct(session, article, STRUCK, base=base)

    @pytest.mark.parametrize("note", ["", " ", "x" * 1001])
    def test_asks_for_the_reason(self, session, article, note):
        with pytest.raises(InvalidError, match="why the text is corrected"):
            correct(session, article, OTHER_YEAR, note=note)


class TestReanchor:
    @pytest.mark.parametrize("text", [PREFACE, TEXT.replace("walkers have", "cyclists have")])
    def test_what_the_text_still_proves_is_brought_along_as_it_stands(self, session, article, question, text):
        found = corrected(session, article, text)
        assert (found.number, found.read, found.current, found.touched) == (2, True, 1, ())
        version = load_version(session, question)
        assert (version.number, version.wording_only, version.author_id) == (2, True, article.author_id)
        assert version.revision.number == 2
        assert [c.exact for c in version.item().citations] == ["The canal “Süd” opened in 1871 with 14 locks."]
        assert (question.status, question.standing) == (Status.APPROVED, Standing.PROVED)
        (event,) = session.scalars(select(QuestionEvent).where(QuestionEvent.question_id == question.id)).all()
        assert (event.happening, event.actor_id) == (Happening.REANCHORED, article.author_id)

    def test_what_it_does_not_say_any_more_is_left_and_listed(self, session, article, question):
        found = corrected(session, article, OTHER_YEAR)
        (touched,) = found.touched
        assert (found.current, found.note) == (0, "The archive says so.")
        assert (touched.question_id, touched.fate, touched.status) == (question.id, Fate.CHANGED, Status.APPROVED)
        assert (load_version(session, question).number, touched.problems) == (1, ())

    def test_until_it_was_read_nothing_is_brought_along(self, session, article, question):
        job_id = correct(session, article, PREFACE)
        session.expire_all()
        found = load_correction(session, article_id=article.id, teacher_id=article.author_id)
        assert (found.read, found.job.id, found.current) == (False, job_id, 0)
        assert [(one.question_id, one.fate, one.problems) for one in found.touched] == [(question.id, Fate.MOVED, ())]

    def test_an_approved_one_with_a_new_problem_is_left_and_says_why(self, session, article):
        shorter = make_question(session, article=article, item=TWO_OPTIONS)
        draft = make_question(session, article=article, item=TWO_OPTIONS, status=Status.DRAFT)
        (touched,) = corrected(session, article, PREFACE).touched
        assert (touched.question_id, touched.fate) == (shorter.id, Fate.MOVED)
        assert [problem.severity for problem in touched.problems] == [Severity.UNPROVED]
        # Nobody is asked a draft: it comes along with its problem.
        assert load_version(session, draft).found() == touched.problems

    def test_what_a_teacher_vouches_for_stays_vouched_for(self, session, article, teacher):
        found = (Problem(check="option-count", severity=Severity.UNPROVED, message="It lacks an option."),)
        vouched = {"standing": Standing.VOUCHED, "voucher_id": teacher.id, "problems": found}
        question = make_question(session, article=article, item=TWO_OPTIONS, **vouched)
        assert corrected(session, article, PREFACE).touched == ()
        assert (question.status, question.standing, question.voucher_id) == (
            Status.APPROVED,
            Standing.VOUCHED,
            teacher.id,
        )

    def test_what_was_decided_meanwhile_stays(self, session, article, teacher):
        first = make_question(session, article=article)
        second = make_question(session, article=article, item=ordering())
        work = begin(session, correct(session, article, PREFACE))
        reject_question(session, question_id=first.id, teacher_id=teacher.id, now=LATER)
        second.version_number = 7
        written = run_generation(work, parse=lambda _text: READ, report=lambda *_step: None)
        assert len(written.reanchored) == 2
        session.flush()
        store_generation(session, work=work, written=written, now=LATER)
        assert (first.version_number, second.version_number) == (1, 7)

    def test_a_reading_that_comes_late_takes_nobody_back(self, session, article, question):
        early = correct(session, article, PREFACE)
        read(session, begin(session, correct(session, article, PREFACE.replace("new ", ""))))
        read(session, begin(session, early))
        assert load_version(session, question).revision.number == 3

    def test_asks_the_database_as_often_for_many_questions_as_for_one(self, session, teacher, statements):
        counts = []
        for number in (1, 4):
            article = make_article(session, author_id=teacher.id)
            for _ in range(number):
                make_question(session, article=article)
            assert len(corrected(session, article, OTHER_YEAR).touched) == number
            article_id, teacher_id = article.id, teacher.id
            session.expire_all()
            work = partial(load_correction, session, article_id=article_id, teacher_id=teacher_id)
            counts.append((statements(work), statements(partial(foresee, session, article, STRUCK))))
        assert counts[0] == counts[1]
        assert max(counts[0]) <= 8

    def test_an_attempt_keeps_the_text_that_was_seen(self, session, article, question, teacher):
        taker = Taker.of(make_user(session))
        given = make_assignment(session, quiz=make_quiz(session, questions=[question]), author_id=teacher.id)
        attempt = make_attempt(session, assignment=given, taker=taker, responses={1: {"choice": "0"}})
        corrected(session, article, PREFACE)
        submit_attempt(session, attempt_id=attempt.id, taker=taker, now=LATER)
        found = load_result(session, attempt_id=attempt.id, taker=taker, now=LATER)
        (shown,) = found.articles.values()
        assert shown.paragraphs[0].text.startswith("The canal “Süd” opened")
        assert found.items[0].explained.passages_of()[0].paragraph == 1


def test_a_question_without_a_passage_comes_along(session, article):
    bare = tuple(replace(option, citations=()) for option in choice().options)
    item = choice(citations=(), options=bare, derivation=Derivation())
    question = make_question(session, article=article, item=item, status=Status.DRAFT)
    assert corrected(session, article, STRUCK).touched == ()
    assert load_version(session, question).number == 2
