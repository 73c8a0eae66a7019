"""Text as it can be kept in any file: one space between words, one line break between lines, no control characters."""

import unicodedata

_DROPPED = frozenset({"Cc", "Cs", "Co", "Cn"})


def plain(text: str) -> str:
    """Lines of text, each with its white space folded; empty lines and control characters are left out."""
    if text.isprintable():
        return " ".join(text.split())
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    kept = "".join(c for c in text if c == "\n" or unicodedata.category(c) not in _DROPPED)
    lines = (" ".join(line.split()) for line in kept.split("\n"))
    return "\n".join(line for line in lines if line)


def line_of(text: str) -> str:
    """The same on one line."""
    return plain(text).replace("\n", " ")


def shorten(text: str, most: int = 80) -> str:
    """The beginning of a text, for a name or a report."""
    line = line_of(text)
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
