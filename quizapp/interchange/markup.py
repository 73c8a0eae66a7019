"""Markup of learning platforms to lines of text, and back: what cannot be kept is named."""

import re
from collections.abc import Iterable
from html import escape
from html.parser import HTMLParser

from markdown_it import MarkdownIt

from quizapp.interchange.plain import plain

_BREAKS = frozenset({"p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "blockquote", "pre", "hr"})
_BREAKS |= {"h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer"}
_SILENT = frozenset({"script", "style", "head", "title", "object", "svg", "math"})
_LOST = {
    "img": "a picture",
    "svg": "a picture",
    "audio": "a recording",
    "video": "a film",
    "iframe": "an embedded page",
    "object": "an embedded page",
    "embed": "an embedded page",
    "table": "the form of a table",
    "math": "a formula",
    "input": "a field to fill in",
    "script": "a script",
} | dict.fromkeys(("b", "strong", "i", "em", "u", "s", "del", "code"), "bold, slanted or struck out letters")
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_SHIFTED = {"sup": _RAISED, "sub": _LOWERED}


class _Stripper(HTMLParser):
    """Gathers the text of a piece of HTML, and what of it text cannot hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.lost: dict[str, None] = {}
        self._silent: list[str] = []
        self._shifted: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LOST:
            self.lost[_LOST[tag]] = None
        given = dict(attrs)
        if tag == "img" and (given.get("alt") or "").strip():
            self.pieces.append(f"[{(given['alt'] or '').strip()}]")
        if tag == "a" and given.get("href"):
            self.lost[f"the address of a link, {given['href']}"] = None
        if tag in _BREAKS:
            self.pieces.append("\n")
        if tag in _SILENT:
            self._silent.append(tag)
        if tag in _SHIFTED:
            self._shifted.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.pieces.append("\n")
        for opened in (self._silent, self._shifted):
            if tag in opened:
                opened.remove(tag)

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        words = re.sub(r"\s+", " ", data)
        if self._shifted and words.strip():
            words = self._shift(words)
        self.pieces.append(words)

    def _shift(self, words: str) -> str:
        table = _SHIFTED[self._shifted[-1]]
        if all(ord(c) in table for c in words.strip()):
            return words.translate(table)
        self.lost["raised or lowered letters"] = None
        return words


def strip_html(markup: str) -> tuple[str, tuple[str, ...]]:
    """The lines of text in a piece of HTML, and what of it is lost."""
    stripper = _Stripper()
    stripper.feed(markup)
    stripper.close()
    return plain("".join(stripper.pieces)), tuple(stripper.lost)


def strip(markup: str, form: str) -> tuple[str, tuple[str, ...]]:
    """The lines of text in what a platform calls html, markdown, plain_text or its own mixture of both."""
    if form in ("plain_text", "plain"):
        return plain(markup), ()
    if form == "markdown":
        return strip_html(MarkdownIt().render(markup))
    if form == "html":
        return strip_html(markup)
    return strip_html(markup.replace("\n", "<br>"))


def as_html(lines: str) -> str:
    """Lines of text as paragraphs of HTML."""
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in plain(lines).split("\n") if line)


def as_inline(line: str) -> str:
    """A line of text as HTML without a paragraph of its own."""
    return escape(line, quote=False)


def told(lost: Iterable[str], where: str) -> tuple[str, ...]:
    """A note on each thing that is lost."""
    return tuple(f"Not kept in {where}: {what}." for what in lost)
