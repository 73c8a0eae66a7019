"""A change: what of a statement can be written otherwise, so that the statement is surely false."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import is_aside

_DENYING = word_set(
    "refuse fail deny decline avoid prevent stop cease lack doubt unable unlikely impossible rule hesitate forbid ban"
)
_NOT = word_set(
    "no not never nor neither without hardly barely rarely few unless if whether nobody nothing none cannot unlike "
    "only rather instead little"
)
# What the swaps of a change name for the speaker of a statement, who stands among none of its tokens.
SPEAKER = -1


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a statement: where, what is written instead of its tokens, and how worthy a distractor it makes.

    `said` and `instead` are the words that differ; `worth` runs from 0 to 3.
    """

    at: int
    swaps: dict[int, str]
    said: str
    instead: str
    worth: float


def shielded(ctx: Context, verb: int, change: Change) -> bool:
    """Whether a change stands in an aside, or under a denial, condition or limit, where another value may be right.

    Args:
        ctx: the article.
        verb: the verb of the statement.
        change: the change.
    """
    i = change.at
    subjects = [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep in ("nsubj", "nsubjpass")]
    if any(_denied(ctx, c, change.swaps) for c in subjects) or any(
        is_aside(ctx.reading, at, ctx.tokens[at].head) or ctx.tokens[at].dep == "appos" for at in _path(ctx, i, verb)
    ):
        return True
    while True:
        if _denied(ctx, i, change.swaps) or (i != change.at and _denies(ctx, i)):
            return True
        if i == verb or ctx.tokens[i].head == i:
            return False
        i = ctx.tokens[i].head


def _path(ctx: Context, i: int, verb: int) -> Iterator[int]:
    """The tokens from one up to the verb of its statement."""
    while i != verb and ctx.tokens[i].head != i:
        yield i
        i = ctx.tokens[i].head


def _denied(ctx: Context, i: int, own: Collection[int]) -> bool:
    below = (ctx.tokens[c] for c in ctx.reading.parse.children[i] if c not in own)
    return any(t.dep == "neg" or (t.text.lower() in _NOT and t.dep != "prep") for t in below)


def _denies(ctx: Context, i: int) -> bool:
    token = ctx.tokens[i]
    return token.lemma.lower() in _DENYING or token.text.lower() in _NOT
