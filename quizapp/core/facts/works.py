"""Works: films, books, songs and the like that the article names beside the year in which they came out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.core.citations import Citation, cite
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.text import Sentence
from quizapp.core.timex import Interval

# What a sentence calls works: a name and a year in brackets may be a battle's or a person's.
_WORK = re.compile(
    r"\b(?:albums?|films?|movies?|songs?|singles?|tracks?|novels?|books?|memoirs?|plays?|operas?|musicals?|poems?|"
    r"paintings?|comics?|series|sequels?|games?|soundtracks?|records?|hits?|flicks?|chart-topper)\b",
    re.IGNORECASE,
)
_TITLE = r"[A-Z][\w’'&-]*(?: (?:(?:of|the|and|to|in|from|with|for|a|on|at) ){0,2}[A-Z][\w’'&-]*)*"
_NAMED = (
    re.compile(rf"(?P<title>{_TITLE}) \((?P<year>\d{{4}})\)"),
    re.compile(rf"\b(?P<year>\d{{4}})[’']s (?P<title>{_TITLE})(?=[,.;])"),
)
_QUOTED = (
    re.compile(rf"\b(?P<year>\d{{4}})(?:[’']s)? (?:[a-z-]+ ){{0,3}}[“\"](?P<title>{_TITLE})[,.]?[”\"]"),
    re.compile(rf"[“\"](?P<title>{_TITLE}),?[”\"] (?:[a-z]+ )?in (?P<year>\d{{4}})\b"),
)
# In how many sentences an article must speak of works for a quoted title beside a year to be one.
_ABOUT_WORKS = 3


@dataclass(frozen=True, slots=True)
class Work:
    """A work by its title, with the year's days and where the article writes that year."""

    title: str
    sentence: Sentence
    interval: Interval
    year: Citation


def find_works(ctx: Context) -> Iterator[Work]:
    """The works of an article in text order, each once; one that two years are told of is left out."""
    found: dict[str, list[Work]] = {}
    told = [(s, ctx.reading.text[s.start : s.end]) for s in ctx.reading.parse.sentences]
    about_works = sum(bool(_WORK.search(words)) for _, words in told) >= _ABOUT_WORKS
    for sentence, words in told:
        named = bool(_WORK.search(words))
        patterns = (*_NAMED * named, *_QUOTED * (named or about_works))
        for match in (m for pattern in patterns for m in pattern.finditer(words)):
            if work := _work(ctx, sentence, match):
                found.setdefault(work.title.casefold(), []).append(work)
    for works in found.values():
        if len({work.year.exact for work in works}) == 1:
            yield works[0]


def _work(ctx: Context, sentence: Sentence, match: re.Match[str]) -> Work | None:
    """The work of a match, where its year is one that the article's dates know and its title is nobody's name."""
    start = sentence.start + match.start("year")
    year = cite(ctx.reading.text, start, start + 4)
    interval = next((t.interval for t in ctx.reading.timexes if (t.start, t.end) == (year.start, year.end)), None)
    name = ctx.named.get(match["title"])
    placed = name is not None and name.kind in (Kind.COUNTRY, Kind.CITY, Kind.PLACE)
    known = placed or (name is not None and len(name.mentions) > 1)
    return Work(match["title"], sentence, interval, year) if interval and not known else None
