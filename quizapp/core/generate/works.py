"""Works: when a book, film or record came out, by the year that stands beside it: “her 1931 novel “Tides””."""

import re
from collections.abc import Iterator, Mapping

from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.generate.dating import whole
from quizapp.core.timex import Timex

_WRITTEN = word_set("novel book memoir autobiography travelogue poem biography diary essay pamphlet thriller novella")
_PLAYED = word_set("film movie album single song documentary record musical comedy drama")
_BEGUN = word_set("series sitcom podcast")
_KIND = rf"(?P<kind>{'|'.join(sorted(_WRITTEN | _PLAYED | _BEGUN))})"
_TITLE = r"[“\"](?P<title>[A-Z][^“”\"\n]{1,60}?)[,.]?[”\"]"
_OPENS = r"(?P<whose>\b(?:his|her|an?|the) )?"
# What may stand between a year and the kind of work: “1954 post-war crime”.
_ADJECTIVES = r"(?:[a-z][\w-]*(?: [a-z][\w-]*)? )?"
_BY = r"(?:,? by (?P<by>[A-Z](?:[\w’-]+|\.)(?: [A-Z](?:[\w’-]+|\.)){1,3}))?"
_DATED = re.compile(rf"{_OPENS}(?P<year>\d{{4}})(?:['’]s)? {_ADJECTIVES}{_KIND}(?: called| titled)?,? {_TITLE}{_BY}")
_BARE = re.compile(rf"(?P<year>\d{{4}})['’]s {_TITLE}")
_UNTITLED = re.compile(rf"{_OPENS}(?P<year>\d{{4}}) {_ADJECTIVES}{_KIND}{_BY[:-1]}")
_BEHIND = re.compile(rf"{_KIND}(?: called| titled)? {_TITLE} \((?P<year>\d{{4}})\)")


def works(ctx: Context, written: Mapping[int, str]) -> Iterator[tuple[int, str, Timex]]:
    """Each work that a year stands beside: a token of it, what happened as a headline, and the year.

    Args:
        ctx: the article.
        written: what stands for single tokens.
    """
    token_at = {token.start: i for i, token in enumerate(ctx.tokens)}
    times = {t.start: t for t in ctx.reading.timexes}
    taken: set[int] = set()
    for pattern in (_DATED, _BEHIND, _BARE, _UNTITLED):
        for match in pattern.finditer(ctx.reading.text):
            year = times.get(match.start("year"))
            day = whole(year) if year else None
            at = token_at.get(match.start("title") if "title" in match.groupdict() else match.start("kind"))
            text = _told(ctx, match, token_at, written)
            if day and text and at is not None and match.start("year") not in taken:
                taken.add(match.start("year"))
                yield at, text, day


def _told(ctx: Context, match: re.Match[str], token_at: Mapping[int, int], written: Mapping[int, str]) -> str:
    """“Ann Lee’s novel “Tides” is published”; empty where the words tell neither a title nor who wrote it."""
    parts = match.groupdict()
    kind, title, author = parts.get("kind"), parts.get("title"), parts.get("by")
    owner = written.get(token_at.get(match.start("whose"), -1), "") if parts.get("whose") else ""
    if not author and owner.endswith("’s"):
        author = owner.removesuffix("’s")
    comes = "is published" if kind in _WRITTEN else "starts" if kind in _BEGUN else "comes out"
    if not title:
        person = author and any(n.text == author and n.kind is Kind.PERSON for n in ctx.names)
        return f"A {kind} by {author} {comes}" if person else ""
    if author:
        return f"{author}’s {kind} “{title}” {comes}"
    return f"The {kind} “{title}” {comes}" if kind else f"“{title}” comes out"
