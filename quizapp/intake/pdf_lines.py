"""Lines on pages to paragraphs: running heads and page numbers are left out, broken words joined."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_PAGE_NUMBER = re.compile(r"(?:page|p\.)?\s*[-–—]?\s*\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE)
_LIGATURES = str.maketrans(dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ["ff", "fi", "fl", "ffi", "ffl", "ft", "st"], strict=True)))
_ENDS = re.compile(r"[.!?…:][\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: where it begins, from the left and from below, and how high its letters are, in points."""

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Pages:
    """The text of all pages with a title in large letters, if they begin with one, and what ran along every page."""

    text: str
    heading: str
    running: tuple[str, ...]


def read_pages(pages: Sequence[Sequence[Line]]) -> Pages:
    """Make paragraphs of the lines of pages."""
    running = _running(pages)
    kept = [[line for line in page if not _runs_along(line, page, running)] for page in pages]
    paragraphs = list(_paragraphs([page for page in kept if page]))
    heading = _heading(paragraphs)
    words = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", " ".join(line.text for page in kept for line in page)))
    texts = [_joined(lines, words) for lines in paragraphs]
    return Pages(
        text="\n\n".join(texts[1:] if heading else texts),
        heading=heading,
        running=tuple(dict.fromkeys(line.text for page in pages for line in page if _key(line) in running)),
    )


def _key(line: Line) -> str:
    """A line with its numbers left open, so that a head with the page's number is the same on every page."""
    return re.sub(r"\d+", "#", line.text)


def _edges(page: Sequence[Line]) -> list[Line]:
    """The two highest and the two lowest lines; programs write heads and feet anywhere among the others."""
    heights = sorted({round(line.y) for line in page})
    edges = {*heights[:2], *heights[-2:]}
    return [line for line in page if round(line.y) in edges]


def _running(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """What stands at the edge of half the pages, and of two at the least."""
    told = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    return frozenset(key for key, times in told.items() if times >= max(2, len(pages) / 2))


def _runs_along(line: Line, page: Sequence[Line], running: frozenset[str]) -> bool:
    if line not in _edges(page):
        return False
    return _key(line) in running or bool(_PAGE_NUMBER.fullmatch(line.text))


def _paragraphs(pages: list[list[Line]]) -> Iterator[list[Line]]:
    lines = [line for page in pages for line in page]
    if not lines:
        return
    first_of_page = {id(page[0]) for page in pages}
    gaps = [a.y - b.y for a, b in pairwise(lines) if 0 < a.y - b.y < 6 * a.size]
    usual, width = (median(gaps) if gaps else 0.0), median(len(line.text) for line in lines)
    paragraph = [lines[0]]
    for before, line in pairwise(lines):
        moved = id(line) in first_of_page or line.y > before.y + 1
        if _ends_page(before, line, width) if moved else _ends(before, line, usual, width):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _ends(before: Line, line: Line, usual: float, width: float) -> bool:
    """Whether a paragraph ends between two lines of a column: by space, letters, an indent, or a short last line."""
    if before.y - line.y > 1.3 * max(usual, 1.2 * line.size) or abs(before.size - line.size) > 0.12 * before.size:
        return True
    indent = 0.7 * line.size < line.x - before.x < 6 * line.size
    return (indent or len(before.text) < 0.75 * width) and bool(_ENDS.search(before.text))


def _ends_page(before: Line, line: Line, width: float) -> bool:
    """The same where the text goes on in another column or on another page."""
    if abs(before.size - line.size) > 0.12 * before.size:
        return True
    return bool(_ENDS.search(before.text)) and not line.text[0].islower() and len(before.text) < 0.85 * width


def _heading(paragraphs: list[list[Line]]) -> str:
    """A first paragraph in letters larger than the usual."""
    if len(paragraphs) < 2:
        return ""
    usual = median(line.size for lines in paragraphs for line in lines)
    first = paragraphs[0]
    large = len(first) <= 4 and all(line.size > 1.15 * usual for line in first)
    return " ".join(line.text for line in first).translate(_LIGATURES) if large else ""


def _joined(lines: list[Line], words: Counter[str]) -> str:
    """The lines of a paragraph in one; a word broken at a line's end is joined, unless it has its hyphen anyway."""
    text = lines[0].text
    for line in lines[1:]:
        broken = re.search(r"([^\W\d_]+)[-\u00ad\u2010]$", text)
        rest = re.match(r"[^\W\d_]+", line.text)
        if broken and rest and rest[0][0].islower():
            whole, hyphened = broken[1] + rest[0], f"{broken[1]}-{rest[0]}"
            text = text[:-1] + ("-" if words[hyphened] > words[whole] else "") + line.text
        else:
            text = f"{text} {line.text}" if not text.endswith(("–", "—", "/")) else text + line.text
    return text.translate(_LIGATURES)
