"""Heard: what each speaker of an article says there, in words that a feedback can repeat."""

import re
from collections.abc import Iterator, Sequence

from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words, trimmed, upper_first
from quizapp.core.facts.quotes import passages, spoken, tokens_between
from quizapp.core.facts.speakers import Voice
from quizapp.core.facts.values import Answer, Fact

_SHORTEST, _LONGEST = 4, 30
_CONTENTS = frozenset({"ccomp", "xcomp"})
_BROKEN = re.compile(r"[\[\]…]|\.\.\.|--")


def read_heard(ctx: Context, voices: Sequence[Voice]) -> Iterator[Fact]:
    """What somebody is heard to say: what wrong answers to “who says so” are taken from.

    A passage between quotation marks stands as `lead`; what is reported is left to its tokens.
    """
    for voice, (start, end) in spoken(ctx, voices):
        yield from _quoted(ctx, voice, start + 1, end - 1)
    for voice in (v for v in voices if ctx.tokens[v.verb].tag != "VBG"):
        for c in ctx.reading.parse.children[voice.verb]:
            tokens = tuple(trimmed(ctx.reading, c)) if ctx.tokens[c].dep in _CONTENTS else ()
            if _SHORTEST <= len(tokens) <= _LONGEST and not ctx.quoted.issuperset(tokens):
                yield _fact(voice, Piece("ccomp", c, tokens), "")


def _quoted(ctx: Context, voice: Voice, start: int, end: int) -> Iterator[Fact]:
    """The passages of a quotation; one that has none short enough is left to its tokens."""
    found = False
    for first, words in passages(ctx.reading.text[start:end]):
        tokens = tokens_between(ctx, start + first, start + first + len(words))
        if count_words(words) >= _SHORTEST and not _BROKEN.search(words):
            found = True
            yield _fact(voice, Piece("quote", tokens[0], tokens), upper_first(words.rstrip(",.")))
    tokens = tokens_between(ctx, start, end)
    if not found and len(tokens) > _LONGEST:
        yield _fact(voice, Piece("quote", tokens[0], tokens), "")


def _fact(voice: Voice, piece: Piece, words: str) -> Fact:
    answer = Answer(upper_first(voice.speaker.text), voice.subject.tokens)
    return Fact(Kind.VOICE, voice.premise, piece, answer, unit=voice.speaker.family, lead=words)
