"""Plant faults in sound items, one at a time: what the gate must catch."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizapp.core.checks.asked import asked
from quizapp.core.checks.base import overlaps
from quizapp.core.checks.kinds import Sort, sort_of
from quizapp.core.citations import Citation, cite
from quizapp.core.facts.context import Context
from quizapp.core.items import Choice, DerivationKind, Event, Evidence, Item, Option, Ordering
from quizapp.core.reading import Reading
from quizapp.core.words import FUNCTION_WORDS, content

# Faults of these kinds are flaws, which a warning is the answer to; every other one must be refused.
CUES = ("cue", "implausible kind")


def plant(item: Item, reading: Reading) -> Iterator[tuple[str, Item]]:
    """Each fault that can be planted in an item, with its kind."""
    if isinstance(item, Choice):
        for changed in _second_right(item):
            yield "second right option", changed
        for changed in _moved(item, reading):
            yield "moved citation", changed
        for kind, changed in _unfaithful(item, reading):
            yield kind, changed
        for changed in _misfits(item, reading):
            yield "implausible kind", changed
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
    if (same := _in_other_words(key)) != key:
        yield _with(item, first, replace(first, text=same))
    if re.search(r"\d", key):
        yield _with(item, first, replace(first, text=f"About {key}"))
    elif tail := re.search(r"^(\w+ \w+.*) (?:of|in|at|from|with|by|to|for) [\w’ -]+$", key):
        yield _with(item, first, replace(first, text=tail[1]))


def _in_other_words(text: str) -> str:
    """A text with a number, a name or a date written in another way."""
    text = re.sub(r"\b(\d+),000\b", r"\1 thousand", text)
    text = re.sub(r"\bUS\b", "United States", re.sub(r"\bUK\b", "United Kingdom", text))
    text = re.sub(r"\b(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})\b", r"\2 \1, \3", text)
    return re.sub(r"\bpercent\b|(?<=\d)%", " per cent", text)


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


_SOURCE = re.compile(r"^According to (?!the article)([^,]+), (\w)")
_HEDGES = re.compile(
    r"\b(?:about|roughly|nearly|almost|around|some|more than|at least|up to|may|might) ", re.IGNORECASE
)


def _unfaithful(item: Choice, reading: Reading) -> Iterator[tuple[str, Choice]]:
    """What loses whose claim it is, how sure it is, what was said, or the end of the clause."""
    key = item.keys[0]
    if match := _SOURCE.match(item.stem):
        others = [name.text for name in reading.once(Context).names if not content(name.text) & content(item.stem)]
        yield "dropped attribution", replace(item, stem=f"{match[2].upper()}{item.stem[match.end() :]}")
        if others and not any(content(others[-1]) & content(c.exact) for c in item.citations):
            yield "wrong attribution", replace(item, stem=item.stem.replace(match[1], others[-1], 1))
    literal = item.derivation.kind is DerivationKind.LITERAL
    if literal and re.search(r"\d", key.text) and _HEDGES.search(f"{item.stem} {key.text}"):
        bare = _HEDGES.sub("", key.text)
        stem = _HEDGES.sub("", item.stem)
        changed = _with(item, key, replace(key, text=f"{bare[:1].upper()}{bare[1:]}"))
        yield "dropped hedge", replace(changed, stem=f"{stem[:1].upper()}{stem[1:]}")
    if match := re.search(r"“(\S+ \S+) (\S+ [^“”]*)”", item.stem):
        yield "altered quotation", replace(item, stem=item.stem.replace(match[1], f"{match[1]} hardly", 1))
    if match := re.search(r"\b(?:the|an?|and|or|its|their) [\w’-]+\?$", item.stem):
        yield "lost ending", replace(item, stem=f"{item.stem[: match.start()]}{match.group().split()[0]}?")


def _misfits(item: Choice, reading: Reading) -> Iterator[Choice]:
    """A distractor of a kind that cannot answer: a place or a law for who did it, a person for how many or when."""
    sort = sort_of(item.keys[0].text, reading)
    distractor = next(option for option in item.options if not option.key)
    if asked(item.stem) in ("who", "whom") and sort in (Sort.PERSON, Sort.BODY):
        named = {name.text: sort_of(name.text, reading) for name in reading.once(Context).names}
        places = [text for text, kind in named.items() if kind is Sort.PLACE and text not in item.stem]
        for text in (*places[:2], "The Treaty of Friendship"):
            yield _with(item, distractor, replace(distractor, text=text))
    if re.match(r"How many|In which year|When", item.stem):
        yield _with(item, distractor, replace(distractor, text="Margaret Hall"))


def _ordering(item: Ordering) -> Iterator[tuple[str, Item]]:
    a, b, *rest = item.order
    yield "swapped order", replace(item, order=(b, a, *rest))
    first, second = item.event(a), item.event(b)
    date = first.timex.text if first.timex else "in 1999"
    for kind, event in (
        ("date in event", replace(first, text=f"{first.text} {_lower(date)}")),
        ("sequence in event", replace(first, text=f"First, {_lower(first.text)}")),
        (
            "moved citation",
            replace(first, citations=(replace(first.citations[0], start=0, end=len(first.citations[0].exact)),)),
        ),
        ("moved citation", replace(first, citations=_other_citations(first, item))),
        ("equal events", replace(first, text=second.text)),
    ):
        events = tuple(event if each is first else each for each in item.events)
        yield kind, replace(item, events=events)
    dated = replace(first, timex=second.timex, citations=first.citations + second.citations)
    yield "overlapping dates", replace(item, events=tuple(dated if each is first else each for each in item.events))


def _other_citations(event: Event, item: Ordering) -> tuple[Citation, ...]:
    return next(e.citations for e in item.events if not overlaps(e.citations[0], event.citations))
