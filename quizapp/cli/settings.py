"""What commands share: the settings of this machine, and the database they name."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from quizapp import schema
from quizapp.config import Config, child_environment
from quizapp.db import prepare
from quizapp.servers import ConfigError


def read_config(folder: str = "") -> Config:
    """The settings of the environment; one that cannot be used is told as a mistake of whoever runs the command.

    Args:
        folder: a folder in QUIZAPP_HOME to take for the home instead.
    """
    try:
        config = Config.from_env()
        return Config.from_env(child_environment() | {"QUIZAPP_HOME": str(config.home / folder)}) if folder else config
    except (ConfigError, OSError) as error:
        raise click.ClickException(str(error)) from error


def bring_up_to_date(config: Config) -> tuple[str | None, str | None]:
    """Run the migrations that the database lacks.

    Returns:
        The revisions it was at and is at; None where no migration had run.
    """
    with _engine(config) as engine:
        before = schema.revision(engine)
        schema.upgrade(engine)
        return before, schema.revision(engine)


@contextmanager
def _engine(config: Config) -> Iterator[Engine]:
    engine = create_engine(config.database_url)
    prepare(engine)
    try:
        yield engine
    except OperationalError as error:
        raise click.ClickException(f"the database cannot be used: {error.orig}") from error
    finally:
        engine.dispose()


@contextmanager
def open_session(config: Config) -> Iterator[Session]:
    """A session on the database that the settings name; it must have been brought up to date.

    Raises:
        click.ClickException: it has not been.
    """
    with _engine(config) as engine:
        if schema.revision(engine) != schema.newest(engine):
            raise click.ClickException("the database is not at the newest schema; run quizapp db upgrade")
        with Session(engine) as session:
            yield session
