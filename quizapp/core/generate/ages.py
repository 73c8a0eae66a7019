"""Ages: in which order events of one person lie by how old they were: “at 11”, “on her 16th birthday”."""

import re
from collections.abc import Iterator, Mapping

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import subtree
from quizapp.core.numbers import find_numbers

_YOUNGEST, _OLDEST = 3, 110


def age_tokens(ctx: Context, clause: Clause) -> frozenset[int]:
    """The tokens of a clause that tell how old somebody was."""
    return frozenset(t for piece in clause.pieces if _age(ctx, piece) for t in subtree(ctx.reading, piece.head))


def age_links(ctx: Context, told: Mapping[int, Clause], actors: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """Pairs of events of one person, the earlier first, of which the text gives the person's ages.

    Args:
        ctx: the article.
        told: the clauses that tell events.
        actors: the person whom each clause's subject names, by its verb.
    """
    aged: dict[str, list[tuple[int, int]]] = {}
    for clause in told.values():
        for source in _sources(ctx, clause):
            ages = [age for piece in source.pieces if (age := _age(ctx, piece))]
            if len(ages) == 1 and (person := actors.get(source.verb)):
                aged.setdefault(person, []).append((ages[0], clause.verb))
                break
    for events in aged.values():
        ranked = sorted(events)
        yield from ((a[1], b[1]) for n, a in enumerate(ranked) for b in ranked[n + 1 :] if a[0] < b[0])


def _sources(ctx: Context, clause: Clause) -> Iterator[Clause]:
    """The clauses whose age may be an event's: its own, and the one that it adds to."""
    yield clause
    head = ctx.tokens[clause.verb].head
    if clause.kind == "relcl":
        while ctx.tokens[head].dep in ("pobj", "prep", "attr", "dobj") and ctx.tokens[head].head != head:
            head = ctx.tokens[head].head
    outer = ctx.clause_at.get(head)
    if outer and clause.kind in ("gerund", "relcl", "conj"):
        yield outer


def _age(ctx: Context, piece: Piece) -> int | None:
    """The years of “at 11”, “by the age of 11”, “aged 11” and “on her 11th birthday”; None for anything else."""
    words = " ".join(ctx.tokens[t].text.lower() for t in subtree(ctx.reading, piece.head))
    match = re.fullmatch(r"(?:at|by)(?: the age of| age)? (\w+)|aged (\w+)", words)
    birthday = re.match(r"on (?:his|her) (\d+)(?:st|nd|rd|th) birthday", words)
    number = next((g for m in (match, birthday) if m for g in m.groups() if g), "")
    values = find_numbers(number)
    age = int(values[0].value) if values and values[0].value.denominator == 1 else 0
    return age if _YOUNGEST <= age <= _OLDEST else None
