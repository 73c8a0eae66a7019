"""Polarity: what a statement says is so, said not to be so, and the other way round."""

from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.points import Point
from quizapp.core.inflect import inflected

_NEGATED = {"can": "cannot"}
_BE = frozenset({"is", "are", "was", "were"})
_WORTH = 1.2


def polarity(ctx: Context, clause: Clause) -> Point | None:
    """The point that turns a clause into its denial or a denial into what it denies; None where neither reads well."""
    if clause.negation is not None:
        return _affirmed(ctx, clause, clause.negation)
    if any(
        ctx.tokens[c].text.lower() in ("never", "no", "only", "any") for c in ctx.reading.parse.subtree(clause.verb)
    ):
        return None
    first = clause.auxiliaries[0] if clause.auxiliaries else clause.verb
    word = ctx.tokens[first].text.lower()
    if not word.isalpha() or word in ("may", "might") or (clause.auxiliaries and ctx.tokens[first].tag == "TO"):
        return None
    if clause.auxiliaries or word in _BE:
        denied = _NEGATED.get(word, f"{word} not")
        return Point(clause.verb, {first: denied}, word, denied, _WORTH, denies=True)
    token = ctx.tokens[first]
    does = {"VBD": "did", "VBZ": "does", "VBP": "do"}.get(token.tag, "")
    denied = f"{does} not {token.lemma}"
    return (
        Point(first, {first: denied}, token.text, denied, _WORTH, denies=True)
        if does and token.lemma.isalpha()
        else None
    )


def _affirmed(ctx: Context, clause: Clause, negation: int) -> Point | None:
    """A denial without its “not”."""
    first = clause.auxiliaries[0] if clause.auxiliaries else clause.verb
    if ctx.tokens[negation].text.lower() not in ("not", "n’t", "n't") or negation != first + 1:
        return None
    word, joined = ctx.tokens[first].text.lower(), ctx.tokens[negation].start == ctx.tokens[first].end
    said = f"{word}{'' if joined else ' '}{ctx.tokens[negation].text.lower()}"
    if word in ("do", "does", "did") and clause.auxiliaries:
        tag = {"does": "VBZ", "did": "VBD"}.get(word, "VBP")
        affirmed = inflected(ctx.tokens[clause.verb].lemma, tag)
        swaps = {first: "", negation: "", clause.verb: affirmed}
        return Point(clause.verb, swaps, f"{said} {ctx.tokens[clause.verb].text}", affirmed, _WORTH, denies=True)
    affirmed = {"ca": "can", "wo": "will"}.get(word, word)
    return Point(clause.verb, {first: affirmed, negation: ""}, said, affirmed, _WORTH, denies=True)
