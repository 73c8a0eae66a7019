"""Opposites: the word that contradicts another in one sentence, looked up in the tables of pairs."""

import re
from functools import cache

from quizapp.core.changes.verb_pairs import OBJECTS, VERBS
from quizapp.core.changes.word_pairs import ADJECTIVES, ADVERBS, NOUN_CLASSES, NOUNS, SUPERLATIVES
from quizapp.core.inflect import inflected

Pairs = dict[str, tuple[tuple[str, tuple[str, ...]], ...]]
_PAIR = re.compile(r"([\w -]+)([=>])([\w -]+?)(?::([\w ]+))?$")


def table(rows: str) -> Pairs:
    """A table of pairs read: each word with its opposites and the frames in which they fit.

    Raises:
        ValueError: a row that is no pair.
    """
    found: Pairs = {}
    for row in filter(None, (row.strip() for row in re.split(r",|\n", rows))):
        match = _PAIR.match(row)
        if not match:
            raise ValueError(f"no pair: {row!r}")
        one, way, other, frames = match.groups()
        fits = tuple((frames or "").split())
        found[one] = (*found.get(one, ()), (other, fits))
        if way == "=":
            found[other] = (*found.get(other, ()), (one, fits))
    return found


_VERB_TABLE = table(VERBS)
_SUPERLATIVES = table(SUPERLATIVES)
_WORD_TABLES = {"ADJ": table(ADJECTIVES), "ADV": table(ADVERBS), "NOUN": table(NOUNS)}


@cache
def tails_of(lemma: str) -> tuple[tuple[str, ...], ...]:
    """What may follow a verb in the table, the longest first, down to nothing: “step” is followed by “down”."""
    tails = {tuple(key.split()[1:]) for key in _VERB_TABLE if key.split()[0] == lemma}
    return tuple(sorted(tails, key=lambda tail: (-len(tail), tail)))


def opposite_verb(words: str, tag: str, frames: frozenset[str], target: str) -> str:
    """The opposite of a verb in its own form, or an empty string where none is sure.

    Args:
        words: the verb's base form, and the words behind it that are part of it.
        tag: the Penn tag that says its form.
        frames: the frames that it stands in (see the table).
        target: the base form of its object, or an empty string.
    """
    for other, fits in _VERB_TABLE.get(words, ()):
        awkward = (tag, other.split()[0]) in (("VBG", "have"), ("VBG", "cease"), ("VBD", "be"), ("VBP", "be"))
        if _fits(frames, fits, target) and not awkward:
            return inflected(other, tag)
    return ""


def _fits(frames: frozenset[str], fits: tuple[str, ...], target: str) -> bool:
    """Whether a pair fits the frames that a verb stands in."""
    plain = frames - {"a", "v"}
    if plain <= {"i", "s", "n"}:
        return "i" in fits or not plain.isdisjoint(fits)
    if plain == {"d"}:
        return not frames.isdisjoint(fits) or any(target in OBJECTS[f] for f in fits if f in OBJECTS)
    if plain == {"t"} and "v" in fits:
        return "v" in frames
    return plain <= set(fits) or ("o" in fits and plain in ({"o"}, {"d", "o"}, {"d", "t"}))


def opposite_word(word: str, lemma: str, pos: str, tag: str) -> str:
    """The opposite of an adjective, adverb or noun in its own form, or an empty string."""
    pairs = _WORD_TABLES.get(pos, {})
    if pos == "NOUN":
        return inflected(pairs[lemma][0][0], tag) if lemma in pairs else ""
    return pairs[word][0][0] if word in pairs else ""


def opposite_superlative(word: str, noun: str) -> str:
    """The opposite of a superlative before a noun that either may describe, or an empty string."""
    for other, fits in _SUPERLATIVES.get(word, ()):
        if not fits or any(noun in NOUN_CLASSES[f] for f in fits):
            return other
    return ""
