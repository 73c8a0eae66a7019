"""What changed between two texts or two items, word by word."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

from quizapp.core.citations import Citation
from quizapp.core.items import Choice, Event, Item, Ordering
from quizapp.core.timex import written


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that are the same in both texts, or only in the older or the newer."""

    kind: Literal["same", "gone", "new"]
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A part of an item that is not as it was, with its words."""

    part: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ParagraphChange:
    """A paragraph that is not as it was, by its number in the newer text, or in the older one where it is gone."""

    number: int
    runs: tuple[Run, ...]


def changed_paragraphs(old: str, new: str) -> tuple[ParagraphChange, ...]:
    """The paragraphs in which two canonical texts differ, in their order, with the words that do."""
    before, after = old.split("\n\n"), new.split("\n\n")
    return tuple(_paragraphs(before, after))


def _paragraphs(before: list[str], after: list[str]) -> Iterator[ParagraphChange]:
    for same, i, j, m, n in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if same == "equal":
            continue
        for was, now in zip_longest(range(i, j), range(m, n)):
            runs = word_runs("" if was is None else before[was], "" if now is None else after[now])
            yield ParagraphChange((was if now is None else now) + 1, runs)


def word_runs(old: str, new: str) -> tuple[Run, ...]:
    """Two texts as runs of words; those that are the same and new make the newer text, same and gone the older."""
    return tuple(_runs(old.split(), new.split()))


def _runs(before: list[str], after: list[str]) -> Iterator[Run]:
    for same, i, j, m, n in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if same == "equal":
            yield Run("same", " ".join(before[i:j]))
        else:
            if i < j:
                yield Run("gone", " ".join(before[i:j]))
            if m < n:
                yield Run("new", " ".join(after[m:n]))


def changes(old: Item, new: Item) -> tuple[Change, ...]:
    """What changed from one version of a question to another, part by part; options and events are matched by id."""
    before, after = dict(_parts(old)), dict(_parts(new))
    names = [*before, *(name for name in after if name not in before)]
    pairs = ((name, before.get(name, ""), after.get(name, "")) for name in names)
    return tuple(Change(name, word_runs(old, new)) for name, old, new in pairs if old != new)


def _parts(item: Item) -> Iterator[tuple[str, str]]:
    """Everything that a teacher wrote, each under a name that both versions share."""
    yield "Question", item.stem
    if isinstance(item, Choice):
        yield "Passage of the right answer", _quoted(item.citations)
        yield from _options(item)
    else:
        yield from _events(item)
    yield "Explanation", item.explanation


def _options(item: Choice) -> Iterator[tuple[str, str]]:
    yield "Right answer", "; ".join(option.text for option in item.keys)
    for option in item.options:
        name = f"Answer {option.id.upper()}"
        yield name, option.text
        yield f"{name}: what to say", option.feedback
        yield f"{name}: passage", _quoted(option.citations)
        if not option.key:
            yield f"{name}: rests on", option.evidence.value


def _events(item: Ordering) -> Iterator[tuple[str, str]]:
    for event in item.events:
        name = f"Event {event.id.upper()}"
        yield name, event.text
        yield f"{name}: date", _date(event)
        yield f"{name}: passage", _quoted(event.citations)
        links = (f"after {link.event.upper()} {_quoted(link.citations)}".strip() for link in event.after)
        yield f"{name}: comes", ", ".join(links)
    yield "Right order", " – ".join(event_id.upper() for event_id in item.order)


def _date(event: Event) -> str:
    if event.timex is None:
        return ""
    read = written(event.timex.interval) if event.timex.interval else ""
    return f"{event.timex.text} ({read})" if read not in ("", event.timex.text) else event.timex.text


def _quoted(citations: tuple[Citation, ...]) -> str:
    return " ".join(f"“{citation.exact}”" for citation in citations)
