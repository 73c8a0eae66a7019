"""Files of others are read in a process of their own, which is ended where it takes too long."""

import zlib
from datetime import date

import pytest

from quizapp.intake import Intake, IntakeError, read_apart
from tests.intake.documents import column, pdf

PROSE = (
    "The lighthouse at Farholm was built in 1811 by a company of merchants from the town. "
    "It has warned ships away from the reef for more than two centuries, and it still does."
)


def test_what_a_file_holds_comes_back_whole() -> None:
    data = f"---\ntitle: A “light”\ndate: 2020-05-03\nlicense: CC0-1.0\n---\n{PROSE}".encode()
    assert read_apart(data, "light.md") == Intake(
        title="A “light”", text=PROSE, published_on=date(2020, 5, 3), licence="CC0-1.0"
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "The file is empty."),
        (b"x" * 7_000_000, "The file has 7.0 MB; at most 5 MB can be read."),
        (b"%PDF-1.7 ...", "The PDF is damaged: save it anew, or copy its text and paste that."),
    ],
)
def test_a_refusal_comes_back_too(data: bytes, message: str) -> None:
    with pytest.raises(IntakeError) as refused:
        read_apart(data, "light.txt")
    assert str(refused.value) == message


def test_one_that_takes_too_long_is_ended() -> None:
    with pytest.raises(IntakeError, match=r"takes longer to read than the 0\.01 seconds that it may"):
        read_apart(PROSE.encode(), "light.txt", seconds=0.01)


def test_a_page_that_unpacks_to_gigabytes_takes_nothing_with_it() -> None:
    page = pdf(column(*PROSE.split(". ")))
    start, end = page.index(b"stream\n") + 7, page.index(b"\nendstream")
    bomb = zlib.compress(zlib.compress(b"0 " * 60_000_000, 9), 9)
    data = page[:start] + bomb + page[end:]
    data = data.replace(b"/Filter /FlateDecode", b"/Filter [/FlateDecode /FlateDecode]")
    with pytest.raises(IntakeError):
        read_apart(data, "light.pdf", seconds=15)
