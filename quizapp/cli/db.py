"""`quizapp db`: the database's schema, and rows to measure with."""

import secrets
from datetime import UTC, datetime
from random import Random

import click
from flask_security.utils import hash_password

from quizapp import language
from quizapp.app import create_app
from quizapp.cli.settings import bring_up_to_date, open_session, read_config
from quizapp.config import Config
from quizapp.core.text import Parse
from quizapp.db import writing
from quizapp.services.errors import ServiceError
from quizapp.services.seeding import Seeded, Size, seed_database


@click.group(epilog="Example: quizapp db upgrade")
def db() -> None:
    """Look after the database."""


@db.command(epilog="Example: quizapp db upgrade")
def upgrade() -> None:
    """Make the database, or bring it to the newest schema; run again it changes nothing."""
    before, after = bring_up_to_date(read_config())
    was = "" if before == after else f"; it was at {before or 'none'}"
    click.echo(f"The database is at revision {after}{was}.")


@db.command(
    epilog="Example: QUIZAPP_HOME=large quizapp db seed --articles 200 --questions 5000\n\n"
    "The password of its two accounts is made anew and printed."
)
@click.option("--articles", default=200, show_default=True, help="How many articles.")
@click.option("--questions", default=5000, show_default=True, help="How many questions about all of them.")
@click.option("--attempts", default=1000, show_default=True, help="How many attempts, by 30 students.")
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same rows.")
@click.option("--among-others", is_flag=True, help="Go on where the database holds other people's accounts.")
def seed(articles: int, questions: int, attempts: int, seed: int, among_others: bool) -> None:  # noqa: FBT001 -- click's way
    """Fill the database with a teacher's articles, questions, quizzes and attempts, to see how fast pages are."""
    config, password = read_config(), secrets.token_urlsafe(9)
    bring_up_to_date(config)
    try:
        size = Size(articles=articles, questions=questions, attempts=attempts)
        made = fill(config, size, Random(seed), password, among_others=among_others)  # noqa: S311 -- chooses rows, guards nothing
    except ServiceError as error:
        raise click.ClickException(str(error)) from error
    click.echo(
        f"Added {articles} articles, {questions} questions, {made.quizzes} open quizzes and {attempts} attempts.\n"
        f"Sign in as {made.teacher} or {made.student} with {password}"
    )


def fill(config: Config, size: Size, rng: Random, password: str, *, among_others: bool = False) -> Seeded:
    """Seed a database that has the newest schema."""

    def parse(text: str) -> Parse:
        return language.parse(text, model=config.language_model)

    with create_app(config).app_context(), open_session(config) as session, writing(session):
        return seed_database(
            session,
            size=size,
            password=hash_password(password),
            parse=parse,
            now=datetime.now(UTC),
            rng=rng,
            among_others=among_others,
        )
