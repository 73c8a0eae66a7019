"""Read an article from a file of one of the formats in READERS."""

import re
from collections.abc import Callable
from pathlib import Path

from quizapp.core.intake import Intake
from quizapp.core.text import TextError, canonical
from quizapp.core.words import words
from quizapp.intake.decode import decode
from quizapp.intake.kinds import kind_of
from quizapp.intake.markdown import read_markdown
from quizapp.intake.plain import read_plain
from quizapp.intake.prose import refuse_what_cannot_be_asked
from quizapp.intake.values import MAX_BYTES, Draft, IntakeError, too_large


def _page(raw: str) -> Draft:
    # trafilatura takes longer to import than a short article takes to read, and most articles are no pages.
    from quizapp.intake.html import read_html  # noqa: PLC0415 -- as the line above says

    return read_html(raw)


def _word(data: bytes) -> Draft:
    from quizapp.intake.word import read_word  # noqa: PLC0415 -- as in _page

    return read_word(data)


def _pdf(data: bytes) -> Draft:
    from quizapp.intake.pdf import read_pdf  # noqa: PLC0415 -- as in _page

    return read_pdf(data)


READERS: dict[str, Callable[[bytes], Draft]] = {
    "plain": lambda data: read_plain(decode(data)),
    "markdown": lambda data: read_markdown(decode(data)),
    "html": lambda data: _page(decode(data)),
    "docx": _word,
    "pdf": _pdf,
}


def read_file(path: Path, *, title: str = "") -> Intake:
    """Take in the article of a file, as `read_bytes` does.

    Raises:
        IntakeError: it cannot be read, or holds no article.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise IntakeError(too_large(path.stat().st_size))
        data = path.read_bytes()
    except OSError as error:
        raise IntakeError(f"{path}: {error.strerror or 'cannot be read'}.") from None
    return read_bytes(data, name=path.name, title=title)


def read_bytes(data: bytes, *, name: str, title: str = "") -> Intake:
    """Take in the article of a file's bytes.

    Args:
        data: the file's content.
        name: the file's name, whose ending tells Markdown and HTML; the other formats tell themselves.
        title: a title to use whatever the file says.

    Returns:
        The article. Its title is the one given, else the file's own, else a first line that reads like one,
        else the file's name in words.

    Raises:
        IntakeError: it is empty, too large, no text, or not an article that questions can be asked about.
    """
    if len(data) > MAX_BYTES:
        raise IntakeError(too_large(len(data)))
    return _finished(READERS[kind_of(data, name)](data), name, title)


def _finished(draft: Draft, name: str, title: str) -> Intake:
    title = _line(title) or _line(draft.title) or _line(draft.heading) or _in_words(name)
    kept = draft.text if words(draft.heading) == words(title) else f"{draft.heading}\n\n{draft.text}"
    try:
        text = canonical(kept)
    except TextError as error:
        raise IntakeError(str(error)) from None
    refuse_what_cannot_be_asked(text)
    return Intake(
        title=title,
        text=text,
        source=draft.source,
        published_on=draft.published_on,
        language=draft.language,
        licence=draft.licence,
    )


def _line(title: str) -> str:
    return " ".join(title.split())


def _in_words(name: str) -> str:
    """A file's name as a title: "us-withdrawal_2026.txt" is "Us withdrawal 2026"."""
    plain = " ".join(re.split(r"[\s_-]+", Path(name).stem)).strip()
    return plain[:1].upper() + plain[1:] or "Untitled"
