"""Self-check: what a stem or key must have to read as a native speaker would write it."""

import re

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words
from quizapp.core.facts.said import apostrophes
from quizapp.core.words import content

_DANGLING = re.compile(
    r"\b(?:of|to|in|on|at|by|for|from|with|and|or|but|the|a|an|that|which|who|as|than|when|where|while|into|between|rather)\??$",
    re.IGNORECASE,
)
_DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_ODD = re.compile(
    r"[;:()\[\]—…]|\s–\s|\s-\s|\d -|-\s|\s,|,,|[“”][“”]|,\?"
    r"|(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)\.\s[A-Z].*\?"
)
_ASIDE = re.compile(r"\b(?:most|many|some|all|none|both|half|\w+) of (?:them|whom|which)\b", re.IGNORECASE)
_FEWEST_WORDS = 3
_OWN_WORDS = frozenset({Kind.ACTION, Kind.INTENT, Kind.MEANS, Kind.THING})


def sound(ctx: Context, draft: Draft) -> bool:
    """Whether a draft's wording shows no fault that rules can see."""
    quoting = draft.fact.kind is Kind.QUOTE
    return (
        reads_well(draft.stem.replace(f"“{draft.fact.lead}”", "these words") if quoting else draft.stem)
        and reads_well(draft.key)
        and _tells_enough(draft)
        and not _ASIDE.search(draft.stem)
        and not _echoes(draft)
        and not _foreign(ctx, draft)
    )


def reads_well(words: str) -> bool:
    """Whether quotation marks are paired, no word is doubled, and nothing dangles or is left over."""
    paired = words.count("“") == words.count("”") and words.count('"') % 2 == 0
    singles = words.count("‘") == words.count("’") - apostrophes(words)
    return paired and singles and not _DANGLING.search(words) and not _doubled(words) and not _ODD.search(words)


def _doubled(words: str) -> bool:
    return any(m.group(1).lower() not in ("had", "that") for m in _DOUBLED.finditer(words))


def _tells_enough(draft: Draft) -> bool:
    """Whether a stem says enough to have one answer."""
    words = {w for w in content(draft.stem) - content(draft.fact.premise.speaker) if not w[0].isdigit()}
    named = bool(re.search(r"\b[A-Z]\w+|\d", draft.stem[4:]))
    least = _FEWEST_WORDS + (not named) - (draft.form == "what" and named and count_words(draft.key) > 4)
    return len(words) >= least


def _echoes(draft: Draft) -> bool:
    """Whether the stem holds a telling word of the key."""
    key = content(draft.key)
    shared = len(key & content(draft.stem))
    most = len(key) if draft.fact.kind is not Kind.PEOPLE else len(key) + 1
    return bool(key) and shared * 2 >= most and draft.form != "says-what"


def _foreign(ctx: Context, draft: Draft) -> bool:
    """Whether the key stands in a quotation, or is a phrase that its own passage does not hold as it is written."""
    tokens = draft.fact.answer.tokens
    own = draft.fact.kind is Kind.REMARK
    written = draft.fact.kind in _OWN_WORDS and any(t in draft.fact.premise.written for t in tokens)
    return written or (not own and bool(tokens) and all(t in ctx.quoted for t in tokens))
