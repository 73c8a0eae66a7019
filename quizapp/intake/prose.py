"""Whether a text is English prose of some length, which is what questions can be asked about."""

import re

from quizapp.core.words import words
from quizapp.intake.values import IntakeError

FEWEST_WORDS = 30
# Words so common that no English page lacks them, and that few other languages spell alike.
_ENGLISH = frozenset(
    {"the", "and", "of", "to", "with", "that", "for", "from", "by", "which", "were", "has", "had", "this"}
)
LEAST_SHARE = 0.08


def refuse_what_cannot_be_asked(text: str) -> None:
    """Refuse a text of one sentence or of another language.

    Raises:
        IntakeError: it is one.
    """
    found = words(text)
    if len(found) < FEWEST_WORDS or not re.search(r"[.!?][\"”’)]*\s", text):
        raise IntakeError(f"The text is too short to ask about: give several sentences, {FEWEST_WORDS} words or more.")
    if sum(word in _ENGLISH for word in found) < LEAST_SHARE * len(found):
        raise IntakeError("The text does not read as English, the only language that questions can be written in.")
