"""Persons: whether “he” or “she” can mean somebody, by title or by a common first name."""

from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import PEOPLE, PERSON_TITLES, SAYING
from quizapp.core.facts.names import Name

_MALE_NAMES = word_set(
    """
    adam alan albert alexander andrew anthony antonio arthur barack ben benjamin bernard bill bob boris brian carl
    carlos charles chris christopher daniel david dennis donald edward eric felix francis frank fred frederick
    galileo george gerald giovanni gordon graham gregory harold harry henry howard hugo ian isaac ivan jack jacob
    james jason jean jeff jeremy jim joe john jonathan jose joseph juan karl keith ken kenneth kevin larry leonardo
    louis luke mark martin matthew max michael mike mohamed mohammed muhammad napoleon nathan neil nelson nicholas
    nick oliver oscar patrick paul pedro peter philip pierre ralph raymond richard rob robert roger ronald roy
    samuel scott sean simon stephen steve steven stuart terry thomas tim timothy tom tony vladimir walter william
    winston xi
    """
)
_FEMALE_NAMES = word_set(
    """
    alice amanda amelia amy andrea angela ann anna anne barbara beatrice catherine charlotte christina christine
    claire clara deborah diana dorothy elena eleanor elizabeth ellen emily emma eva fiona florence frances grace
    hannah harriet helen hillary isabella jane janet jean jennifer jessica joan judith julia julie karen kate
    katherine laura laurel linda lisa louise lucy malala margaret maria marie mary maya melissa michelle nancy
    natalie nicola nicole olivia pamela patricia philippa rachel rebecca rosa rosalind ruth sally samantha sandra
    sara sarah sophia sophie susan susanna teresa theresa valentina victoria virginia
    """
)
_TITLES = dict.fromkeys(["mr", "sir", "lord", "king", "prince", "pope"], "m") | dict.fromkeys(
    ["mrs", "ms", "miss", "dame", "lady", "queen", "princess"], "f"
)
_NOUNS = {
    "m": word_set(
        """
    man boy father brother son husband king grandfather uncle clergyman salesman gunman spokesman
    """
    ),
    "f": word_set(
        """
    woman girl mother sister daughter wife queen grandmother aunt girlfriend spokeswoman actress
    """
    ),
}


def gender_of(ctx: Context, name: Name) -> str:
    """“m”, “f”, or empty where neither a title nor a common first name tells."""
    words = [w.casefold().rstrip(".") for w in name.text.split()]
    if words[0] in _TITLES:
        return _TITLES[words[0]]
    for first, _ in name.mentions:
        before = ctx.tokens[first - 1].text.casefold().rstrip(".") if first else ""
        if before in _TITLES:
            return _TITLES[before]
    told = ctx.genders.get(name.text, "")
    if told:
        return told
    firsts = {"m": words[0] in _MALE_NAMES, "f": words[0] in _FEMALE_NAMES}
    return next((g for g in ("m", "f") if firsts[g] and not firsts["f" if g == "m" else "m"]), "")


def is_human(ctx: Context, name: Name) -> bool:
    """Whether the article shows a name to be a person's: by title, first name, role, or what it says and does."""
    return bool(gender_of(ctx, name)) or any(_acts(ctx, first, last) for first, last in name.mentions)


def _acts(ctx: Context, first: int, last: int) -> bool:
    tokens = ctx.tokens
    head = tokens[last - 1]
    titled = first > 0 and (
        tokens[first - 1].text.casefold().rstrip(".") in PERSON_TITLES or tokens[first - 1].lemma in PEOPLE
    )
    role = head.dep == "appos" and tokens[head.head].lemma in PEOPLE
    subject = tokens[head.head] if head.dep == "conj" else head
    speaks = subject.dep == "nsubj" and tokens[subject.head].lemma in SAYING
    return (
        titled
        or role
        or speaks
        or any(tokens[c].dep == "appos" and tokens[c].lemma in PEOPLE for c in ctx.reading.parse.children[last - 1])
    )


def gendered(ctx: Context, i: int, gender: str) -> bool:
    """Whether a noun tells of somebody else whom a pronoun of a gender could mean."""
    token = ctx.tokens[i]
    if token.pos != "NOUN" or token.tag != "NN":
        return False
    return token.lemma in _NOUNS[gender] and token.dep not in ("attr", "appos", "compound")
