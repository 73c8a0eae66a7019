"""Parse a text with the language model and hand it over as values of the core."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from quizapp.core import timex
from quizapp.core.reading import Reading
from quizapp.core.text import Parse, Sentence, Span, Token, paragraph_spans
from quizapp.core.timex import Timex
from quizapp.language.model import DEFAULT_MODEL, load, version

# The model's memory grows with the longest piece that it reads at once.
_LONGEST_PIECE = 20_000


def parse(text: str, *, model: str = DEFAULT_MODEL) -> Parse:
    """Parse a text paragraph by paragraph, so that no sentence crosses from one into the next.

    Raises:
        ModelError: the model is not installed.
    """
    nlp = load(model)
    pieces = [piece for paragraph in paragraph_spans(text) for piece in _pieces(text, paragraph)]
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for piece, doc in zip(pieces, nlp.pipe(text[piece.start : piece.end] for piece in pieces), strict=True):
        _add(doc, piece.start, tokens, sentences)
    return Parse(version(nlp), tuple(tokens), tuple(sentences))


def read(text: str, title: str = "", published_on: date | None = None, *, model: str = DEFAULT_MODEL) -> Reading:
    """Parse a text into what generators and checks get.

    Raises:
        ModelError: the model is not installed.
    """
    return Reading(text, parse(text, model=model), title, published_on)


def find_timexes(text: str, published_on: date | None = None) -> list[Timex]:
    """The time expressions of a text in order, read against the day it was published on where that is known.

    They are the expressions of TIMEX3: a range ("between 2003 and 2012"), one in a reading, is its two ends here.

    Raises:
        ModelError: the model is not installed.
    """
    return list(timex.flat(timex.find(text, parse(text), published_on)))


def _pieces(text: str, paragraph: Span) -> Iterator[Span]:
    """A paragraph whole, or, where it is too long for the model's memory, cut after sentences or at least words."""
    start = paragraph.start
    while paragraph.end - start > _LONGEST_PIECE:
        window = text[start : start + _LONGEST_PIECE]
        ends = [m.end() for m in re.finditer(r"[.!?]\W?\s", window)] or [m.end() for m in re.finditer(r"\s", window)]
        cut = start + (ends[-1] if ends else _LONGEST_PIECE)
        yield Span(start, cut)
        start = cut
    yield Span(start, paragraph.end)


def _add(doc: Any, offset: int, tokens: list[Token], sentences: list[Sentence]) -> None:
    """Append a parsed piece that stands at an offset of the text; white space becomes no token."""
    index: dict[int, int] = {}
    kept = [token for token in doc if not token.is_space]
    for token in kept:
        index[token.i] = len(tokens) + len(index)
    tokens.extend(_token(token, offset, index.get(token.head.i, index[token.i])) for token in kept)
    for sent in doc.sents:
        words = [index[token.i] for token in sent if token.i in index]
        if words:
            first, last = words[0], words[-1] + 1
            sentences.append(Sentence(first, last, tokens[first].start, tokens[last - 1].end))


def _token(token: Any, offset: int, head: int) -> Token:
    """One token with its place in the whole text and the index of its head in the whole parse."""
    start = offset + token.idx
    return Token(
        start=start,
        end=start + len(token.text),
        text=token.text,
        lemma=token.lemma_,
        pos=token.pos_,
        tag=token.tag_,
        dep=token.dep_,
        head=head,
        ent=token.ent_type_,
        ent_begins=token.ent_iob_ == "B",
        morph=str(token.morph),
    )
