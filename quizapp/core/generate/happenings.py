"""Happenings: what the article dates, and what it says to have come before, each told as a headline."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizapp.core.citations import Citation
from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import DEATHS, EVENT_NOUNS, SAYING
from quizapp.core.facts.resolve import Resolver
from quizapp.core.generate.dating import BLOW, anchored, closed, date_of
from quizapp.core.generate.headlines import fit, headline
from quizapp.core.generate.nominal import nominal_events
from quizapp.core.generate.participles import blows, participles
from quizapp.core.text import Sentence
from quizapp.core.timex import Interval, Timex

# Verbs that tell a state, a view or a going on, never something that happened once.
_NO_EVENT = (SAYING - {"announce", "declare", "reveal", "confirm"}) | word_set(
    """
    be have seem appear remain know want think add note live mean contain include consist belong own need like love
    hate feel look stand lie exist cost weigh measure consider represent depend continue keep plan hope aim intend
    stay recall describe follow try threaten estimate average show total number rise fall grow increase
    """
)
_BEHIND = ("in retaliation for", "in response to", "in revenge for", "following", "after")
_A_MONTH = len("2024-08")


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as a headline, with its date or the verbs of the events that it is said to have followed.

    The first citation is its own sentence; the next, where there is one, anchors its date.
    """

    text: str
    verb: int
    sentence: Sentence
    citations: tuple[Citation, ...]
    timex: Timex | None = None
    after: tuple[int, ...] = ()

    @property
    def interval(self) -> Interval | None:
        """The days that its date covers."""
        return self.timex.interval if self.timex else None

    @property
    def length(self) -> int:
        """How many days its date leaves open."""
        span = self.interval
        return span.end.ordinal - span.start.ordinal if span and span.start and span.end else 10**9


def find_happenings(ctx: Context) -> tuple[Happening, ...]:
    """The events of an article that can be told as headlines, in text order; those undated are linked to others."""
    resolver = Resolver(ctx)
    written = {s: resolver.swaps(s) for s in ctx.reading.parse.sentences}
    found: dict[int, Happening] = {}
    for clause in (*blows(ctx), *ctx.clauses, *participles(ctx)):
        if not _told(ctx, clause):
            continue
        date = None if _restricts(ctx, clause) else date_of(ctx, clause)
        text = headline(ctx, clause, written[clause.sentence], date[0] if date else frozenset())
        cites = anchored(ctx, clause.sentence, date[1]) if date else (ctx.cite(clause.sentence),)
        if text and cites and not (date and _tallied(ctx, clause, date[1])):
            found[clause.verb] = Happening(
                text, clause.verb, clause.sentence, cites, date[1] if date else None, tuple(_behind(ctx, clause))
            )
    for noun, text, timex in nominal_events(ctx):
        sentence = ctx.sentence_of(noun)
        if (day := closed(timex)) and noun not in ctx.quoted and fit(text):
            found[noun] = Happening(text, noun, sentence, (ctx.cite(sentence),), day)
    return _linked(found)


def _told(ctx: Context, clause: Clause) -> bool:
    """Whether a clause tells in the article's own voice that something happened."""
    tokens, verb = ctx.tokens, ctx.tokens[clause.verb]
    own = clause.verb not in ctx.quoted and clause.subject.head not in ctx.quoted
    if not own or clause.mark not in ("", "when", "after", "before", "as", "that", "since", "until"):
        return False
    if (
        verb.lemma in _NO_EVENT
        or (clause.passive and verb.lemma in SAYING)
        or _relates_object(ctx, clause)
        or _shared_wrongly(ctx, clause)
    ):
        return False
    return not _claimed(ctx, clause.verb) and not _unreal(ctx, clause.verb) and tokens[clause.verb].pos != "AUX"


def _tallied(ctx: Context, clause: Clause, timex: Timex) -> bool:
    """Whether a clause counts the dead or hurt of a whole period, which is no event."""
    counted = any(ctx.tokens[c].dep == "nummod" for c in ctx.reading.parse.children[clause.subject.head])
    return counted and ctx.tokens[clause.verb].lemma in DEATHS and len(timex.value) < _A_MONTH


def _relates_object(ctx: Context, clause: Clause) -> bool:
    """Whether a clause lacks its object or its place, which the noun before it is: “that a council passed”."""
    below = ctx.reading.parse.children[clause.verb]
    own = [c for c in below if ctx.tokens[c].dep in ("nsubj", "nsubjpass")]
    relative = clause.kind == "relcl" and (not own or ctx.tokens[own[0]].tag not in ("WDT", "WP"))
    return relative and not any(ctx.tokens[c].lemma in ("when", "where") for c in below)


def _restricts(ctx: Context, clause: Clause) -> bool:
    """Whether a clause only says which thing is meant, so that a date at its end may be the main clause's."""
    below = ctx.reading.parse.children[clause.verb]
    return clause.kind == "relcl" and any(ctx.tokens[c].text.lower() == "that" for c in below)


def _claimed(ctx: Context, i: int) -> bool:
    """Whether a clause is the content of what somebody says, holds, wants or asks.

    A clause before its head with no word that joins them is a sentence of its own, whatever the parse says of it.
    """
    tokens = ctx.tokens
    while tokens[i].head != i:
        below = [tokens[c] for c in ctx.reading.parse.children[i]]
        apart = i < tokens[i].head and not any(t.dep == "mark" for t in below) and _two(ctx, i, tokens[i].head)
        participle = tokens[i].tag == "VBN" and tokens[i].dep == "advcl"
        if tokens[i].dep in ("ccomp", "xcomp", "pcomp", "csubj", "parataxis") and not apart:
            return True
        if tokens[i].dep in ("advcl", "acl") and tokens[tokens[i].head].lemma in SAYING and not participle:
            return True
        i = tokens[i].head
    return False


def _two(ctx: Context, i: int, head: int) -> bool:
    """Whether two verbs are of two main clauses: the later is no verb of saying, or “and” or a semicolon joins them."""
    joined = any(ctx.tokens[c].dep == "cc" and i < c < head for c in ctx.reading.parse.children[head])
    return joined or ctx.tokens[head].lemma not in SAYING or any(t.text == ";" for t in ctx.tokens[i:head])


def _shared_wrongly(ctx: Context, clause: Clause) -> bool:
    """Whether another noun may be a verb's subject: one right before it, or one that a comma parts from its aside."""
    first = min([clause.verb, *clause.auxiliaries])
    if clause.subject.head in ctx.reading.parse.children[clause.verb] or clause.kind != "conj":
        return ctx.tokens[first - 1].text == "," and first - 2 == clause.subject.tokens[-1]
    return ctx.tokens[first - 1].pos in ("NOUN", "PROPN", "PRON")


def _unreal(ctx: Context, i: int) -> bool:
    """Whether a clause hangs on one that holds only under a condition, or with a modal verb."""
    tokens = ctx.tokens
    while tokens[i].head != i:
        i = tokens[i].head
        below = [tokens[c] for c in ctx.reading.parse.children[i]]
        if any(t.tag == "MD" or (t.dep == "mark" and t.text.lower() in ("if", "unless")) for t in below):
            return True
    return False


def _behind(ctx: Context, clause: Clause) -> Iterator[int]:
    """The verbs of the events that a clause is said to have followed."""
    below = ctx.reading.parse.children
    for piece in clause.pieces:
        if piece.role == "advcl" and any(ctx.tokens[c].text.lower() == "after" for c in below[piece.head]):
            yield piece.head
        for t in piece.tokens:
            words = " ".join(x.text.lower() for x in ctx.tokens[t : t + 3])
            if (
                ctx.tokens[t].dep == "prep"
                and words.startswith(_BEHIND)
                and ctx.tokens[t].head in (clause.verb, piece.head)
            ):
                yield from _told_of(ctx, t)


def _told_of(ctx: Context, preposition: int) -> Iterator[int]:
    """The verb that tells what the event behind a preposition did: “a raid that killed …”."""
    tokens, phrase = ctx.tokens, ctx.reading.parse.subtree(preposition)
    nouns = [t for t in phrase if tokens[t].dep == "pobj" and tokens[t].lemma in EVENT_NOUNS]
    yield from [t for t in phrase if nouns and tokens[t].dep == "relcl" and tokens[t].lemma in BLOW][:1]


def _linked(found: Mapping[int, Happening]) -> tuple[Happening, ...]:
    """The events that have a date, or a link to one that has."""
    ends = {v for event in found.values() for v in event.after if event.timex and v in found}
    ends |= {event.verb for event in found.values() if any(v in found and found[v].timex for v in event.after)}
    return tuple(e for _, e in sorted(found.items()) if e.timex or e.verb in ends)
