"""Migrated databases for tests, SQLite and PostgreSQL: made once, then copied."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from quizapp import db, schema
from tests import postgresql

_numbers = count(1)
Copy = Callable[[], str]


def engine_for(url: str) -> Engine:
    """An engine with the connections that the application has."""
    engine = create_engine(url)
    db.prepare(engine)
    return engine


@contextmanager
def sqlite(folder: Path, *, migrated: bool = True) -> Iterator[Copy]:
    """Yield a function that makes one more SQLite database and returns its URL."""
    template = folder / "template.db"
    if migrated:
        _migrate(f"sqlite:///{template}")

    def copy() -> str:
        path = folder / f"copy{next(_numbers)}.db"
        if migrated:
            shutil.copyfile(template, path)
        return f"sqlite:///{path}"

    yield copy


@contextmanager
def postgres(server: str, *, migrated: bool = True) -> Iterator[Copy]:
    """Yield a function that makes one more database on a PostgreSQL server and returns its URL."""
    template = f"template_{next(_numbers)}"
    postgresql.run(server, f"CREATE DATABASE {template}")
    if migrated:
        _migrate(server + template)

    def copy() -> str:
        name = f"copy_{next(_numbers)}"
        postgresql.run(server, f"CREATE DATABASE {name} TEMPLATE {template}")
        return server + name

    yield copy


def _migrate(url: str) -> None:
    engine = engine_for(url)
    schema.upgrade(engine)
    engine.dispose()


@contextmanager
def rolled_back(engine: Engine) -> Iterator[Session]:
    """A session whose commits are savepoints; all it did is undone at the end."""
    with engine.connect().execution_options(writes=True) as connection:
        outer = connection.begin()
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            yield session
        outer.rollback()
