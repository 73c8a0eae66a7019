"""Occasions: speeches, victories, births and prizes that a noun or an aside tells: “her 2013 address to the league”."""

from collections.abc import Iterator, Mapping, Sequence

from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import Part, render, subtree, trimmed, upper_first
from quizapp.core.facts.reference import leaning
from quizapp.core.timex import Timex

# What a noun's owner does, and the preposition behind which it tells to what or in what.
_DEEDS = {
    "address": ("addresses", "to"),
    "triumph": ("triumphs in", "in"),
    "victory": ("wins", "in"),
    "visit": ("visits", "to"),
}
_PRIZES = ("Prize", "Award", "Medal", "Oscar", "Cup")


def occasions(ctx: Context, written: Mapping[int, str]) -> Iterator[tuple[int, str, Timex | None]]:
    """Each such noun with its headline and its date, where its words say whose it was.

    Args:
        ctx: the article.
        written: what stands for single tokens.
    """
    for i, token in enumerate(ctx.tokens):
        if token.tag == "NN" and token.lemma in _DEEDS and (text := _deed(ctx, i, written)):
            yield i, text, _date(ctx, i)
        elif token.text == "born" and token.dep == "acl" and (name := _born(ctx, i)):
            yield i, f"{name} is born", _date(ctx, i)
        elif token.text == "winner" and token.dep == "appos" and (name := _person(ctx, token.head)):
            prize = _prize(ctx, i)
            if prize:
                yield i, f"{name} wins {prize}", _date(ctx, i)


def _person(ctx: Context, i: int) -> str:
    """The name of the person that a token belongs to; empty for anything else."""
    name = ctx.name_at.get(i)
    return name.text if name and name.kind is Kind.PERSON else ""


def _born(ctx: Context, i: int) -> str:
    """The person whose name “born” stands right behind; a name behind “of” may be a place's."""
    at = i - 2 if ctx.tokens[i - 1].text == "," else i - 1
    near = ctx.tokens[i].head in (at, ctx.tokens[at].head)
    return _person(ctx, at) if near and ctx.tokens[at].dep != "pobj" else ""


def _date(ctx: Context, i: int) -> Timex | None:
    """The one date that a noun's own words hold."""
    times = {ctx.time_at[t].start: ctx.time_at[t] for t in subtree(ctx.reading, i) if t in ctx.time_at}
    dates = [t for t in times.values() if t.type == "DATE"]
    return dates[0] if len(dates) == 1 else None


def _deed(ctx: Context, i: int, written: Mapping[int, str]) -> str:
    """“Anna Holt addresses the Nordic League” for “Anna Holt’s address to the Nordic League”."""
    verb, preposition = _DEEDS[ctx.tokens[i].lemma]
    owner = _owner(ctx, i, written)
    where = [c for c in ctx.reading.parse.children[i] if c > i and ctx.tokens[c].text == preposition]
    nouns = [n for c in where[:1] for n in ctx.reading.parse.children[c] if ctx.tokens[n].dep == "pobj"]
    phrase = [t for n in nouns for t in _undated(ctx, n)]
    if not owner or not phrase or leaning(ctx, phrase, dict(written)) or any(t in ctx.time_at for t in phrase):
        return ""
    several = any(ctx.tokens[c].dep == "conj" for c in ctx.reading.parse.children[i])
    plain: list[Part] = [*phrase]
    return "" if several else upper_first(f"{owner} {verb} {render(ctx.reading, plain, dict(written))}")


def _undated(ctx: Context, noun: int) -> Sequence[int]:
    """A noun phrase without the time that owns it: “Tuesday’s local elections” as “local elections”."""
    times = [c for c in ctx.reading.parse.children[noun] if c in ctx.time_at]
    gone = {t for c in times for t in subtree(ctx.reading, c)}
    return [t for t in trimmed(ctx.reading, noun) if t not in gone]


def _owner(ctx: Context, i: int, written: Mapping[int, str]) -> str:
    """Whose deed a noun tells: a named person, also the subject behind “in his address to the league, …”."""
    owners = [c for c in ctx.reading.parse.children[i] if ctx.tokens[c].dep == "poss"]
    if len(owners) != 1:
        return ""
    if ctx.tokens[owners[0]].tag != "PRP$":
        return _person(ctx, owners[0])
    if owners[0] in written:
        return written[owners[0]].removesuffix("’s")
    above = ctx.tokens[i].head
    clause = ctx.clause_at.get(ctx.tokens[above].head)
    fronted = clause is not None and above == clause.sentence.first and clause.subject.head > i
    return _person(ctx, clause.subject.head) if clause and fronted else ""


def _prize(ctx: Context, i: int) -> str:
    """The prize that somebody won, by its name with “the”."""
    behind = [c for c in ctx.reading.parse.children[i] if ctx.tokens[c].text == "of"]
    nouns = [n for c in behind for n in ctx.reading.parse.children[c] if ctx.tokens[n].text in _PRIZES]
    phrase = [t for n in nouns for t in trimmed(ctx.reading, n)]
    dated = any(t in ctx.time_at for t in phrase)
    parts: list[Part] = [*phrase]
    return render(ctx.reading, parts) if phrase and not dated and ctx.tokens[phrase[0]].text == "the" else ""
