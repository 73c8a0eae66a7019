"""Reference: which words of a phrase lean on neighbouring sentences, and which of those can be written out."""

from collections.abc import Sequence

from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context, stem
from quizapp.core.facts.lexicon import KNOWN, LOOSE_ADVERBS, LOOSE_WORDS
from quizapp.core.facts.names import Kind
from quizapp.core.text import Sentence

_FIRST_SECOND = frozenset(
    [
        "i",
        "me",
        "my",
        "mine",
        "myself",
        "we",
        "us",
        "our",
        "ours",
        "ourselves",
        "you",
        "your",
        "yours",
        "yourself",
        "yourselves",
    ]
)
_PERSONAL = frozenset(["he", "him", "she", "her", "they", "them", "it", "himself", "herself", "themselves", "itself"])
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_MALE, _FEMALE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
_NARROWING = frozenset({"prep", "relcl", "acl", "poss", "nummod", "nmod"})


def swaps(ctx: Context, sentence: Sentence) -> dict[int, str]:
    """What is written instead of single tokens of a sentence: a surname in full, “he” by the one person it can be."""
    found: dict[int, str] = {}
    for name in ctx.mentions(range(sentence.first, sentence.last)):
        for first, last in name.mentions:
            short = ctx.reading.text[ctx.tokens[first].start : ctx.tokens[last - 1].end]
            titled = (
                first > sentence.first
                and ctx.tokens[first - 1].tag == "NNP"
                and ctx.tokens[first].dep == ctx.tokens[first - 1].dep
            )
            if sentence.first <= first < sentence.last and short != name.text and not titled and last - first == 1:
                found[first] = name.text
    for i in range(sentence.first, sentence.last):
        person = _person_meant(ctx, i, sentence)
        if person:
            found[i] = person
    return found


def _person_meant(ctx: Context, i: int, sentence: Sentence) -> str:
    """The full name for “he” or “his” where the paragraph up to there tells of one person only."""
    word = ctx.tokens[i].text.lower()
    if word not in ("he", "she", "his", "her") or i in ctx.quoted:
        return ""
    paragraph = ctx.paragraph_of[sentence]
    start = next(s.first for s in ctx.reading.parse.sentences if ctx.paragraph_of[s] == paragraph)
    before = [n for n in ctx.mentions(range(start, i)) if n.kind is Kind.PERSON]
    others = [
        t
        for t in range(start, i)
        if ctx.tokens[t].pos == "NOUN" and ctx.tokens[t].lemma in _HUMAN and t not in ctx.name_at
    ]
    rivals = _MALE if word in _FEMALE else _FEMALE
    if len(before) != 1 or others or any(ctx.tokens[t].text.lower() in rivals for t in range(start, sentence.last)):
        return ""
    possessive = word == "his" or (word == "her" and ctx.tokens[i].tag == "PRP$")
    return before[0].text + ("’s" if possessive else "")


_HUMAN = frozenset(
    [
        "man",
        "woman",
        "boy",
        "girl",
        "father",
        "mother",
        "brother",
        "sister",
        "son",
        "daughter",
        "wife",
        "husband",
        "king",
        "queen",
        "pope",
        "doctor",
        "scientist",
        "researcher",
        "artist",
        "actor",
        "writer",
        "singer",
        "president",
        "minister",
        "leader",
        "friend",
        "descendant",
        "student",
        "teacher",
        "official",
        "officer",
        "clergyman",
        "archaeologist",
        "expert",
        "historian",
        "spokesman",
        "spokeswoman",
        "guide",
        "climber",
        "child",
        "baby",
        "victim",
        "professor",
        "director",
        "girlfriend",
    ]
)


def leaning(ctx: Context, tokens: Sequence[int], written: dict[int, str], bound: Clause | None = None) -> str:
    """The first word of a phrase that only its neighbours make clear, or an empty string.

    Args:
        ctx: the article.
        tokens: the phrase.
        written: tokens that are written out and so lean on nothing.
        bound: a clause whose subject stands in the same question, so that “its” can mean it.
    """
    present = set(tokens)
    for i in tokens:
        if i not in written and _leans(ctx, i, present, bound):
            return ctx.tokens[i].text
    return ""


def _leans(ctx: Context, i: int, present: set[int], bound: Clause | None) -> bool:
    token = ctx.tokens[i]
    word = token.text.lower()
    if word in _POSSESSIVE and token.tag == "PRP$":
        return not (bound and _binds(ctx, i, bound))
    if word == "the" and token.dep == "det":
        return not _definite(ctx, token.head, present)
    return _pronoun(ctx, i, present) or _loose(ctx, i)


def _pronoun(ctx: Context, i: int, present: set[int]) -> bool:
    """Whether a token stands for somebody or something, or relates to what the phrase does not hold."""
    token = ctx.tokens[i]
    word = token.text.lower()
    personal = word in _PERSONAL or token.tag in ("PRP", "EX", "WP$") or (word in _FIRST_SECOND and token.text != "US")
    return personal or (token.tag in ("WDT", "WP", "WRB") and i == min(present))


def _loose(ctx: Context, i: int) -> bool:
    """Whether a token compares with, or points to, what was told before."""
    token = ctx.tokens[i]
    word = token.text.lower()
    if word in LOOSE_ADVERBS and token.pos == "ADV":
        return True
    open_word = word in LOOSE_WORDS and token.pos in ("DET", "PRON", "ADJ", "NOUN")
    return open_word and token.dep not in ("mark", "advmod") and token.tag not in ("IN", "WDT")


def _binds(ctx: Context, i: int, clause: Clause) -> bool:
    """Whether a possessive agrees with the subject of its own clause and can mean nothing else there."""
    word = ctx.tokens[i].text.lower()
    head = ctx.tokens[clause.subject.head]
    plural = head.tag in ("NNS", "NNPS") or any(
        ctx.tokens[c].dep == "conj" for c in ctx.reading.parse.children[clause.subject.head]
    )
    if i < max(clause.subject.tokens):
        return False
    if word == "their":
        return plural
    person = clause.subject.head in ctx.name_at and ctx.name_at[clause.subject.head].kind is Kind.PERSON
    return not plural and person == (word in ("his", "her"))


def _definite(ctx: Context, noun: int, present: set[int]) -> bool:
    """Whether “the …” is known by itself: a name, narrowed by its own words, of the title, or one of its kind."""
    tokens, token = ctx.tokens, ctx.tokens[noun]
    if token.tag in ("NNP", "NNPS") or noun in ctx.name_at or token.lemma.lower() in KNOWN or noun in ctx.time_at:
        return True
    if stem(token.text) in ctx.title_words and len(token.text) > 3:
        return True
    for c in ctx.reading.parse.children[noun]:
        if c not in present:
            continue
        if (
            tokens[c].dep in _NARROWING
            or tokens[c].tag in ("JJS", "NNP", "NNPS", "RBS")
            or tokens[c].ent in ("NORP", "GPE", "ORDINAL")
        ):
            return True
        if tokens[c].dep in ("amod", "compound") and c in ctx.name_at:
            return True
    return token.pos in ("ADJ", "VERB") or (token.pos == "NUM")
