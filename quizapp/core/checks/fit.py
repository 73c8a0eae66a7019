"""Checks of how options fit the stem: each answers in the form that was asked for, and the stem rules none out."""

import re
from collections.abc import Callable, Iterator

from quizapp.core.checks.base import for_choice
from quizapp.core.checks.sameness import dates_in
from quizapp.core.english import word_set
from quizapp.core.items import Choice, Severity
from quizapp.core.numbers import find_numbers
from quizapp.core.reading import Reading
from quizapp.core.words import words

_NOUN_STARTS = word_set("a an the no some his her its their this that these those in on at of from by with")
_NO_NUMBER = re.compile(
    r"\b(?:all|none|no|half|most|many|few|some|majority|nobody|every|any|nothing|twice|one|both|neither|once)\b",
    re.IGNORECASE,
)


def _is_time(text: str) -> bool:
    # "During the siege" and "After the war" are answers to "when" too.
    return bool(dates_in(text) or find_numbers(text)) or not re.match(r"(?:[A-Z]\w+ )?[A-Z]\w+$", text)


# What a stem asks for, and whether an option is of that form.
_ASKED: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("a year", re.compile(r"^in (?:which|what) year\b", re.IGNORECASE), lambda text: bool(re.search(r"\d", text))),
    ("a time", re.compile(r"^when\b", re.IGNORECASE), _is_time),
    (
        "a number",
        # "Who could not recall how many refused?" asks for no number.
        re.compile(r"^(?!wh|how (?!many))(?:[^?]*\W)?how many\b(?! times\b)", re.IGNORECASE),
        lambda text: bool(find_numbers(text) or _NO_NUMBER.search(text)),
    ),
    (
        "what somebody did",
        re.compile(r"^what\b.*\b(?:do|did|does|doing)(?:, according to [^?]*)?\?$", re.IGNORECASE),
        lambda text: (words(text) or [""])[0] not in _NOUN_STARTS,
    ),
)


@for_choice("fits-stem", Severity.UNPROVED)
def fits_stem(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """Every option is of the form that the stem asks for: a year, a number, what somebody did."""
    for name, asks, fits in _ASKED:
        if asks.search(item.stem):
            for option in item.options:
                if not fits(option.text):
                    yield f"The stem asks for {name}, and “{option.text}” is none: give every option that form."


@for_choice("ruled-out", Severity.UNPROVED)
def ruled_out(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """No distractor is somebody whom the stem of a "who" question already names."""
    if not re.match(r"(?:\w+ )?whom?\b", item.stem, re.IGNORECASE):
        return
    asked = f" {' '.join(words(item.stem))} "
    named = [o for o in item.options if f" {' '.join(words(o.text))} " in asked and re.search(r"[A-Z]", o.text)]
    # A stem that names several of its options lists them: "Who won, A or B?"
    if len(named) == 1 and not named[0].key:
        yield f"The stem names “{named[0].text}”, which nobody will choose: change the distractor or the stem."
