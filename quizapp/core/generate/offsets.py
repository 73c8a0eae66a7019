"""Offsets: dates that one event gives another: “seven years after his death”."""

import re
from collections.abc import Iterator, Mapping

from quizapp.core.facts.context import Context
from quizapp.core.generate.happening import Happening
from quizapp.core.timex import Day, Interval, Timex

# Days of a unit, and how many days more or less “about so many of them” may mean.
_UNITS = {"Y": (365.2425, 183), "M": (30.44, 20), "W": (7, 5), "D": (1, 1)}
_LONGEST = 300


def offset_dates(ctx: Context, found: Mapping[int, Happening]) -> Iterator[tuple[int, int, Timex]]:
    """The undated events that lie so long after or before a dated one: the event, the dated one, and the date."""
    for i, token in enumerate(ctx.tokens):
        word = token.text.lower()
        if word not in ("after", "before") or token.dep not in ("prep", "mark"):
            continue
        base, main = _ends(ctx, i)
        main = main if main in found else _nearest(ctx, i, found)
        length = _length(ctx, i)
        if length is None or base not in found or main not in found:
            continue
        step = 1 if word == "after" else -1
        if found[base].interval and not found[main].interval and (day := _moved(found[base], length, step)):
            yield main, base, day
        elif found[main].interval and not found[base].interval and (day := _moved(found[main], length, -step)):
            yield base, main, day


def _ends(ctx: Context, i: int) -> tuple[int, int]:
    """The event that an “after” or “before” counts from, and the one that it dates."""
    tokens = ctx.tokens
    if tokens[i].dep == "mark":
        base = tokens[i].head
        return base, tokens[base].head
    nouns = [c for c in ctx.reading.parse.children[i] if tokens[c].dep in ("pobj", "pcomp")]
    return (nouns[0] if nouns else -1), tokens[i].head


def _nearest(ctx: Context, i: int, found: Mapping[int, Happening]) -> int:
    """The event told last before an “after” of its sentence with a date in between, wherever the parse hangs that."""
    inside = [v for v in found if ctx.sentence_of(i).first <= v < i]
    return max((v for v in inside if any(t in ctx.time_at for t in range(v, i - 2))), default=-1)


def _length(ctx: Context, i: int) -> Timex | None:
    """The length of time right before an “after”."""
    timex = ctx.time_at.get(i - 1)
    return timex if timex and timex.type == "DURATION" else None


def _moved(event: Happening, length: Timex, step: int) -> Timex | None:
    """The days that lie a length of time after an event, or before it, with what such a length leaves open."""
    match, span = re.fullmatch(r"P(\d+)([YMWD])", length.value), event.interval
    if not match or not span or not span.start or not span.end or int(match[1]) > _LONGEST:
        return None
    days, slack = _UNITS[match[2]]
    shift = round(int(match[1]) * days) * step
    start, end = span.start.plus(shift - slack), span.end.plus(shift + slack)
    middle = Day.from_ordinal((start.ordinal + end.ordinal) // 2)
    return Timex(length.start, length.end, length.text, "DATE", f"{middle.year:04d}", Interval(start, end))
