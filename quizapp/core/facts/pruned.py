"""Pruned clauses: the words a clause needs to stand alone and true, without links, asides and loose times."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from quizapp.core.facts.asserted import Asserted, subjects_of
from quizapp.core.facts.clauses import after_dateline
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import STATES, WEIGHTY
from quizapp.core.facts.linking import LINKS, anaphoric, links
from quizapp.core.facts.phrases import is_aside, subtree
from quizapp.core.facts.possessives import bound_inside
from quizapp.core.facts.reference import leaning
from quizapp.core.text import Token

_ENOUGH = 20
_LONG_ENOUGH = 8
_HAPPENED = (
    ["was"], ["were"], ["has"], ["have"], ["had"], ["has", "been"], ["have", "been"], ["had", "been"],
)  # fmt: skip
_CONDITIONS = frozenset({"if", "unless", "once", "until", "whether", "lest", "provided", "than", "so", "rather"})
_TIMES = frozenset({"when", "whenever", "where", "wherever", "before", "as", "since", "while"})
_FREE = frozenset({"advmod", "npadvmod", "prep"})
_OPEN, _CLOSE = ("“", "‘", "("), ("”", "’", ")", "%")


def pruned(ctx: Context, told: Asserted, swaps: Mapping[int, str]) -> tuple[int, ...]:
    """The tokens of a clause that a statement keeps, in text order; none where what is left would not hang together.

    Args:
        ctx: the article.
        told: the clause, with what it borrows.
        swaps: what is written instead of single tokens.
    """
    clause, first = told.clause, after_dateline(ctx.reading, told.clause.sentence)
    whole = [t for t in subtree(ctx.reading, clause.verb) if first <= t < clause.sentence.last]
    out = _links(ctx, told)
    kept = [t for t in whole if t not in out]
    kept = _without_leaning(ctx, told, kept, swaps)
    while kept and ctx.tokens[kept[-1]].text in (".", ","):
        kept.pop()
    joined = _joined(ctx, clause.verb, kept)
    if joined and len(kept) > _ENOUGH and len(kept) - len(joined) >= _LONG_ENOUGH:
        kept = [t for t in kept if t not in joined]
    whole_parts = all(_hangs_together(ctx, part, swaps) for part in (kept, clause.subject.tokens))
    if not whole_parts or _cut(ctx, told, kept):
        return ()
    return pointed(ctx, sorted({*told.lead, *kept}), clause.subject.first)


def _links(ctx: Context, told: Asserted) -> set[int]:
    """What every statement leaves out: links to the neighbours, joined clauses with a subject, and asides."""
    out, todo = set[int](), [told.clause.verb]
    while todo:
        head = todo.pop()
        for c in ctx.reading.parse.children[head]:
            if _left_out(ctx, told, c, head):
                out.update(subtree(ctx.reading, c))
            else:
                todo.append(c)
    return out


def _left_out(ctx: Context, told: Asserted, i: int, head: int) -> bool:
    """Whether a dependent is an aside or, below the verb, a link or a joined clause with a subject of its own."""
    token, verb = ctx.tokens[i], told.clause.verb
    if is_aside(ctx.reading, i, head):
        return True
    if head != verb:
        return _age(ctx, i, head)
    if token.dep in ("cc", "preconj"):
        joined = any(ctx.tokens[c].dep == "conj" and i < c for c in _kept_joints(ctx, verb))
        return i < told.clause.subject.head or not joined
    relates = token.tag in ("WDT", "WP") and told.clause.kind == "relcl"
    apart = token.dep in ("mark", "parataxis", "intj", "meta") or (token.dep == "conj" and bool(subjects_of(ctx, i)))
    return relates or apart or (token.dep in _FREE and _linking(ctx, told, i))


def _kept_joints(ctx: Context, verb: int) -> list[int]:
    return [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep == "conj" and not subjects_of(ctx, c)]


def _age(ctx: Context, i: int, head: int) -> bool:
    """Whether a number between commas gives the age of somebody: “Ann Lee, 26, said”."""
    commas = i > 0 and ctx.tokens[i - 1].text == "," and i + 1 < len(ctx.tokens) and ctx.tokens[i + 1].text == ","
    return ctx.tokens[i].tag == "CD" and i > head and commas and i not in ctx.time_at


def _linking(ctx: Context, told: Asserted, i: int) -> bool:
    """Whether an adjunct only links its clause to the neighbours, or dates an event by them."""
    phrase = subtree(ctx.reading, i)
    if not WEIGHTY.isdisjoint(ctx.tokens[t].text.lower() for t in phrase):
        return False
    return links(ctx, phrase) or (is_event(ctx, told) and any(anaphoric(ctx, t) or _since_then(ctx, t) for t in phrase))


def _since_then(ctx: Context, i: int) -> bool:
    """Whether a word is the “then” or “that” of a time that dates an event by its neighbours."""
    return ctx.tokens[i].text.lower() == "then" or (ctx.tokens[i].text.lower() == "that" and i in ctx.time_at)


def is_event(ctx: Context, told: Asserted) -> bool:
    """Whether a clause tells of something that happened, so that it is true without the time when it did."""
    verb = ctx.tokens[told.clause.verb]
    words = [ctx.tokens[a].text.lower() for a in (*told.clause.auxiliaries, *told.lead) if ctx.tokens[a].pos == "AUX"]
    past = (verb.tag == "VBD" and not words) or words in _HAPPENED
    return past and verb.lemma not in STATES and verb.tag != "VBG" and told.clause.negation is None


def _without_leaning(ctx: Context, told: Asserted, kept: list[int], swaps: Mapping[int, str]) -> list[int]:
    """A clause without those of its adverbial clauses that lean on a neighbour."""
    for i in ctx.reading.parse.children[told.clause.verb]:
        token, phrase = ctx.tokens[i], subtree(ctx.reading, i)
        known = {**swaps, **{t: "" for t in phrase if bound_inside(ctx, t, phrase) or ctx.tokens[t].tag == "WRB"}}
        loose = token.dep == "advcl" and _additional(ctx, told, i) and leaning(ctx, phrase, known, told.clause)
        if loose:
            kept = [t for t in kept if t not in phrase]
    return kept


def _additional(ctx: Context, told: Asserted, i: int) -> bool:
    """Whether an adverbial clause adds to what is told, and does not say when or under which condition it holds."""
    words = {
        ctx.tokens[c].text.lower() for c in ctx.reading.parse.children[i] if ctx.tokens[c].dep in ("mark", "advmod")
    }
    return words.isdisjoint(_CONDITIONS) and (is_event(ctx, told) or words.isdisjoint(_TIMES))


def _joined(ctx: Context, verb: int, kept: Iterable[int]) -> list[int]:
    """The second predicates of a clause with what joins them, where nothing stands behind them."""
    kept = list(kept)
    joints = _kept_joints(ctx, verb)
    if not joints:
        return []
    below = {t for c in joints for t in subtree(ctx.reading, c)}
    first = min(below)
    marks = [
        t for t in ctx.reading.parse.children[verb] if t > verb and ctx.tokens[t].dep in ("cc", "punct", "preconj")
    ]
    begin = min([t for t in marks if first - 2 <= t < first], default=first)
    tail = [t for t in kept if t >= begin]
    return tail if all(t in below or t in marks for t in tail) else []


def _hangs_together(ctx: Context, kept: Sequence[int], swaps: Mapping[int, str]) -> bool:
    """Whether each gap inside a clause is one that marks set off, or that no reader misses."""
    for before, after in pairwise(kept):
        gap = range(before + 1, after)
        if not gap or _unmissed(ctx, gap, swaps):
            continue
        if all(ctx.tokens[t].pos == "PUNCT" for t in gap):
            return False
        opens = ctx.tokens[before].pos == "PUNCT" or ctx.tokens[gap[0]].pos == "PUNCT"
        closes = ctx.tokens[after].pos == "PUNCT" or ctx.tokens[gap[-1]].pos == "PUNCT"
        if not (opens and closes):
            return False
    return bool(kept)


def _cut(ctx: Context, told: Asserted, kept: Sequence[int]) -> bool:
    """Whether the verb has lost an object or a complement, which no statement can do without."""
    needed = ("dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "dative", "agent")
    below = ctx.reading.parse.children[told.clause.verb]
    return any(ctx.tokens[c].dep in needed and c not in kept for c in below if not _inserted(ctx, c))


def _inserted(ctx: Context, i: int) -> bool:
    """Whether a clause below a verb is an insertion that reports it."""
    return ctx.tokens[i].dep == "ccomp" and i > ctx.tokens[i].head and ctx.tokens[i - 1].pos == "PUNCT"


def _unmissed(ctx: Context, gap: range, swaps: Mapping[int, str]) -> bool:
    """Whether a gap holds nothing but a lone link, a joint or what is written out elsewhere."""
    tokens: list[Token] = [ctx.tokens[t] for t in gap if t not in swaps]
    return all(t.text.lower() in LINKS or t.dep in ("mark", "cc", "preconj") for t in tokens)


def _emptied(ctx: Context, i: int, kept: Sequence[int]) -> bool:
    """Whether a bracket has lost what stood behind or before it."""
    text = ctx.tokens[i].text
    return (text in "([" and i + 1 not in kept) or (text in ")]" and i - 1 not in kept)


def pointed(ctx: Context, kept: Sequence[int], subject: int) -> tuple[int, ...]:
    """Kept tokens without the commas that set apart what was left out, and without marks at either end.

    What stands before the subject keeps the comma behind it.
    """
    found = [t for t in kept if not _emptied(ctx, t, kept)]
    for before, after in pairwise(found):
        if after - before > 1 and ctx.tokens[before].text == "," and ctx.tokens[after].text == ",":
            behind = min((t for t in found if t > after), default=-1)
            found = [t for t in found if t != before and (t != after or behind == subject)]
    while found and ctx.tokens[found[-1]].pos == "PUNCT" and ctx.tokens[found[-1]].text not in _CLOSE:
        found.pop()
    while found and ctx.tokens[found[0]].pos == "PUNCT" and ctx.tokens[found[0]].text not in _OPEN:
        found.pop(0)
    return tuple(found)
