"""Definitions: what an article says somebody or something is, where it is named with an aside that tells."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.core.facts.classes import PERSONS, classes_of
from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.phrases import count_words, render, trimmed, upper_first, with_a
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.words import content

_SHORTEST, _LONGEST = 3, 12
_OPEN = frozenset({"another", "one", "some", "any", "such", "no", "each", "both", "all", "this", "that", "these"})
_NAMING = frozenset({"call", "name", "know", "dub", "title", "entitle"})
_PLACES = frozenset({"territory", "land"})
_POSTS = frozenset({"leader", "official"})
_SPECIFIC = 5
_ASIDES = frozenset({"relcl", "acl", "advcl", "appos"})
_ENDS = frozenset({",", ".", ")", ";", ":", "–", "—", "who", "which", "whose", "and"})


def find_definitions(ctx: Context) -> Iterator[Fact]:
    """What each named person or thing is, by its first aside: “Nia Rowe, the head of …”, “a program called PRISM”."""
    seen = set[str]()
    for i in range(len(ctx.tokens)):
        for name_at, told in named_pairs(ctx, i):
            name = ctx.name_at[name_at]
            if name.text not in seen and (fact := _definition(ctx, name, name_at, told)):
                seen.add(name.text)
                yield fact
                if fact.unit == "person" and _unique(ctx, fact):
                    yield replace(fact, kind=Kind.ROLE, answer=Answer(name.text, (name_at,)), lead=fact.answer.text)


def named_pairs(ctx: Context, i: int) -> Iterator[tuple[int, int]]:
    """The token of a name and the noun that tells what it names, where a token ends such a pair."""
    token = ctx.tokens[i]
    if token.dep == "appos":
        if i in ctx.name_at and token.head not in ctx.name_at:
            yield i, token.head
        elif token.head in ctx.name_at and i not in ctx.name_at:
            yield token.head, i
    elif token.dep == "compound" and i not in ctx.name_at and token.tag == "NN" and token.head in ctx.name_at:
        yield token.head, i
    elif token.dep == "oprd" and i in ctx.name_at:
        verb = ctx.tokens[token.head]
        if verb.dep == "acl" and verb.lemma in _NAMING and verb.head not in ctx.name_at:
            yield i, verb.head
    elif token.dep == "attr" and i not in ctx.name_at and ctx.tokens[token.head].text.lower() in ("is", "are"):
        verb = ctx.tokens[token.head]
        subjects = [c for c in ctx.reading.parse.children[token.head] if ctx.tokens[c].dep == "nsubj"]
        if verb.dep == "relcl":
            subjects = [verb.head]
        if len(subjects) == 1 and subjects[0] in ctx.name_at and verb.dep in ("ROOT", "relcl"):
            yield subjects[0], i


def _definition(ctx: Context, name: Name, at: int, noun: int) -> Fact | None:
    """The fact that a named thing is what a noun phrase says, where the phrase stands alone and suits the name."""
    person, classes = name.kind is Kind.PERSON, classes_of(ctx, noun)
    if person != bool(classes & PERSONS) or (person and " " not in name.text) or not classes:
        return None
    if not person and (name.kind is Kind.COUNTRY or classes & _PLACES or ctx.tokens[noun].tag != "NN"):
        return None
    phrases = (_phrase(ctx, noun, at, frozenset()), _phrase(ctx, noun, at, _ASIDES))
    fit = (tokens for tokens in phrases if tokens and _stands(ctx, tokens, name, noun))
    if not (tokens := next(fit, ())):
        return None
    words = _with_article(ctx, tokens, noun, at)
    answer = Answer("As " + words if person else upper_first(words), tokens)
    premise = Premise(_clause(ctx, noun, at), "", {}, frozenset(), frozenset())
    piece = Piece("appos", noun, tokens)
    the = "the " if not person and at and _first(ctx, at) in ("the", "The") else ""
    return Fact(Kind.DEFINITION, premise, piece, answer, unit="person" if person else "thing", lead=the + name.text)


def _first(ctx: Context, at: int) -> str:
    """The word before the name that a token ends."""
    first = next(first for first, last in ctx.name_at[at].mentions if first <= at < last)
    return ctx.tokens[first - 1].text if first else ""


def _unique(ctx: Context, fact: Fact) -> bool:
    """Whether a description can hold for one person only: a post, or one that many words narrow."""
    first, *_ = fact.answer.text.removeprefix("As ").split()
    nation = any(ctx.tokens[t].ent == "NORP" for t in fact.answer.tokens)
    children = [ctx.tokens[c] for c in ctx.reading.parse.children[fact.piece.head]]
    best = any(t.tag in ("JJS", "RBS") for t in children) and not any(t.dep in ("poss", "prep") for t in children)
    return (first not in ("a", "an") and not best) or (count_words(fact.answer.text) > _SPECIFIC and not nation)


def _stands(ctx: Context, tokens: tuple[int, ...], name: Name, noun: int) -> bool:
    """Whether a phrase says enough of a name by itself, and does not hold the name; “the prime minister” does."""
    post = bool(classes_of(ctx, noun) & _POSTS)
    first = ctx.tokens[tokens[0]]
    own = tokens[1:] if post and first.text.lower() == "the" and first.head == noun else tokens
    words = render(ctx.reading, tokens)
    fit = _SHORTEST <= count_words(words) <= _LONGEST and not content(name.text) & content(words)
    return fit and not leaning(ctx, own, {}) and ctx.quoted.isdisjoint(tokens)


def _phrase(ctx: Context, noun: int, at: int, left_out: frozenset[str]) -> tuple[int, ...]:
    """The tokens of a noun's phrase without the name, and without asides of some kinds; none where it is broken."""
    if ctx.tokens[noun].tag not in ("NN", "NNP") or at in ctx.quoted:
        return ()
    children = ctx.reading.parse.children
    phrase = trimmed(ctx.reading, noun)
    cut = [t for t in phrase if ctx.tokens[t].dep in left_out and t != noun]
    cut += [c for c in children[noun] if at in ctx.reading.parse.subtree(c)]
    out = {t for c in cut for t in ctx.reading.parse.subtree(c)}
    tokens = tuple(t for t in phrase if t not in out)
    while tokens and ctx.tokens[tokens[-1]].pos == "PUNCT":
        tokens = tokens[:-1]
    if not tokens or tokens[-1] - tokens[0] + 1 != len(tokens):
        return ()
    joined = any(ctx.tokens[c].dep == "conj" and c in tokens for c in children[noun])
    loose = any(ctx.tokens[t].text.lower() in _OPEN or t in ctx.time_at for t in tokens)
    behind = min(tokens[-1] + 1, len(ctx.tokens) - 1)
    ends = ctx.tokens[behind].text.lower() in _ENDS or behind in ctx.name_at or behind in out
    return tokens if ends and not joined and not loose else ()


def _with_article(ctx: Context, tokens: tuple[int, ...], noun: int, at: int) -> str:
    """A phrase as an option: “Labour leader” before a name is “the Labour leader”, “the climber” is “a climber”."""
    words = render(ctx.reading, tokens)
    determined = any(ctx.tokens[c].dep in ("poss", "det") for c in ctx.reading.parse.children[noun])
    post = bool(classes_of(ctx, noun) & _POSTS)
    if not determined:
        return f"the {words}" if post else with_a(words)
    known_by_name = noun < at and not post and tokens[-1] == noun and words.lower().startswith("the ")
    superlative = any(ctx.tokens[t].tag in ("JJS", "RBS") or ctx.tokens[t].ent == "ORDINAL" for t in tokens)
    return with_a(words[4:]) if known_by_name and not superlative else words


def _clause(ctx: Context, noun: int, at: int) -> Clause:
    """A clause that says of a name what a noun tells, as facts rest on one."""
    subject = Piece("subject", at, (at,))
    return Clause(
        verb=noun,
        kind="appos",
        subject=subject,
        auxiliaries=(),
        negation=None,
        particles=(),
        front=(),
        mid=(),
        after=(),
        sentence=ctx.sentence_of(noun),
        passive=False,
        mark="",
        opens=-1,
        coordinated=False,
    )
