"""Feedback with its passages as lines of text: written so that a student reads them and this module reads them back."""

import re
from collections.abc import Mapping, Sequence

from quizapp.interchange.plain import plain
from quizapp.interchange.values import Quote

MARK = "In the article:"
_QUOTE = re.compile(r"“(.+?)” \(¶(\d+)\)(?:\n|\Z)", re.DOTALL)


def with_quotes(words: str, quotes: Sequence[Quote], labels: Mapping[str, str] | None = None) -> str:
    """Words, then below a line that says so the passages, each with the number of its paragraph.

    `labels` are the texts of the events that passages belong to, by id.
    """
    told = plain(words)
    lines = [told] if told else []
    if quotes or MARK in told.split("\n"):
        lines.append(MARK)
    for quote in quotes:
        label = f"{labels[quote.part]}: " if labels and quote.part in labels else ""
        lines.append(f"{label}“{plain(quote.exact)}” (¶{quote.paragraph})")
    return "\n".join(lines)


def split_quotes(told: str, labels: Mapping[str, str] | None = None, part: str = "") -> tuple[str, tuple[Quote, ...]]:
    """Read back what `with_quotes` wrote: the words, and the passages; other feedback is words alone.

    Quotes without a label belong to `part`.
    """
    lines = plain(told).split("\n")
    for at in reversed([number for number, line in enumerate(lines) if line == MARK]):
        quotes = _read("\n".join(lines[at + 1 :]), labels or {}, part)
        if quotes is not None:
            return "\n".join(lines[:at]), quotes
    return "\n".join(lines), ()


def _read(rest: str, labels: Mapping[str, str], part: str) -> tuple[Quote, ...] | None:
    quotes: list[Quote] = []
    while rest:
        fitting = [name for name, label in labels.items() if rest.startswith(f"{label}: “")]
        owner = max(fitting, key=lambda name: len(labels[name]), default=part)
        rest = rest.removeprefix(f"{labels[owner]}: ") if fitting else rest
        match = _QUOTE.match(rest)
        if match is None:
            return None
        quotes.append(Quote(exact=match[1], paragraph=int(match[2][:9]), part=owner))
        rest = rest[match.end() :]
    return tuple(quotes)
