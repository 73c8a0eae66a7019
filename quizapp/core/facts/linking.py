"""Linking words: what only ties a clause to its neighbours, and times that only its neighbours tell."""

import re
from collections.abc import Sequence

from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import DISCOURSE

LINKS = DISCOURSE | word_set(
    "then later afterwards thus hence likewise again firstly secondly thirdly lastly finally so "
    "similarly additionally overall certainly clearly naturally surely suitably "
    "incidentally unfortunately fortunately luckily sadly too "
    "nonetheless admittedly interestingly surprisingly unsurprisingly ironically crucially importantly curiously"
)
_LINKING = re.compile(
    r"(?i)(?:for (?:instance|example)"
    r"|in (?:addition|contrast|return|turn|fact|short|other words|particular|the meantime|retaliation|response|reply)"
    r"|as (?:a result|such|well|ever)|of course|at (?:least|last|first)|on the (?:other hand|contrary|one hand)"
    r"|on (?:its|his|her|their) own|after all|by (?:contrast|then|now)|even so"
    r"|to (?:begin|start) with|more ?over|that said"
    r"|despite (?:this|that)|this time|these days"
    r"|(?:because|instead|as a result|in spite|on top) of (?:this|that|these|those|it))"
)
_ANAPHORIC = re.compile(
    r"(?i)\b(?:later|earlier|then|that|those|same|following|next|previous|preceding|before|after|afterwards)\b"
)


def links(ctx: Context, phrase: Sequence[int]) -> bool:
    """Whether an adjunct does nothing but link: “however”, “in return”, “as a result of this”."""
    words = " ".join(ctx.tokens[t].text for t in phrase if ctx.tokens[t].pos != "PUNCT")
    return words.lower() in LINKS if len(phrase) == 1 else bool(_LINKING.fullmatch(words))


def anaphoric(ctx: Context, i: int) -> bool:
    """Whether a token belongs to a time that only the sentences before tell: “two days later”, “that year”."""
    timex = ctx.time_at.get(i)
    return timex is not None and timex.type != "SET" and bool(_ANAPHORIC.search(timex.text))
