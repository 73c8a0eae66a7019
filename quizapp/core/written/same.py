"""Whether a changed question still asks the same, so that its statistics may go on."""

from typing import Any

from quizapp.core.items import Choice, Item


def asks_the_same(one: Item, other: Item) -> bool:
    """Whether two versions differ by their wording at most: the same answers by id, and the same key or order."""
    return bool(_answers(one) == _answers(other))


def _answers(item: Item) -> Any:
    if isinstance(item, Choice):
        return [(option.id, option.key) for option in item.options]
    return [event.id for event in item.events], item.order
