"""The check that computes a derived key again from its operands."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import permutations

from quizapp.core.checks.base import for_choice, passage
from quizapp.core.checks.order import in_order
from quizapp.core.items import Choice, DerivationKind, Option, Severity
from quizapp.core.numbers import Number, find_numbers, same_number
from quizapp.core.reading import Reading
from quizapp.core.timex import Interval
from quizapp.core.words import content

_TIMES = {"twice": 2, "double": 2, "doubled": 2, "triple": 3, "tripled": 3, "thrice": 3}
_NEGATIONS = re.compile(
    r"\b(?:not?|never|none|nor|neither|without|excludes?|excluding|except|denie[sd]|reject(?:s|ed)?|refuse[sd]?|lacks?|"
    r"fail(?:s|ed)?|only|nothing|nobody|un\w+|rather than|instead of)\b|n[’']t\b",
    re.IGNORECASE,
)
_YEAR = Fraction(1461, 4)
# The number itself is in years where it is given in decades or centuries.
_DAYS = {
    "day": Fraction(1),
    "week": Fraction(7),
    "month": Fraction(487, 16),
    "year": _YEAR,
    "decade": _YEAR,
    "centur": _YEAR,
}


@for_choice("derivation", Severity.UNPROVED)
def derivation(item: Choice, reading: Reading) -> Iterator[str]:
    """A derived key cites its operands and follows from them."""
    kind = item.derivation.kind
    follows = _FOLLOWS.get(kind)
    if follows is None:
        return
    if not item.derivation.operands:
        yield f"The key is a {kind.value} and cites nothing that it is computed from: cite the operands."
        return
    for key in item.keys:
        if not follows(key, item, reading):
            yield f"“{key.text}” does not follow from the passages cited as a {kind.value}: mend the key or cite anew."


def _numbers(item: Choice) -> tuple[Number, ...]:
    return find_numbers(passage(item.derivation.operands))


def _near(number: Number, value: Fraction) -> bool:
    """Whether a key's number is a value to its own precision; hedged, to a tenth of the value."""
    slack = max(number.step / 2, abs(value) / 10 if number.bound else abs(value) / 100)
    return abs(number.value - value) <= slack if not number.share else abs(number.value - value) <= _share_slack(number)


def _share_slack(number: Number) -> Fraction:
    return Fraction(1, 20) if number.bound else Fraction(1, 100)


def _rounding(key: Option, item: Choice, _reading: Reading) -> bool:
    ours = find_numbers(key.text)
    return bool(ours) and all(any(same_number(n, m) for m in _numbers(item)) for n in ours)


def _difference(key: Option, item: Choice, _reading: Reading) -> bool:
    gaps = [abs(a.value - b.value) for a, b in permutations(_numbers(item), 2)]
    ours = find_numbers(key.text)
    return bool(ours) and all(any(gap and _near(n, gap) for gap in gaps) for n in ours)


def _ratio(key: Option, item: Choice, _reading: Reading) -> bool:
    operands = _numbers(item)
    ratios = [a.value / b.value for a, b in permutations(operands, 2) if b.value]
    ratios += [n.value for n in operands if n.share]
    times = [Fraction(n) for word, n in _TIMES.items() if re.search(rf"\b{word}\b", key.text, re.IGNORECASE)]
    if times:
        return any(abs(ratio - times[0]) <= times[0] / 10 for ratio in ratios)
    ours = find_numbers(key.text)
    return bool(ours) and all(any(_near(n, ratio) for ratio in ratios) for n in ours)


def _duration(key: Option, item: Choice, reading: Reading) -> bool:
    spans = _days_covered(item, reading)
    units = [days for name, days in _DAYS.items() if re.search(rf"\b{name[:-1]}", key.text, re.IGNORECASE)]
    ours = find_numbers(key.text)
    if not ours or not units:
        return False
    pairs = [(a, b) for a, b in permutations(spans, 2) if a[1] <= b[0]] + [(span, span) for span in spans]
    return any(_lasts(ours[0], units[0], a, b) for a, b in pairs)


def _lasts(number: Number, unit: Fraction, first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether a time from some day of one interval to some day of another can be that long."""
    least = max(Fraction(last[0] - first[1]) / unit, Fraction(0))
    most = Fraction(last[1] - first[0]) / unit
    slack = number.value / 10 if number.bound else Fraction(1, 2)
    return least - slack <= number.value <= most + slack


def _days_covered(item: Choice, reading: Reading) -> list[tuple[int, int]]:
    spans = ((span.start, span.end) for span in _intervals(item, reading))
    return [(start.ordinal, end.ordinal) for start, end in spans if start and end]


def _intervals(item: Choice, reading: Reading) -> list[Interval]:
    return [
        timex.interval
        for timex in reading.timexes
        if timex.interval and any(c.start <= timex.start and timex.end <= c.end for c in item.derivation.operands)
    ]


def _order(key: Option, item: Choice, reading: Reading) -> bool:
    """Operands that are bare dates or figures stand in the order that is asked for; longer ones tell of the key."""
    if (ordered := in_order(item, reading)) is not None:
        return ordered
    spans = _intervals(item, reading)
    told = content(passage(item.derivation.operands))
    wanted = content(key.text)
    return any(a.before(b) for a, b in permutations(spans, 2)) and len(wanted & told) * 2 >= len(wanted)


def _negation(key: Option, item: Choice, _reading: Reading) -> bool:
    text = passage(item.derivation.operands)
    wanted = content(key.text)
    return bool(_NEGATIONS.search(text)) and len(wanted & content(text)) * 2 >= len(wanted)


_FOLLOWS: dict[DerivationKind, Callable[[Option, Choice, Reading], bool]] = {
    DerivationKind.ROUNDING: _rounding,
    DerivationKind.DIFFERENCE: _difference,
    DerivationKind.RATIO: _ratio,
    DerivationKind.DURATION: _duration,
    DerivationKind.ORDER: _order,
    DerivationKind.NEGATION: _negation,
}
