"""Every refusal has its page, its status, and its JSON."""

from pathlib import Path

import pytest
from flask import Flask

from quizapp.app import create_app
from quizapp.config import Config
from quizapp.core.answers import UnreadableError
from quizapp.core.text import TextError
from quizapp.errors import STATUSES
from quizapp.security import public
from quizapp.services import errors
from tests.page import Reader


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    app = create_app(Config.for_tests(tmp_path))
    app.test_client_class = Reader
    return app


def raising(app: Flask, error: Exception) -> Reader:
    @public
    def fails() -> str:
        raise error

    app.add_url_rule("/fails", "fails", fails)
    client: Reader = app.test_client()
    return client


@pytest.mark.parametrize(
    ("error", "status", "heading"),
    [
        (errors.NotFoundError("There is no such quiz."), 404, "There is no such page"),
        (errors.NotOpenError("It opens on Monday."), 403, "This is not open to you"),
        (errors.ClosedError("It has closed."), 403, "This is not open to you"),
        (errors.AttemptsUsedUpError("No more."), 403, "This is not open to you"),
        (errors.NotSubmittedError("Hand it in."), 409, "This has changed meanwhile"),
        (errors.ConflictError("Somebody was faster."), 409, "This has changed meanwhile"),
        (errors.InvalidError("Give a title."), 422, "This cannot be used as it is"),
        (errors.NotApprovedError("Approve it."), 422, "This cannot be used as it is"),
        (UnreadableError("There is no such option."), 422, "This cannot be used as it is"),
        (TextError("There is no text in it."), 422, "This cannot be used as it is"),
    ],
)
def test_what_is_refused_says_why(app: Flask, error: Exception, status: int, heading: str) -> None:
    client = raising(app, error)
    assert client.goes("/fails", status).heading == heading
    assert str(error) in client.text
    answer = client.get("/fails", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json) == (status, {"message": str(error)})


def test_every_class_of_the_tree_has_a_status() -> None:
    assert errors.ServiceError in STATUSES


def test_what_breaks_is_told_without_its_cause(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False
    client = raising(app, RuntimeError("the secret cause"))
    assert client.goes("/fails", 500).heading == "Something broke on our side"
    assert "the secret cause" not in client.answer.text
    assert "the secret cause" in caplog.text


def test_an_address_that_leads_nowhere_has_a_page(app: Flask) -> None:
    client: Reader = app.test_client()
    assert client.goes("/no/such/page", 404).heading == "There is no such page"
    assert client.goes("/theme", 405).heading == "This address takes no such request"
    assert set(client.answer.headers["Allow"].split(", ")) == {"POST", "OPTIONS"}
    assert client.answer.content_type == "text/html; charset=utf-8"


def test_too_much_at_once_is_refused(app: Flask) -> None:
    client: Reader = app.test_client()
    answer = client.post("/theme", data={"theme": "x" * 7_000_000})
    assert answer.status_code == 413
    assert "At most 6 MB can be sent at once." in answer.text


def test_a_form_that_is_too_old_says_so(app: Flask) -> None:
    client: Reader = app.test_client()
    answer = client.post("/theme", data={"theme": "dark"})
    assert answer.status_code == 400
    assert "This page was open for too long" in answer.text
