"""Quotes: who is quoted directly, with the words between the quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import SAYING
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words, upper_first
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.said import speaker_name
from quizapp.core.facts.values import Answer, Fact

_SHORTEST, _LONGEST = 5, 22
_BROKEN = re.compile(r"[\[\]…:;]|\.\.\.|[‘']\w+ \w+")
_POINTING = re.compile(r"\b(?:he|she|him|her|his|this|that’s|these|those|it)\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them|their)\b", re.IGNORECASE)


def read_quotes(ctx: Context, premise: Premise) -> Iterator[Fact]:
    """The sentence that a named speaker is quoted with, next to the verb of saying."""
    clause = premise.clause
    if ctx.tokens[clause.verb].lemma not in SAYING or clause.passive or clause.negation is not None:
        return
    speaker = speaker_name(ctx, premise)
    if not speaker or (not any(ctx.mentions(clause.subject.tokens)) and clause.subject.head not in premise.written):
        return
    for start, end in _beside(ctx, premise):
        for first, words in _sentences(ctx.reading.text[start:end]):
            tokens = _tokens(ctx, start + first, start + first + len(words))
            plain = words.rstrip(",.")
            if any(ctx.tokens[t].dep == "nsubj" for t in tokens) and fit(plain, plural=_plural(ctx, tokens)):
                content = Piece("quote", tokens[0], tokens)
                yield Fact(
                    Kind.QUOTE, premise, content, Answer(upper_first(speaker), clause.subject.tokens), lead=plain
                )
                yield Fact(Kind.REMARK, premise, content, Answer(f"“{plain}”", tokens), lead=speaker)


def _beside(ctx: Context, premise: Premise) -> Iterator[tuple[int, int]]:
    """The quotations that touch the verb of saying with its subject: just before them, or just behind."""
    ends = (premise.clause.verb, *premise.clause.subject.tokens)
    first, last = ctx.tokens[min(ends)].start, ctx.tokens[max(ends)].end
    at = bisect_left(ctx.quotations, (first, 0))
    for start, end in ctx.quotations[max(0, at - 1) : at + 2]:
        between = ctx.reading.text[end:first] if end <= first else ctx.reading.text[last:start]
        if "\n" not in between and (0 <= first - end <= 2 or 0 <= start - last <= 3):
            yield start + 1, end - 1


def _sentences(quotation: str) -> Iterator[tuple[int, str]]:
    """The sentences of a quotation, each with its place in it."""
    for match in re.finditer(r"\S.*?(?:[.!?](?=\s|$)|$)", quotation):
        yield match.start(), match.group()


def _tokens(ctx: Context, start: int, end: int) -> tuple[int, ...]:
    low = bisect_left(ctx.tokens, start, key=lambda t: t.start)
    high = bisect_left(ctx.tokens, end, key=lambda t: t.start)
    return tuple(range(low, high))


def _plural(ctx: Context, tokens: tuple[int, ...]) -> bool:
    """Whether each “they” of a quotation has, before it there, a plural that it can mean."""
    they = [t for t in tokens if _THEY.fullmatch(ctx.tokens[t].text)]
    return all(any(ctx.tokens[t].tag in ("NNS", "NNPS") for t in tokens if t < i) for i in they)


def fit(words: str, *, plural: bool = False) -> bool:
    """Whether a quotation is a whole sentence of some length that speaks of nothing unsaid.

    `plural` tells that it says itself whom its “they” means.
    """
    begins = words[:1].isupper() or words[:1].isdigit()
    whole = begins and not _BROKEN.search(words) and not words.endswith(("?", "!"))
    said = plural or not _THEY.search(words)
    return whole and said and _SHORTEST <= count_words(words) <= _LONGEST and not _POINTING.search(words)
