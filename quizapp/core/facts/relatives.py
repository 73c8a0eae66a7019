"""Relatives: what “who”, “which” or “that” stands for at the head of a clause, where it is certain."""

from collections.abc import Iterator

from quizapp.core.english import word_set
from quizapp.core.facts.lexicon import COLLECTIVE, EVENT_NOUNS, ORG_WORDS, PEOPLE, PLACE_WORDS
from quizapp.core.facts.phrases import trimmed
from quizapp.core.reading import Reading

_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
_HUMAN = frozenset({"PERSON", "NORP"})
# What a place, an organisation or a person does, and no event.
_LASTING = word_set("host house own employ operate run manufacture publish govern rule border lie stand contain belong")
# What an organisation or a country does, and nothing that is told of it.
_ACTING = word_set(
    """
    seek join try refuse agree decide plan want promise pledge fight invade control operate produce develop support
    back oppose found organise organize represent hope pride employ sell buy hire accuse deny fund finance regulate
    """
)
_BODIES = frozenset({"ORG", "GPE", "NORP"})
_ABSTRACT = ("tion", "sion", "ment", "ness", "ance", "ence", "al", "ism")


def antecedent(reading: Reading, verb: int, pronoun: int) -> tuple[int, tuple[int, ...]] | None:
    """The noun that a relative pronoun stands for, with its phrase, where nothing else could be meant.

    A noun is a rival if its phrase holds the antecedent's, it agrees with the verb, and it may be of the pronoun's
    kind: only people are meant by “who”, and no event hosts or owns. Bare plurals that the clause narrows stand for
    nothing: of “drugs that are dear” it is not told that drugs are dear.
    """
    tokens, noun = reading.parse.tokens, reading.parse.tokens[verb].head
    if tokens[verb].dep != "relcl" or tokens[noun].pos not in ("NOUN", "PROPN"):
        return None
    out = set(reading.parse.subtree(verb))
    phrase = tuple(t for t in trimmed(reading, noun) if t not in out and t < pronoun)
    behind = [t for t in phrase if t > noun and tokens[t].pos in ("NOUN", "PROPN")]
    rivals = [
        t for t in (*above(reading, noun), *behind) if agrees(reading, t, verb) and _fits(reading, t, verb, pronoun)
    ]
    fits = agrees(reading, noun, verb) and _human(reading, noun, pronoun)
    if rivals or not fits or not phrase or _narrows(reading, noun, pronoun):
        return None
    return noun, phrase


def _human(reading: Reading, noun: int, pronoun: int) -> bool:
    """Whether a noun can be meant by its pronoun: “who” means people, or who is named."""
    token = reading.parse.tokens[noun]
    if reading.parse.tokens[pronoun].tag != "WP":
        return True
    unknown = token.pos == "PROPN" and not token.ent and reading.parse.tokens[token.head].text != "of"
    return token.ent in _HUMAN or token.lemma.lower() in PEOPLE or unknown


def _fits(reading: Reading, rival: int, verb: int, pronoun: int) -> bool:
    """Whether a rival could do what the relative clause tells."""
    tokens = reading.parse.tokens
    place = tokens[rival].ent in ("ORG", "GPE", "FAC", "LOC") or tokens[rival].lemma.lower() in ORG_WORDS | PLACE_WORDS
    if tokens[pronoun].tag == "WP" and place:
        return False
    if _acting(reading, verb, pronoun) and tokens[rival].ent not in _BODIES and tokens[rival].lemma not in PEOPLE:
        return False
    event = reading.parse.tokens[rival].lemma in EVENT_NOUNS or reading.parse.tokens[rival].lemma.endswith(_ABSTRACT)
    lasting = reading.parse.tokens[verb].lemma in _LASTING
    return _human(reading, rival, pronoun) and not (event and lasting)


def _acting(reading: Reading, verb: int, pronoun: int) -> bool:
    """Whether a clause tells, right behind the name of an organisation or a country, what such a body does."""
    tokens = reading.parse.tokens
    behind = tokens[pronoun - 1].text == "," and pronoun > 1 and tokens[pronoun - 2].ent in _BODIES
    body = tokens[tokens[verb].head].ent in _BODIES or tokens[tokens[verb].head].lemma in COLLECTIVE
    return behind and body and tokens[verb].lemma in _ACTING


def _narrows(reading: Reading, noun: int, pronoun: int) -> bool:
    """Whether a relative clause without a comma narrows a bare plural."""
    tokens = reading.parse.tokens
    set_apart = tokens[pronoun - 1].text in (",", "–", "—") or tokens[pronoun - 1].pos == "ADP"
    known = tokens[noun].ent in _NAMED or any(
        tokens[c].dep in ("det", "poss", "nummod") for c in reading.parse.children[noun]
    )
    return tokens[noun].tag in ("NNS", "NNPS") and not set_apart and not known


def above(reading: Reading, noun: int) -> Iterator[int]:
    """The nouns whose phrases hold this noun."""
    tokens, i = reading.parse.tokens, noun
    while tokens[i].head != i and tokens[i].dep in ("pobj", "prep", "conj", "appos"):
        i = tokens[i].head
        if tokens[i].pos in ("NOUN", "PROPN"):
            yield i


def agrees(reading: Reading, noun: int, verb: int) -> bool:
    """Whether a noun can be the subject of a verb by number; a past tense agrees with any."""
    tokens = reading.parse.tokens
    finite = next((c for c in reading.parse.children[verb] if tokens[c].dep in ("aux", "auxpass")), verb)
    plural = tokens[noun].tag in ("NNS", "NNPS") or any(tokens[c].dep == "conj" for c in reading.parse.children[noun])
    if tokens[finite].tag == "VBZ" or tokens[finite].text.lower() == "was":
        return not plural
    if tokens[finite].tag == "VBP" or tokens[finite].text.lower() == "were":
        return plural
    return True
