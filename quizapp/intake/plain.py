"""Plain text: a short first line that is no sentence is the title."""

import re

from quizapp.intake.values import Draft

LONGEST_TITLE = 120


def read_plain(raw: str) -> Draft:
    """Read plain text; its heading is a first line that stands apart, is short and does not end as sentences do."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff \t\n")
    first, _, rest = text.partition("\n")
    first = first.strip()
    apart = rest.startswith("\n") or "\n\n" not in text.strip()
    if apart and rest.strip() and reads_like_a_title(first):
        return Draft(text=rest, heading=first)
    return Draft(text=text)


def reads_like_a_title(line: str) -> bool:
    """Whether a line is short and does not end as sentences do, and is no byline, date or address either."""
    if len(line) > LONGEST_TITLE or not any(c.isalpha() for c in line):
        return False
    # A byline, a dateline or an address above an article is not what it is called.
    if re.match(r"(?:by|from)\s+[A-Z]|https?:|\W*updated\b|\W*published\b", line, re.IGNORECASE):
        return False
    return not re.search(r"[.:;,…—–-][\"”’)]*$|[.!?]\s+\S", line)
