"""Markdown: front matter is read, markup is stripped, and a first heading of the top level is the title."""

import re
from datetime import date
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from quizapp.intake.tags import strip_tags
from quizapp.intake.values import Draft, IntakeError

_FRONT = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_NAMES = {
    "title": ("title",),
    "source": ("source", "url", "link"),
    "published_on": ("published_on", "published", "date"),
    "language": ("language", "lang"),
    "licence": ("licence", "license"),
}


def read_markdown(raw: str) -> Draft:
    """Read Markdown with or without YAML front matter, whose unknown fields are somebody else's and are passed over.

    Raises:
        IntakeError: the front matter gives a date that is none.
    """
    text = raw.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    front, body = _front(text)
    heading, blocks = _blocks(MarkdownIt("commonmark").enable("table").parse(body))
    found = {field: next((front[n] for n in names if front.get(n)), "") for field, names in _NAMES.items()}
    published_on = _day(found.pop("published_on"))
    return Draft(
        text="\n\n".join(blocks),
        heading=heading,
        published_on=published_on,
        **{field: str(value) for field, value in found.items()},
    )


def _front(text: str) -> tuple[dict[str, Any], str]:
    match = _FRONT.match(text)
    if not match:
        return {}, text
    try:
        front = yaml.load(match[1], yaml.BaseLoader)  # noqa: S506 -- the loader that makes nothing but text
    except yaml.YAMLError:
        front = None
        if re.search(r"^title:", match[1], re.MULTILINE):
            raise IntakeError("The front matter between the lines of --- is not YAML.") from None
    # Otherwise it is a first part between two rules, and belongs to the article.
    return (front, text[match.end() :]) if isinstance(front, dict) else ({}, text)


def _day(value: object) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise IntakeError(f"The publication date “{value}” is no day of the form 2026-01-18.") from None


def _blocks(tokens: list[Token]) -> tuple[str, list[str]]:
    """A leading top heading, and the text of every other block in order; a table's row is one block."""
    heading = ""
    blocks: list[str] = []
    row: list[str] | None = None
    for i, token in enumerate(tokens):
        text = _text(token)
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            blocks.append(", ".join(row or ()))
            row = None
        elif not text:
            continue
        elif row is not None:
            row.append(text)
        elif i == 1 and tokens[0].tag == "h1":
            heading = text
        else:
            blocks.append(text)
    return heading, blocks


def _text(token: Token) -> str:
    if token.type in ("fence", "code_block"):
        return " ".join(token.content.split())
    if token.type == "html_block":
        return strip_tags(token.content)
    return "".join(_inline(child) for child in token.children or ()).strip()


def _inline(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content if token.type in ("text", "code_inline") else ""
