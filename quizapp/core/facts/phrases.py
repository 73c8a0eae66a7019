"""Runs of tokens as words on a page: which of a phrase to keep, and how it reads."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping

from quizapp.core.reading import Reading

Part = int | str
_DASHES = frozenset({"—", "–", "--", "-"})
_ASIDE = frozenset({"relcl", "appos", "acl", "advcl", "parataxis"})
_AN = re.compile(
    r"[AEFHILMNORSX][A-Z]|(?![A-Z]{2})(?!(?i:one|once|eu|uni|us[aeiu]|ut[ei]))(?i:[aeiou]|hour|heir|honest|honou?r|8|11\\b|18\\b)"
)
_PROPER = frozenset({"NNP", "NNPS"})


def render(reading: Reading, parts: Iterable[Part], swaps: Mapping[int, str] | None = None) -> str:
    """The words of a run of token indexes and literal words, spaced and punctuated as prose.

    Args:
        reading: the article.
        parts: token indexes, kept as the text writes them, and literal words.
        swaps: for some tokens, what is written instead (empty: nothing).
    """
    tokens, swaps = reading.parse.tokens, swaps or {}
    words: list[str] = []
    before: int | None = None
    for part in parts:
        word = part if isinstance(part, str) else swaps.get(part, _plain(reading, part))
        glued = isinstance(part, int) and before == part - 1 and tokens[part].start == tokens[part - 1].end
        if word:
            words.append(word if glued or not words else " " + word)
            before = part if isinstance(part, int) else None
        elif isinstance(part, int):
            before = part
    return tidy("".join(words))


def _plain(reading: Reading, i: int) -> str:
    """A token without the capital letter that only the start of its sentence gives it."""
    token, sentences = reading.parse.tokens[i], reading.parse.sentences
    known = token.text in reading.capitals and token.pos not in ("DET", "PRON", "ADP", "SCONJ", "ADV", "CCONJ")
    if (
        not token.text[:1].isupper()
        or (len(token.text) > 1 and token.text[:2].isupper())
        or known
        or is_name(reading, i)
    ):
        return token.text
    at = bisect_right(sentences, i, key=lambda s: s.first) - 1
    first = sentences[at].first
    begins = i == first or (i == first + 1 and tokens_open(reading, first))
    return token.text[0].lower() + token.text[1:] if begins else token.text


def tokens_open(reading: Reading, i: int) -> bool:
    """Whether a token is a mark that only opens a sentence."""
    return reading.parse.tokens[i].pos == "PUNCT"


def tidy(words: str) -> str:
    """Mend what leaving words out does to spaces and commas."""
    words = re.sub(r"\s+", " ", words)
    words = re.sub(r"\s+([,.;:?!”)\]]|’(?!\w))", r"\1", words)
    words = re.sub(r"([“‘(\[])\s+", r"\1", words)
    words = re.sub(r",(?:\s*,)+", ",", words)
    words = re.sub(r'"([^"]*)"', r"“\1”", words)
    return re.sub(r"\(\s*\)", "", words).strip(" ,;:—–-")


def subtree(reading: Reading, i: int, *, without: Iterable[int] = ()) -> list[int]:
    """A token and all that it governs, in text order, less the subtrees at `without`."""
    left_out, found, todo = frozenset(without), [], [i]
    while todo:
        found.append(j := todo.pop())
        todo.extend(c for c in reading.parse.children[j] if c not in left_out)
    return sorted(found)


def trimmed(reading: Reading, i: int) -> list[int]:
    """A phrase without its asides: what commas, dashes or brackets set apart, and punctuation at its ends.

    Restrictive clauses and coordinated members stay.
    """
    tokens, found, todo = reading.parse.tokens, [], [i]
    while todo:
        found.append(j := todo.pop())
        todo.extend(c for c in reading.parse.children[j] if not is_aside(reading, c, j))
    found = sorted(found)
    while found and tokens[found[-1]].pos == "PUNCT" and tokens[found[-1]].text not in ("”", "’", ")", "%", '"'):
        found.pop()
    while found and tokens[found[0]].pos == "PUNCT" and tokens[found[0]].text not in ("“", "‘", "(", '"'):
        found.pop(0)
    return found


def is_aside(reading: Reading, i: int, head: int) -> bool:
    """Whether a dependent is set apart from its head by a comma, dash or bracket."""
    tokens = reading.parse.tokens
    token = tokens[i]
    if token.pos == "PUNCT":
        return token.text in _DASHES and tokens[head].dep != "compound" and spaced(reading, i)
    first = subtree(reading, i)[0]
    mark = tokens[first - 1].text if first else ""
    if mark in ("(", "[") or (mark in _DASHES and i > head and spaced(reading, first - 1)):
        return True
    if token.dep == "appos" and _bare(reading, head):
        return False
    set_apart = mark == "," and i > head
    return set_apart and (token.dep in _ASIDE or (token.dep == "prep" and tokens[head].pos in ("NOUN", "PROPN", "NUM")))


def _bare(reading: Reading, noun: int) -> bool:
    """Whether a singular common noun stands without an article or owner, so that the name beside it is needed."""
    tokens = reading.parse.tokens
    return tokens[noun].tag == "NN" and not any(tokens[c].dep in ("det", "poss") for c in reading.parse.children[noun])


def spaced(reading: Reading, i: int) -> bool:
    """Whether a token stands between spaces, as a dash between clauses does."""
    token, text = reading.parse.tokens[i], reading.text
    return text[token.start - 1 : token.start].isspace() and text[token.end : token.end + 1].isspace()


def upper_first(words: str) -> str:
    """Begin with a capital letter, past opening quotation marks; names written like “al-Asad” or “iPhone” stay."""
    match = re.match(r"[“‘(]*(\w)", words)
    if not match or re.match(r"(?:al|el)-|[a-z][A-Z]", words[match.start(1) :]):
        return words
    at = match.start(1)
    return words[:at] + words[at].upper() + words[at + 1 :]


def with_a(words: str) -> str:
    """Words behind the indefinite article that their sound asks for."""
    return f"{'an' if _AN.match(words) else 'a'} {words}"


def is_name(reading: Reading, i: int) -> bool:
    """Whether a token keeps its capital letter anywhere in a sentence."""
    token = reading.parse.tokens[i]
    if token.lemma == "I" or (token.ent and token.tag not in ("DT", "IN", "CD") and token.ent not in _LOWER_ENTS):
        return True
    months = token.ent == "DATE" and token.tag in _PROPER
    return token.tag in _PROPER or months or sum(c.isupper() for c in token.text) > 1


_LOWER_ENTS = frozenset({"CARDINAL", "ORDINAL", "QUANTITY", "DATE", "TIME", "PERCENT", "MONEY"})


def count_words(words: str) -> int:
    """How many words a reader counts."""
    return len(words.split())
