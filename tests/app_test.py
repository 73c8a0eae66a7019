from pathlib import Path

import pytest
from flask import Flask, request

from quizapp.app import create_app
from quizapp.config import Config
from quizapp.security import public


def config(home: Path, **changes: object) -> Config:
    secret = "a secret for tests, of forty characters or so"
    return Config(home=home, database_url=f"sqlite:///{home / 'test.sqlite'}", secret_key=secret, **changes)  # type: ignore[arg-type]


def asked_by(app: Flask) -> str:
    @public
    def who() -> str:
        return f"{request.remote_addr} {request.scheme}"

    app.add_url_rule("/who", "who", who)
    headers = {"X-Forwarded-For": "198.51.100.7, 203.0.113.9", "X-Forwarded-Proto": "https"}
    return app.test_client().get("/who", headers=headers).text


def test_an_application_needs_no_table_to_start(tmp_path: Path) -> None:
    app = create_app(config(tmp_path))
    assert app.test_client().get("/about").status_code == 200


@pytest.mark.parametrize(
    ("proxies", "told"), [(0, "127.0.0.1 http"), (1, "203.0.113.9 https"), (2, "198.51.100.7 http")]
)
def test_only_trusted_proxies_say_who_asks(tmp_path: Path, proxies: int, told: str) -> None:
    assert asked_by(create_app(config(tmp_path, proxies=proxies))) == told


def test_guests_and_students_do_not_see_the_desk(tmp_path: Path) -> None:
    assert "Desk" not in create_app(config(tmp_path)).test_client().get("/about").text
