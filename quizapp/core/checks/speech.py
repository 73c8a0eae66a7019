"""Checks of what is quoted and of who is said to say it."""

import re
from collections.abc import Iterator

from quizapp.core.checks.asked import asks_speaker
from quizapp.core.checks.base import cited_tokens, for_choice, passage
from quizapp.core.english import word_set
from quizapp.core.facts.lexicon import SAYING
from quizapp.core.items import Choice, Severity
from quizapp.core.reading import Reading
from quizapp.core.text import Token
from quizapp.core.words import content, words

_QUOTATION = re.compile(r"“([^“”]+)”")
_SAID = r"(?:(?:\w+ ){1,3}(?:said|says|added|adds)|(?:said|says|added|adds)(?: \w+){1,3})"
_TURNS = re.compile(
    rf"^[^\w.!?]*(?:{_SAID}[, “]*)?(?P<inside>but|however|yet|although|though|unless|except|because|if|until)\b"
    rf"|^\W*(?:{_SAID}[,.] ?“?)?(?P<next>but|however|yet|nevertheless|instead)\b",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"^(?:and |but |so |well,? )?(?:(?:I|we)(?:’m|’re| am| are| was| were)(?: all| both| just)? "
    r"(?:in|at|on|here|there|near|from|with|standing|sitting)\b|I do(?:n’t| not) know\b|I hate to think\b|thank you\b)",
    re.IGNORECASE,
)
_FEWEST_QUOTED = 6
_ACCORDING = re.compile(r"\baccording to ([^,?]+)", re.IGNORECASE)
_SPEAKING = SAYING | word_set(
    "call describe ask urge appeal answer reply respond show find put give think know promise remark quote comment "
    "speak see regard consider view list reveal record"
)
_TEXT = word_set("article text passage story report author writer account")


def _spoken(text: str) -> str:
    """A text with its words only, so that marks of quotation and case do not matter."""
    return f" {' '.join(words(text))} "


@for_choice("quoted", Severity.UNPROVED)
def quoted(item: Choice, reading: Reading) -> Iterator[str]:
    """What stem and key quote stands so in the article, and what a stem asks the speaker of in the cited passages."""
    for text in (item.stem, *(key.text for key in item.keys)):
        for match in _QUOTATION.finditer(text):
            said = _spoken(match[1])
            if len(said.split()) < 3 or said == _spoken(reading.title):
                continue
            if said not in reading.once(_as_words):
                yield f"The article does not say “{match[1]}” in these words: quote it as it stands."
            elif asks_speaker(item.stem) and said not in _spoken(passage(item.citations)):
                yield f"The cited passages do not hold “{match[1]}”: cite where it is said."


def _as_words(reading: Reading) -> str:
    return _spoken(reading.text)


@for_choice("quote-cut", Severity.WARNING)
def quote_cut(item: Choice, reading: Reading) -> Iterator[str]:
    """A quotation is not cut off where its sense turns: before a “but”, a “because” or an “if”."""
    for said, after in _asked_quotations(item, reading):
        if turn := _TURNS.match(after):
            word = turn["inside"] or turn["next"]
            yield f"“{said}” is cut off before “{word}”, where its sense turns: quote on, or ask another part."


@for_choice("quote-empty", Severity.WARNING)
def quote_empty(item: Choice, reading: Reading) -> Iterator[str]:
    """A quotation that is asked about makes a claim of its own: it sets no scene, and is more than a few words."""
    for said, _ in _asked_quotations(item, reading):
        if _SCENE.match(said) or len(said.split()) < _FEWEST_QUOTED:
            yield f"“{said}” claims nothing by itself: quote what the speaker holds."


def _asked_quotations(item: Choice, reading: Reading) -> Iterator[tuple[str, str]]:
    """The quotations of whose speaker a stem asks, each with what the article quotes after it."""
    if not asks_speaker(item.stem):
        return
    match = re.search(r"(?:said|says|asked|added|wrote|warned)(?: of [^“]+)?[,:]? “(.+)”\W*$", item.stem)
    if match:
        # A quotation may begin inside a sentence, with a capital that the text does not have.
        at = max(reading.text.find(match[1]), reading.text.find(match[1][1:]) - 1)
        after = reading.text[at + len(match[1]) : at + len(match[1]) + 80] if at >= 0 else ""
        yield match[1], after


@for_choice("misattributed", Severity.UNPROVED)
def misattributed(item: Choice, reading: Reading) -> Iterator[str]:
    """What a stem asks “according to” somebody is told by them: the cited passages show them to speak."""
    match = _ACCORDING.search(item.stem)
    if not match or _TEXT & set(words(match[1])) or not item.citations:
        return
    who = content(match[1]) - content("own account figures estimate")
    if not who & content(passage(item.citations)):
        yield f"The cited passages do not name “{match[1]}”: cite where they say so, or ask it of whoever does."
    elif reading.parse.tokens and not _speaks(who, item, reading):
        yield f"The cited passages do not show “{match[1]}” to say so: ask it of whoever does, or of the article."
    elif any(_REPORTED.match(key.text) for key in item.keys):
        yield f"The key says that others report it, the stem that “{match[1]}” says it: keep one source."


def _speaks(who: frozenset[str], item: Choice, reading: Reading) -> bool:
    """Whether the cited passages tell of somebody, or of a “he” that may be them, as the one who speaks."""
    tokens = reading.parse.tokens
    for i in cited_tokens(item, reading):
        token = tokens[i]
        if not (who & content(token.text) or (token.pos == "PRON" and token.dep == "nsubj")):
            continue
        if _voiced(tokens, i):
            return True
    return False


def _voiced(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the phrase around a token is who speaks: the subject of a saying, or behind “by” or “according to”."""
    while tokens[i].dep in _WITHIN and tokens[i].head != i:
        i = tokens[i].head
    head = tokens[tokens[i].head]
    if tokens[i].dep == "pobj":
        return head.text.casefold() == "by" or tokens[head.head].lemma == "accord"
    return tokens[i].dep in ("nsubj", "nsubjpass") and head.lemma in _SPEAKING


_REPORTED = re.compile(r"(?:an? )?(?:reported|alleged|estimated|supposed)\b", re.IGNORECASE)
_WITHIN = ("compound", "amod", "poss", "nmod", "conj", "appos", "flat")
