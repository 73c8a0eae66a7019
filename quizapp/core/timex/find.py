"""Find the time expressions of a parsed text."""

from collections.abc import Iterable, Iterator
from datetime import date

from quizapp.core.text import Parse
from quizapp.core.timex import anaphoric, calendar, clock, deictic, durations, named
from quizapp.core.timex.joined import Found, join
from quizapp.core.timex.place import Place, Story, Told
from quizapp.core.timex.values import Day, Timex

# Of two matches with the same words, the rule of the row that stands first reads them.
ROWS = (*calendar.ROWS, *named.ROWS, *clock.ROWS, *deictic.ROWS, *anaphoric.ROWS, *durations.ROWS)


def find(text: str, parse: Parse, published_on: date | None) -> tuple[Timex, ...]:
    """The time expressions of a text, in order and without overlaps.

    Of the matches that start first the longest is read; where its rule refuses it, the next. Each rule knows the
    dates told before, so they are read from the start of the text to its end.

    Args:
        text: a canonical text.
        parse: its parse, which tells the tense of the verb and the named entities.
        published_on: the day of writing; without it, what counts from it has no interval.
    """
    story = Story(text, parse, Day.of(published_on) if published_on else None)
    found: list[Found] = []
    matches = ((m.start(), -m.end(), i, m) for i, row in enumerate(ROWS) for m in row.regex.finditer(text))
    reached = 0
    for start, end, i, match in sorted(matches, key=lambda match: match[:3]):
        if start < reached:
            continue
        meaning = ROWS[i].read(match, Place(story, start, -end))
        if meaning is None:
            continue
        reached = -end
        if meaning.period:
            story.told.append(Told(reached, meaning.period, meaning.interval is not None))
        found.append(Found(start, reached, meaning))
    return tuple(_timex(text, each) for each in join(story, found))


def flat(timexes: Iterable[Timex]) -> Iterator[Timex]:
    """The expressions as TIMEX3 sees them: a range as its two ends."""
    for timex in timexes:
        yield from timex.parts or (timex,)


def _timex(text: str, found: Found) -> Timex:
    meaning = found.meaning
    parts = tuple(_timex(text, part) for part in found.parts)
    return Timex(
        found.start, found.end, text[found.start : found.end], meaning.type, meaning.value, meaning.interval, parts
    )
