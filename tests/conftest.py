"""Fixtures for every test below the browser: databases of both kinds, and a session that leaves nothing behind."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tests import databases, postgresql


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    with postgresql.server() as url:
        yield url


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def new_database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[databases.Copy]:
    """Call it for the URL of one more migrated and empty database; every test that uses it runs on both kinds."""
    if request.param == "sqlite":
        with databases.sqlite(tmp_path_factory.mktemp("sqlite")) as copy:
            yield copy
    else:
        with databases.postgres(request.getfixturevalue("postgresql_server")) as copy:
            yield copy


@pytest.fixture(scope="session")
def engine(new_database: databases.Copy) -> Iterator[Engine]:
    engine = databases.engine_for(new_database())
    yield engine
    engine.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with databases.rolled_back(engine) as session:
        yield session
