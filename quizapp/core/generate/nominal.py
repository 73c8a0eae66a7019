"""Events that a noun tells: “the October 2019 attack on the town by rebels”, “the 1066 invasion of England”."""

from collections.abc import Iterator, Sequence

from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import render, subtree, trimmed, upper_first
from quizapp.core.facts.reference import leaning
from quizapp.core.timex import Timex

_DONE_TO = {
    "invasion": "invaded",
    "annexation": "annexed",
    "conquest": "conquered",
    "bombing": "bombed",
    "destruction": "destroyed",
    "assassination": "assassinated",
    "murder": "murdered",
    "coronation": "crowned",
}
_DONE_BY = {"attack": "attack", "assault": "attack", "raid": "raid", "invasion": "invade"}
_PLURAL = ("NNS", "NNPS")


def nominal_events(ctx: Context) -> Iterator[tuple[int, str, Timex]]:
    """Each dated noun of an event with its headline and its date, where the words say who did it or to whom."""
    for i, token in enumerate(ctx.tokens):
        noun = token.lemma.lower()
        timex = ctx.time_at.get(i - 2 if i and ctx.tokens[i - 1].text == "," else i - 1)
        if timex and token.pos == "NOUN" and (text := _by(ctx, i, noun) or _to(ctx, i, noun)):
            yield i, text, timex
        if token.text == "Born" and i == ctx.sentence_of(i).first and (birth := _born(ctx, i)):
            yield i, *birth


def _born(ctx: Context, i: int) -> tuple[str, Timex] | None:
    """“Wren is born” for “Born in a village on 20 October 1632, Wren …”: the person whom the sentence then names."""
    sentence = ctx.sentence_of(i)
    root = next((c for c in ctx.clauses if c.sentence == sentence and c.kind == "ROOT"), None)
    if root is None or root.subject.head not in ctx.name_at or ctx.tokens[root.subject.first - 1].text != ",":
        return None
    times = {ctx.time_at[t].start: ctx.time_at[t] for t in range(i, root.subject.first) if t in ctx.time_at}
    person = ctx.name_at[root.subject.head]
    fits = len(times) == 1 and person.kind is Kind.PERSON
    return (f"{person.text} is born", next(iter(times.values()))) if fits else None


def _behind(ctx: Context, noun: int, *prepositions: str) -> tuple[int, ...]:
    """The noun phrase that one of some prepositions puts behind an event, without what a further one adds to it."""
    below = ctx.reading.parse.children
    near = [c for c in below[noun] if c > noun] + [
        g for c in below[noun] if c > noun for n in below[c] for g in below[n] if ctx.tokens[g].text == "by"
    ]
    for c in near:
        if ctx.tokens[c].dep in ("prep", "agent") and ctx.tokens[c].text.lower() in prepositions:
            heads = [n for n in below[c] if ctx.tokens[n].dep == "pobj"]
            gone = {t for n in heads for g in below[n] if ctx.tokens[g].text == "by" for t in subtree(ctx.reading, g)}
            return tuple(t for n in heads for t in trimmed(ctx.reading, n) if t not in gone)
    return ()


def _by(ctx: Context, noun: int, name: str) -> str:
    """“Rebels attack the town” for an attack on somebody by somebody."""
    doer, target = _behind(ctx, noun, "by"), _behind(ctx, noun, "on", "against", "of")
    if name not in _DONE_BY or not doer or not target or leaning(ctx, (*doer, *target), {}):
        return ""
    plural = _plural(ctx, doer)
    verb = _DONE_BY[name] if plural else f"{_DONE_BY[name]}s"
    return upper_first(f"{render(ctx.reading, doer)} {verb} {render(ctx.reading, target)}")


def _to(ctx: Context, noun: int, name: str) -> str:
    """“England is invaded” for an invasion of it, or for one that its sentence tells of one country alone."""
    target = _behind(ctx, noun, "of")
    if not target and name in ("invasion", "annexation"):
        target = _country(ctx, noun)
    if name not in _DONE_TO or not target or leaning(ctx, target, {}):
        return ""
    verb = "are" if _plural(ctx, target) else "is"
    return upper_first(f"{render(ctx.reading, target)} {verb} {_DONE_TO[name]}")


def _country(ctx: Context, noun: int) -> tuple[int, ...]:
    """The one country that the sentence of a noun tells of as a place: “its presence in Iraq since the invasion”."""
    sentence = ctx.sentence_of(noun)
    inside = [
        i
        for i in range(sentence.first, sentence.last)
        if ctx.tokens[i].dep == "pobj" and i in ctx.name_at and ctx.name_at[i].kind is Kind.COUNTRY
    ]
    return (inside[0],) if len(inside) == 1 and ctx.tokens[ctx.tokens[inside[0]].head].text == "in" else ()


def _plural(ctx: Context, phrase: Sequence[int]) -> bool:
    heads = [t for t in phrase if ctx.tokens[t].dep == "pobj"]
    return any(ctx.tokens[t].tag in _PLURAL for t in heads) or any(ctx.tokens[t].dep == "conj" for t in phrase)
