"""What goes between items and files: entries, the passages beside them, and what was lost or not understood."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from quizapp.core.items import Item

# More than any teacher has, and as many as a page and a transaction bear.
MOST_ENTRIES = 20_000


class RefusedError(ValueError):
    """A file that is refused as a whole; the message names the line where that is known, and what to do."""


class NotUnderstoodError(ValueError):
    """One question of a file that is no item of ours; the message says why."""


class Field(StrEnum):
    """The parts of an item that a format may lose, in words for a report."""

    ID = "id"
    STEM = "stem"
    TEXTS = "options or events"
    LETTERS = "ids of options or events"
    SHOWN = "order shown"
    KEY = "key"
    FEEDBACK = "feedback"
    EXPLANATION = "explanation"
    CITATIONS = "citations"
    EVIDENCE = "evidence"
    DERIVATION = "derivation"
    FORM = "form and fact"
    FIXED = "fixed order"
    DATES = "dates"
    AFTER = "after links"
    TIES = "ties"
    TAGS = "tags"
    WHOLE = "the question"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A passage in words: where it stands in its article's paragraphs, and which option or event it belongs to.

    `part` is the id of that option or event, empty for what proves the key; `paragraph` is 0 where it is not known.
    """

    exact: str
    paragraph: int = 0
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An item in a file: with the title of its article, its tags, and its passages in words.

    `line` is where it begins in a file that was read, and `notes` say what of it could not be kept.
    """

    item: Item
    article: str = ""
    tags: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    line: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What a format does not keep of one item: which part of it, and in words what becomes of that."""

    item: str
    stem: str
    field: Field
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What of a file was not understood: the line from 1, what stands there, and why it is no item."""

    line: int
    what: str
    why: str

    def __str__(self) -> str:
        return f"Line {self.line}: {self.what}: {self.why}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """What was read of a file: the entries that were understood, and by line what was not."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format of files; one that is only read has no `write`."""

    name: str
    title: str
    extension: str
    media_type: str
    write: Callable[[tuple[Entry, ...]], str] | None
    read: Callable[[str], ReadReport]
    encoding: str = "utf-8"
