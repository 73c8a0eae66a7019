"""Happenings: what the article dates, and what it says to have come before, each told as a headline."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.resolve import Resolver
from quizapp.core.generate.actors import acting, actor_of, untitled
from quizapp.core.generate.ages import age_links, age_tokens
from quizapp.core.generate.dating import anchored, closed, date_of, inherited, whole
from quizapp.core.generate.fitting import fit
from quizapp.core.generate.fuller import fuller
from quizapp.core.generate.gerunds import gerunds
from quizapp.core.generate.happening import Happening
from quizapp.core.generate.headlines import headline
from quizapp.core.generate.inception import inceptions
from quizapp.core.generate.lists import listed
from quizapp.core.generate.lives import life_links
from quizapp.core.generate.nominal import nominal_events
from quizapp.core.generate.occasions import occasions
from quizapp.core.generate.offsets import offset_dates
from quizapp.core.generate.participles import blows, participles
from quizapp.core.generate.passive import passive
from quizapp.core.generate.recent import recent_links, timed
from quizapp.core.generate.scheduled import DUE, scheduled
from quizapp.core.generate.sequence import links
from quizapp.core.generate.split import object_relatives, split
from quizapp.core.generate.telling import restricts, tallied, told
from quizapp.core.generate.works import works
from quizapp.core.text import Sentence
from quizapp.core.timex import Timex


def find_happenings(ctx: Context) -> tuple[Happening, ...]:
    """The events of an article that can be told as headlines, in text order; those undated are linked to others."""
    resolver = ctx.once(Resolver)
    written = {s: resolver.swaps(s) for s in ctx.reading.parse.sentences}
    clauses = _telling(ctx)
    found = {verb: event for verb, clause in clauses.items() if (event := _of_clause(ctx, clause, written))}
    loose = _add_named(ctx, found, written)
    _share_dates(found)
    # What one reckoning dates may date another: “born 11 years after his death”.
    for _ in range(2):
        for verb, other, day in list(offset_dates(ctx, found)):
            cites = dict.fromkeys((*found[verb].citations, *found[other].citations))
            found[verb] = replace(found[verb], timex=day, citations=tuple(cites))
        _share_dates(found)
    return _linked(found, _order_told(ctx, clauses, found, loose, written))


def _add_named(
    ctx: Context, found: dict[int, Happening], written: Mapping[Sentence, dict[int, str]]
) -> dict[int, Timex]:
    """Add the events that nouns, works and lists tell; gives the times of unknown days at such nouns."""
    everywhere = {i: words for swaps in written.values() for i, words in swaps.items()}
    loose: dict[int, Timex] = {}
    for noun, text, timex in (*nominal_events(ctx, everywhere), *occasions(ctx, everywhere)):
        sentence = ctx.sentence_of(noun)
        day = (closed(timex) or whole(timex)) if timex else None
        if timex and day is None and timex.interval is None:
            loose[noun] = timex
        if (day or not timex or noun in loose) and noun not in ctx.quoted and fit(text):
            found[noun] = Happening(text, noun, sentence, (ctx.cite(sentence),), day)
    for verb, text, day in (*inceptions(ctx, written), *works(ctx, everywhere), *listed(ctx)):
        sentence = ctx.sentence_of(verb)
        if fit(text):
            found[verb] = Happening(text, verb, sentence, (ctx.cite(sentence),), day)
    return loose


def _order_told(
    ctx: Context,
    clauses: Mapping[int, Clause],
    found: Mapping[int, Happening],
    loose: Mapping[int, Timex],
    written: Mapping[Sentence, dict[int, str]],
) -> list[tuple[int, int]]:
    """The pairs of events of which the text's own words tell the order."""
    actors = {
        c.verb: name.text
        for c in (*ctx.clauses, *clauses.values())
        if (name := actor_of(ctx, c, acting(ctx, c, written[c.sentence])))
    }
    told = [*links(ctx, clauses), *age_links(ctx, clauses, actors)]
    placed = {verb for pair in told for verb in pair} | {verb for verb, event in found.items() if event.interval}
    sure = {verb: clause for verb, clause in clauses.items() if verb in placed or timed(ctx, clause)}
    return [*told, *recent_links(ctx, sure, found, loose), *life_links(sure, found, actors, clauses)]


def _share_dates(found: dict[int, Happening]) -> None:
    """Give a death or birth told twice the date that it has in one place."""
    once = {e.text: e for e in found.values() if e.interval and e.text.endswith((" dies", " is born"))}
    for verb, event in found.items():
        dated = once.get(event.text)
        if dated and event.interval is None:
            cites = tuple(dict.fromkeys((*event.citations, *dated.citations)))
            found[verb] = replace(event, timex=dated.timex, citations=cites)


def _telling(ctx: Context) -> dict[int, Clause]:
    """The clauses that tell events, by their verbs."""
    clauses = (*blows(ctx), *ctx.clauses, *participles(ctx), *gerunds(ctx), *split(ctx), *object_relatives(ctx))
    found = {clause.verb: clause for clause in clauses if told(ctx, clause)}
    return found | {clause.verb: clause for clause in scheduled(ctx)}


def _of_clause(ctx: Context, clause: Clause, written: Mapping[Sentence, Mapping[int, str]]) -> Happening | None:
    """The event that a clause tells, with its date where it has one."""
    date = None if restricts(ctx, clause) else date_of(ctx, clause) or inherited(ctx, clause)
    spoken = acting(ctx, clause, written[clause.sentence])
    spoken |= untitled(ctx, clause, spoken)
    spoken |= fuller(ctx, [t for piece in clause.after for t in piece.tokens if t not in spoken])
    left_out = age_tokens(ctx, clause) | (date[0] if date else frozenset())
    text = headline(ctx, clause, spoken, left_out)
    if not text and (done := passive(ctx, clause, spoken)):
        text = headline(ctx, done, spoken, left_out)
    sure = date is not None and date[1].interval is not None
    cites = anchored(ctx, clause.sentence, date[1]) if date and sure else (ctx.cite(clause.sentence),)
    undated = clause.kind == DUE and date is None
    if not text or not cites or undated or (date and tallied(ctx, clause, date[1])):
        return None
    return Happening(text, clause.verb, clause.sentence, cites, date[1] if date and date[1].interval else None)


def _linked(found: Mapping[int, Happening], told: Iterable[tuple[int, int]]) -> tuple[Happening, ...]:
    """The events that have a date, or a link to another, with what each followed."""
    after: dict[int, list[int]] = {}
    for one, other in told:
        if one in found and other in found and one != other and one not in after.get(other, ()):
            after.setdefault(other, []).append(one)
    ends = {verb for verbs in after.values() for verb in verbs} | set(after)
    return tuple(
        replace(event, after=tuple(after.get(verb, ())))
        for verb, event in sorted(found.items())
        if event.timex or verb in ends
    )
