"""Leanings: which way somebody means something to go, how somebody feels about it, and how likely it is."""

from collections.abc import Iterator

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.directions import acts, is_plural, opposed, pronoun
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import trimmed
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.reasons import INTENTS
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.turns import SCALED, TURNS, inflected
from quizapp.core.facts.values import Answer, Fact

_MEANT = INTENTS | word_set("vote hope expect fail need")
_MEANT_FRAMES = ("effect", "fate", "respond")
_FEELINGS = (
    (word_set("concerned worried anxious alarmed afraid fearful uneasy"), "pleased", "unconcerned"),
    (word_set("angry furious upset disappointed unhappy dismayed appalled outraged"), "pleased", "indifferent"),
    (word_set("pleased delighted happy glad thrilled satisfied"), "disappointed", "indifferent"),
    (word_set("confident optimistic hopeful"), "doubtful", "indifferent"),
    (word_set("pessimistic doubtful sceptical skeptical"), "confident", "indifferent"),
    (word_set("surprised shocked stunned astonished amazed"), "pleased", "unmoved"),
)
_CHANCES = {"likely": ("Unlikely", "Impossible"), "unlikely": ("Likely", "Certain")}
_ABOUT = frozenset({"about", "at", "with", "by", "over", "of"})


def read_plan(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """What somebody plans, promises or refuses to do about something: “plans to lift trade sanctions”."""
    clause = premise.clause
    if piece.role != "xcomp" or ctx.tokens[clause.verb].lemma not in _MEANT or clause.negation is not None:
        return
    for verb in (piece.head, *(c for c in ctx.reading.parse.children[piece.head] if ctx.tokens[c].dep == "conj")):
        things = [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep == "dobj"]
        turn = TURNS.get((ctx.tokens[verb].lemma, True))
        if len(things) != 1 or not turn or turn.frame not in _MEANT_FRAMES or ctx.tokens[verb].tag != "VB":
            continue
        thing = Piece("dobj", things[0], tuple(trimmed(ctx.reading, things[0])))
        lemma = ctx.tokens[verb].lemma
        scaled = ctx.tokens[thing.head].lemma in SCALED.get(lemma, ctx.tokens[thing.head].lemma)
        if scaled and not _leans(ctx, premise, thing) and not opposed(ctx, thing.head, turn.others[:1]):
            them = "them" if is_plural(ctx, thing) else "it"
            told = [t.replace("{}", them) for t in (f"{inflected(lemma, 'VB')} {{}}", *turn.others)]
            told = [t[0].upper() + t[1:] for t in told]
            at = Piece("plan", verb, thing.tokens)
            yield Fact(Kind.DIRECTION, premise, at, Answer(told[0], (verb,)), unit="plan", others=tuple(told[1:]))


def _leans(ctx: Context, premise: Premise, thing: Piece) -> bool:
    return bool(leaning(ctx, thing.tokens, premise.written, premise.clause)) or thing.head in ctx.name_at


def read_feeling(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """How somebody feels about something: “is concerned that the roads are built on the cheap”."""
    clause = premise.clause
    lemma = ctx.tokens[piece.head].text.lower()
    row = next((row for row in _FEELINGS if lemma in row[0]), None)
    if piece.role != "acomp" or not row or clause.negation is not None or not acts(ctx, clause.subject):
        return
    about = _what_about(ctx, piece)
    who, verb = pronoun(ctx, clause.subject), ctx.tokens[clause.verb].text.lower()
    plain = ctx.tokens[clause.verb].lemma == "be" and not clause.auxiliaries
    if who and plain and about and not leaning(ctx, about, premise.written, clause):
        told = [f"{who} {verb} {word}" for word in (lemma, *row[1:])]
        at = Piece("feeling", piece.head, about)
        yield Fact(Kind.DIRECTION, premise, at, Answer(told[0], (piece.head,)), unit="feel", others=tuple(told[1:]))


def _what_about(ctx: Context, piece: Piece) -> tuple[int, ...]:
    """The tokens of what a feeling is about: a noun phrase behind “about”, or a clause with its “that”."""
    for c in ctx.reading.parse.children[piece.head]:
        if ctx.tokens[c].dep == "ccomp" and c in piece.tokens:
            run = tuple(t for t in trimmed(ctx.reading, c) if t in piece.tokens)
            return run if ctx.tokens[run[0]].text.lower() == "that" else ()
        if ctx.tokens[c].dep == "prep" and ctx.tokens[c].text.lower() in _ABOUT:
            return tuple(t for t in trimmed(ctx.reading, c) if t != c)
    return ()


def read_chance(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """How likely something is: “is unlikely to result in a vote”."""
    clause, word = premise.clause, ctx.tokens[piece.head].text.lower()
    if piece.role != "acomp" or word not in _CHANCES or clause.negation is not None or clause.auxiliaries:
        return
    doing = [c for c in ctx.reading.parse.children[piece.head] if ctx.tokens[c].dep == "xcomp"]
    weighed = any(ctx.tokens[c].dep == "advmod" for c in ctx.reading.parse.children[piece.head])
    if len(doing) != 1 or weighed or ctx.tokens[clause.verb].lemma != "be":
        return
    run = tuple(t for t in trimmed(ctx.reading, doing[0]) if t in piece.tokens)
    if ctx.tokens[run[0]].tag == "TO" and not leaning(ctx, run, premise.written, clause):
        at = Piece("chance", piece.head, run)
        answer = Answer(word.capitalize(), (piece.head,))
        yield Fact(Kind.DIRECTION, premise, at, answer, unit="chance", others=_CHANCES[word])
