"""An application that sends mail, and where it sends it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from quizapp.app import create_app
from quizapp.config import Config, SignUp
from quizapp.db import db
from tests import mailbox
from tests.mailbox import Mailbox
from tests.page import Reader

WithMail = Callable[..., Reader]


@pytest.fixture(scope="session")
def box() -> Iterator[Mailbox]:
    with mailbox.serving() as box:
        yield box


@pytest.fixture
def with_mail(app: Flask, box: Mailbox, tmp_path: Path) -> Iterator[WithMail]:
    """Call it for a visitor of an application beside the usual one, on its database, that sends mail."""
    made: list[Flask] = []

    def visit(sign_up: SignUp = SignUp.OFF) -> Reader:
        config = Config.for_tests(tmp_path, app.config["SQLALCHEMY_DATABASE_URI"], public_url="http://quiz.example")
        beside = create_app(replace(config, mail=box.settings, sign_up=sign_up))
        beside.test_client_class = Reader
        made.append(beside)
        reader: Reader = beside.test_client()
        return reader

    yield visit
    for beside in made:
        with beside.app_context():
            db.engine.dispose()
