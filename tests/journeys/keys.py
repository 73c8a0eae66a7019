"""The answers to the bundled quizzes, read from the banks themselves: what a reader who understood would give."""

from dataclasses import dataclass

from quizapp import resources
from quizapp.banks import read_bank
from quizapp.core.items import Choice, Item, Ordering


@dataclass(frozen=True)
class Key:
    """The items of every bundled bank, found by what a page shows of them."""

    items: tuple[Item, ...]

    def item(self, stem: str, texts: list[str]) -> Item:
        """The item with a stem and these options or events."""
        return next(item for item in self.items if item.stem == stem and sorted(shown(item)) == sorted(texts))

    def right(self, stem: str, texts: list[str]) -> list[str]:
        """The key of a choice, or the events of an ordering from the earliest on."""
        item = self.item(stem, texts)
        if isinstance(item, Choice):
            return [option.text for option in item.keys]
        return [item.event(event_id).text for event_id in item.order]

    def wrong(self, stem: str, texts: list[str]) -> list[str]:
        """A distractor that cites its passage where there is one, or the events from the latest on."""
        item = self.item(stem, texts)
        if isinstance(item, Ordering):
            return self.right(stem, texts)[::-1]
        distractors = sorted((o for o in item.options if not o.key), key=lambda option: not option.citations)
        return [distractors[0].text]


def shown(item: Item) -> list[str]:
    """What a page shows of an item beside its stem."""
    return [part.text for part in (item.options if isinstance(item, Choice) else item.events)]


def read_key() -> Key:
    """The key of all bundled banks."""
    folders = sorted(path for path in resources.questions().iterdir() if path.is_dir())
    return Key(tuple(item for folder in folders for item in read_bank(folder).items))
