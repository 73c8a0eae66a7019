"""Which kind of file it is: told by its content, and by its name only where content leaves it open."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

from quizapp.intake.values import MAX_PARTS, MAX_UNPACKED, IntakeError

MARKDOWN = {".md", ".markdown"}
PAGES = {".html", ".htm", ".xhtml"}

_ELSEWISE = "open it, copy its text and paste that"
# What a file of another kind begins with, and what to do about it.
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "This is a file of an old Office program, such as .doc: save it as .docx and give that."),
    (b"{\\rtf", "This is a Rich Text file: save it as .docx or plain text and give that."),
    (b"\x89PNG", f"This is a picture, not text: {_ELSEWISE}."),
    (b"\xff\xd8\xff", f"This is a picture, not text: {_ELSEWISE}."),
    (b"GIF8", f"This is a picture, not text: {_ELSEWISE}."),
    (b"\x1f\x8b", "This is a compressed file: unpack it and give the article in it."),
    (b"7z\xbc\xaf", "This is a compressed file: unpack it and give the article in it."),
    (b"Rar!", "This is a compressed file: unpack it and give the article in it."),
)
# What a zipped file holds, by a part of each kind.
_ZIPPED: tuple[tuple[str, str], ...] = (
    ("xl/workbook.xml", f"This is a spreadsheet, not an article: {_ELSEWISE}."),
    ("ppt/presentation.xml", f"This is a presentation, not an article: {_ELSEWISE}."),
    ("content.xml", "This is an OpenDocument file: save it as .docx and give that."),
    ("META-INF/container.xml", f"This is an electronic book, not an article: {_ELSEWISE}."),
)

_PAGE = re.compile(rb"(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)\b", re.IGNORECASE)


def kind_of(data: bytes, name: str) -> str:
    """The kind of a file: `pdf`, `docx`, `html`, `markdown` or `plain`.

    Raises:
        IntakeError: it is of a kind that is not read, or zipped to be larger than may be.
    """
    for magic, message in _REFUSED:
        if data.startswith(magic):
            raise IntakeError(message)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK"):
        return _zipped(data)
    ending = Path(name).suffix.casefold()
    if ending in MARKDOWN:
        return "markdown"
    return "html" if ending in PAGES or _begins_as_a_page(data) else "plain"


def _begins_as_a_page(data: bytes) -> bool:
    # UTF-16 puts a NUL beside every letter.
    start = data[:2000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return bool(_PAGE.match(start))


def _zipped(data: bytes) -> str:
    try:
        parts = zipfile.ZipFile(BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        raise IntakeError("The file is zipped and damaged: save it anew, or copy its text and paste that.") from None
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise IntakeError(f"Unpacked, the file is larger than the {MAX_UNPACKED / 1e6:.0f} MB that can be read.")
    names = {part.filename for part in parts}
    if "word/document.xml" in names:
        if any(part.flag_bits & 1 for part in parts):
            raise IntakeError("The file is protected by a password: open it, copy its text and paste that.")
        return "docx"
    for part, message in _ZIPPED:
        if part in names:
            raise IntakeError(message)
    raise IntakeError("This is a zipped file and no Word document: unpack it and give the article in it.")
