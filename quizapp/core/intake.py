"""What an article is when it has been handed in and not yet been taken in: its text, and what is told about it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """An article as it was read: canonical text, and what its file tells about it, empty where it does not."""

    title: str
    text: str
    source: str = ""
    published_on: date | None = None
    language: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of what was handed in, and in words why it is page furniture; empty where it is the article."""

    text: str
    furniture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidied:
    """A text in paragraphs, furniture marked, with what the text itself tells; empty where it does not.

    `undated` is a sentence whose date hangs on the day of publication, where there is one.
    """

    pieces: tuple[Piece, ...]
    title: str = ""
    source: str = ""
    published_on: date | None = None
    licence: str = ""
    undated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeTools:
    """What pages are given to read articles with; each raises a TextError that is fit to show.

    Args:
        read_file: the content and the name of a file to the article in it.
        fetch: an address to the article there; None where the operator does not allow it.
        tidy: a text as it was pasted or read, and its title where that is known, to its paragraphs.
    """

    read_file: Callable[[bytes, str], Intake]
    fetch: Callable[[str], Intake] | None
    tidy: Callable[[str, str], Tidied]
