"""Checks of a choice's own build: one key, options that differ, nothing that gives the key away."""

from collections.abc import Iterator
from itertools import combinations

from quizapp.core.checks.base import for_choice
from quizapp.core.items import Choice, Severity
from quizapp.core.reading import Reading
from quizapp.core.words import words


@for_choice("one-key", Severity.BROKEN)
def one_key(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """Exactly one option is the key."""
    if len(item.keys) != 1:
        yield f"{len(item.keys)} options are marked as the key: mark exactly one."


@for_choice("equal-options", Severity.BROKEN)
def equal_options(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """No option is empty, and no two read the same."""
    folded = [(option.text, " ".join(words(option.text))) for option in item.options]
    for text, same in folded:
        if not same:
            yield f"Option “{text}” holds no word: write an answer."
    for (a, first), (b, second) in combinations(folded, 2):
        if first == second:
            yield f"Options “{a}” and “{b}” are the same: change one."


@for_choice("option-count", Severity.UNPROVED)
def option_count(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """A choice has three to five options."""
    if not 3 <= len(item.options) <= 5:
        yield f"There are {len(item.options)} options: give three to five."


@for_choice("no-leak", Severity.UNPROVED)
def no_leak(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """The stem does not hold the key."""
    stem = f" {' '.join(words(item.stem))} "
    for key in item.keys:
        if f" {' '.join(words(key.text))} " in stem:
            yield f"The stem gives the key “{key.text}” away: leave it out of the stem."
