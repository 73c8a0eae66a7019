"""Items to and from the files of other programs, with a report of what is not kept and of what was not understood.

A format is written and read by functions that `formats.FORMATS` names. What it does not keep is told by the rules in
`formats.RULES`, before anything is written; docs/exchange.md shows both as a table.
"""

from quizapp.interchange.decoding import decode
from quizapp.interchange.formats import FORMATS, losses, recognise
from quizapp.interchange.quotes import place, quotes_of
from quizapp.interchange.values import (
    MOST_ENTRIES,
    Entry,
    Fault,
    Field,
    Format,
    Loss,
    Quote,
    ReadReport,
    RefusedError,
)

__all__ = [
    "FORMATS",
    "MOST_ENTRIES",
    "Entry",
    "Fault",
    "Field",
    "Format",
    "Loss",
    "Quote",
    "ReadReport",
    "RefusedError",
    "decode",
    "losses",
    "place",
    "quotes_of",
    "recognise",
]
