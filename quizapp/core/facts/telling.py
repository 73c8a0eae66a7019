"""Telling: how much of a claim some words make, and whether they speak of what the article is about."""

import re

from quizapp.core.facts.context import Context
from quizapp.core.words import content

# What marks a claim that is worth knowing: each pattern one sort of it, what ought to be the first.
_DUTY, *_OTHERS = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        "should|must|needs?|(?:needed|have|has|had|got) to|ought|essential|vital|important|crucial|cannot|can’t|can't",
        "but|although|though|while|whereas|despite|rather than|instead|yet|however|not only|without|unless",
        "because|due to|led to|leads? to|caused?|causing|result(?:s|ed)? in|so that|means? that|thanks to|reason",
        r"will|would|(?:is|are)(?: not)? going to|likely|unlikely|could|might|may|expect\w*|predict\w*",
        r"\d[\d,.]*|half|third|quarter|percent|per cent|hundreds?|thousands?|millions?|billions?|twice|double",
        r"not|never|no|none|nobody|nothing|neither|nor|\w+n[’']t|fail\w*|refus\w*|wrong|illegal|impossible",
        "enormous|huge|tremendous|serious|dangerous|catastrophic|controversial|unique|significant|critical|doomed|danger",
        r"more|less|fewer|better|worse|greater|bigger|higher|lower|most|least|best|worst|too|only|\w{4,}est",
    )
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’']{3,}")
_OWN = re.compile(r"\b(?:my|mine|me|myself)\b", re.IGNORECASE)
_OURS = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|us|ours)\b")
_YOURS = re.compile(r"\b(?:you|your|yours|you[’']\w+)\b", re.IGNORECASE)
_ACTING = re.compile(r"(?:I|We)\b")
_FEELING = re.compile(
    r"\b(?:delighted|pleased|thrilled|glad|happy|proud|lovely|wonderful|amazing|fantastic|welcome|congratulat\w+|"
    r"thank\w*|sad|sadness|sorrow|heart|hurts?|angry|excited|surprised|shocked|condolences?|prayers?|farewell|fellow|dear)\b",
    re.IGNORECASE,
)
_OFTEN = 2
_BRIEF = 8


def strength(words: str) -> float:
    """How much of a claim some words make: one for each sort of mark, a half for a name, less for oneself."""
    marks = sum(bool(mark.search(words)) for mark in (_DUTY, *_OTHERS)) + 0.5 * bool(_NAME.search(words))
    acting = _ACTING.match(words) and not _DUTY.search(words)
    selves = 0.5 * bool(_OURS.search(words)) + bool(_YOURS.search(words)) + 0.5 * bool(acting)
    return marks - selves - 1.5 * bool(_FEELING.search(words))


def tells_on_speaker(words: str) -> bool:
    """Whether somebody's words speak of what is theirs, “my crew”, so that they name their speaker."""
    return bool(_OWN.search(words))


def on_topic(ctx: Context, words: str) -> bool:
    """Whether some words hold one of the title, or one that the article comes back to; a few lines need none."""
    if len(ctx.reading.parse.sentences) < _BRIEF:
        return True
    told = content(words)
    often = (len(list(ctx.index.holding(frozenset({word})))) >= _OFTEN for word in sorted(told))
    return bool(told & content(ctx.reading.title)) or any(often)
