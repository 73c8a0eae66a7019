"""Order computed anew: which of some dates, or of some figures, comes before or outdoes all others."""

import re
from collections.abc import Sequence

from quizapp.core.citations import Citation
from quizapp.core.items import Choice
from quizapp.core.numbers import Number, find_numbers, same_number
from quizapp.core.reading import Reading
from quizapp.core.timex import Interval, days_of

# A question that sets its options before or after one event has that event's date behind the key's.
_BESIDE = re.compile(r"\b(?:already happened when|happened (?:before|after))\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:already happened|happened before|first|earliest|oldest)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:happened after|last|latest|newest|most recent(?:ly)?)\b", re.IGNORECASE)
_SMALLEST = re.compile(r"\b(?:smallest|lowest|fewest|least)\b", re.IGNORECASE)
_FEWEST = 2


def in_order(item: Choice, reading: Reading) -> bool | None:
    """Whether the first operand, which is the key's, stands apart from the others as the stem asks.

    Dates: the key's lies strictly before all others or strictly after all; where the stem sets the options beside
    an event, that event's date is the second operand and lies strictly between the key's and the rest.
    Figures: the key's is larger than all others, or smaller where the stem asks so.

    Returns:
        None where the operands are longer passages, in which a rule cannot tell one date or figure from another.
    """
    operands = item.derivation.operands
    dates = [_date(operand, reading) for operand in operands]
    spans = [span for span in dates if span]
    if len(spans) == len(operands):
        return len(spans) >= _FEWEST and all(_parted(spans, n, item.stem) for n in _borders(item, len(spans)))
    figures = [_figure(operand) for operand in operands]
    numbers = [number for number in figures if number]
    if len(numbers) == len(operands):
        return len(numbers) >= _FEWEST and _outdoes(numbers, smallest=bool(_SMALLEST.search(item.stem)))
    return None


def _borders(item: Choice, many: int) -> range:
    """Behind which operands a border in time must lie: the key's, and that of the event in the stem."""
    return range(1, 3 if _BESIDE.search(item.stem) and many > _FEWEST else 2)


def _parted(spans: Sequence[Interval], at: int, stem: str) -> bool:
    """Whether the days up to a border lie strictly before all others, or strictly after, as the stem asks."""
    pairs = [(near, far) for near in spans[:at] for far in spans[at:]]
    first = all(near.before(far) for near, far in pairs)
    last = all(far.before(near) for near, far in pairs)
    return (first and not _LATER.search(stem)) or (last and not _EARLIER.search(stem))


def _date(operand: Citation, reading: Reading) -> Interval | None:
    """The days of an operand that is one time expression and nothing more; those of its value where it has no end."""
    found = next((t for t in reading.timexes if (t.start, t.end) == (operand.start, operand.end)), None)
    span = found.interval if found else None
    return span if span is None or (span.start and span.end) or found is None else days_of(found.value) or span


def _figure(operand: Citation) -> Number | None:
    """The number of an operand that is one figure and little more: “about 5,000”, “$1.7 billion”."""
    found = find_numbers(operand.exact)
    rest = "".join(operand.exact[: n.start] + operand.exact[n.end :] for n in found)
    return found[0] if len(found) == 1 and len(re.findall(r"[a-z]+", rest)) <= _FEWEST else None


def _outdoes(numbers: Sequence[Number], *, smallest: bool) -> bool:
    """Whether the first number is the largest, or smallest, so that no rounding makes it another's equal."""
    key, *others = numbers
    beyond = (n.value > key.value if smallest else n.value < key.value for n in others)
    alike = any(n.share != key.share or same_number(n, key) for n in others)
    return all(beyond) and not alike
