"""Persons of a statement, and those who say it, each changed into another whom the article tells of."""

from collections.abc import Iterator, Sequence

from quizapp.core.changes.base import SPEAKER, Change
from quizapp.core.changes.stock import Stock
from quizapp.core.changes.swapping import below, swapped, telling, told_too
from quizapp.core.distractors.people import rival_rank
from quizapp.core.english import word_set
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.persons import gender_of
from quizapp.core.facts.phrases import render
from quizapp.core.facts.statements import Statement
from quizapp.core.words import content

_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_GENDERED = word_set(
    "he him his himself she her hers herself king queen prince princess duke duchess actor actress pope bishop priest "
    "nun man woman boy girl father mother son daughter brother sister husband wife widow uncle aunt boyfriend "
    "girlfriend"
)
_PERSON, _OBJECT, _UNKNOWN, _SPEAKER = 1.9, 1.6, 1.4, 1.8
_DYING = word_set(
    "hanged executed beheaded assassinated die died dead death born birth birthday buried grave married wife husband"
)
_THIRD = word_set("he him his himself she her hers herself")
_NEAREST = 4


def persons(stock: Stock, statement: Statement) -> Iterator[Change]:
    """A person who does something, or to or with whom it is done, and another of the same walk of life."""
    ctx = stock.ctx
    for run, name, said in _named(stock, statement):
        i = run[-1]
        plain = ctx.tokens[i].dep in _ROLES and set(below(ctx, i)) <= set(run)
        if not plain or stock.titled(name) or _again(stock, statement, name, i):
            continue
        told = name.text in stock.walks
        others = stock.known if told or ctx.tokens[i].dep in _OBJECTS else stock.persons
        if rival := _rival(stock, statement, name, others, worst=1):
            owner = "’s" if said.endswith("’s") else ""
            worth = _PERSON if told else _OBJECT if ctx.tokens[i].dep in _OBJECTS else _UNKNOWN
            yield swapped(ctx, run, said, rival.text + owner, worth * telling(ctx, statement, i))


def _named(stock: Stock, statement: Statement) -> Iterator[tuple[list[int], Name, str]]:
    """The persons whom a statement names by more than a title, or has written out for a pronoun or surname."""
    ctx, written = stock.ctx, statement.premise.written
    for i in statement.tokens:
        name = ctx.named.get(written.get(i, "").removesuffix("’s"))
        if name and name.kind is Kind.PERSON:
            yield [i], name, written[i]
        elif (name := ctx.name_at.get(i)) and name.kind is Kind.PERSON and " " in name.text:
            run = next(list(range(*mention)) for mention in name.mentions if mention[0] <= i < mention[1])
            if i == run[-1] and len(run) > 1 and render(ctx.reading, run) == name.text:
                yield run, name, name.text


def _again(stock: Stock, statement: Statement, name: Name, i: int) -> bool:
    """Whether a statement names a person once more, so that another in one place would leave him in the other."""
    written = statement.premise.written
    others = [written.get(t, stock.ctx.tokens[t].text) for t in statement.tokens if stock.ctx.name_at.get(t) is name]
    pronouns = [written[t] for t in statement.tokens if t in written and t != i]
    mentions = sum(len(content(w) & content(name.text)) > 0 for w in pronouns)
    return mentions > 0 or len(others) > len(name.text.split())


def speakers(stock: Stock, statement: Statement) -> Iterator[Change]:
    """Who says it, and another whom the article lets speak near by and in the same tense, so of the same time."""
    speaker, tokens = statement.premise.speaker, statement.tokens
    speaking = stock.speaking.get(stock.ctx.tokens[statement.saying].tag, ()) if statement.saying is not None else ()
    name = next((n for n in speaking if n.text == speaker), None)
    if not _THIRD.isdisjoint(render(stock.ctx.reading, tokens, statement.premise.written).lower().split()):
        return
    if name and (rival := _rival(stock, statement, name, speaking, worst=3)):
        first = rival.mentions[0][0]
        the = "the " if name.kind is not Kind.PERSON and stock.ctx.tokens[first - 1].text.lower() == "the" else ""
        yield Change(tokens[0], {SPEAKER: the + rival.text}, speaker, the + rival.text, _SPEAKER)


def _rival(stock: Stock, statement: Statement, name: Name, others: Sequence[Name], *, worst: int) -> Name | None:
    """The nearest other of a kind, ranked no worse, of whom no sentence tells the like and whom no title names."""
    ctx, at = stock.ctx, statement.tokens[0]
    sentence = ctx.sentence_of(at)
    own = {n.text for n in ctx.mentions(range(sentence.first, sentence.last))}
    ranked = sorted(
        (rank, min(abs(first - at) for first, _ in other.mentions), k, other)
        for k, other in enumerate(others)
        if other.kind is name.kind
        and other.text not in own
        and content(other.text).isdisjoint(content(name.text))
        and (rank := _rank(stock, statement, name, other)) is not None
        and rank <= worst
    )
    fitting = (other for *_, other in ranked[:_NEAREST])
    return next((o for o in fitting if not told_too(ctx, statement, name.text, o.text) and not stock.titled(o)), None)


def _rank(stock: Stock, statement: Statement, name: Name, other: Name) -> int | None:
    """How well another stands in somebody’s place: by walk of life, then by gender; None where either forbids it."""
    if name.kind is not Kind.PERSON:
        return 0
    ctx, walk = stock.ctx, rival_rank(stock.walks, name.text, other.text)
    one, two = gender_of(ctx, name), gender_of(ctx, other)
    words = {ctx.tokens[t].text.lower() for t in statement.tokens if t not in statement.premise.written}
    told = not _GENDERED.isdisjoint(words)
    if not _DYING.isdisjoint(words):
        return None
    if walk is None or (name.text in stock.dead) != (other.text in stock.dead) or (told and one != two):
        return None
    unknown = name.text not in stock.walks and other.text not in stock.walks
    return 2 * (walk and not unknown) + (one != two)
