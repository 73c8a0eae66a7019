"""The table of formats: adding one is writing its functions and naming them here."""

import re

from quizapp.interchange.aiken import read_aiken
from quizapp.interchange.columns import column
from quizapp.interchange.csv_read import read_csv
from quizapp.interchange.csv_write import tabled, write_csv
from quizapp.interchange.gift_read import read_gift
from quizapp.interchange.gift_write import event_text, misread, write_gift
from quizapp.interchange.losses import (
    Rule,
    alphabetical,
    derived,
    find_losses,
    formed,
    lettered,
    quoted,
    tidied,
    undated,
    unfixed,
    weighed,
)
from quizapp.interchange.moodle_read import read_moodle
from quizapp.interchange.moodle_write import write_moodle
from quizapp.interchange.plain import line_of
from quizapp.interchange.values import Entry, Format, Loss

_PLATFORM: tuple[Rule, ...] = (tidied, lettered, quoted, weighed, derived, formed, undated)
RULES: dict[str, tuple[Rule, ...]] = {
    "moodle": (*_PLATFORM, alphabetical(line_of)),
    "gift": (*_PLATFORM, alphabetical(event_text), unfixed, misread),
    "csv": (tidied, quoted, derived, tabled),
}


FORMATS: dict[str, Format] = {
    "moodle": Format(
        name="moodle",
        title="Moodle XML",
        extension="xml",
        media_type="application/xml",
        write=write_moodle,
        read=read_moodle,
    ),
    "gift": Format(
        name="gift", title="GIFT", extension="gift.txt", media_type="text/plain", write=write_gift, read=read_gift
    ),
    "csv": Format(
        name="csv",
        title="CSV",
        extension="csv",
        media_type="text/csv",
        # A spreadsheet knows UTF-8 by its mark.
        encoding="utf-8-sig",
        write=write_csv,
        read=read_csv,
    ),
    "aiken": Format(name="aiken", title="Aiken", extension="txt", media_type="text/plain", write=None, read=read_aiken),
}


def losses(name: str, entry: Entry, text: str) -> list[Loss]:
    """What a format does not keep of an entry whose item cites a text, told before it is written."""
    return find_losses(entry, text, RULES[name])


def recognise(text: str) -> Format:
    """The format that a text is most likely in."""
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return FORMATS["moodle"]
    first = start.partition("\n")[0]
    cells = {column(cell.strip('" ')) for sign in ",;\t" for cell in first.rstrip("\r").split(sign)}
    if first.lower().startswith(("sep=", '"sep=')) or {"stem", "key"} <= cells:
        return FORMATS["csv"]
    if re.search(r"^\s*ANSWER\s*:\s*[A-Za-z]\s*$", text, re.MULTILINE) and "{" not in first:
        return FORMATS["aiken"]
    return FORMATS["gift"]
