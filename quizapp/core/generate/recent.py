"""Recent events: what “on Sunday” tells in a text of unknown day came after the years that it looks back to."""

import re
from collections.abc import Iterator, Mapping

from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.premises import explicit
from quizapp.core.generate.happening import Happening

_RECENT = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|last (?:night|week)"
    r"|this (?:morning|week))",
    re.IGNORECASE,
)
_GRAIN = re.compile(r"\d{4}(?:-\d\d)?")


def recent_links(ctx: Context, told: Mapping[int, Clause], found: Mapping[int, Happening]) -> Iterator[tuple[int, int]]:
    """Pairs of a month's or year's event and one of the days just before the day of writing, which came after it."""
    past = [e for e in found.values() if e.timex and e.interval and e.interval.end and _GRAIN.fullmatch(e.timex.value)]
    for clause in told.values():
        if clause.verb in found and found[clause.verb].interval is None and _of_these_days(ctx, clause):
            yield from ((event.verb, clause.verb) for event in past)


def _of_these_days(ctx: Context, clause: Clause) -> bool:
    """Whether a main clause is of a day just before that of writing, in a paragraph that tells of no other time."""
    times = {ctx.time_at[t] for p in clause.pieces for t in p.tokens if t in ctx.time_at}
    recent = len(times) == 1 and all(t.interval is None and _RECENT.search(t.text) for t in times)
    if clause.kind not in ("ROOT", "conj") or not recent:
        return False
    start = ctx.reading.text.rfind("\n\n", 0, clause.sentence.start) + 1
    return not any(
        start <= t.start < clause.sentence.end and explicit(t) and t.type == "DATE" for t in ctx.reading.timexes
    )
