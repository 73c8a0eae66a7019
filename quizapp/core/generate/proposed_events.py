"""Reading a proposed timeline: each event must be one that the article dates, by its own words, as we read them."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from quizapp.core.generate.assemble import identity
from quizapp.core.generate.happening import Happening
from quizapp.core.generate.orderings import STEM
from quizapp.core.generate.proposed import MODEL, DropError, drop, list_of, member, quoted, text_of, told
from quizapp.core.items import IDS, Ordering, Problem
from quizapp.core.reading import Reading
from quizapp.core.words import content
from quizapp.core.written import WrittenEvent, WrittenOrdering, write_ordering

_FEWEST, _MOST = 3, 7
_MOST_READ = 12
Lost = tuple[str, tuple[Problem, ...]]


def read_events(
    body: object, reading: Reading, happenings: Sequence[Happening]
) -> tuple[tuple[WrittenEvent, ...], list[Lost]]:
    """The events of a proposed timeline that lie strictly apart, the earliest first, and those thrown away.

    Args:
        body: the proposal.
        reading: the article.
        happenings: what the rules read as dated in it.
    """
    kept: list[WrittenEvent] = []
    lost: list[Lost] = []
    try:
        bodies = list_of(body, "events", _FEWEST, _MOST_READ)
    except DropError as why:
        return (), [("", why.problems)]
    for each in bodies:
        try:
            kept.append(_event(each, reading, happenings))
        except DropError as why:
            lost.append((told(each, "text"), why.problems))
    apart = _apart(kept)
    near = drop("order-determinate", "The article does not set it apart in time from the others.")
    lost += [(event.text, near.problems) for event in kept if event not in apart]
    return apart, lost


def _event(body: object, reading: Reading, happenings: Sequence[Happening]) -> WrittenEvent:
    """An event with the date that the article gives it.

    Raises:
        DropError: a part is missing, a quotation does not hold, or the rules read no such event with that date there.
    """
    text, date = text_of(body, "text"), text_of(body, "date")
    _, sentence = quoted(member(body, "quote"), reading)
    if date not in sentence.exact:
        raise drop("citation-exact", f"The passage quoted for “{text}” does not hold “{date}”.")
    for happening in happenings:
        timex, place = happening.timex, happening.sentence
        if timex is None or not (sentence.start <= place.start and place.end <= sentence.end):
            continue
        if (timex.text in date or date in timex.text) and _tells(text, happening, reading):
            return WrittenEvent(text=text, timex=timex, citations=happening.citations)
    raise drop("event-dated", f"The article does not date “{text}” by “{date}” in the passage quoted.")


def _tells(text: str, happening: Happening, reading: Reading) -> bool:
    """Whether a headline tells of what the rules read: by the same verb, of the same people or things."""
    words = content(text)
    verb = content(reading.parse.tokens[happening.verb].lemma)
    return verb <= words and len((words & content(happening.text)) - verb) > 0


def _apart(events: Sequence[WrittenEvent]) -> tuple[WrittenEvent, ...]:
    """The most events of which each ends before the next begins: always the one that ends soonest."""
    dated = [(event, span) for event in events if event.timex and (span := event.timex.interval) and span.end]
    chosen: list[WrittenEvent] = []
    last = None
    for event, span in sorted(dated, key=lambda pair: (pair[1].end or 0, pair[0].text)):
        if last is None or last.before(span):
            chosen.append(event)
            last = span
    return tuple(chosen[:_MOST])


def timeline(events: Sequence[WrittenEvent], rng: Random) -> Ordering:
    """An ordering of events, shown in an order that is not theirs.

    Raises:
        DropError: they are too few.
    """
    if len(events) < _FEWEST:
        raise drop("event-count", f"{len(events)} of its events are left: it takes {_FEWEST}.")
    told = "; ".join(f"“{e.text}” ({e.timex.text})" for e in events if e.timex)
    item = write_ordering(WrittenOrdering(stem=STEM, events=tuple(events), explanation=f"In order: {told}."))
    shown = list(item.order)
    while shown == list(item.order):
        rng.shuffle(shown)
    new = dict(zip(shown, IDS, strict=False))
    made = tuple(replace(item.event(old), id=new[old]) for old in shown)
    item = replace(item, form=MODEL, events=made, order=tuple(new[old] for old in item.order))
    return replace(item, id=identity(item))
