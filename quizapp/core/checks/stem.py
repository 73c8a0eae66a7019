"""Checks of what a stem refers to: it stands alone, and names whoever claims what it asks."""

import re
from collections.abc import Iterator

from quizapp.core.checks.base import for_choice, for_item, passage
from quizapp.core.checks.sameness import counts
from quizapp.core.english import word_set
from quizapp.core.items import Choice, DerivationKind, Item, Severity
from quizapp.core.numbers import same_number
from quizapp.core.reading import Reading
from quizapp.core.words import FUNCTION_WORDS, content, stem

_PRONOUN = re.compile(r"\b(?:(he|she|him|her|his|hers)|they|them|their|theirs|it|its)\b", re.IGNORECASE)
_PERSON = re.compile(
    r"(?<=\s)(?!I\b)[A-Z]\w|\b(?:[Ww]ho|whose|someone|wo?m[ae]n|boys?|girls?|child|children|king|queen|emperor|president|"
    r"minister|leader|pope|mother|father|\w+(?:er|or|ist|ian|ent|ant))\b"
)
_GENERIC = (
    r"attacks?|strikes?|war|battle|incident|announcement|statement|group|country|nation|region|area|city|town|company|"
    r"firm|organi[sz]ation|agency|president|minister|move|decision|measure|law|deal|plan|event|operation|mission|project|"
    r"report|study|researchers|scientists|team|wo?m[ae]n|victims|authorities|officials|author|former|latter|period|"
    r"changes?|problem|issue|situation|process|increase|decline|building|site|place|ship|document|book|film|game|match|"
    r"crash|fire|explosion|expedition|voyage|journey"
)
_BARE = re.compile(rf"\bthe ({_GENERIC})\b(?!['’-]\w)(?:\s+(\w+))?(?:\s+(\w+))?", re.IGNORECASE)
# Words after "the attack" that may say which attack.
_TELLS_WHICH = word_set("of on in at by for to against from between with that which who whom where when named called")
_PLACES = word_set("country nation region area city town")
_POINTING = re.compile(
    r"(?<!which of )\b(?:these|those)\s+(?!who\b|that\b|of\b|in\b|which\b|with\b|events\b|statements\b|sentences\b)\w+"
    r"|\bthis\s+(?!article|passage|text\b|story|report\b|account|order\b|timeline)\w+"
    r"|\b(?:in|on|at|during|after|before|by|since|until)\s+that\s+(?:day|night|week|month|year|decade|time|period|point)\b"
    r"|\b(?:days?|weeks?|months?|years?|decades?|hours?)\s+(?:later|earlier)\b"
    r"|\b(?:yesterday|tomorrow|aforementioned)\b|\bthe above\b",
    re.IGNORECASE,
)
_SAME = re.compile(r"\bthe same \w+(?!\w)(?!\s+(?:\w+\s)?(?:as|that|in which|when)\b)", re.IGNORECASE)
_DATED = re.compile(
    r"\b\d{3,4}s?\b|\b(?:january|february|april|june|july|august|september|october|november|december)\b"
)


@for_item("stands-alone", Severity.UNPROVED)
def stands_alone(item: Item, reading: Reading) -> Iterator[str]:
    """Every reference in a stem, and in an event, is clear with the article's title known."""
    texts = [item.stem] if isinstance(item, Choice) else [event.text for event in item.events]
    for text in texts:
        for reference in _dangling(text, reading.title):
            yield f"“{text}” does not say what “{reference}” is: name it."


def _dangling(text: str, title: str) -> Iterator[str]:
    yield from _pronouns(text)
    yield from (match.group() for match in _POINTING.finditer(text))
    if not _DATED.search(text.casefold()):
        yield from (match.group() for match in _SAME.finditer(text))
    for match in _BARE.finditer(text):
        noun, follows = match[1].casefold(), (match[2] or "").casefold()
        named = noun in _PLACES and re.search(r"\s[A-Z]", f"{text} {title}")
        known = content(f"{title} {text[: match.start()]}")
        if not (follows in _TELLS_WHICH or named or stem(noun) in known or _goes_on(match)):
            yield f"the {match[1]}"


_AUXILIARY = re.compile(r"\b(?:do|does|did|will|would|can|could|should|may|might)\s+$", re.IGNORECASE)


def _goes_on(match: re.Match[str]) -> bool:
    """Whether a noun is part of a longer one: "the war effort" is no "the war", "did the war end" is."""
    first, second = (match[2] or "").casefold(), (match[3] or "").casefold()
    verb = _AUXILIARY.search(match.string[: match.start()]) and not content(second)
    return bool(first) and first not in FUNCTION_WORDS and not verb and not first.endswith(("ed", "s", "ing"))


def _pronouns(text: str) -> Iterator[str]:
    for match in _PRONOUN.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if match[1]:
            clear = bool(_PERSON.search(f"{before}{after}"))
        else:
            # Any noun before may be what "it" or "they" stands for; "it" of "it took years" stands for nothing.
            ahead = before.strip() and re.search(r"\s[A-Z]", after)
            clear = bool(content(before) or ahead or re.match(r"\s+(?:is|was|takes?|took)\b", after))
        if not clear:
            yield match.group()


_CLAIMING = (
    r"said|says?|told|tells?|claim(?:s|ed)?|argue[sd]?|estimate[sd]?|believe[sd]?|suggest(?:s|ed)?|predict(?:s|ed)?|"
    r"warn(?:s|ed)?|insist(?:s|ed)?|note[sd]|allege[sd]?|thinks?|thought|forecast(?:s|ed)?|according to"
)
_CLAIM = re.compile(rf"\b(?:{_CLAIMING})\b", re.IGNORECASE)
_CREDITS = re.compile(
    rf"\b(?:{_CLAIMING}|accord\w*|report(?:s|ed|edly)?|describe[sd]?|description|call(?:s|ed)?|view|opinion|words?|give[sn]?|"
    r"gave|explain(?:s|ed)?|announce[sd]?|state[sd]?|statement|figures?|quoted?|expect(?:s|ed)?|hopes?d?|by the \w+|"
    r"reason(?:s|ed)?|ask(?:s|ed)?|confirm(?:s|ed)?|respon\w+|account|note[sd]?|compare[sd]?|consider(?:s|ed)?|belief\w*|suspect\w*|thought)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:may|might|could (?:be|have)|reportedly|allegedly|likely|possibly|perhaps|apparently|probably|"
    r"expected to|thought to|believed to|said to|seems?|appears?)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\bat (?:its|the|their|his|her) (?:height|peak|lowest|worst|largest)\b|\bat one point\b", re.IGNORECASE
)
_ROUGH = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|approximately|some|more than|less than|fewer than|over|under|at least|"
    r"at most|up to|close to|or more|or so|just|an? estimated|estimate[sd]?|likely|may|might|could)\b",
    re.IGNORECASE,
)


@for_choice("attributed", Severity.UNPROVED)
def attributed(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """What somebody claims is asked as theirs, and a hedge on the key is kept in the stem or the key."""
    if item.derivation.kind is DerivationKind.NEGATION:
        return
    text = passage(item.citations)
    for key in item.keys:
        asked = f"{item.stem} {key.text}"
        clauses = " ".join(_clauses_of(text, key.text))
        if _claimed(text, key.text) and not _CREDITS.search(asked) and not _speaker(text) & content(item.stem):
            yield "The passage gives this as somebody's words: say in the stem who says so."
        elif _HEDGE.search(clauses) and not _HEDGE.search(asked) and not _CREDITS.search(asked):
            yield f"The passage says only “{_HEDGE.findall(clauses)[0]}”: keep that in the stem or the key."
        elif (limit := _LIMIT.search(clauses)) and not _LIMIT.search(asked):
            yield f"The passage says it only “{limit.group()}”: keep that in the stem or the key."
        elif rough := _roughly(text, key.text, asked):
            yield f"The passage says “{rough}”: keep that in the stem or the key."


def _claimed(text: str, key: str) -> bool:
    """Whether the key stands in what a reporting verb of the passage reports: after it, or before one that ends it."""
    wanted = content(key)
    for sentence in re.split(r"(?<=[.!?])[”’]?\s+(?=[“‘A-Z])", text):
        for match in _CLAIM.finditer(sentence):
            before, after = sentence[: match.start()], sentence[match.end() :]
            if re.search(r"\b(?:who|which|when|as)\s*$", before):
                continue
            reported = after if len(content(after)) > 3 else before
            if wanted and len(wanted & content(reported)) * 2 > len(wanted):
                return True
    return False


def _speaker(text: str) -> frozenset[str]:
    """The stems of the names right before a reporting verb, or behind one that ends a quotation: whoever is quoted."""
    found = frozenset[str]()
    for match in _CLAIM.finditer(text):
        before, after = text[: match.start()].rstrip(), text[match.end() :]
        ends = before.endswith((",", "”", '"', "’")) or match.group().casefold() == "according to"
        near = after.split()[:4] if ends else before.split()[-4:]
        found |= content(" ".join(re.findall(r"[A-Z]\w+", " ".join(near))))
    return found


def _clauses_of(text: str, key: str) -> list[str]:
    """The clauses of a passage that hold most of the key."""
    wanted = content(key)
    clauses = re.split(r"[,;:.—–]|\b(?:that|which|who|while|although|because|but|as|when|after|before|and)\b", text)
    return [clause for clause in clauses if wanted and len(wanted & content(clause)) * 2 > len(wanted)]


def _roughly(text: str, key: str, asked: str) -> str:
    """The hedge and number that the passage gives where neither stem nor key keeps the hedge."""
    for number in counts(key):
        held = [n for n in counts(text) if same_number(n, number)]
        if held and all(n.bound for n in held) and not _ROUGH.search(asked):
            first = held[0]
            return " ".join([*text[: first.start].split()[-2:], text[first.start : first.end]])
    return ""
