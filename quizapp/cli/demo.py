"""`quizapp demo`: the bundled quizzes with accounts to look around with, served on this machine."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random

import click
from flask_security.utils import hash_password

from quizapp import resources
from quizapp.app import create_app
from quizapp.cli.banks import load_folder
from quizapp.cli.serve import port_option, require_free, run
from quizapp.cli.settings import bring_up_to_date, read_config
from quizapp.cli.verify import banks_in
from quizapp.config import Config
from quizapp.db import transaction
from quizapp.services.demo import HISTORY, Account, build_demo

SEED = 2026


@click.command(epilog="Example: quizapp demo --port 8080")
@port_option
def demo(port: int) -> None:
    """Serve the bundled quizzes on this machine, with a teacher, students and some weeks of their attempts.

    Everything lies in a folder `demo` of QUIZAPP_HOME, apart from real quizzes and accounts. Run again, it keeps
    what was done in it.
    """
    require_free(port, lan=False)
    config = read_config("demo")
    click.echo(f"Preparing the demo in {from_here(config.home)}")
    bring_up_to_date(config)
    for folder in banks_in(resources.questions()):
        loaded = load_folder(config, folder, now=datetime.now(UTC) - HISTORY)
        click.echo(f"  {loaded.slug}: {loaded.added + loaded.changed + loaded.same} questions")
    run(config, port, told=in_words(make_accounts(config)))


def from_here(folder: Path) -> Path:
    """A folder as one would type it here."""
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder


def make_accounts(config: Config) -> tuple[Account, ...]:
    """Make the accounts and their attempts, where they are not there yet."""
    with create_app(config).app_context(), transaction() as session:
        return build_demo(session, now=datetime.now(UTC), rng=Random(SEED), hash_password=hash_password)  # noqa: S311 -- chooses answers, guards nothing


def in_words(accounts: tuple[Account, ...]) -> str:
    """The accounts as a table."""
    width = max(len(account.email) for account in accounts)
    lines = [f"  {account.role.value:<8} {account.email:<{width}}  {account.password}" for account in accounts]
    return "\n".join(["Take a quiz without an account, or sign in as", *lines])
