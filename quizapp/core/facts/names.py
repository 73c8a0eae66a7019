"""Names: what kind of thing each named thing of an article is, by vote of all its mentions and by its own words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from quizapp.core.english import word_set
from quizapp.core.facts.lexicon import COLLECTIVE, ORG_WORDS, PEOPLE, PERSON_TITLES, PLACE_WORDS
from quizapp.core.facts.places import country
from quizapp.core.reading import Reading


class Kind(StrEnum):
    """What a fact can be about, and so what can stand beside it as a distractor."""

    PERSON = "person"
    COUNTRY = "country"
    PLACE = "place"
    CITY = "city"
    ORGANISATION = "organisation"
    PEOPLE = "people"
    QUANTITY = "quantity"
    MONEY = "money"
    PERCENT = "percent"
    TIME = "time"
    THING = "thing"
    REASON = "reason"
    INTENT = "intent"
    MEANS = "means"
    SPEAKER = "speaker"
    QUOTE = "quote"
    VOICE = "voice"
    REMARK = "remark"
    STATEMENT = "statement"
    ACTION = "action"
    ROLE = "role"
    DEFINITION = "definition"
    RANK = "rank"
    DIRECTION = "direction"
    ASSERTION = "assertion"
    DEED = "deed"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Name:
    """A named thing: how it is written in full, its kind, and the tokens of each mention."""

    text: str
    kind: Kind
    mentions: tuple[tuple[int, int], ...]


_WORKS = word_set("act bill treaty constitution agreement accord cup award prize games war day plan programme program")
# What a text says that a name is weighs more than what a model takes it for.
_TOLD = 3
_BODIES = frozenset({"company", "firm", "charity", "bank", "agency", "manufacturer", "carmaker", "publisher"})
_ROLES = PEOPLE - COLLECTIVE - ORG_WORDS - PLACE_WORDS - {"body", "household", "community", "rebel", "enemy"}
_AGENTS = ("ologist", "grapher", "onomist", "onomer", "mentalist")
_PROPER = frozenset({"NNP", "NNPS"})
_LABELS = {
    "PERSON": Kind.PERSON,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "ORG": Kind.ORGANISATION,
}


def find_names(reading: Reading) -> tuple[Name, ...]:
    """The named persons, places and organisations of an article, in the order of their first mention."""
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    mentions: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for begin, end, label in (*reading.parse.entities(), *_joined(reading)):
        first, last, text = _clean(reading, begin, end)
        bill = label == "PERSON" and " " not in text and first > 0 and reading.parse.tokens[first - 1].tag == "DT"
        if text and label in _LABELS and not bill:
            votes[text][_kind(text, _LABELS[label])] += 1
            mentions[text].append((first, last))
    for begin, end, label in _described(reading):
        _, _, text = _clean(reading, begin, end)
        if text:
            votes[text][_kind(text, _LABELS[label])] += _TOLD
            mentions[text] += [(begin, end)] if (begin, end) not in mentions[text] else []
    for text, place in _unmarked(reading, frozenset(mentions)):
        mentions[text].append(place)
    persons = [t for t in votes if _winner(votes[t]) is Kind.PERSON]
    merged: dict[str, list[tuple[int, int]]] = defaultdict(list)
    kinds: dict[str, Kind] = {}
    for text, places in mentions.items():
        full = _in_full(text, persons) if text in persons or _part(text) else text
        merged[full] += places
        kinds.setdefault(full, _winner(votes[full]))
    names = [Name(t, kinds[t], tuple(sorted(m))) for t, m in merged.items()]
    return tuple(sorted(names, key=lambda n: (n.mentions[0], n.text)))


def _joined(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """The persons whom no entity names but “and” joins to one: “Hideo Shiogama” of “Hideo Shiogama and Tomoo Ogura”."""
    tokens = reading.parse.tokens
    for i, token in enumerate(tokens):
        first = i
        while (
            first > 0 and tokens[first - 1].tag == "NNP" and tokens[first - 1].head == i and not tokens[first - 1].ent
        ):
            first -= 1
        if first == i or token.tag != "NNP" or token.ent:
            continue
        others = [c for c in reading.parse.children[i] if tokens[c].dep == "conj"]
        others += [token.head] if token.dep == "conj" else []
        if any(tokens[c].ent == "PERSON" and tokens[c].tag == "NNP" for c in others):
            yield first, i + 1, "PERSON"


def _described(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """The names that the text calls a company or a person right beside them: “the company, Mars One”, “Ann, a poet”."""
    tokens = reading.parse.tokens
    for i, token in enumerate(tokens):
        if token.dep != "appos" or token.head > i:
            continue
        name, noun = (i, token.head) if token.tag in _PROPER else (token.head, i)
        lemma = tokens[noun].lemma.lower()
        if tokens[name].tag not in _PROPER or tokens[noun].tag != "NN":
            continue
        first = name
        while first > 0 and tokens[first - 1].tag in _PROPER and tokens[first - 1].head == name:
            first -= 1
        told = lemma in _BODIES or lemma in _ROLES or lemma.endswith(_AGENTS)
        if told and (name == i or not tokens[name].ent or lemma not in _BODIES):
            yield first, name + 1, "ORG" if lemma in _BODIES else "PERSON"


def _unmarked(reading: Reading, known: frozenset[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Where a known name of one word stands as a proper noun that no entity and no longer name holds."""
    tokens = reading.parse.tokens
    for i, token in enumerate(tokens):
        beside = [tokens[j] for j in (i - 1, i + 1) if 0 <= j < len(tokens)]
        alone = not any(t.tag in ("NNP", "NNPS") or t.ent for t in beside)
        if not token.ent and token.tag == "NNP" and alone and token.text in known:
            yield token.text, (i, i + 1)


def _winner(votes: Counter[Kind]) -> Kind:
    return min(votes, key=lambda kind: (-votes[kind], kind))


def _kind(text: str, guess: Kind) -> Kind:
    last, first = text.rsplit(maxsplit=1)[-1].casefold(), text.split(maxsplit=1)[0].casefold().rstrip(".")
    if country(text):
        return Kind.COUNTRY
    if guess is Kind.PERSON and text.casefold() in PERSON_TITLES:
        return Kind.PEOPLE
    if first in PERSON_TITLES and len(text.split()) > 1 and guess is Kind.PERSON:
        return Kind.PERSON
    if last in _WORKS and len(text.split()) > 1 and guess is Kind.ORGANISATION:
        return Kind.THING
    return _by_last_word(last, guess) if " " in text else guess


def _by_last_word(last: str, guess: Kind) -> Kind:
    if last in ORG_WORDS:
        return Kind.ORGANISATION
    return Kind.PLACE if last in PLACE_WORDS else guess


def _clean(reading: Reading, first: int, last: int) -> tuple[int, int, str]:
    """An entity's tokens without article, possessive and stray marks, and its words."""
    tokens = reading.parse.tokens
    while first < last and (tokens[first].tag == "DT" or tokens[first].pos == "PUNCT"):
        first += 1
    while first < last and (tokens[last - 1].tag == "POS" or tokens[last - 1].pos == "PUNCT"):
        last -= 1
    if first == last or not any(t.tag in ("NNP", "NNPS") for t in tokens[first:last]):
        return first, last, ""
    text = reading.text[tokens[first].start : tokens[last - 1].end]
    return first, last, text if re.fullmatch(r"[\w’'.&\- ]+", text) and text[0].isalnum() else ""


def _in_full(text: str, persons: list[str]) -> str:
    """A person's full name for a surname or first name: the only one it fits, else the first one told of."""
    longer = [p for p in persons if _extends(p, text)]
    people = list(dict.fromkeys(" ".join(p.split()[-2:]) for p in longer))
    if not people:
        return text
    return min((p for p in longer if p.endswith(people[0])), key=lambda p: (len(p), p))


def _part(text: str) -> bool:
    """Whether a name is one word that can be a person's first or last name."""
    return " " not in text and country(text) is None


def _extends(name: str, part: str) -> bool:
    """Whether a full name without a title holds a part as its first or last word."""
    plain = name.split(maxsplit=1)[0].casefold().rstrip(".") not in PERSON_TITLES and "’s" not in name
    return plain and (name.endswith(" " + part) or name.startswith(part + " "))
