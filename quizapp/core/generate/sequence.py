"""Sequence: which event the text says another followed, by “after”, “then”, “the next day” or a weekday."""

import re
from collections.abc import Iterator, Mapping, Sequence

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import EVENT_NOUNS
from quizapp.core.generate.dating import BLOW
from quizapp.core.text import Sentence

_BEHIND = ("in retaliation for", "in response to", "in revenge for", "following", "after")
_NEXT = word_set("then subsequently afterwards eventually finally later thereafter")
_LATER = re.compile(r"\blater$|^the (?:next|following) (?:day|morning|night|week|month|year)", re.IGNORECASE)
_EARLIER = word_set("already earlier previously")
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
Link = tuple[int, int]


def links(ctx: Context, told: Mapping[int, Clause]) -> Iterator[Link]:
    """Pairs of events, by their verbs or nouns: an earlier one and one that the text says came after it.

    Args:
        ctx: the article.
        told: the clauses that tell events, by their verbs, in text order.
    """
    for clause in told.values():
        for verb in _behind(ctx, clause):
            yield verb, clause.verb
        for verb in _ahead(ctx, clause):
            yield clause.verb, verb
    mains = _mains(ctx, told)
    sentences = ctx.reading.parse.sentences
    place = {sentence: n for n, sentence in enumerate(sentences)}
    for clause in told.values():
        before = _before(clause, mains, sentences[max(0, place[clause.sentence] - 1)])
        if before is not None and _follows(ctx, clause):
            yield from ((verb, clause.verb) for verb in (before, *_scene(ctx, before, told)))
        elif before is not None and _preceded(ctx, clause):
            yield clause.verb, before
    yield from _days(ctx, told)


def _behind(ctx: Context, clause: Clause) -> Iterator[int]:
    """The verbs and nouns of the events that a clause is said to have followed."""
    below, tokens = ctx.reading.parse.children, ctx.tokens
    for piece in clause.pieces:
        if piece.role == "advcl" and any(tokens[c].text.lower() == "after" for c in below[piece.head]):
            yield piece.head
        for t in piece.tokens:
            words = " ".join(x.text.lower() for x in tokens[t : t + 3])
            if tokens[t].dep in ("prep", "advcl") and words.startswith(_BEHIND) and _own(ctx, t, clause, piece):
                yield from _told_of(ctx, t)


def _own(ctx: Context, t: int, clause: Clause, piece: Piece) -> bool:
    return ctx.tokens[t].head in (clause.verb, piece.head)


def _told_of(ctx: Context, preposition: int) -> Iterator[int]:
    """What tells the event behind a preposition: its noun or gerund, or what it did: “a raid that killed …”."""
    tokens, phrase = ctx.tokens, ctx.reading.parse.subtree(preposition)
    nouns = [t for t in phrase if tokens[t].dep == "pobj" and tokens[t].lemma in EVENT_NOUNS]
    yield from [t for t in phrase if nouns and tokens[t].dep == "relcl" and tokens[t].lemma in BLOW][:1]
    yield from [c for c in ctx.reading.parse.children[preposition] if tokens[c].dep in ("pobj", "pcomp", "dobj")]


def _ahead(ctx: Context, clause: Clause) -> Iterator[int]:
    """The verbs of the events that a clause came before: “before it sold the bank”."""
    for piece in clause.pieces:
        below = ctx.reading.parse.children[piece.head]
        if piece.role == "advcl" and any(ctx.tokens[c].text.lower() == "before" for c in below):
            yield piece.head


def _mains(ctx: Context, told: Mapping[int, Clause]) -> dict[Sentence, list[int]]:
    """The events that the main clauses of each sentence tell, in text order; none where one of them tells no event."""
    found: dict[Sentence, list[int]] = {}
    for clause in ctx.clauses:
        if clause.kind in ("ROOT", "conj"):
            found.setdefault(clause.sentence, []).append(clause.verb)
    return {sentence: verbs for sentence, verbs in found.items() if verbs[-1] in told}


def _scene(ctx: Context, verb: int, told: Mapping[int, Clause]) -> Iterator[int]:
    """The events of the “when” clauses that a main clause begins with."""
    for c in ctx.reading.parse.children[verb]:
        words = {ctx.tokens[w].text.lower() for w in ctx.reading.parse.children[c]}
        if c in told and ctx.tokens[c].dep == "advcl" and "when" in words:
            yield c


def _before(clause: Clause, mains: Mapping[Sentence, Sequence[int]], last: Sentence) -> int | None:
    """The event told right before a main clause: in its own sentence, else in the last one."""
    if clause.kind not in ("ROOT", "conj"):
        return None
    own = [verb for verb in mains.get(clause.sentence, ()) if verb < clause.verb]
    if own or clause.kind == "conj":
        return own[-1] if own else None
    return mains[last][-1] if last in mains and last != clause.sentence else None


def _follows(ctx: Context, clause: Clause) -> bool:
    """Whether a word says that a clause came after what was told before it: “then”, “three days later”."""
    below = [c for c in ctx.reading.parse.children[clause.verb] if ctx.tokens[c].dep in ("advmod", "npadvmod")]
    for c in below:
        timex = ctx.time_at.get(c)
        if timex and _LATER.search(timex.text):
            return True
        alone = ctx.tokens[c].text.lower() in _NEXT and (c == 0 or ctx.tokens[c - 1].pos not in ("ADP", "SCONJ"))
        if alone and (clause.passive or not clause.auxiliaries):
            return True
    return False


def _preceded(ctx: Context, clause: Clause) -> bool:
    """Whether a clause is told as done before what was told last: “he had already left”."""
    had = any(ctx.tokens[a].text.lower() == "had" for a in clause.auxiliaries)
    words = {
        ctx.tokens[c].text.lower() for c in ctx.reading.parse.children[clause.verb] if ctx.tokens[c].dep == "advmod"
    }
    return had and not words.isdisjoint(_EARLIER)


def _days(ctx: Context, told: Mapping[int, Clause]) -> Iterator[Link]:
    """Events of a weekday and of the next one, told one after the other in the same or the next paragraph."""
    last: tuple[int, int, int] | None = None
    for clause in sorted(told.values(), key=lambda c: c.verb):
        days = {m[1] for p in clause.pieces for t in p.tokens if t in ctx.time_at and (m := _weekday(ctx, t))}
        if len(days) != 1:
            continue
        day, paragraph = int(next(iter(days))), ctx.paragraph_of[clause.sentence]
        if last and day == last[1] % 7 + 1 and paragraph - last[2] <= 1:
            yield last[0], clause.verb
        last = clause.verb, day, paragraph


def _weekday(ctx: Context, i: int) -> re.Match[str] | None:
    timex = ctx.time_at[i]
    return _WEEKDAY.match(timex.value) if timex.interval is None else None
