"""Standing alone: whether the words of a clause say by themselves, whole and in good English, what they claim."""

import re
from collections.abc import Callable, Mapping, Sequence

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.forming import HAZY
from quizapp.core.facts.lexicon import COLLECTIVE, KNOWN, LOOSE_WORDS, PEOPLE
from quizapp.core.facts.linking import anaphoric
from quizapp.core.facts.names import Kind
from quizapp.core.facts.own import is_clear
from quizapp.core.facts.persons import gender_in, gender_of, gendered
from quizapp.core.facts.possessives import bound_inside
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.said import apostrophes
from quizapp.core.reading import Reading

_STATE = word_set(
    "country nation border government parliament army police president economy constitution military capital "
    "authorities opposition navy"
)
# What “the” needs no introduction for, beside what the lexicon knows.
_FAMILIAR = word_set(
    "tropic studio fore mix rest seaside countryside cinema screen stage radio spotlight limelight brink verge helm "
    "aftermath wake market surface general southern northern other way night evening morning afternoon day weekend"
)
_NARROWING = frozenset({"of", "at", "for", "between", "to"})
# Words that end a clause by pointing to what stands before it.
_BESIDE = frozenset({"opposite", "accordingly", "alike", "alongside"})
_OFTEN = 3
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_ENOUGH_CONTENT, _ENOUGH_NAMED = 5, 3


def whole_words(words: str) -> bool:
    """Whether words have their quotation marks and brackets paired and end no clause but their own."""
    curly = words.count("“") == words.count("”") and words.count("‘") == words.count("’") - apostrophes(words)
    return curly and words.count("(") == words.count(")") and not re.search(r"[\";:!?…]|--| [–—] |\.\.", words)


def leans(ctx: Context, tokens: Sequence[int], written: Mapping[int, str], clause: Clause) -> bool:
    """Whether anything in a clause is clear only from the sentences around it: a pronoun, a time, “the” other thing."""
    inside = {t: "" for t in tokens if _told(ctx, t, tokens)}
    known = {**written, **inside}
    loose = any(anaphoric(ctx, t) or _bare_adjective(ctx, t) for t in tokens) or _word(ctx, tokens[-1]) in _BESIDE
    return loose or bool(leaning(ctx, tokens, known, clause)) or _compares(ctx, tokens) or _ranks(ctx, tokens, clause)


def _told(ctx: Context, i: int, tokens: Sequence[int]) -> bool:
    """Whether the words of a clause make clear by themselves what one of them means."""
    own = _means_own(ctx, i, tokens) or bound_inside(ctx, i, tokens)
    return own or _clear(ctx, i) or is_clear(ctx, i, tuple(tokens))


def _means_own(ctx: Context, i: int, tokens: Sequence[int]) -> bool:
    """Whether “his” or “her” can only mean the one person whom the clause names before it."""
    gender = gender_in(ctx.tokens[i].text.lower())
    if not gender:
        return False
    before = [t for t in tokens if t < i]
    persons = [n for n in ctx.mentions(before) if n.kind is Kind.PERSON]
    fits = len(persons) == 1 and gender_of(ctx, persons[0]) == gender
    return fits and not any(gendered(ctx, t, gender) for t in before if t not in ctx.name_at)


def _bare_adjective(ctx: Context, i: int) -> bool:
    """Whether “the” stands before an adjective or a number alone: “the old”, “the two”."""
    token, head = ctx.tokens[i], ctx.tokens[ctx.tokens[i].head]
    if token.text.lower() != "the" or token.dep != "det" or head.lemma.lower() in KNOWN:
        return False
    if token.head != i + 1 or _word(ctx, i + 2)[0] in "-–":
        return False
    narrowed = any(ctx.tokens[c].dep in ("prep", "relcl", "acl") for c in ctx.reading.parse.children[token.head])
    return head.pos in ("ADJ", "NUM") and not narrowed and token.head not in ctx.time_at


def _clear(ctx: Context, i: int) -> bool:
    """Whether a word that may lean on a neighbour does not, as “the” before what the article has only one of."""
    told = _CLEAR.get(ctx.tokens[i].text.lower())
    return told is not None and told(ctx, i)


def _sure(ctx: Context, i: int) -> bool:
    """Whether “the” stands before a noun that is known, or that the words right behind it narrow."""
    head = ctx.tokens[i].head
    known = ctx.tokens[head].lemma.lower() in _known_nouns(ctx) | _FAMILIAR
    return ctx.tokens[i].dep == "det" and (known or _word(ctx, head + 1) in _NARROWING)


def _narrowed(ctx: Context, i: int) -> bool:
    """Whether “those” or “that” stands for a noun which words behind it narrow: “those of Kent”."""
    below = (ctx.tokens[c].dep for c in ctx.reading.parse.children[i])
    return ctx.tokens[i].pos == "PRON" and any(dep in ("prep", "acl", "relcl") for dep in below)


def _word(ctx: Context, i: int) -> str:
    return ctx.tokens[min(i, len(ctx.tokens) - 1)].text.lower()


_CLEAR: dict[str, Callable[[Context, int], bool]] = {
    "the": _sure,
    "those": _narrowed,
    "that": _narrowed,
    "such": lambda ctx, i: _word(ctx, i + 1) == "as",
    "both": lambda ctx, i: ctx.tokens[i].dep == "preconj",
    **dict.fromkeys(["when", "where"], lambda ctx, i: ctx.tokens[ctx.tokens[i].head].dep == "advcl"),
    "so": lambda ctx, i: _word(ctx, i + 1) == "far",
    **dict.fromkeys(["this", "these", "ago"], lambda ctx, i: i in ctx.time_at),
    **dict.fromkeys(["more", "less"], lambda ctx, i: ctx.tokens[i].tag in ("JJR", "RBR")),
}


def _known_nouns(ctx: Context) -> frozenset[str]:
    """The nouns behind “the” that mean one thing all through the article, or an office of its one country."""
    sole = ctx.reading.once(_sole)
    countries = [n for n in ctx.names if n.kind is Kind.COUNTRY]
    first = max(countries, key=lambda n: len(n.mentions), default=None)
    others = sum(len(n.mentions) for n in countries if n != first)
    alone = first is not None and len(first.mentions) >= max(_OFTEN, 2 * others)
    return sole | _STATE if alone else sole


def _sole(reading: Reading) -> frozenset[str]:
    """The nouns that an article has, several times, behind “the” and nothing else, and never in the plural."""
    marks: dict[str, list[str]] = {}
    for i, token in enumerate(reading.parse.tokens):
        if token.pos == "NOUN" and token.dep not in ("compound", "nmod"):
            marks.setdefault(token.lemma.lower(), []).append(_mark(reading, i))
    fit = (n for n, found in marks.items() if found.count("the") >= _OFTEN and found.count("a") <= 1)
    people = PEOPLE - COLLECTIVE
    return frozenset(n for n in fit if set(marks[n]) <= {"the", "a"} and n not in people | LOOSE_WORDS | HAZY)


def _mark(reading: Reading, i: int) -> str:
    """“the” or “a” before a bare singular noun, anything else as “-”."""
    tokens = reading.parse.tokens
    below = [tokens[c].text.lower() for c in reading.parse.children[i] if c < i]
    word = below[0] if len(below) == 1 and tokens[i].tag == "NN" else "-"
    return {"the": "the", "a": "a", "an": "a"}.get(word, "-")


def _compares(ctx: Context, tokens: Sequence[int]) -> bool:
    """Whether a comparative is told of something without what it is compared with."""
    words = [ctx.tokens[t].text.lower() for t in tokens]
    bare = [t for t in tokens if ctx.tokens[t].tag == "JJR" and ctx.tokens[t].dep in ("acomp", "oprd", "attr")]
    beside = any(ctx.tokens[t].dep == "acomp" and _more(ctx, t) for t in tokens)
    return bool(bare or beside) and "than" not in words


def _more(ctx: Context, i: int) -> bool:
    return any(ctx.tokens[c].text.lower() in ("more", "less") for c in ctx.reading.parse.children[i])


def _ranks(ctx: Context, tokens: Sequence[int], clause: Clause) -> bool:
    """Whether “the first” or “the second” of a subject counts what only the neighbours list."""
    below = ctx.reading.parse.children[clause.subject.head]
    named = clause.subject.head in ctx.name_at or ctx.tokens[clause.subject.head].tag in ("NNP", "NNPS")
    counted = not named and any(ctx.tokens[c].ent == "ORDINAL" and c in tokens for c in below)
    bound = any(ctx.tokens[c].dep in ("prep", "relcl", "acl", "poss", "compound") and c in tokens for c in below)
    return counted and not bound


def tells_enough(ctx: Context, tokens: Sequence[int], written: Mapping[int, str], *, by: str) -> bool:
    """Whether a clause holds enough telling words to be worth knowing: fewer where it, or who says it, is named."""
    shown = [ctx.tokens[t] for t in tokens if written.get(t, "x")]
    telling = [t.pos for t in shown if t.pos in _TELLING and t.lemma != "be"]
    named = not {"PROPN", "NUM"}.isdisjoint(telling) or any(w[:1].isupper() for w in (by, *written.values()))
    return len(telling) >= (_ENOUGH_NAMED if named else _ENOUGH_CONTENT)
