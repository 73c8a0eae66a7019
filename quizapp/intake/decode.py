"""Bytes to text: UTF-8, UTF-16 with its mark, else Windows' Western code page where that gives plain text."""

import codecs

from quizapp.core.prose import is_readable
from quizapp.intake.values import IntakeError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(data: bytes) -> str:
    """The text of a file's bytes.

    Raises:
        IntakeError: there are none, or they are no text in an encoding that can be told.
    """
    if not data.strip():
        raise IntakeError("The file is empty.")
    encodings = next(([encoding] for mark, encoding in _MARKS if data.startswith(mark)), ["utf-8", "cp1252"])
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if is_readable(text):
            return text
    raise IntakeError("The file is not text, or its encoding cannot be told: save it as UTF-8.")
