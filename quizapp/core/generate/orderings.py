"""Orderings: dated events told in the present tense, strictly apart, shown in another order than theirs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import SAYING, SEQUENCE, STATES
from quizapp.core.facts.phrases import Part, count_words
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.said import whole
from quizapp.core.generate.assemble import identity
from quizapp.core.generate.wording import present, sentence_of
from quizapp.core.items import IDS, Event, Ordering
from quizapp.core.text import Sentence
from quizapp.core.timex import Interval, Timex
from quizapp.core.words import content

_PREPOSITIONS = frozenset({"in", "on", "during"})
_FEWEST, _MOST, _LONGEST = 3, 6, 16
_STEM = "Put these events in the order in which they happened, the earliest first."


@dataclass(frozen=True, slots=True)
class Dated:
    """An event with its date and the sentence that tells both."""

    text: str
    timex: Timex
    interval: Interval
    sentence: Sentence

    @property
    def length(self) -> int:
        """How many days its date leaves open."""
        ends = self.interval.start, self.interval.end
        return ends[1].ordinal - ends[0].ordinal if ends[0] and ends[1] else 10**9


def find_events(ctx: Context, premises: Sequence[Premise]) -> tuple[Dated, ...]:
    """The events of an article that can be told without their date, in text order."""
    return tuple(event for premise in premises if (event := _event(ctx, premise)))


def _event(ctx: Context, premise: Premise) -> Dated | None:
    clause, verb = premise.clause, ctx.tokens[premise.clause.verb]
    found = _date(ctx, clause)
    if (
        found is None
        or premise.speaker
        or premise.leans
        or verb.lemma in (SAYING - {"announce", "declare", "reveal"}) | STATES
    ):
        return None
    head, timex = found
    parts = _short(ctx, premise, {*premise.left_out, head, *_other_times(ctx, clause)})
    tokens = tuple(p for p in parts or () if isinstance(p, int))
    if parts is None or not whole(ctx, tokens, premise.written) or any(t in ctx.time_at for t in tokens):
        return None
    text = sentence_of(ctx, parts, premise.written)
    giveaway = not SEQUENCE.isdisjoint(re.findall(r"\w+", text.lower())) or re.search(r"\b\d{4}\b", text)
    if giveaway or not 3 <= count_words(text) <= _LONGEST or timex.interval is None:
        return None
    return Dated(text, timex, timex.interval, clause.sentence)


def _short(ctx: Context, premise: Premise, left_out: set[int]) -> list[Part] | None:
    """The event in the present tense, without its last circumstances where it is too long with them."""
    spare = [p.head for p in premise.clause.after[1:] if p.role in ("advcl", "prep") and p.head not in left_out]
    parts = present(ctx, premise.clause, left_out)
    while parts and spare and count_words(sentence_of(ctx, parts, premise.written)) > _LONGEST:
        left_out = {*left_out, spare.pop()}
        parts = present(ctx, premise.clause, left_out)
    return parts


def _date(ctx: Context, clause: Clause) -> tuple[int, Timex] | None:
    """The one date that tells when a clause happened: its own adjunct, or the time that “when” refers to."""
    found = []
    for piece in clause.pieces:
        word = ctx.tokens[piece.head].text.lower()
        times = {ctx.time_at[t].start: ctx.time_at[t] for t in piece.tokens if t in ctx.time_at}
        if len(times) == 1 and ((piece.role == "prep" and word in _PREPOSITIONS) or piece.role == "npadvmod"):
            found.append((piece.head, next(iter(times.values()))))
        elif times and piece.role in ("prep", "npadvmod"):
            return None
    if clause.kind == "relcl" and any(ctx.tokens[p.head].lemma == "when" for p in clause.pieces):
        noun = ctx.tokens[clause.verb].head
        found += [(-1, ctx.time_at[noun])] if noun in ctx.time_at else []
    closed = [f for f in found if f[1].type == "DATE" and f[1].interval and f[1].interval.start and f[1].interval.end]
    return closed[0] if len(found) == len(closed) == 1 else None


def _other_times(ctx: Context, clause: Clause) -> Iterator[int]:
    """Adverbs that tell a place in the order, which no event may hold."""
    for piece in clause.pieces:
        if piece.role == "advmod" and ctx.tokens[piece.head].text.lower() in SEQUENCE:
            yield piece.head


def strictly_apart(events: Sequence[Dated]) -> tuple[Dated, ...]:
    """The most events of which every two are apart in time and in wording, the earliest first."""
    chosen: list[Dated] = []
    for event in sorted(events, key=lambda e: (_end(e), e.length, e.sentence.start, e.text)):
        if all(other.interval.before(event.interval) and _unlike(other, event) for other in chosen):
            chosen.append(event)
    return tuple(chosen)


def _end(event: Dated) -> int:
    return event.interval.end.ordinal if event.interval.end else 10**9


def _unlike(one: Dated, other: Dated) -> bool:
    a, b = content(one.text), content(other.text)
    return len(a & b) * 4 <= 3 * min(len(a), len(b))


def ordering(ctx: Context, events: Sequence[Dated], rng: Random) -> Ordering | None:
    """A timeline of events, shown in an order that is not theirs; None where there are too few."""
    chosen = list(strictly_apart(events))
    while len(chosen) > _MOST:
        chosen.remove(max(chosen[1:-1], key=lambda e: (count_words(e.text), e.sentence.start)))
    if len(chosen) < _FEWEST:
        return None
    shown = chosen[:]
    while shown == chosen:
        rng.shuffle(shown)
    made = tuple(
        Event(id=IDS[n], text=event.text, timex=event.timex, citations=(ctx.cite(event.sentence),))
        for n, event in enumerate(shown)
    )
    dates = [_plain(event.timex.text) for event in chosen]
    told = f"The article dates them, in this order: {', '.join(dates[:-1])} and {dates[-1]}."
    order = tuple(IDS[shown.index(event)] for event in chosen)
    item = Ordering(id="new", stem=_STEM, events=made, order=order, explanation=told, form="timeline")
    return replace(item, id=identity(item))


def _plain(date: str) -> str:
    return re.sub(r"^(?:in|on|during)\s+", "", date, flags=re.IGNORECASE)
