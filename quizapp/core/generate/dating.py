"""Dating: the one date at which a clause happened, and the passages that the date counts from."""

import re
from dataclasses import replace

from quizapp.core.citations import Citation
from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import EVENT_NOUNS
from quizapp.core.facts.phrases import subtree
from quizapp.core.facts.premises import explicit
from quizapp.core.text import Sentence
from quizapp.core.timex import Day, Interval, Timex, days_of

_ON = frozenset({"in", "on", "during", "at", "of"})
# What may stand between a clause and the phrase that dates it: “to victory in an election in 1994”.
_ALSO = _ON | word_set("by to from with for into against past near under around over")
BLOW = word_set("kill injure wound leave destroy damage topple hit devastate")
_TOO_LONG = 366 * 11
_DATING = frozenset({"prep", "npadvmod", "agent", "dobj", "oprd", "attr", "advmod"})
# How many days “a few” of a unit are at most.
_SOON = {"D": 31, "W": 92, "M": 366, "Y": 1830}
_AT_ONCE = word_set(
    "send go come travel fly sail return use help force allow meet gather begin start manage join unite"
)


def date_of(ctx: Context, clause: Clause) -> tuple[frozenset[int], Timex] | None:
    """The tokens that tell when a clause happened, and its one date: without days where the text alone gives none."""
    found: list[tuple[frozenset[int], Timex]] = []
    for piece in clause.pieces:
        times = {t.start: t for i in piece.tokens if (t := ctx.time_at.get(i)) and t.type in ("DATE", "TIME")}
        if times and piece.role == "npadvmod" and piece.head not in ctx.time_at:
            return None
        if len(times) == 1 and (piece.role in _DATING or _purpose(ctx, clause, piece)):
            timex = next(iter(times.values()))
            phrase, timex = _phrase(ctx, clause, piece, timex)
            if phrase is None:
                return None
            # “In May that year” is one expression in two pieces.
            phrase |= frozenset[int]().union(*(tokens for tokens, t in found if t == timex))
            found = [*((tokens, t) for tokens, t in found if t != timex), (phrase, timex)]
        elif times and piece.role != "advcl":
            return None
    found += _when(ctx, clause) or ([] if found else _of_blow(ctx, clause))
    return (found[0][0], _closed_or_bare(found[0][1])) if len(found) == 1 else None


def inherited(ctx: Context, clause: Clause) -> tuple[frozenset[int], Timex] | None:
    """The date that stands before two clauses joined by “and”, for the second of them, which has none of its own."""
    outer = ctx.clause_at.get(ctx.tokens[clause.verb].head) if clause.kind == "conj" else None
    dated = any(t in ctx.time_at for p in clause.pieces for t in p.tokens)
    if outer is None or dated or not outer.front:
        return None
    return date_of(ctx, replace(outer, mid=(), after=()))


def _phrase(ctx: Context, clause: Clause, piece: Piece, timex: Timex) -> tuple[frozenset[int] | None, Timex]:
    """The tokens of a piece's date, with the days that it leaves open where the date is of what came before."""
    if since := _since(ctx, piece, timex):
        return frozenset(subtree(ctx.reading, piece.head)), since
    phrase = _own_phrase(ctx, piece, purpose=piece.role in ("advcl", "xcomp"))
    hangs = piece in clause.front and _hangs(ctx, piece)
    return (None if hangs else phrase), timex


def _since(ctx: Context, piece: Piece, timex: Timex) -> Timex | None:
    """The days from a dated event on, for what came after it: “after a series of strokes in 2002”."""
    word, day = ctx.tokens[piece.head].text.lower(), closed(timex)
    if piece.role != "prep" or word not in ("after", "following") or piece.head in ctx.time_at or not day:
        return None
    span = day.interval
    soon = ctx.time_at.get(piece.head - 1)
    end = None
    if soon and span and span.end and (days := _SOON.get(soon.value[-1:])):
        end = span.end.plus(days)
    return replace(timex, interval=Interval(span.start, end)) if span else None


def _purpose(ctx: Context, clause: Clause, piece: Piece) -> bool:
    """Whether a piece tells with “to” what was done at once: “sent a gunman to shoot her in October 2012”."""
    to = any(ctx.tokens[c].tag == "TO" for c in ctx.reading.parse.children[piece.head])
    return piece.role in ("advcl", "xcomp") and to and ctx.tokens[clause.verb].lemma in _AT_ONCE


def _closed_or_bare(timex: Timex) -> Timex:
    """A date with its days: those of its value, or from it on; with none where it has no such days."""
    span = timex.interval
    if span and span.start and span.end is None and not re.fullmatch(r"\d{4}(?:-\d\d)*", timex.value):
        return replace(timex, interval=None)
    opened = span is not None and span.start is not None and span.end is None
    return timex if opened else closed(timex) or replace(timex, interval=None)


def _hangs(ctx: Context, piece: Piece) -> bool:
    """Whether a fronted piece follows a noun or participle at once, so that it may tell of that alone."""
    first = ctx.reading.parse.subtree(piece.head)[0]
    return first > ctx.sentence_of(first).first and ctx.tokens[first - 1].pos in ("NOUN", "PROPN", "VERB")


def _own_phrase(ctx: Context, piece: Piece, *, purpose: bool) -> frozenset[int] | None:
    """The tokens of a piece's date with its preposition; None where the date may be another event's."""
    i = next(t for t in piece.tokens if t in ctx.time_at)
    way = [i]
    while i != piece.head:
        way.append(i := ctx.tokens[i].head)
    at = next((t for t in way if ctx.tokens[t].pos in ("ADP", "SCONJ")), piece.head)
    timed = piece.role in ("npadvmod", "advmod") and piece.head in ctx.time_at
    bare = at == piece.head and piece.role != "prep" and not timed
    verbs = [t for t in way if ctx.tokens[t].pos in ("VERB", "AUX")]
    if bare or verbs[:1] not in ([], [piece.head] if purpose else []):
        return None
    above = way[way.index(at) + 1 :]
    placed = [ctx.tokens[t].text.lower() for t in (at, *above) if ctx.tokens[t].pos in ("ADP", "SCONJ")]
    own = timed or (bool(placed) and placed[0] in _ON and _ALSO.issuperset(placed[1:]))
    if not own or any(_event_noun(ctx, t, piece) for t in above):
        return None
    return frozenset(subtree(ctx.reading, piece.head if timed else at))


def _event_noun(ctx: Context, i: int, piece: Piece) -> bool:
    """Whether a noun on the way to a date is an event of its own: “condemned the attack in 1999”."""
    token = ctx.tokens[i]
    definite = any(
        ctx.tokens[c].text.lower() in ("the", "his", "her", "its", "their") for c in ctx.reading.parse.children[i]
    )
    return piece.role == "dobj" and token.lemma in EVENT_NOUNS and definite


def _when(ctx: Context, clause: Clause) -> list[tuple[frozenset[int], Timex]]:
    """The time right before a “when” that begins a clause about it."""
    heads = [p.head for p in clause.pieces if ctx.tokens[p.head].lemma == "when"]
    if not heads or clause.kind not in ("relcl", "advcl"):
        return []
    timex = ctx.time_at.get(heads[0] - 2 if ctx.tokens[heads[0] - 1].text == "," else heads[0] - 1)
    return [(frozenset(heads), closed(timex) or timex)] if timex else []


def _of_blow(ctx: Context, clause: Clause) -> list[tuple[frozenset[int], Timex]]:
    """The date of an attack or disaster that is the subject of what it did at once."""
    head = clause.subject.head
    if ctx.tokens[head].lemma not in EVENT_NOUNS or ctx.tokens[clause.verb].lemma not in BLOW:
        return []
    times = {ctx.time_at[t].start: ctx.time_at[t] for t in clause.subject.tokens if t in ctx.time_at}
    heads = [c for c in ctx.reading.parse.children[head] if any(t in ctx.time_at for t in subtree(ctx.reading, c))]
    gone = frozenset(t for c in heads for t in subtree(ctx.reading, c))
    return [(gone, t) for t in times.values()] if len(times) == len(heads) == 1 else []


def closed(timex: Timex) -> Timex | None:
    """The date with the days of its own value, also where “since” opened them; None without both ends."""
    span = timex.interval
    if (days := days_of(timex.value)) and days.start and days.end and span:
        inside = span.start is None or span.end is None or (span.start <= days.start and days.end <= span.end)
        span = days if inside and not _worded(timex) else span
    if timex.type not in ("DATE", "TIME") or not span or not span.start or not span.end:
        return None
    if span.end.ordinal - span.start.ordinal > _TOO_LONG:
        return None
    return Timex(timex.start, timex.end, timex.text, timex.type, timex.value, span, timex.parts)


def whole(year: Timex) -> Timex | None:
    """A bare year with its days, whatever the tense of the sentence that it stands in; None for any other time."""
    first = int(year.value) if year.value.isdigit() else 0
    return replace(year, interval=Interval(Day(first), Day(first + 1))) if first else None


def _worded(timex: Timex) -> bool:
    """Whether a date says only about when in its year: “early 1970”."""
    return bool(re.search(r"\b(?:early|late|mid|end|start|beginning|about|around)\b", timex.text, re.IGNORECASE))


def anchored(ctx: Context, sentence: Sentence, timex: Timex) -> tuple[Citation, ...]:
    """The event's sentence, and the one that “that year” or “two years later” counts from; empty where none is sure."""
    own = ctx.cite(sentence)
    if explicit(timex) or re.search(r"day\b|\btoday|yesterday|night|week\b", timex.text.lower()):
        return (own,)
    before = [t for t in ctx.reading.timexes if t.start < timex.start and t.type == "DATE" and explicit(t)]
    if not before or not _counts_from(timex, before[-1]):
        return ()
    anchor = ctx.reading.parse.sentence_at(before[-1].start)
    return (own,) if anchor == sentence else (own, ctx.cite(anchor))


def _counts_from(timex: Timex, anchor: Timex) -> bool:
    """Whether a date is in the year of the one before it, the next year, or so many years later as it says."""
    if not timex.value[:4].isdigit() or not anchor.value[:4].isdigit():
        return False
    gap = int(timex.value[:4]) - int(anchor.value[:4])
    text = timex.text.lower()
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    later = re.search(r"(\w+) years? later", text)
    if later:
        word = later[1]
        return gap == (words.index(word) + 1 if word in words else int(word) if word.isdigit() else 1)
    return gap == (1 if re.search(r"\b(?:following|next)\b", text) else 0)
