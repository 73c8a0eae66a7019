"""Find facts: each reader of READERS looks at one piece of a premise and tells what can be asked there."""

from collections.abc import Callable, Iterator

from quizapp.core.english import word_set
from quizapp.core.facts.classes import classes_of
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.descriptions import named_by_aside
from quizapp.core.facts.leanings import read_chance, read_feeling, read_plan
from quizapp.core.facts.lexicon import COLLECTIVE, PEOPLE, PLACE_WORDS
from quizapp.core.facts.names import Kind
from quizapp.core.facts.nouns import PERSON_CLASSES, THING_CLASSES
from quizapp.core.facts.persons import is_human
from quizapp.core.facts.phrases import count_words, render, trimmed, upper_first
from quizapp.core.facts.places import CONTINENTS
from quizapp.core.facts.premises import Premise, explicit, granularity
from quizapp.core.facts.quantities import read_quantity
from quizapp.core.facts.reasons import read_intent, read_means
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.values import Answer, Fact

_NOUN_ROLES = frozenset({"subject", "dobj", "attr"})
_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "inside"})
_TIME_PREPOSITIONS = frozenset({"in", "on"})
_LONGEST_ANSWER = 10
_KNOWN = 2
_REQUESTS = ("request", "invitation", "order", "orders", "behest", "urging", "insistence")
_EXACT = frozenset({Kind.QUANTITY, Kind.PERCENT, Kind.MONEY, Kind.TIME, Kind.PLACE, Kind.THING})
_BARE = frozenset({"dobj", "dative", "oprd", "attr", "npadvmod"})
_LIGHT = word_set("take have make give do get show ride pay play bear hold keep put set spend need deserve want tell")
_MASSES = frozenset(
    {"science", "sport", "art", "illness", "material", "gas", "fuel", "drink", "food", "weather", "trouble", "good"}
    | {"feeling", "act", "change", "media", "waste", "money"}
)
_NO = frozenset({"no", "any", "such", "every", "each"})


def facts_of(ctx: Context, premise: Premise) -> Iterator[Fact]:
    """The facts of one premise: what each reader finds in its subject and its other pieces."""
    for piece in (premise.clause.subject, *premise.clause.pieces):
        if premise.leans <= {piece.head}:
            for reader in READERS:
                found = reader(ctx, premise, piece)
                yield from (f for f in found if not premise.lossy or f.kind not in _EXACT)


def noun_of(ctx: Context, piece: Piece) -> Piece:
    """The noun phrase of a piece: itself, or what its preposition governs."""
    if piece.role not in ("prep", "agent"):
        return piece
    nouns = [c for c in ctx.reading.parse.children[piece.head] if ctx.tokens[c].dep == "pobj"]
    return Piece(piece.role, nouns[0], tuple(trimmed(ctx.reading, nouns[0]))) if len(nouns) == 1 else piece


def read_actor(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """Persons, organisations, countries and groups of people as subject, object or agent."""
    if piece.role not in (*_NOUN_ROLES, "agent") or (piece.role == "attr"):
        return
    noun = named_by_aside(ctx, noun_of(ctx, piece))
    kind = kind_of(ctx, noun)
    if piece.role == "dobj" and kind is Kind.PEOPLE:
        return
    if kind in (Kind.PERSON, Kind.ORGANISATION, Kind.PEOPLE, Kind.COUNTRY) and (
        answer := answer_of(ctx, premise, noun, kind)
    ):
        yield Fact(kind, premise, piece, answer, lead="by" if piece.role == "agent" else "")


def read_thing(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """Things told of in words enough to be chosen among others, as subject or object."""
    clause = premise.clause
    light = piece.role == "dobj" and (clause.passive or ctx.tokens[clause.verb].lemma in _LIGHT or _idiom(ctx, piece))
    crowded = sum(p.role in _BARE and p.head not in premise.leans for p in clause.after) > 1
    if piece.role not in ("subject", "dobj") or light or crowded or kind_of(ctx, piece) is not None:
        return
    unit = thing_unit(ctx, piece)
    words = render(ctx.reading, piece.tokens, premise.written)
    if unit and count_words(words) <= _LONGEST_ANSWER and not leaning(ctx, piece.tokens, premise.written):
        yield Fact(Kind.THING, premise, piece, Answer(upper_first(words), piece.tokens), unit=unit)


def _idiom(ctx: Context, piece: Piece) -> bool:
    """Whether an object is a bare noun that is no mass: “open fire”, “take place”."""
    token = ctx.tokens[piece.head]
    return len(piece.tokens) == 1 and token.tag == "NN" and not classes_of(ctx, piece.head) & _MASSES


def thing_unit(ctx: Context, piece: Piece) -> str:
    """The family of a thing: its number and the classes of its noun; empty for what is no thing or of no class."""
    token = ctx.tokens[piece.head]
    counted = any(ctx.tokens[t].pos == "NUM" or t in ctx.time_at or t in ctx.quoted for t in piece.tokens)
    named = any(ctx.tokens[t].dep == "appos" and t in ctx.name_at for t in piece.tokens)
    human = means_people(ctx, piece.head) or piece.head in ctx.name_at or named
    classes = sorted(classes_of(ctx, piece.head))
    if token.pos != "NOUN" or counted or human or not classes or ctx.tokens[piece.first].text.lower() in _NO:
        return ""
    return " ".join(["many" if token.tag == "NNS" else "one", *classes])


def kind_of(ctx: Context, noun: Piece) -> Kind | None:
    """What kind of thing a noun phrase names, where its words tell."""
    token = ctx.tokens[noun.head]
    name = ctx.name_at.get(noun.head)
    if any(ctx.tokens[c].dep == "conj" for c in ctx.reading.parse.children[noun.head]) and any(
        ctx.tokens[t].dep == "conj" for t in noun.tokens
    ):
        return Kind.PEOPLE if is_people(ctx, noun) and not name else None
    if name:
        return None if name.kind is Kind.ORGANISATION and name.text not in ctx.trusted else name.kind
    if is_people(ctx, noun):
        return Kind.PEOPLE
    if token.lemma.lower() in PLACE_WORDS and token.pos in ("NOUN", "PROPN"):
        return Kind.PLACE
    return None


def means_people(ctx: Context, i: int) -> bool:
    """Whether a noun means a person or a body of people, one or many."""
    lemma = ctx.tokens[i].lemma.lower()
    return lemma in PEOPLE or (lemma in PERSON_CLASSES and lemma not in THING_CLASSES)


def is_people(ctx: Context, noun: Piece) -> bool:
    """Whether a noun means people: in the plural, or one that means many, told of as known or of a kind."""
    token = ctx.tokens[noun.head]
    many = token.tag in ("NNS", "NNPS") or token.lemma.lower() in COLLECTIVE
    vague = ctx.tokens[noun.tokens[0]].text.lower() in (
        "a",
        "an",
        "some",
        "many",
        "several",
        "few",
        "most",
        "all",
        "other",
    )
    return means_people(ctx, noun.head) and many and token.pos in ("NOUN", "PROPN") and not vague


def answer_of(ctx: Context, premise: Premise, noun: Piece, kind: Kind) -> Answer | None:
    """A noun phrase as an option: a person by full name alone, everything else by its own words."""
    if leaning(ctx, noun.tokens, premise.written):
        return None
    name = ctx.name_at.get(noun.head)
    if name and kind is Kind.PERSON:
        full = " " in name.text or (len(name.mentions) > _KNOWN and is_human(ctx, name))
        if any(ctx.tokens[t].tag == "POS" for t in noun.tokens) or not full:
            return None
        return Answer(name.text, noun.tokens)
    words = render(ctx.reading, noun.tokens, premise.written)
    if any(ctx.tokens[t].pos == "NUM" for t in noun.tokens) or (kind is Kind.PEOPLE and count_words(words) < 2):
        return None
    return Answer(upper_first(words), noun.tokens) if count_words(words) <= _LONGEST_ANSWER else None


def read_request(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """At whose request, order or invitation something was done."""
    words = render(ctx.reading, piece.tokens[:4]).lower()
    asked = next((w for w in _REQUESTS if words.startswith((f"at the {w} of", f"on the {w} of"))), "")
    owners = [t for t in piece.tokens if ctx.tokens[t].dep == "pobj" and ctx.tokens[ctx.tokens[t].head].text == "of"]
    if piece.role != "prep" or not asked or not owners:
        return
    noun = Piece("pobj", owners[0], tuple(trimmed(ctx.reading, owners[0])))
    kind = kind_of(ctx, noun)
    if kind in (Kind.PERSON, Kind.ORGANISATION, Kind.PEOPLE) and (answer := answer_of(ctx, premise, noun, kind)):
        yield Fact(kind, premise, piece, answer, lead=f"{words.split()[0]} whose {asked}")


def read_place(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """Where something is or happens: a preposition of place before a named place."""
    preposition = ctx.tokens[piece.head].text.lower()
    if piece.role != "prep" or piece not in premise.clause.after or preposition not in _PLACE_PREPOSITIONS:
        return
    noun = noun_of(ctx, piece)
    name = ctx.name_at.get(noun.head)
    if not name or name.kind not in (Kind.COUNTRY, Kind.PLACE) or leaning(ctx, piece.tokens, premise.written):
        return
    if name.text.casefold() in CONTINENTS:
        return
    if name.kind is Kind.COUNTRY and len(noun.tokens) <= 2 and preposition == "in":
        yield Fact(Kind.COUNTRY, premise, piece, Answer(upper_first(name.text), noun.tokens), lead="in")
    elif len(piece.tokens) <= 9:
        words = upper_first(render(ctx.reading, piece.tokens, premise.written))
        yield Fact(Kind.PLACE, premise, piece, Answer(words, piece.tokens), lead="where")


def read_time(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """When something happened: a year, month or day that the text names in full."""
    noun = noun_of(ctx, piece)
    timex = ctx.time_at.get(noun.head)
    if not timex or timex.type != "DATE" or not explicit(timex) or timex.interval is None:
        return
    preposition = ctx.tokens[piece.head].text.lower()
    dated = piece.role == "prep" and preposition in _TIME_PREPOSITIONS
    if not (dated or piece.role == "attr"):
        return
    words = " ".join(timex.text.split()).removeprefix("in ").removeprefix("In ").removeprefix("on ").removeprefix("On ")
    unit = granularity(timex)
    if unit and words.replace(",", "") == render(ctx.reading, noun.tokens).replace(",", ""):
        yield Fact(Kind.TIME, premise, piece, Answer(words, noun.tokens), unit=unit, timex=timex, lead=preposition)


READERS: tuple[Callable[[Context, Premise, Piece], Iterator[Fact]], ...] = (
    read_actor,
    read_request,
    read_place,
    read_time,
    read_quantity,
    read_intent,
    read_means,
    read_thing,
    read_plan,
    read_feeling,
    read_chance,
)
