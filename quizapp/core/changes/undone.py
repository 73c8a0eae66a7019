"""Undone: the changes of a statement that are whether a thing came about: “reached” and “failed to reach”."""

import re
from collections.abc import Iterator

from quizapp.core.changes.base import Change
from quizapp.core.changes.frames import acts, frames_of, subject_of
from quizapp.core.changes.stock import Stock
from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import DEATHS
from quizapp.core.facts.statements import Statement

# What one tries to do and may fail at.
_ACHIEVED = word_set(
    """
    win reach find achieve secure gain regain earn complete finish pass persuade convince attract solve identify locate
    detect verify survive escape save rescue recover stop prevent protect defend defeat beat overcome
    capture catch obtain sell repay deliver fulfil fulfill meet reduce improve end resolve restore deter discover climb
    cross break impress satisfy unite produce provide control answer enforce implement register attend
    qualify retain collect recapture retake liberate conquer reveal notice spot mention extinguish revive
    establish negotiate assemble recruit
    emerge materialise materialize destroy demolish
    disprove confirm finance repair reopen return submit
    """
)
# What one may refuse.
_WILLED = word_set(
    """
    accept allow answer apologise apologize attend back ban comment condemn consider cooperate discuss endorse
    extradite give grant help investigate join leave lend lift listen marry meet negotiate offer open order participate
    pay perform provide publish recognise recognize release renew resign return reveal sell send share sign
    sing speak jump supply support surrender talk testify visit welcome withdraw adopt appoint invite hand relax
    ratify cut impose abolish
    """
)
_LIVES = word_set("be claim cost")
_PLAIN = frozenset("dains")
_MADE = word_set("progress profit breakthrough difference decision deal agreement gain headway discovery final")
# What cannot be done to a thing that nobody finds, saves or proves.
_DONE_TO = word_set(
    "find locate identify verify trace confirm explain rescue save recover solve prove repair restore disperse contain "
    "extinguish detect reach resolve reopen complete"
)
# What goes on and may have ended.
_LASTING = word_set(
    """
    live work own run lead hold use offer provide believe support include rely depend attract produce employ need enjoy
    suffer control govern allow teach sell receive require represent dominate cover share serve oppose export import
    facilitate help publish operate exist threaten belong disagree agree contain cooperate play fund finance attend
    visit supply protect buy speak carry study
    """
)
_HINDERED = word_set(
    "not n't n’t never rarely seldom hardly barely only still already yet no always ever once again often almost nearly"
)
_MANNER = re.compile(r"\b(?!early|recent|final|eventual|official|formal|new|previous|initial|original)\w+ly\b")
_SCANT = word_set("no only few fewer little less hardly barely none nothing neither nor never least soon")
_COUNTED = word_set("since times time for twice because due after before until during")
_MODALS = word_set("will ’ll 'll")


def undone(stock: Stock, statement: Statement) -> Iterator[Change]:
    """What came about, lasts or is to come, and the same that failed, has ended or is not to come."""
    ctx, verb = stock.ctx, statement.premise.clause.verb
    below = _below(ctx, statement)
    joined = any(ctx.tokens[c].dep == "conj" and c in statement.tokens for c in ctx.reading.parse.children[verb])
    scant = any(ctx.tokens[t].text.lower() in _SCANT for t in statement.tokens)
    if statement.premise.clause.negation is not None or joined or scant or not _HINDERED.isdisjoint(below):
        return
    finders = (_become, _remains, _promised, _perfect, _failed, _passive, _lasting)
    found = next(filter(None, (finder(ctx, statement) for finder in finders)), None)
    if found:
        swaps, worth = found
        said = " ".join(ctx.tokens[t].text.lower() for t in sorted(swaps))
        yield Change(verb, swaps, said, " ".join(swaps[t] for t in sorted(swaps) if swaps[t]), worth)


_Found = tuple[dict[int, str], float] | None


def _below(ctx: Context, statement: Statement) -> set[str]:
    """The words that hang on the verb of a statement."""
    below = ctx.reading.parse.children[statement.premise.clause.verb]
    return {ctx.tokens[c].text.lower() for c in below if c in statement.tokens}


def _auxiliaries(statement: Statement) -> tuple[int, ...]:
    return tuple(a for a in statement.premise.clause.auxiliaries if a in statement.tokens)


def _become(ctx: Context, statement: Statement) -> _Found:
    """“Became” and “ceased to be”."""
    verb = statement.premise.clause.verb
    token = ctx.tokens[verb]
    if token.lemma.lower() != "become" or token.tag not in ("VBD", "VBN", "VBZ", "VBP"):
        return None
    ceased = {"VBZ": "ceases", "VBP": "cease"}.get(token.tag, "ceased")
    return {verb: f"{ceased} to be"}, 1.6


def _remains(ctx: Context, statement: Statement) -> _Found:
    """“Remains” and “is no longer”."""
    verb = statement.premise.clause.verb
    token = ctx.tokens[verb]
    complement = any(ctx.tokens[c].dep in ("acomp", "attr", "oprd", "prep") for c in ctx.reading.parse.children[verb])
    if token.lemma.lower() != "remain" or not complement:
        return None
    many = _many(ctx, statement.premise.clause.subject.head)
    said = {"VBZ": "is no longer", "VBP": "are no longer", "VB": "no longer be", "VBN": "ceased to be"}
    said["VBD"] = "were no longer" if many else "was no longer"
    return ({verb: said[token.tag]}, 1.8) if token.tag in said else None


def _many(ctx: Context, subject: int) -> bool:
    several = any(ctx.tokens[c].dep == "conj" for c in ctx.reading.parse.children[subject])
    return several or ctx.tokens[subject].tag in ("NNS", "NNPS") or ctx.tokens[subject].text.lower() == "they"


def _promised(ctx: Context, statement: Statement) -> _Found:
    """“Will” and “will no longer”."""
    auxiliaries = _auxiliaries(statement)
    if not auxiliaries or ctx.tokens[auxiliaries[0]].text.lower() not in _MODALS:
        return None
    if ctx.tokens[auxiliaries[0] + 1].pos not in ("VERB", "AUX"):
        return None
    return {auxiliaries[0]: "will no longer"}, 1.3


def _perfect(ctx: Context, statement: Statement) -> _Found:
    """“Has met” and “has yet to meet”."""
    verb, auxiliaries = statement.premise.clause.verb, _auxiliaries(statement)
    words = [ctx.tokens[a].text.lower() for a in auxiliaries]
    timed = any(t in ctx.time_at for t in statement.tokens) or not _COUNTED.isdisjoint(_below(ctx, statement))
    best = any(ctx.tokens[t].tag in ("JJS", "RBS") for t in statement.tokens)
    plain = ctx.tokens[verb].tag == "VBN" and not best and ctx.tokens[verb].lemma.lower() not in DEATHS | _LIVES
    if timed or not plain or not words or words[0] not in ("has", "have", "had"):
        return None
    if words[1:] in (["been"], ["become"]) and statement.premise.clause.passive:
        return {auxiliaries[1]: f"yet to {ctx.tokens[auxiliaries[1]].lemma}"}, 1.5
    return ({verb: f"yet to {ctx.tokens[verb].lemma}"}, 1.5) if len(words) == 1 else None


def _failed(ctx: Context, statement: Statement) -> _Found:
    """“Reached” and “failed to reach”, “signed” and “refused to sign”."""
    verb = statement.premise.clause.verb
    token, lemma = ctx.tokens[verb], ctx.tokens[verb].lemma.lower()
    simple = not _auxiliaries(statement) and token.tag == "VBD"
    frames, target = frames_of(ctx, verb)
    if not simple or _MANNER.search(" ".join(sorted(_below(ctx, statement)))) or not frames <= _PLAIN:
        return None
    if lemma in _ACHIEVED or (lemma == "make" and target in _MADE):
        return {verb: f"failed to {lemma}"}, 1.6
    acting = acts(ctx, subject_of(ctx, verb))
    willed = lemma in _WILLED or (lemma == "make" and target == "way")
    return ({verb: f"refused to {lemma}"}, 1.5) if willed and acting else None


def _passive(ctx: Context, statement: Statement) -> _Found:
    """“Was found” and “could not be found”."""
    verb, auxiliaries = statement.premise.clause.verb, _auxiliaries(statement)
    words = [ctx.tokens[a].text.lower() for a in auxiliaries]
    known = ctx.tokens[statement.premise.clause.subject.tokens[0]].text.lower() in ("the", "its", "his", "her", "their")
    known = known or statement.premise.clause.subject.head in ctx.name_at
    done = statement.premise.clause.passive and words in (["was"], ["were"]) and ctx.tokens[verb].lemma in _DONE_TO
    return ({auxiliaries[0]: "could not be"}, 1.4) if done and known else None


def _lasting(ctx: Context, statement: Statement) -> _Found:
    """“Lives” and “no longer lives”, “is working” and “is no longer working”."""
    verb, auxiliaries = statement.premise.clause.verb, _auxiliaries(statement)
    token = ctx.tokens[verb]
    first = auxiliaries[0] if auxiliaries else verb
    word = ctx.tokens[first].text.lower()
    vague = ctx.tokens[statement.premise.clause.subject.head].text.lower() in ("it", "this", "that", "what")
    if word in ("is", "are") and not vague and _state(ctx, verb):
        return {first: f"{word} no longer"}, 1.3
    plain = not auxiliaries and token.tag in ("VBZ", "VBP") and token.lemma.lower() in _LASTING
    return ({verb: f"no longer {token.text}"}, 1.3) if plain else None


def _state(ctx: Context, verb: int) -> bool:
    """Whether what “is” may cease to be: a kind, a quality or a place, but no name, number or clause."""
    token = ctx.tokens[verb]
    if token.lemma.lower() != "be":
        return token.tag == "VBG" or token.lemma.lower() in _LASTING | {"know", "revile", "regard", "see", "consider"}
    below = [ctx.tokens[c] for c in ctx.reading.parse.children[verb] if c > verb]
    told = next((t for t in below if t.dep in ("acomp", "attr", "prep")), None)
    if told is None or told.tag in ("JJS", "JJR") or told.text.lower() in ("first", "last", "only"):
        return False
    return told.pos in ("NOUN", "ADJ") or (told.pos == "ADP" and acts(ctx, subject_of(ctx, verb)))
