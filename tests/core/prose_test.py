"""What can be asked about: English prose of some length."""

import pytest

from quizapp.core.prose import check_prose, is_readable
from quizapp.core.text import TextError

ENGLISH = (
    "The canal was opened in the spring of 1871 by the mayor, who had paid for most of it. It carried coal for more "
    "than fifty years. When the railway came, the traffic fell, and the locks were closed."
)
GERMAN = (
    "Der Kanal wurde im Frühjahr eröffnet. Er trug über fünfzig Jahre lang Kohle aus den Gruben in die Stadt, bis die "
    "Eisenbahn kam und der Verkehr nachließ. Danach wurden die Schleusen geschlossen und das Wasser abgelassen."
)


def test_english_of_some_sentences_passes() -> None:
    check_prose(ENGLISH)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The canal opened. It closed.", "too short"),
        (ENGLISH.replace(". ", ", "), "too short"),
        (GERMAN, "does not seem to be English"),
    ],
)
def test_what_cannot_be_asked_is_refused(text: str, message: str) -> None:
    with pytest.raises(TextError, match=message):
        check_prose(text)


@pytest.mark.parametrize(
    ("raw", "readable"),
    [
        (ENGLISH, True),
        ("", True),
        ("a\tb\n" * 300 + "\x00", True),
        ("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", False),
        ("abc\ufffddef", False),
    ],
)
def test_control_characters_tell_bytes_from_text(raw: str, readable: bool) -> None:
    assert is_readable(raw) is readable
