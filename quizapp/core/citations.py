"""Citations: a passage of one revision, anchored by position and by quotation (W3C Web Annotation selectors)."""

from dataclasses import dataclass
from typing import Any

CONTEXT = 32


class CitationError(ValueError):
    """A citation that does not hold in the text it names."""


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """A passage: `start` and `end` in code points, its exact words, and up to 32 characters on either side."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or len(self.exact) != self.end - self.start:
            raise CitationError(f"{self.start}:{self.end} is no passage of {len(self.exact)} characters")

    def to_dict(self) -> dict[str, Any]:
        """The citation as JSON values."""
        return {"start": self.start, "end": self.end, "exact": self.exact, "prefix": self.prefix, "suffix": self.suffix}


def cite(text: str, start: int, end: int) -> Citation:
    """Cite the characters `start` up to `end` of a canonical text.

    Raises:
        CitationError: the positions lie outside the text or enclose nothing.
    """
    if not 0 <= start < end <= len(text):
        raise CitationError(f"{start}:{end} lies outside a text of {len(text)} characters")
    return Citation(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def cite_quote(text: str, exact: str) -> Citation:
    """Cite the one place where a text holds a quotation word for word.

    Raises:
        CitationError: the text does not hold it, or holds it more than once.
    """
    start = text.find(exact) if exact else -1
    if start < 0:
        raise CitationError(f"the text does not hold “{exact}”")
    if text.find(exact, start + 1) >= 0:
        raise CitationError(f"the text holds “{exact}” more than once")
    return cite(text, start, start + len(exact))


def holds(citation: Citation, text: str) -> bool:
    """Whether position, quotation and context all agree with the text."""
    return citation.end <= len(text) and citation == cite(text, citation.start, citation.end)
