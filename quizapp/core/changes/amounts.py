"""Amounts: the changes of a statement that are numbers, shares or their bounds."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from quizapp.core.changes.base import Change
from quizapp.core.changes.figures import another, other_dozens
from quizapp.core.changes.stock import Stock, value_of
from quizapp.core.changes.swapping import glued, swapped, telling
from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
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
}
_UNCOUNTED = re.compile(
    r"[$£€%]|\d(?:bn|m)\b|per cent|percent|\b(?:mile|metre|meter|kilomet|km|foot|feet|inch|degree|hour|minute|second|"
    r"day|week|month|year|decade|tonne|ton|half|third|quarter)"
)
# A number behind these is bounded by another, or no number of things.
_BOUNDED = re.compile(
    r"\b(?:below|above|to|between|and|from|by|just|number|no|top|bottom|one|day|of the|grade|flight|section|-|–)$"
)
_UP, _DOWN = (
    re.compile(r"\b(?:than|least|over|exceeding)$"),
    re.compile(r"\b(?:fewer than|less than|most|under|up to)$"),
)
_COMPARING = re.compile(r"\b(?:than|above|below|from|against|compared|up|down|rose|fell|increase)\b")
_FIXED = word_set(
    "third quarter fifth sixth eighth tenth image side half twin party sex gender "
    "hand foot eye leg arm end world pilot parent time pole hemisphere thing"
)
_SHARES = {
    "half": "a quarter",
    "a third": "two thirds",
    "two-thirds": "a third",
    "two thirds": "a third",
    "three-quarters": "a quarter",
    "three quarters": "a quarter",
    "a quarter": "three quarters",
    "a fifth": "two thirds",
    "most": "few",
}
_TIMES = {"twice as": "five times as", "twice the": "five times the", "tripled": "halved", "trebled": "halved"}
_HURT = DEATHS | {"hurt", "shoot", "bury", "missing"}
_BOUND, _TOLD, _MADE, _TURNED, _SHARE = 1.6, 1.7, 1.5, 1.7, 1.5
_TIMES_APART = 8
_YEARS = 20


def bounds(stock: Stock, statement: Statement) -> Iterator[Change]:
    """“More than” and “fewer than” before a number."""
    tokens, ctx = statement.tokens, stock.ctx
    for k, i in enumerate(tokens):
        for n in (2, 1) if ctx.tokens[i].tag in ("CD", "$") else ():
            run = tokens[max(0, k - n) : k]
            said = render(ctx.reading, run).lower()
            if said in _BOUNDS and run[0] == i - n and ctx.tokens[i].text.lower() not in ("one", "a"):
                instead = _BOUNDS[said]
                if instead == "fewer than" and _UNCOUNTED.search(render(ctx.reading, tokens[k : k + 4])):
                    instead = "less than"
                yield swapped(ctx, run, said, instead, _BOUND * telling(ctx, statement, i))
                break


def numbers(stock: Stock, statement: Statement) -> Iterator[Change]:
    """A number and another well away from it, the article’s own where it has one; none is made up for the dead."""
    tokens, ctx = statement.tokens, stock.ctx
    hurt = any(ctx.tokens[t].lemma.lower() in _HURT for t in tokens)
    for run in _runs(stock, tokens):
        if _compared(stock, statement, run):
            continue
        said, way = render(ctx.reading, run), _way(ctx, run)
        own = _told(stock, tokens, run, said) if not way else ""
        way = "down" if not way and _long(ctx, run, said) else way
        following = ctx.tokens[min(run[-1] + 1, len(ctx.tokens) - 1)].text
        percent = said + "%" if following in ("percent", "per") else said
        text = own or ("" if hurt else another(percent, way=way).rstrip("%" if percent != said else ""))
        if text:
            yield swapped(ctx, run, said, text, (_TOLD if own else _MADE) * telling(ctx, statement, run[-1]))


def _long(ctx: Context, run: Sequence[int], said: str) -> bool:
    """Whether a number is of so many years that a life or career could hardly hold more."""
    value = value_of(said)
    return value is not None and value >= _YEARS and ctx.tokens[ctx.tokens[run[-1]].head].lemma.lower() == "year"


def _way(ctx: Context, run: Sequence[int]) -> str:
    """The way in which a number behind a bound is surely another: “more than 40” is false of fewer only with more."""
    before = render(ctx.reading, range(max(0, run[0] - 2), run[0])).lower()
    return "down" if _DOWN.search(before) else "up" if _UP.search(before) else ""


def _runs(stock: Stock, tokens: Sequence[int]) -> Iterator[list[int]]:
    """The numbers of a statement that nothing else bounds and that could be others."""
    ctx, held = stock.ctx, frozenset(tokens)
    for k, i in enumerate(tokens):
        before = render(ctx.reading, tokens[max(0, k - 2) : k]).lower()
        run = stock.number_at(i)
        behind = render(ctx.reading, range(run[-1] + 1, min(run[-1] + 3, len(ctx.tokens)))).lower() if run else ""
        halved = behind.endswith(" and") or behind.startswith(("and ", "of the", "of its", "of their"))
        fixed = run and ctx.tokens[ctx.tokens[run[-1]].head].lemma.lower() in _FIXED
        both = run and ctx.tokens[run[0] - 1].text.lower() in ("the", "these", "those", "all", "only") and run[0] > 0
        part = k > 1 and before.endswith(" of") and ctx.tokens[tokens[k - 2]].tag == "CD"
        small = both and render(ctx.reading, run).lower() in ("two", "three", "four")
        whole = run and held.issuperset(run) and not (glued(ctx, run[0]) or glued(ctx, run[-1]))
        if whole and not (halved or fixed or small or part) and not _BOUNDED.search(before):
            yield run


def _told(stock: Stock, tokens: Sequence[int], run: list[int], said: str) -> str:
    """The article’s own number of the same kind that is nearest in size yet well away; none of the same statement."""
    value, words = value_of(said), render(stock.ctx.reading, tokens)
    others = (
        []
        if value is None
        else [(o, v) for o in stock.figures[stock.manner(run)] if (v := value_of(o)) and o not in words]
    )
    fitting = [(max(v / value, value / v), o) for o, v in others if value and v and max(v / value, value / v) * 2 >= 3]
    return min(fitting)[1] if fitting and min(fitting)[0] <= _TIMES_APART else ""


def _compared(stock: Stock, statement: Statement, run: Sequence[int]) -> bool:
    """Whether a statement sets a number against another of its kind, so that a third would contradict itself."""
    alike = [r for r in _runs(stock, statement.tokens) if stock.manner(r) == stock.manner(list(run))]
    words = render(stock.ctx.reading, statement.tokens).lower()
    return len(alike) > 1 and bool(_COMPARING.search(words))


def exchanged(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Two numbers of a statement that are written alike, each in the other’s place."""
    tokens = statement.tokens
    for one, other in combinations(_runs(stock, tokens), 2):
        first, second = render(stock.ctx.reading, one), render(stock.ctx.reading, other)
        alike = stock.manner(one) == stock.manner(other) and not _compared(stock, statement, one)
        if first != second and alike and one[-1] < other[0] - 1:
            swaps = {one[0]: second, other[0]: first, **dict.fromkeys((*one[1:], *other[1:]), "")}
            yield Change(one[0], swaps, f"{first} … {second}", f"{second} … {first}", _TURNED)


def shares(stock: Stock, statement: Statement) -> Iterator[Change]:
    """A share, a multiple or an indefinite number: “half” and “a quarter”, “twice” and “five times”, “dozens”."""
    ctx, tokens = stock.ctx, statement.tokens
    hurt = any(ctx.tokens[t].lemma.lower() in _HURT for t in tokens)
    for k, i in enumerate(tokens):
        for n in (2, 1):
            run = tokens[k : k + n]
            said = render(ctx.reading, run).lower()
            fits = (
                run[-1] == i + n - 1
                and ctx.tokens[i].pos != "PUNCT"
                and not any(glued(ctx, t) or t in ctx.time_at for t in (run[0], run[-1]))
            )
            behind = ctx.tokens[min(run[-1] + 1, len(ctx.tokens) - 1)].text.lower()
            chained = other_dozens(ctx.tokens[min(run[-1] + 2, len(ctx.tokens) - 1)].text.lower())
            instead = _share(said, behind) or (_dozens(said, behind) if not (hurt or chained) else "")
            before = ctx.tokens[max(0, i - 1)].text.lower()
            if fits and instead and before != "of" and not (_BOUNDED.search(before) or _UP.search(before)):
                yield swapped(ctx, run, said, instead, _SHARE * telling(ctx, statement, run[-1]))
                break


def _share(said: str, behind: str) -> str:
    """Another share or multiple; “most” only of some."""
    if said in ("half", "most") and (behind not in ("of", "the") or (said == "most" and behind != "of")):
        return ""
    return _SHARES.get(said) or _TIMES.get(said, "")


def _dozens(said: str, behind: str) -> str:
    """Another indefinite number of things."""
    return other_dozens(said) if behind == "of" else ""
