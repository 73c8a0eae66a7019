"""Taking questions out, and bringing them in."""

from io import BytesIO

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.text import Parse
from quizapp.models import Article, Job, JobKind, JobState, Question, Status
from quizapp.services.errors import ConflictError
from quizapp.services.exchange import importing
from tests import factories
from tests.page import Reader

GIFT = "Who opened it?{=Ann ~Bob}\n\nWrite!{}\n"


@pytest.fixture(autouse=True)
def read(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model: what is parsed is blank."""
    monkeypatch.setattr("quizapp.language.parse", lambda _text, *, model: Parse(model, (), ()))


def upload(teacher: Reader, text: str = GIFT, status: int = 200, address: str = "/teach/import") -> Reader:
    return teacher.goes(address).presses("Look through it", status, pasted=text)


@pytest.fixture
def questions(stored: Session, article: Article) -> list[Question]:
    made = [
        factories.make_question(stored, article=article),
        factories.make_question(stored, article=article, item=factories.ordering(), status=Status.DRAFT),
    ]
    stored.commit()
    return made


@pytest.mark.usefixtures("questions")
class TestExport:
    def test_the_way_leads_from_the_article(self, teacher: Reader, article: Article) -> None:
        teacher.goes(f"/teach/articles/{article.id}")
        (way,) = teacher.page.xpath("//a[text()='Take the questions out']/@href")
        assert teacher.goes(way).heading == "Take out 2 questions"

    def test_what_is_lost_is_said_before_the_download(self, teacher: Reader, article: Article) -> None:
        teacher.goes(f"/teach/export?article={article.id}&drafts=1")
        assert "Dates of its events are lost; the order that follows from them is kept. 1 question" in teacher.text
        teacher.presses("Show what it keeps", format="bank")
        assert "Nothing is lost" in teacher.text
        teacher.presses("Show what it keeps", format="gift")
        assert "Fixed order is lost" in teacher.text

    @pytest.mark.parametrize(
        ("name", "file", "start"),
        [
            ("moodle", "the-southern-canal.xml", b"<?xml"),
            ("gift", "the-southern-canal.gift.txt", b"$CATEGORY"),
            ("csv", "the-southern-canal.csv", b"\xef\xbb\xbfid,kind,stem,key"),
            ("bank", "the-southern-canal.zip", b"PK"),
        ],
    )
    def test_the_file_is_downloaded_by_its_name(
        self, teacher: Reader, article: Article, name: str, file: str, start: bytes
    ) -> None:
        teacher.goes(f"/teach/export?article={article.id}&format={name}")
        (way,) = teacher.page.xpath("//a[starts-with(text(), 'Download')]/@href")
        answer = teacher.get(way)
        assert answer.headers["Content-Disposition"] == f'attachment; filename="{file}"'
        assert answer.data.startswith(start)

    def test_picked_questions_go_alone(self, teacher: Reader, questions: list[Question]) -> None:
        assert teacher.goes(f"/teach/export?ids={questions[1].id}").heading == "Take out 1 question"

    def test_ticked_in_the_bank_they_go_too(
        self, teacher: Reader, stored: Session, questions: list[Question], foreign: Article
    ) -> None:
        other = factories.make_question(stored, article=foreign)
        stored.commit()
        ids = [str(question.id) for question in (*questions, other)]
        teacher.goes("/teach/bank").presses("Take out as a file", id=ids)
        assert teacher.heading == "Take out 2 questions"
        assert "1 question of those you ticked is not yours to copy, and left out." in teacher.text

    @pytest.mark.parametrize("address", ["/teach/export", "/teach/export?article=9999", "/teach/export?ids=0"])
    def test_nothing_that_may_be_taken_is_not_there(self, teacher: Reader, address: str) -> None:
        teacher.goes(address, 404)

    def test_there_is_no_such_format(self, teacher: Reader, article: Article) -> None:
        teacher.goes(f"/teach/export?article={article.id}&format=docx", 404)
        teacher.goes(f"/teach/export/file?article={article.id}", 404)

    def test_anothers_questions_are_not_there(self, teacher: Reader, stored: Session, foreign: Article) -> None:
        factories.make_question(stored, article=foreign)
        stored.commit()
        teacher.goes(f"/teach/export?article={foreign.id}", 404)


class TestImport:
    def test_a_file_is_looked_through_and_then_kept_as_drafts(
        self, teacher: Reader, stored: Session, article: Article
    ) -> None:
        teacher.goes(f"/teach/articles/{article.id}")
        (way,) = teacher.page.xpath("//a[text()='Bring questions in']/@href")
        upload(teacher, address=way)
        assert teacher.heading == "1 question found"
        assert "Line 3: “Write!{}”: its answers are marked by hand." in teacher.text
        assert teacher.texts("//main//h3") == ["Who opened it?"]
        assert teacher.page.xpath("//select/option[@selected]/@value") == [str(article.id)]
        assert not stored.scalars(Question.of_article(article.id)).all()
        stored.rollback()
        teacher.presses("Keep 1 question as a draft")
        assert teacher.heading == "1 question brought in"
        (question,) = stored.scalars(Question.of_article(article.id)).all()
        assert question.status is Status.DRAFT
        assert teacher.page.xpath("//a[text()='Review them']/@href") == [f"/teach/questions/{question.id}"]

    def test_a_file_is_sent_as_a_file(self, teacher: Reader) -> None:
        teacher.goes("/teach/import")
        token = teacher.page.xpath("//input[@name='csrf_token']/@value")[0]
        sent = {"csrf_token": token, "file": (BytesIO(GIFT.encode("utf-16")), "old.txt")}
        answer = teacher.post("/teach/import", data=sent, follow_redirects=True)
        assert "GIFT, old.txt. Nothing is kept yet." in answer.text

    def test_a_collection_has_a_title_and_takes_what_it_has_not(self, teacher: Reader, stored: Session) -> None:
        upload(teacher, f"{GIFT}\n{GIFT}")
        teacher.presses("Keep 2 questions as drafts", 422)
        assert "Give the collection a title" in teacher.text
        teacher.presses("Keep 2 questions as drafts", title="Old ones")
        assert teacher.heading == "1 question brought in"
        assert "1 question was left out" in teacher.text
        assert stored.scalars(select(Article.title).order_by(Article.id.desc())).first() == "Old ones"

    def test_what_was_imported_is_not_imported_again(self, teacher: Reader, stored: Session, article: Article) -> None:
        upload(teacher, GIFT)
        address = teacher.page.xpath("//main//form/@action")[0]
        teacher.presses("Keep 1 question as a draft", into=str(article.id))
        teacher.goes("/teach/import").posts(address, into=str(article.id))
        assert teacher.heading == "1 question brought in"
        assert len(stored.scalars(Question.of_article(article.id)).all()) == 1

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("", "The file is empty."),
            ("<quiz><question></quiz>", "Line 1: this is no sound XML"),
            ("nothing", "Nothing was understood"),
        ],
    )
    def test_what_is_refused_is_told_with_its_line(self, teacher: Reader, text: str, told: str) -> None:
        upload(teacher, text, 200 if text == "nothing" else 422)
        assert told in f"{teacher.heading} {teacher.text}"

    def test_a_long_file_is_looked_through_page_by_page(self, teacher: Reader) -> None:
        upload(teacher, "".join(f"Lock {n}?{{=a{n} ~b}}\n\n" for n in range(120)))
        assert len(teacher.texts("//main//h3")) == 50
        teacher.goes(teacher.page.xpath("//a[text()='After']/@href")[0])
        assert teacher.texts("//main//h3")[0] == "Lock 50?"
        assert teacher.page.xpath("//a[text()='Before']/@href")

    def test_an_import_that_failed_says_why_and_can_be_tried_again(
        self, teacher: Reader, article: Article, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        def fail(*_arguments: object, **_named: object) -> bool:
            raise ConflictError("The article was corrected meanwhile.")

        upload(teacher)
        with monkeypatch.context() as patched:
            patched.setattr(importing, "store_import", fail)
            teacher.presses("Keep 1 question as a draft", into=str(article.id))
        assert "Nothing was imported The article was corrected meanwhile." in teacher.text
        assert caplog.records
        teacher.presses("Keep 1 question as a draft", into=str(article.id))
        assert teacher.heading == "1 question brought in"

    def test_a_page_waits_while_the_worker_works(
        self, teacher: Reader, stored: Session, article: Article, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("quizapp.web.teach.importing.enqueue_job", lambda _job_id: None)
        upload(teacher)
        teacher.presses("Keep 1 question as a draft", into=str(article.id))
        assert teacher.heading == "Bringing questions in"
        job = stored.scalars(select(Job).where(Job.kind == JobKind.IMPORT)).one()
        answer = teacher.get(f"/teach/imports/{job.id}", headers={"Accept": "application/json"})
        assert answer.json == {"finished": False, "stalled": "", "progress": 0, "message": ""}
        assert job.state is JobState.QUEUED
        teacher.goes(f"/teach/jobs/{job.id}", 404)

    def test_anothers_upload_and_article_are_not_there(self, teacher: Reader, foreign: Article) -> None:
        upload(teacher)
        teacher.presses("Keep 1 question as a draft", 422, into=str(foreign.id))
        teacher.goes("/teach/imports/9999", 404)
