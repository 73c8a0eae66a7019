"""What a row of the tables is: a pattern, and the rule that reads its matches."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from quizapp.core.timex import periods
from quizapp.core.timex.place import Meaning, Place
from quizapp.core.timex.words import compiled

Rule = Callable[[re.Match[str], Place], Meaning | None]

_EDGES = (
    r"(?:(?:the )?(?:very )?(?:(?P<edge>early|mid|late)(?:-| |\b)(?:in |on )?"
    r"|(?P<bound>beginning|start|end|middle|close|opening|first half|second half) of )(?:the )?)?"
)
_ABOUT = r"(?:(?P<about>about|around|circa|approximately|roughly|c\.|ca\.?|c) ?)?"
_PART_OF = {
    "early": "early", "beginning": "early", "start": "early", "opening": "early", "first half": "early",
    "mid": "mid", "middle": "mid",
    "late": "late", "end": "late", "close": "late", "second half": "late",
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A pattern in the language of `words.compiled`, with the rule that reads its matches.

    `edges` lets "early", "the end of" and "about" stand before it; they narrow or widen its days and leave
    its value as it is.
    """

    pattern: str
    rule: Rule
    edges: bool = False

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, ready to search with."""
        return compiled((_EDGES + _ABOUT if self.edges else "") + self.pattern)

    def read(self, match: re.Match[str], place: Place) -> Meaning | None:
        """What a match means, or None where the rule says that it is no time expression."""
        meaning = self.rule(match, place)
        if meaning is None or not self.edges or meaning.period is None or meaning.interval is None:
            return meaning
        if edge := match["edge"] or match["bound"]:
            name = _PART_OF[" ".join(edge.lower().split())]
            return replace(meaning, interval=periods.part(meaning.period, name))
        return replace(meaning, interval=periods.about(meaning.period)) if match["about"] else meaning
