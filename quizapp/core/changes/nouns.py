"""Nouns of a statement, alone or with the word before them, each changed into another of its kind."""

import re
from collections.abc import Iterator, Sequence

from quizapp.core.changes import exchanges, things
from quizapp.core.changes.base import Change
from quizapp.core.changes.fixed import is_fixed
from quizapp.core.changes.stock import Stock
from quizapp.core.changes.swapping import glued, swapped, telling, told_too
from quizapp.core.facts.classes import plural_of
from quizapp.core.facts.context import Context
from quizapp.core.facts.statements import Statement
from quizapp.core.words import content

_MODERN = {word for one in things.MODERN.split(",") for word in (one.strip(), plural_of(one.strip()))}
_NOUN, _LABEL = 1.8, 1.7
_DETERMINED = frozenset({"det", "poss", "amod", "nummod", "compound", "nmod"})


def _table(*tables: str) -> dict[str, tuple[str, ...]]:
    """Each word of some tables with what can stand in its place, in the order of trying."""
    found: dict[str, tuple[str, ...]] = {}
    for row in re.split(r"[;\n]", "".join(tables).strip().replace("\n\n", "\n")):
        first, _, rest = row.partition(":")
        members = [word.strip() for word in (rest or row).split(",") if word.strip()]
        if rest:
            found.setdefault(first.strip(), tuple(members))
            continue
        for k, word in enumerate(members):
            others = (*members[k + 1 :], *members[:k])
            if word not in found or k == 0:
                found[word] = others
    return found


def _labels(table: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """Each word that stands before a noun, with the noun, and what can stand there instead."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in table.strip().splitlines():
        heads, _, words = row.partition(":")
        members = [word.strip() for word in words.split(",")]
        for head in heads.split():
            for k, word in enumerate(members):
                found.setdefault((word, head), (*members[k + 1 :], *members[:k]))
    return found


_MASSES = _table(things.MASSES)
_KIN = _table(exchanges.KIN)
_THINGS = _table(things.THINGS)
_COUNTED = {**_table(exchanges.PEOPLE, exchanges.BODIES), **_THINGS}
_LABELS = _labels(exchanges.LABELS)


def siblings(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Nouns that have siblings, and the first of these that the article does not tell the like of."""
    ctx = stock.ctx
    for i in statement.tokens:
        token = ctx.tokens[i]
        capital = token.text[0].isupper() and i > ctx.sentence_of(i).first
        if token.pos != "NOUN" or token.dep in ("compound", "nmod") or i in ctx.time_at or i in ctx.name_at or capital:
            continue
        run, others = _exchanged(ctx, i)
        if others and not is_fixed(ctx, statement, run):
            plural = token.tag == "NNS"
            said = " ".join(ctx.tokens[t].text for t in run)
            yield from _first(stock, statement, run, said, [plural_of(o) if plural else o for o in others], _NOUN)


def _exchanged(ctx: Context, i: int) -> tuple[list[int], tuple[str, ...]]:
    """A noun with the word before it, or by itself where nothing is joined to it, and what can stand there instead."""
    token = ctx.tokens[i]
    lemma, before = token.lemma.lower(), i - 1
    if before >= 0 and ctx.tokens[before].head == i and ctx.tokens[before].dep in ("compound", "amod"):
        begins = before == ctx.sentence_of(i).first
        pair = (
            "" if ctx.tokens[before].text[0].isupper() and not begins else f"{ctx.tokens[before].text.lower()} {lemma}"
        )
        if pair in _COUNTED or pair in _MASSES:
            return [before, i], _COUNTED.get(pair) or _MASSES[pair]
    children = [ctx.tokens[c] for c in ctx.reading.parse.children[i]]
    if any(c.dep in ("compound", "nmod") for c in children) or token.tag in ("NNP", "NNPS"):
        return [i], ()
    owned = any(c.dep == "poss" for c in children)
    if owned and lemma in _KIN:
        return [i], _KIN[lemma]
    # “The” before nothing but a noun means one that was told of, and none was told of by the other noun.
    if lemma in _THINGS and [c.text.lower() for c in children if c.dep != "punct"] == ["the"]:
        return [i], ()
    if lemma == "government" and not any(c.ent in ("NORP", "GPE") for c in children):
        return [i], ()
    determined = any(c.dep in _DETERMINED for c in children) or token.tag == "NNS"
    plain = _MASSES.get(lemma, ()) if token.tag == "NN" else ()
    return [i], plain or (_COUNTED.get(lemma, ()) if determined or token.dep == "appos" else ())


def labels(stock: Stock, statement: Statement) -> Iterator[Change]:
    """The word before a noun that says of what kind it is: “the health ministry” and “the education ministry”."""
    ctx = stock.ctx
    for i in statement.tokens:
        token, head = ctx.tokens[i], ctx.tokens[ctx.tokens[i].head]
        beside = token.head == i + 1 and token.dep in ("amod", "compound")
        others = _LABELS.get((token.text, head.lemma.lower()), ()) if beside else ()
        if others and not glued(ctx, i) and token.head in statement.tokens and not is_fixed(ctx, statement, [i, i + 1]):
            yield from _first(stock, statement, [i], token.text, others, _LABEL)


def _first(
    stock: Stock, statement: Statement, run: Sequence[int], said: str, others: Sequence[str], worth: float
) -> Iterator[Change]:
    """The change into the first of some words that the sentence does not hold and the article does not tell too."""
    ctx = stock.ctx
    sentence = ctx.sentence_of(run[-1])
    own = content(ctx.reading.text[sentence.start : sentence.end])
    for other in others:
        if other in _MODERN and not stock.modern:
            continue
        if not content(other) & (own - content(said)) and not told_too(ctx, statement, said, other):
            yield swapped(ctx, run, said, other, worth * telling(ctx, statement, run[-1]))
            return
