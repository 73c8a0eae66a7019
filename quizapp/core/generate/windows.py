"""Windows: a part of a long article is read as an article of its own, and what was written of it is moved back.

What takes time with an article's length is so done in little more than a second, wherever the passage stands.
"""

from bisect import bisect_right
from dataclasses import replace

from quizapp.core.citations import Citation, cite
from quizapp.core.generate.assemble import identity
from quizapp.core.items import Choice, Item, Option
from quizapp.core.reading import Reading
from quizapp.core.text import Parse, paragraph_spans

MOST_WORDS = 4_000


def window(reading: Reading, position: int, words: int = MOST_WORDS) -> tuple[Reading, int]:
    """A reading of about so many words of whole paragraphs around a position, and where it starts in the article.

    An article that is not longer is read as it is.
    """
    if len(reading.parse.tokens) <= words:
        return reading, 0
    spans = paragraph_spans(reading.text)
    starts = [token.start for token in reading.parse.tokens]
    counts = [bisect_right(starts, span.end) - bisect_right(starts, span.start - 1) for span in spans]
    first = last = max(0, bisect_right([span.start for span in spans], position) - 1)
    while sum(counts[first : last + 1]) < words and (first > 0 or last < len(spans) - 1):
        first, last = max(0, first - 1), min(len(spans) - 1, last + 1)
    start, end = spans[first].start, spans[last].end
    return replace(reading, text=reading.text[start:end], parse=_part(reading.parse, start, end)), start


def _part(parse: Parse, start: int, end: int) -> Parse:
    """What was read between two places, counted from the first of them."""
    kept = [s for s in parse.sentences if start <= s.start < end]
    at = kept[0].first
    tokens = tuple(
        replace(token, start=token.start - start, end=token.end - start, head=token.head - at)
        for token in parse.tokens[at : kept[-1].last]
    )
    sentences = (
        replace(s, first=s.first - at, last=s.last - at, start=s.start - start, end=s.end - start) for s in kept
    )
    return Parse(parse.model, tokens, tuple(sentences))


def moved(item: Item, text: str, offset: int) -> Item:
    """A choice written of a window, as it stands in the whole text."""
    if not offset or not isinstance(item, Choice):
        return item
    whole = replace(
        item,
        options=tuple(moved_option(option, text, offset) for option in item.options),
        citations=_moved(item.citations, text, offset),
        derivation=replace(item.derivation, operands=_moved(item.derivation.operands, text, offset)),
    )
    return replace(whole, id=identity(whole))


def moved_option(option: Option, text: str, offset: int) -> Option:
    """An option with its citations where they stand in the whole text."""
    return replace(option, citations=_moved(option.citations, text, offset))


def _moved(citations: tuple[Citation, ...], text: str, offset: int) -> tuple[Citation, ...]:
    return tuple(cite(text, c.start + offset, c.end + offset) for c in citations)
