"""Balanced statements: one true, and three made false by changing one or both of two points in it.

Each of the two values of each point stands in two options, so that neither their length nor what they have in common
tells the key.
"""

from quizapp.core.citations import Citation, cite
from quizapp.core.drafts import Draft, because
from quizapp.core.facts.context import Context
from quizapp.core.facts.contrasts import asks_speaker
from quizapp.core.facts.lexicon import HOLDING
from quizapp.core.facts.phrases import upper_first
from quizapp.core.facts.values import Fact
from quizapp.core.words import content

_LURES = 3
_OF = {"expect": "expect of", "hope": "hope for", "think": "think about"}
_COMPARING = frozenset({"JJR", "RBR", "JJS", "RBS"})


def balanced(ctx: Context, fact: Fact) -> Draft:
    """“Which of these statements about New Mexico does the article support?”, “Who said what about casino jobs, …?”."""
    stem = upper_first(f"{_asked(fact)}?")
    figure = all(point.figure for point in fact.points)
    deep = asks_speaker(fact) or (
        any(ctx.tokens[t].tag in _COMPARING for point in fact.points for t in point.swaps if t >= 0) and not figure
    )
    why = because(ctx, fact)
    return Draft(
        "balanced",
        fact,
        stem,
        fact.answer.text,
        why,
        deep=deep,
        figure=figure,
        citations=_cited(ctx, fact),
        fewest=_LURES,
    )


def _asked(fact: Fact) -> str:
    if asks_speaker(fact):
        return f"who said what about {fact.lead}, according to the article"
    if not fact.premise.speaker:
        return f"which of these statements about {fact.lead} does the article support"
    lemma, tag = fact.unit.split()
    verb = _OF.get(lemma, f"{lemma} about") if lemma in HOLDING else "say about"
    does = {"VBZ": "does", "VBP": "do"}.get(tag, "did")
    return f"what {does} {fact.premise.speaker} {verb} {fact.lead}"


def _cited(ctx: Context, fact: Fact) -> tuple[Citation, ...]:
    """The sentence of a statement, and the last one before that holds the words of the focus that it does not."""
    own = ctx.cite(fact.sentence)
    missing = content(fact.lead) - content(own.exact)
    before = [place for place in ctx.index.holding(missing) if place.end <= fact.sentence.start]
    return (own, cite(ctx.reading.text, before[-1].start, before[-1].end)) if before else (own,)
