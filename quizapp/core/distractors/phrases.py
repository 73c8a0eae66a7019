"""Noun phrases of an article that can stand as options: groups of people, and things with their classes."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.core.facts.classes import classes_of
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.find import is_people, means_people, thing_unit
from quizapp.core.facts.phrases import count_words, render, trimmed, upper_first
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.values import Answer

_ROLES = {"nsubj": "subject", "nsubjpass": "subject", "dobj": "object", "pobj": "other"}
_LONGEST_GROUP, _LONGEST_THING = 7, 10


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing as an option writes it, its number (“one”, “many”), its classes, and its role where it stands."""

    answer: Answer
    number: str
    classes: frozenset[str]
    role: str


def find_groups(ctx: Context) -> Iterator[tuple[Answer, int]]:
    """The groups of people that an article speaks of in words that stand alone, each once, with its head noun."""
    seen = set[str]()
    for i, token in enumerate(ctx.tokens):
        if token.dep not in _ROLES or not means_people(ctx, i):
            continue
        tokens = tuple(trimmed(ctx.reading, i))
        words = render(ctx.reading, tokens)
        if words not in seen and is_people(ctx, Piece("group", i, tokens)) and _alone(ctx, tokens, words):
            seen.add(words)
            yield Answer(upper_first(words), tokens), i


def _alone(ctx: Context, tokens: tuple[int, ...], words: str) -> bool:
    numbered = any(ctx.tokens[t].pos == "NUM" for t in tokens)
    free = not leaning(ctx, tokens, {}) and ctx.quoted.isdisjoint(tokens)
    return 2 <= count_words(words) <= _LONGEST_GROUP and not numbered and free


def find_things(ctx: Context) -> Iterator[Thing]:
    """The things that an article speaks of in words that stand alone, each once."""
    seen = set[str]()
    for i, token in enumerate(ctx.tokens):
        if token.dep not in _ROLES or token.pos != "NOUN":
            continue
        piece = Piece("thing", i, tuple(trimmed(ctx.reading, i)))
        words = render(ctx.reading, piece.tokens)
        unit = thing_unit(ctx, piece)
        fit = unit and words not in seen and count_words(words) <= _LONGEST_THING
        if fit and not leaning(ctx, piece.tokens, {}) and ctx.quoted.isdisjoint(piece.tokens):
            seen.add(words)
            answer = Answer(upper_first(words), piece.tokens)
            yield Thing(answer, unit.split()[0], classes_of(ctx, i), _ROLES[token.dep])
