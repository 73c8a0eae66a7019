"""`quizapp generate`: write questions about an article, each with the passage that proves it."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click
import yaml

from quizapp import language
from quizapp.cli.paper import as_text
from quizapp.cli.proposing import proposer, tell
from quizapp.core.checks import problems
from quizapp.core.generate import COUNT, Generated, Left
from quizapp.core.generate import generate as generate_items
from quizapp.core.generate.proposals import Dropped
from quizapp.core.generate.proposed import MODEL
from quizapp.core.generate.together import join
from quizapp.core.items import Item, Problem, Severity, item_hash, to_dict
from quizapp.core.reading import Reading
from quizapp.core.text import digest
from quizapp.intake import IntakeError, read_file

_EPILOG = """\b
Example: quizapp generate article.txt --published 2026-01-18 --format text
Exits 0, or 2 where the file, a date or an option cannot be used."""


@click.command(epilog=_EPILOG)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--title", default="", help="The article's title; else the file's own, else its name in words.")
@click.option(
    "--published", type=click.DateTime(["%Y-%m-%d"]), help="The day the article was published, as 2026-01-18."
)
@click.option(
    "--count", type=click.IntRange(1, 60), default=COUNT, show_default=True, help="How many questions at most."
)
@click.option("--seed", type=int, default=0, show_default=True, help="What shuffles options and events.")
@click.option("--format", "form", type=click.Choice(["json", "yaml", "text"]), default="json", show_default=True)
@click.option("--spare", is_flag=True, help="Add questions of forms that often need mending, to choose from by hand.")
@click.option("--explain", is_flag=True, help="Show what was thrown away too, and why.")
@click.option("--model", is_flag=True, help="Ask the language model of QUIZAPP_LLM_URL too; the article is sent there.")
def generate(
    file: Path,
    *,
    title: str,
    published: datetime | None,
    count: int,
    seed: int,
    form: str,
    **switches: bool,
) -> None:
    """Write questions about the article in FILE, each with the passage that proves it.

    FILE is plain text, Markdown, HTML, Word (.docx) or PDF. Without --model, the same file, options and seed give the
    same questions.
    """
    propose, explain = proposer() if switches["model"] else None, switches["explain"]
    reading = _read(file, title, published.date() if published else None)
    made = generate_items(reading, count=count, seed=seed, spare=switches["spare"])
    dropped: tuple[Dropped, ...] = ()
    if propose:
        joined = join(made, propose(reading, count), reading, count=count, seed=seed)
        made, dropped = tell(joined, explain=explain)
    if not made.items:
        more = "" if switches["spare"] else "; --spare writes kinds that often need mending"
        click.echo(f"quizapp: no question about this article could be proved{more}", err=True)
    click.echo(WRITERS[form](output(reading, made, dropped, explain=explain)), nl=False)


def _read(file: Path, title: str, published_on: date | None) -> Reading:
    """The article in a file, read.

    Raises:
        click.UsageError: the file or the day cannot be used.
    """
    try:
        article = read_file(file, title=title)
    except IntakeError as error:
        raise click.UsageError(str(error)) from None
    published_on = published_on or article.published_on
    if published_on and published_on > datetime.now(UTC).date():
        raise click.BadParameter(f"{published_on} lies in the future", param_hint="'--published'")
    return language.read(article.text, article.title, published_on)


def output(reading: Reading, made: Generated, dropped: Sequence[Dropped] = (), *, explain: bool) -> dict[str, Any]:
    """What `generate` prints, as JSON values: the article, its items, and with `explain` what was thrown away."""
    published = reading.published_on
    article = {
        "title": reading.title,
        "published_on": published.isoformat() if published else None,
        "sha256": digest(reading.text),
        "text": reading.text,
    }
    body: dict[str, Any] = {"article": article, "items": [_item(item, problems(item, reading)) for item in made.items]}
    if explain:
        body["rejected"] = [
            *(_rejected(*refused) for refused in made.rejected),
            *map(_left, made.left),
            *map(_dropped, dropped),
        ]
    return body


def _item(item: Item, found: tuple[Problem, ...]) -> dict[str, Any]:
    body = to_dict(item, found)
    return {"id": body.pop("id"), "hash": item_hash(item), **body}


def _rejected(item: Item, found: tuple[Problem, ...]) -> dict[str, Any]:
    body = to_dict(item, found)
    return {"kind": body["kind"], "stem": body["stem"], "problems": body["problems"]}


def _left(left: Left) -> dict[str, Any]:
    problem = {"check": left.rule, "severity": Severity.UNPROVED.value, "message": left.why}
    return {"kind": "choice", "stem": left.stem, "problems": [problem]}


def _dropped(proposal: Dropped) -> dict[str, Any]:
    found = [{"check": p.check, "severity": p.severity.value, "message": p.message} for p in proposal.problems]
    return {"kind": proposal.kind, "form": MODEL, "stem": proposal.stem, "problems": found}


def _json(body: dict[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def _yaml(body: dict[str, Any]) -> str:
    return yaml.safe_dump(body, allow_unicode=True, sort_keys=False, width=110)


WRITERS: dict[str, Callable[[dict[str, Any]], str]] = {"json": _json, "yaml": _yaml, "text": as_text}
