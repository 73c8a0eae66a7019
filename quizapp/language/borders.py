"""Sentence borders in news prose, settled by rule where the parser guesses badly."""

import re
from collections.abc import Sequence
from typing import Any

from quizapp.core.english import word_set

_ENDS = frozenset({".", "..", "...", "....", "…", "!", "!!", "!!!", "?", "??", "?!", "!?"})
_PAUSES = frozenset({"…", "...", "...."})
_CLOSING = frozenset({"”", "’", "''", ")", "]", "»"})
_OPENING = frozenset({"“", "‘", "``", "(", "[", "«"})
_STRAIGHT = frozenset({'"', "'"})
# A full stop after these belongs to the word; the name follows.
_TITLES = word_set(
    "adm brig capt cmdr dr gen gov hon lt maj messrs mr mrs ms prof rep reps rev sen sens sgt supt vs approx cf"
)
# A full stop after these belongs to the word where a number follows.
_COUNTERS = word_set("no nos vol fig figs pp sec art ch c ca")
# Words that a letter with a full stop may follow at the end of a sentence: "vitamin C."
_LETTERED = word_set("appendix class figure grade group hepatitis plan point section side type vitamin")
# What follows a quoted question or cry in the same sentence.
_SAYING = word_set("added asked asks began cried cries demanded exclaimed replied said says shouted wondered wrote")
# Written with a full stop, and as often as not the last word of a sentence: the parser decides.
_SHORT = word_set(
    "al assn bros co col corp dept est etc ft inc jr ltd mt pte sr st univ "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun"
)


def mark(doc: Any) -> Any:
    """Set on the tokens of a spaCy document whether a sentence starts there, where that is certain."""
    words = [token.text for token in doc]
    spaced = [bool(token.whitespace_) for token in doc]
    for i in range(1, len(words)):
        if (border := starts(words, spaced, i)) is not None:
            doc[i].is_sent_start = border
    return doc


def starts(words: Sequence[str], spaced: Sequence[bool], i: int) -> bool | None:
    """Whether a sentence starts at a word: yes, no, or None where only the syntax can tell.

    Args:
        words: the tokens of one paragraph.
        spaced: for each token, whether white space follows it.
        i: the index of the word, at least 1.
    """
    end = i - 1
    while end > 0 and _closes(words, spaced, end):
        end -= 1
    last, quoted = words[end], end < i - 1
    if words[i] in _CLOSING or not last.endswith(tuple(_ENDS)):
        return False
    if not spaced[i - 1]:
        return None if last in _ENDS else False
    following = next((word for word in words[i:] if word not in _OPENING | _STRAIGHT), "")
    if following.islower():
        return False
    if last.endswith(".") and (word := _stem(words, spaced, end)):
        return _after_stop(word, words[end - 1 - (last == ".")] if end else "", following)
    if quoted and last != ".":
        return None if _SAYING.isdisjoint(words[i : i + 4]) else False
    return None if last in _PAUSES else True


def _closes(words: Sequence[str], spaced: Sequence[bool], i: int) -> bool:
    """Whether a token closes a quotation or bracket; a straight quote does where it touches the word before it."""
    return words[i] in _CLOSING or (words[i] in _STRAIGHT and not spaced[i - 1])


def _stem(words: Sequence[str], spaced: Sequence[bool], end: int) -> str:
    """The word that the full stop at a token belongs to, without the stop; empty where they stand apart."""
    if words[end] != ".":
        return words[end].removesuffix(".")
    return words[end - 1] if end and not spaced[end - 1] else ""


def _after_stop(word: str, before: str, following: str) -> bool | None:
    """Whether a sentence starts after a word with a full stop: `following` is its next word, not in lower case."""
    low = word.lower()
    if low in _TITLES or (low in _COUNTERS and following[:1].isdigit()):
        return False
    if len(word) == 1 and word.isupper():
        return None if word in "IVX" or before.lower() in _LETTERED else False
    return None if low in _SHORT or re.fullmatch(r"(?:\w\.)+\w|ph\.d", low) else True
