"""The columns of our CSV files, and cells that no spreadsheet takes for a formula."""

from dataclasses import dataclass

from quizapp.core.items import IDS
from quizapp.interchange.plain import line_of

# Of the question, in the order they are written.
OWN = (
    "id",
    "kind",
    "stem",
    "key",
    "explanation",
    "quote",
    "paragraph",
    "tags",
    "article",
    "fixed order",
    "form",
    "fact",
)
# Of each option or event, with its letter: "option a", "feedback a"…
PARTS = ("option", "feedback", "evidence", "quote", "paragraph", "date", "date words", "after")
_ALSO = {"question": "stem", "answer": "key", "correct": "key", "correct answer": "key"}
_ALSO |= {letter: f"option {letter}" for letter in IDS} | {f"event {letter}": f"option {letter}" for letter in IDS}
_ALSO |= {f"answer {letter}": f"option {letter}" for letter in IDS}
KNOWN = frozenset(OWN) | {f"{part} {letter}" for part in PARTS for letter in IDS}
SEPARATORS = (",", ";", "\t")
# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def column(name: str) -> str:
    """A column by the name in a file's first row, as one of `KNOWN`, or as it stands there."""
    folded = line_of(name).lower()
    return _ALSO.get(folded, folded)


def guard(cell: str) -> str:
    """A cell with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) or _guarded(cell) else cell


def unguard(cell: str) -> str:
    """The cell that was guarded; an apostrophe before anything else is a part of the text."""
    return cell[1:] if _guarded(cell) else cell


def _guarded(cell: str) -> bool:
    return cell[:1] == "'" and cell[1:2] in (*_FORMULA, "'")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file: its line, and its cells by column."""

    line: int
    cells: dict[str, str]

    def get(self, name: str) -> str:
        """A cell without white space around it, empty where there is none."""
        return self.cells.get(name, "").strip()

    def letters(self) -> list[str]:
        """The letters of the options or events that the row fills."""
        return [letter for letter in IDS if line_of(self.get(f"option {letter}"))]
