"""Derived questions: those whose key is computed or compared from several passages, as the gate does again."""

from collections.abc import Sequence

from quizapp.core.facts.context import Context
from quizapp.core.facts.premises import Premise
from quizapp.core.generate.assemble import Candidate
from quizapp.core.generate.forms.shares import what_share
from quizapp.core.generate.forms.sizes import which_most
from quizapp.core.generate.forms.times import which_first
from quizapp.core.generate.forms.works import which_came_out
from quizapp.core.generate.timed import Timed


def derived(ctx: Context, premises: Sequence[Premise], found: Timed) -> tuple[Candidate, ...]:
    """The derived questions of an article, beside its timelines and a question that took events from them."""
    return (
        *(() if found.beside else which_first(ctx, found.events, found.timelines)),
        *which_came_out(ctx, found.timelines),
        *which_most(ctx, premises),
        *what_share(ctx, premises),
    )
