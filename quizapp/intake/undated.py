"""Whether a text hangs on the day of its publication: "last week", "on Monday", "in March" without a year.

A light look before the language is read, to ask for the day where it is missed; dating itself is core.timex's.
"""

import re
from collections.abc import Sequence

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_UNIT = r"(?:week|weekend|month|year|quarter|decade|century|spring|summer|autumn|fall|winter|season)"
_COUNT = r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|a few|several|a couple of)"
# The plainest first: what is quoted to the teacher should need no second thought.
_HANGING = (
    re.compile(rf"\b(?:last|next|this) {_UNIT}\b|\b(?:yesterday|tomorrow|last night)\b", re.IGNORECASE),
    re.compile(rf"\b(?:on|last|next|since|until|by|this) {_DAY}\b(?!,? (?:the )?(?:\d|{_MONTH}))"),
    re.compile(rf"\b{_COUNT} (?:days?|weeks?|months?|years?|decades?) ago\b", re.IGNORECASE),
    re.compile(rf"\b(?:in|since|until|by|last|next) {_MONTH}\b(?!,? (?:of )?\d)"),
    re.compile(rf"\b(?:on )?\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b(?!,? \d{{4}})"),
    re.compile(
        rf"\b{_DAY} (?:morning|afternoon|evening|night)\b|\b(?:today|tonight|this (?:morning|afternoon))\b",
        re.IGNORECASE,
    ),
)


def find_undated(paragraphs: Sequence[str]) -> str:
    """A sentence of a text whose date hangs on the day of publication; empty where there is none."""
    sentences = [s for text in paragraphs for s in re.split(r"(?<=[.!?])[\"”’]?\s+(?=[A-Z“\"‘])", text)]
    return next((s for hanging in _HANGING for s in sentences if hanging.search(s)), "")
