"""`quizapp db`: the database's schema."""

import click

from quizapp.cli.settings import bring_up_to_date, read_config


@click.group(epilog="Example: quizapp db upgrade")
def db() -> None:
    """Look after the database."""


@db.command(epilog="Example: quizapp db upgrade")
def upgrade() -> None:
    """Make the database, or bring it to the newest schema; run again it changes nothing."""
    before, after = bring_up_to_date(read_config())
    was = "" if before == after else f"; it was at {before or 'none'}"
    click.echo(f"The database is at revision {after}{was}.")
