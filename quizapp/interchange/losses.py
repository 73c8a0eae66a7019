"""What a file does not keep of an item: rules that the formats share, each said of one part of the item."""

from collections.abc import Callable, Iterator, Sequence
from math import factorial

from quizapp.core.items import IDS, Choice, DerivationKind, Item, Ordering
from quizapp.interchange.building import MAX_ID, tidy_tags
from quizapp.interchange.plain import line_of, plain, shorten
from quizapp.interchange.quotes import citations_of, evidence_of, find_quote, quotes_of
from quizapp.interchange.values import Entry, Field, Loss

Rule = Callable[[Entry, str], Iterator[tuple[Field, str]]]
_COUNTABLE = 10
_TIDIED = "is written without line breaks, doubled spaces and control characters"


def find_losses(entry: Entry, text: str, rules: Sequence[Rule]) -> list[Loss]:
    """What some rules say of an entry whose item cites a text."""
    item = entry.item
    return [
        Loss(item=item.id, stem=shorten(item.stem), field=field, what=what)
        for rule in rules
        for field, what in rule(entry, text)
    ]


def _parts(item: Item) -> Iterator[tuple[str, str]]:
    yield from ((part.id, part.text) for part in (item.options if isinstance(item, Choice) else item.events))


def tidied(entry: Entry, text: str) -> Iterator[tuple[Field, str]]:  # noqa: ARG001 -- every rule is asked alike
    """Text is written plain: one space between words, no control characters."""
    item = entry.item
    if line_of(item.stem) != item.stem:
        yield Field.STEM, _TIDIED
    if any(line_of(words) != words for _, words in _parts(item)):
        yield Field.TEXTS, _TIDIED
    tidy = "is written without empty lines, doubled spaces and control characters"
    if plain(item.explanation) != item.explanation:
        yield Field.EXPLANATION, tidy
    if isinstance(item, Choice) and any(plain(o.feedback) != o.feedback for o in item.options):
        yield Field.FEEDBACK, tidy
    if line_of(item.id)[:MAX_ID] != item.id:
        yield Field.ID, f"is written as “{shorten(item.id)}”"
    if tidy_tags(entry.tags) != tuple(sorted(entry.tags)):
        yield Field.TAGS, "are written in lower case, on one line each"


def lettered(entry: Entry, text: str) -> Iterator[tuple[Field, str]]:  # noqa: ARG001 -- as above
    """Options are named by their place."""
    if isinstance(entry.item, Choice) and [o.id for o in entry.item.options] != list(IDS[: len(entry.item.options)]):
        yield Field.LETTERS, "are named a, b, c… by their place"


def alphabetical(written: Callable[[str], str]) -> Rule:
    """The rule that events come back as in the alphabet, since the file gives them in the right order.

    `written` gives the text of an event as the file has it.
    """

    def rule(entry: Entry, text: str) -> Iterator[tuple[Field, str]]:  # noqa: ARG001 -- as above
        item = entry.item
        if isinstance(item, Ordering):
            shown = sorted(item.events, key=lambda e: (written(e.text).casefold(), written(e.text)))
            if list(item.events) != shown:
                yield Field.SHOWN, "of its events at first becomes that of the alphabet"
            if [e.id for e in shown] != list(IDS[: len(shown)]):
                yield Field.LETTERS, "are given anew"

    return rule


def quoted(entry: Entry, text: str) -> Iterator[tuple[Field, str]]:
    """Citations become quotations with their paragraph, which an import finds again where they stand once."""
    cited = [citation for _, citation in citations_of(entry.item)]
    lost = [c for c, q in zip(cited, quotes_of(entry.item, text), strict=True) if find_quote(q, text) != c]
    for citation in lost:
        told = f"“{shorten(citation.exact)}” stands in its paragraph more than once: written, but not found again"
        yield Field.CITATIONS, told


def weighed(entry: Entry, text: str) -> Iterator[tuple[Field, str]]:  # noqa: ARG001 -- as above
    """What a distractor rests on is not written; an import tells it by the passages."""
    item = entry.item
    if isinstance(item, Choice) and any(evidence_of(o, item.citations) is not o.evidence for o in item.options):
        yield Field.EVIDENCE, "of its options is not written; an import tells it by their passages"


def derived(entry: Entry, text: str) -> Iterator[tuple[Field, str]]:  # noqa: ARG001 -- as above
    """How a key follows from its passages is not written."""
    item = entry.item
    if isinstance(item, Choice) and (item.derivation.kind is not DerivationKind.LITERAL or item.derivation.operands):
        yield Field.DERIVATION, "is lost: how the key follows from its passages, so that the gate cannot prove it anew"


def formed(entry: Entry, text: str) -> Iterator[tuple[Field, str]]:  # noqa: ARG001 -- as above
    """Which form wrote an item, and the kind of fact it asks, are not written."""
    item = entry.item
    if item.form != "written" or (isinstance(item, Choice) and item.fact):
        yield Field.FORM, "are lost: which form of question it is and what it asks about"


def unfixed(entry: Entry, text: str) -> Iterator[tuple[Field, str]]:  # noqa: ARG001 -- as above
    """That options stay in their order is not written."""
    if isinstance(entry.item, Choice) and entry.item.fixed_order:
        yield Field.FIXED, "is lost: its options may be shuffled"


def undated(entry: Entry, text: str) -> Iterator[tuple[Field, str]]:  # noqa: ARG001 -- as above
    """Dates and the links between events become one order."""
    item = entry.item
    if not isinstance(item, Ordering):
        return
    if any(event.timex for event in item.events):
        yield Field.DATES, "of its events are lost; the order that follows from them is kept"
    if [[(a.event, a.citations) for a in event.after] for event in item.events] != _chain(item):
        yield Field.AFTER, "become one chain: each event after the one before it, with nothing cited for it"
    if ties := _ties(item):
        yield Field.TIES, ties


def _chain(item: Ordering) -> list[list[tuple[str, tuple[()]]]]:
    before = dict(zip(item.order[1:], item.order, strict=False))
    return [[(before[event.id], ())] if event.id in before else [] for event in item.events]


def _ties(item: Ordering) -> str:
    """What to say of an ordering that allows several orders; empty where one order is right."""
    allowed = count_orders(item)
    if allowed == 1:
        return ""
    return f"are lost: written as 1 of {allowed or 'many'} allowed orders"


def count_orders(item: Ordering) -> int:
    """How many orders of its events an ordering allows; 0 where they are too many to be counted."""
    pairs = item.precedences()
    ids = [event.id for event in item.events]
    if not pairs:
        return factorial(len(ids))
    if len(pairs) == len(ids) * (len(ids) - 1) // 2:
        return 1
    if len(ids) > _COUNTABLE:
        return 0
    ways: dict[frozenset[str], int] = {frozenset(): 1}
    for _ in ids:
        longer: dict[frozenset[str], int] = {}
        for placed, number in ways.items():
            for name in ids:
                if name not in placed and all(a in placed for a, b in pairs if b == name):
                    longer[placed | {name}] = longer.get(placed | {name}, 0) + number
        ways = longer
    return sum(ways.values())
