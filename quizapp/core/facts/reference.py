"""Reference: which words of a phrase lean on neighbouring sentences, and which of those can be written out."""

from collections.abc import Sequence

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context, stem
from quizapp.core.facts.lexicon import COLLECTIVE, KNOWN, LOOSE_ADVERBS, LOOSE_WORDS
from quizapp.core.facts.names import Kind
from quizapp.core.facts.persons import gender_in, gender_of, gendered

_FIRST_SECOND = word_set("i me my mine myself we us our ours ourselves you your yours yourself yourselves")
_PERSONAL = word_set("he him she her they them it himself herself themselves itself")
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_NARROWING = frozenset({"prep", "relcl", "acl", "poss", "nummod", "nmod", "appos"})

# What a word before them tells apart for everybody: “the car industry”.
_BRANCHES = frozenset({"industry", "sector", "profession", "penalty", "economy"})


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
    if bound and gender_in(word) and _means_person(ctx, i, bound):
        return False
    if word in _POSSESSIVE and token.tag == "PRP$":
        return not (bound and binds(ctx, i, bound))
    if word in ("they", "them") and bound and _means_subject(ctx, i, bound):
        return False
    if word == "the" and token.dep == "det":
        return not _definite(ctx, token.head, present)
    return _pronoun(ctx, i, present) or _loose(ctx, i)


def _pronoun(ctx: Context, i: int, present: set[int]) -> bool:
    """Whether a token stands for somebody or something, or relates to what the phrase does not hold."""
    token = ctx.tokens[i]
    word = token.text.lower()
    personal = (
        word in _PERSONAL
        or token.tag in ("PRP", "EX", "WP$")
        or (word in _FIRST_SECOND and token.text != "US" and token.pos != "NOUN")
    )
    return personal or (token.tag in ("WDT", "WP", "WRB") and i == min(present))


def _loose(ctx: Context, i: int) -> bool:
    """Whether a token compares with, or points to, what was told before."""
    token = ctx.tokens[i]
    word = token.text.lower()
    if word in LOOSE_ADVERBS and token.pos == "ADV":
        return True
    if word == "other" and token.dep == "amod" and ctx.tokens[token.head].tag in ("NNS", "NNPS"):
        return any(ctx.tokens[c].text.lower() == "the" for c in ctx.reading.parse.children[token.head])
    if ctx.tokens[token.head].pos == "NUM":
        return False
    open_word = word in LOOSE_WORDS and token.pos in ("DET", "PRON", "ADJ", "NOUN")
    return open_word and token.dep not in ("mark", "advmod") and token.tag not in ("IN", "WDT")


def _means_subject(ctx: Context, i: int, clause: Clause) -> bool:
    """Whether “they” can only mean the plural subject of the clause that it stands in."""
    head, behind = ctx.tokens[clause.subject.head], max(clause.subject.tokens) + 1
    plural = head.tag in ("NNS", "NNPS") and clause.kind == "ROOT" and behind <= i and not _beside(ctx, i, clause.verb)
    return plural and not any(
        ctx.tokens[t].tag in ("NNS", "NNPS", "NNP")
        for t in range(clause.sentence.first, i)
        if t not in clause.subject.tokens
    )


def _beside(ctx: Context, i: int, verb: int) -> bool:
    """Whether a pronoun is an object of a verb, whose subject it then cannot mean: “few were among them”."""
    while ctx.tokens[i].dep in ("pobj", "prep", "dobj", "dative") and i != verb:
        i = ctx.tokens[i].head
    return i == verb


def _means_person(ctx: Context, i: int, clause: Clause) -> bool:
    """Whether “he” or “her” can only mean the person who is the subject of the clause that it stands in."""
    subject, gender = clause.subject.head, gender_in(ctx.tokens[i].text.lower())
    name = ctx.name_at.get(subject)
    if ctx.tokens[i].dep not in ("nsubj", "nsubjpass") and ctx.tokens[i].head == clause.verb:
        return False
    if name:
        fits = name.kind is Kind.PERSON and gender_of(ctx, name) == gender
    else:
        one = ctx.tokens[subject].lemma.lower() not in COLLECTIVE
        fits = gender_in(ctx.tokens[subject].text.lower()) == gender or (one and gendered(ctx, subject, gender))
    own = set(ctx.reading.parse.subtree(subject))
    run = [t for t in range(clause.sentence.first, i) if t not in own]
    others = [n for n in ctx.mentions(run) if n.kind is Kind.PERSON and n != name]
    return (
        fits
        and (subject < i or _fronted(ctx, i, clause))
        and not others
        and not any(gendered(ctx, t, gender) for t in run)
    )


def _fronted(ctx: Context, i: int, clause: Clause) -> bool:
    """Whether a pronoun stands in what a question puts behind the subject: “In his speech, Cameron …”."""
    return any(i in piece.tokens for piece in clause.front) and clause.subject.head in ctx.name_at


def binds(ctx: Context, i: int, clause: Clause) -> bool:
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
    person |= bool(gender_in(head.text.lower()))
    return not plural and person == (word in ("his", "her"))


def _definite(ctx: Context, noun: int, present: set[int]) -> bool:
    """Whether “the …” is known by itself: a name, narrowed by its own words, of the title, or one of its kind."""
    tokens, token = ctx.tokens, ctx.tokens[noun]
    if noun in ctx.time_at:
        return token.lemma.lower() in ("century", "decade") or token.text.endswith("s")
    if token.tag in ("NNP", "NNPS") or noun in ctx.name_at or token.lemma.lower() in KNOWN:
        return True
    if stem(token.text) in ctx.title_words and len(token.text) > 3:
        return True
    for c in ctx.reading.parse.children[noun]:
        # “The column itself” is known no better than “the column”.
        if c not in present or tokens[c].tag == "PRP":
            continue
        if (
            tokens[c].dep in _NARROWING
            or tokens[c].tag in ("JJS", "NNP", "NNPS", "RBS")
            or tokens[c].ent in ("NORP", "GPE", "ORDINAL")
        ):
            return True
        if tokens[c].dep in ("amod", "compound") and (c in ctx.name_at or token.lemma.lower() in _BRANCHES):
            return True
    return token.pos in ("ADJ", "VERB") or (token.pos == "NUM")
