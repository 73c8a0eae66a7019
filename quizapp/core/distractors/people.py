"""Persons as rivals: which walk of life the article shows each to be of, and who acts in it."""

from quizapp.core.facts.classes import PERSONS, classes_of
from quizapp.core.facts.context import Context
from quizapp.core.facts.definitions import named_pairs
from quizapp.core.facts.names import Kind, Name

# Persons of one walk can be taken for each other; a class may be of two.
_WALKS = {
    "state": frozenset({"leader", "official", "politician", "law", "fighter"}),
    "church": frozenset({"religious"}),
    "mind": frozenset({"expert", "medic", "law", "worker", "campaigner", "business", "official"}),
    "stage": frozenset({"artist", "athlete"}),
    "private": frozenset({"citizen", "relative", "young", "adult", "victim", "newcomer", "worker", "criminal"}),
}
_PUBLIC = frozenset({"state", "church", "mind"})
_ACTING = frozenset({"nsubj", "nsubjpass"})


def walks_of(ctx: Context) -> dict[str, frozenset[str]]:
    """The walks of life of each person whose role or title the article tells."""
    classes: dict[str, set[str]] = {}
    for i in range(len(ctx.tokens)):
        for at, noun in named_pairs(ctx, i):
            classes.setdefault(ctx.name_at[at].text, set()).update(classes_of(ctx, noun) & PERSONS)
    for name in ctx.names:
        for first, last in name.mentions if name.kind is Kind.PERSON else ():
            titles = range(max(0, first - 1), last - 1)
            found = {c for t in titles if ctx.tokens[t].tag == "NNP" for c in classes_of(ctx, t) & PERSONS}
            classes.setdefault(name.text, set()).update(found)
    return {
        text: frozenset(walk for walk, members in _WALKS.items() if members & found)
        for text, found in classes.items()
        if found
    }


def acts(ctx: Context, name: Name) -> bool:
    """Whether a person does or is something in the article, and is not only mentioned."""
    return any(_subject(ctx, last - 1) for _, last in name.mentions)


def _subject(ctx: Context, i: int) -> bool:
    token = ctx.tokens[i]
    while token.dep in ("conj", "appos") and ctx.tokens[token.head] is not token:
        token = ctx.tokens[token.head]
    return token.dep in _ACTING


def rival_rank(walks: dict[str, frozenset[str]], key: str, other: str) -> int | None:
    """How well a person stands beside the key: 0 of one walk, 1 unknown, None of another."""
    one, two = walks.get(key), walks.get(other)
    if not one or not two:
        return 1
    return 0 if one & two else None


def fellow_rank(walks: dict[str, frozenset[str]], key: str, other: str) -> int | None:
    """How well a person can be taken for the key as one who says something of public matters: as `rival_rank` tells.

    Those who speak for their office, their church or their trade can be taken for each other.
    """
    one, two = walks.get(key, frozenset()), walks.get(other, frozenset())
    return 0 if one & _PUBLIC and two & _PUBLIC else rival_rank(walks, key, other)
