"""What a text tells about itself: title, source, day of publication, licence, and whether that day is needed."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from quizapp.core.intake import Piece, Tidied
from quizapp.core.licences import find_licence
from quizapp.intake.furniture import mark_furniture, read_byline
from quizapp.intake.furniture_patterns import ABOUT, ADDRESS, DATED, RIGHTS, SOURCE
from quizapp.intake.pieces import split_pieces
from quizapp.intake.plain import reads_like_a_title
from quizapp.intake.undated import find_undated
from quizapp.intake.written_days import find_day

# Where titles, bylines and dates stand; what comes later belongs to other articles.
_HEAD = 8
_HOLDER = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(?P<who>[A-Z][^.,|©\n]{1,60})",
    re.IGNORECASE,
)
_PUBLISHED_BY = re.compile(
    r"\b(?:published|appeared|republished|reprinted)(?: with permission)?(?: (?:in|on|by|from|at))\s+"
    r"(?P<who>(?:the\s+)?[A-Z][\w’'&.-]*(?:\s+(?:[A-Z][\w’'&-]*|of|and|the)){0,5})"
)

_NOT_ITS_NAME = re.compile(r"\s*\b(?:all rights|and its|limited|ltd|on \d).*$", re.IGNORECASE)


def tidy(raw: str, title: str = "") -> Tidied:
    """A text in paragraphs with its furniture marked, and what the text tells about itself.

    Args:
        raw: a text as it was pasted, or the canonical text of a file.
        title: what it is called, where that is known; otherwise a first line that reads like one is the title.
    """
    paragraphs = split_pieces(raw)
    title = title or _title(paragraphs)
    pieces = mark_furniture(paragraphs, title)
    kept = [piece.text for piece in pieces if not piece.furniture]
    return Tidied(
        pieces=pieces,
        title=title,
        source=_source(pieces),
        published_on=_published_on(pieces),
        licence=find_licence("\n".join(_told(pieces))),
        undated=find_undated(kept),
    )


def _title(paragraphs: Sequence[str]) -> str:
    """The first paragraph that is no furniture, if it reads like a title and more follows."""
    for number, piece in enumerate(mark_furniture(paragraphs[:_HEAD])):
        if not piece.furniture:
            return piece.text if number + 1 < len(paragraphs) and reads_like_a_title(piece.text) else ""
    return ""


def _told(pieces: Sequence[Piece]) -> Iterator[str]:
    """What is said beside the article: the furniture, first and last."""
    return (piece.text for piece in pieces if piece.furniture)


def _published_on(pieces: Sequence[Piece]) -> date | None:
    """The day of a line that says when it was published, or of a byline; the first of them, not that of a change."""
    days = []
    for place, piece in enumerate(pieces):
        dated = bool(DATED.fullmatch(piece.text)) or (place < _HEAD and bool(read_byline(piece.text)))
        about = bool(ABOUT.fullmatch(piece.text)) and "published" in piece.text
        day = find_day(piece.text) if piece.furniture and (dated or about) else None
        if day:
            changed = bool(re.match(r"\W*(?:last )?(?:updated|modified)", piece.text, re.IGNORECASE))
            days.append((changed, place, day))
    return min(days)[2] if days else None


def _source(pieces: Sequence[Piece]) -> str:
    """An address, else a source that is named, else who wrote it and for whom."""
    told = list(_told(pieces))
    named = next((found["what"].strip() for text in told if (found := SOURCE.fullmatch(text))), "")
    address = next((found[0] for text in told if ADDRESS.fullmatch(text) and (found := re.search(r"\S+$", text))), "")
    paper = next((who for text in told if (who := _paper(text))), "")
    who = next((who for piece in pieces[:_HEAD] if (who := read_byline(piece.text))), "")
    return address or named or ", ".join(part for part in (who, "" if paper in who else paper) if part)


def _paper(text: str) -> str:
    """Who published it, by a line about rights or about its publication."""
    found = None
    if RIGHTS.fullmatch(text):
        found = _HOLDER.search(text)
    elif ABOUT.fullmatch(text):
        found = _PUBLISHED_BY.search(text)
    return _NOT_ITS_NAME.sub("", found["who"]).strip() if found else ""
