"""PDF by pypdf: the lines of its pages with their places, which pdf_lines.py makes paragraphs of."""

import re
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from quizapp.core.licences import find_licence
from quizapp.intake.pdf_lines import Line, read_pages
from quizapp.intake.values import MAX_PAGES, Draft, IntakeError

_DAMAGED = "The PDF is damaged: save it anew, or copy its text and paste that."
_LOCKED = "The PDF is protected by a password: open it, copy its text and paste that."
_SCANNED = "There is no text in this PDF, only pictures of pages, as a scanner makes them: give a text of it."
# Programs write the name of the file that was printed.
_NO_TITLE = re.compile(r"(?:Microsoft Word - )?\S*\.\w{2,5}|Microsoft Word - .*|untitled.*|about:blank", re.IGNORECASE)


def read_pdf(data: bytes) -> Draft:
    """Read a PDF's text, with the title and licence that its properties give and the address in its running feet.

    Its properties tell when it was made, which is not when the article was published.

    Raises:
        IntakeError: it is protected, scanned, damaged, or has too many pages.
    """
    try:
        reader = _opened(data)
        found = read_pages([_lines(page) for page in reader.pages])
        title, rights = _told(reader)
    except (IntakeError, MemoryError):
        raise
    except (DependencyError, FileNotDecryptedError):
        raise IntakeError(_LOCKED) from None
    except Exception:  # noqa: BLE001 -- "broken PDF files might cause other Exceptions", pypdf says of itself
        raise IntakeError(_DAMAGED) from None
    if not any(c.isalnum() for c in found.text):
        raise IntakeError(_SCANNED)
    address = re.search(r"https?://\S+", " ".join(found.running))
    return Draft(
        text=found.text,
        heading=found.heading,
        title="" if _NO_TITLE.fullmatch(title.strip()) else title,
        source=address[0].rstrip(".,;)") if address else "",
        licence=find_licence(rights),
    )


def _opened(data: bytes) -> PdfReader:
    reader = PdfReader(BytesIO(data), strict=False)
    # Some are locked against changes only, by the empty password.
    if reader.is_encrypted and not reader.decrypt(""):
        raise IntakeError(_LOCKED)
    if (pages := len(reader.pages)) > MAX_PAGES:
        raise IntakeError(f"The PDF has {pages:,} pages; at most {MAX_PAGES} can be read.")
    return reader


def _told(reader: PdfReader) -> tuple[str, str]:
    """The title, and what is said of rights."""
    about, xmp = reader.metadata, reader.xmp_metadata
    title = str((about and about.title) or "")
    if xmp is None:
        return title, ""
    return title, " ".join(str(value) for value in (xmp.dc_rights or {}).values())


def _lines(page: PageObject) -> list[Line]:
    lines: list[Line] = []
    parts: list[tuple[str, float, float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: Any, size: float) -> None:
        place = _place(cm, tm, size)
        for number, piece in enumerate(text.split("\n")):
            if number:
                _close(parts, lines)
            if piece:
                parts.append((piece, *place))

    page.extract_text(visitor_text=visit)
    _close(parts, lines)
    return lines


def _place(cm: list[float], tm: list[float], size: float) -> tuple[float, float, float]:
    """Where a piece of text begins on its page, and how high its letters are, in points."""
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    return x, y, abs(size * tm[3] * cm[3]) or size


def _close(parts: list[tuple[str, float, float, float]], lines: list[Line]) -> None:
    text = " ".join("".join(part[0] for part in parts).split())
    first = next((part for part in parts if part[0].strip()), None)
    if text and first:
        lines.append(Line(text, *first[1:]))
    parts.clear()
