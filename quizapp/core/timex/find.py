"""Find the time expressions of a parsed text."""

import re
from datetime import date

from quizapp.core.text import Parse
from quizapp.core.timex.values import Day, Interval, Timex


def find(text: str, parse: Parse, published_on: date | None) -> tuple[Timex, ...]:  # noqa: ARG001 - the rules to come read both
    """The time expressions of a text, in order and without overlaps."""
    years = (m for m in re.finditer(r"\b(?:1[0-9]|20)\d\d\b(?![,.]?\d)", text))
    return tuple(
        Timex(m.start(), m.end(), m.group(), "DATE", m.group(), Interval(Day(int(m.group())), Day(int(m.group()) + 1)))
        for m in years
    )
