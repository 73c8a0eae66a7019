"""Checks over a set: no question, option or feedback gives another question’s answer away."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, permutations

from quizapp.core.checks.asked import asks_actor, asks_speaker
from quizapp.core.checks.base import choices, set_warning
from quizapp.core.checks.kinds import Sort, sort_of
from quizapp.core.checks.sameness import counts, dates_in
from quizapp.core.items import Choice, Item, Ordering, Problem
from quizapp.core.reading import Reading
from quizapp.core.words import content

_LIGHT = content("article according describe say tell following statement remark attribute quote year many")


def speaker_twice(items: tuple[Item, ...], reading: Reading) -> Iterator[tuple[str, Problem]]:  # noqa: ARG001 -- as all
    """No two questions of who says so have the same speaker for their key."""
    for a, b in combinations([item for item in choices(items) if asks_speaker(item.stem)], 2):
        if content(a.keys[0].text) == content(b.keys[0].text):
            message = f"“{a.keys[0].text}” is the answer to “{a.stem}” too: ask what somebody else says."
            yield set_warning(b, "speaker-twice", message)


def gives_away(items: tuple[Item, ...], reading: Reading) -> Iterator[tuple[str, Problem]]:
    """No stem gives the key of another question, or the date of an event, away."""
    for leak in leaks(items, reading):
        if leak.place == _STEM:
            yield set_warning(leak.teller, "gives-away", leak.message)
    for teller in choices(items):
        for item in (item for item in items if isinstance(item, Ordering)):
            for text in _dated_events(item, teller.stem):
                yield set_warning(teller, "gives-away", f"The stem dates “{text}”, which another question orders.")


def feedback_tells(items: tuple[Item, ...], reading: Reading) -> Iterator[tuple[str, Problem]]:
    """No option, feedback or explanation gives the key of another question away."""
    for leak in leaks(items, reading):
        if leak.place != _STEM:
            yield set_warning(leak.teller, "feedback-tells", leak.message)


_STEM = "The stem"


@dataclass(frozen=True, slots=True)
class Leak:
    """Where a question tells the answer of another: its stem, its explanation, or the feedback on an option."""

    teller: Choice
    place: str
    asker: Choice
    option: str = ""

    @property
    def message(self) -> str:
        """What the one who mends the teller is told."""
        return f"{self.place} gives the answer to “{self.asker.stem}” away: leave it out."


def leaks(items: tuple[Item, ...], reading: Reading) -> Iterator[Leak]:
    """Each place of a question that tells the answer of another one of the set."""
    told = {item.id: list(_pieces(item)) for item in choices(items)}
    for teller, asker in permutations(choices(items), 2):
        for place, option, words in told[teller.id]:
            if _tells(words, asker, reading):
                yield Leak(teller, place, asker, option)


def _pieces(item: Choice) -> Iterator[tuple[str, str, frozenset[str]]]:
    """What a question tells: each part with its name, its option where it is a distractor’s, and its content words."""
    yield _STEM, "", content(item.stem)
    yield "The explanation", "", content(item.explanation)
    for option in item.options:
        told = content(f"{option.text} {option.feedback}")
        yield f"The feedback on “{option.text}”", "" if option.key else option.id, told


def _tells(said: frozenset[str], asker: Choice, reading: Reading) -> bool:
    """Whether some words hold another question’s key and most of what it asks."""
    text = asker.keys[0].text
    # A person is known by the surname.
    key = content(text.split()[-1] if sort_of(text, reading) is Sort.PERSON else text)
    asked = content(asker.stem) - content(text) - content(reading.title) - _LIGHT
    return bool(key) and key <= said and len(asked) > 1 and len(asked & said) * 5 >= len(asked) * 3


def _dated_events(item: Ordering, stem: str) -> Iterator[str]:
    said = content(stem)
    for event in item.events:
        told = content(event.text)
        if event.timex and event.timex.text in stem and len(told & said) * 2 > len(told):
            yield event.text


def shared_options(items: tuple[Item, ...], reading: Reading) -> Iterator[tuple[str, Problem]]:  # noqa: ARG001 -- as all
    """No key stands among the distractors of another question, but for names, numbers and dates."""
    keys = [(item, item.keys[0].text) for item in choices(items) if not asks_actor(item.stem)]
    said = [
        (item, text)
        for item, text in keys
        if not (counts(text) or dates_in(text) or not re.search(r"\b[a-z]{3}", text))
    ]
    for (asker, key), teller in ((pair, item) for pair in said for item in choices(items)):
        if teller is not asker and any(_same(option.text, key) for option in teller.options if not option.key):
            message = f"“{key}” is the answer to “{asker.stem}”: take another distractor."
            yield set_warning(teller, "shared-options", message)


def _same(one: str, other: str) -> bool:
    return content(one) == content(other)
