"""Questions as teachers leave them half done: each flaw is one that the checks find."""

from collections.abc import Callable
from dataclasses import replace

from quizapp.core.items import Choice, Item, Ordering


def _without_passage(item: Item) -> Item:
    if isinstance(item, Ordering):
        return replace(item, events=(replace(item.events[0], citations=()), *item.events[1:]))
    return replace(item, citations=())


def _long_key(item: Item) -> Item:
    if isinstance(item, Ordering):
        return _without_passage(item)
    return replace(
        item,
        options=tuple(
            replace(option, text=f"{option.text}, as the article says of this one work" if option.key else option.text)
            for option in item.options
        ),
    )


def _negative(item: Item) -> Item:
    return _without_passage(item) if isinstance(item, Ordering) else replace(item, stem="Which of these is not so?")


def _equal_parts(item: Item) -> Item:
    if isinstance(item, Choice):
        first, second, *rest = item.options
        return replace(item, options=(first, replace(second, text=first.text), *rest))
    earlier, later, *others = item.events
    return replace(item, events=(earlier, replace(later, text=earlier.text), *others))


# In this order: warned of, not proved, warned of, broken. A timeline that cannot have the flaw is not proved instead.
FLAWS: tuple[Callable[[Item], Item], ...] = (_long_key, _without_passage, _negative, _equal_parts)
