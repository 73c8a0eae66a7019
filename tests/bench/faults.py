"""Plant faults in sound items, one at a time: what the gate must catch."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizapp.core.checks.base import overlaps
from quizapp.core.citations import Citation, cite
from quizapp.core.items import Choice, Event, Evidence, Item, Option, Ordering
from quizapp.core.reading import Reading
from quizapp.core.words import FUNCTION_WORDS, content

# Faults of these kinds are flaws, which a warning is the answer to; every other one must be refused.
CUES = ("cue",)


def plant(item: Item, reading: Reading) -> Iterator[tuple[str, Item]]:
    """Each fault that can be planted in an item, with its kind."""
    if isinstance(item, Choice):
        for changed in _second_right(item):
            yield "second right option", changed
        for changed in _moved(item, reading):
            yield "moved citation", changed
        for changed in _wrong_key(item):
            yield "wrong key", changed
        for changed in _cues(item):
            yield "cue", changed
        yield "leak", replace(item, stem=f"{item.stem.rstrip('?')}, such as {_lower(item.keys[0].text)}?")
    else:
        yield from _ordering(item)


def _lower(text: str) -> str:
    """A text inside a sentence: a name keeps its capital."""
    first = text.split(maxsplit=1)[0]
    return text if first.isupper() or first.casefold() not in FUNCTION_WORDS else text[:1].lower() + text[1:]


def _with(item: Choice, old: Option, new: Option) -> Choice:
    return replace(item, options=tuple(new if option is old else option for option in item.options))


def _second_right(item: Choice) -> Iterator[Choice]:
    key = item.keys[0].text
    first, *_ = [option for option in item.options if not option.key]
    bare = re.sub(r"^(?:the|an?|in|at|to|by|on)\s+", "", key, flags=re.IGNORECASE)
    yield _with(
        item, first, replace(first, text=f"The {_lower(key)}" if bare == key else f"{bare[:1].upper()}{bare[1:]}")
    )
    yield _with(item, first, replace(first, text=f"{key} and {_lower(first.text)}"))
    if re.search(r"\d", key):
        yield _with(item, first, replace(first, text=f"About {key}"))
    elif tail := re.search(r"^(\w+ \w+.*) (?:of|in|at|from|with|by|to|for) [\w’ -]+$", key):
        yield _with(item, first, replace(first, text=tail[1]))


def _moved(item: Choice, reading: Reading) -> Iterator[Choice]:
    first, *rest = item.citations
    yield replace(item, citations=(replace(first, start=first.start + 7, end=first.end + 7), *rest))
    yield replace(item, citations=(replace(first, suffix=f"x{first.suffix[1:]}"), *rest))
    if elsewhere := _far_sentence(item, reading):
        operands = (elsewhere,) if item.derivation.operands else ()
        yield replace(item, citations=(elsewhere,), derivation=replace(item.derivation, operands=operands))


def _far_sentence(item: Choice, reading: Reading) -> Citation | None:
    """A sentence of the article that shares no content word with the key."""
    wanted = content(item.keys[0].text)
    for place in reading.index.places:
        if not wanted & place.content and place.end - place.start > 40:
            return cite(reading.text, place.start, place.end)
    return None


def _wrong_key(item: Choice) -> Iterator[Choice]:
    key = item.keys[0]
    for other in (option for option in item.options if not option.key):
        swapped = {
            key.id: replace(key, evidence=other.evidence, citations=other.citations),
            other.id: replace(other, evidence=Evidence.KEY, citations=()),
        }
        yield replace(item, options=tuple(swapped.get(option.id, option) for option in item.options))


def _cues(item: Choice) -> Iterator[Choice]:
    key = item.keys[0]
    longest = max(len(option.text) for option in item.options)
    padding = " as the article tells in so many words in the passage that is cited here"
    yield _with(item, key, replace(key, text=f"{key.text}{padding[: max(40, longest)]}"))
    last = [option for option in item.options if not option.key][-1]
    yield _with(item, last, replace(last, text="All of the above"))
    yield _with(item, key, replace(key, text=f"{key.text}."))


def _ordering(item: Ordering) -> Iterator[tuple[str, Item]]:
    a, b, *rest = item.order
    yield "wrong key", replace(item, order=(b, a, *rest))
    first, second = item.event(a), item.event(b)
    date = first.timex.text if first.timex else "in 1999"
    for kind, event in (
        ("cue", replace(first, text=f"{first.text} {_lower(date)}")),
        ("cue", replace(first, text=f"First, {_lower(first.text)}")),
        (
            "moved citation",
            replace(first, citations=(replace(first.citations[0], start=0, end=len(first.citations[0].exact)),)),
        ),
        ("moved citation", replace(first, citations=_other_citations(first, item))),
        ("second right option", replace(first, text=second.text)),
    ):
        events = tuple(event if each is first else each for each in item.events)
        yield kind, replace(item, events=events)
    dated = replace(first, timex=second.timex, citations=first.citations + second.citations)
    yield "second right option", replace(item, events=tuple(dated if each is first else each for each in item.events))


def _other_citations(event: Event, item: Ordering) -> tuple[Citation, ...]:
    return next(e.citations for e in item.events if not overlaps(e.citations[0], event.citations))
