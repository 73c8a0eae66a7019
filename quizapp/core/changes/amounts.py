"""Amounts: the changes of a statement that are numbers, their bounds, years or places."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from quizapp.core.changes.base import Change
from quizapp.core.changes.stock import YEAR, Stock, value_of
from quizapp.core.facts.lexicon import DEATHS
from quizapp.core.facts.phrases import render
from quizapp.core.facts.statements import Statement

_BOUNDS = {
    "more than": "fewer than",
    "fewer than": "more than",
    "less than": "more than",
    "at least": "at most",
    "at most": "at least",
    "over": "under",
    "nearly": "well over",
    "almost": "well over",
    "up to": "more than",
}
_UNCOUNTED = re.compile(
    r"[$£€%]|\d(?:bn|m)\b|per cent|percent|\b(?:mile|metre|meter|kilomet|km|foot|feet|inch|degree|hour|minute|second|"
    r"day|week|month|year|decade|tonne|ton|half|third|quarter)"
)
_BOUNDED = re.compile(
    r"\b(?:than|least|most|over|under|above|below|nearly|almost|to|between|and|from|aged|age|by|well|just|number|top|bottom|the)$"
)
_SPELT = dict(
    zip(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        ["three", "five", "six", "eight", "nine", "four", "five", "six", "eight"],
        strict=True,
    )
)
_NEAREST, _FARTHEST = 2, 15
_TIMES_APART = 8


def bounds(stock: Stock, statement: Statement) -> Iterator[Change]:
    """“More than” and “fewer than” before a number."""
    tokens = statement.tokens
    reading = stock.ctx.reading
    for k, i in enumerate(tokens):
        for n in (2, 1) if stock.ctx.tokens[i].tag in ("CD", "$") else ():
            run = tokens[max(0, k - n) : k]
            said = render(reading, run).lower()
            if said in _BOUNDS and run[0] == i - n:
                instead = _BOUNDS[said]
                if instead == "fewer than" and _UNCOUNTED.search(render(reading, tokens[k : k + 4])):
                    instead = "less than"
                yield Change(run[0], {run[0]: instead, **dict.fromkeys(run[1:], "")}, said, instead, 1.2)
                break


def numbers(stock: Stock, statement: Statement) -> Iterator[Change]:
    """A number and another well away from it, the article’s own where it has one; none is made up for the dead."""
    tokens = statement.tokens
    hurt = any(stock.ctx.tokens[t].lemma.lower() in DEATHS for t in tokens)
    for run in _runs(stock, tokens):
        said = render(stock.ctx.reading, run)
        own = _told(stock, tokens, run, said)
        text = own or ("" if hurt else another(said))
        if text:
            swaps = {run[0]: text, **dict.fromkeys(run[1:], "")}
            yield Change(run[0], swaps, said, text, 1.1 if own else 0.9)


def _runs(stock: Stock, tokens: Sequence[int]) -> Iterator[list[int]]:
    """The numbers of a statement that nothing bounds."""
    held = frozenset(tokens)
    for k, i in enumerate(tokens):
        before = render(stock.ctx.reading, tokens[max(0, k - 2) : k]).lower()
        run = stock.number_at(i)
        halved = run and run[-1] + 2 < len(stock.ctx.tokens) and stock.ctx.tokens[run[-1] + 2].text == "and"
        if run and held.issuperset(run) and not halved and not _BOUNDED.search(before):
            yield run


def _told(stock: Stock, tokens: Sequence[int], run: list[int], said: str) -> str:
    """The article’s own number of the same kind that is nearest in size yet well away; none of the same statement."""
    value, words = value_of(said), render(stock.ctx.reading, tokens)
    others = (
        []
        if value is None
        else [(o, v) for o in stock.figures[stock.manner(run)] if (v := value_of(o)) and o not in words]
    )
    fitting = [(max(v / value, value / v), o) for o, v in others if value and abs(v - value) * 4 >= value]
    return min(fitting)[1] if fitting and min(fitting)[0] <= _TIMES_APART else ""


def another(said: str) -> str:
    """Another number in the manner of one, half as large again or three fifths of it; empty where that is unsure."""
    if said.lower() in _SPELT:
        return _SPELT[said.lower()]
    value = value_of(said)
    figure = re.search(r"\d[\d,]*(?:\.\d+)?", said)
    if value is None or figure is None or (value < 2 and said[-1].isdigit()) or re.fullmatch(r"\d{4}", said):
        return ""
    up = sum(map(int, re.findall(r"\d", said))) % 2 == 0 and not ("%" in said and value > 60)
    part = len(figure[0].partition(".")[2])
    zeros = 0 if part else len(figure[0].replace(",", "")) - len(figure[0].replace(",", "").rstrip("0"))
    step = Decimal(1).scaleb(-part if part else max(0, zeros - 1))
    other = (value * (Decimal("1.5") if up else Decimal("0.6")) / step).quantize(Decimal(1)) * step
    text = f"{other:,f}" if "," in figure[0] else f"{other:f}"
    return said.replace(figure[0], text) if abs(other - value) * 4 >= value else ""


def exchanged(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Two numbers of a statement that are written alike, each in the other’s place."""
    tokens = statement.tokens
    for one, other in combinations(_runs(stock, tokens), 2):
        first, second = render(stock.ctx.reading, one), render(stock.ctx.reading, other)
        alike = stock.manner(one) == stock.manner(other)
        if first != second and alike and one[-1] < other[0] - 1:
            swaps = {one[0]: second, other[0]: first, **dict.fromkeys((*one[1:], *other[1:]), "")}
            yield Change(one[0], swaps, f"{first} … {second}", f"{second} … {first}", 1.3)


def years(stock: Stock, statement: Statement) -> Iterator[Change]:
    """A year, and the nearest other year of the article."""
    tokens = statement.tokens
    ctx = stock.ctx
    named = [i for i in tokens if YEAR.fullmatch(ctx.tokens[i].text)]
    planned = any(ctx.tokens[i].tag == "MD" or ctx.tokens[i].lemma == "plan" for i in tokens)
    for i in named if len(named) == 1 and not planned else ():
        timex, year = ctx.time_at.get(i), int(ctx.tokens[i].text)
        others = [y for y in stock.years if _NEAREST <= abs(y - year) <= _FARTHEST]
        ranged = ctx.tokens[i - 1].text.lower() in ("and", "to", "between", "-", "–", "the")
        if timex and timex.type == "DATE" and others and not ranged:
            other = str(min(others, key=lambda y: (abs(y - year), y)))
            yield Change(i, {i: other}, str(year), other, 1.0)
