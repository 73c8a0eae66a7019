"""The gate's two edges over the bundled banks, or another folder of banks: `python -m tests.bench.gate [FOLDER]`.

Sound items should pass unwarned; the same items with one fault planted should be refused, or warned of where
the fault is a cue.
"""

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import click

from quizapp import language
from quizapp.banks import read_bank
from quizapp.core.checks import problems
from quizapp.core.items import Item, Severity
from quizapp.core.reading import Reading
from quizapp.resources import questions
from tests.bench.faults import CUES, plant


@dataclass
class Edges:
    """What was counted: sound items, those refused or warned of, and faults planted and caught, by kind."""

    items: int = 0
    refused: int = 0
    warned: int = 0
    planted: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, item: Item, reading: Reading) -> None:
        """Count an item, and every fault that can be planted in it."""
        sound = problems(item, reading)
        self.items += 1
        self.refused += any(problem.severity is not Severity.WARNING for problem in sound)
        self.warned += any(problem.severity is Severity.WARNING for problem in sound)
        self.warnings.update({problem.check for problem in sound})
        for kind, faulty in plant(item, reading):
            found = set(problems(faulty, reading)) - set(sound)
            self.planted[kind] += 1
            if any(kind in CUES or problem.severity is not Severity.WARNING for problem in found):
                self.caught[kind] += 1
            else:
                self.missed.append((item.id, kind, str(_changed(item, faulty))))


def _changed(item: Item, faulty: Item) -> list[str]:
    texts = [faulty.stem, *(part.text for part in getattr(faulty, "options", getattr(faulty, "events", ())))]
    return [text for text in texts if text not in str(item)] or [option.text for option in getattr(faulty, "keys", ())]


def measure(folder: Path) -> Edges:
    """Measure over every bank of a folder."""
    edges = Edges()
    for path in sorted(child for child in folder.iterdir() if child.is_dir()):
        bank = read_bank(path)
        reading = language.read(bank.article.text, title=bank.article.title, published_on=bank.article.published_on)
        for item in bank.items:
            edges.add(item, reading)
    return edges


def main() -> None:
    """Print the two edges."""
    edges = measure(Path(sys.argv[1]) if len(sys.argv) > 1 else questions())
    for item, kind, what in edges.missed:
        click.echo(f"missed: {item}: {kind}: {what}")
    for kind, count in sorted(edges.planted.items()):
        click.echo(f"{kind}: {edges.caught[kind]} of {count} caught")
    for check, count in sorted(edges.warnings.items()):
        click.echo(f"found in sound items: {check}: {count}")
    total, caught = edges.planted.total(), edges.caught.total()
    click.echo(f"faults caught: {caught} of {total} ({caught / total:.1%}; at least 95%)")
    click.echo(
        f"sound items refused: {edges.refused} of {edges.items} ({edges.refused / edges.items:.1%}; at most 10%)"
    )
    click.echo(
        f"sound items warned of: {edges.warned} of {edges.items} ({edges.warned / edges.items:.1%}; at most 10%)"
    )


if __name__ == "__main__":
    main()
