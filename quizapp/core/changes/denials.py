"""Denials: a statement that something is not so, changed into one that it is."""

from collections.abc import Iterator

from quizapp.core.changes.base import Change
from quizapp.core.changes.stock import Stock
from quizapp.core.english import word_set
from quizapp.core.facts.statements import Statement
from quizapp.core.inflect import inflected

_WORTH = 1.6
# What only a denial goes with.
_LOOSE = word_set("any anyone anything anybody anywhere ever yet either if whether until nor because but instead")


def affirmed(stock: Stock, statement: Statement) -> Iterator[Change]:
    """A denial without its “not”: “did not leave” becomes “left”, “cannot” “can”."""
    ctx, clause = stock.ctx, statement.premise.clause
    negation = clause.negation
    first = clause.auxiliaries[0] if clause.auxiliaries else clause.verb
    if negation != first + 1 or ctx.tokens[negation].text.lower() not in ("not", "n’t", "n't"):
        return
    later = {t.text.lower() for t in ctx.tokens[negation + 1 : clause.sentence.last]}
    if ctx.tokens[first].lemma.lower() in ("need", "dare") or not _LOOSE.isdisjoint(later):
        return
    if ctx.tokens[first].tag == "MD" and "have" in later:
        return
    word, joined = ctx.tokens[first].text.lower(), ctx.tokens[negation].start == ctx.tokens[first].end
    said = f"{word}{'' if joined else ' '}{ctx.tokens[negation].text.lower()}"
    if word in ("do", "does", "did") and clause.auxiliaries:
        told = inflected(ctx.tokens[clause.verb].lemma, {"does": "VBZ", "did": "VBD"}.get(word, "VBP"))
        swaps = {first: "", negation: "", clause.verb: told}
        yield Change(clause.verb, swaps, f"{said} {ctx.tokens[clause.verb].text}", told, _WORTH)
    else:
        told = {"ca": "can", "wo": "will"}.get(word, word)
        yield Change(clause.verb, {first: told, negation: ""}, said, told, _WORTH)


def achieved(stock: Stock, statement: Statement) -> Iterator[Change]:
    """What failed, as having come about: “failed to leave” becomes “left”."""
    ctx, verb = stock.ctx, statement.premise.clause.verb
    tag = ctx.tokens[verb].tag
    done = next((c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep == "xcomp"), None)
    failed = ctx.tokens[verb].lemma.lower() == "fail" and tag in ("VBD", "VBN", "VBZ", "VBP")
    if failed and done == verb + 2 and ctx.tokens[done].lemma != "be":
        told = inflected(ctx.tokens[done].lemma.lower(), tag)
        said = f"{ctx.tokens[verb].text} to {ctx.tokens[done].text}"
        yield Change(verb, {verb: told, verb + 1: "", done: ""}, said, told, _WORTH)
