"""Lures that are figures and dates: the article's own of the same unit and size, then plausible ones well away."""

from collections.abc import Iterator
from fractions import Fraction

from quizapp.core.distractors.lures import Lure, lower_first, lure_at
from quizapp.core.distractors.pool import Pool
from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import DEATHS
from quizapp.core.facts.names import Kind
from quizapp.core.items import Evidence

# Beside fewer than so many, every other number is a neighbour that nothing tells apart.
_COUNTABLE = 10


def numbers(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other numbers of the same unit and size that the article gives."""
    key = draft.fact.number
    if key is None:
        return
    for figure in pool.figures(draft.fact.unit, draft.fact.kind):
        if Fraction(1, 30) <= figure.number.value / key.value <= 30 and figure.number.spelt == key.spelt:
            feedback = f"{figure.text} is given for something else: {{quote}}."
            yield lure_at(ctx, draft, figure.text, ctx.sentence_of(figure.at), figure.at, feedback, figure.number.value)


def plausible_numbers(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:  # noqa: ARG001 - all sources are asked alike
    """Values that the article does not hold, well away from the key; none are made up for the dead and the hurt."""
    key = draft.fact.number
    if (
        key is None
        or key.value < _COUNTABLE
        or any(
            ctx.tokens[t].lemma.lower() in DEATHS for t in range(draft.fact.sentence.first, draft.fact.sentence.last)
        )
    ):
        return
    for factor in (Fraction(2), Fraction(1, 2), Fraction(3), Fraction(1, 3), Fraction(3, 2), Fraction(5)):
        value = _rounded(key.value * factor)
        if value and abs(value - key.value) * 4 >= key.value and not (key.percent and value > 100):
            text = key.write(value)
            if not text:
                continue
            yield Lure(
                text[0].upper() + text[1:],
                Evidence.UNSUPPORTED,
                f"The article does not give {text} for this; it gives {lower_first(draft.key)}.",
                rank=value,
            )


def _rounded(value: Fraction) -> Fraction:
    """A value to two figures, so that it looks like one that somebody would give; a small one to whole units."""
    if value < 20:
        return Fraction(round(value))
    step = Fraction(10) ** (len(str(int(value))) - 2)
    return round(value / step) * step


def times(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other years, months or days that the article names, of the key's granularity."""
    if draft.fact.kind is not Kind.TIME:
        return
    for timex, text, day in pool.times(draft.fact.unit):
        at = pool.token_of(timex)
        feedback = f"The article gives {text} for something else: {{quote}}."
        yield lure_at(ctx, draft, text, ctx.sentence_of(at), at, feedback, Fraction(day))
