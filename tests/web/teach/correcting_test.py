"""Correcting an article: what a new text touches, before it is saved and after it was read."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.text import Parse
from quizapp.models import Article, ArticleRevision, Job, JobState, Question, RoleName, Status
from quizapp.services.generation import begin_generation, run_generation, store_generation
from tests import factories
from tests.factories import TEXT
from tests.page import Reader
from tests.web.conftest import SignedIn

OTHER_YEAR = TEXT.replace("closed in 1923", "closed in 1924")
PREFACE = "A new preface stands before the rest.\n\n" + TEXT
NOW = datetime.now(UTC)
LOOK, SAVE, AGAIN = "Look at what it touches", "Save it", "Look again"


@pytest.fixture(autouse=True)
def enqueued(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The jobs that would be handed to the worker."""
    handed: list[int] = []
    monkeypatch.setattr("quizapp.web.teach.correcting.enqueue_job", handed.append)
    return handed


@pytest.fixture
def question(stored: Session, article: Article) -> Question:
    made = factories.make_question(stored, article=article)
    stored.commit()
    return made


@pytest.fixture
def page(teacher: Reader, article: Article, question: Question) -> Reader:  # noqa: ARG001 -- it is touched
    return teacher.goes(f"/teach/articles/{article.id}").goes(f"/teach/articles/{article.id}/text")


def read(stored: Session, job_id: int) -> None:
    """Read a revision as the worker does."""
    stored.rollback()
    work = begin_generation(stored, job_id=job_id, now=NOW)
    assert work is not None
    written = run_generation(work, parse=lambda _text: Parse("model 1", (), ()), report=lambda *_step: None)
    assert store_generation(stored, work=work, written=written, now=NOW)
    stored.commit()


def test_the_article_leads_to_its_text(teacher: Reader, article: Article) -> None:
    links = teacher.goes(f"/teach/articles/{article.id}").page.xpath("//a[contains(@href, '/text')]/@href")
    assert teacher.goes(links[0]).heading == "Correct an article"
    assert teacher.page.xpath("//textarea")[0].text_content().strip() == TEXT


def test_looking_shows_paragraphs_and_questions_and_saves_nothing(
    page: Reader, stored: Session, article: Article
) -> None:
    page.presses(LOOK, text=OTHER_YEAR)
    assert page.texts("//p[@class='compared']//del | //p[@class='compared']//ins") == ["1923.", "1924."]
    assert page.texts("//ul[@class='reach']/li") == ["0 unchanged", "0 moved", "1 changed", "0 gone"]
    assert page.texts("//div[@class='sentences']/blockquote") == [
        "The canal closed in 1923.The question cites this",
        "The canal closed in 1923. 1924.The article now says this",
    ]
    assert stored.scalars(ArticleRevision.newest(article.id)).one().number == 1


def test_what_is_gone_is_said(page: Reader) -> None:
    page.presses(LOOK, text=TEXT.replace(" The canal closed in 1923.", ""))
    assert "Nothing like it." in page.text
    assert "the text does not say it any more" in page.text


def test_saving_asks_why_and_keeps_what_was_typed(page: Reader) -> None:
    page.presses(LOOK, text=OTHER_YEAR).presses(SAVE, 422)
    assert "why the text is corrected" in page.text
    assert page.page.xpath("//textarea")[0].text_content().strip() == OTHER_YEAR


def test_what_stays_behind_is_listed_with_what_to_do(
    page: Reader, stored: Session, article: Article, question: Question, enqueued: list[int]
) -> None:
    page.presses(LOOK, text=OTHER_YEAR).presses(SAVE, note="The year was wrong.")
    assert page.heading == "What the correction touches"
    assert "The corrected text is being read" in page.text
    read(stored, enqueued[0])
    page.goes(f"/teach/articles/{article.id}/correction")
    assert "The year was wrong." in page.text
    assert "0 questions go with the corrected text. 1 stays behind" in page.text
    assert page.texts("//section[@class='touched']//h2") == ["When did the canal open?"]
    ways = page.page.xpath("//section[@class='touched']//div[@class='actions']/a/@href")
    assert ways == [f"/teach/questions/{question.id}/edit", f"/teach/questions/{question.id}/mend"]
    page.goes(f"/teach/articles/{article.id}")
    assert "1 question cites an earlier text" in page.text
    page.goes(f"/teach/articles/{article.id}/correction").presses("Put it away")
    stored.rollback()
    stored.expire_all()
    assert question.status is Status.RETIRED
    assert "None stays behind." in page.goes(f"/teach/articles/{article.id}/correction").text


def test_what_holds_goes_along(page: Reader, stored: Session, article: Article, enqueued: list[int]) -> None:
    page.presses(LOOK, text=PREFACE)
    assert page.texts("//ul[@class='reach']/li")[1] == "1 moved"
    page.presses(SAVE, note="A preface.")
    read(stored, enqueued[0])
    page.goes(f"/teach/articles/{article.id}/correction")
    assert "1 question goes with the corrected text. None stays behind." in page.text
    assert "cites an earlier text" not in page.goes(f"/teach/articles/{article.id}").text
    assert "What the last correction touched" in page.goes(f"/teach/articles/{article.id}/text").text


def test_details_are_corrected_without_a_reason(page: Reader, stored: Session, article: Article) -> None:
    page.presses(LOOK, title="Canals", shown="class", published_on="2026-01-18")
    assert "The text is as it was; saving changes the details only." in page.text
    page.presses(SAVE)
    assert page.heading == "Canals"
    stored.rollback()
    stored.expire_all()
    assert (article.title, str(article.shown), str(article.published_on)) == ("Canals", "class", "2026-01-18")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"title": " "}, "Give the article a title"),
        ({"text": "Too short."}, "The text is too short to ask about"),
        ({"published_on": "2999-01-01"}, "has not come yet"),
        ({"published_on": "never"}, "is no day of the calendar"),
        ({"licence": " "}, "Name the licence"),
    ],
)
def test_what_makes_no_sense_is_said(page: Reader, fields: dict[str, str], message: str) -> None:
    page.presses(LOOK)
    page.presses(SAVE, 422, **fields)
    assert message in page.text


def test_who_corrects_an_older_text_is_told_and_loses_nothing(page: Reader, stored: Session, article: Article) -> None:
    page.presses(LOOK, text=OTHER_YEAR)
    factories.make_revision(stored, article, PREFACE)
    stored.commit()
    page.presses(SAVE, 422, note="The year was wrong.")
    assert "The text was corrected meanwhile." in page.text
    assert page.page.xpath("//textarea")[0].text_content().strip() == OTHER_YEAR


def test_a_reading_that_failed_is_said(page: Reader, stored: Session, article: Article) -> None:
    page.presses(LOOK, text=OTHER_YEAR).presses(SAVE, note="The year was wrong.")
    job = stored.scalars(select(Job)).one()
    job.state, job.message, job.finished_at = JobState.FAILED, "It broke.", NOW
    stored.commit()
    page.goes(f"/teach/articles/{article.id}/correction")
    assert "The corrected text was not read" in page.text


def test_an_article_that_was_never_corrected_says_so(page: Reader, article: Article) -> None:
    assert "This article was never corrected." in page.goes(f"/teach/articles/{article.id}/correction").text


@pytest.mark.parametrize("way", ["text", "correction"])
def test_anothers_article_is_not_there(teacher: Reader, foreign: Article, way: str) -> None:
    teacher.goes(f"/teach/articles/{foreign.id}/{way}", 404)


@pytest.mark.parametrize("way", ["text", "correction"])
def test_students_correct_nothing(signed_in: SignedIn, article: Article, way: str) -> None:
    signed_in(RoleName.STUDENT).goes(f"/teach/articles/{article.id}/{way}", 403)
