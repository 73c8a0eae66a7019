"""Passages in words: taken from an item's citations, and made into citations again where a text holds them."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.core.citations import Citation, cite, holds
from quizapp.core.items import Choice, Evidence, Item, Option
from quizapp.core.text import paragraph_number, paragraph_spans
from quizapp.interchange.values import Entry, Quote


def citations_of(item: Item) -> Iterator[tuple[str, Citation]]:
    """The citations that are written as quotes, each with the id of its option or event, empty for the key's."""
    if isinstance(item, Choice):
        yield from (("", citation) for citation in item.citations)
    for part in item.options if isinstance(item, Choice) else item.events:
        yield from ((part.id, citation) for citation in part.citations)


def quotes_of(item: Item, text: str) -> tuple[Quote, ...]:
    """An item's citations in words, with the numbers of their paragraphs in the text that they are taken from."""
    return tuple(
        Quote(exact=citation.exact, paragraph=paragraph_number(text, citation.start), part=part)
        for part, citation in citations_of(item)
    )


def find_quote(quote: Quote, text: str) -> Citation | None:
    """The citation that a quote names: where a text holds it exactly once, or once in its paragraph."""
    exact = "\n\n".join(line for line in quote.exact.split("\n") if line)
    places = _places(exact, text)
    if len(places) > 1:
        spans = paragraph_spans(text)
        here = spans[quote.paragraph - 1] if 0 < quote.paragraph <= len(spans) else None
        places = [place for place in places if here and here.start <= place < here.end]
    return cite(text, places[0], places[0] + len(exact)) if len(places) == 1 else None


def _places(exact: str, text: str) -> list[int]:
    places: list[int] = []
    start = text.find(exact) if exact else -1
    while start >= 0:
        places.append(start)
        start = text.find(exact, start + 1)
    return places


def place(entry: Entry, text: str) -> tuple[Item, tuple[str, ...]]:
    """An entry's item with its quotes as citations of a text, and a note on each quote that the text does not settle.

    An item whose own citations all hold in the text, as one from a bank does, stays as it is.
    """
    own = [citation for _, citation in citations_of(entry.item)]
    if own and all(holds(citation, text) for citation in own):
        return entry.item, ()
    found = [(quote, find_quote(quote, text)) for quote in entry.quotes]
    notes = tuple(
        f"Not cited, since the article does not hold it once: “{quote.exact}”" for quote, at in found if not at
    )
    by_part: dict[str, tuple[Citation, ...]] = {}
    for quote, citation in found:
        if citation:
            by_part[quote.part] = (*by_part.get(quote.part, ()), citation)
    return _cited(entry.item, by_part), notes


def _cited(item: Item, by_part: dict[str, tuple[Citation, ...]]) -> Item:
    if not isinstance(item, Choice):
        return replace(item, events=tuple(replace(e, citations=by_part.get(e.id, ())) for e in item.events))
    cited = by_part.get("", ())
    options = tuple(replace(o, citations=by_part.get(o.id, ())) for o in item.options)
    weighed = (o if o.evidence is not Evidence.UNSUPPORTED else _weighed(o, cited) for o in options)
    return replace(item, citations=cited, options=tuple(weighed))


def _weighed(option: Option, cited: tuple[Citation, ...]) -> Option:
    return replace(option, evidence=evidence_of(option, cited))


def evidence_of(option: Option, cited: tuple[Citation, ...]) -> Evidence:
    """What an option rests on, as far as its passages tell: the key's own, another, or nothing."""
    if option.key:
        return Evidence.KEY
    if not option.citations:
        return Evidence.UNSUPPORTED
    shared = any(a.start < b.end and b.start < a.end for a in option.citations for b in cited)
    return Evidence.MISREADING if shared else Evidence.ELSEWHERE
