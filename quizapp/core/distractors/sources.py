"""Sources of distractors: each yields lures of the key's own type; what the article holds comes first."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

from quizapp.core.distractors.lures import Lure, lure_at
from quizapp.core.distractors.pool import Pool
from quizapp.core.distractors.ways import other_ways
from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import DEATHS
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.places import neighbours
from quizapp.core.items import Evidence

_DATED = re.compile(r"(?:[A-Z][a-z]+ )?\d{4}")
_ACTORS = (Kind.PERSON, Kind.ORGANISATION, Kind.COUNTRY, Kind.PEOPLE)


def _named(ctx: Context, draft: Draft, name: Name, text: str) -> Lure:
    """A lure of a name, at its first mention outside the key's sentence where it has one."""
    own = draft.fact.sentence
    places = sorted(name.mentions, key=lambda m: own.first <= m[0] < own.last)
    at = places[0][0]
    feedback = f"The article speaks of {inline(text)} in another connection: {{quote}}."
    if own.first <= at < own.last:
        feedback = f"The passage names {inline(text)}, but not as the answer: {{quote}}."
    return lure_at(ctx, draft, text, ctx.sentence_of(at), at, feedback)


def names(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other persons, organisations or countries that the article names, for a key that is one."""
    kind = draft.fact.kind
    if kind in (Kind.SPEAKER, Kind.QUOTE, Kind.ROLE):
        kind = Kind.PERSON if kind is Kind.ROLE else pool.speaker_kind(draft)
    if kind is Kind.RANK:
        kind = Kind(draft.fact.unit)
    if kind not in (*_ACTORS, Kind.PLACE) or draft.fact.kind is Kind.PLACE:
        return
    for name in pool.names(kind):
        yield _named(ctx, draft, name, pool.written(name))


def inline(text: str) -> str:
    """An option's words inside a sentence: without the capital of its article."""
    return text[0].lower() + text[1:] if text.startswith(("The ", "A ", "An ")) else text


def groups(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other groups of people that the article speaks of, for a key that is one; then organisations."""
    if draft.fact.kind is not Kind.PEOPLE and not (
        draft.fact.kind in (Kind.SPEAKER, Kind.QUOTE) and pool.speaker_kind(draft) is Kind.PEOPLE
    ):
        return
    for answer in pool.groups:
        at = answer.tokens[0]
        feedback = f"The article speaks of {inline(answer.text)} in another connection: {{quote}}."
        yield lure_at(ctx, draft, answer.text, ctx.sentence_of(at), at, feedback)


def speakers(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Others whom the article quotes, for a key that says who says so."""
    if draft.fact.kind not in (Kind.SPEAKER, Kind.QUOTE):
        return
    for fact in (*pool.of(Kind.QUOTE), *pool.of(Kind.SPEAKER)):
        at = fact.answer.tokens[0]
        yield lure_at(
            ctx, draft, fact.answer.text, fact.sentence, at, f"{fact.answer.text} said something else: {{quote}}."
        )


def places(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other places where the article says that something is or was."""
    if draft.fact.kind is not Kind.PLACE:
        return
    for answer in pool.places:
        at = answer.tokens[-1]
        yield lure_at(
            ctx,
            draft,
            answer.text,
            ctx.sentence_of(at),
            at,
            "The article names that place for something else: {quote}.",
        )


def numbers(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other numbers of the same unit and size that the article gives."""
    key = draft.fact.number
    if key is None:
        return
    for figure in pool.figures(draft.fact.unit, draft.fact.kind):
        if Fraction(1, 150) <= figure.number.value / key.value <= 150 and figure.number.spelt == key.spelt:
            feedback = f"{figure.text} is given for something else: {{quote}}."
            yield lure_at(ctx, draft, figure.text, ctx.sentence_of(figure.at), figure.at, feedback, figure.number.value)


def plausible_numbers(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:  # noqa: ARG001 - all sources are asked alike
    """Values that the article does not hold, well away from the key; none are made up for the dead and the hurt."""
    key = draft.fact.number
    if key is None or any(
        ctx.tokens[t].lemma.lower() in DEATHS for t in range(draft.fact.sentence.first, draft.fact.sentence.last)
    ):
        return
    for factor in (Fraction(2), Fraction(1, 2), Fraction(3), Fraction(1, 3), Fraction(3, 2), Fraction(5)):
        value = _rounded(key.value * factor)
        if value and abs(value - key.value) * 4 >= key.value and not (key.percent and value > 100):
            text = key.write(value)
            if not text:
                continue
            yield Lure(
                text[0].upper() + text[1:],
                Evidence.UNSUPPORTED,
                f"The article does not give {text} for this; it gives {draft.key}.",
                rank=value,
            )


def _rounded(value: Fraction) -> Fraction:
    """A value to two figures, so that it looks like one that somebody would give; a small one to whole units."""
    if value < 20:
        return Fraction(round(value))
    step = Fraction(10) ** (len(str(int(value))) - 2)
    return round(value / step) * step


def times(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other years, months or days that the article names, of the key's granularity."""
    if draft.fact.kind is not Kind.TIME:
        return
    for timex, text, day in pool.times(draft.fact.unit):
        at = pool.token_of(timex)
        feedback = f"The article gives {text} for something else: {{quote}}."
        yield lure_at(ctx, draft, text, ctx.sentence_of(at), at, feedback, Fraction(day))


def plausible_years(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Years that the article does not hold, some way before and after the key; months move by whole years."""
    start = draft.fact.timex.interval.start if draft.fact.timex and draft.fact.timex.interval else None
    if draft.fact.unit not in ("year", "month") or start is None or not _DATED.fullmatch(draft.key):
        return
    published = ctx.reading.published_on
    latest = published.year if published else max(start.year, pool.latest_year)
    gap = max(3, (2030 - start.year) // 12) if draft.fact.unit == "year" else 1
    for other in (start.year - gap, start.year + gap, start.year - 2 * gap, start.year + 2 * gap):
        if other <= latest:
            text = draft.key.replace(str(start.year), str(other))
            told = f"The article does not name {text} for this; it names {draft.key}."
            yield Lure(text, Evidence.UNSUPPORTED, told, rank=Fraction(start.ordinal + (other - start.year) * 365))


def plausible_countries(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:  # noqa: ARG001 - all sources are asked alike
    """Neighbours of a country that is the key."""
    if draft.fact.kind is Kind.COUNTRY:
        for name in neighbours(draft.key.removeprefix("The ")):
            yield Lure(
                name, Evidence.UNSUPPORTED, f"The article does not say this of {name}; it says it of {draft.key}."
            )


def reasons(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other purposes, causes or occasions that the article tells, worded as the key is."""
    if draft.fact.kind not in (Kind.REASON, Kind.INTENT, Kind.MEANS):
        return
    for answer in pool.reasons(draft.fact.unit):
        at = answer.tokens[-1]
        yield lure_at(
            ctx, draft, answer.text, ctx.sentence_of(at), at, "The article tells that of something else: {quote}."
        )


def things(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other things that the article speaks of in as many words, in the key's number."""
    if draft.fact.kind is not Kind.THING:
        return
    for answer, unit in pool.things:
        if unit == draft.fact.unit:
            at = answer.tokens[-1]
            feedback = "The article speaks of that in another connection: {quote}."
            yield lure_at(ctx, draft, answer.text, ctx.sentence_of(at), at, feedback)


def statements(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """What others say in the article, for a key that is what somebody says."""
    if draft.fact.kind not in (Kind.STATEMENT, Kind.REMARK):
        return
    for fact in pool.of(draft.fact.kind):
        if fact.lead != draft.fact.lead:
            said = f"The article attributes that to {fact.lead}: {{quote}}."
            at = fact.answer.tokens[0]
            yield lure_at(ctx, draft, fact.answer.text, ctx.sentence_of(at), at, said)


def actions(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """What others did, for a key that is what somebody did."""
    if draft.fact.kind not in (Kind.ACTION, Kind.TOLD):
        return
    for fact, doer in pool.actions(draft.fact.kind, draft.fact.unit):
        if doer != pool.doer(draft.fact):
            yield lure_at(
                ctx,
                draft,
                fact.answer.text,
                fact.sentence,
                fact.answer.tokens[0],
                f"The article says that of {doer}: {{quote}}.",
            )


SOURCES: tuple[Callable[[Context, Pool, Draft], Iterator[Lure]], ...] = (
    speakers,
    names,
    groups,
    places,
    numbers,
    times,
    reasons,
    things,
    statements,
    actions,
    plausible_countries,
    plausible_numbers,
    plausible_years,
    other_ways,
)
