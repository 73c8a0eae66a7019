"""Places and peoples of a statement, each changed into another: the article’s own, or one of the same region."""

import re
from collections.abc import Iterator

from quizapp.core.changes.base import Change
from quizapp.core.changes.stock import Stock
from quizapp.core.changes.swapping import below, glued, swapped, telling, told_too
from quizapp.core.facts.cities import city, other_cities
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import PEOPLE
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.peoples import country_of, other_peoples, sort_of, with_article
from quizapp.core.facts.places import CONTINENTS, country, neighbours
from quizapp.core.facts.statements import Statement
from quizapp.core.facts.states import other_parts, part_as_written, sort_of_part
from quizapp.core.words import content

_ROLES = frozenset({"pobj", "nsubj", "nsubjpass", "dobj", "poss", "compound", "nmod", "npadvmod"})
_OWN, _TABLE = 1.9, 1.7
_LABEL = 0.8
_NEAREST = 4
_SHORT = {"US": ("the UK", "China"), "UK": ("the US", "France"), "U.S.": ("Canada", "China"), "EU": ("the UN", "NATO")}
_RIVALS = {"United States": ("Canada", "China", "United Kingdom"), "United Kingdom": ("France", "Germany")}
_FIRST = {"American": ["British", "Canadian"], "British": ["American", "French"]}
_HOUSES = frozenset({"Embassy", "Consulate", "Parliament", "Army", "Navy"})
_COMPASS = frozenset({"South", "North", "West", "East", "Latin", "Central"})
_LABELS = frozenset({"the UK", "the US"})
# The countries that a class has heard of come before their neighbours.
_KNOWN_ROWS = """
France, Germany, Spain, Italy, Poland, Russia, Ukraine, Turkey, Iran, Iraq, Israel, Syria, Egypt, Libya,
Sudan, Nigeria, Kenya, Ghana, Ethiopia, India, Pakistan, China, Japan, Indonesia, Thailand, Vietnam, Mexico, Canada,
Cuba, Brazil, Argentina, Chile, Colombia, Sweden, Norway, Denmark, Belgium, Portugal, Greece, Zimbabwe,
Australia, New Zealand, South Africa, Jamaica, Haiti, Saudi Arabia
"""
_KNOWN = [name.strip() for name in re.split(r"[,\n]", _KNOWN_ROWS.strip()) if name.strip()]
_RANK = {name: k for k, name in enumerate(_KNOWN)}


def places(stock: Stock, statement: Statement) -> Iterator[Change]:
    """A country, city, state or region, and another of its sort: one that the article names, else one near by."""
    ctx = stock.ctx
    for i in statement.tokens:
        name = ctx.name_at.get(i)
        if not name or name.kind not in (Kind.COUNTRY, Kind.PLACE) or stock.titled(name):
            continue
        run = next(list(range(*mention)) for mention in name.mentions if mention[0] <= i < mention[1])
        once = sum(mention[1] - 1 in statement.tokens for mention in name.mentions) == 1
        metonym = ctx.tokens[i].dep == "nsubj" and city(name.text)
        if (
            not once
            or metonym
            or i != run[-1]
            or not set(run) <= set(statement.tokens)
            or not _apart(ctx, statement, run)
        ):
            continue
        for instead, worth in _rivals(stock, statement, name):
            label = ctx.tokens[i].dep in ("compound", "nmod")
            fits = (label and instead in _LABELS) or country(name.text) not in stock.home
            fits = fits and (not label or instead in _LABELS or not country(name.text))
            if fits and not told_too(ctx, statement, name.text, instead):
                weight = (_LABEL if label else 1.0) * telling(ctx, statement, i)
                yield _written(ctx, run, name.text, instead, worth * weight)
                break


def _apart(ctx: Context, statement: Statement, run: list[int]) -> bool:
    """Whether a place stands alone: nothing but an article below it, and nobody whose country or home it tells."""
    i, token = run[-1], ctx.tokens[run[-1]]
    known = {*run, run[0] - 1} if run[0] and ctx.tokens[run[0] - 1].text.lower() == "the" else set(run)
    if token.dep not in _ROLES or not set(below(ctx, i)) <= known or glued(ctx, i) or glued(ctx, run[0]):
        return False
    head = ctx.tokens[token.head]
    labelled = token.dep in ("poss", "compound", "nmod")
    near = [t for t in range(i + 1, min(i + 5, len(ctx.tokens))) if t in ctx.name_at]
    region = ctx.tokens[min(i + 1, len(ctx.tokens) - 1)].text.lower() in ("state", "province", "city")
    person = labelled and (
        region or head.lemma.lower() in PEOPLE or any(ctx.name_at[t].kind is Kind.PERSON for t in near)
    )
    part = labelled and (token.head in ctx.name_at or head.tag in ("NNP", "NNPS"))
    part = part or (token.dep == "pobj" and head.head in ctx.name_at)
    return not person and not part and not _held(ctx, statement, run)


def _held(ctx: Context, statement: Statement, run: list[int]) -> bool:
    """Whether the rest of a statement tells which place is meant, by a city or people of the same country."""
    text = " ".join(ctx.tokens[t].text for t in run)
    own = country(text) or ""
    if text.casefold() in CONTINENTS and any(country(n.text) for n in ctx.mentions(statement.tokens)):
        return True
    for t in statement.tokens:
        word = ctx.tokens[t].text
        name = ctx.name_at.get(t)
        if t not in run and own and (country_of(word) == own or (name and city(name.text) == own)):
            return True
    return False


def _rivals(stock: Stock, statement: Statement, name: Name) -> Iterator[tuple[str, float]]:
    """What can stand in a place’s place, with its worth: the article’s own nearest first, then its region’s."""
    ctx, at = stock.ctx, statement.tokens[0]
    sentence = ctx.sentence_of(at)
    own = {n.text for n in ctx.mentions(range(sentence.first, sentence.last))}
    words = frozenset(w for text in own for w in content(text))
    table = _of_table(name.text)
    sort = _sort(name.text)
    near = {_plain(other) for other in table}
    known = [n for n in stock.places if sort and _sort(n.text) == sort and content(n.text).isdisjoint(words)]
    known = [n for n in known if _plain(country(n.text) or n.text) in near or (sort == "city" and len(n.mentions) > 1)]
    inside = city(name.text) if any(country(text) == city(name.text) for text in own) else None
    for other in sorted(known, key=lambda n: min(abs(first - at) for first, _ in n.mentions))[:_NEAREST]:
        if inside is None or city(other.text) == inside:
            yield other.text, _OWN
    for text in table:
        if content(text).isdisjoint(words):
            yield text, _TABLE


def _plain(text: str) -> str:
    return text.removeprefix("the ")


def _sort(text: str) -> str:
    """Of what sort a place is: places of one sort can stand for each other."""
    if sort := sort_of_part(text):
        return sort
    if country(text):
        return "country"
    return "city" if city(text) else ""


def _of_table(text: str) -> list[str]:
    """The places near one that the tables hold, those that a class has heard of first."""
    if parts := other_parts(text):
        return list(parts)
    if text in _SHORT or country(text) in _RIVALS:
        return [*_SHORT.get(text, _RIVALS.get(country(text) or "", ()))]
    found = neighbours(text) or other_cities(text)
    return sorted(found, key=lambda other: (_RANK.get(other, len(_RANK)), found.index(other)))


def _written(ctx: Context, run: list[int], said: str, instead: str, worth: float) -> Change:
    """The change of a place, with the “the” that the one has and the other has not."""
    label = ctx.tokens[run[-1]].dep in ("compound", "nmod")
    articled = not label and run[0] > 0 and ctx.tokens[run[0] - 1].text.lower() == "the"
    bare = instead.removeprefix("the ")
    whole = part_as_written(bare) or with_article(bare)
    if label or (articled and whole.startswith("the ")):
        return swapped(ctx, run, said, bare, worth)
    return swapped(ctx, [run[0] - 1, *run] if articled else run, said, whole, worth)


def peoples(stock: Stock, statement: Statement) -> Iterator[Change]:
    """An adjective or noun of a people, faith or party, and another of its sort: “Indonesian” and “Malaysian”."""
    ctx = stock.ctx
    tokens = [ctx.tokens[t] for t in statement.tokens]
    named = {country(n.text) or city(n.text) or "" for n in ctx.mentions(statement.tokens)}
    own = {t.text for t in tokens}
    for i in statement.tokens:
        word = ctx.tokens[i].text
        sort = sort_of(word)
        home = country_of(word) in stock.home or content(word) & content(ctx.reading.title)
        if not sort or home or not _free(ctx, i) or country_of(word) in named - {""}:
            continue
        first = _FIRST.get(word, [])
        table = first or sorted(other_peoples(word), key=lambda t: _RANK.get(country_of(t), len(_RANK)))
        known = [t for t in stock.peoples if t in table]
        for other in (*known, *table):
            fits = other not in own and not (country_of(other) and country_of(other) in named)
            if (
                other != word
                and fits
                and country_of(other) not in stock.home - {""}
                and not told_too(ctx, statement, word, other)
            ):
                worth = (_OWN if other in known else _TABLE) * telling(ctx, statement, i)
                yield swapped(ctx, [i], word, other, worth)
                break


def _free(ctx: Context, i: int) -> bool:
    """Whether a word of a people stands before a plain noun, or alone, and belongs to no name and no person named."""
    token, head = ctx.tokens[i], ctx.tokens[ctx.tokens[i].head]
    behind = ctx.tokens[min(i + 1, len(ctx.tokens) - 1)].text
    if i and ctx.tokens[i - 1].text in _COMPASS:
        return False
    alone = (
        token.tag == "NNPS"
        and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj")
        and not any(ctx.tokens[c].dep not in ("amod", "det", "nummod") for c in below(ctx, i))
    )
    if behind in _HOUSES:
        return token.dep in ("amod", "compound") and not glued(ctx, i)
    common = head.tag in ("NN", "NNS") and not behind[0].isupper()
    before = token.dep in ("amod", "compound") and common and token.tag in ("JJ", "NNP")
    named = any(
        ctx.tokens[c].dep in ("appos", "compound") and c in ctx.name_at for c in ctx.reading.parse.children[token.head]
    )
    return (
        (alone or (before and not named and token.head not in ctx.name_at))
        and not glued(ctx, i)
        and i not in ctx.name_at
    )
