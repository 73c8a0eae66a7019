"""A pasted text in paragraphs: an empty line divides them, and so does the end of a line that was not broken."""

import re

from quizapp.core.text import canonical
from quizapp.intake.furniture import why_furniture

_WIDEST_BROKEN = 120
_SHORT = 45


def split_pieces(raw: str) -> list[str]:
    """The paragraphs of a text as it was pasted, each in canonical form.

    Browsers copy a page's title, byline and date as lines of one block: a short line that the next does not go on
    from is a paragraph, and so is one longer than lines are broken at.

    Raises:
        TextError: there is no readable text in it, or too much.
    """
    canonical(raw)
    lines = [line.strip() for line in re.sub(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]", "\n", raw).split("\n")]
    broken_only_by_blanks = any(lines[i] == "" for i in range(1, len(lines) - 1))
    pieces: list[str] = []
    before = ""
    for line in lines:
        if line and before and broken_only_by_blanks and _goes_on(before, line):
            pieces[-1] = f"{pieces[-1]} {line}"
        elif line:
            pieces.append(line)
        before = line
    return [piece for piece in map(_clean, pieces) if piece]


def _goes_on(before: str, line: str) -> bool:
    """Whether a line goes on with the paragraph of the one before it, which was broken at the width of a page."""
    if max(len(before), len(line)) > _WIDEST_BROKEN or why_furniture(before) or why_furniture(line):
        return False
    return len(before) >= _SHORT or line[0].islower()


def _clean(piece: str) -> str:
    """A paragraph in canonical form; empty where nothing can be read in it."""
    return canonical(piece) if any(c.isalnum() for c in piece) else ""
