"""Where a date lies for the verb that governs it: before or after the day of writing."""

from bisect import bisect_right
from enum import StrEnum

from quizapp.core.english import word_set
from quizapp.core.text import Parse, Token

# What is still to come when it is planned, whatever the tense of the planning.
_EXPECTING = word_set(
    "agree aim anticipate ask await call decide due expect forecast hope intend invite order plan prepare "
    "promise propose schedule set slate "
    "threaten time urge vote vow want"
)
_UNREAL = word_set("would could should might may must")


class Tense(StrEnum):
    """What a verb's form says of the time that it tells of."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


def token_at(parse: Parse, position: int) -> int:
    """The index of the token at a position of the text, or of the last one before it; -1 where there is none."""
    return bisect_right(parse.tokens, position, key=lambda token: token.start) - 1


def tense_at(parse: Parse, position: int) -> Tense:
    """The tense of the verb that governs what stands at a position of the text."""
    i = token_at(parse, position)
    return governing_tense(parse, i) if i >= 0 else Tense.UNKNOWN


def governing_tense(parse: Parse, i: int) -> Tense:
    """The tense of the first verb on the way from a token to its root that has one."""
    for _ in range(len(parse.tokens)):
        token = parse.tokens[i]
        tense = _tense(parse, i) if _is_verb(token) else Tense.UNKNOWN
        if tense != Tense.UNKNOWN or token.head == i:
            return tense
        i = token.head
    return Tense.UNKNOWN


def _is_verb(token: Token) -> bool:
    return token.tag.startswith("VB") or token.tag == "MD" or (token.tag == "JJ" and token.lemma == "due")


def _tense(parse: Parse, i: int) -> Tense:
    """The tense of a verb with its auxiliaries; unknown where it takes that of the verb above it."""
    token = parse.tokens[i]
    helpers = [parse.tokens[j] for j in parse.children[i] if parse.tokens[j].dep in ("aux", "auxpass")]
    words = {helper.text.lower() for helper in helpers} | {helper.lemma for helper in helpers}
    if token.tag == "MD" or any(helper.tag == "MD" for helper in helpers):
        return Tense.PAST if "have" in words and words & _UNREAL else Tense.FUTURE
    if "to" in words:
        return _of_infinitive(parse, i)
    if token.tag == "VBD" or any(helper.tag == "VBD" for helper in helpers) or "have" in words:
        return Tense.PAST
    if any(helper.tag in ("VBZ", "VBP") for helper in helpers):
        return Tense.FUTURE if token.tag == "VBG" or token.lemma in _EXPECTING else Tense.PRESENT
    return _without_helper(token)


def _without_helper(token: Token) -> Tense:
    if token.tag == "VBN" and (token.lemma in _EXPECTING or token.dep in ("acl", "relcl", "advcl")):
        return Tense.FUTURE if token.lemma in _EXPECTING else Tense.PAST
    if token.tag in ("VBZ", "VBP"):
        return Tense.PRESENT
    return Tense.FUTURE if token.lemma == "due" else Tense.UNKNOWN


def _of_infinitive(parse: Parse, i: int) -> Tense:
    """An infinitive lies ahead, unless what it hangs on is past and no plan."""
    head = parse.tokens[i].head
    above = parse.tokens[head]
    if head == i or above.lemma in _EXPECTING or not _is_verb(above):
        return Tense.FUTURE
    if above.lemma == "be":
        return Tense.PRESENT
    return Tense.PAST if governing_tense(parse, head) == Tense.PAST else Tense.FUTURE
