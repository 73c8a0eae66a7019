"""Choices that people write, and those that they change."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TypeVar

from quizapp.core.citations import Citation
from quizapp.core.items import Choice, Derivation, Evidence, Option, item_hash
from quizapp.core.numbers import find_numbers
from quizapp.core.timex import Day
from quizapp.core.written.values import (
    ReadDate,
    WrittenChoice,
    WrittenOption,
    ends,
    folded,
    fresh_ids,
    kept,
    kept_lines,
)

# What a written item is called until its content, which names it, is complete.
UNNAMED = "unnamed"


def write_choice(written: WrittenChoice, *, read_date: ReadDate, was: Choice | None = None) -> Choice:
    """A choice of what a person typed; where they changed one, `was` is how it stood.

    What a distractor rests on follows from its passages where nobody says it: none, the key's own, or another.
    Numbers, and dates that `read_date` reads, are put in order and stay so. Other options of a new choice stand as in
    the alphabet, so that where they were typed tells nothing; those of a changed one keep their places and ids.

    Raises:
        ItemError: there are too few or too many options, or there is no stem.
    """
    if was is not None:
        return _rewrite(written, was, read_date)
    sizes = _sizes([option.text for option in written.options], read_date)
    letters = fresh_ids(())
    item = Choice(
        id=UNNAMED,
        stem=folded(written.stem),
        options=tuple(
            _option(option, next(letters), written.citations) for option in _sorted(written.options, sizes, new=True)
        ),
        citations=written.citations,
        explanation=written.explanation.strip(),
        fixed_order=bool(sizes),
    )
    return replace(item, id=item_hash(item)[:12])


def _rewrite(written: WrittenChoice, was: Choice, read_date: ReadDate) -> Choice:
    """A changed choice: its order is looked at anew only where its options changed, and so is how its key follows."""
    before = {option.id: option for option in was.options}
    letters = fresh_ids(before)
    options = [
        _option(option, option.id if option.id in before else next(letters), written.citations, before.get(option.id))
        for option in written.options
    ]
    fixed = was.fixed_order
    if [(o.id, o.text) for o in options] != [(o.id, o.text) for o in was.options]:
        sizes = _sizes([option.text for option in options], read_date)
        # Where nobody could read the order that it stood in, nobody can say that it no longer stands in it.
        fixed = bool(sizes) or (was.fixed_order and not _sizes([o.text for o in was.options], read_date))
        options = _sorted(options, sizes, new=False)
    return replace(
        was,
        stem=kept(written.stem, was.stem),
        options=tuple(options),
        citations=written.citations,
        explanation=kept_lines(written.explanation, was.explanation),
        derivation=was.derivation if _same_key(options, was) else Derivation(),
        fixed_order=fixed,
    )


def _same_key(options: Sequence[Option], was: Choice) -> bool:
    return [option.text for option in options if option.key] == [option.text for option in was.keys]


def _option(
    option: WrittenOption, option_id: str, citations: tuple[Citation, ...], was: Option | None = None
) -> Option:
    return Option(
        id=option_id,
        text=kept(option.text, was.text if was else ""),
        evidence=_evidence(option, citations),
        feedback=kept_lines(option.feedback, was.feedback if was else ""),
        citations=option.citations,
    )


def _evidence(option: WrittenOption, citations: tuple[Citation, ...]) -> Evidence:
    if option.key:
        return Evidence.KEY
    return option.evidence or work_out_evidence(option.citations, citations)


def work_out_evidence(own: Sequence[Citation], keys: Sequence[Citation]) -> Evidence:
    """What a distractor rests on, from its own passages and those of the key."""
    if not own:
        return Evidence.UNSUPPORTED
    shared = any(a.start < b.end and b.start < a.end for a in own for b in keys)
    return Evidence.MISREADING if shared else Evidence.ELSEWHERE


Sizes = list[tuple[Day, Day]] | list[Fraction]
Part = TypeVar("Part", Option, WrittenOption)


def _sorted(options: Sequence[Part], sizes: Sizes, *, new: bool) -> list[Part]:
    """Options by size where they have one; new ones else by the alphabet, and changed ones as they stand."""
    places = range(len(options))
    if sizes:
        return [options[i] for i in sorted(places, key=lambda i: (sizes[i], i))]
    return sorted(options, key=lambda option: option.text.strip().casefold()) if new else list(options)


def _sizes(texts: Sequence[str], read_date: ReadDate) -> Sizes:
    """What options that are all dates, or all numbers, are to be ordered by; empty where they are neither."""
    dates = [read_date(text) for text in texts]
    intervals = [date.interval for date in dates if date and date.interval]
    if len(intervals) == len(texts):
        return [ends(interval) for interval in intervals]
    numbers = [find_numbers(text) for text in texts]
    if all(len(found) == 1 and found[0].start == 0 for found in numbers):
        return [found[0].value for found in numbers]
    return []
