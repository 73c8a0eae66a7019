"""Events that a clause tells beside its own: “after leaving politics in 1999”, “having been elected in 1996”."""

from collections.abc import Iterator

from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.generate.participles import verb_clause
from quizapp.core.generate.telling import GERUND

# What is done after or since these happened; what stands before may never have been.
_DONE = frozenset({"after", "since", "upon", "on", "before"})
_HAVING = frozenset({(), ("having",), ("having", "been")})


def gerunds(ctx: Context) -> Iterator[Clause]:
    """The “-ing” clauses of events whose subject is that of the clause they hang on."""
    for i, token in enumerate(ctx.tokens):
        if token.tag not in ("VBG", "VBN") or i in ctx.quoted:
            continue
        outer = _nearest(ctx, i) if token.dep == "pcomp" else ctx.clause_at.get(_outer(ctx, i))
        words = tuple(ctx.tokens[c].text.lower() for c in ctx.reading.parse.children[i] if _helps(ctx, c))
        if outer is None or not _alone(ctx, i) or words not in _HAVING or (token.tag == "VBN") != bool(words):
            continue
        yield verb_clause(ctx, i, outer.subject, passive=words == ("having", "been"), kind=GERUND)


def _outer(ctx: Context, i: int) -> int:
    """The verb that an “-ing” form hangs on; -1 where none does."""
    token = ctx.tokens[i]
    if token.dep == "pcomp" and ctx.tokens[token.head].text.lower() in _DONE:
        return ctx.tokens[token.head].head
    return token.head if token.dep == "advcl" and token.head != i else -1


def _nearest(ctx: Context, i: int) -> Clause | None:
    """The clause told last before “since leaving”, which the parse may hang on one further up."""
    outer = ctx.clause_at.get(_outer(ctx, i))
    near = [c for c in ctx.clauses if outer and c.sentence == outer.sentence and outer.verb < c.verb < i]
    return near[-1] if near else outer


def _helps(ctx: Context, i: int) -> bool:
    return ctx.tokens[i].dep in ("aux", "auxpass")


def _alone(ctx: Context, i: int) -> bool:
    """Whether an “-ing” form has no subject, no joining word and no “not” of its own."""
    below = [ctx.tokens[c].dep for c in ctx.reading.parse.children[i]]
    return not {"nsubj", "nsubjpass", "mark", "neg", "expl"} & set(below)
