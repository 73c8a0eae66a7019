"""What a bank holds, and what can be wrong with its files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from quizapp.core.items import Item

ARTICLE = "article.md"
ITEMS = "items.yaml"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a bank's file: where (a line from 1, 0 for the whole file), in which item, and what."""

    path: Path
    line: int
    item: str
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{place}: {f'{self.item}: ' if self.item else ''}{self.message}"


class BankError(ValueError):
    """A bank that cannot be read; `faults` names file, line and item of each thing that is wrong."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True, kw_only=True)
class BankArticle:
    """A bank's article: canonical text and what its front matter tells; `shown` is whole, quotes or class."""

    title: str
    text: str
    source: str = ""
    published_on: date | None = None
    language: str = "en"
    licence: str = ""
    shown: str = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bank:
    """One article and its items; `lines` gives the line of `items.yaml` on which each item begins."""

    slug: str
    article: BankArticle
    items: tuple[Item, ...]
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, hash=False)
