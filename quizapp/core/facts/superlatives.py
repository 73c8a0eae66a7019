"""Superlatives: what the article names as the largest, the first or the deadliest of its kind."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import ORG_WORDS, PLACE_WORDS, SAYING
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.phrases import count_words, render, trimmed
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.resolve import Resolver
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.words import content

_RANKS = word_set("first last only second-largest third-largest second-biggest third-biggest")
_LINKS = word_set("be become remain")
# “First” before these makes a title of office, a name or a part, and ranks nothing.
_OFFICES = word_set("minister lady secretary lieutenant officer mate aid name floor half degree class language time")
_NO_RANK = word_set("least most best")
_LONGEST_RANK = 15
_RANKED = (Kind.PERSON, Kind.COUNTRY, Kind.PLACE, Kind.ORGANISATION)


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A name, the head of its mention, and the head of the phrase that ranks it."""

    name: Name
    at: int
    noun: int


def read_superlatives(ctx: Context) -> Iterator[Fact]:
    """Each name that is said to be “the oldest …”, “Scotland’s largest …”, “the first … to …”."""
    resolver, main = ctx.once(Resolver), {c.sentence: c for c in reversed(ctx.clauses)}
    for i in range(len(ctx.tokens)):
        for found in _linked(ctx, i):
            sentence = ctx.sentence_of(i)
            clause = main.get(sentence)
            if clause and found.name.kind in _RANKED and not _told(ctx, found.noun):
                yield from _fact(ctx, found, clause, resolver.swaps(sentence))


def _linked(ctx: Context, i: int) -> Iterator[_Ranked]:
    """A name as the subject of “is”, “became” or “remains” with a ranking noun behind it."""
    token = ctx.tokens[i]
    if token.dep != "attr" or ctx.tokens[token.head].lemma not in _LINKS or not _ranks(ctx, i):
        return
    below = ctx.reading.parse.children[token.head]
    if any(ctx.tokens[c].dep == "neg" or ctx.tokens[c].tag == "MD" for c in below):
        return
    for c in below:
        if ctx.tokens[c].dep == "nsubj" and c in ctx.name_at and c < token.head:
            yield _Ranked(ctx.name_at[c], c, i)


def _ranks(ctx: Context, noun: int) -> bool:
    """Whether a singular noun carries a superlative or “first”, and so fits one thing only."""
    below = [ctx.tokens[c] for c in ctx.reading.parse.children[noun]]
    deep = [ctx.tokens[g] for c in ctx.reading.parse.children[noun] for g in ctx.reading.parse.children[c]]
    best = any(t.tag == "JJS" and t.text.lower() not in _NO_RANK and t.dep == "amod" for t in below)
    most = any(t.tag == "RBS" and t.dep == "advmod" for t in deep)
    first = any(t.text.lower() in _RANKS and t.dep in ("amod", "compound") for t in below)
    office = ctx.tokens[noun].lemma.lower() in _OFFICES
    return ctx.tokens[noun].tag in ("NN", "NNP") and (best or most or (first and not office))


def _told(ctx: Context, i: int) -> bool:
    """Whether a phrase stands in a quotation, or in what somebody says."""
    tokens, quoted = ctx.tokens, i in ctx.quoted
    while tokens[i].head != i and not quoted:
        quoted = tokens[i].dep in ("ccomp", "parataxis") and tokens[tokens[i].head].lemma in SAYING
        i = tokens[i].head
    return quoted


def _fact(ctx: Context, found: _Ranked, clause: Clause, written: dict[int, str]) -> Iterator[Fact]:
    """The fact, where the ranking words stand by themselves and the name is none of the title’s."""
    mention = set(ctx.reading.parse.subtree(found.at)) if ctx.tokens[found.at].head == found.noun else set()
    tokens = tuple(t for t in trimmed(ctx.reading, found.noun) if t not in mention)
    if not tokens or not _definite(ctx, tokens) or leaning(ctx, tokens, written):
        return
    words = render(ctx.reading, tokens, written)
    known = content(found.name.text) & (content(ctx.reading.title) | content(words))
    if 3 <= count_words(words) <= _LONGEST_RANK and not known and any(t in ctx.name_at for t in tokens):
        premise = Premise(clause, "", written, frozenset(), frozenset())
        piece = Piece("rank", found.noun, tokens)
        unit = _sort(ctx, found)
        yield Fact(Kind.RANK, premise, piece, Answer(found.name.text, (found.at,)), unit=unit, rest=tokens)


def _sort(ctx: Context, found: _Ranked) -> Kind:
    """What kind a ranked name is of, where its noun knows better: no city is a person."""
    noun = ctx.tokens[found.noun].lemma.lower()
    if found.name.kind is Kind.PERSON and noun in PLACE_WORDS | ORG_WORDS:
        return Kind.PLACE if noun in PLACE_WORDS else Kind.ORGANISATION
    return found.name.kind


def _definite(ctx: Context, tokens: tuple[int, ...]) -> bool:
    """Whether a phrase is one run of words that begins with “the” or with an owner."""
    first = ctx.tokens[tokens[0]]
    owned = any(ctx.tokens[t].tag == "POS" for t in tokens[:5])
    return tokens[-1] - tokens[0] + 1 == len(tokens) and (first.text.lower() == "the" or owned)
