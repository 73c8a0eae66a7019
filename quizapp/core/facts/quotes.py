"""Quotes: who is quoted directly, with the words between the quotation marks."""

import re
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
_POINTING = re.compile(r"\b(?:he|she|they|him|her|them|his|their|this|that’s|these|those|it|there)\b", re.IGNORECASE)


def read_quotes(ctx: Context, premise: Premise) -> Iterator[Fact]:
    """The sentence that a named speaker is quoted with, next to the verb of saying."""
    clause = premise.clause
    if ctx.tokens[clause.verb].lemma not in SAYING or clause.passive or clause.negation is not None:
        return
    speaker = speaker_name(ctx, premise)
    if not speaker or (not any(ctx.mentions(clause.subject.tokens)) and clause.subject.head not in premise.written):
        return
    for start, end in _beside(ctx, premise):
        tokens = tuple(
            i for i in range(clause.sentence.first, clause.sentence.last) if start <= ctx.tokens[i].start < end
        )
        words = first_sentence(ctx.reading.text[start + 1 : end])
        tokens = tokens[: len(words.split()) + words.count(",") + 2]
        if any(ctx.tokens[t].dep == "nsubj" for t in tokens) and fit(words):
            content = Piece("quote", tokens[0], tokens)
            yield Fact(Kind.QUOTE, premise, content, Answer(upper_first(speaker), clause.subject.tokens), lead=words)
            yield Fact(Kind.REMARK, premise, content, Answer(f"“{words.rstrip('.')}”", tokens), lead=speaker)


def _beside(ctx: Context, premise: Premise) -> Iterator[tuple[int, int]]:
    """The quotations that touch the verb of saying with its subject: before it or behind it in the same sentence."""
    text, sentence = ctx.reading.text, premise.sentence
    first = min(premise.clause.verb, *premise.clause.subject.tokens)
    last = max(premise.clause.verb, *premise.clause.subject.tokens)
    for match in re.finditer(r"“([^“”]+)”", text[sentence.start : sentence.end]):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        before = 0 <= ctx.tokens[first].start - end <= 2
        behind = 0 <= start - ctx.tokens[last].end <= 3
        if before or behind:
            yield start, end - 1


def first_sentence(words: str) -> str:
    """A quotation up to the end of its first sentence, without the comma that leads back to the speaker."""
    return re.split(r"(?<=[.!?…])\s", words.strip())[0].rstrip(",").strip()


def fit(words: str) -> bool:
    """Whether a quotation is a whole sentence of some length that speaks of nothing unsaid."""
    whole = words[:1].isupper() and not re.search(r"[\[\]…:;]|\.\.\.|[‘']\w+ \w+", words) and not words.endswith("?")
    return whole and _SHORTEST <= count_words(words) <= _LONGEST and not _POINTING.search(words)
