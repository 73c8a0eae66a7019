"""What had already happened when something else did, or came after it."""

import re
from collections.abc import Iterator, Sequence

from quizapp.core.citations import Citation, cite
from quizapp.core.distractors.lures import Lure
from quizapp.core.drafts import Draft
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words
from quizapp.core.facts.premises import Premise, explicit
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.generate.assemble import Candidate
from quizapp.core.generate.chains import unlike
from quizapp.core.generate.forms.times import date_told
from quizapp.core.generate.happening import Happening
from quizapp.core.generate.participles import verb_clause
from quizapp.core.inflect import inflected
from quizapp.core.items import Derivation, DerivationKind, Evidence

_FEWEST, _KNOWN, _LONGEST = 2, 60, 12
# No other question may push it out of the set: its timeline has gone without these events.
_WORTH = 6.0


def which_beside(ctx: Context, happenings: Sequence[Happening]) -> list[Candidate]:
    """The questions what had happened when something else did, and what happened after it, the closest calls first."""
    events = [e for e in happenings[:_KNOWN] if _dated(e)]
    found: list[tuple[int, Candidate]] = []
    for event in events:
        told = past(ctx, event)
        for earlier in (True, False) if told else ():
            found += _asked(ctx, event, events, told, earlier=earlier)
    return [candidate for _, candidate in sorted(found, key=lambda each: each[0])]


def _dated(event: Happening) -> bool:
    """Whether an event's own words date it, by days that both begin and end; a birth is before everything."""
    span = event.interval
    known = bool(event.timex and explicit(event.timex) and span and span.start and span.end)
    return known and not event.text.endswith(" is born")


def _asked(
    ctx: Context, event: Happening, events: Sequence[Happening], told: str, *, earlier: bool
) -> Iterator[tuple[int, Candidate]]:
    """The question about one event with those nearest to it on either side, and how many days lie between them."""
    near = [e for e in events if _before(e, event, earlier=earlier) and unlike(e, event)]
    key = min(near, key=lambda e: _gap(e, event), default=None)
    far: list[Happening] = []
    for other in sorted(events, key=lambda e: _gap(e, event)):
        if _before(event, other, earlier=earlier) and all(unlike(other, e) for e in (event, key, *far) if e):
            far.append(other)
    if key and len(far) >= _FEWEST:
        days = _gap(key, event) + _gap(far[_FEWEST - 1], event)
        yield days, _candidate(ctx, (key, event, *far[:_FEWEST]), told, earlier=earlier)


def _gap(one: Happening, other: Happening) -> int:
    """How many days lie between the beginnings of two events."""
    first, second = (e.interval.start if e.interval else None for e in (one, other))
    return abs(first.ordinal - second.ordinal) if first and second else 0


def _before(one: Happening, other: Happening, *, earlier: bool) -> bool:
    """Whether an event lies strictly before another, or behind it where that is asked for."""
    first, second = (one.interval, other.interval) if earlier else (other.interval, one.interval)
    return bool(first and second and first.before(second))


def _candidate(ctx: Context, events: Sequence[Happening], told: str, *, earlier: bool) -> Candidate:
    """The question: the key's event, the one in the stem, then those on its far side."""
    key, event, *far = events
    clause = ctx.clause_at.get(key.verb) or verb_clause(
        ctx, key.verb, Piece("subject", key.verb, (key.verb,)), passive=False
    )
    fact = Fact(Kind.ACTION, Premise(clause, "", {}, frozenset(), frozenset()), clause.subject, Answer(key.text, ()))
    asked = f"had already happened when {told}" if earlier else f"happened after {told}"
    citations = tuple(dict.fromkeys((*key.citations, *event.citations)))
    draft = Draft(
        "happened-before" if earlier else "happened-after",
        fact,
        f"According to the article, which of these events {asked}?",
        key.text,
        f"The article dates “{key.text}” to {date_told(key)}, {'before' if earlier else 'after'} that.",
        deep=True,
        derivation=Derivation(kind=DerivationKind.ORDER, operands=tuple(_date(ctx, e) for e in events)),
        citations=citations,
    )
    lures = tuple(
        Lure(
            e.text,
            Evidence.ELSEWHERE,
            f"By the article’s dates, this came {'later' if earlier else 'before'}.",
            e.citations,
        )
        for e in far
    )
    return Candidate(draft, lures, _WORTH, paragraph=ctx.paragraph_of[key.sentence])


def _date(ctx: Context, event: Happening) -> Citation:
    """The passage that is an event's date and nothing more."""
    at = next(t for t in ctx.reading.timexes if event.timex and t.start == event.timex.start)
    return cite(ctx.reading.text, at.start, at.end)


def past(ctx: Context, event: Happening) -> str:
    """A headline in the past tense, to stand behind “when”; empty where its verb is not found, or it is long."""
    token, words = ctx.tokens[event.verb], event.text
    verb, lemma = token.text.lower(), token.lemma.lower()
    if passive := re.search(rf"\b(is|are) (?={re.escape(verb)}\b)", words):
        now, then = passive, "was " if passive[1] == "is" else "were "
    else:
        shown = list(re.finditer(rf"\b(?:{re.escape(inflected(lemma, 'VBZ'))}|{re.escape(lemma)})\b", words))
        if len(shown) != 1 or token.tag != "VBD":
            return ""
        now, then = shown[0], verb
    words = words[: now.start()] + then + words[now.end() :]
    return inside(ctx, words) if count_words(words) <= _LONGEST else ""


def inside(ctx: Context, words: str) -> str:
    """A headline inside a sentence: its first word small, but for a name and a title before one."""
    first, second = words.split()[:2]
    spelt = {token.text for token in ctx.tokens}
    small = first in ("The", "A", "An") or (first.lower() in spelt and not second[0].isupper())
    return words[0].lower() + words[1:] if small else words
