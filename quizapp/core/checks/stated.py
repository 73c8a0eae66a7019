"""Checks of questions which of some statements an article supports."""

import re
from collections.abc import Iterator, Sequence

from quizapp.core.checks.base import for_choice
from quizapp.core.english import word_set
from quizapp.core.items import Choice, Severity
from quizapp.core.reading import Reading
from quizapp.core.words import content, words

_ASKS = re.compile(r"\b(?:statements?|of these|of the following)\b.*\b(?:support|say|state|tell|true)", re.IGNORECASE)
_DENYING = word_set("not no never nor neither without hardly barely rarely few unless if only cannot n't t")


@for_choice("also-stated", Severity.UNPROVED)
def also_stated(item: Choice, reading: Reading) -> Iterator[str]:
    """Where a stem asks which statement the article supports, no sentence says a distractor word for word.

    Words may stand between those of the distractor, but for such as deny or limit it.
    """
    for option in item.options if _ASKS.search(item.stem) else ():
        told = content(option.text)
        for place in () if option.key or not told else reading.index.holding(told):
            sentence = reading.text[place.start : place.end]
            if _says(words(sentence), words(option.text)):
                yield f"The article supports “{option.text}” too, by “{sentence}”: change what it claims."


def _says(passage: Sequence[str], claim: Sequence[str]) -> bool:
    """Whether a passage holds the words of a claim in their order, with nothing between them that denies."""
    at = 0
    for n, word in enumerate(claim):
        behind = next((k for k in range(at, len(passage)) if passage[k] == word), None)
        if behind is None or (n and not _DENYING.isdisjoint(passage[at:behind])):
            return False
        at = behind + 1
    return True
