"""Reversals: the changes of a statement that put two parts of it each in the other's place."""

from collections.abc import Iterator, Sequence

from quizapp.core.changes.base import Change
from quizapp.core.changes.frames import acts, governed, share
from quizapp.core.changes.stock import Stock
from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import render, subtree
from quizapp.core.facts.statements import Statement

# What one may do to another and the other might have done to the one.
_MUTUAL = word_set(
    """
    beat defeat sue accuse attack invade replace succeed criticise criticize praise thank blame overtake outnumber
    outsell teach inspire influence employ hire kill shoot save rescue help support oppose interview call phone invite
    nominate appoint challenge buy acquire threaten bomb occupy conquer capture visit admire
    love hate betray assassinate depose overthrow mock outlive protect pay fund sponsor supply train coach chase
    condemn denounce endorse back honour honor welcome greet trust draw outperform lead follow fear hit injure punch
    """
)
_MOVING = word_set(
    "move travel fly sail walk drive transfer switch convert change shift go head return flee migrate export bring "
    "take send route cross pass promote march ride commute emigrate turn cycle run carry transport relocate swim"
)
_LONGEST = 5
_PRONOUNS = ("PRP", "PRP$", "WP", "WDT", "WP$")
_WORTH = 2.0


def roles(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Who did something to whom: “Leeds beat York” and “York beat Leeds”."""
    ctx, verb = stock.ctx, statement.premise.clause.verb
    if ctx.tokens[verb].lemma.lower() not in _MUTUAL:
        return
    below = ctx.reading.parse.children[verb]
    subject = next((c for c in below if ctx.tokens[c].dep in ("nsubj", "nsubjpass")), None)
    agent = next((governed(ctx, c) for c in below if ctx.tokens[c].dep == "agent"), None)
    target = agent if agent is not None else next((c for c in below if ctx.tokens[c].dep == "dobj"), None)
    if subject is not None and target is not None and acts(ctx, subject) and acts(ctx, target):
        agree = ctx.tokens[verb].tag == "VBD" or _many(ctx, subject) == _many(ctx, target)
        yield from _exchanged(stock, statement, subject, target, agree=agree)


def comparisons(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Which of two is more so: “Leeds is larger than York” and “York is larger than Leeds”."""
    ctx, clause = stock.ctx, statement.premise.clause
    for i in statement.tokens:
        other = governed(ctx, i) if ctx.tokens[i].text.lower() == "than" else None
        if other is None or ctx.tokens[other].pos not in ("NOUN", "PROPN") or other in ctx.time_at:
            continue
        graded = ctx.tokens[ctx.tokens[i].head]
        compared = graded.dep == "acomp" and graded.head == clause.verb
        if compared and not any(ctx.tokens[t].tag == "CD" for t in subtree(ctx.reading, other)):
            agree = _many(ctx, clause.subject.head) == _many(ctx, other)
            yield from _exchanged(stock, statement, clause.subject.head, other, agree=agree)


def ways(stock: Stock, statement: Statement) -> Iterator[Change]:
    """From where to where: “from Leeds to York” and “from York to Leeds”."""
    ctx = stock.ctx
    for i in statement.tokens:
        if ctx.tokens[i].text.lower() != "from" or ctx.tokens[ctx.tokens[i].head].lemma.lower() not in _MOVING:
            continue
        beside = ctx.reading.parse.children[ctx.tokens[i].head]
        to = next((c for c in beside if c > i and ctx.tokens[c].text.lower() in ("to", "into")), None)
        one, other = governed(ctx, i), None if to is None else governed(ctx, to)
        if one is not None and other is not None and ctx.tokens[one].pos == ctx.tokens[other].pos:
            yield from _exchanged(stock, statement, one, other, agree=True)


def choices(stock: Stock, statement: Statement) -> Iterator[Change]:
    """What was done rather than something else: “by boat rather than by train”."""
    ctx = stock.ctx
    for i in statement.tokens:
        if (
            ctx.tokens[i].text.lower() == "than"
            and ctx.tokens[i - 1].text.lower() == "rather"
            and i + 1 in statement.tokens
        ):
            one, other = ctx.tokens[i].head, governed(ctx, i)
            if ctx.tokens[one].text == ctx.tokens[i + 1].text:
                one, other = governed(ctx, one) or one, governed(ctx, i + 1)
            if one < i and other is not None and ctx.tokens[one].tag == ctx.tokens[other].tag:
                yield from _exchanged(stock, statement, one, other, agree=True, bare=True)


def _many(ctx: Context, noun: int) -> bool:
    joined = any(ctx.tokens[c].dep == "conj" for c in ctx.reading.parse.children[noun])
    return joined or ctx.tokens[noun].tag in ("NNS", "NNPS")


def _exchanged(
    stock: Stock, statement: Statement, one: int, other: int, *, agree: bool, bare: bool = False
) -> Iterator[Change]:
    """Two short phrases of a statement each in the other's place, where both may stand there."""
    ctx = stock.ctx
    first, second = (_phrase(ctx, statement, noun, bare=bare) for noun in (one, other))
    if not agree or not first or not second or not set(first).isdisjoint(second):
        return
    said, instead = render(ctx.reading, first), render(ctx.reading, second)
    if said.casefold() == instead.casefold():
        return
    swaps = {first[0]: instead, second[0]: said, **dict.fromkeys((*first[1:], *second[1:]), "")}
    worth = _WORTH * share(ctx, one, statement.premise.clause.verb)
    yield Change(one, swaps, f"{said} … {instead}", f"{instead} … {said}", worth)


def _phrase(ctx: Context, statement: Statement, head: int, *, bare: bool) -> Sequence[int]:
    """The tokens of a short phrase that leans on nobody; none of a longer one, or one not all in the statement."""
    apart = ("conj", "cc", "punct", "appos", "prep") if bare else ("conj", "cc", "punct", "appos")
    beside = {c for c in ctx.reading.parse.children[head] if ctx.tokens[c].dep in apart}
    found = subtree(ctx.reading, head, without=beside)
    held = set(found) <= set(statement.tokens) and found == list(range(found[0], found[-1] + 1))
    leans = any(ctx.tokens[t].tag in _PRONOUNS or t in statement.premise.written for t in found)
    joined = any(ctx.tokens[c].dep in ("conj", "appos") and c in statement.tokens for c in beside)
    return (
        found
        if held and not leans and not (joined and ctx.tokens[head].dep != "conj") and len(found) <= _LONGEST
        else ()
    )
