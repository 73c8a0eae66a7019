"""`quizapp banks`: bring banks into the database, and questions out of it."""

from datetime import UTC, datetime
from pathlib import Path

import click

from quizapp import language, resources
from quizapp.banks import BankError, read_bank, write_bank
from quizapp.cli.settings import open_session, read_config
from quizapp.cli.verify import banks_in
from quizapp.config import Config
from quizapp.core.text import Parse
from quizapp.db import writing
from quizapp.services import banks as service
from quizapp.services.errors import ServiceError


@click.group(epilog="Example: quizapp banks load")
def banks() -> None:
    """Load banks into the database, or dump an article's questions as a bank."""


@banks.command(
    epilog="Example: quizapp banks load questions/\n\nExits 0 where all is loaded, 1 where a bank could not be."
)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
def load(paths: tuple[Path, ...]) -> int:
    """Load the banks at PATHS, or the bundled ones: each becomes an article with an open quiz.

    Loading again changes nothing. A changed item becomes a new version, one that is gone is retired; attempts that
    were made keep what they saw.
    """
    config = read_config()
    failed = 0
    for folder in (folder for path in paths or (resources.questions(),) for folder in banks_in(path)):
        try:
            loaded = load_folder(config, folder, now=datetime.now(UTC))
        except (BankError, ServiceError) as error:
            click.echo(f"{folder}: not loaded: {error}", err=True)
            failed += 1
        else:
            click.echo(
                f"{loaded.slug}: {loaded.added} added, {loaded.changed} changed, "
                f"{loaded.retired} retired, {loaded.same} as before"
            )
    return int(failed > 0)


def load_folder(config: Config, folder: Path, *, now: datetime) -> service.Loaded:
    """Load one bank, all of it or nothing; what is new in it opens at the given time."""

    def parse(text: str) -> Parse:
        return language.parse(text, model=config.language_model)

    bank = read_bank(folder)
    with open_session(config) as session, writing(session):
        return service.load_bank(session, bank=bank, parse=parse, now=now)


@banks.command(epilog="Example: quizapp banks dump 3 questions/canals")
@click.argument("article", type=int)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def dump(article: int, folder: Path) -> None:
    """Write the approved questions of ARTICLE (its number) as a bank into FOLDER, whose name is the bank's."""
    with open_session(read_config()) as session:
        try:
            bank = service.dump_bank(session, article_id=article, slug=folder.resolve().name)
        except ServiceError as error:
            raise click.ClickException(str(error)) from error
    write_bank(bank, folder)
    click.echo(f"{folder}: {len(bank.items)} items")
