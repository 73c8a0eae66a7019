"""What an option names: a person, a body, ordinary people, a country, a place, or some other thing."""

import re
from enum import StrEnum

from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import COLLECTIVE, ORG_WORDS, PEOPLE, PLACE_WORDS
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.persons import is_human
from quizapp.core.facts.places import country
from quizapp.core.reading import Reading


class Sort(StrEnum):
    """What an option names, in the words that a message uses."""

    PERSON = "a person"
    FOLK = "ordinary people"
    BODY = "a body that acts"
    COUNTRY = "a country"
    PLACE = "a place"
    THING = "a thing"


_FOLK = word_set("""
    people man woman mp child household citizen resident villager friend family parent mother father brother sister son
    daughter wife husband tourist visitor worshipper consumer customer user fan teenager girl boy youth driver
    passenger community couple crowd neighbour neighbor shopper
    """)
# Laws and the like carry names that a model takes for organisations.
_PAPERS = word_set("act law treaty agreement bill convention accord declaration constitution charter code amendment")
_SORTS = {
    Kind.PERSON: Sort.PERSON,
    Kind.ORGANISATION: Sort.BODY,
    Kind.PEOPLE: Sort.BODY,
    Kind.COUNTRY: Sort.COUNTRY,
    Kind.PLACE: Sort.PLACE,
}
_LEADING = re.compile(r"^(?:(?:in|at|on|to|from|by|of|with|for) )?(?:(?:the|an?|its|their|his|her) )?", re.IGNORECASE)


def bare(text: str) -> str:
    """An option without the preposition and the article before it."""
    return _LEADING.sub("", text)


def named(reading: Reading) -> dict[str, Name]:
    """The names of a reading by how they are written; ask for it by `reading.once(named)`."""
    return {name.text.casefold(): name for name in reading.once(Context).names}


def name_of(text: str, reading: Reading) -> Name | None:
    """The name of the article that an option is, if it is one and nothing more."""
    return reading.once(named).get(bare(text).casefold())


_BEFORE = ("compound", "amod", "nmod", "poss")


class Spans:
    """Where an article writes the words of an option, each looked up once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._starts = {token.start: i for i, token in enumerate(reading.parse.tokens)}
        self._ends = {token.end: i for i, token in enumerate(reading.parse.tokens)}
        self._folded = reading.text.casefold() if len(reading.text.casefold()) == len(reading.text) else reading.text
        self._heads: dict[str, int | None] = {}

    def tokens(self, text: str) -> range | None:
        """The tokens of the first place where the article holds an option’s words."""
        wanted = bare(text).casefold()
        at = self._folded.find(wanted) if wanted else -1
        while at >= 0:
            first, last = self._starts.get(at), self._ends.get(at + len(wanted))
            if first is not None and last is not None:
                return range(first, last + 1)
            at = self._folded.find(wanted, at + 1)
        return None

    def head(self, text: str) -> int | None:
        """The token that governs an option’s words where the article has them: the one with its head outside."""
        if text not in self._heads:
            run = self.tokens(text) or range(0)
            tokens = self._reading.parse.tokens
            heads = [i for i in run if tokens[i].head not in run or tokens[i].head == i]
            # In "Obama administration officials" each of the first two may hang on the third.
            self._heads[text] = next((i for i in heads if tokens[i].dep not in _BEFORE), heads[-1] if heads else None)
        return self._heads[text]


def sort_of(text: str, reading: Reading) -> Sort | None:
    """What an option names, or None where the article does not show it."""
    if country(bare(text)):
        return Sort.COUNTRY
    if _PAPERS.issuperset(re.split(r" (?:of|on|for) ", bare(text).casefold())[0].split()[-1:]):
        return Sort.THING
    if name := name_of(text, reading):
        return _sort_of_name(name, reading)
    head = reading.once(Spans).head(text)
    return None if head is None else _sort_of_head(head, reading)


def _sort_of_name(name: Name, reading: Reading) -> Sort | None:
    """What a name names; one read as a person’s that stands after “in”, or never by itself, is none."""
    ctx = reading.once(Context)
    last = name.text.casefold().split()[-1]
    if last in COLLECTIVE or last in ORG_WORDS:
        return Sort.BODY
    if name.kind is not Kind.PERSON or is_human(ctx, name):
        return _SORTS.get(name.kind)
    tokens = [ctx.tokens[last - 1] for _, last in name.mentions]
    if any(t.dep == "pobj" and ctx.tokens[t.head].text.casefold() in ("in", "at", "near") for t in tokens):
        return Sort.PLACE
    return Sort.THING if all(t.dep in ("compound", "amod", "nmod") for t in tokens) else Sort.PERSON


def _sort_of_head(head: int, reading: Reading) -> Sort | None:
    token = reading.parse.tokens[head]
    lemma = token.lemma.casefold()
    if lemma in _FOLK:
        return Sort.FOLK
    if lemma in COLLECTIVE or lemma in PEOPLE or lemma in ORG_WORDS:
        return Sort.BODY
    name = reading.once(Context).name_at.get(head)
    if token.pos == "PROPN":
        return _SORTS.get(name.kind) if name else None
    if token.pos != "NOUN":
        return None
    return Sort.PLACE if lemma in PLACE_WORDS else Sort.THING
