"""Parts of a whole: how many of some were so and so, where words say that they are of these."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import takewhile

from quizapp.core.citations import Citation, cite
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.find import means_people
from quizapp.core.facts.names import Kind
from quizapp.core.facts.numbers import read_number
from quizapp.core.facts.phrases import count_words, render, subtree, trimmed
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.quantities import read_quantity
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.generate.wording import ask_subject

_LONGEST = 9
_FEWEST = 10
_THEM = ("them", "whom", "which")
_ENDS = frozenset({",", ".", ";", ":", "–", "—", ")", "!", "?"})
_COPULAR = frozenset({"VBN", "JJ", "IN"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what a fact counts: its figure, the whole's, and what is told of the part alone.

    `begins` is the token that it begins with, `state` what tells of it, `finite` whether that has a verb of its own.
    """

    whole: Fact
    share: Fraction
    figures: tuple[Citation, Citation]
    begins: int
    state: tuple[int, ...]
    finite: bool


def read_parts(ctx: Context, premises: Sequence[Premise]) -> Iterator[Part]:
    """The parts of what subjects and objects count: “…, including 40 injured in falls”, “…, 40 of whom were women”."""
    for premise in (p for p in premises if not p.lossy and not p.leans):
        yield from _among(ctx, premise)
        pieces = (p for p in (premise.clause.subject, *premise.clause.after) if p.role in ("subject", "dobj"))
        for whole in (fact for piece in pieces for fact in read_quantity(ctx, premise, piece)):
            if whole.kind is Kind.QUANTITY and whole.hedge in ("", "about"):
                yield from _parts(ctx, whole)


def _among(ctx: Context, premise: Premise) -> Iterator[Part]:
    """A part that is the subject of its clause, with its whole behind “of”: “48 of the 90 seats were taken”."""
    tokens, below, at = ctx.tokens, ctx.reading.parse.children, premise.clause.subject.head
    nouns = [n for of in below[at] if tokens[of].text == "of" for n in below[of] if tokens[n].tag == "NNS"]
    counts = [(noun, c) for noun in nouns for c in below[noun] if tokens[c].dep == "nummod"]
    if tokens[at].pos != "NUM" or len(counts) != 1:
        return
    noun, count = counts[0]
    phrase = tuple(trimmed(ctx.reading, noun))
    rest = tuple(t for t in phrase if t > count)
    number = read_number(tokens[count].text)
    whole = Fact(
        Kind.QUANTITY,
        premise,
        Piece("among", noun, phrase),
        Answer(tokens[count].text, (count,)),
        number=number,
        rest=rest,
    )
    verbs = ask_subject(ctx, premise.clause, "", left_out=premise.left_out, plural=True)[1:]
    state = tuple(t for t in verbs if isinstance(t, int))
    if not leaning(ctx, rest, premise.written) and (found := _part(ctx, whole, at, state, finite=True)):
        yield found


def _parts(ctx: Context, whole: Fact) -> Iterator[Part]:
    """The first part of a whole that its sentence tells behind it, where no other plural stands between."""
    tokens, sentence = ctx.tokens, whole.sentence
    nouns = [t for t in whole.rest if tokens[t].pos == "NOUN" and tokens[t].tag == "NNS"]
    for i in range(nouns[0] + 1 if len(nouns) == 1 else sentence.last, sentence.last - 2):
        if tokens[i].tag in ("NNS", "NNPS"):
            return
        found = _including(ctx, whole, i) if tokens[i].text.lower() == "including" else _of_them(ctx, whole, i)
        if found:
            yield found
            return


def _including(ctx: Context, whole: Fact, i: int) -> Part | None:
    """A part behind “including”: a number with a participle, or with a noun of its own."""
    tokens, at = ctx.tokens, i + 1
    if tokens[i - 1].text != "," or tokens[at].pos != "NUM":
        return None
    if tokens[at].dep == "nummod" and tokens[at].head == at + 1 + _adjectives(ctx, at + 1):
        noun = tokens[at].head
        alike = means_people(ctx, noun) == means_people(ctx, whole.piece.head)
        joined = {
            t
            for c in ctx.reading.parse.children[noun]
            if tokens[c].dep in ("conj", "cc")
            for t in subtree(ctx.reading, c)
        }
        state = tuple(t for t in trimmed(ctx.reading, noun) if t > at and t not in joined)
        return _part(ctx, whole, at, state, finite=False) if alike and tokens[noun].tag == "NNS" else None
    told = [
        c for c in ctx.reading.parse.children[at] if tokens[c].dep == "acl" and tokens[c].tag == "VBN" and c == at + 1
    ]
    return _part(ctx, whole, at, tuple(trimmed(ctx.reading, told[0])), finite=False) if told else None


def _adjectives(ctx: Context, at: int) -> int:
    """How many adjectives and nouns stand before the head of a noun phrase from a token on."""
    run = 0
    while ctx.tokens[at + run].dep in ("amod", "compound") and ctx.tokens[at + run].head > at + run:
        run += 1
    return run


def _of_them(ctx: Context, whole: Fact, i: int) -> Part | None:
    """A part told as “40 of whom were women”, “40 of them from abroad” or “of whom 40 were women”."""
    words = [token.text.lower() for token in ctx.tokens[i : i + 3]]
    if words[1] == "of" and words[2] in _THEM and ctx.tokens[i].pos == "NUM":
        at, begin = i, i + 3
    elif words[0] == "of" and words[1] in _THEM and ctx.tokens[i + 2].pos == "NUM":
        at, begin = i + 2, i + 3
    else:
        return None
    state = tuple(takewhile(lambda t: ctx.tokens[t].text not in _ENDS, range(begin, whole.sentence.last)))
    tag = ctx.tokens[begin].tag
    fits = tag in _FINITE | _COPULAR and not any(ctx.tokens[t].pos in ("NUM", "CCONJ") for t in state)
    return _part(ctx, whole, at, state, finite=tag in _FINITE) if fits else None


def _part(ctx: Context, whole: Fact, at: int, state: tuple[int, ...], *, finite: bool) -> Part | None:
    """The part, if both figures are exact enough to compare and what is told of it stands alone."""
    figure = read_number(ctx.tokens[at].text)
    bound = ctx.tokens[at - 1].text.lower() in ("than", "about", "least", "over", "nearly", "almost", "most")
    number = whole.number
    if not figure or not number or bound or not 0 < figure.value < number.value or number.value < _FEWEST:
        return None
    words = render(ctx.reading, state, whole.premise.written)
    if count_words(words) > _LONGEST or leaning(ctx, state, whole.premise.written):
        return None
    figures = (_cite(ctx, (at,)), _cite(ctx, whole.answer.tokens))
    begins = at - 1 if ctx.tokens[at - 1].text.lower() == "including" else at
    return Part(whole, figure.value / number.value, figures, begins, state, finite)


def _cite(ctx: Context, tokens: Sequence[int]) -> Citation:
    return cite(ctx.reading.text, ctx.tokens[tokens[0]].start, ctx.tokens[tokens[-1]].end)
