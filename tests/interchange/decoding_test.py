import re

import pytest

from quizapp.interchange import RefusedError, decode

WORDS = "When did the “Süd” canal open – “1871”?\nÄ"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_reads_what_can_be_told(encoding):
    assert decode(WORDS.encode(encoding)) == WORDS


def test_reads_utf_16_with_the_mark_of_either_order():
    assert decode(b"\xfe\xff" + WORDS.encode("utf-16-be")) == WORDS


def test_reads_what_xml_declares():
    text = '<?xml version="1.0" encoding="ISO-8859-2"?>\n<quiz>Łódź</quiz>'
    assert decode(text.encode("iso-8859-2")) == text


def test_what_is_utf_8_is_read_so_whatever_it_declares():
    text = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<quiz>Łódź</quiz>'
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b" \r\n", "The file is empty."),
        (b"ab\ncd\0ef", "Line 2 holds a zero byte: this is no file of text."),
        ("one\nKdy žije řeka?".encode("cp1250"), "Line 2, byte 9: the sign with the byte 0x9E"),
        ("Когда?".encode("cp1251"), "Line 1, byte 1: the sign with the byte 0xCA"),
        ("ДДД".encode("cp1251"), "Line 1, byte 2: the sign with the byte 0xC4"),
        ("“café”".encode("mac-roman"), "Line 1, byte 1: the sign with the byte 0xD2"),
        ("a\nè".encode("cp1252"), "Line 2, byte 3: the sign with the byte 0xE8 (the first that is no UTF-8 is byte 3)"),
        (b"\xef\xbb\xbfa\nb\xff", "Line 2, byte 7: the file begins as UTF-8 and goes on as something else."),
        ("a\nb".encode("utf-16") + b"\x00", "Line 2, byte 9: the file begins as UTF-16 and goes on as something else."),
        ('<?xml version="1.0" encoding="klingon"?>è'.encode("cp1252"), "Line 1, byte 41: the sign with the byte 0xE8"),
    ],
)
def test_refuses_what_could_be_read_in_several_ways_with_its_place(data, message):
    with pytest.raises(RefusedError, match=f"^{re.escape(message)}") as refused:
        decode(data)
    assert "empty" in message or "zero" in message or "Save the file as UTF-8" in str(refused.value)
