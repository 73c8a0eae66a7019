"""Points: what of a statement can be changed into another value, which makes the statement surely false."""

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


# What a point's swaps name for the speaker of a statement, who stands among none of its tokens.
SPEAKER = -1


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a statement that can be changed: what is written instead of its tokens, and how feedback tells it.

    `turns` tells that the change turns its clause round, so that a second such change may turn it back;
    `figure` that both values are numbers or dates; `denies` that one denies the other, `bound` that they
    bound a number; `worth` how much a question may rest on it.
    """

    at: int
    swaps: dict[int, str]
    said: str
    instead: str
    worth: float
    turns: bool = True
    figure: bool = False
    denies: bool = False
    bound: bool = False


def independent(ctx: Context, one: Point, other: Point) -> bool:
    """Whether changing both points of a statement cannot make a true one again."""
    if not (one.turns and other.turns):
        return True
    first, second = clause_of(ctx, one.at), clause_of(ctx, other.at)
    lower = max(first, second, key=lambda verb: depth(ctx, verb))
    participle = ctx.tokens[lower].dep == "advcl" and ctx.tokens[lower].tag == "VBG"
    return first != second and (ctx.tokens[lower].dep == "conj" or participle)


def clause_of(ctx: Context, i: int) -> int:
    """The verb whose clause a token stands in."""
    while ctx.tokens[i].pos not in ("VERB", "AUX") and ctx.tokens[i].head != i:
        i = ctx.tokens[i].head
    while ctx.tokens[i].dep in ("aux", "auxpass"):
        i = ctx.tokens[i].head
    return i


def depth(ctx: Context, i: int) -> int:
    """How many tokens govern a token, one above the other."""
    steps = 0
    while ctx.tokens[i].head != i:
        i, steps = ctx.tokens[i].head, steps + 1
    return steps


def shielded(ctx: Context, verb: int, point: Point) -> bool:
    """Whether a point stands in an aside, or under a denial, condition or limit, where another value may be right.

    Args:
        ctx: the article.
        verb: the verb of the statement.
        point: the point.
    """
    i = point.at
    subjects = [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep in ("nsubj", "nsubjpass")]
    if any(_denied(ctx, c, point.swaps) for c in subjects) or any(
        is_aside(ctx.reading, at, ctx.tokens[at].head) or ctx.tokens[at].dep == "appos" for at in _path(ctx, i, verb)
    ):
        return True
    while True:
        if _denied(ctx, i, point.swaps) or (i != point.at and _denies(ctx, i)):
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
    below = (c for c in ctx.reading.parse.children[i] if c not in own)
    return any(ctx.tokens[c].dep == "neg" or ctx.tokens[c].text.lower() in _NOT for c in below)


def _denies(ctx: Context, i: int) -> bool:
    token = ctx.tokens[i]
    return token.lemma.lower() in _DENYING or token.text.lower() in _NOT
