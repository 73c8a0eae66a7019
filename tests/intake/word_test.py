"""Word documents: what stands in them becomes text, whatever they are called."""

import zipfile
from io import BytesIO

import pytest
from docx import Document

from quizapp.intake import Intake, IntakeError, read_bytes
from tests.intake.documents import word, zipped

PROSE = (
    "The lighthouse at Farholm was built in 1811 by a company of merchants from the town. "
    "It has warned ships away from the reef for more than two centuries, and it still does."
)
MORE = "The keeper left in 1987, when the lamp was made to work by itself. The town bought the tower from the state."


def test_paragraphs_headings_and_tables_come_in_order() -> None:
    data = word(
        ("Title", "The light at Farholm"),
        PROSE,
        "  ",
        ("Heading 1", "Later"),
        [["Year", "What"], ["1811", "built"]],
        MORE.replace(". ", ".\n"),
        language="en-GB",
    )
    assert read_bytes(data, name="light.docx") == Intake(
        title="The light at Farholm",
        text=f"{PROSE}\n\nLater\n\nYear, What\n\n1811, built\n\n{MORE}",
        language="en-GB",
    )


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("The light", "The light"),
        ("Word Document", "Farholm light"),
        ("Untitled 1", "Farholm light"),
        ("a.docx", "Farholm light"),
    ],
)
def test_its_properties_give_a_title_unless_a_program_made_it_up(given: str, title: str) -> None:
    taken = read_bytes(word(PROSE, MORE, title=given), name="farholm-light.docx")
    assert (taken.title, taken.published_on) == (title, None)


@pytest.mark.parametrize("name", ["light.pdf", "light.txt", "light"])
def test_it_is_known_by_its_content(name: str) -> None:
    assert read_bytes(word(PROSE, MORE), name=name).text == f"{PROSE}\n\n{MORE}"


def test_a_cell_over_several_columns_is_told_once() -> None:
    document = Document()
    document.add_paragraph(PROSE)
    table = document.add_table(1, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Over two"
    table.cell(0, 2).text = "One"
    out = BytesIO()
    document.save(out)
    assert read_bytes(out.getvalue(), name="a.docx").text == f"{PROSE}\n\nOver two, One"


def cut(data: bytes, part: str, content: bytes | None) -> bytes:
    """A document with one part replaced, or left out."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != part or content is not None:
                new.writestr(name, content if name == part and content is not None else old.read(name))
    return out.getvalue()


DAMAGED = "The Word document is damaged: save it anew, or copy its text and paste that."
ZIP_DAMAGED = "The file is zipped and damaged: save it anew, or copy its text and paste that."
BILLION = b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha "><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t>
</w:r></w:p></w:body></w:document>"""


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (word(PROSE)[:900], ZIP_DAMAGED),
        (b"PK\x03\x04 and no more", ZIP_DAMAGED),
        (zipped(word__document_xml=b"<no"), DAMAGED),
        (cut(word(PROSE), "word/document.xml", b"<not-closed"), DAMAGED),
        (cut(word(PROSE), "[Content_Types].xml", None), DAMAGED),
        (cut(word(PROSE), "word/document.xml", BILLION), "There is no text in this Word document."),
        (word(" "), "There is no text in this Word document."),
        (word("It is short."), "The text is too short to ask about: give several sentences, 30 words or more."),
        (
            zipped(word__document_xml=b"<a/>", word__media__big_png=b"\0" * 61_000_000),
            "Unpacked, the file is larger than the 60 MB that can be read.",
        ),
        (
            zipped(xl__workbook_xml=b""),
            "This is a spreadsheet, not an article: open it, copy its text and paste that.",
        ),
        (
            zipped(ppt__presentation_xml=b""),
            "This is a presentation, not an article: open it, copy its text and paste that.",
        ),
        (zipped(content_xml=b""), "This is an OpenDocument file: save it as .docx and give that."),
        (
            zipped(**{"META-INF__container_xml": b""}),
            "This is an electronic book, not an article: open it, copy its text and paste that.",
        ),
        (zipped(a_txt=b"a"), "This is a zipped file and no Word document: unpack it and give the article in it."),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, message: str) -> None:
    with pytest.raises(IntakeError) as refused:
        read_bytes(data, name="light.docx")
    assert str(refused.value) == message


def test_a_part_that_is_larger_than_it_says_is_not_read_beyond() -> None:
    data = bytearray(cut(word(PROSE, MORE), "word/document.xml", b"<a>" + b"x" * 3_000_000 + b"</a>"))
    small = (40).to_bytes(4, "little")
    data = bytearray(bytes(data).replace((3_000_007).to_bytes(4, "little"), small))
    with pytest.raises(IntakeError, match="damaged"):
        read_bytes(bytes(data), name="light.docx")
