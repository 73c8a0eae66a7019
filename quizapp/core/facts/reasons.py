"""Intents and means: what somebody means to do, how something was done, and how other purposes are worded."""

from collections.abc import Iterator, Sequence

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words, render, trimmed, upper_first
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.values import Answer, Fact

INTENTS = word_set(
    """
    want plan intend decide promise threaten refuse agree offer vow aim attempt try pledge seek propose ask choose
    prepare
    """
)
# Verbs behind which “to” tells no purpose, but what somebody happens, begins or is about to do.
NO_PURPOSE = word_set(
    """
    come get seem appear fail happen tend need have wait continue begin start try want be prove turn set expect stand
    fall rise drop climb emerge grow gain close live survive sit remain stay use know believe take
    """
)
# Verbs that tell what came of it, or that say as little as “went to see”.
NO_AIM = word_set(
    """
    be become see look end close finish begin start continue say speak tell talk have do come go hear find coincide
    deliver include
    """
)
_LONGEST_REASON = 18


def read_intent(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """What somebody means to do: the infinitive behind a verb of wanting, planning, promising or refusing."""
    verb = ctx.tokens[premise.clause.verb]
    first = ctx.tokens[piece.tokens[0]]
    if piece.role != "xcomp" or verb.lemma not in INTENTS or first.tag != "TO" or ctx.tokens[piece.head].tag != "VB":
        return
    bare = piece.tokens[1:]
    words = render(ctx.reading, bare, premise.written)
    if 2 <= count_words(words) <= _LONGEST_REASON and not leaning(ctx, bare, premise.written, premise.clause):
        yield Fact(Kind.INTENT, premise, piece, Answer(upper_first(words), bare), unit="do ")


def read_means(ctx: Context, premise: Premise, piece: Piece) -> Iterator[Fact]:
    """How something was done: “by” with a verb in -ing."""
    words = render(ctx.reading, piece.tokens, premise.written)
    verbs = [c for c in ctx.reading.parse.children[piece.head] if ctx.tokens[c].dep == "pcomp"]
    if piece.role != "prep" or not words.lower().startswith("by ") or not verbs or ctx.tokens[verbs[0]].tag != "VBG":
        return
    fine = not leaning(ctx, known(ctx, piece.tokens), premise.written, premise.clause)
    if fine and 3 <= count_words(words) <= _LONGEST_REASON:
        yield Fact(Kind.MEANS, premise, piece, Answer(upper_first(words), piece.tokens), unit="by ")


def known(ctx: Context, tokens: Sequence[int]) -> tuple[int, ...]:
    """The tokens of an option by which it may lean on its neighbours: “the security forces” needs no name there."""
    return tuple(t for t in tokens if ctx.tokens[t].text.lower() != "the" and not _owned(ctx, t, tokens))


def _owned(ctx: Context, i: int, tokens: Sequence[int]) -> bool:
    """Whether “their” has its plural noun before it in the same phrase: “tourists and their money”."""
    before = [ctx.tokens[t].tag for t in tokens if t < i]
    return ctx.tokens[i].text.lower() == "their" and any(tag in ("NNS", "NNPS") for tag in before)


def gerunds(ctx: Context) -> Iterator[tuple[int, ...]]:
    """The phrases of the article that begin with a verb in -ing, as other means are worded."""
    for i, token in enumerate(ctx.tokens):
        if token.tag == "VBG" and token.dep in ("pcomp", "advcl", "acl", "xcomp") and i not in ctx.quoted:
            tokens = tuple(trimmed(ctx.reading, i))
            if tokens and tokens[0] == i:
                yield tokens


def infinitives(ctx: Context) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The infinitive phrases that tell what somebody meant, with their verbs, as other purposes are worded."""
    for i, token in enumerate(ctx.tokens):
        if token.tag == "VB" and token.dep in ("xcomp", "acl", "advcl") and i not in ctx.quoted:
            head, tokens = ctx.tokens[token.head], trimmed(ctx.reading, i)
            meant = token.lemma not in NO_AIM and (token.dep != "xcomp" or head.lemma in INTENTS - {"threaten"})
            if meant and head.pos != "ADJ" and tokens and ctx.tokens[tokens[0]].tag == "TO":
                yield i, tuple(tokens)


def can_be_meant(ctx: Context, verb: int) -> bool:
    """Whether “to” with a verb can tell a purpose, and the verb’s lemma is surely read right."""
    token = ctx.tokens[verb]
    return token.lemma not in NO_AIM | NO_PURPOSE and token.tag == "VBD" and len(token.lemma) > len("hop")


def doer_of(ctx: Context, i: int) -> str:
    """Who does what a token tells: the name or the noun that is the subject of the nearest verb above it."""
    while True:
        subjects = [c for c in ctx.reading.parse.children[i] if ctx.tokens[c].dep in ("nsubj", "nsubjpass")]
        if subjects:
            name = ctx.name_at.get(subjects[0])
            return name.text if name else ctx.tokens[subjects[0]].lemma
        if ctx.tokens[i].head == i:
            return ""
        i = ctx.tokens[i].head


def bare_form(ctx: Context, verb: int) -> str:
    """A verb’s infinitive; the lemma of “hopes” and “hoped” is sometimes read as “hop”."""
    token = ctx.tokens[verb]
    lost = token.text.lower() in (token.lemma + "es", token.lemma + "ed") and len(token.lemma) == len("hop")
    return token.lemma + "e" if lost and token.lemma[-1] in "bcdgklmnprtvz" else token.lemma
