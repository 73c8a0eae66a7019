"""Bytes to text without guessing: what may be read in two ways is refused, with its place and what to do."""

import codecs
import re

from quizapp.interchange.values import RefusedError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
# What an XML declaration may name besides UTF-8: single bytes with a letter each.
_NAMED = frozenset(
    {"us-ascii", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1257"}
    | {f"iso-8859-{number}" for number in (1, 2, 3, 4, 5, 7, 9, 10, 13, 15, 16)}
)
# Other pages that a Windows of Europe may write; a byte that means the same in all of them can be read.
_PAGES = ("cp1250", "cp1254")
_ADVICE = "Save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”) and send it again."


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 or what its XML declares; else Windows' Western page where that is certain.

    Raises:
        RefusedError: it is empty, no text, or in an encoding that cannot be told; the message names line and byte.
    """
    if not data.strip():
        raise RefusedError("The file is empty.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, len(mark))
    if encoding := _without_mark(data):
        return _strictly(data, encoding, 0)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _of_one_byte(data, error.start)
    if "\0" in text:
        place = text.index("\0")
        raise RefusedError(f"Line {_line(text[:place])} holds a zero byte: this is no file of text.")
    return text


def _strictly(data: bytes, encoding: str, mark: int) -> str:
    body = data[mark:]
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        before = body[: error.start].decode(encoding, errors="replace")
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        place = f"Line {_line(before)}, byte {mark + error.start + 1}"
        raise RefusedError(f"{place}: the file begins as {name} and goes on as something else. {_ADVICE}") from None


def _without_mark(data: bytes) -> str:
    """UTF-16 shows by its zero bytes, every second one of the first letters."""
    first = data[:200]
    if len(first) < 4 or len(data) % 2:
        return ""
    zeros = first[0::2].count(0), first[1::2].count(0)
    if max(zeros) * 4 < len(first) or min(zeros):
        return ""
    return "utf-16-be" if zeros[0] else "utf-16-le"


def _of_one_byte(data: bytes, first: int) -> str:
    """The text of bytes that are no UTF-8: as the file declares, or where every byte means the same in any page."""
    declared = _DECLARED.match(data)
    name = declared[1].decode().lower() if declared else ""
    if name in _NAMED:
        return data.decode(name)
    previous = -2
    for place in (match.start() for match in re.finditer(rb"[\x80-\xff]", data)):
        # Two such letters side by side are no Western word but most likely another alphabet.
        beside = place == previous + 1 and data[place] >= 0xC0 <= data[previous]
        if data[place] not in _CERTAIN or beside:
            raise RefusedError(
                f"Line {_line_of_bytes(data, place)}, byte {place + 1}: the sign with the byte 0x{data[place]:02X} "
                f"(the first that is no UTF-8 is byte {first + 1}) can be read in several ways. {_ADVICE}"
            )
        previous = place
    return data.decode("cp1252")


def _line(before: str) -> int:
    return before.count("\n") + 1


def _line_of_bytes(data: bytes, place: int) -> int:
    return data.count(b"\n", 0, place) + 1


def _means(byte: int, page: str) -> str:
    return bytes([byte]).decode(page, errors="ignore")


_CERTAIN = frozenset(
    byte
    for byte in range(0x80, 0x100)
    if _means(byte, "cp1252") and all(_means(byte, page) == _means(byte, "cp1252") for page in _PAGES)
)
