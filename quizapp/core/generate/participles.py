"""Participles that tell an event of the noun that they stand by: “its first map, published in 1957”."""

from collections.abc import Iterator, Mapping

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import subtree, trimmed


def participles(ctx: Context) -> Iterator[Clause]:
    """Participles that tell an event of the noun that they stand by: “its first map, published in 1957”."""
    tokens, below = ctx.tokens, ctx.reading.parse.children
    by_verb = {clause.verb: clause for clause in ctx.clauses}
    for i, token in enumerate(tokens):
        if token.tag != "VBN" or token.dep not in ("acl", "advcl") or i in ctx.quoted:
            continue
        if any(tokens[c].dep in ("aux", "auxpass", "neg", "nsubj", "mark", "conj", "cc") for c in below[i]):
            continue
        subject = _described(ctx, i, by_verb)
        pieces = tuple(
            Piece(tokens[c].dep, c, tuple(trimmed(ctx.reading, c)))
            for c in below[i]
            if c > i and tokens[c].dep in ("prep", "agent", "npadvmod", "oprd", "dobj", "xcomp")
        )
        if subject and pieces:
            sentence = ctx.sentence_of(i)
            yield Clause(
                verb=i,
                kind=token.dep,
                subject=subject,
                auxiliaries=(),
                negation=None,
                particles=(),
                front=(),
                mid=(),
                after=pieces,
                sentence=sentence,
                passive=True,
                mark="",
                opens=-1,
                coordinated=False,
            )


def _described(ctx: Context, i: int, by_verb: Mapping[int, Clause]) -> Piece | None:
    """What a participle describes: the noun before it, or the subject of the clause that it opens."""
    token = ctx.tokens[i]
    if token.dep == "advcl":
        outer = by_verb.get(token.head)
        return outer.subject if outer and i == outer.sentence.first else None
    noun = ctx.tokens[token.head]
    phrase = tuple(t for t in subtree(ctx.reading, token.head) if t < i and ctx.tokens[t].text not in (",", "–", "—"))
    asides = any(ctx.tokens[t].dep in ("relcl", "appos", "acl", "conj") for t in phrase)
    loose = noun.dep == "pobj" and ctx.tokens[i - 1].text == ","
    relative = bool(phrase) and ctx.tokens[phrase[0] - 1].text.lower() in ("that", "which", "whom")
    fits = noun.pos in ("NOUN", "PROPN") and phrase and not asides and not loose and not relative
    return Piece("subject", token.head, phrase) if fits else None
