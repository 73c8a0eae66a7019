"""Asking for questions, and the page that waits for them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from quizapp.core.citations import cite_quote
from quizapp.core.items import Problem, Severity
from quizapp.models import Article, ArticleRevision, Job, JobKind, JobState, Status
from quizapp.services.candidates import keep_candidates
from tests import factories
from tests.factories import TEXT
from tests.page import Reader

BEGUN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def no_worker(app: Flask, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A queue that nobody works on; it holds what was put into it."""
    queued: list[int] = []
    queue = app.extensions["quizapp.jobs"]
    monkeypatch.setitem(app.extensions, "quizapp.jobs", type(queue)(queue.huey, queued.append))
    return queued


def make_job(stored: Session, article: Article, teacher_id: int, **changes: Any) -> Job:
    revision = stored.scalars(ArticleRevision.newest(article.id)).one()
    fields = {
        "kind": JobKind.GENERATE,
        "key": "a key",
        "state": JobState.DONE,
        "payload": {"revision": revision.id, "count": 10, "seed": 0},
        "result": {"questions": [], "known": 0},
        "progress": 100,
        "message": "",
        "tries": 1,
        "author_id": teacher_id,
        "created_at": BEGUN,
        "finished_at": BEGUN,
    }
    job = Job(**fields | changes)
    stored.add(job)
    stored.commit()
    return job


@pytest.fixture
def refused(stored: Session, article: Article) -> list[str]:
    """Two candidates that a check refused; their stems."""
    revision = stored.scalars(ArticleRevision.newest(article.id)).one()
    fault = Problem(
        check="option-count", severity=Severity.UNPROVED, message="There are 2 options. Offer three to five answers."
    )
    quotes = {
        "For how long did it carry coal?": "It carried coal for 52 years.",
        "When did it close?": "The canal closed",
    }
    items = [factories.choice(stem=stem, citations=(cite_quote(TEXT, quote),)) for stem, quote in quotes.items()]
    refused = [(item, (fault,)) for item in items]
    keep_candidates(stored, revision, job_id=None, spares=(), refused=refused, known=set(), now=BEGUN)
    stored.commit()
    return list(quotes)


def test_asking_leads_to_the_page_that_waits(teacher: Reader, article: Article, no_worker: list[int]) -> None:
    teacher.goes(f"/teach/articles/{article.id}").presses("Write questions", count="5")
    assert teacher.heading == "Writing questions"
    assert "Waiting for the worker" in teacher.text
    assert teacher.page.xpath("//noscript/meta/@http-equiv") == ["refresh"]
    assert len(no_worker) == 1


def test_untouched_drafts_can_be_told_to_make_way(
    teacher: Reader, stored: Session, article: Article, no_worker: list[int]
) -> None:
    teacher.goes(f"/teach/articles/{article.id}")
    assert teacher.page.xpath("//input[@name='replace']") == []
    factories.make_question(stored, article=article, status=Status.DRAFT)
    stored.commit()
    teacher.goes(f"/teach/articles/{article.id}").presses("Write questions", count="5", replace="y")
    assert stored.get_one(Job, no_worker[0]).payload["replace"]


def test_what_was_put_away_is_told(teacher: Reader, stored: Session, article: Article, teacher_id: int) -> None:
    drafts = [factories.make_question(stored, article=article).id]
    job = make_job(stored, article, teacher_id, result={"questions": drafts, "known": 0, "replaced": 2})
    teacher.goes(f"/teach/jobs/{job.id}")
    assert "2 drafts that nobody had touched were put away for them." in teacher.text


def test_a_button_pressed_twice_asks_once(
    teacher: Reader, stored: Session, article: Article, no_worker: list[int]
) -> None:
    for _ in range(2):
        teacher.goes(f"/teach/articles/{article.id}").presses("Write questions", count="5")
    assert len(set(no_worker)) == 1
    factories.make_question(stored, article=article)
    stored.commit()
    teacher.goes(f"/teach/articles/{article.id}").presses("Write questions", count="5")
    assert len(set(no_worker)) == 2


@pytest.mark.parametrize(
    ("count", "message"), [("0", "From 1 to 40"), ("41", "From 1 to 40"), ("-1", "no whole number")]
)
def test_how_many_is_checked(teacher: Reader, article: Article, count: str, message: str) -> None:
    teacher.goes(f"/teach/articles/{article.id}").presses("Write questions", 422, count=count)
    assert message in teacher.texts("//p[@id='count-problem']")[0]


def test_nobody_asks_about_anothers_article(teacher: Reader, foreign: Article) -> None:
    teacher.goes("/teach").posts(f"/teach/articles/{foreign.id}/generate", 404, count="5")


@pytest.mark.usefixtures("refused")
def test_a_page_tells_honestly_what_came_of_it(
    teacher: Reader, stored: Session, article: Article, teacher_id: int
) -> None:
    drafts = [factories.make_question(stored, article=article).id for _ in range(6)]
    job = make_job(stored, article, teacher_id, result={"questions": drafts, "known": 1})
    teacher.goes(f"/teach/jobs/{job.id}")
    assert teacher.heading == "6 of the 10 asked"
    assert "1 question it could write was with the article already." in teacher.text
    assert "2 candidates were thrown away by the checks." in teacher.text
    assert teacher.page.xpath("//a[text()='Review them']/@href") == [f"/teach/questions/{drafts[0]}"]


def test_an_article_that_gives_nothing_more_says_so(
    teacher: Reader, stored: Session, article: Article, teacher_id: int
) -> None:
    job = make_job(stored, article, teacher_id)
    teacher.goes(f"/teach/jobs/{job.id}")
    assert teacher.heading == "0 of the 10 asked"
    assert "Nothing more that could be written about it passed every check" in teacher.text
    assert teacher.page.xpath("//a[text()='Write a question yourself']")


@pytest.mark.usefixtures("refused")
def test_few_questions_are_followed_by_an_offer_of_kinds_that_often_need_mending(
    teacher: Reader,
    stored: Session,
    article: Article,
    teacher_id: int,
    no_worker: list[int],
) -> None:
    job = make_job(stored, article, teacher_id, result={"questions": [], "known": 0})
    teacher.goes(f"/teach/jobs/{job.id}")
    assert "thrown away by the checks. Only kinds of question that readers mostly accepted" in teacher.text
    teacher.presses("Write other kinds too")
    assert teacher.heading == "Writing questions"
    asked = stored.get(Job, no_worker[0])
    assert asked is not None
    assert (asked.payload["spare"], asked.payload["count"]) == (True, 10)
    asked.state, asked.result, asked.finished_at = JobState.DONE, {"questions": [], "known": 0}, BEGUN
    stored.commit()
    teacher.goes(f"/teach/jobs/{asked.id}")
    assert "often need mending" not in teacher.text


def test_what_was_written_comes_before_the_offer_of_more(
    teacher: Reader, stored: Session, article: Article, teacher_id: int
) -> None:
    job = make_job(stored, article, teacher_id, result={"questions": [1, 2], "known": 0})
    teacher.goes(f"/teach/jobs/{job.id}")
    assert teacher.text.index("Review them") < teacher.text.index("Write other kinds too")


def test_a_failure_gives_its_reason_and_another_try(
    teacher: Reader, stored: Session, article: Article, teacher_id: int, no_worker: list[int]
) -> None:
    job = make_job(
        stored, article, teacher_id, state=JobState.FAILED, result=None, message="The model is not installed."
    )
    teacher.goes(f"/teach/jobs/{job.id}")
    assert teacher.heading == "No questions were written"
    assert "The model is not installed. The article is kept" in teacher.text
    teacher.presses("Try again")
    assert teacher.heading == "Writing questions"
    assert len(no_worker) == 1


WAITING = {"state": JobState.QUEUED, "result": None, "progress": 0, "finished_at": None, "tries": 0}
RUNNING = {"state": JobState.RUNNING, "result": None, "progress": 40, "message": "Writing", "finished_at": None}


@pytest.mark.parametrize(
    ("changes", "seconds", "stalled"),
    [
        (WAITING, 5, ""),
        (WAITING, 21, "the worker does not seem to be running"),
        (RUNNING | {"lease_until": BEGUN + timedelta(seconds=60)}, 59, ""),
        (RUNNING | {"lease_until": BEGUN + timedelta(seconds=60)}, 61, "The worker stopped in the middle"),
    ],
)
def test_a_page_that_waits_in_vain_says_so(
    teacher: Reader,
    stored: Session,
    article: Article,
    teacher_id: int,
    monkeypatch: pytest.MonkeyPatch,
    changes: dict[str, Any],
    seconds: int,
    stalled: str,
) -> None:
    job = make_job(stored, article, teacher_id, **changes)
    monkeypatch.setattr("quizapp.web.teach.generating.now", lambda: BEGUN + timedelta(seconds=seconds))
    teacher.goes(f"/teach/jobs/{job.id}")
    assert teacher.heading == "Writing questions"
    assert (stalled in teacher.text) if stalled else ("longer than it should" not in teacher.text)
    told = teacher.get(f"/teach/jobs/{job.id}", headers={"Accept": "application/json"}).get_json()
    assert (told["finished"], bool(told["stalled"]), told["progress"]) == (False, bool(stalled), changes["progress"])


def test_anothers_job_is_not_there(teacher: Reader, stored: Session, foreign: Article) -> None:
    job = make_job(stored, foreign, foreign.author_id or 0)
    teacher.goes(f"/teach/jobs/{job.id}", 404)


def test_no_language_model_is_offered_or_asked_where_none_is_set_up(
    teacher: Reader, stored: Session, article: Article, no_worker: list[int]
) -> None:
    for address in ("/teach/articles/new", f"/teach/articles/{article.id}"):
        teacher.goes(address)
        assert "language model" not in teacher.text
        assert teacher.page.xpath("//input[@name='ask_model']") == []
    teacher.posts(f"/teach/articles/{article.id}/generate", count="5", ask_model="y")
    assert "ask_model" not in stored.get_one(Job, no_worker[0]).payload


def test_what_was_thrown_away_can_be_seen_with_the_reason(
    teacher: Reader, stored: Session, article: Article, teacher_id: int, refused: list[str]
) -> None:
    job = make_job(stored, article, teacher_id)
    teacher.goes(f"/teach/jobs/{job.id}")
    assert "2 candidates were thrown away by the checks." in teacher.text
    assert teacher.texts("//summary") == ["What was thrown away: 2"]
    assert [line.split("?")[0] + "?" for line in teacher.texts("//ul[@class='problems']/li")] == refused
    assert "There are 2 options. Offer three to five answers." in teacher.text


def test_near_misses_open_as_drafts_with_the_fault_marked(
    teacher: Reader, stored: Session, article: Article, teacher_id: int, refused: list[str]
) -> None:
    job = make_job(stored, article, teacher_id)
    teacher.goes(f"/teach/jobs/{job.id}")
    assert "2 near misses need your hand" in teacher.text
    teacher.presses("Open the 2 as drafts")
    assert teacher.heading == "Draft 1 of 2"
    assert refused[0] in teacher.text
    assert "There are 2 options. Offer three to five answers." in teacher.text
    teacher.goes(f"/teach/jobs/{job.id}")
    assert "need your hand" not in teacher.text


def test_near_misses_that_are_drafts_already_are_not_opened_again(
    teacher: Reader, stored: Session, article: Article, teacher_id: int
) -> None:
    job = make_job(stored, article, teacher_id)
    teacher.goes("/teach").posts(f"/teach/jobs/{job.id}/near-misses")
    assert "They are drafts already" in teacher.text
