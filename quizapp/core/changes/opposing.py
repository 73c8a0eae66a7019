"""Opposing words: the changes of a statement that are words with an opposite."""

import re
from collections.abc import Iterator

from quizapp.core.changes.base import Change
from quizapp.core.changes.frames import PREPOSITIONS, acts, frames_of, share
from quizapp.core.changes.opposites import opposite_superlative, opposite_verb, opposite_word, tails_of
from quizapp.core.changes.stock import Stock
from quizapp.core.changes.swapping import glued, swapped
from quizapp.core.changes.word_pairs import TELLING
from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.statements import Statement

_SET_PHRASES = re.compile(
    r"\b(?:as long|so long|long as|before long|at best|at worst|let alone|so early|as early|early on|open to|as well|"
    r"up to|up and|as high|with regard|with respect|along with|ever higher|best known|better known|well known|"
    r"night fell|falls? (?:under|in|into|on|to)|fell (?:under|in|into|on|ill|silent|asleep|apart|out|off|short)|"
    r"the end|an end|the best|rose to (?:fame|power|prominence)|in support|no support|in growth|in opposition|"
    r"all right|of late|right to|rights?|better off|worse off|hard to|well as|so far|a long|work on|too \w+)\b"
)
_MANY = {"more": ("fewer", "less"), "fewer": ("more", "more"), "less": ("more", "more"), "many": ("few", "little")}
_MANY |= {"most": ("few", "little"), "few": ("many", "much")}
_HOW = {"more": "less", "less": "more", "most": "least"}
_AROUND = word_set("no any once and or a the much how as so one than very of or many some two three even not")
_DEGREES = word_set("more most less least so as how very too not even this that quite rather pretty")
_RANKS = {"first": "second", "second": "third", "third": "second", "fourth": "third", "fifth": "third"}
_PRIZES = word_set("prize place position")
_RANKING = word_set("finish come place rank win")
_RESOLVES = word_set("decision plan order vote agreement pledge promise vow proposal move call bid deal")
_LINKING = word_set("be become seem remain look feel appear stay get grow prove sound")
_SCALES = word_set(
    "rise fall increase decrease improve worsen change grow shrink drop decline cut reduce raise lower differ "
    "vary climb expand contract weaken strengthen slow widen narrow warm cool alter transform"
)
_SCALED = word_set(
    "sharply slightly dramatically significantly drastically considerably steeply massively vastly marginally"
)
_JOINED = word_set("work live act play perform meet travel train run write stay sing campaign fight live")
_TOGETHER = word_set("together separately alone jointly")
_PERSONS = word_set("friend enemy ally critic supporter opponent employee employer buyer seller")
_OF_WORD = {"compound", "nmod", "poss"}
_WIDE = {"vast": "small", "overwhelming": "small", "great": "small", "large": "small"}
_SOUGHT = word_set("win gain secure demand seek get enjoy")
_SIDED = word_set("support opposition approval success failure rejection majority minority")
_MEASURES = word_set(
    "higher lower larger smaller bigger better worse stronger weaker faster slower cheaper warmer safer"
)


def verbs(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Verbs with an opposite: “rose” and “fell”, “stepped down” and “stayed on”."""
    ctx = stock.ctx
    held = frozenset(statement.tokens)
    for i in statement.tokens:
        if ctx.tokens[i].pos == "VERB" and ctx.tokens[i].dep != "amod" and not fixed(ctx, i) and not _aimed(ctx, i):
            found = next(filter(None, (_turned(ctx, i, tail) for tail in _tails(ctx, i))), None)
            part = share(ctx, i, statement.premise.clause.verb)
            if found and held.issuperset(found[1]) and not (part < 1 and found[0].startswith("prevent")):
                word, tail = found
                said = " ".join(ctx.tokens[t].text for t in (i, *tail))
                worth = (1.2 if _purposed(ctx, i) else 2.0) * part
                yield Change(i, {i: word, **dict.fromkeys(tail, "")}, said, word, worth)


def _tails(ctx: Context, verb: int) -> Iterator[tuple[int, ...]]:
    """The words behind a verb that the table takes with it, the longest run first."""
    for tail in tails_of(ctx.tokens[verb].lemma.lower()):
        run = tuple(range(verb + 1, verb + 1 + len(tail)))
        if tuple(ctx.tokens[t].text.lower() for t in run if t < len(ctx.tokens)) == tail:
            yield run
        elif len(tail) == 1:
            below = ctx.reading.parse.children[verb]
            yield from ((c,) for c in below if ctx.tokens[c].dep == "prt" and ctx.tokens[c].text.lower() == tail[0])


def _turned(ctx: Context, verb: int, tail: tuple[int, ...]) -> tuple[str, tuple[int, ...]] | None:
    """The opposite of a verb with the words behind it; None where none fits as it stands."""
    token = ctx.tokens[verb]
    frames, target = frames_of(ctx, verb, tail)
    passive = any(ctx.tokens[c].dep == "auxpass" for c in ctx.reading.parse.children[verb])
    if "d" in frames and not tail and _directed(ctx, verb):
        return None
    words = " ".join([token.lemma.lower(), *(ctx.tokens[t].text.lower() for t in tail)])
    word = opposite_verb(words, token.tag, frames, target)
    last = word.split()[-1] if word else ""
    by_what = any(
        ctx.tokens[c].text.lower() in ("with", "by") for c in ctx.reading.parse.children[verb] if c not in tail
    )
    if word.startswith("ignor") and by_what:
        return None
    alike = bool(tail) and ctx.tokens[tail[-1]].dep in ("prep", "agent") and last in PREPOSITIONS
    hanging = last in PREPOSITIONS and " " in word and (passive and not alike)
    return (word, tail) if word and not hanging else None


def _purposed(ctx: Context, verb: int) -> bool:
    """Whether what somebody wants by it follows a verb, which its opposite may not serve."""
    return any(ctx.tokens[c].dep == "advcl" and _aimed(ctx, c) for c in ctx.reading.parse.children[verb])


def _aimed(ctx: Context, verb: int) -> bool:
    """Whether a verb only says what something is for: “to avoid a war”."""
    token = ctx.tokens[verb]
    resolved = token.dep in ("acl", "relcl") and ctx.tokens[token.head].lemma in _RESOLVES
    purpose = token.dep in ("advcl", "acl", "relcl") and token.tag == "VB" and not resolved
    return purpose and any(ctx.tokens[c].tag == "TO" for c in ctx.reading.parse.children[verb])


def _directed(ctx: Context, verb: int) -> bool:
    """Whether “to” or “from” follows a verb, which its opposite would need turned round."""
    below = (ctx.tokens[c] for c in ctx.reading.parse.children[verb])
    return any(t.dep == "prep" and t.text.lower() in ("to", "from", "into", "out", "off", "onto") for t in below)


def words(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Adjectives, adverbs and nouns with an opposite."""
    ctx, held = stock.ctx, frozenset(statement.tokens)
    for i in statement.tokens:
        token = ctx.tokens[i]
        if token.pos not in ("ADJ", "ADV", "NOUN") or _named(ctx, i) or fixed(ctx, i):
            continue
        found = {"ADJ": _adjective, "ADV": _adverb, "NOUN": _noun}[token.pos](ctx, i)
        if found:
            word, worth = found
            change = single(ctx, i, word, worth * share(ctx, i, statement.premise.clause.verb))
            if token.lemma in ("majority", "minority"):
                wide = [c for c in ctx.reading.parse.children[i] if ctx.tokens[c].text.lower() in _WIDE and c in held]
                change.swaps.update({c: _WIDE[ctx.tokens[c].text.lower()] for c in wide})
            yield change


def _named(ctx: Context, i: int) -> bool:
    """Whether a word is of a name or a time."""
    token = ctx.tokens[i]
    titled = token.text.istitle() and i > ctx.sentence_of(i).first
    return token.ent not in ("", "CARDINAL", "ORDINAL") or i in ctx.time_at or titled


def _adjective(ctx: Context, i: int) -> tuple[str, float] | None:
    """The opposite of an adjective that a sentence claims, and its worth."""
    token = ctx.tokens[i]
    word, noun = token.text.lower(), ctx.tokens[token.head]
    other = opposite_word(word, token.lemma.lower(), "ADJ", token.tag)
    if token.tag == "JJS":
        found = opposite_superlative(word, noun.lemma.lower() if token.dep == "amod" else "")
        return (found, 1.6) if found else None
    if not other or any(ctx.tokens[c].dep == "ccomp" for c in ctx.reading.parse.children[i]):
        return None
    if token.dep == "amod":
        compared = token.tag == "JJR" and word in _MEASURES and noun.dep in ("dobj", "attr", "pobj")
        telling = word in TELLING and not acts(ctx, token.head) and (not word.endswith("ern") or noun.pos == "PROPN")
        return (other, 1.3) if telling or compared else None
    while token.dep == "conj" and token.head != i:
        i, token = token.head, ctx.tokens[token.head]
    linked = ctx.tokens[token.head].lemma.lower() in _LINKING
    return (other, 1.8) if linked and token.dep in ("acomp", "attr") else None


def _adverb(ctx: Context, i: int) -> tuple[str, float] | None:
    """The opposite of an adverb, and its worth; none of one that is graded."""
    token = ctx.tokens[i]
    word = token.text.lower()
    other = opposite_word(word, token.lemma.lower(), "ADV", token.tag)
    before = ctx.tokens[i - 1].text.lower() if i else ""
    graded = before in _DEGREES or any(ctx.tokens[c].dep != "punct" for c in ctx.reading.parse.children[i])
    behind = i > token.head or word not in ("well", "badly", "early", "late", "alone", "together", "abroad", "overseas")
    opens = i == ctx.sentence_of(i).first
    head = ctx.tokens[token.head]
    fits = token.dep == "advmod" and head.pos in ("VERB", "AUX") and head.dep != "amod" and not opens
    if (word in _SCALED and head.lemma not in _SCALES) or (word in _TOGETHER and head.lemma not in _JOINED):
        return None
    return (other, 1.6) if other and fits and behind and not graded else None


def _noun(ctx: Context, i: int) -> tuple[str, float] | None:
    """The opposite of a noun that stands for itself, and its worth."""
    token = ctx.tokens[i]
    other = opposite_word(token.text.lower(), token.lemma.lower(), "NOUN", token.tag)
    below = ctx.reading.parse.children[i]
    joined = token.dep in _OF_WORD or any(ctx.tokens[c].dep in ("compound", "nummod") for c in below)
    sought = token.dep == "dobj" and ctx.tokens[token.head].lemma in _SOUGHT
    bare = token.lemma.lower() in _SIDED and not any(ctx.tokens[c].dep == "prep" for c in below)
    faced = token.dep == "dobj" and ctx.tokens[token.head].lemma in ("face", "win", "express", "voice", "have")
    if not other or joined or sought or (bare and not faced):
        return None
    if token.lemma.lower() in _PERSONS:
        return other, 0.8
    return other, {"dobj": 1.6, "attr": 1.6, "nsubj": 1.3, "nsubjpass": 1.3}.get(token.dep, 1.1)


def fixed(ctx: Context, i: int) -> bool:
    """Whether a word is part of a name, a compound or a set phrase."""
    near = (ctx.tokens[max(0, min(j, len(ctx.tokens) - 1))].text for j in (i - 1, i, i + 1))
    phrase = bool(_SET_PHRASES.search(" ".join(near).lower()))
    return glued(ctx, i) or phrase or i in ctx.name_at


def quantifiers(stock: Stock, statement: Statement) -> Iterator[Change]:
    """“More” and “fewer”, “most” and “few”, before a noun or an adjective; “first” and “second” where it is a rank."""
    ctx = stock.ctx
    for i in statement.tokens:
        token, word = ctx.tokens[i], ctx.tokens[i].text.lower()
        near = {ctx.tokens[j].text.lower() for j in (i - 1, i + 1) if 0 <= j < len(ctx.tokens)}
        head = ctx.tokens[token.head]
        if i in ctx.name_at or i in ctx.time_at or ctx.tokens[i - 1].tag == "NN":
            continue
        if word in _RANKS and _ranks(ctx, i):
            yield single(ctx, i, _RANKS[word], 1.4)
        elif any(ctx.tokens[c].dep == "npadvmod" for c in ctx.reading.parse.children[i]):
            continue
        elif word in _MANY and _AROUND.isdisjoint(near) and token.dep == "amod" and head.pos == "NOUN":
            worth = 2.0 * share(ctx, i, statement.premise.clause.verb)
            yield single(ctx, i, _MANY[word][head.tag != "NNS"], worth)
        elif word in _HOW and _AROUND.isdisjoint(near) and token.dep == "advmod" and head.pos in ("ADJ", "ADV"):
            noun = ctx.tokens[head.head]
            among = noun.dep == "pobj" and ctx.tokens[ctx.tokens[noun.head].head].text.lower() in (
                "one",
                "some",
                "among",
            )
            decorates = head.dep == "amod" and noun.dep != "attr" and not among
            yield single(ctx, i, _HOW[word], (0.8 if decorates else 1.8) * share(ctx, i, statement.premise.clause.verb))


def _ranks(ctx: Context, i: int) -> bool:
    """Whether an ordinal tells who came where: “finished second”, “won first prize”."""
    token = ctx.tokens[i]
    head = ctx.tokens[token.head]
    prize = token.dep == "amod" and head.lemma.lower() in _PRIZES
    placed = head if token.dep != "amod" else ctx.tokens[head.head]
    return (prize or token.dep != "amod") and placed.lemma.lower() in _RANKING


def single(ctx: Context, i: int, word: str, worth: float) -> Change:
    """A change that is one word, with the “a” or “an” before it made to fit."""
    token = ctx.tokens[i]
    said = token.text if token.ent or i > ctx.sentence_of(i).first else token.text.lower()
    return swapped(ctx, (i,), said, word, worth)
