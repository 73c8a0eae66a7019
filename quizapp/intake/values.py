"""What intake gives back, and how it refuses."""

from dataclasses import dataclass
from datetime import date

MAX_BYTES = 4_000_000


class IntakeError(ValueError):
    """A file that cannot become an article; the message is one sentence for the one who gave it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """An article as it was taken in: canonical text, and what the file tells about it, empty where it does not."""

    title: str
    text: str
    source: str = ""
    published_on: date | None = None
    language: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What one format's reader found, before it is brought into canonical form.

    `heading` is a title that stands in the text itself: left out of the text only where it becomes the title.
    """

    text: str
    heading: str = ""
    title: str = ""
    source: str = ""
    published_on: date | None = None
    language: str = ""
    licence: str = ""
