"""One set of migrations for both databases: they lead to the models, go up and down, and keep what is there."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, event, insert, inspect, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from quizapp import schema
from quizapp.db import Base, writing
from quizapp.models import Role, StoredCitation
from tests import databases
from tests.factories import make_attempt, make_question


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def new_empty(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[databases.Copy]:
    """As `new_database`, but nothing has been migrated."""
    if request.param == "sqlite":
        with databases.sqlite(tmp_path_factory.mktemp("empty"), migrated=False) as copy:
            yield copy
    else:
        with databases.postgres(request.getfixturevalue("postgresql_server"), migrated=False) as copy:
            yield copy


@pytest.fixture
def empty(new_empty: databases.Copy) -> Iterator[Engine]:
    engine = databases.engine_for(new_empty())
    yield engine
    engine.dispose()


def revisions(engine: Engine) -> list[str]:
    """Every revision, the oldest first."""
    scripts = ScriptDirectory.from_config(schema.alembic_config(engine))
    return [script.revision for script in reversed(list(scripts.walk_revisions()))]


def shape(engine: Engine) -> dict[str, object]:
    """What a database's schema looks like: tables with their columns, indexes and checks, and its triggers."""
    seen = inspect(engine)
    tables = sorted(set(seen.get_table_names()) - {"alembic_version"})
    found: dict[str, object] = {
        table: (
            [(column["name"], str(column["type"]), column["nullable"]) for column in seen.get_columns(table)],
            sorted(str(index["name"]) for index in seen.get_indexes(table)),
            sorted(str(check["name"]) for check in seen.get_check_constraints(table)),
        )
        for table in tables
    }
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name",
        "postgresql": "SELECT DISTINCT trigger_name FROM information_schema.triggers ORDER BY trigger_name",
    }[engine.dialect.name]
    with engine.connect() as connection:
        found["triggers"] = connection.scalars(text(query)).all()
    return found


def test_the_newest_schema_is_that_of_the_models(engine):
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection, {"compare_type": True}), Base.metadata)
    assert differences == []


def test_every_check_of_the_models_is_in_the_schema(engine):
    told = {str(check.name) for table in Base.metadata.tables.values() for check in table.constraints if check.name}
    seen = inspect(engine)
    there = {str(check["name"]) for table in seen.get_table_names() for check in seen.get_check_constraints(table)}
    assert {name for name in told if name.startswith("ck_")} - there == set()


def test_each_migration_goes_up_down_and_up_again(empty):
    for before, after in zip([None, *revisions(empty)], revisions(empty), strict=False):
        shape_before = shape(empty)
        schema.upgrade(empty, after)
        shape_after = shape(empty)
        assert (schema.revision(empty), shape_after != shape_before) == (after, True)
        schema.downgrade(empty, before or "base")
        assert (schema.revision(empty), shape(empty)) == (before, shape_before)
        schema.upgrade(empty, after)
        assert shape(empty) == shape_after
    assert schema.revision(empty) == schema.newest(empty)


def test_upgrading_twice_changes_nothing(empty):
    schema.upgrade(empty)
    before = shape(empty)
    schema.upgrade(empty)
    assert shape(empty) == before


def test_processes_that_upgrade_at_once_take_turns(empty):
    code = (
        "import sys; from quizapp import schema; from tests.databases import engine_for;"
        "schema.upgrade(engine_for(sys.argv[1]))"
    )
    command = [sys.executable, "-c", code, empty.url.render_as_string(hide_password=False)]
    root = Path(__file__).parents[2]
    started = [subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    errors = [process.communicate(timeout=120)[1] for process in started]
    assert [process.returncode for process in started] == [0, 0, 0], errors
    assert schema.revision(empty) == schema.newest(empty)


def test_an_upgrade_is_one_transaction_so_that_nobody_takes_a_turn_inside_it(empty):
    commits = []
    event.listen(empty, "commit", commits.append)
    schema.upgrade(empty)
    assert len(commits) == 1


def test_the_first_tables_bring_the_roles_along(empty):
    schema.upgrade(empty, "0001")
    with Session(empty) as session:
        assert sorted(session.scalars(select(Role.name))) == ["admin", "student", "teacher"]


def test_the_triggers_come_and_go_with_rows_in_place(empty):
    schema.upgrade(empty)
    with Session(empty) as session, writing(session):
        make_attempt(session, submitted=True)
        make_question(session)
    schema.downgrade(empty, "0001")
    schema.upgrade(empty)
    with Session(empty) as session:
        false = {"version_id": 1, "revision_id": 1, "position": 50, "role": "key", "target": "", "start": 0}
        with pytest.raises(IntegrityError, match="does not hold"):
            session.execute(insert(StoredCitation).values(false | {"end": 3, "exact": "No!"}))
