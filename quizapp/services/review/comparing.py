"""Comparing: what two versions of a question say otherwise, part by part."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from quizapp.core.items import Choice, Item
from quizapp.models import QuestionVersion
from quizapp.services.versions import citations


@dataclass(frozen=True, slots=True)
class Difference:
    """A part of a question as it read before and as it reads now; empty where it was not or is no longer there."""

    part: str
    before: str
    after: str


def compare_with(session: Session, *, question_id: int, number: int, item: Item) -> tuple[Difference, ...]:
    """What an item says otherwise than the version of its question with a number; nothing where there is no such."""
    chosen = select(QuestionVersion).where(QuestionVersion.question_id == question_id, QuestionVersion.number == number)
    version = session.scalar(chosen.options(undefer(QuestionVersion.body)))
    return tuple(differences(version.item(), item)) if version else ()


def differences(before: Item, after: Item) -> Iterator[Difference]:
    """The parts in which two items differ, in the order in which a page shows them."""
    pairs = [("Question", before.stem, after.stem)]
    parts = zip_longest(_parts(before), _parts(after), fillvalue="")
    pairs += [(f"{_name(after)} {n}", old, new) for n, (old, new) in enumerate(parts, 1)]
    pairs.append(("Right answer", _key(before), _key(after)))
    pairs.append(("Explanation", before.explanation, after.explanation))
    pairs.append(("Passages", _passages(before), _passages(after)))
    yield from (Difference(part, old, new) for part, old, new in pairs if old != new)


def _parts(item: Item) -> list[str]:
    return [part.text for part in (item.options if isinstance(item, Choice) else item.events)]


def _name(item: Item) -> str:
    return "Answer" if isinstance(item, Choice) else "Event"


def _key(item: Item) -> str:
    """What the item holds right, in words."""
    if isinstance(item, Choice):
        return "; ".join(option.text for option in item.keys)
    return "; ".join(item.event(event_id).text for event_id in item.order)


def _passages(item: Item) -> str:
    return " … ".join(dict.fromkeys(citation.exact for _, _, citation in citations(item)))
