"""Recent events: what a text of unknown day tells of “Sunday” or “June”, after the years that it looks back to."""

import re
from collections.abc import Iterator, Mapping

from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.premises import explicit
from quizapp.core.generate.happening import Happening
from quizapp.core.generate.scheduled import DUE
from quizapp.core.timex import Timex

_RECENT = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|last (?:night|week)"
    r"|this (?:morning|week|month))",
    re.IGNORECASE,
)
_GRAIN, _YEAR = re.compile(r"\d{4}(?:-\d\d)?"), re.compile(r"\d{4}")
# A month or day that the text gives without its year lies in the last twelve months.
_OF_LATE = re.compile(r"XXXX-\d\d(?:-\d\d)?")
_WEEKDAY, _MONTH = re.compile(r"XXXX-WXX-(\d)"), re.compile(r"XXXX-(\d\d)")
# How many days a week and how many months a year has, and how long a gap tells on which of them a run of them began.
_WEEK, _YEARLONG = (7, 4), (12, 7)


def recent_links(
    ctx: Context, told: Mapping[int, Clause], found: Mapping[int, Happening], loose: Mapping[int, Timex]
) -> Iterator[tuple[int, int]]:
    """Pairs of events of which a text of unknown day shows that the second came later.

    A year's event comes before one of these days or months, one of a weekday before one of the days after it, and
    what has happened before what is to happen.

    Args:
        ctx: the article.
        told: the clauses that tell events of some time or place in an order, by their verbs.
        found: the events.
        loose: the times of nouns that tell events, where those are of unknown days.
    """
    due = [verb for verb, clause in told.items() if clause.kind == DUE and verb in found]
    ends = [e for e in found.values() if e.timex and e.interval and e.interval.end]
    past = [e for e in ends if e.timex and _GRAIN.fullmatch(e.timex.value) and e.verb not in due]
    times = {verb: timex for verb, clause in told.items() if (timex := timed(ctx, clause))} | dict(loose)
    open_to = {v: t for v, t in times.items() if v in found and found[v].interval is None and t.interval is None}
    for verb, timex in open_to.items():
        if verb not in due:
            yield from ((e.verb, verb) for e in past if _before(ctx, e, found[verb], timex))
    days, months = _days_and_months(open_to)
    yield from _in_cycle([(day, verb) for day, verb in days if verb not in due], *_WEEK)
    yield from _in_cycle([(day, verb) for day, verb in days if verb in due], *_WEEK)
    yield from _in_cycle(months, *_YEARLONG)
    # Of the month that a text is written in, it would say “this month”.
    yield from ((verb, other) for _, verb in months for _, other in days)
    gone = [c.verb for c in told.values() if c.verb in found and _over(ctx, c)]
    yield from ((verb, other) for other in due for verb in gone)


def _days_and_months(times: Mapping[int, Timex]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The weekdays and the months that some times name, by number, each with its verb."""
    days: list[tuple[int, int]] = []
    months: list[tuple[int, int]] = []
    for verb, timex in times.items():
        if (day := _WEEKDAY.match(timex.value)) and not re.search(r"\b(?:last|next)\b", timex.text, re.IGNORECASE):
            days.append((int(day[1]), verb))
        elif month := _MONTH.fullmatch(timex.value):
            months.append((int(month[1]), verb))
    return days, months


def _over(ctx: Context, clause: Clause) -> bool:
    """Whether a clause tells of what is over: in the past tense, and not as lasting until now."""
    helps = {ctx.tokens[a].text.lower() for a in clause.auxiliaries}
    finite = ctx.tokens[clause.verb].tag == "VBD" or not helps.isdisjoint(("had", "was", "were"))
    return finite and clause.kind != DUE


def timed(ctx: Context, clause: Clause) -> Timex | None:
    """The one time in a clause's own pieces."""
    times = {ctx.time_at[t] for p in clause.pieces for t in p.tokens if t in ctx.time_at}
    return next(iter(times)) if len(times) == 1 else None


def _before(ctx: Context, event: Happening, other: Happening, timex: Timex) -> bool:
    """Whether an event of a year came before one of these days, or one of a month that the text tells without a year.

    A paragraph that tells of another time may tell of its days.
    """
    if event.timex is None or event.sentence == other.sentence:
        return False
    start = ctx.reading.text.rfind("\n\n", 0, other.sentence.start) + 1
    if any(start <= t.start < other.sentence.end and explicit(t) and t.type == "DATE" for t in ctx.reading.timexes):
        return False
    of_late = _OF_LATE.fullmatch(timex.value) and _YEAR.fullmatch(event.timex.value)
    return bool(_RECENT.search(timex.text) or of_late)


def _in_cycle(places: list[tuple[int, int]], length: int, gap: int) -> Iterator[tuple[int, int]]:
    """Pairs of events of two weekdays or months, where these lie so close that the first of them is clear."""
    numbers = sorted({place for place, _ in places})
    gaps = [(b - a) % length for a, b in zip(numbers, [*numbers[1:], *numbers[:1]], strict=True)]
    if len(numbers) > 1 and max(gaps) >= gap:
        first = numbers[(gaps.index(max(gaps)) + 1) % len(numbers)]
        for place, verb in places:
            yield from ((verb, other) for later, other in places if (place - first) % length < (later - first) % length)
