"""Forms about times: which of some events that no timeline holds came first, or last."""

from collections.abc import Iterator, Sequence

from quizapp.core.distractors.lures import Lure
from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.generate.assemble import Candidate
from quizapp.core.generate.chains import unlike
from quizapp.core.generate.happening import Happening
from quizapp.core.items import Derivation, DerivationKind, Evidence, Ordering

_FEWEST, _MOST, _KNOWN = 2, 3, 60
_WORTH = 2.5


def which_first(ctx: Context, events: Sequence[Happening], timelines: Sequence[Ordering]) -> tuple[Candidate, ...]:
    """At most one question which event came first, else one which came last, of events that no timeline holds.

    Args:
        ctx: the article.
        events: what it tells of that can be ordered.
        timelines: its timelines, whose events are not asked about again.
    """
    used = {event.text for item in timelines for event in item.events}
    spare = [e for e in events[:_KNOWN] if e.interval and e.text not in used]
    found = (*_asked(ctx, spare, first=True), *_asked(ctx, spare, first=False))
    return found[:1]


def _asked(ctx: Context, spare: Sequence[Happening], *, first: bool) -> Iterator[Candidate]:
    """The question whose key is the first or the last of some events, where all others lie strictly apart from it."""
    for key in spare:
        others: list[Happening] = []
        for event in spare:
            pair = (key, event) if first else (event, key)
            strictly = pair[0].interval and pair[1].interval and pair[0].interval.before(pair[1].interval)
            if strictly and unlike(key, event) and all(unlike(event, other) for other in others):
                others.append(event)
        clause = ctx.clause_at.get(key.verb)
        if len(others) >= _FEWEST and clause is not None:
            premise = Premise(clause, "", {}, frozenset(), frozenset())
            fact = Fact(Kind.ACTION, premise, clause.subject, Answer(key.text, ()))
            yield _candidate(ctx, fact, key, others[:_MOST], "first" if first else "last")
            return


def _candidate(ctx: Context, fact: Fact, key: Happening, others: Sequence[Happening], place: str) -> Candidate:
    """A question with the dates that it rests on: the key's and those of all its distractors."""
    operands = tuple(dict.fromkeys(c for event in (key, *others) for c in event.citations))
    draft = Draft(
        f"which-{place}",
        fact,
        f"According to the article, which of these events was the {place} to happen?",
        key.text,
        f"The article dates “{key.text}” to {date_told(key)}.",
        deep=True,
        derivation=Derivation(kind=DerivationKind.ORDER, operands=operands),
        citations=key.citations,
    )
    lures = tuple(
        Lure(e.text, Evidence.ELSEWHERE, f"The article dates this to {date_told(e)}.", e.citations) for e in others
    )
    return Candidate(draft, lures, _WORTH, paragraph=ctx.paragraph_of[key.sentence])


def date_told(event: Happening) -> str:
    """An event's date in the article's words, or the year that they mean."""
    words, span = event.timex.text if event.timex else "", event.interval
    told = words if any(c.isdigit() for c in words) or not span or not span.start else f"{span.start.year}"
    return told if span and span.end else f"the time after {told}"
