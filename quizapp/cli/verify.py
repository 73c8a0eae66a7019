"""`quizapp verify`: prove every citation of some banks and run every check."""

from collections.abc import Iterator
from pathlib import Path

import click

from quizapp import language
from quizapp.banks import ARTICLE, ITEMS, Bank, BankError, Fault, read_bank
from quizapp.core import checks
from quizapp.core.items import Problem, Severity


@click.command(
    epilog="Example: quizapp verify questions/\n\nExits 0 where everything holds, 1 where an item is broken or "
    "unproved (with --strict: or warned of), 2 where a path holds no bank."
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
def verify(paths: tuple[Path, ...], *, strict: bool) -> int:
    """Prove every citation of the banks at PATHS and run every check on their items.

    A path is a bank's folder or one that holds such folders. Each problem is printed as
    file:line: item: check (severity): message.
    """
    failed = count = total = 0
    for folder in (folder for path in paths for folder in banks_in(path)):
        count += 1
        try:
            bank = read_bank(folder)
        except BankError as error:
            click.echo(str(error))
            failed += len(error.faults)
            continue
        total += len(bank.items)
        for fault, severity in found(bank, folder):
            click.echo(str(fault))
            failed += strict or severity is not Severity.WARNING
    click.echo(f"{count} banks, {total} items, {failed} to mend", err=True)
    return int(failed > 0)


def banks_in(path: Path) -> list[Path]:
    """The folders of the banks at a path: itself, or those directly in it.

    Raises:
        click.BadParameter: there is none.
    """
    folders = [path] if is_bank(path) else sorted(child for child in path.iterdir() if is_bank(child))
    if not folders:
        raise click.BadParameter(f"{path} holds no bank: a bank is a folder with {ARTICLE} and {ITEMS}")
    return folders


def is_bank(folder: Path) -> bool:
    """Whether a folder has either of a bank's files; one without the other is a bank with a fault."""
    return (folder / ARTICLE).is_file() or (folder / ITEMS).is_file()


def found(bank: Bank, folder: Path) -> Iterator[tuple[Fault, Severity]]:
    """Every problem of a bank's items as a fault with its place, and how much it weighs."""
    article = bank.article
    reading = language.read(article.text, title=article.title, published_on=article.published_on)
    each = [(item.id, problem) for item in bank.items for problem in checks.problems(item, reading)]
    for item_id, problem in [*each, *checks.set_problems(bank.items, reading)]:
        yield Fault(folder / ITEMS, bank.lines[item_id], item_id, told(problem)), problem.severity


def told(problem: Problem) -> str:
    """A problem on one line."""
    return f"{problem.check} ({problem.severity.value}): {problem.message}"
