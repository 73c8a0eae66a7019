"""Salience: how much of what an article is about each of its sentences tells."""

from collections.abc import Mapping
from math import log, sqrt

from quizapp.core.facts.context import Context
from quizapp.core.text import Sentence
from quizapp.core.words import content

_TITLE_WEIGHT = 1.5
_LEAD = {1: 0.5, 2: 0.3, 3: 0.2}
_MAIN = 3


def salience(ctx: Context) -> Mapping[Sentence, float]:
    """How salient each sentence is, from 0 to 1.

    A word weighs the logarithm of how many sentences use it (Luhn 1958: what a text keeps coming back to is what
    it is about), a word of the title more; a sentence's weight is set against the root of its length, so that
    long sentences do not win by being long, and the first paragraphs gain for being where news says what it is.
    """
    used = [content(ctx.reading.text[s.start : s.end]) for s in ctx.reading.parse.sentences]
    times: dict[str, int] = {}
    for words in used:
        for word in words:
            times[word] = times.get(word, 0) + 1
    titled = content(ctx.reading.title)
    raw = [
        sum(sorted(log(times[w]) + _TITLE_WEIGHT * (w in titled) for w in words)) / sqrt(max(len(words), 6))
        for words in used
    ]
    most = max(raw, default=0) or 1
    told = zip(ctx.reading.parse.sentences, raw, strict=True)
    found = {s: weight / most + _LEAD.get(ctx.paragraph_of[s], 0) for s, weight in told}
    most = max(found.values(), default=0) or 1
    return {s: weight / most for s, weight in found.items()}


def main_sentences(weights: Mapping[Sentence, float]) -> frozenset[Sentence]:
    """The few sentences that tell best what the article is mainly about."""
    ranked = sorted(weights, key=lambda s: (-weights[s], s.start))
    return frozenset(ranked[:_MAIN])
