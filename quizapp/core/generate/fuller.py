"""Fuller: “the programme” as “the Tide programme”, where the article gives it that one name."""

import re
from collections.abc import Sequence
from itertools import pairwise

from quizapp.core.facts.context import Context


def fuller(ctx: Context, tokens: Sequence[int]) -> dict[int, str]:
    """What is written for bare nouns behind “the” which the article calls by a name and the same noun, and by one only.

    Args:
        ctx: the article.
        tokens: the phrase.
    """
    found: dict[int, str] = {}
    for article, noun in pairwise(tokens):
        bare = ctx.tokens[article].text.lower() == "the" and ctx.tokens[noun].tag == "NN"
        alone = [c for c in ctx.reading.parse.children[noun] if c in tokens] == [article]
        if bare and alone and noun == article + 1:
            word = re.escape(ctx.tokens[noun].text)
            named = re.findall(rf"\b[Tt]he ((?:[A-Z][\w’-]*[A-Za-z] )+{word})\b", ctx.reading.text)
            if len(set(named)) == 1:
                found |= {article: "the", noun: named[0]}
    return found
