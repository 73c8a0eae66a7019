"""An application of its own for each test, on a database of its own, and those who visit it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy.orm import Session

from quizapp.app import create_app
from quizapp.config import Config
from quizapp.db import db
from quizapp.models import Assignment, RoleName
from tests import databases
from tests.factories import make_assignment, make_user
from tests.page import Reader

PASSWORD = "quiz-password"
SignedIn = Callable[..., Reader]


@pytest.fixture(scope="session")
def new_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[databases.Copy]:
    with databases.sqlite(tmp_path_factory.mktemp("web")) as copy:
        yield copy


@pytest.fixture(scope="session")
def hashed() -> str:
    return PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1).hash(PASSWORD)


@pytest.fixture
def app(new_sqlite: databases.Copy, tmp_path: Path) -> Iterator[Flask]:
    app = create_app(Config.for_tests(tmp_path, new_sqlite()))
    app.test_client_class = Reader
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def stored(app: Flask) -> Iterator[Session]:
    """A session for rows of the test's own; they are there for the pages once it has committed."""
    with app.app_context():
        engine = db.engine
    with Session(engine) as session:
        yield session


@pytest.fixture
def assignment(stored: Session) -> Assignment:
    """An open quiz of a choice and an ordering."""
    made = make_assignment(stored)
    stored.commit()
    return made


@pytest.fixture
def visitor(app: Flask) -> Reader:
    """Somebody without an account."""
    return app.test_client()


@pytest.fixture
def signed_in(app: Flask, stored: Session, hashed: str) -> SignedIn:
    """Call it for somebody new with an account of a role."""

    def sign_in(role: RoleName = RoleName.STUDENT) -> Reader:
        user = make_user(stored, role=role, password=hashed)
        stored.commit()
        reader: Reader = app.test_client()
        reader.goes("/sign-in").presses("Sign in", email=str(user.email), password=PASSWORD)
        assert "Sign out" in reader.texts("//header//button")
        return reader

    return sign_in
