from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from sqlalchemy import select

from quizapp import resources
from quizapp.core.items import Severity
from quizapp.core.text import Parse
from quizapp.interchange import FORMATS
from quizapp.models import (
    Access,
    Article,
    ArticleRevision,
    Job,
    JobState,
    Origin,
    Question,
    QuestionEvent,
    QuestionProblem,
    QuestionTag,
    Shown,
    Status,
)
from quizapp.services.errors import ConflictError, InvalidError, NotFoundError
from quizapp.services.exchange import bank_files
from quizapp.services.exchange.importing import COLLECTION, begin_import, run_import, store_import
from quizapp.services.exchange.uploads import (
    KEPT_FOR,
    add_upload,
    find_import,
    forget_uploads,
    list_targets,
    read_upload,
    request_import,
)
from quizapp.services.jobs import LEASE, fail_job
from quizapp.services.questions import approve_question, load_version
from tests.factories import NOW, TEXT, choice, make_article, make_question, make_teacher, ordering
from tests.factories.articles import make_revision
from tests.factories.folders import share_article
from tests.interchange.comparing import entry_of

READ = Parse("model 1", (), ())
GIFT = b"Who?{=Ann#Yes ~Bob}\n\n// [tag:x]\nWhere?{=Rome ~Bonn}\n\nWrite!{}\n"


@pytest.fixture
def teacher(session):
    return make_teacher(session)


@pytest.fixture
def article(session, teacher):
    return make_article(session, author_id=teacher.id)


def upload(session, teacher, data=GIFT, name="q.txt", now=NOW):
    return add_upload(session, data=data, name=name, teacher_id=teacher.id, now=now)


def ask(session, teacher, job, **into):
    return request_import(session, job_id=job.id, teacher_id=teacher.id, now=NOW, **into)


def work(session, job, now=NOW):
    """Do an import as the worker does; the articles that had to be parsed."""
    parsed: list[str] = []
    begun = begin_import(session, job_id=job.id, now=now)
    ready = run_import(begun, parse=lambda text: parsed.append(text) or READ, report=lambda *_told: None, now=NOW)
    assert store_import(session, work=begun, ready=ready, now=now)
    return parsed


def questions(session, article_id):
    return session.scalars(Question.of_article(article_id)).all()


class TestUpload:
    def test_a_file_is_kept_as_it_came_and_read_anew(self, session, teacher):
        job = upload(session, teacher)
        assert (job.state, job.result, job.payload["format"]) == (JobState.DONE, {"found": 2}, "gift")
        found = read_upload(job.payload)
        assert (found.format_title, len(found.entries), [f.line for f in found.faults]) == ("GIFT", 2, [6])

    @pytest.mark.parametrize(
        ("data", "name"),
        [
            (b"<quiz><question type='essay'/></quiz>", "moodle"),
            (b"stem;key;option a;option b\nWho;a;x;y", "csv"),
            (b"sep=;\nStem;key;option a;option b\nWho;a;x;y", "csv"),
            (b"Who?\nA. x\nB. y\nANSWER: A\n", "aiken"),
        ],
    )
    def test_the_format_is_told_by_the_content(self, session, teacher, data, name):
        assert upload(session, teacher, data).payload["format"] == name

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"", "The file is empty"),
            (b"\xef\xbb\xbf\n", "no question"),
            ("Кто?{=да ~нет}".encode("cp1251"), "Line 1, byte"),
            (b"<quiz><question", "Line 1"),
            (b"PK\x03\x04 and so on", "no sound zip"),
        ],
    )
    def test_what_is_refused_is_not_kept(self, session, teacher, data, message):
        with pytest.raises(InvalidError, match=message):
            upload(session, teacher, data)
        assert session.scalars(select(Job).where(Job.author_id == teacher.id)).all() == []

    def test_an_upload_is_its_teachers_own(self, session, teacher):
        job = upload(session, teacher)
        assert find_import(session, job_id=job.id, teacher_id=teacher.id) is job
        with pytest.raises(NotFoundError, match="two days"):
            find_import(session, job_id=job.id, teacher_id=make_teacher(session).id)

    def test_uploads_are_forgotten_after_two_days(self, session, teacher):
        upload(session, teacher, now=NOW - KEPT_FOR - timedelta(seconds=1))
        kept = upload(session, teacher)
        assert forget_uploads(session, now=NOW) == 1
        assert session.scalars(select(Job.id).where(Job.author_id == teacher.id)).all() == [kept.id]


class TestRequest:
    def test_asking_twice_is_one_import(self, session, teacher, article):
        job = upload(session, teacher)
        ask(session, teacher, job, article_id=article.id)
        assert (job.state, job.payload["into"]) == (JobState.QUEUED, {"article": article.id})
        ask(session, teacher, job, title="Another")
        assert job.payload["into"] == {"article": article.id}

    def test_one_that_failed_is_tried_anew(self, session, teacher, article):
        job = ask(session, teacher, upload(session, teacher), article_id=article.id)
        begun = begin_import(session, job_id=job.id, now=NOW)
        fail_job(session, job_id=job.id, tries=begun.tries, message="no", now=NOW)
        assert ask(session, teacher, job, title="Another").payload["into"] == {"title": "Another"}
        assert job.state is JobState.QUEUED

    @pytest.mark.parametrize("title", ["", "  ", "x" * 301])
    def test_a_collection_needs_a_title(self, session, teacher, title):
        with pytest.raises(InvalidError, match="title of 1 to 300"):
            ask(session, teacher, upload(session, teacher), title=title)

    def test_an_article_must_be_ones_own_to_change(self, session, article):
        other = make_teacher(session)
        share_article(session, article, other, Access.COPY)
        job = upload(session, other)
        with pytest.raises(NotFoundError):
            ask(session, other, job, article_id=article.id)

    def test_the_articles_that_one_may_change_are_offered(self, session, teacher, article):
        other = make_teacher(session)
        shared = make_article(session, author_id=other.id, title="Shared")
        share_article(session, shared, teacher, Access.EDIT)
        make_article(session, author_id=other.id)
        assert list_targets(session, teacher_id=teacher.id) == [(shared.id, "Shared"), (article.id, article.title)]

    def test_a_file_of_which_nothing_was_understood_cannot_be_imported(self, session, teacher, article):
        job = upload(session, teacher, b"Write!{}\n")
        with pytest.raises(InvalidError, match="nothing to import"):
            ask(session, teacher, job, article_id=article.id)


class TestImport:
    def test_into_an_article_as_drafts_with_problems_tags_and_history(self, session, teacher, article):
        job = ask(session, teacher, upload(session, teacher), article_id=article.id)
        assert work(session, job) == []
        who, where = questions(session, article.id)
        assert [(q.status, q.origin, q.author_id, q.standing) for q in (who, where)] == [
            (Status.DRAFT, Origin.IMPORTED, teacher.id, None)
        ] * 2
        assert load_version(session, who).item().options[0].feedback == "Yes"
        checks = session.scalars(select(QuestionProblem.check_name).where(QuestionProblem.question_id == who.id)).all()
        assert "cited" in checks
        tags = select(QuestionTag.tag).where(QuestionTag.question_id == where.id)
        assert session.scalars(tags).all() == ["x"]
        assert [event.note for event in session.scalars(QuestionEvent.of_question(who.id))] == [f"job {job.id}"]
        told = {name: job.result[name] for name in ("found", "kept", "first", "articles", "known")}
        assert told == {"found": 2, "kept": 2, "first": who.id, "articles": [article.id], "known": 0}

    def test_approving_one_vouches_for_it(self, session, teacher, article):
        job = ask(session, teacher, upload(session, teacher, b"Who opened it?{=Ann ~Bob ~Cid}"), article_id=article.id)
        work(session, job)
        (question,) = questions(session, article.id)
        assert any(p.severity is Severity.UNPROVED for p in load_version(session, question).found())
        base = {"question_id": question.id, "teacher_id": teacher.id, "now": NOW, "vouch": True}
        approve_question(session, **base)
        assert question.standing == "vouched"

    def test_what_the_article_has_already_is_left_out_and_named(self, session, teacher, article):
        make_question(session, article=article, item=choice())
        make_question(session, article=article, item=ordering(), status=Status.RETIRED, standing=None)
        entries = tuple(entry_of(item, TEXT) for item in (choice(), ordering(), choice(stem="When then?")))
        data = FORMATS["moodle"].write((*entries, entries[2])).encode()
        job = ask(session, teacher, upload(session, teacher, data), article_id=article.id)
        work(session, job)
        assert (job.result["kept"], job.result["known"]) == (1, 3)
        assert job.result["known_stems"] == [
            "When did the canal open?",
            "Put these in order, the earliest first.",
            "When then?",
        ]
        assert job.result["notes"] == [
            ["When then?", "The id “opening” is used before in this file, so this question gets another."]
        ]

    def test_passages_become_citations_again_in_the_same_text(self, session, teacher, article):
        data = FORMATS["gift"].write((entry_of(choice(), TEXT),)).encode()
        work(session, ask(session, teacher, upload(session, teacher, data), article_id=article.id))
        (question,) = questions(session, article.id)
        assert load_version(session, question).item().citations == choice().citations

    def test_an_article_that_was_not_read_yet_is_read_first(self, session, teacher):
        article = make_article(session, author_id=teacher.id, parse=None)
        job = ask(session, teacher, upload(session, teacher), article_id=article.id)
        assert work(session, job) == [TEXT]
        assert session.scalars(ArticleRevision.newest(article.id)).one().stored_parse() == READ

    def test_a_collection_is_an_article_without_a_text_of_its_own(self, session, teacher):
        job = ask(session, teacher, upload(session, teacher), title=" Old  questions ")
        assert work(session, job) == [COLLECTION]
        (article_id,) = job.result["articles"]
        article = session.get_one(Article, article_id)
        assert (article.title, article.author_id, article.shown) == ("Old questions", teacher.id, Shown.CLASS)
        assert len(questions(session, article_id)) == 2

    def test_a_file_with_nothing_new_adds_nothing(self, session, teacher, article):
        for second in range(2):
            job = ask(
                session, teacher, upload(session, teacher, now=NOW + timedelta(seconds=second)), article_id=article.id
            )
            work(session, job)
        assert (job.result["kept"], job.result["first"], job.result["known"]) == (0, None, 2)

    def test_a_corrected_article_stops_the_import(self, session, teacher, article):
        job = ask(session, teacher, upload(session, teacher), article_id=article.id)
        begun = begin_import(session, job_id=job.id, now=NOW)
        ready = run_import(begun, parse=lambda _text: READ, report=lambda *_told: None, now=NOW)
        make_revision(session, article, "Another text.")
        with pytest.raises(ConflictError, match="corrected meanwhile"):
            store_import(session, work=begun, ready=ready, now=NOW)
        assert questions(session, article.id) == []

    def test_a_worker_that_lost_its_lease_changes_nothing(self, session, teacher, article):
        job = ask(session, teacher, upload(session, teacher), article_id=article.id)
        late = begin_import(session, job_id=job.id, now=NOW)
        ready = run_import(late, parse=lambda _text: READ, report=lambda *_told: None, now=NOW)
        work(session, job, now=NOW + LEASE)
        assert not store_import(session, work=late, ready=ready, now=NOW + LEASE)
        assert begin_import(session, job_id=job.id, now=NOW + LEASE) is None
        assert len(questions(session, article.id)) == 2


class TestBankFiles:
    def packed(self, *members: tuple[str, bytes]) -> bytes:
        data = BytesIO()
        with ZipFile(data, "w") as archive:
            for name, content in members:
                archive.writestr(name, content)
        return data.getvalue()

    def bundled(self, slug="voyager", folder="x/voyager"):
        files = resources.questions() / slug
        return [(f"{folder}/{name}", (files / name).read_bytes()) for name in ("article.md", "items.yaml")]

    def test_a_bank_comes_in_with_its_article_and_the_same_items(self, session, teacher):
        data = self.packed(*self.bundled(), ("readme.txt", b"-"))
        job = ask(session, teacher, upload(session, teacher, data, "voyager.zip"))
        (bank,) = read_upload(job.payload).banks
        work(session, job)
        (article_id,) = job.result["articles"]
        article = session.get_one(Article, article_id)
        assert (article.title, article.bank, article.author_id) == (bank.article.title, None, teacher.id)
        kept = [load_version(session, question).item() for question in questions(session, article_id)]
        assert tuple(kept) == bank.items

    def test_its_questions_can_go_into_an_article_with_the_same_text(self, session, teacher):
        data = self.packed(*self.bundled())
        job = upload(session, teacher, data, "voyager.zip")
        (bank,) = read_upload(job.payload).banks
        article = make_article(session, text=bank.article.text, author_id=teacher.id)
        work(session, ask(session, teacher, job, article_id=article.id))
        kept = [load_version(session, question).item() for question in questions(session, article.id)]
        assert tuple(kept) == bank.items

    @pytest.mark.parametrize(
        ("members", "message"),
        [
            ([("a.txt", b"")], "holds no folders with article.md"),
            ([("b/article.md", b"x"), ("b/items.yaml", b"")], "b/article.md:1: does not begin with front matter"),
            ([("../../b/items.yaml", b"")], "b/article.md: No such file"),
        ],
    )
    def test_a_zip_that_is_no_bank_is_refused_with_file_and_line(self, session, teacher, members, message):
        with pytest.raises(InvalidError, match=message):
            upload(session, teacher, self.packed(*members))

    def test_a_zip_that_unpacks_to_too_much_is_refused(self, session, teacher, monkeypatch):
        monkeypatch.setattr(bank_files, "_MOST_BYTES", 10)
        with pytest.raises(InvalidError, match="more than 40 MB"):
            upload(session, teacher, self.packed(*self.bundled()))
