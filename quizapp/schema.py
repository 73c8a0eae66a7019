"""The database's schema: bring it up to date by the migrations, or tell which revision it is at."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from quizapp import resources


def alembic_config(engine: Engine) -> Config:
    """Alembic's configuration for one database."""
    config = Config()
    config.set_main_option("script_location", str(resources.migrations()))
    config.set_main_option("path_separator", "os")
    config.attributes["engine"] = engine
    return config


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the migrations that a database still lacks; two processes at once take turns."""
    command.upgrade(alembic_config(engine), revision)


def downgrade(engine: Engine, revision: str) -> None:
    """Take migrations back down to a revision, or to `base`."""
    command.downgrade(alembic_config(engine), revision)


def revision(engine: Engine) -> str | None:
    """The revision a database is at; None where no migration has run."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest(engine: Engine) -> str | None:
    """The revision that `upgrade` leads to."""
    return ScriptDirectory.from_config(alembic_config(engine)).get_current_head()
