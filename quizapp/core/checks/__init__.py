"""The gate: every rule about an item, and about the items made from one article, as named functions in two tables.

A check is added by writing one function and naming it here. docs/checks.md lists them for teachers.
"""

from collections.abc import Iterable

from quizapp.core.checks import (
    choice,
    derivation,
    events,
    fit,
    flaws,
    giveaway,
    grammar,
    ordering,
    plausible,
    proof,
    speech,
    stated,
    stem,
)
from quizapp.core.checks.apart import leaks
from quizapp.core.checks.base import Check, too_long
from quizapp.core.checks.own import OWN
from quizapp.core.checks.sets import APART, SET_CHECKS
from quizapp.core.english import word_set
from quizapp.core.items import Item, Problem, Severity
from quizapp.core.reading import Reading

__all__ = [
    "APART",
    "CHECKS",
    "OWN",
    "SET_CHECKS",
    "STRICT",
    "Check",
    "Severity",
    "leaks",
    "problems",
    "refusals",
    "set_problems",
]

CHECKS: tuple[Check, ...] = (
    too_long,
    proof.citation_exact,
    choice.one_key,
    choice.equal_options,
    ordering.equal_events,
    ordering.order_contradiction,
    ordering.too_many_events,
    proof.cited,
    proof.citation_length,
    proof.key_cited,
    derivation.derivation,
    proof.explained,
    proof.evidence,
    choice.option_count,
    choice.one_best,
    stated.also_stated,
    choice.no_leak,
    fit.fits_stem,
    fit.ruled_out,
    stem.stands_alone,
    stem.attributed,
    speech.quoted,
    speech.misattributed,
    grammar.grammar,
    ordering.event_count,
    ordering.event_cited,
    ordering.order_determinate,
    events.event_told,
    events.no_date_in_event,
    events.no_sequence_in_event,
    events.real_events,
    events.events_alike,
    events.in_keyed_order,
    ordering.either_order,
    speech.quote_cut,
    speech.quote_empty,
    plausible.option_kind,
    plausible.impossible,
    giveaway.title_key,
    giveaway.foremost_key,
    giveaway.open_stem,
    flaws.longest_key,
    flaws.all_or_none,
    flaws.negative_stem,
    flaws.absolute_terms,
    flaws.vague_terms,
    flaws.true_false_series,
    flaws.gap_inside,
    flaws.unfocused_stem,
    flaws.stem_echo,
    flaws.grammar_cue,
    flaws.number_order,
    flaws.convergence,
    flaws.near_duplicates,
    flaws.number_near,
    flaws.odd_key,
    flaws.feedback,
)

# Warnings that a teacher may wave aside and a generated item may not carry.
STRICT = word_set(
    "longest-key negative-stem stem-echo odd-key convergence near-duplicates number-near number-order grammar-cue "
    "quote-cut quote-empty option-kind impossible title-key foremost-key open-stem all-or-none gap-inside "
    "unfocused-stem either-order"
)


def problems(item: Item, reading: Reading) -> tuple[Problem, ...]:
    """Everything that the checks find in an item, the heaviest first where `CHECKS` names them first."""
    # The other checks take time that grows faster than a text, and a page in place of a stem is a slip or an attack.
    if long := tuple(too_long(item, reading)):
        return long
    return tuple(problem for check in CHECKS for problem in check(item, reading))


def refusals(item: Item, reading: Reading) -> tuple[Problem, ...]:
    """Why a generated item may not be kept: what no item may have, the warnings in `STRICT`, and the rules in `OWN`."""
    grave = tuple(p for p in problems(item, reading) if p.severity is not Severity.WARNING or p.check in STRICT)
    if any(problem.severity is Severity.BROKEN for problem in grave):
        return grave
    return grave + tuple(problem for check in OWN for problem in check(item, reading))


def set_problems(items: Iterable[Item], reading: Reading) -> tuple[tuple[str, Problem], ...]:
    """What the checks over a set find in the items of one article, each with the id of the item to mend."""
    return tuple(found for check in SET_CHECKS for found in check(tuple(items), reading))
