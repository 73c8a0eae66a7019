"""Inception: when a state began that has lasted since: “has been in charge of the bank since 2009”."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import Part, render, subtree, upper_first
from quizapp.core.facts.reference import leaning
from quizapp.core.generate.actors import acting
from quizapp.core.generate.wording import plural_subject, third_person
from quizapp.core.text import Sentence
from quizapp.core.timex import Day, Interval, Timex

# How each state begins.
_BEGINS = {
    "in charge": ("take", "charge"),
    "on strike": ("go", "on strike"),
    "in power": ("come", "to power"),
    "in office": ("take", "office"),
    "in exile": ("go", "into exile"),
}


# What somebody becomes who has done so since.
_ROLES = {"lead": "leader", "rule": "ruler", "head": "head", "chair": "chair", "coach": "coach", "edit": "editor"}


def inceptions(ctx: Context, written: Mapping[Sentence, Mapping[int, str]]) -> Iterator[tuple[int, str, Timex]]:
    """Each “has been … since …” with what began then, as a headline, and the date."""
    for clause in ctx.clauses:
        helped = [ctx.tokens[a].text.lower() for a in clause.auxiliaries] in (["has"], ["have"])
        since = next((p for p in clause.after if ctx.tokens[p.head].text.lower() == "since"), None)
        if not helped or since is None or clause.negation is not None:
            continue
        times = {t.start: t for i in since.tokens if (t := ctx.time_at.get(i))}
        lasts = ctx.tokens[clause.verb].lemma == "be"
        text = _begun(ctx, clause, acting(ctx, clause, written[clause.sentence])) if lasts else _ruled(ctx, clause)
        if text and len(times) == 1 and (day := _year(next(iter(times.values())))):
            yield clause.verb, text, day


def _ruled(ctx: Context, clause: Clause) -> str:
    """“Holt becomes leader of Norway” for “Holt has led Norway since 1980”; empty for other verbs and for no person."""
    role = _ROLES.get(ctx.tokens[clause.verb].lemma, "")
    objects = [p for p in clause.after if p.role == "dobj"]
    name = ctx.name_at.get(clause.subject.head)
    if not role or len(objects) != 1 or objects[0].head not in ctx.name_at or not name or clause.passive:
        return ""
    parts: list[Part] = [f"{name.text} becomes {role} of", *objects[0].tokens]
    return render(ctx.reading, parts) if name.kind is Kind.PERSON and clause.verb not in ctx.quoted else ""


def _begun(ctx: Context, clause: Clause, written: Mapping[int, str]) -> str:
    """“Holt takes charge of the bank” for “Holt has been in charge of the bank since 2009”."""
    for piece in clause.after:
        words = " ".join(ctx.tokens[t].text.lower() for t in piece.tokens[:2])
        if words in _BEGINS and clause.verb not in ctx.quoted:
            verb, rest = _BEGINS[words]
            finite = verb if plural_subject(ctx, clause) else third_person(verb)
            parts: list[Part] = [*clause.subject.tokens, finite, rest, *_less(ctx, piece)]
            if not leaning(ctx, (*clause.subject.tokens, *piece.tokens), dict(written), clause):
                return upper_first(render(ctx.reading, parts, written))
    return ""


def _less(ctx: Context, piece: Piece) -> tuple[int, ...]:
    """What stands behind the two words that name a state, without the time."""
    gone = {t for c in piece.tokens if ctx.tokens[c].text.lower() == "since" for t in subtree(ctx.reading, c)}
    return tuple(t for t in piece.tokens[2:] if t not in gone)


def _year(timex: Timex) -> Timex | None:
    """The days of a year, month or day since which something has been."""
    span, parts = timex.interval, timex.value.split("-")
    if span is None or span.start is None or not all(p.isdigit() for p in parts):
        return None
    start = span.start
    ends = {1: Day(start.year + 1), 2: Day(start.year + start.month // 12, start.month % 12 + 1), 3: start.plus(1)}
    return replace(timex, interval=Interval(start, ends[len(parts)]))
