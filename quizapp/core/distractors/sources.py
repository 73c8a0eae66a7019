"""Sources of distractors: each yields lures of the key's own type; what the article holds comes first."""

from collections.abc import Callable, Iterator

from quizapp.core.distractors.figures import numbers, plausible_numbers, times
from quizapp.core.distractors.lures import Lure, inline, lure_at
from quizapp.core.distractors.motives import deeds, misread, other_deeds, other_outcomes, reasons
from quizapp.core.distractors.nouns import definitions, groups, siblings, things
from quizapp.core.distractors.people import acts, rival_rank
from quizapp.core.distractors.pool import Pool
from quizapp.core.distractors.speakers import speakers
from quizapp.core.drafts import Draft
from quizapp.core.facts.cities import city, other_cities
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.places import neighbours
from quizapp.core.items import Evidence

_ACTORS = (Kind.PERSON, Kind.ORGANISATION, Kind.COUNTRY, Kind.PEOPLE)


def _named(ctx: Context, draft: Draft, name: Name, text: str) -> Lure:
    """A lure of a name, at its first mention outside the key's sentence where it has one."""
    own = draft.fact.sentence
    places = sorted(name.mentions, key=lambda m: own.first <= m[0] < own.last)
    at = places[0][0]
    feedback = f"Of {inline(text)} the article tells something else: {{quote}}."
    if own.first <= at < own.last:
        feedback = f"The passage names {inline(text)} too, but not as the answer: {{quote}}."
    return lure_at(ctx, draft, text, ctx.sentence_of(at), at, feedback)


def names(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other persons, organisations or countries that the article names, for a key that is one."""
    kind = draft.fact.kind
    if kind is Kind.ROLE:
        kind = Kind.PERSON
    if kind is Kind.RANK:
        kind = Kind(draft.fact.unit)
    if kind not in (*_ACTORS, Kind.PLACE) or draft.fact.kind is Kind.PLACE:
        return
    for name in _rivals(ctx, pool, draft) if kind is Kind.PERSON else pool.names(kind):
        yield _named(ctx, draft, name, pool.written(name))


def _rivals(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Name]:
    """The persons who could be taken for the key, those of its walk of life first; for a doer, persons who act."""
    active = draft.fact.piece.role == "subject"
    ranked = [(rival_rank(pool.walks, draft.key, n.text), n) for n in pool.names(Kind.PERSON)]
    for wanted in (0, 1):
        yield from (n for rank, n in ranked if rank == wanted and (not active or acts(ctx, n)))


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


def plausible_countries(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:  # noqa: ARG001 - all sources are asked alike
    """Neighbours of a country that is the key."""
    if draft.fact.kind is Kind.COUNTRY:
        for name in neighbours(draft.key.removeprefix("The ")):
            yield Lure(
                name,
                Evidence.UNSUPPORTED,
                f"The article does not say this of {name}; it says it of {inline(draft.key)}.",
            )


def cities(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other cities that the article names, then others of the key's country."""
    if draft.fact.kind is not Kind.CITY:
        return
    for name in pool.names(Kind.PLACE):
        if city(name.text):
            yield _named(ctx, draft, name, name.text)
    for text in other_cities(draft.key):
        told = f"The article does not say this of {text}; it says it of {draft.key}."
        yield Lure(text, Evidence.UNSUPPORTED, told)


def statements(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """What others say in the article, for a key that is what somebody says."""
    if draft.fact.kind not in (Kind.STATEMENT, Kind.REMARK):
        return
    for fact in pool.of(draft.fact.kind):
        if fact.lead != draft.fact.lead:
            said = f"The article attributes that to {fact.lead}: {{quote}}."
            said = f"The article gives these as words of {fact.lead}." if fact.kind is Kind.REMARK else said
            at = fact.answer.tokens[0]
            yield lure_at(ctx, draft, fact.answer.text, ctx.sentence_of(at), at, said)


SOURCES: tuple[Callable[[Context, Pool, Draft], Iterator[Lure]], ...] = (
    speakers,
    names,
    groups,
    places,
    numbers,
    times,
    reasons,
    deeds,
    other_deeds,
    other_outcomes,
    misread,
    definitions,
    things,
    statements,
    siblings,
    cities,
    plausible_countries,
    plausible_numbers,
)
