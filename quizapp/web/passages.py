"""Passages made visible: an article's paragraphs with marks where something is cited, and quotations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup, escape

from quizapp.core.citations import CONTEXT, Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A run of an article's characters to be marked.

    `anchor` is the id that links point at, `question` the place of the question that cites it, and `kind` is
    `key` for what proves a key or `chosen` for where a wrong answer came from.
    """

    start: int
    end: int
    anchor: str
    question: int
    kind: str = "key"


class Paragraph(Protocol):
    """A paragraph's number, the place in the article where it starts, and its text."""

    @property
    def number(self) -> int:
        """From 1."""

    @property
    def start(self) -> int:
        """In code points."""

    @property
    def text(self) -> str:
        """Without the blank line behind it."""


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph as a page shows it; `anchor` is its id there."""

    number: int
    anchor: str
    html: Markup


def mark(
    paragraphs: Iterable[Paragraph], passages: Iterable[Passage] = (), *, prefix: str = "p"
) -> list[MarkedParagraph]:
    """Mark every passage in an article's paragraphs; `prefix` begins their anchors.

    A passage inside another is marked inside it; of two that cross, the later one is marked from where the
    earlier ends; of a passage over several paragraphs the first part carries the anchor.
    """
    ordered = sorted(passages, key=lambda passage: (passage.start, -passage.end))
    return [
        MarkedParagraph(
            number=paragraph.number,
            anchor=f"{prefix}{paragraph.number}",
            html=_marked(
                paragraph,
                paragraph.start,
                paragraph.start + len(paragraph.text),
                [passage for passage in ordered if _meets(passage, paragraph)],
            ),
        )
        for paragraph in paragraphs
    ]


def _meets(passage: Passage, paragraph: Paragraph) -> bool:
    return passage.start < paragraph.start + len(paragraph.text) and passage.end > paragraph.start


def _marked(paragraph: Paragraph, start: int, end: int, passages: Sequence[Passage]) -> Markup:
    html, at, rest = Markup(), start, list(passages)
    while rest:
        first = rest.pop(0)
        opens, closes = max(first.start, at), min(first.end, end)
        if opens >= closes:
            continue
        inside = [passage for passage in rest if passage.start < closes]
        rest = [passage for passage in rest if passage.end > closes]
        inner = _marked(paragraph, opens, closes, inside)
        html += _plain(paragraph, at, opens) + _mark(first, inner, anchored=opens == first.start)
        at = closes
    return html + _plain(paragraph, at, end)


def _plain(paragraph: Paragraph, start: int, end: int) -> Markup:
    return escape(paragraph.text[start - paragraph.start : end - paragraph.start])


def _mark(passage: Passage, inner: Markup, *, anchored: bool) -> Markup:
    anchor = Markup(' id="{}"').format(passage.anchor) if anchored else Markup()
    return Markup('<mark{} class="{}" data-question="{}">{}</mark>').format(
        anchor, passage.kind, passage.question, inner
    )


def quote(citation: Citation) -> Markup:
    """A cited passage with the few words that stand before and after it in its paragraph."""
    before, after = citation.prefix.rpartition("\n")[2], citation.suffix.partition("\n")[0]
    # What fills the whole of its room was cut there, most often inside a word: that word is left out.
    if len(before) == CONTEXT:
        before = "… " + before.partition(" ")[2]
    if len(after) == CONTEXT:
        after = after.rpartition(" ")[0] + " …"
    return Markup("{}<mark>{}</mark>{}").format(before, citation.exact, after)
