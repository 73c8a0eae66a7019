"""PDFs: lines become paragraphs, and what runs along every page is left out."""

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from quizapp.intake import IntakeError, read_bytes
from tests.intake.documents import LEFT, Row, column, pdf

FIRST = (
    "The lighthouse at Farholm was built in 1811 by a company of",
    "merchants from the town. It has warned ships away from the",
    "reef for more than two hundred years.",
)
SECOND = (
    "The keeper left in 1987, when the lamp was made to work by",
    "itself. The town bought the tower from the state after long",
    "talks, and opened it to visitors.",
)
ONE, TWO = " ".join(FIRST), " ".join(SECOND)


def text_of(*pages: list[Row]) -> str:
    return read_bytes(pdf(*pages), name="light.pdf").text


def test_lines_with_space_between_them_are_paragraphs() -> None:
    assert text_of(column(*FIRST, "", *SECOND)) == f"{ONE}\n\n{TWO}"


def test_a_short_last_line_ends_a_paragraph_where_no_space_does() -> None:
    short = [*FIRST[:2], "reef ever since."]
    assert text_of(column(*short, *SECOND)) == f"{' '.join(short)}\n\n{TWO}"


def test_an_indent_begins_a_paragraph() -> None:
    rows = column(*FIRST, *SECOND)
    rows[3] = (LEFT + 15, *rows[3][1:])
    assert text_of(rows) == f"{ONE}\n\n{TWO}"


def test_large_letters_at_the_top_are_the_title() -> None:
    taken = read_bytes(
        pdf([(LEFT, 810, 20, "The light"), (LEFT, 788, 20, "at Farholm"), *column(*FIRST, "", *SECOND, top=750)]),
        name="x.pdf",
    )
    assert (taken.title, taken.text) == ("The light at Farholm", f"{ONE}\n\n{TWO}")


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    left, right = column(*FIRST[:2]), column(FIRST[2], "", SECOND[0], left=320)
    assert text_of([*left, *right], column(*SECOND[1:])) == f"{ONE}\n\n{TWO}"


def test_running_heads_and_page_numbers_are_left_out_and_tell_the_address() -> None:
    pages = []
    for number, lines in enumerate((FIRST, SECOND), 1):
        edge = [
            (LEFT, 820.0, 8.0, "The Farholm Herald"),
            (LEFT, 30.0, 8.0, f"https://herald.example/light, {number}/2"),
        ]
        pages.append([*column(*lines, top=760), *edge])
    taken = read_bytes(pdf(*pages), name="light.pdf")
    assert (taken.text, taken.source) == (f"{ONE}\n\n{TWO}", "https://herald.example/light")


@pytest.mark.parametrize("number", ["3", "- 3 -", "Page 3", "3 of 12", "3/12", "p. 3"])
def test_the_number_of_one_page_is_left_out(number: str) -> None:
    assert text_of([*column(*FIRST, "", *SECOND, top=760), (290.0, 30.0, 9.0, number)]) == f"{ONE}\n\n{TWO}"


def test_a_number_within_the_text_stays() -> None:
    lines = [*FIRST[:2], "reef since", "1811", "", *SECOND]
    assert "reef since 1811" in text_of(column(*lines))


@pytest.mark.parametrize(
    ("broken", "joined"),
    [
        (("It was a light-", "house of the old kind, as people said."), "a lighthouse of"),
        (("It was a well-", "known house, and a well-known light too."), "a well-known house"),
        (("It came from Alsace-", "Lorraine, as people said of it."), "Alsace- Lorraine"),
        (("It stood from 1811 –", "or so people said of it later on."), "1811 –or so"),
    ],
)
def test_a_broken_word_is_joined_unless_it_has_its_hyphen_anyway(broken: tuple[str, str], joined: str) -> None:
    assert joined in text_of(column(*FIRST, "", *broken, "", *SECOND))


def test_its_properties_give_title_and_licence() -> None:
    data = pdf(column(*FIRST, "", *SECOND), title="The light", rights="Licensed under CC BY-SA 4.0")
    taken = read_bytes(data, name="x.pdf")
    assert (taken.title, taken.licence, taken.published_on) == ("The light", "CC BY-SA 4.0", None)


@pytest.mark.parametrize("title", ["Microsoft Word - light.docx", "light.indd", "about:blank", "Untitled document"])
def test_a_title_that_a_program_made_up_is_none(title: str) -> None:
    assert read_bytes(pdf(column(*FIRST), title=title), name="farholm-light.pdf").title == "Farholm light"


def locked(user_password: str, algorithm: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(column(*FIRST, "", *SECOND)))))
    writer.encrypt(user_password, "owner", algorithm=algorithm)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_one_that_is_locked_against_changes_only_is_read() -> None:
    assert read_bytes(locked("", "RC4-128"), name="light.pdf").text == f"{ONE}\n\n{TWO}"


LOCKED = "The PDF is protected by a password: open it, copy its text and paste that."
DAMAGED = "The PDF is damaged: save it anew, or copy its text and paste that."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (locked("secret", "RC4-128"), LOCKED),
        (b"%PDF-1.7 ...", DAMAGED),
        (pdf(column(*FIRST))[:300], DAMAGED),
        (pdf(column(*FIRST)).replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]"), DAMAGED),
        (pdf([]), "There is no text in this PDF, only pictures of pages, as a scanner makes them: give a text of it."),
        (pdf(*[[]] * 401), "The PDF has 401 pages; at most 400 can be read."),
    ],
    ids=["locked", "a head only", "cut off", "pages in a ring", "scanned", "401 pages"],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, message: str) -> None:
    with pytest.raises(IntakeError) as refused:
        read_bytes(data, name="light.pdf")
    assert str(refused.value) == message
