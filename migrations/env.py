"""Alembic's environment: one set of migrations for SQLite and PostgreSQL.

`quizapp.schema` hands over the engine; Alembic's own command line has none.
"""

from typing import Any

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, Engine, text

from quizapp import models
from quizapp.db import Json, Points, UtcDateTime

LOCK = 0x71756973
PLAIN_TYPES: dict[type, str] = {
    UtcDateTime: "sa.DateTime(timezone=True)",
    Json: "sa.Text()",
    Points: "sa.BigInteger()",
}


def render_item(kind: str, item: Any, _autogen: AutogenContext) -> str | bool:
    """Write plain types into migrations, so that an old one does not depend on today's code."""
    return PLAIN_TYPES.get(type(item), False) if kind == "type" else False


def migrate(connection: Connection) -> None:
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:
        # A table that is rebuilt would take the rows that refer to it along; this works outside a transaction only.
        connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")
    # One transaction from the first look at the revision to the last migration: Alembic would begin one for each on
    # SQLite, and of two processes that take turns in between, both would run the next.
    with connection.begin():
        if not sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        context.configure(
            connection=connection,
            target_metadata=models.User.metadata,
            render_as_batch=True,
            render_item=render_item,
            compare_type=True,
        )
        context.run_migrations()
        if sqlite and connection.execute(text("PRAGMA foreign_key_check")).first():
            raise RuntimeError("a migration left rows that refer to nothing")


def run() -> None:
    engine: Engine = context.config.attributes["engine"]
    with engine.connect().execution_options(writes=True) as connection:
        try:
            migrate(connection)
        finally:
            if connection.dialect.name == "sqlite":
                connection.connection.driver_connection.execute("PRAGMA foreign_keys = ON")


run()
