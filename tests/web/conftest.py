"""An application of its own for each test, on a database of its own, and those who visit it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy.orm import Session

from quizapp.app import create_app
from quizapp.config import Config
from quizapp.db import db
from quizapp.extensions import limiter
from quizapp.models import Assignment, RoleName
from tests import databases
from tests.factories import make_assignment, make_user
from tests.page import Reader

PASSWORD = "quiz-password"
SignedIn = Callable[..., Reader]


@pytest.fixture(scope="session")
def hashed() -> str:
    return PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1).hash(PASSWORD)


@pytest.fixture(scope="session")
def one_app(tmp_path_factory: pytest.TempPathFactory) -> tuple[Flask, Path, Path]:
    """One application for all tests, so that its templates are compiled once; its database, and a pristine copy."""
    folder = tmp_path_factory.mktemp("web")
    with databases.sqlite(folder) as new:
        used, pristine = (Path(new().removeprefix("sqlite:///")) for _ in range(2))
    app = create_app(Config.for_tests(folder, f"sqlite:///{used}"))
    app.test_client_class = Reader
    return app, used, pristine


@pytest.fixture
def app(one_app: tuple[Flask, Path, Path]) -> Iterator[Flask]:
    app, used, pristine = one_app
    shutil.copyfile(pristine, used)
    limiter.reset()
    yield app
    with app.app_context():
        db.engine.dispose()
    for beside in used.parent.glob(f"{used.name}-*"):
        beside.unlink()


@pytest.fixture
def stored(app: Flask) -> Iterator[Session]:
    """A session for rows of the test's own; they are there for the pages once it has committed."""
    with app.app_context():
        engine = db.engine
    # Reading an id after a commit would begin a snapshot in which nothing that pages write can be seen.
    with Session(engine, expire_on_commit=False) as session:
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
