"""The database: one handle, the base of every model, the types of our columns, and the one helper that commits."""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from enum import StrEnum
from fractions import Fraction
from typing import Any

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import BigInteger, Connection, DateTime, Dialect, Engine, Enum, MetaData, Text, event
from sqlalchemy.orm import DeclarativeBase, Session, registry
from sqlalchemy.types import TypeDecorator

BUSY_TIMEOUT_MS = 10_000
LOOK_AGAIN_MS = 4
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware going in, UTC in the table, aware and UTC coming out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 -- SQLAlchemy's signature
        """Refuse a naive moment: nobody can tell which one it is."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 -- as above
        """SQLite keeps no zone, so what it returns is told that it is UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Json(TypeDecorator[Any]):
    """JSON values kept as TEXT, so that both databases store and return the very same bytes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 -- as above
        """Write JSON in one form; None is NULL."""
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002 -- as above
        """Read it back."""
        return None if value is None else json.loads(value)


class Points(TypeDecorator[Fraction]):
    """Points as whole millionths, so that they add and compare exactly in SQL; thirds come back as thirds.

    Any fraction with a denominator of up to 700 returns as it was stored; others differ by less than a millionth.
    """

    impl = BigInteger
    cache_ok = True
    UNIT = 1_000_000

    def process_bind_param(self, value: Fraction | int | None, dialect: Dialect) -> int | None:  # noqa: ARG002 -- as above
        """Round to the nearest millionth."""
        return None if value is None else round(Fraction(value) * self.UNIT)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Fraction | None:  # noqa: ARG002 -- as above
        """The simplest fraction that rounds to what is stored."""
        return None if value is None else Fraction(value, self.UNIT).limit_denominator(700)


def one_of(values: type[StrEnum], name: str) -> Enum:
    """A column type that holds the values of an enumeration, and a CHECK of that name that allows no other."""
    return Enum(
        values,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )


class Base(DeclarativeBase):
    """The base of every model; constraints are named by convention, so that migrations can name them too."""

    # A registry of its own rather than a type_annotation_map: Flask-SQLAlchemy copies this class's body.
    registry = registry(
        metadata=MetaData(naming_convention=NAMING),
        type_annotation_map={datetime: UtcDateTime, str: Text, Fraction: Points},
    )


db = SQLAlchemy(model_class=Base, add_models_to_shell=False)


def init_app(app: Flask) -> None:
    """Make an application's engine from its configuration and prepare its connections."""
    db.init_app(app)
    with app.app_context():
        prepare(db.engine)


def prepare(engine: Engine) -> None:
    """Set what every connection needs: durable commits, foreign keys, and transactions that begin as we say."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "connect", _prepare_postgresql)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver would begin transactions by itself, and only before a write; the begin hook does it instead.
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {BUSY_TIMEOUT_MS}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    if connection.get_execution_options().get("writes", False):
        _begin_in_turn(connection)
    else:
        connection.exec_driver_sql("BEGIN")


def _begin_in_turn(connection: Connection) -> None:
    """Begin to write as soon as nobody else does, within the busy timeout.

    SQLite itself looks again ever more rarely, ten times a second in the end, so that of several busy writers one can
    be passed over until its timeout. Whoever looks often gets its turn.
    """
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        for _ in range(BUSY_TIMEOUT_MS // LOOK_AGAIN_MS):
            with suppress(sqlite3.OperationalError):
                driver.execute("BEGIN IMMEDIATE")
                return
            time.sleep(LOOK_AGAIN_MS / 1000)
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        driver.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")


def _prepare_postgresql(connection: Any, _record: object) -> None:
    # Outside a transaction, so that the driver's first rollback does not take the settings back.
    connection.autocommit = True
    connection.execute("SET synchronous_commit TO on")
    connection.execute("SET TIME ZONE 'UTC'")
    connection.autocommit = False


@contextmanager
def writing(session: Session) -> Iterator[Session]:
    """Run a block as one write transaction of a session: committed at its end, undone if it raises.

    The session's read snapshot ends first, because a write that starts on a stale one fails at once in SQLite,
    whatever the timeout; what a service decides on it therefore reads again inside.
    """
    session.rollback()
    session.connection(execution_options={"writes": True})
    try:
        yield session
        session.commit()
    except BaseException:
        session.rollback()
        raise


def session() -> Session:
    """The application's session, for reading; what writes takes the one that `transaction` hands over."""
    return db.session()


@contextmanager
def transaction() -> Iterator[Session]:
    """Run a block as one write transaction of the application's session; only the edge (views, CLI, jobs) calls it."""
    with writing(session()) as writer:
        yield writer
