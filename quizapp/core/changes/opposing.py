"""Opposing words: the changes of a statement that are words with an opposite."""

import re
from collections.abc import Iterator

from quizapp.core.changes.base import Change
from quizapp.core.changes.opposites import TELLING, opposite_verb, opposite_word
from quizapp.core.changes.stock import Stock
from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.statements import Statement

_SET_PHRASES = re.compile(
    r"\b(?:as long|so long|long as|before long|at best|at worst|let alone|so early|as early|early on|open to|as well|"
    r"up to|up and|as high|with regard|with respect|along with|ever higher|in favour|best known|better known|"
    r"night fell|falls? (?:under|in|into|on|to)|fell (?:under|in|into|on|ill|silent|asleep|apart|out|off|short)|"
    r"the end|an end|the best|rose to (?:fame|power|prominence)|in support|no support|in growth|in opposition)\b"
)
_MEASURED = word_set(
    "request average level target estimate forecast budget expectation limit zero threshold norm proposal asking price"
)
_MANY = {"more": ("fewer", "less"), "fewer": ("more", "more"), "less": ("more", "more"), "many": ("few", "little")}
_MANY |= {"most": ("few", "little"), "few": ("many", "much")}
_HOW = {"more": "less", "less": "more", "most": "least"}
_AROUND = word_set("no any once and or a the much how as so one than very of or many some two three even not")
_ORDINALS = {"first": "second", "second": "third", "third": "second", "fourth": "third", "fifth": "third"}


def verbs(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Verbs with an opposite: “rose” and “fell”."""
    tokens = statement.tokens
    ctx = stock.ctx
    for i in tokens:
        token = ctx.tokens[i]
        if token.pos == "VERB" and token.dep != "amod" and not fixed(ctx, i):
            frames, target = frames_of(ctx, i)
            if "d" in frames and _directed(ctx, i):
                continue
            word = opposite_verb(token.lemma.lower(), token.tag, frames, target)
            if word:
                yield single(ctx, i, word, 2.0)


def _directed(ctx: Context, verb: int) -> bool:
    """Whether “to” or “from” follows a verb, which its opposite would need turned round."""
    below = (ctx.tokens[c] for c in ctx.reading.parse.children[verb])
    return any(t.dep == "prep" and t.text.lower() in ("to", "from", "into", "out", "off", "onto") for t in below)


def frames_of(ctx: Context, verb: int) -> tuple[frozenset[str], str]:
    """The frames that a verb stands in (see `core.opposites`), and the base form of its object."""
    found, target = set[str](), ""
    for c in ctx.reading.parse.children[verb]:
        token = ctx.tokens[c]
        infinitive = any(ctx.tokens[g].tag == "TO" for g in ctx.reading.parse.children[c])
        if token.dep in ("dobj", "nsubjpass"):
            found, target = found | {"d"}, token.lemma.lower()
        elif token.dep == "xcomp":
            found.add("t" if infinitive else "g" if token.tag == "VBG" else "x")
        elif token.dep == "ccomp":
            found.add("o" if infinitive else "c")
        elif token.dep in ("dative", "oprd", "acomp", "prt", "attr"):
            found.add("x")
    if not found and ctx.tokens[verb].tag == "VBN" and ctx.tokens[verb].dep in ("acl", "relcl"):
        return frozenset({"d"}), ctx.tokens[ctx.tokens[verb].head].lemma.lower()
    return frozenset(found or {"i"}), target


def words(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Adjectives, adverbs, nouns and prepositions with an opposite."""
    tokens = statement.tokens
    ctx = stock.ctx
    for i in tokens:
        token = ctx.tokens[i]
        pos = {"SCONJ": "ADP"}.get(token.pos, token.pos)
        named = (
            token.ent not in ("", "CARDINAL", "ORDINAL")
            or i in ctx.time_at
            or (token.text.istitle() and i > ctx.sentence_of(i).first)
        )
        if pos in ("ADJ", "ADV", "NOUN", "ADP") and not named and not fixed(ctx, i) and _claims(ctx, i):
            word = opposite_word(token.text.lower(), token.lemma.lower(), pos, token.tag)
            if word:
                yield single(ctx, i, word, 1.1 if token.dep == "amod" and token.tag != "JJR" else 1.6)


def _claims(ctx: Context, i: int) -> bool:
    """Whether a sentence claims a word, so that its opposite contradicts it, and the opposite may stand there."""
    token = ctx.tokens[i]
    word, below = token.text.lower(), [ctx.tokens[c] for c in ctx.reading.parse.children[i]]
    if token.pos == "ADJ" and token.dep == "amod" and token.tag == "JJ":
        return word in TELLING
    if word in ("before", "after"):
        return token.pos == "SCONJ" and not any(t.dep in ("npadvmod", "advmod") for t in below)
    if word in ("above", "below"):
        return any(t.lemma.lower() in _MEASURED for t in below)
    sought = token.dep == "dobj" and ctx.tokens[token.head].lemma in ("win", "gain", "secure", "demand", "seek", "get")
    return token.pos != "NOUN" or (token.dep not in ("compound", "nmod") and not sought)


def fixed(ctx: Context, i: int) -> bool:
    """Whether a word is part of a name, a compound or a set phrase."""
    token = ctx.tokens[i]
    before = ctx.tokens[i - 1] if i else token
    after = ctx.tokens[i + 1] if i + 1 < len(ctx.tokens) else token
    hyphened = (before.end == token.start and before.text in "-–") or (after.start == token.end and after.text in "-–")
    phrase = bool(_SET_PHRASES.search(f"{before.text} {token.text} {after.text}".lower()))
    return hyphened or phrase or i in ctx.name_at


def quantifiers(stock: Stock, statement: Statement) -> Iterator[Change]:
    """“More” and “fewer”, “most” and “few”, before a noun or an adjective; “first” and “second”."""
    tokens = statement.tokens
    ctx = stock.ctx
    for i in tokens:
        token, word = ctx.tokens[i], ctx.tokens[i].text.lower()
        near = {ctx.tokens[j].text.lower() for j in (i - 1, i + 1) if 0 <= j < len(ctx.tokens)}
        head = ctx.tokens[token.head]
        if i in ctx.name_at or (i in ctx.time_at and word not in _ORDINALS):
            continue
        if (
            word in _ORDINALS
            and token.dep == "amod"
            and head.pos == "NOUN"
            and i not in ctx.time_at
            and not fixed(ctx, i)
        ):
            yield single(ctx, i, _ORDINALS[word], 1.2)
        elif (
            any(ctx.tokens[c].dep == "npadvmod" for c in ctx.reading.parse.children[i]) or ctx.tokens[i - 1].tag == "NN"
        ):
            continue
        elif word in _MANY and _AROUND.isdisjoint(near) and token.dep == "amod" and head.pos == "NOUN":
            yield single(ctx, i, _MANY[word][head.tag != "NNS"], 2.0)
        elif word in _HOW and _AROUND.isdisjoint(near) and token.dep == "advmod" and head.pos in ("ADJ", "ADV"):
            yield single(ctx, i, _HOW[word], 1.8)


def single(ctx: Context, i: int, word: str, worth: float) -> Change:
    """A change that is one word, with the “a” or “an” before it made to fit."""
    token = ctx.tokens[i]
    swaps = {i: word}
    if i and ctx.tokens[i - 1].text.lower() in ("a", "an"):
        swaps[i - 1] = "an" if word[0].lower() in "aeiou" else "a"
    said = token.text if token.ent or i > ctx.sentence_of(i).first else token.text.lower()
    return Change(i, swaps, said, word, worth)
