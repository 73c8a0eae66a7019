"""Events that a noun carries with it: “its first map, published in 1957”, “a strike that killed a general”."""

from collections.abc import Iterator

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import EVENT_NOUNS
from quizapp.core.facts.phrases import subtree, trimmed
from quizapp.core.generate.dating import BLOW


def participles(ctx: Context) -> Iterator[Clause]:
    """Participles that tell an event of the noun that they stand by: “its first map, published in 1957”."""
    tokens, below = ctx.tokens, ctx.reading.parse.children
    for i, token in enumerate(tokens):
        if token.tag != "VBN" or token.dep not in ("acl", "advcl") or i in ctx.quoted:
            continue
        if any(tokens[c].dep in ("aux", "auxpass", "neg", "nsubj", "mark", "conj", "cc") for c in below[i]):
            continue
        subject = _described(ctx, i)
        made = subject and verb_clause(ctx, i, subject, passive=True)
        if made and made.after:
            yield made


def blows(ctx: Context) -> Iterator[Clause]:
    """What attacks and disasters did: “a strike at an airport that killed …”, where nothing else there can kill."""
    tokens = ctx.tokens
    for i, token in enumerate(tokens):
        relative = [c for c in ctx.reading.parse.children[i] if tokens[c].dep == "nsubj" and tokens[c].tag == "WDT"]
        if token.dep != "relcl" or token.tag != "VBD" or token.lemma not in BLOW or not relative or i in ctx.quoted:
            continue
        noun = token.head
        while tokens[noun].lemma not in EVENT_NOUNS and tokens[noun].dep in ("pobj", "prep"):
            noun = tokens[noun].head
        if tokens[noun].lemma in EVENT_NOUNS:
            phrase = tuple(t for t in subtree(ctx.reading, noun) if t < relative[0])
            yield verb_clause(ctx, i, Piece("subject", noun, phrase), passive=False)


def verb_clause(ctx: Context, i: int, subject: Piece, *, passive: bool, kind: str = "") -> Clause:
    """A clause of a verb without auxiliaries, with the pieces behind it."""
    pieces = tuple(
        Piece(ctx.tokens[c].dep, c, tuple(trimmed(ctx.reading, c)))
        for c in ctx.reading.parse.children[i]
        if c > i
        and ctx.tokens[c].dep in ("prep", "agent", "npadvmod", "oprd", "dobj", "dative", "attr", "xcomp", "ccomp")
    )
    return Clause(
        verb=i,
        kind=kind or ctx.tokens[i].dep,
        subject=subject,
        auxiliaries=(),
        negation=None,
        particles=(),
        front=(),
        mid=(),
        after=pieces,
        sentence=ctx.sentence_of(i),
        passive=passive,
        mark="",
        opens=-1,
        coordinated=False,
    )


def _described(ctx: Context, i: int) -> Piece | None:
    """What a participle describes: the noun before it, or the subject of the clause that it opens."""
    token = ctx.tokens[i]
    if token.dep == "advcl":
        outer = ctx.clause_at.get(token.head)
        return outer.subject if outer and i == outer.sentence.first else None
    noun = ctx.tokens[token.head]
    phrase = tuple(t for t in subtree(ctx.reading, token.head) if t < i and ctx.tokens[t].text not in (",", "–", "—"))
    asides = any(ctx.tokens[t].dep in ("relcl", "appos", "acl", "conj") for t in phrase)
    # “A council of bishops signed it”, read wrongly, would sign the bishops.
    named = noun.tag == "NNP" and token.head == i - 1 and not any(ctx.tokens[t].dep == "prep" for t in phrase)
    loose = noun.dep == "pobj" and not named
    relative = bool(phrase) and ctx.tokens[phrase[0] - 1].text.lower() in ("that", "which", "whom")
    some = bool(phrase) and ctx.tokens[phrase[0]].text.lower() in ("a", "an")
    fits = noun.pos in ("NOUN", "PROPN") and phrase and not some and not asides and not loose and not relative
    return Piece("subject", token.head, phrase) if fits else None
