"""Possessives: whose “its”, “their” or “his” is, where the clause that it stands in has a subject of its own."""

from collections.abc import Collection

from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import COLLECTIVE, PEOPLE
from quizapp.core.facts.names import Kind
from quizapp.core.facts.persons import gender_in, gender_of, gendered
from quizapp.core.facts.phrases import subtree

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def bound_inside(ctx: Context, i: int, tokens: Collection[int]) -> bool:
    """Whether a possessive can only mean the subject of its own clause, which stands before it among some tokens."""
    word = ctx.tokens[i].text.lower()
    if ctx.tokens[i].tag != "PRP$" or word not in ("its", "their", "his", "her"):
        return False
    subject = _subject(ctx, i)
    return subject is not None and subject < i and subject in tokens and _fits(ctx, subject, word)


def _subject(ctx: Context, i: int) -> int | None:
    """The subject of the nearest verb above a token that has one."""
    while ctx.tokens[i].head != i:
        i = ctx.tokens[i].head
        found = [c for c in ctx.reading.parse.children[i] if ctx.tokens[c].dep in _SUBJECTS]
        if found:
            return found[0]
    return None


def _fits(ctx: Context, subject: int, word: str) -> bool:
    """Whether a subject, of which no other noun is a part, has the number and kind that a possessive asks for."""
    token, name = ctx.tokens[subject], ctx.name_at.get(subject)
    joined = any(ctx.tokens[c].dep == "conj" for c in ctx.reading.parse.children[subject])
    if word == "their":
        return token.tag in ("NNS", "NNPS") or joined
    if joined or token.tag not in ("NN", "NNP") or _crowded(ctx, subject):
        return False
    person = name is not None and name.kind is Kind.PERSON
    if word == "its":
        return not person and token.lemma.lower() not in PEOPLE - COLLECTIVE
    gender = gender_in(word)
    return gender_of(ctx, name) == gender if name and person else gendered(ctx, subject, gender)


def _crowded(ctx: Context, subject: int) -> bool:
    """Whether a subject holds another noun that could be meant, as “the president of Chile” does."""
    inside = (
        t for t in subtree(ctx.reading, subject) if t != subject and ctx.tokens[t].dep not in ("compound", "nmod")
    )
    return any(ctx.tokens[t].pos in ("NOUN", "PROPN") for t in inside)
