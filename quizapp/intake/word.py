"""Word documents (.docx) by python-docx: paragraphs in order, a table's row as one, and the title that it gives."""

import re
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.table import Table
from docx.text.paragraph import Paragraph

from quizapp.intake.values import Draft, IntakeError

_DAMAGED = "The Word document is damaged: save it anew, or copy its text and paste that."
_NO_TITLE = re.compile(r"(?:Word |Microsoft Word )?Document ?\d*|Untitled.*|.*\.docx?", re.IGNORECASE)


def read_word(data: bytes) -> Draft:
    """Read a Word document; its properties give a title and a language, and no publication date.

    The day on which a document was made or printed is not the day on which the article in it was published.

    Raises:
        IntakeError: it is damaged, or holds no text.
    """
    try:
        document = Document(BytesIO(data))
        heading, blocks = _blocks(document)
        title = document.core_properties.title or ""
        language = document.core_properties.language or ""
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 -- the library has no one exception for what a damaged document makes it stumble on
        raise IntakeError(_DAMAGED) from None
    if not heading and not blocks:
        raise IntakeError("There is no text in this Word document.")
    return Draft(
        text="\n\n".join(blocks),
        heading=heading,
        title="" if _NO_TITLE.fullmatch(title.strip()) else title,
        language=language,
    )


def _blocks(document: WordDocument) -> tuple[str, list[str]]:
    """A leading title or top heading, and the text of every other block."""
    heading = ""
    blocks: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            blocks += _rows(block)
        elif text := _line(block.text):
            if not heading and not blocks and _is_heading(block):
                heading = text
            else:
                blocks.append(text)
    return heading, blocks


def _is_heading(paragraph: Paragraph) -> bool:
    style = paragraph.style
    return style is not None and style.name in ("Title", "Heading 1")


def _rows(table: Table) -> list[str]:
    """Each row as one paragraph; a cell that spans several columns is told once."""
    rows = []
    for row in table.rows:
        cells = list(dict.fromkeys(cell._tc for cell in row.cells))  # noqa: SLF001 -- merged cells share this, and nothing else tells
        told = [_line(" ".join(p.text or "" for p in cell.p_lst)) for cell in cells]
        rows.append(", ".join(text for text in told if text))
    return [row for row in rows if row]


def _line(text: str) -> str:
    return " ".join(text.split())
