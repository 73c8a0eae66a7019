"""Readings made by hand: sentences without tokens, and only the dates that a test names."""

import re

from quizapp.core.citations import Citation, cite_quote
from quizapp.core.items import Choice, Event, Evidence, Option, Ordering
from quizapp.core.reading import Reading
from quizapp.core.text import Parse, Sentence
from quizapp.core.timex import Day, Interval, Timex


def year(text: str, number: int, start: int = 0, years: int = 1) -> Timex:
    """A date of one year, or of several."""
    return Timex(start, start + len(text), text, "DATE", f"{number:04d}", Interval(Day(number), Day(number + years)))


def reading(text: str, *, title: str = "", dates: tuple[Timex, ...] = ()) -> Reading:
    """A text with a sentence after each full stop."""
    spans = [m.span() for m in re.finditer(r"\S.*?[.?!](?=\s|$)", text)]
    made = Reading(text, Parse("by hand", (), tuple(Sentence(0, 0, *span) for span in spans)), title)
    vars(made)["timexes"] = dates
    return made


def dated(text: str, **numbers: int) -> tuple[Timex, ...]:
    """The years of a text, given as y64=64 for the expression “64”."""
    return tuple(year(name[1:], number, text.index(name[1:])) for name, number in numbers.items())


def quotes(text: str, *parts: str) -> tuple[Citation, ...]:
    """A citation for each quotation."""
    return tuple(cite_quote(text, part) for part in parts)


def options(key: str, *distractors: str) -> tuple[Option, ...]:
    """A key, then distractors that the text does not support."""
    kinds = [(key, Evidence.KEY), *((text, Evidence.UNSUPPORTED) for text in distractors)]
    return tuple(
        Option(id="abcdefghij"[i], text=text, evidence=kind, feedback="Read on.")
        for i, (text, kind) in enumerate(kinds)
    )


def choice(stem: str, key: str, *distractors: str, **fields) -> Choice:
    """A choice; what a test does not name is empty."""
    given = {"id": "item", "citations": (), "explanation": "", "options": options(key, *distractors)}
    return Choice(stem=stem, **{**given, **fields})


def event(name: str, text: str, **fields) -> Event:
    """An event; what a test does not name is empty."""
    return Event(id=name, text=text, **{"citations": (), **fields})


def ordering(*events: Event, order: str = "", **fields) -> Ordering:
    """An ordering, keyed as its events are given unless `order` says otherwise."""
    keyed = tuple(order) or tuple(e.id for e in events)
    return Ordering(
        **{"id": "item", "stem": "Put these in order.", "explanation": "", "events": events, "order": keyed, **fields}
    )


def messages(check, item, read: Reading | None = None) -> list[str]:
    """What a check finds in an item."""
    return [problem.message for problem in check(item, read or reading("Nothing is told."))]
