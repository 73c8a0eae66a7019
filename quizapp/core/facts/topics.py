"""Topics: what a statement is about, in words that a question can name it by."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from quizapp.core.english import word_set
from quizapp.core.facts.articled import with_article
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import COLLECTIVE, LOOSE_WORDS, PEOPLE
from quizapp.core.facts.names import Name
from quizapp.core.facts.phrases import render
from quizapp.core.facts.statements import Statement
from quizapp.core.reading import Reading

_OFTEN, _VERY_OFTEN = 3, 4
_LONGEST = 3
_PATH = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "prep", "agent", "attr", "poss", "compound", "conj", "nmod"})
_DEEPEST = 5
_MODIFIERS = frozenset({"compound", "amod"})
_EMPTY = LOOSE_WORDS | word_set(
    """
    year day week month time way part end number thing place one fact lot kind sort case point side percent cent
    million billion thousand people man woman person group century decade hour minute moment level rate amount
    majority example problem issue question reason result idea view word life death today area form range use
    new old main big final recent current good early late first last next whole overall many several few own more
    most least best worst great little large small long short high low different certain possible likely able
    change reality success interest power access action control state air date release loss position condition
    """
)
# Who they are, a name says better.
_ROLES = PEOPLE - COLLECTIVE


@dataclass(slots=True)
class _Uses:
    """How an article uses a noun phrase: in which sentences, how it is written, and behind which words."""

    sentences: set[int] = field(default_factory=set)
    written: Counter[tuple[bool, str]] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)


def topics_of(ctx: Context, statement: Statement) -> tuple[str, ...]:
    """What a statement is about, as a question names it: the names it holds, then the nouns the article returns to.

    Args:
        ctx: the article.
        statement: what stands alone.

    Returns:
        “Marie Curie”, “the US”, “the visitor centre”, “antibiotic resistance”: with “the” where English needs it.
    """
    held = [with_article(ctx, name) for name in _names(ctx, statement)]
    known = ctx.reading.once(_recurring)
    nouns = [
        words
        for i in statement.tokens
        if i not in statement.premise.written and i not in ctx.quoted and _central(ctx, statement, i)
        for key in _keys(ctx.reading, i)
        if (words := known.get(key, ""))
    ]
    return tuple(dict.fromkeys([*held, *nouns]))


def _names(ctx: Context, statement: Statement) -> Iterator[Name]:
    """The names that a statement holds or writes out."""
    yield from ctx.mentions(statement.tokens)
    for words in statement.premise.written.values():
        name = ctx.named.get(words.removesuffix("’s").removeprefix("the "))
        if name:
            yield name


def _central(ctx: Context, statement: Statement, i: int) -> bool:
    """Whether a noun stands in the subject or object of a statement, or near them, and in no clause beside it."""
    for _ in range(_DEEPEST):
        if i == statement.premise.clause.verb:
            return True
        if ctx.tokens[i].dep not in _PATH:
            return False
        i = ctx.tokens[i].head
    return False


def _recurring(reading: Reading) -> dict[tuple[str, ...], str]:
    """The noun phrases that several sentences of an article hold, each as a question names it."""
    uses: dict[tuple[str, ...], _Uses] = {}
    for number, sentence in enumerate(reading.parse.sentences):
        for i in range(sentence.first, sentence.last):
            for key in _keys(reading, i):
                use = uses.setdefault(key, _Uses())
                use.sentences.add(number)
                plural = reading.parse.tokens[i].tag == "NNS"
                use.written[plural, render(reading, range(i - len(key) + 1, i + 1))] += 1
                use.marks[_mark(reading, i)] += 1
    return {key: words for key, use in uses.items() if _returning(reading, key, use) and (words := _named(use))}


def _returning(reading: Reading, key: tuple[str, ...], use: _Uses) -> bool:
    """Whether an article returns to what a phrase means; a lone singular must return more often, or be in the title."""
    one = not next(iter(use.written))[0]
    if len(key) == 1 and one and key[0] in _ROLES:
        return False
    titled = key[-1] in reading.title.casefold().split()
    return len(use.sentences) >= (_VERY_OFTEN if len(key) == 1 and one and not titled else _OFTEN)


def _named(use: _Uses) -> str:
    """A phrase with the article that a question needs before it; empty where it means now this, now that."""
    (plural, words), _ = min(use.written.items(), key=lambda pair: (-pair[1], pair[0]))
    known, bare = use.marks["the"], use.marks[""]
    if known * 2 > use.marks.total():
        return f"the {words}" if use.marks["a"] <= 1 else ""
    return words if plural or bare * 2 > use.marks.total() else ""


def _mark(reading: Reading, i: int) -> str:
    """What determines a noun: “the”, “a”, a possessive or number (“-”), or nothing."""
    tokens = reading.parse.tokens
    marks = [tokens[c] for c in reading.parse.children[i] if tokens[c].dep in ("det", "poss", "nummod")]
    if not marks:
        return ""
    return {"the": "the", "a": "a", "an": "a"}.get(marks[0].text.lower(), "-")


def _keys(reading: Reading, i: int) -> Iterator[tuple[str, ...]]:
    """A common noun that tells something, with the words before it that narrow it, then alone, by their base forms."""
    tokens = reading.parse.tokens
    if not _tells(reading, i) or tokens[i].tag not in ("NN", "NNS") or tokens[i].dep in _MODIFIERS:
        return
    first = i
    while first > 0 and _narrows(reading, first - 1, i):
        first -= 1
    whole = tuple(_base(reading, t) for t in range(first, i + 1))
    if len(whole) <= _LONGEST:
        yield whole
    if len(whole) > 1:
        yield whole[-1:]


def _narrows(reading: Reading, i: int, noun: int) -> bool:
    """Whether a word before a noun is part of what the phrase names."""
    token = reading.parse.tokens[i]
    return token.head == noun and token.dep in _MODIFIERS and _tells(reading, i)


def _base(reading: Reading, i: int) -> str:
    return reading.parse.tokens[i].lemma.lower()


def _tells(reading: Reading, i: int) -> bool:
    """Whether a word narrows what is meant: a plain noun or adjective, no figure, time or measure."""
    token = reading.parse.tokens[i]
    plain = token.pos in ("NOUN", "ADJ") and token.text.isalpha() and token.tag not in ("JJR", "JJS")
    timed = token.ent in ("DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY")
    joined = "-" in reading.text[token.start - 1 : token.start] + reading.text[token.end : token.end + 1]
    return plain and not timed and not joined and token.lemma.lower() not in _EMPTY
