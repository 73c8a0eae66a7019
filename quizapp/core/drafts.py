"""Drafts: a stem with its key, before distractors are found for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quizapp.core.citations import Citation, cite
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import subtree
from quizapp.core.facts.values import Fact
from quizapp.core.items import Derivation
from quizapp.core.text import Sentence
from quizapp.core.words import Place, content

LONGEST_STEM = 26
_FEWEST = 5
LONGEST = 600
FEWEST_LURES = 2


@dataclass(frozen=True, slots=True)
class Draft:
    """A question without its distractors.

    `deep` tells that it asks who says so, why, how far or to compare; `figure` that its key is a bare
    number or date.
    """

    form: str
    fact: Fact
    stem: str
    key: str
    explanation: str
    deep: bool = False
    figure: bool = False
    derivation: Derivation = field(default_factory=Derivation)
    citations: tuple[Citation, ...] = ()


def excerpt(ctx: Context, sentence: Sentence, at: int, most: int = 32) -> str:
    """The words around a token, in quotation marks: its sentence, its clause, or what lies between pauses."""
    tokens = ctx.tokens
    lo, hi = sentence.first, sentence.last
    at = min(max(at, lo), hi - 1)
    if hi - lo > most and (clause := _clause_around(ctx, at, most)):
        lo, hi = clause
    elif hi - lo > most:
        borders = [sentence.first, *_borders(ctx, sentence), sentence.last]
        lo = max(b for b in borders if b <= at)
        hi = min(b for b in borders if b > at)
        for b in sorted(borders):
            if b > at and b - lo <= most:
                hi = max(hi, b)
        for b in sorted(borders, reverse=True):
            if b <= at and hi - b <= most:
                lo = min(lo, b)
    lo, hi = _stripped(ctx, lo, hi)
    if hi - lo > 2 * most:
        lo, hi = max(lo, at - most), min(hi, at + most)
    words = inner(ctx.reading.text[tokens[lo].start : tokens[hi - 1].end])
    first, last = _stripped(ctx, sentence.first, sentence.last)
    return f"“{'…' if lo > first else ''}{words}{'…' if hi < last else ''}”"


def inner(words: str) -> str:
    """A passage as it stands inside quotation marks: its own become single, and one that lost its pair gets it back."""
    if "”" in words and "“" not in words[: words.index("”")]:
        words = "“" + words
    if words.rfind("“") > words.rfind("”"):
        words += "”"
    if words.count('"') % 2:
        words = " ".join(words.replace('"', " ").split())
    words = re.sub(r'"([^"]*)"', r"‘\1’", words)
    return words.replace("“", "‘").replace("”", "’")


def _clause_around(ctx: Context, at: int, most: int) -> tuple[int, int] | None:
    """The first and last token of the smallest main or content clause with a subject that holds a token, if short."""
    tokens, i = ctx.tokens, at
    while True:
        below = ctx.reading.parse.children[i]
        subjects = [c for c in below if tokens[c].dep in ("nsubj", "nsubjpass") and tokens[c].tag not in ("WP", "WDT")]
        if subjects and tokens[i].dep in ("ROOT", "conj", "ccomp"):
            joined = [
                c for c in below if tokens[c].dep in ("conj", "cc", "mark", "punct") and (c > i or c < subjects[0])
            ]
            run = subtree(ctx.reading, i, without=joined)
            lo, hi = run[0], run[-1] + 1
            if lo <= at < hi and hi - lo == len(run) and _FEWEST <= hi - lo <= most:
                return lo, hi
        if tokens[i].head == i:
            return None
        i = tokens[i].head


def _borders(ctx: Context, sentence: Sentence) -> list[int]:
    """Where a sentence pauses: after a comma, semicolon or dash that is no list's."""
    return [
        i + 1
        for i in range(sentence.first, sentence.last - 1)
        if ctx.tokens[i].text in (",", ";", ":", "—", "–") and ctx.tokens[i + 1].pos != "NUM"
    ]


def _stripped(ctx: Context, lo: int, hi: int) -> tuple[int, int]:
    while hi - lo > 1 and ctx.tokens[hi - 1].pos == "PUNCT":
        hi -= 1
    while hi - lo > 1 and ctx.tokens[lo].pos == "PUNCT":
        lo += 1
    return lo, hi


def cited(ctx: Context, fact: Fact) -> tuple[Citation, ...]:
    """The sentence that tells a fact, and those that name what is written out in its question or its key."""
    own = ctx.cite(fact.sentence)
    names = [] if fact.answer.text.startswith(("It ", "They ")) else [fact.answer.text]
    passages = [own]
    for name in dict.fromkeys([*names, *_written_out(fact), fact.premise.speaker]):
        held = content(name) <= content(" ".join(p.exact for p in passages))
        place = None if held else _naming(ctx, name, fact.sentence)
        passages += [cite(ctx.reading.text, place.start, min(place.end, place.start + LONGEST))] if place else []
    return tuple(passages)


def passages_naming(
    ctx: Context, name: str, sentence: Sentence, passages: tuple[Citation, ...]
) -> tuple[Citation, ...]:
    """Passages with the sentence before them that tells who speaks, and the one that names them, where they do not."""
    found = list(passages)
    for place in (sentence, _naming(ctx, name, sentence)):
        if place and not content(name) <= content(" ".join(p.exact for p in found)):
            found.append(cite(ctx.reading.text, place.start, min(place.end, place.start + LONGEST)))
    return tuple(dict.fromkeys(found))


def _written_out(fact: Fact) -> Iterator[str]:
    """The names that stand in a fact's clause for pronouns, surnames and bare nouns."""
    clause, premise = fact.premise.clause, fact.premise
    for piece in (clause.subject, *clause.pieces):
        if piece.head not in premise.left_out:
            yield from (premise.written[t].removesuffix("’s") for t in piece.tokens if premise.written.get(t))


def _naming(ctx: Context, name: str, sentence: Sentence) -> Sentence | Place | None:
    """The sentence that first names a thing in full, else the last one before a fact's own that holds its words."""
    found = ctx.named.get(name)
    for first, last in found.mentions if found else ():
        full = ctx.reading.text[ctx.tokens[first].start : ctx.tokens[last - 1].end] == name
        if full and ctx.sentence_of(first) != sentence:
            return ctx.sentence_of(first)
    places = [place for place in ctx.index.holding(content(name)) if place.start != sentence.start]
    before = [place for place in places if place.end <= sentence.start]
    return before[-1] if before else places[0] if places else None


def because(ctx: Context, fact: Fact) -> str:
    """The explanation of a key: the passage, with the one who says so."""
    at = fact.answer.tokens[0] if fact.answer.tokens else fact.premise.clause.verb
    passage = excerpt(ctx, ctx.sentence_of(at), at, 40)
    speaker = fact.premise.speaker
    return f"According to {speaker}: {passage}." if speaker else f"The article says: {passage}."
