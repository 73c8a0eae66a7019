"""Times: the years, decades, months, seasons, ages and spans of a statement, each changed into another."""

import re
from collections.abc import Iterator

from quizapp.core.changes.base import Change
from quizapp.core.changes.stock import YEAR, Stock
from quizapp.core.changes.swapping import glued, swapped, telling
from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.statements import Statement


def _pairs(words: str) -> dict[str, str]:
    """Each word with what stands for it."""
    return {one: other for one, _, other in (pair.partition(">") for pair in words.split())}


_NEAREST, _FARTHEST = 2, 15
_MADE_UP = (4, -4, 6, -6, 3, -3)
_MONTHS = _pairs(
    "January>May February>October March>September April>November May>January June>December July>February August>March "
    "September>June October>April November>July December>August"
)
_DAYS = _pairs("Monday>Thursday Tuesday>Friday Wednesday>Sunday Thursday>Monday Friday>Tuesday Saturday>Wednesday")
_SEASONS = {"summer": "winter", "winter": "summer", "spring": "autumn", "autumn": "spring", "fall": "spring"}
_HOURS = {"morning": "evening", "afternoon": "morning", "evening": "morning", "night": "morning", "dawn": "dusk"}
_HOURS |= {"dusk": "dawn", "midnight": "noon", "noon": "midnight", "midday": "midnight"}
_OFTEN = {"annual": "monthly", "monthly": "weekly", "weekly": "monthly", "daily": "weekly", "annually": "every month"}
_UNITS = {"second": "minute", "minute": "hour", "hour": "day", "day": "week", "week": "month", "month": "year"}
_UNITS |= {"decade": "year", "century": "decade"}
_LEAST = re.compile(r"(?:more than|over|at least)\s+(?:the (?:last|past) )?\S+\s$")
_MOST = re.compile(r"(?:less than|fewer than|under|within|at most|up to)\s+\S+\s$")
_SINGLE = word_set("a an one two three four five six seven eight nine ten 2 3 4 5 6 7 8 9 10 several few many")
_SINCE = frozenset({"since", "by", "before", "until"})
_DECADE = re.compile(r"(1[5-9]|20)(\d)0s")
_CENTURY = re.compile(r"(\d\d?)(?:th|st|nd|rd)")
_TOLD, _MADE, _SPAN, _PART, _WHEN = 1.7, 1.5, 1.5, 1.2, 0.9
_OLD, _LATEST, _MODERN = 20, 198, 18


def years(stock: Stock, statement: Statement) -> Iterator[Change]:
    """A year, and the nearest other year of the article, else one some years off that the article does not name."""
    ctx, tokens = stock.ctx, statement.tokens
    named = [i for i in tokens if YEAR.fullmatch(ctx.tokens[i].text)]
    planned = any(ctx.tokens[i].tag == "MD" or ctx.tokens[i].lemma == "plan" for i in tokens)
    for i in named if len(named) == 1 else ():
        timex, year = ctx.time_at.get(i), int(ctx.tokens[i].text)
        ranged = ctx.tokens[i - 1].text.lower() in ("and", "to", "between", "-", "–", "the", "until") or glued(ctx, i)
        if not timex or timex.type != "DATE" or ranged:
            continue
        way = _way(ctx, i)
        fitting = [y for y in stock.years if _NEAREST <= abs(y - year) <= _FARTHEST and not planned]
        others = [y for y in fitting if (y - year) * way >= 0]
        steps = [step for step in _MADE_UP if step * way >= 0 and not planned]
        near = [year + step for step in steps if not _known(stock, year + step)]
        if others or near:
            other = min(others, key=lambda y: (abs(y - year), y)) if others else near[0]
            worth = (_TOLD if others else _MADE) * telling(ctx, statement, i)
            yield swapped(ctx, [i], str(year), str(other), worth)


def _way(ctx: Context, i: int) -> int:
    """Which way another time is surely false: -1 only an earlier one, as behind “since”, 1 a later, 0 either."""
    before = [ctx.tokens[t].text.lower() for t in range(max(0, i - 3), i)]
    return -1 if _SINCE & set(before) else 1 if "after" in before else 0


def _known(stock: Stock, year: int) -> bool:
    """Whether an article names a year, or all that it names lie before it."""
    return year in stock.years or year > max(stock.years)


def decades(stock: Stock, statement: Statement) -> Iterator[Change]:
    """A decade or a century, and another two away: “the 1970s” and “the 1990s”."""
    ctx = stock.ctx
    for i in statement.tokens:
        text, behind = ctx.tokens[i].text, ctx.tokens[min(i + 1, len(ctx.tokens) - 1)].text.lower()
        if (match := _DECADE.fullmatch(text)) and (match[2] != "0" or match[1] == "20"):
            tens = int(match[1] + match[2])
            later = tens % 2 == 0 and tens < _LATEST and not _way(ctx, i)
            step = 2 if later else -2
            other = f"{tens + (step if (tens + step) % 10 else step // 2)}0s"
        elif (match := _CENTURY.fullmatch(text)) and behind in ("century", "centuries"):
            number = int(match[1])
            other = f"{number + 2 if number < _MODERN and not _way(ctx, i) else number - 2}th"
        else:
            continue
        if other not in ctx.reading.text and not glued(ctx, i):
            yield swapped(ctx, [i], text, other, _MADE * telling(ctx, statement, i))


def calendar(stock: Stock, statement: Statement) -> Iterator[Change]:
    """A month, weekday, season or part of the day, or how often, and another."""
    ctx = stock.ctx
    own = {ctx.tokens[t].text for t in statement.tokens}
    for i in statement.tokens:
        text = ctx.tokens[i].text
        timed = i in ctx.time_at and not glued(ctx, i) and ctx.tokens[i].tag != "MD"
        tables = ((_MONTHS, _WHEN), (_DAYS, _WHEN), (_SEASONS, _PART), (_HOURS, _PART), (_OFTEN, _PART))
        found = next(((table[text], worth) for table, worth in tables if text in table), None)
        often = text in _OFTEN and ctx.tokens[i].dep in ("amod", "advmod")
        hours = sum(w in _HOURS for w in own) > 1 and text in _HOURS
        if found and not hours and (timed or often) and found[0] not in own and not _way(ctx, i):
            yield swapped(ctx, [i], text, found[0], found[1] * telling(ctx, statement, i))


def spans(stock: Stock, statement: Statement) -> Iterator[Change]:
    """How long something takes, in another unit: “two hours” and “two days”."""
    ctx = stock.ctx
    for i in statement.tokens:
        token = ctx.tokens[i]
        unit = _UNITS.get(token.lemma.lower(), "") if token.pos == "NOUN" and not glued(ctx, i) else ""
        before = ctx.tokens[i - 1].text.lower() if i else ""
        timex = ctx.time_at.get(i)
        if (
            unit
            and timex
            and timex.type == "DURATION"
            and before in _SINGLE
            and not _bounded(ctx, i)
            and token.dep in ("pobj", "npadvmod", "dobj")
        ):
            yield swapped(ctx, [i], token.text, unit + "s" * (token.tag == "NNS"), _SPAN * telling(ctx, statement, i))


def _bounded(ctx: Context, i: int) -> bool:
    """Whether another unit would be true as well: “more than two years” of what took “more than two decades”."""
    before = ctx.reading.text[max(0, ctx.tokens[i].start - 24) : ctx.tokens[i].start].lower()
    shorter = ctx.tokens[i].lemma.lower() in ("decade", "century")
    return bool((_LEAST if shorter else _MOST).search(before))


def ages(stock: Stock, statement: Statement) -> Iterator[Change]:
    """An age, and another that is some years off."""
    ctx = stock.ctx
    for k, i in enumerate(statement.tokens):
        text = ctx.tokens[i].text
        if (
            text.isdigit()
            and len(text) == 2
            and not glued(ctx, i)
            and _is_age(ctx, statement.tokens[max(0, k - 3) : k], i)
        ):
            age = int(text)
            other = age + 4 if age < _OLD and not _way(ctx, i) else age - (4 if age < _OLD else 8)
            yield swapped(ctx, [i], text, str(other), _SPAN * telling(ctx, statement, i))


def _is_age(ctx: Context, before: tuple[int, ...], i: int) -> bool:
    """Whether a number is how old somebody is: “aged 95”, “at the age of 95”, “at 15,”."""
    words = [ctx.tokens[t].text.lower() for t in before]
    behind = ctx.tokens[min(i + 1, len(ctx.tokens) - 1)].text
    told = words[-2:] in (["age", "of"], ["ages", "of"]) or words[-1:] in (["aged"], ["age"])
    return told or (words in (["at"], ["by"]) and behind == ",")
