"""Rivals: the changes of a statement that are who did something or who says it, and another who acts in the article."""

from collections.abc import Iterator, Sequence

from quizapp.core.changes.base import SPEAKER, Change
from quizapp.core.changes.stock import Stock
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.statements import Statement
from quizapp.core.words import content


def actors(stock: Stock, statement: Statement) -> Iterator[Change]:
    """A country as the subject, and another that acts near by."""
    tokens = statement.tokens
    ctx = stock.ctx
    for i in tokens:
        name = ctx.name_at.get(i)
        if not name or name.kind is not Kind.COUNTRY or ctx.tokens[i].dep != "nsubj" or _titled(stock, name.text):
            continue
        first = next(first for first, last in name.mentions if first <= i < last)
        alone = not any(ctx.tokens[c].dep not in ("compound", "punct") for c in ctx.reading.parse.children[i])
        rival = _rival(stock, name, stock.acting, tokens)
        if rival and alone and first in tokens:
            yield Change(
                i, {first: rival.text, **dict.fromkeys(range(first + 1, i + 1), "")}, name.text, rival.text, 1.2
            )


def speakers(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Who says it, and another whom the article lets speak near by and in the same tense, so of the same time."""
    speaker, tokens = statement.premise.speaker, statement.tokens
    speaking = stock.speaking.get(stock.ctx.tokens[statement.saying].tag, ()) if statement.saying is not None else ()
    name = next((n for n in speaking if n.text == speaker), None)
    rival = _rival(stock, name, speaking, tokens) if name else None
    if rival:
        yield Change(tokens[0], {SPEAKER: rival.text}, speaker, rival.text, 1.3)


def _rival(stock: Stock, name: Name, others: Sequence[Name], tokens: Sequence[int]) -> Name | None:
    """The nearest other of a kind that no sentence tells the like of, and that the title does not name."""
    ctx, at = stock.ctx, tokens[0]
    own = {n.text for n in ctx.mentions(range(ctx.sentence_of(at).first, ctx.sentence_of(at).last))}
    told = content(ctx.reading.text[ctx.tokens[tokens[0]].start : ctx.tokens[tokens[-1]].end]) - content(name.text)
    fitting = [
        n
        for n in others
        if n.kind is name.kind and n.text not in own and content(n.text).isdisjoint(content(name.text))
    ]
    for other in sorted(fitting, key=lambda n: min(abs(first - at) for first, _ in n.mentions))[:3]:
        alike = any(len(told & place.content) * 3 >= len(told) for place in ctx.index.holding(content(other.text)))
        if not alike and not _titled(stock, other.text):
            return other
    return None


def _titled(stock: Stock, text: str) -> bool:
    return not content(text).isdisjoint(content(stock.ctx.reading.title))


def places(stock: Stock, statement: Statement) -> Iterator[Change]:
    """A place behind a preposition, and another that the article names behind the same one."""
    tokens = statement.tokens
    ctx = stock.ctx
    own = {word for name in ctx.mentions(tokens) for word in name.text.split()}
    for i in tokens:
        name, preposition = ctx.name_at.get(i), ctx.tokens[ctx.tokens[i].head].text.lower()
        known = stock.places.get(preposition, ()) if preposition in ("in", "to", "from", "at", "near") else ()
        joined = any(ctx.tokens[c].dep not in ("compound", "punct") for c in ctx.reading.parse.children[i])
        if name is None or name not in known or ctx.tokens[i].dep != "pobj" or joined:
            continue
        rivals = [n for n in known if n.kind is name.kind and own.isdisjoint(n.text.split())]
        first = next(first for first, last in name.mentions if first <= i < last)
        if rivals and (first, i + 1) in name.mentions:
            swaps = {first: rivals[0].text, **dict.fromkeys(range(first + 1, i + 1), "")}
            yield Change(i, swaps, name.text, rivals[0].text, 1.3)
