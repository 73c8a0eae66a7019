"""Fitting: whether a headline knows its event apart and keeps its place in the order to itself."""

import re

from quizapp.core.english import word_set
from quizapp.core.facts.phrases import count_words
from quizapp.core.generate.selfcheck import reads_well

_FEWEST = 3
# Words that place an event among others.
PLACED = word_set(
    """
    first second third fourth last latest later earlier then again next finally before after following previous
    previously subsequently eventually still already afterwards meanwhile initially originally now until since soon
    once recently ago new final renewed another initial earliest early late same former other similar
    """
)
# Places and parts that only what they are of makes clear.
_VAGUE = re.compile(r"\bthe (?:top|scene|site|end|spot|summit|place|area|rest|bottom|ground|way|others?)\b(?! of\b)")
# What only its content tells apart: “releases a video”.
_EMPTY = re.compile(
    r"\ban? (?:video|statement|report|letter|speech|book|film|album|single|song|article|paper|study|plan|deal|agreement"
    r"|bill|law|proposal|message|photo|picture|decision|document|interview|press conference)$"
)

# What goes on for a while has no one place in an order: “avoids arrest for seven years”.
_LASTING = re.compile(r"\bfor (?:[\w-]+ )?(?:years|months|weeks|days|decades|hours)\b|\bthroughout\b")


def fit(words: str) -> bool:
    """Whether a headline is long enough to know its event by, tells no place in an order, and reads well."""
    plain = set(re.findall(r"(?<![A-Z’'-])\b[a-z]+\b(?!-)", re.sub(r"\ba new (?=\w)", "a ", words)))
    vague = _VAGUE.search(words) or _EMPTY.search(words) or _LASTING.search(words)
    telling = PLACED.isdisjoint(plain) and not re.search(r"\b\d{4}s?\b|[:;]|\bre-", words) and not vague
    named = (
        bool(re.search(r"(?<=[^.]\s)[A-Z]|^[A-Z]\w* (?:is|are) |^[A-Z]\w+ [A-Z]", words))
        or len(words.split()) > _FEWEST
    )
    return telling and named and count_words(words) >= _FEWEST and reads_well(words)
