"""Asking a language model from the desk: offered only where an operator has set one up, and never by default."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp import jobs
from quizapp.app import create_app
from quizapp.config import Config, LlmSettings
from quizapp.db import db
from quizapp.models import Article, Job, JobState, Question
from quizapp.services.questions import load_version
from tests import databases, factories
from tests.core.generate.articles import CANAL
from tests.core.generate.proposed import WHY, proposal
from tests.language.scripted import KEY, Scripted, proposes, refuses, scripted
from tests.page import Reader

LABEL = "Also ask the language model scribe at 127.0.0.1"
LIE = proposal(WHY, stem="Why did William Gorgas drain swamps?", quotes=["He did it to fight yellow fever."])


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Scripted]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with scripted(proposes(WHY, LIE, "nothing")) as running:
        yield running


@pytest.fixture
def app(tmp_path: Path, server: Scripted) -> Iterator[Flask]:
    """An application whose operator has set a language model up."""
    with databases.sqlite(tmp_path) as copy:
        config = Config.for_tests(tmp_path, copy())
    app = create_app(replace(config, llm=LlmSettings(url=server.url, model="scribe", key=KEY)))
    app.test_client_class = Reader
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def canal(stored: Session, teacher_id: int) -> Article:
    made = factories.make_article(stored, text=CANAL, parse=None, author_id=teacher_id, title="Two canals")
    stored.commit()
    return made


def newest_job(stored: Session) -> Job:
    stored.rollback()
    return stored.scalars(select(Job).order_by(Job.id.desc())).all()[0]


@pytest.mark.parametrize(
    ("local", "says"),
    [
        (False, "The article’s text then leaves this machine: it is sent to 127.0.0.1."),
        (True, "The article’s text is then handed to another program on this machine."),
    ],
)
def test_the_box_says_where_the_text_goes_and_is_not_ticked(
    app: Flask, teacher: Reader, canal: Article, local: bool, says: str
) -> None:
    app.config["LANGUAGE_MODEL"] |= {"local": local}
    for shown in (
        lambda: teacher.goes(f"/teach/articles/{canal.id}"),
        lambda: teacher.goes("/teach/articles/new").presses("Go on", text=CANAL),
    ):
        shown()
        assert LABEL in teacher.texts("//label[@class='check']")
        assert teacher.page.xpath("//input[@name='ask_model']/@checked") == []
        hint = teacher.texts("//p[@id='ask_model-hint']")[0]
        assert hint.startswith(says)


def test_unticked_nothing_is_sent(teacher: Reader, canal: Article, stored: Session, server: Scripted) -> None:
    teacher.goes(f"/teach/articles/{canal.id}").presses("Write questions", count="5")
    assert server.bodies == []
    assert "language model" not in teacher.text
    assert "model" not in (newest_job(stored).result or {})


def test_ticked_its_questions_are_there_to_review_and_the_page_says_what_was_dropped_and_why(
    teacher: Reader, canal: Article, stored: Session, server: Scripted, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    teacher.goes(f"/teach/articles/{canal.id}").presses("Write questions", count="20", ask_model="y")
    assert CANAL in server.bodies[0]["messages"][1]["content"]
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"
    assert "1 question that it proposed passed every check." in teacher.text
    assert "2 proposals were thrown away, by the rule that each broke:" in teacher.text
    assert teacher.texts("//main//ul/li")[:2] == [
        "1: Every quotation stands in the article word for word, and only once.",
        "1: A proposal has every part that was asked for, in plain text, and its stem is a question.",
    ]
    drafts = [load_version(stored, q).item() for q in stored.scalars(Question.of_article(canal.id))]
    assert [item.stem for item in drafts if item.form == "model"] == [WHY["stem"]]
    for question in stored.scalars(Question.of_article(canal.id)):
        teacher.goes(f"/teach/questions/{question.id}")
        assert ("Proposed by a language model" in teacher.text) == (WHY["stem"] in teacher.text)
    assert KEY not in caplog.text + teacher.answer.text


def test_where_it_fails_the_rules_questions_come_and_it_can_be_asked_again(
    teacher: Reader, canal: Article, stored: Session, server: Scripted
) -> None:
    server.replies[:] = [refuses(401, KEY)]
    teacher.goes(f"/teach/articles/{canal.id}").presses("Write questions", count="5", ask_model="y")
    assert "The language model refuses the key. These questions are the rules’ own." in teacher.text
    assert KEY not in teacher.answer.text
    assert (newest_job(stored).result or {})["questions"]
    server.replies[:] = [proposes(WHY)]
    teacher.presses("Ask it again")
    assert newest_job(stored).payload["ask_model"] is True
    assert len(server.bodies) == 2
    assert "refuses the key" not in teacher.text


def test_while_it_works_the_job_says_what_it_does(
    app: Flask, teacher: Reader, canal: Article, stored: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, str]] = []
    renew = jobs.jobs.renew_job

    def renewing(writer: Session, **changes: object) -> bool:
        told.append((changes["progress"], changes["message"])) if "message" in changes else None  # type: ignore[arg-type]
        return renew(writer, **changes)  # type: ignore[arg-type]

    monkeypatch.setattr(jobs.jobs, "renew_job", renewing)
    teacher.goes(f"/teach/articles/{canal.id}").presses("Write questions", count="5", ask_model="y")
    assert told == [
        (5, "Reading the article"),
        (40, "Writing questions"),
        (55, "Asking the language model"),
        (90, "Keeping what is proved"),
    ]
    assert newest_job(stored).state is JobState.DONE
    assert app.config["LANGUAGE_MODEL"] == {"name": "scribe", "host": "127.0.0.1", "local": True}
    assert KEY not in repr(app.config)


def test_a_failed_job_is_tried_again_as_it_was_asked(
    teacher: Reader, canal: Article, stored: Session, server: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(jobs.language, "parse", None)
        teacher.goes(f"/teach/articles/{canal.id}").presses("Write questions", count="5", ask_model="y")
    assert (teacher.heading, server.bodies) == ("No questions were written", [])
    teacher.presses("Try again")
    assert (newest_job(stored).state, len(server.bodies)) == (JobState.DONE, 1)
