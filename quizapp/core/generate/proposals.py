"""Proposals: questions that somebody outside wrote as JSON, with quotations, judged as strictly as our own.

Nothing that a proposal claims is believed. Its quotations are looked up in the text, its dates are those that we read
there, its explanations are the passages themselves, and what a check finds in it, be it only a warning, drops it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from random import Random
from types import MappingProxyType
from typing import Any

from quizapp.core.checks import CHECKS, OWN
from quizapp.core.facts.context import Context
from quizapp.core.generate.happenings import find_happenings
from quizapp.core.generate.proposed import MODEL, DropError, drop, read_choice, refuse_flawed, told
from quizapp.core.generate.proposed_events import read_events, timeline
from quizapp.core.items import Item, Problem
from quizapp.core.reading import Reading

# Judging takes some milliseconds each, and no quiz has room for more.
MOST_READ = 60


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a proposer answered: a JSON value for each time it was asked, and in words where it fell short."""

    values: tuple[object, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A proposal that was thrown away: what kind of thing it was, its stem or event, and the problems."""

    kind: str
    stem: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """The items that passed, and what was thrown away."""

    items: tuple[Item, ...] = ()
    dropped: tuple[Dropped, ...] = ()


# Rules for proposals alone; all other names are those of the checks.
RULES: Mapping[str, str] = MappingProxyType(
    {
        "proposal": "A proposal has every part that was asked for, in plain text, and its stem is a question.",
        "citation-exact": "Every quotation stands in the article word for word, and only once.",
        "stem-told": "The passages quoted tell what the stem takes for granted.",
        "event-dated": "The article’s own sentence dates the event by the words quoted.",
        "rules-differ": "Where the rules ask the same, they give the same answer.",
        "set": "It goes with the other questions: none asks or tells the same, and there is room for it.",
    }
)


def rule_in_words(check: str) -> str:
    """What the rule of a name demands, for a page that counts what was dropped by it."""
    listed = {each.id: each.rule for each in (*CHECKS, *OWN)}
    return RULES.get(check) or listed.get(check, check)


def count_dropped(dropped: Iterable[Dropped]) -> dict[str, int]:
    """How many proposals each check threw away, the most first; one that several do counts for the heaviest."""
    counted = Counter(each.problems[0].check for each in dropped)
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def judge(proposals: Proposals, reading: Reading, *, seed: int) -> Judged:
    """Make items of proposals, and throw away each in which anything at all is wrong.

    Args:
        proposals: what was proposed about the article, in any shape.
        reading: the article.
        seed: what shuffles the events of a timeline.
    """
    items: list[Item] = []
    dropped: list[Dropped] = []
    bodies = [each for value in proposals.values for each in islice(_listed(value, "choices"), MOST_READ)]
    for body in bodies[:MOST_READ]:
        try:
            item = refuse_flawed(read_choice(body, reading), reading)
            if item in items:
                raise drop("set", "It was proposed twice.")
            items.append(item)
        except DropError as why:
            dropped.append(Dropped("choice", told(body, "stem"), why.problems))
    rows = [row for value in proposals.values for row in islice(_listed(value, "orderings"), MOST_READ)]
    timelines, lost = _timelines(rows[:MOST_READ], reading, seed)
    return Judged((*timelines, *items), (*lost, *dropped))


def _timelines(rows: list[object], reading: Reading, seed: int) -> tuple[list[Item], list[Dropped]]:
    """The timelines of proposed rows of events, less the events that the article does not date as they say."""
    found: list[Item] = []
    dropped: list[Dropped] = []
    happenings = find_happenings(reading.once(Context)) if rows else ()
    for row in rows:
        events, lost = read_events(row, reading, happenings)
        dropped += [Dropped("event", text, problems) for text, problems in lost]
        try:
            rng = Random(f"{seed} {MODEL} {[event.text for event in events]}")  # noqa: S311 -- it shuffles events
            found.append(refuse_flawed(timeline(events, rng), reading))
        except DropError as why:
            dropped.append(Dropped("ordering", ", ".join(event.text for event in events), why.problems))
    return found, dropped


def _listed(value: object, name: str) -> Iterator[object]:
    """The members of a list that a JSON object holds under a name, as far as it does."""
    body: Any = value.get(name) if isinstance(value, dict) else None
    yield from body if isinstance(body, list) else ()
