"""Swapping: how words are written otherwise, how telling they are, and whether the article tells both."""

from collections.abc import Iterator, Sequence

from quizapp.core.changes.base import Change
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import render, with_a
from quizapp.core.facts.statements import Statement
from quizapp.core.words import content

_TELLING = {0: 1.0, 1: 1.0, 2: 0.9, 3: 0.75}
_DEEPEST = 0.6
_PASSED = frozenset({"prep", "agent", "conj", "xcomp", "ccomp", "pcomp", "prt", "dative", "nummod", "quantmod"})
_SHARE = 3


def swapped(ctx: Context, run: Sequence[int], said: str, instead: str, worth: float) -> Change:
    """A change that writes other words for a run of tokens, with the “a” or “an” before it made to fit.

    Args:
        ctx: the article.
        run: the tokens, in order.
        said: what the statement says there.
        instead: what is written there.
        worth: how worthy a distractor it makes, 0 to 3.
    """
    swaps = {run[0]: instead, **dict.fromkeys(run[1:], "")}
    if run[0] and ctx.tokens[run[0] - 1].text.lower() in ("a", "an"):
        swaps[run[0] - 1] = with_a(instead).split()[0]
    return Change(run[-1], swaps, said, instead, round(worth, 2))


def telling(ctx: Context, statement: Statement, i: int) -> float:
    """How much a statement turns on a word: 1 beside its verb, less for what only stands within another phrase."""
    verb, depth = statement.premise.clause.verb, 0
    while i != verb and ctx.tokens[i].head != i:
        depth += ctx.tokens[i].dep not in _PASSED
        i = ctx.tokens[i].head
    return _TELLING.get(depth, _DEEPEST)


def told_too(ctx: Context, statement: Statement, said: str, instead: str) -> bool:
    """Whether a sentence that has the other words tells much of the same, so that both may be right."""
    words = content(render(ctx.reading, statement.tokens)) - content(said)
    return any(len(words & place.content) * _SHARE >= len(words) for place in ctx.index.holding(content(instead)))


def glued(ctx: Context, i: int) -> bool:
    """Whether a word is joined to its neighbour by a hyphen."""
    token = ctx.tokens[i]
    before, after = ctx.tokens[max(0, i - 1)], ctx.tokens[min(i + 1, len(ctx.tokens) - 1)]
    return (before.end == token.start and before.text in "-–") or (after.start == token.end and after.text in "-–")


def below(ctx: Context, i: int) -> Iterator[int]:
    """What a word governs, but for marks and a possessive ending."""
    return (c for c in ctx.reading.parse.children[i] if ctx.tokens[c].dep not in ("case", "punct"))
