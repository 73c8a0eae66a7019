"""Whether a text is English prose of some length, which is what questions can be asked about."""

import re

from quizapp.core.english import check_english
from quizapp.core.text import TextError
from quizapp.core.words import words
from quizapp.intake.values import IntakeError

FEWEST_WORDS = 30


def refuse_what_cannot_be_asked(text: str) -> None:
    """Refuse a text of one sentence or of another language.

    Raises:
        IntakeError: it is one.
    """
    if len(words(text)) < FEWEST_WORDS or not re.search(r"[.!?][\"”’)]*\s", text):
        raise IntakeError(f"The text is too short to ask about: give several sentences, {FEWEST_WORDS} words or more.")
    try:
        check_english(text)
    except TextError as error:
        raise IntakeError(str(error)) from None
