"""Checks of a choice's own build: one key, options that differ, nothing that gives the key away."""

from collections.abc import Iterator
from itertools import combinations

from quizapp.core.checks.base import for_choice
from quizapp.core.checks.sameness import same, tells
from quizapp.core.items import Choice, Severity
from quizapp.core.reading import Reading
from quizapp.core.words import Place, content, words


@for_choice("one-key", Severity.BROKEN)
def one_key(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """Exactly one option is the key."""
    if len(item.keys) != 1:
        yield f"{len(item.keys)} options are marked as the key: mark exactly one."


@for_choice("equal-options", Severity.BROKEN)
def equal_options(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """No option is empty, and no two read the same."""
    folded = [(option.text, " ".join(words(option.text))) for option in item.options]
    for text, folds in folded:
        if not folds:
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
    """The stem holds neither the key nor its number nor all its words, where it does not list the options."""
    stem = f" {' '.join(words(item.stem))} "
    asked = content(item.stem)
    listed = sum(content(option.text) <= asked for option in item.options) > 1
    for key in item.keys:
        said = f" {' '.join(words(key.text))} " in stem
        if said or tells(item.stem, key.text) or (not listed and content(key.text) and content(key.text) <= asked):
            yield f"The stem gives the key “{key.text}” away: leave it out of the stem."


@for_choice("one-best", Severity.UNPROVED)
def one_best(item: Choice, reading: Reading) -> Iterator[str]:
    """No distractor says what the key says, wholly or in part, and no other sentence makes one right.

    A sentence outside the key's passage makes a distractor right if it holds the distractor and as much of
    the stem as the key's own passage does.
    """
    for key in item.keys:
        for option in item.options:
            if option.key:
                continue
            if how := same(key.text, option.text):
                yield f"“{key.text}” and “{option.text}” {how}: change the distractor."
            elif place := _also_answers(item, option.text, reading):
                quote = reading.text[place.start : place.end]
                yield f"“{option.text}” may be right too, by “{quote}”: narrow the stem or change the distractor."


def _also_answers(item: Choice, text: str, reading: Reading) -> Place | None:
    index, wanted = reading.index, content(text)
    asked = content(item.stem) - wanted
    # A question of few words fits many sentences.
    if len(asked) < 3 or not wanted:
        return None
    proof = frozenset[str]().union(*(index.near(c.start, c.end) for c in item.citations))
    needed = max(0.75 * index.weight(asked), index.weight(asked & proof))
    for place in index.holding(wanted):
        apart = all(c.end <= place.start or place.end <= c.start for c in item.citations)
        if apart and index.weight(asked & place.content) >= needed:
            return place
    return None
