"""Canonical text and its parse: what every position in the project counts in."""

import json
import re
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from functools import cached_property
from hashlib import sha256

MAX_WORDS = 60_000


class TextError(ValueError):
    """A text that cannot become an article; the message is fit to show to its author."""


def canonical(raw: str) -> str:
    """Bring text into the one form that citations count in: NFC, LF, paragraphs divided by one blank line.

    A line break inside a paragraph becomes a space, except in a text without any blank line, where
    every line is a paragraph of its own. Control and zero-width characters are dropped, runs of white
    space folded.

    Args:
        raw: text without markup, in any Unicode form.

    Returns:
        The canonical text; `canonical(canonical(raw)) == canonical(raw)`.

    Raises:
        TextError: nothing readable is left, or there are more than `MAX_WORDS` words.
    """
    text = unicodedata.normalize("NFC", raw).replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub(r"[\u2028\u2029\x0b\x0c\x85]", "\n", text)
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    breaks = r"\n[^\S\n]*\n\s*" if re.search(r"\S[^\S\n]*\n[^\S\n]*\n\s*\S", text) else r"\n"
    paragraphs = (" ".join(block.split()) for block in re.split(breaks, text))
    # Dropping a zero-width character can bring two code points together that compose.
    text = unicodedata.normalize("NFC", "\n\n".join(p for p in paragraphs if p))
    if not any(c.isalnum() for c in text):
        raise TextError("There is no text in it.")
    if (words := len(text.split())) > MAX_WORDS:
        raise TextError(f"The text has {words:,} words; at most {MAX_WORDS:,} can be read.")
    return text


def digest(text: str) -> str:
    """The sha256 of a text's UTF-8 bytes, in hexadecimal digits."""
    return sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open run of Unicode code points, `start` up to but not including `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}:{self.end}")


def paragraph_spans(text: str) -> list[Span]:
    """The paragraphs of a canonical text in order; the first is ¶1 on every page."""
    return [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]


def paragraph_number(text: str, position: int) -> int:
    """The number, from 1, of the paragraph that holds a position of a canonical text."""
    return text.count("\n\n", 0, position) + 1


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a parse, in spaCy's terms.

    `start` and `end` are code points of the text; `head` is the index of the governing token in the
    parse (its own for a root); `ent` is the entity's label or empty, and `ent_begins` tells where a
    new entity starts; `morph` holds Universal Dependencies features such as `Number=Plur|Tense=Past`.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    ent: str
    ent_begins: bool
    morph: str


@dataclass(frozen=True)
class Sentence:
    """A run of tokens `first` up to but not including `last`, with its place in the text."""

    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True)
class Parse:
    """What the language model read in one canonical text; `model` names it with its version."""

    model: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token, the indexes of the tokens it governs, in text order."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head != i:
                below[token.head].append(i)
        return tuple(tuple(b) for b in below)

    def subtree(self, i: int) -> list[int]:
        """The indexes of a token and all that it governs, in text order."""
        found, todo = [], [i]
        while todo:
            found.append(j := todo.pop())
            todo.extend(self.children[j])
        return sorted(found)

    def entities(self) -> Iterator[tuple[int, int, str]]:
        """Each named entity as (first token, last token exclusive, label)."""
        i = 0
        while i < len(self.tokens):
            label, j = self.tokens[i].ent, i + 1
            while label and j < len(self.tokens) and self.tokens[j].ent == label and not self.tokens[j].ent_begins:
                j += 1
            if label:
                yield i, j, label
            i = j

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds a position of the text, or the nearest one before it.

        Raises:
            ValueError: the parse has no sentence at or before the position.
        """
        before = [s for s in self.sentences if s.start <= position]
        if not before:
            raise ValueError(f"no sentence at {position}")
        return before[-1]

    def to_bytes(self) -> bytes:
        """The parse as compressed JSON, small enough to store with its revision."""
        rows = [astuple(token) for token in self.tokens]
        sentences = [astuple(sentence) for sentence in self.sentences]
        return zlib.compress(json.dumps([self.model, rows, sentences], ensure_ascii=False).encode(), 6)

    @classmethod
    def from_bytes(cls, data: bytes) -> "Parse":
        """Read back what `to_bytes` wrote."""
        model, rows, sentences = json.loads(zlib.decompress(data))
        return cls(model, tuple(Token(*row) for row in rows), tuple(Sentence(*row) for row in sentences))
