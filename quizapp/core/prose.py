"""Whether a text is English prose of some length, which is what questions can be asked about."""

import re

from quizapp.core.english import check_english
from quizapp.core.text import TextError
from quizapp.core.words import words

FEWEST_WORDS = 30
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")


def is_readable(raw: str) -> bool:
    """Whether characters are text: those of pictures and programs give themselves away by control characters."""
    return len(_CONTROL.findall(raw)) * 1000 <= len(raw)


def check_prose(text: str) -> None:
    """Refuse a canonical text of one sentence, or of another language.

    Raises:
        TextError: it is one; the message is fit to show to its author.
    """
    if len(words(text)) < FEWEST_WORDS or not re.search(r"[.!?][\"”’)]*\s", text):
        raise TextError(f"The text is too short to ask about: give several sentences, {FEWEST_WORDS} words or more.")
    check_english(text)
