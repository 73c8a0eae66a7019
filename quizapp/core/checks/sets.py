"""Checks over the items made from one article: what no item shows by itself."""

from collections import Counter
from collections.abc import Callable, Iterator

from quizapp.core.items import Choice, Item, Problem, Severity
from quizapp.core.reading import Reading

SetCheck = Callable[[tuple[Item, ...], Reading], Iterator[tuple[str, Problem]]]


def choices(items: tuple[Item, ...]) -> list[Choice]:
    """The choices of a set that have their one key."""
    return [item for item in items if isinstance(item, Choice) and len(item.keys) == 1]


def found(item: Item, check: str, severity: Severity, message: str) -> tuple[str, Problem]:
    """A problem with the id of the item to mend."""
    return item.id, Problem(check=check, severity=severity, message=message)


def key_places(items: tuple[Item, ...], reading: Reading) -> Iterator[tuple[str, Problem]]:  # noqa: ARG001 -- as all
    """Among options shown in a fixed order, the key does not keep to one place.

    Warned where a place holds more than half of six or more keys: options that are shuffled have no place.
    """
    fixed = [item for item in choices(items) if item.fixed_order]
    places = Counter([option.key for option in item.options].index(True) + 1 for item in fixed)
    for place, times in sorted(places.items()):
        if len(fixed) >= 6 and times * 2 > len(fixed):
            message = f"The key stands at place {place} in {times} of {len(fixed)} questions: use other distractors."
            yield found(fixed[0], "key-places", Severity.WARNING, message)


SET_CHECKS: tuple[SetCheck, ...] = (key_places,)
