"""Which of some got, cost or rose the most: amounts that the article tells of each in a sentence of its own."""

from collections.abc import Iterator, Sequence

from quizapp.core.distractors.lures import Lure
from quizapp.core.drafts import Draft, cited
from quizapp.core.facts.context import Context
from quizapp.core.facts.measures import Measure, read_measures
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import render
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.generate.assemble import Candidate
from quizapp.core.inflect import inflected
from quizapp.core.items import Derivation, DerivationKind, Evidence
from quizapp.core.words import content

_FEWEST, _MOST, _KNOWN = 3, 6, 200
_WORTH = 4.5


def which_most(ctx: Context, premises: Sequence[Premise]) -> tuple[Candidate, ...]:
    """“Which of these received the most money?”, or the least, for each three amounts or more that can be compared."""
    groups: dict[tuple[object, ...], list[Measure]] = {}
    for measure in list(read_measures(ctx, premises))[:_KNOWN]:
        kind = (measure.family, measure.unit, measure.number.money, measure.premise.speaker, measure.beside)
        groups.setdefault(kind, []).append(measure)
    both = (True, False)
    return tuple(c for group in groups.values() for most in both for c in _candidates(ctx, group, most=most))


def _candidates(ctx: Context, group: Sequence[Measure], *, most: bool) -> Iterator[Candidate]:
    """The question for the largest amount, or for the smallest, where no other comes near it."""
    key, *ranked = sorted(group, key=lambda m: (-m.number.value if most else m.number.value, m.figure.start))
    others: list[Measure] = []
    for other in ranked:
        more, less = (key.number.value, other.number.value) if most else (other.number.value, key.number.value)
        if more * 10 >= less * 11 and all(_unlike(other, known) for known in (key, *others)):
            others.append(other)
    once = sum(m.who == key.who for m in group) == 1
    if once and len(others) == len(ranked) and len(others) + 1 >= _FEWEST:
        yield _candidate(ctx, key, others[:_MOST], "most" if most else "least")


def _unlike(one: Measure, other: Measure) -> bool:
    """Whether two are told of in sentences of their own and cannot be taken for each other, nor one for a part."""
    a, b = content(one.who), content(other.who)
    return one.premise.sentence != other.premise.sentence and not a <= b and not b <= a


def _candidate(ctx: Context, key: Measure, others: Sequence[Measure], end: str) -> Candidate:
    """The question with every figure that it compares."""
    fact = Fact(Kind.ACTION, key.premise, key.premise.clause.subject, Answer(key.who, ()))
    draft = Draft(
        f"which-{end}",
        fact,
        _stem(ctx, key, end),
        key.who,
        f"The article gives {key.figure.exact} for this, the {'highest' if end == 'most' else 'lowest'} of these.",
        deep=True,
        derivation=Derivation(kind=DerivationKind.ORDER, operands=(key.figure, *(m.figure for m in others))),
        citations=cited(ctx, fact),
    )
    # Its figure would answer a question that asks for it.
    why = f"The article gives a {'smaller' if end == 'most' else 'larger'} figure for this than for the answer."
    lures = tuple(Lure(m.who, Evidence.ELSEWHERE, why, (ctx.cite(m.premise.sentence),)) for m in others)
    return Candidate(draft, lures, _WORTH, paragraph=ctx.paragraph_of[key.premise.sentence])


def _stem(ctx: Context, key: Measure, end: str) -> str:
    """The question, in the tense of the key's own clause."""
    clause = key.premise.clause
    verb = inflected(key.family, ctx.tokens[clause.verb].tag)
    if clause.auxiliaries:
        verb = f"{render(ctx.reading, [_singular(ctx, clause.auxiliaries[0]), *clause.auxiliaries[1:]])} {verb}"
    elif ctx.tokens[clause.verb].tag == "VBP":
        verb = inflected(key.family, "VBZ")
    if key.unit == "%":
        amount = f"by the {'largest' if end == 'most' else 'smallest'} percentage"
    else:
        amount = f"the {end if key.unit == 'money' or end == 'most' else 'fewest'} {key.unit}"
    lead = f"According to {key.premise.speaker}" if key.premise.speaker else "According to the article"
    return f"{lead}, which of these {verb} {amount}?"


def _singular(ctx: Context, auxiliary: int) -> str:
    word = ctx.tokens[auxiliary].text.lower()
    return {"have": "has", "are": "is", "were": "was", "do": "does"}.get(word, word)
