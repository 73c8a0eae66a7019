"""Phrasings: the changes of a statement that are fixed phrases, cause and contrast, order in time, and scope."""

from collections.abc import Iterator

from quizapp.core.changes.base import Change
from quizapp.core.changes.frames import share
from quizapp.core.changes.opposites import table
from quizapp.core.changes.phrase import Phrase, whole
from quizapp.core.changes.phrase_pairs import PHRASES
from quizapp.core.changes.settings import FITS
from quizapp.core.changes.stock import Stock
from quizapp.core.facts.context import Context
from quizapp.core.facts.statements import Statement

_WORTH = 1.8
# What is worth less than others, by its first word.
_WORTHS = {"may": 1.0, "can": 1.0, "several": 1.0, "every": 1.1, "dozens": 1.2, "early": 1.2, "late": 1.2, "the": 1.2}
_TABLE = table(PHRASES)
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _words in sorted((tuple(phrase.split()) for phrase in _TABLE), key=lambda w: (-len(w), w)):
    _BY_FIRST.setdefault(_words[0], []).append(_words)


def phrasings(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Fixed phrases with an opposite: “because of” and “despite”, “no longer” and “still”, “all” and “only some”."""
    ctx, taken = stock.ctx, -1
    held = frozenset(statement.tokens)
    for i in statement.tokens:
        found = next(_matches(ctx, i), None) if i > taken else None
        if found and held.issuperset(found[0]):
            run, other = found
            taken = run[-1]
            top = next(t for t in run if ctx.tokens[t].head not in run or ctx.tokens[t].head == t)
            said = " ".join(ctx.tokens[t].text.lower() for t in run)
            worth = _WORTHS.get(ctx.tokens[i].text.lower(), _WORTH) * share(ctx, top, statement.premise.clause.verb)
            yield Change(top, {i: other, **dict.fromkeys(run[1:], "")}, said, other, worth)


def _matches(ctx: Context, i: int) -> Iterator[tuple[range, str]]:
    """The phrases of the table that begin at a token and fit there, the longest first, each with its opposite."""
    for words in _BY_FIRST.get(ctx.tokens[i].text.lower(), ()):
        run = range(i, min(i + len(words), len(ctx.tokens)))
        phrase = Phrase(ctx, i, run[-1])
        if tuple(ctx.tokens[t].text.lower() for t in run) == words and whole(phrase):
            yield from ((run, other) for other, fits in _TABLE[" ".join(words)] if all(FITS[f](phrase) for f in fits))
