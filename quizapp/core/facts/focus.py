"""Focus: what a statement is about, as a question can name it, and the pronoun that then stands for it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import COLLECTIVE, PEOPLE
from quizapp.core.facts.names import Kind
from quizapp.core.facts.persons import gender_of
from quizapp.core.facts.phrases import count_words, render, subtree, trimmed
from quizapp.core.facts.points import Point
from quizapp.core.facts.statements import Statement
from quizapp.core.words import content

_LONGEST = 9
_PERSONAL = frozenset({"he", "she"})
# A focus of fewer content words is joined by another: an article says many things of “Sudan”.
_TELLING = 3
_VAGUE = word_set(
    "a an some many any no every each most all few several fewer more another both one two it this that there"
)


@dataclass(frozen=True, slots=True)
class Focus:
    """The words that name what a statement is about, and what is written for them in the statement."""

    words: str
    pronoun: dict[int, str] = field(default_factory=dict)


def find_focus(ctx: Context, statement: Statement, points: Sequence[Point]) -> Focus | None:
    """What a statement is about: its subject, else a name that it holds; nothing that one of its points changes."""
    subject = statement.premise.clause.subject
    changed = {at for point in points for at in point.swaps}
    whole = [t for t in subtree(ctx.reading, subject.head) if t in statement.tokens]
    own = tuple(t for t in trimmed(ctx.reading, subject.head) if t in statement.tokens)
    first = _named(ctx, statement, own) if changed.isdisjoint(whole) else ""
    found = [pair for pair in _others(ctx, statement, {*changed, *whole}) if not content(pair[1]) <= content(first)]
    others = [words for _, words in found]
    vague = len(content(first)) < _TELLING or content(first) <= content(ctx.reading.title)
    pronoun = _pronoun(ctx, statement, subject.head, whole) if first else {}
    if first and vague and not statement.premise.speaker:
        # Beside a second name “it” or “they” could mean either.
        clear = pronoun if _PERSONAL & set(pronoun.values()) else {}
        return Focus(f"{first} and {others[0]}", clear) if others else None
    if first:
        return Focus(first, pronoun)
    telling = [words for bare, words in found if not bare and content(words).isdisjoint(content(ctx.reading.title))]
    return Focus(telling[0]) if telling else None


def _others(ctx: Context, statement: Statement, out: Collection[int]) -> list[tuple[bool, str]]:
    """The objects of a statement that a question can name, each with whether it holds no name; named ones first."""
    found: list[tuple[bool, str]] = []
    for i in statement.tokens:
        phrase = tuple(t for t in trimmed(ctx.reading, i) if t in statement.tokens)
        free = set(phrase).isdisjoint(out) and i not in ctx.time_at and ctx.tokens[i].pos in ("NOUN", "PROPN")
        if free and ctx.tokens[i].dep in ("dobj", "pobj") and (words := _named(ctx, statement, phrase)):
            named = any(t in ctx.name_at for t in phrase)
            if named or len(content(words)) > 1:
                found.append((not named, words))
    return sorted(found, key=lambda pair: pair[0])


def _named(ctx: Context, statement: Statement, tokens: Sequence[int]) -> str:
    """The words of a phrase, if a question can name it so."""
    words = render(ctx.reading, tokens, statement.premise.written)
    first = words.split(" ")[0].lower() if words else "it"
    told = first not in _VAGUE and not any(ctx.tokens[t].tag == "CD" for t in tokens) if tokens else False
    alone = count_words(words) > 1 or any(t in ctx.name_at or t in statement.premise.written for t in tokens)
    quoted = not ctx.quoted.isdisjoint(tokens)
    owned = any(ctx.tokens[t].tag == "PRP$" and t not in statement.premise.written for t in tokens)
    fits = (
        told
        and alone
        and not owned
        and not re.search(r",|\barticle\b", words)
        and not quoted
        and count_words(words) <= _LONGEST
        and words != statement.premise.speaker
    )
    return words if fits else ""


def _pronoun(ctx: Context, statement: Statement, head: int, whole: Collection[int]) -> dict[int, str]:
    """What is written for a subject that the question names: “it”, “they”, “he” or “she”; nothing where unsure."""
    token, name = ctx.tokens[head], ctx.name_at.get(head)
    run = sorted(whole)
    joined = any(ctx.tokens[c].dep == "conj" for c in ctx.reading.parse.children[head])
    if statement.premise.speaker:
        return {}
    if name and name.kind is Kind.PERSON:
        word = "" if joined else {"m": "he", "f": "she"}.get(gender_of(ctx, name), "")
    elif head in statement.premise.written and token.tag == "PRP":
        word = token.text.lower()
    elif token.tag in ("NNS", "NNPS") or joined or token.lemma.lower() == "police":
        word = "they"
    else:
        human = token.lemma.lower() in PEOPLE - COLLECTIVE
        word = "" if human else "it"
    if not word or run != list(range(run[0], run[-1] + 1)):
        return {}
    behind = run[-1] + 1
    comma = (
        {behind: ""}
        if len(run) > 1
        and any(ctx.tokens[t].text == "," for t in run)
        and behind in statement.tokens
        and ctx.tokens[behind].text == ","
        else {}
    )
    return {run[0]: word, **dict.fromkeys(run[1:], ""), **comma}
