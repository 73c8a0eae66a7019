"""Checks of a choice's own build: one key, options that differ, nothing that gives the key away."""

import re
from collections.abc import Iterator
from itertools import combinations

from quizapp.core.checks.base import for_choice
from quizapp.core.checks.kinds import name_of
from quizapp.core.checks.sameness import counts, same, tells
from quizapp.core.facts.names import Kind
from quizapp.core.items import Choice, Severity
from quizapp.core.reading import Reading
from quizapp.core.words import Place, content, words


@for_choice("one-key", Severity.BROKEN)
def one_key(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """Exactly one option is the key, and not the only one."""
    if len(item.keys) != 1:
        yield f"{len(item.keys)} options are marked as the key: mark exactly one."
    if len(item.options) == 1:
        yield "There is nothing to choose from: give it wrong answers too."


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
    the stem as the key's own passage does; so does a distractor's own passage that holds all of the stem. Of what
    is more than four, "more than how many" is right with three too.
    """
    for key in item.keys:
        for option in item.options:
            if option.key:
                continue
            if how := same(key.text, option.text):
                yield f"“{key.text}” and “{option.text}” {how}: change the distractor."
            elif _bounded(item.stem, key.text, option.text):
                yield f"“{option.text}” is right too if “{key.text}” is: ask “how many”, the bound in the options."
            elif place := _also_answers(item, option.text, reading):
                quote = reading.text[place.start : place.end]
                yield f"“{option.text}” may be right too, by “{quote}”: narrow the stem or change the distractor."


_MORE = re.compile(r"\b(?:more than|over|at least) how (?:many|much)\b", re.IGNORECASE)
_LESS = re.compile(r"\b(?:fewer than|less than|under|at most|up to) how (?:many|much)\b", re.IGNORECASE)


def _bounded(stem: str, key: str, other: str) -> bool:
    """Whether a stem that asks for a bound is right with another number too: a lower one of what is more."""
    ours, theirs = counts(key), counts(other)
    if len(ours) != 1 or len(theirs) != 1:
        return False
    more, less = bool(_MORE.search(stem)), bool(_LESS.search(stem))
    return (more and theirs[0].value < ours[0].value) or (less and theirs[0].value > ours[0].value)


_LIGHT = content("article text passage according describe say tell")


def _also_answers(item: Choice, text: str, reading: Reading) -> Place | None:
    name = name_of(text, reading)
    # Somebody is called by the surname where the full name was given before.
    index, wanted = reading.index, content(text.rsplit(maxsplit=1)[-1] if name and name.kind is Kind.PERSON else text)
    asked = content(item.stem) - content(text) - _LIGHT
    own = [c for option in item.options if option.text == text for c in option.citations]
    for place in index.holding(wanted | asked) if len(asked) > 1 else ():
        if any(c.start < place.end and place.start < c.end for c in own) and not _in_proof(item, place):
            return place
    # A question of few words fits many sentences.
    if len(asked) < 3 or not wanted:
        return None
    proof = frozenset[str]().union(*(index.near(c.start, c.end) for c in item.citations))
    needed = max(0.75 * index.weight(asked), index.weight(asked & proof))
    for place in index.holding(wanted):
        if not _in_proof(item, place) and index.weight(asked & place.content) >= needed:
            return place
    return None


def _in_proof(item: Choice, place: Place) -> bool:
    return any(place.start < c.end and c.start < place.end for c in item.citations)
