"""Inflect: the form of a verb or noun that a part-of-speech tag asks for."""

import re

# A base form, then its past and its participle where no rule makes them.
_IRREGULAR_VERBS = """
arise arose arisen|beat beat beaten|become became become|begin began begun|build built built|buy bought bought
come came come|cut cut cut|fall fell fallen|find found found|forbid forbade forbidden|forget forgot forgotten
freeze froze frozen|gain gained gained|get got got|give gave given|grow grew grown|have had had|hide hid hidden
hold held held|keep kept kept|lead led led|leave left left|lend lent lent|lose lost lost|make made made
rise rose risen|sell sold sold|shrink shrank shrunk|sink sank sunk|slow slowed slowed|spend spent spent
spread spread spread|take took taken|win won won|withdraw withdrew withdrawn
"""
_IRREGULAR = {row.split()[0]: row.split()[1:] for row in re.split(r"[|\n]", _IRREGULAR_VERBS) if row.strip()}
_PLURALS = {
    "child": "children",
    "wife": "wives",
    "loss": "losses",
    "bacterium": "bacteria",
    "mouse": "mice",
}
# Verbs of two syllables whose last is stressed, so that their consonant is doubled as a short verb's is.
_DOUBLING = frozenset({"admit", "permit", "deter", "commit", "occur", "prefer", "refer"})


def inflected(word: str, tag: str) -> str:
    """A base form in the form of a Penn tag: “fall” as VBD is “fell”, “loss” as NNS is “losses”.

    Only the first word of several is inflected: “allow in” as VBD is “allowed in”.
    """
    first, *rest = word.split()
    return " ".join([_form(first, tag), *rest])


def _form(word: str, tag: str) -> str:
    if tag == "NNS":
        return word[:-3] + "men" if word.endswith("man") else _PLURALS.get(word, with_s(word))
    if tag == "VBZ":
        return "has" if word == "have" else with_s(word)
    if tag == "VBG":
        return _ing(word)
    if tag in ("VBD", "VBN"):
        return _IRREGULAR[word][tag == "VBN"] if word in _IRREGULAR else _ed(word)
    return word


def with_s(word: str) -> str:
    """A noun in the plural, or a verb in the third person singular."""
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else word + "s"


def _ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ied"
    return _doubled(word) + "ed"


def _ing(word: str) -> str:
    return (word[:-1] if word.endswith("e") and not word.endswith("ee") else _doubled(word)) + "ing"


def _doubled(word: str) -> str:
    short = re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", word)
    return word + word[-1] if short or word in _DOUBLING else word
