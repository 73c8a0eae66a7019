"""Classes of nouns: whether two phrases are of one kind, so that either could tempt where the other is the answer."""

from quizapp.core.facts.context import Context
from quizapp.core.facts.nouns import BODY_CLASSES, PERSON_CLASSES, SIBLINGS, THING_CLASSES

PERSONS = frozenset(name for names in PERSON_CLASSES.values() for name in names)
# Persons of these classes can stand beside each other; relatives, adults and the young only beside their own.
_MIXED = PERSONS - {"relative", "young", "adult"}
_NEAR = (
    frozenset({"state", "official"}),
    frozenset({"armed", "fighter"}),
    frozenset({"state", "armed", "society"}),
    frozenset({"firm", "society"}),
)
_PLURALS = {
    "child": "children",
    "grandchild": "grandchildren",
    "person": "people",
    "mouse": "mice",
    "foot": "feet",
    "tooth": "teeth",
    "wife": "wives",
    "knife": "knives",
    "wolf": "wolves",
    "calf": "calves",
    "leaf": "leaves",
    "shelf": "shelves",
    "loaf": "loaves",
    "fish": "fish",
    "sheep": "sheep",
    "deer": "deer",
    "potato": "potatoes",
    "hero": "heroes",
    "bacterium": "bacteria",
    "fungus": "fungi",
}


def classes_of(ctx: Context, i: int) -> frozenset[str]:
    """The classes of a noun; none for one that the tables do not hold."""
    lemma, word = ctx.tokens[i].lemma.lower(), ctx.tokens[i].text.lower()
    tables = (PERSON_CLASSES, BODY_CLASSES, THING_CLASSES)
    return frozenset(name for table in tables for name in table.get(lemma, table.get(word, ())))


def siblings_of(ctx: Context, i: int) -> tuple[str, ...]:
    """The nouns that could take a noun's place in its phrase and make it false, in its number."""
    token = ctx.tokens[i]
    found = SIBLINGS.get(token.lemma.lower(), ())
    return tuple(plural_of(noun) for noun in found) if token.tag == "NNS" else found


def plural_of(noun: str) -> str:
    """The plural of a common noun."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else noun + "s"


def akin(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether nouns of these classes are of one kind: they share one, or are people with a trade, or near bodies."""
    pairs = (_MIXED, *_NEAR)
    return bool(one & other) or any(one & pair and other & pair for pair in pairs)


def shape(words: str) -> str:
    """How a phrase begins: “a”, “the” (or an owner), or empty for neither."""
    first = words.split(maxsplit=1)[0].lower()
    if first in ("a", "an"):
        return "a"
    return "the" if first == "the" or first.endswith(("’s", "s’", "'s")) else ""
