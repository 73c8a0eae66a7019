"""Items brought to another revision of their text: passages that it still holds once are cited where they now stand."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from quizapp.core.citations import Citation, CitationError, cite_quote, holds
from quizapp.core.items import Choice, Derivation, Item, Ordering

Cited = tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """An item with the citations that hold in a text, and the quotations that it could not be brought along."""

    item: Item
    lost: tuple[str, ...]


def move_item(item: Item, text: str, find: Callable[[Citation], Citation | None] | None = None) -> Moved:
    """Cite every passage of an item where a text holds it; what it holds nowhere, or more than once, is lost.

    `find` is asked instead where the text is another revision of one that is known (`Anchoring.find`).
    """
    lost: list[str] = []
    search = find or (lambda citation: _find(citation, text))

    def bring(citations: Cited) -> Cited:
        found = [(citation, search(citation)) for citation in citations]
        lost.extend(citation.exact for citation, place in found if place is None)
        return tuple(place for _, place in found if place)

    moved = _choice(item, bring) if isinstance(item, Choice) else _ordering(item, bring)
    return Moved(moved, tuple(dict.fromkeys(lost)))


def _find(citation: Citation, text: str) -> Citation | None:
    if holds(citation, text):
        return citation
    try:
        return cite_quote(text, citation.exact)
    except CitationError:
        return None


def _choice(item: Choice, bring: Callable[[Cited], Cited]) -> Choice:
    operands = bring(item.derivation.operands)
    whole = len(operands) == len(item.derivation.operands)
    return replace(
        item,
        citations=bring(item.citations),
        derivation=replace(item.derivation, operands=operands) if whole else Derivation(),
        options=tuple(replace(option, citations=bring(option.citations)) for option in item.options),
    )


def _ordering(item: Ordering, bring: Callable[[Cited], Cited]) -> Ordering:
    return replace(
        item,
        events=tuple(
            replace(
                event,
                citations=bring(event.citations),
                after=tuple(replace(link, citations=bring(link.citations)) for link in event.after),
            )
            for event in item.events
        ),
    )
