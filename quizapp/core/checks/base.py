"""What a check is: a named function over an item that yields a sentence for each problem it finds."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizapp.core.citations import Citation
from quizapp.core.items import Choice, Item, Ordering, Problem, Severity
from quizapp.core.reading import Reading


@dataclass(frozen=True, slots=True)
class Check:
    """A rule about one item: its id, how much breaking it weighs, what finds the problems, and the rule in words.

    Calling it gives a problem for each message that `find` yields.
    """

    id: str
    severity: Severity
    find: Callable[[Item, Reading], Iterator[str]]
    rule: str

    def __call__(self, item: Item, reading: Reading) -> Iterator[Problem]:
        """The problems that an item has with this rule."""
        for message in self.find(item, reading):
            yield Problem(check=self.id, severity=self.severity, message=message)


def told(rule: Callable[..., object]) -> str:
    """A rule in words: the first paragraph of its docstring, on one line."""
    return " ".join((rule.__doc__ or "").split("\n\n")[0].split())


ChoiceRule = Callable[[Choice, Reading], Iterator[str]]
OrderingRule = Callable[[Ordering, Reading], Iterator[str]]


def for_choice(check_id: str, severity: Severity) -> Callable[[ChoiceRule], Check]:
    """Make a check of a function over choices; an ordering has nothing to do with it."""

    def wrap(rule: ChoiceRule) -> Check:
        def find(item: Item, reading: Reading) -> Iterator[str]:
            return rule(item, reading) if isinstance(item, Choice) else iter(())

        return Check(check_id, severity, find, told(rule))

    return wrap


def for_ordering(check_id: str, severity: Severity) -> Callable[[OrderingRule], Check]:
    """Make a check of a function over orderings; a choice has nothing to do with it."""

    def wrap(rule: OrderingRule) -> Check:
        def find(item: Item, reading: Reading) -> Iterator[str]:
            return rule(item, reading) if isinstance(item, Ordering) else iter(())

        return Check(check_id, severity, find, told(rule))

    return wrap


def for_item(check_id: str, severity: Severity) -> Callable[[Callable[[Item, Reading], Iterator[str]]], Check]:
    """Make a check of a function over items of either kind."""

    def wrap(rule: Callable[[Item, Reading], Iterator[str]]) -> Check:
        return Check(check_id, severity, rule, told(rule))

    return wrap


def citations_of(item: Item) -> Iterator[tuple[str, Citation]]:
    """Every citation of an item with the words that name its place."""
    if isinstance(item, Choice):
        yield from (("the question", c) for c in item.citations)
        yield from (("the derivation", c) for c in item.derivation.operands)
        yield from ((f"option “{o.text}”", c) for o in item.options for c in o.citations)
    else:
        for event in item.events:
            yield from ((f"event “{event.text}”", c) for c in event.citations)
            yield from ((f"event “{event.text}”", c) for link in event.after for c in link.citations)


def passage(citations: tuple[Citation, ...]) -> str:
    """The words of some citations, one after the other."""
    return " ".join(c.exact for c in citations)


def overlaps(citation: Citation, others: tuple[Citation, ...]) -> bool:
    """Whether a passage shares a character with one of some others."""
    return any(citation.start < other.end and other.start < citation.end for other in others)


def cited_tokens(item: Choice, reading: Reading) -> Iterator[int]:
    """The tokens of the passages that prove a key, by their index in the parse."""
    tokens = reading.parse.tokens
    for citation in item.citations:
        first = bisect_left(tokens, citation.start, key=lambda token: token.start)
        yield from range(first, bisect_left(tokens, citation.end, key=lambda token: token.start))


def choices(items: tuple[Item, ...]) -> list[Choice]:
    """The choices of a set that have their one key."""
    return [item for item in items if isinstance(item, Choice) and len(item.keys) == 1]


def set_warning(item: Item, check: str, message: str) -> tuple[str, Problem]:
    """What a check over a set finds, with the id of the item to mend."""
    return item.id, Problem(check=check, severity=Severity.WARNING, message=message)


LONGEST_TEXT = 1_000


@for_item("too-long", Severity.BROKEN)
def too_long(item: Item, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """A stem, an option or an event is no page of text; nothing else is judged in one that is."""
    parts = item.options if isinstance(item, Choice) else item.events
    for text in (item.stem, item.explanation, *(part.text for part in parts)):
        if len(text) > LONGEST_TEXT:
            yield f"“{text[:40]}…” has {len(text):,} characters: say it in {LONGEST_TEXT:,} at most."
