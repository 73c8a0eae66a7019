"""The limits of intake, what its readers give, and how it refuses."""

from dataclasses import dataclass
from datetime import date

from quizapp.core.text import TextError

MAX_BYTES = 5_000_000
"""Of a file; the request that carries it may have 6 MB, so that fields go with it."""
MAX_UNPACKED = 60_000_000
"""Of a zipped file's parts together, as its directory gives them; no part is read beyond what is given there."""
MAX_PARTS = 5_000
MAX_PAGES = 400
MAX_SECONDS = 20
MAX_MEMORY = 2_000_000_000
"""In bytes of address space, of which a process with its libraries takes some hundred millions to begin with."""


class IntakeError(TextError):
    """A file that cannot become an article; the message is one sentence for the one who gave it."""


def too_large(size: int) -> str:
    """What is said of a file of so many bytes."""
    return f"The file has {size / 1e6:.1f} MB; at most {MAX_BYTES / 1e6:.0f} MB can be read."


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
