"""Reasons: what something was done for, because of, in answer to, or at whose request."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import PEOPLE
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words, render, trimmed, upper_first
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.values import Answer, Fact

_OF_CAUSE = (
    "because of ",
    "due to ",
    "thanks to ",
    "owing to ",
    "in retaliation for ",
    "in revenge for ",
    "in response to ",
    "in reaction to ",
    "in exchange for ",
    "in return for ",
    "in recognition of ",
    "in memory of ",
    "in honour of ",
    "in honor of ",
    "in support of ",
    "in search of ",
    "in the hope of ",
    "in the hopes of ",
    "for fear of ",
    "as a result of ",
    "as part of ",
    "in protest at ",
    "in protest against ",
    "in protest over ",
    "on the grounds of ",
    "on suspicion of ",
    "on charges of ",
)
_JOINING = ("because ", "so that ", "in order that ")
INTENTS = word_set(
    """
    want plan intend decide promise threaten refuse agree offer vow aim attempt try pledge seek propose ask choose
    prepare
    """
)
# Verbs behind which “to” tells no purpose, but what somebody happens, begins or is about to do.
_NO_PURPOSE = word_set(
    """
    come get seem appear fail happen tend need have wait continue begin start try want be prove turn set expect stand
    fall rise drop climb emerge grow gain close live survive sit remain stay use know believe take
    """
)
# Verbs that tell what came of it, or that say as little as “went to see”.
_NO_AIM = word_set(
    """
    be become see look end close finish begin start continue say speak tell talk have do come go hear find coincide
    deliver include
    """
)
_LONGEST_REASON = 18
_LONG_REASON = 10


def read_reason(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """A clause with “because”, an infinitive of purpose, or a preposition of cause."""
    if premise.lossy or premise.clause.kind == "relcl":
        return
    words = render(ctx.reading, piece.tokens, premise.written)
    low = words.lower()
    if piece.role == "prep" and low.startswith("in order to "):
        yield from _reason(ctx, premise, piece, words[len("in order ") :], "to ")
    elif piece.role == "prep" and low.startswith(_OF_CAUSE):
        unit = next(start for start in _OF_CAUSE if low.startswith(start))
        yield from _reason(ctx, premise, piece, words, unit)
    elif piece.role == "advcl" and piece in premise.clause.after:
        if low.startswith(_JOINING):
            yield from _reason(ctx, premise, piece, words, next(start for start in _JOINING if low.startswith(start)))
        elif is_purpose(ctx, piece) and premise.clause.negation is None and _meant(ctx, premise.clause):
            yield from _reason(ctx, premise, piece, words, "to ")
    elif piece.role == "xcomp" and piece in premise.clause.after:
        yield from _inner(ctx, premise, piece)


def _inner(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """The purpose that ends an infinitive: “plans to send four astronauts to Mars to found a colony”."""
    for c in ctx.reading.parse.children[piece.head]:
        inner = Piece("advcl", c, tuple(t for t in trimmed(ctx.reading, c) if t in piece.tokens))
        ends = inner.tokens and inner.tokens[-1] == piece.tokens[-1] and ctx.tokens[c].dep == "advcl"
        meant = premise.clause.negation is None and _meant(ctx, premise.clause)
        if ends and meant and is_purpose(ctx, inner):
            rest = tuple(t for t in piece.tokens if t < inner.first)
            words = render(ctx.reading, inner.tokens, premise.written)
            yield from _reason(ctx, premise, inner, words, "to ", rest)


def read_intent(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """What somebody means to do: the infinitive behind a verb of wanting, planning, promising or refusing."""
    verb = ctx.tokens[premise.clause.verb]
    first = ctx.tokens[piece.tokens[0]]
    if piece.role != "xcomp" or verb.lemma not in INTENTS or first.tag != "TO" or ctx.tokens[piece.head].tag != "VB":
        return
    bare = piece.tokens[1:]
    words = render(ctx.reading, bare, premise.written)
    if 2 <= count_words(words) <= _LONGEST_REASON and not leaning(ctx, bare, premise.written, premise.clause):
        yield Fact(Kind.INTENT, premise, piece, Answer(upper_first(words), bare), unit="do ")


def read_means(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """How something was done: “by” with a verb in -ing."""
    words = render(ctx.reading, piece.tokens, premise.written)
    verbs = [c for c in ctx.reading.parse.children[piece.head] if ctx.tokens[c].dep == "pcomp"]
    if piece.role != "prep" or not words.lower().startswith("by ") or not verbs or ctx.tokens[verbs[0]].tag != "VBG":
        return
    fine = not leaning(ctx, known(ctx, piece.tokens), premise.written, premise.clause)
    if fine and 3 <= count_words(words) <= _LONGEST_REASON:
        yield Fact(Kind.MEANS, premise, piece, Answer(upper_first(words), piece.tokens), unit="by ")


def _reason(
    ctx: Context, premise: Premise, piece: Piece, words: str, unit: str, rest: tuple[int, ...] = ()
) -> Iterator[Fact]:
    if unit in _OF_CAUSE and (short := _without_relative(ctx, piece)):
        piece, words = short, render(ctx.reading, short.tokens, premise.written)
    written = premise.written | bound_pronouns(ctx, premise.clause, piece)
    fine = not leaning(ctx, known(ctx, piece.tokens), written, premise.clause)
    if fine and 3 <= count_words(words) <= _LONGEST_REASON:
        yield Fact(Kind.REASON, premise, piece, Answer(upper_first(words), piece.tokens), unit=unit, rest=rest)


def _without_relative(ctx: Context, piece: Piece) -> Piece | None:
    """A long reason without the relative clause that ends it: “a drone strike that killed a commander”."""
    for t in piece.tokens[5:]:
        run = ctx.reading.parse.subtree(t) if ctx.tokens[t].dep == "relcl" else []
        if run and run[-1] >= piece.tokens[-1] and len(piece.tokens) > _LONG_REASON:
            return replace(piece, tokens=tuple(x for x in piece.tokens if x not in run))
    return None


def known(ctx: Context, tokens: Sequence[int]) -> tuple[int, ...]:
    """The tokens of an option by which it may lean on its neighbours: “the security forces” needs no name there."""
    return tuple(t for t in tokens if ctx.tokens[t].text.lower() != "the" and not _owned(ctx, t, tokens))


def _owned(ctx: Context, i: int, tokens: Sequence[int]) -> bool:
    """Whether “their” has its plural noun before it in the same phrase: “tourists and their money”."""
    before = [ctx.tokens[t].tag for t in tokens if t < i]
    return ctx.tokens[i].text.lower() == "their" and any(tag in ("NNS", "NNPS") for tag in before)


def _meant(ctx: Context, clause: Clause) -> bool:
    """Whether somebody acts in a clause, so that what follows can be what it was done for."""
    head = ctx.tokens[clause.subject.head]
    return clause.passive or clause.subject.head in ctx.name_at or head.lemma.lower() in PEOPLE


def is_purpose(ctx: Context, piece: Piece) -> bool:
    """Whether a piece is “to” with an infinitive behind the verb that tells what it was done for."""
    first = ctx.tokens[piece.tokens[0]]
    verb = ctx.tokens[piece.head].head
    below = [ctx.tokens[c].dep for c in ctx.reading.parse.children[verb]]
    acts = ctx.tokens[verb].lemma not in _NO_PURPOSE and not {"dobj", "auxpass", "prep"}.isdisjoint(below)
    aims = ctx.tokens[piece.head].tag == "VB" and ctx.tokens[piece.head].lemma not in _NO_AIM
    return acts and aims and first.tag == "TO" and piece.tokens[0] > 0


def bound_pronouns(ctx: Context, clause: Clause, piece: Piece) -> dict[int, str]:
    """The pronouns of a subordinate clause that can only mean the subject of the main one, kept as they are."""
    subject = ctx.name_at.get(clause.subject.head)
    if not subject or subject.kind is not Kind.PERSON:
        return {}
    pronouns = [t for t in piece.tokens if ctx.tokens[t].text.lower() in ("he", "she", "his", "her", "him")]
    others = [
        n
        for n in ctx.mentions(range(clause.sentence.first, clause.sentence.last))
        if n.kind is Kind.PERSON and n != subject
    ]
    return {} if others else {t: ctx.tokens[t].text for t in pronouns}


def gerunds(ctx: Context) -> Iterator[tuple[int, ...]]:
    """The phrases of the article that begin with a verb in -ing, as other means are worded."""
    for i, token in enumerate(ctx.tokens):
        if token.tag == "VBG" and token.dep in ("pcomp", "advcl", "acl", "xcomp") and i not in ctx.quoted:
            tokens = tuple(trimmed(ctx.reading, i))
            if tokens and tokens[0] == i:
                yield tokens


def infinitives(ctx: Context) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The infinitive phrases that tell what somebody meant, with their verbs, as other purposes are worded."""
    for i, token in enumerate(ctx.tokens):
        if token.tag == "VB" and token.dep in ("xcomp", "acl", "advcl") and i not in ctx.quoted:
            head, tokens = ctx.tokens[token.head], trimmed(ctx.reading, i)
            meant = token.lemma not in _NO_AIM and (token.dep != "xcomp" or head.lemma in INTENTS - {"threaten"})
            if meant and head.pos != "ADJ" and tokens and ctx.tokens[tokens[0]].tag == "TO":
                yield i, tuple(tokens)


def can_be_meant(ctx: Context, verb: int) -> bool:
    """Whether “to” with a verb can tell a purpose, and the verb’s lemma is surely read right."""
    token = ctx.tokens[verb]
    return token.lemma not in _NO_AIM | _NO_PURPOSE and token.tag == "VBD" and len(token.lemma) > len("hop")


def doer_of(ctx: Context, i: int) -> str:
    """Who does what a token tells: the name or the noun that is the subject of the nearest verb above it."""
    while True:
        subjects = [c for c in ctx.reading.parse.children[i] if ctx.tokens[c].dep in ("nsubj", "nsubjpass")]
        if subjects:
            name = ctx.name_at.get(subjects[0])
            return name.text if name else ctx.tokens[subjects[0]].lemma
        if ctx.tokens[i].head == i:
            return ""
        i = ctx.tokens[i].head
