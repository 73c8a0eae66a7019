"""About what share of some were so and so: a ratio of two figures that the article gives."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from quizapp.core.distractors.lures import Lure
from quizapp.core.drafts import Draft, cited, excerpt
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.numbers import Number
from quizapp.core.facts.parts import Part, read_parts
from quizapp.core.facts.phrases import Part as Words
from quizapp.core.facts.phrases import count_words, render, upper_first
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.generate.assemble import Candidate
from quizapp.core.generate.selfcheck import reads_well
from quizapp.core.generate.wording import ask_subject
from quizapp.core.items import Derivation, DerivationKind, Evidence

_WORTH = 4.0
# A whole and its part take more words than most questions.
_LONGEST = 30
_SHARES = {
    "one in ten": Fraction(1, 10),
    "one in five": Fraction(1, 5),
    "a third": Fraction(1, 3),
    "two in five": Fraction(2, 5),
    "half": Fraction(1, 2),
    "three in five": Fraction(3, 5),
    "two thirds": Fraction(2, 3),
    "four in five": Fraction(4, 5),
    "nine in ten": Fraction(9, 10),
}
# A share is told by the fraction that it is nearest to, where that is near; no other option is nearer than this.
_NEAR, _APART = Fraction(1, 30), Fraction(1, 8)


def what_share(ctx: Context, premises: Sequence[Premise]) -> tuple[Candidate, ...]:
    """“About what share of the people who … were …?” for each part that is told beside its whole."""
    return tuple(c for part in read_parts(ctx, premises) if (c := _candidate(ctx, part)))


def _candidate(ctx: Context, part: Part) -> Candidate | None:
    name = min(_SHARES, key=lambda word: abs(_SHARES[word] - part.share))
    stem = _stem(ctx, part)
    if not stem or abs(_SHARES[name] - part.share) > _NEAR:
        return None
    whole = part.whole
    number = Number(_SHARES[name])
    fact = Fact(Kind.PERCENT, whole.premise, whole.piece, Answer(f"About {name}", ()), number=number)
    smaller, larger = (figure.exact for figure in part.figures)
    told = f"{smaller} of {larger} is about {round(part.share * 100)}%."
    draft = Draft(
        "what-share",
        fact,
        stem,
        f"About {name}",
        f"The article says: {excerpt(ctx, whole.sentence, whole.answer.tokens[0], 40)}; {told}",
        deep=True,
        figure=True,
        derivation=Derivation(kind=DerivationKind.RATIO, operands=part.figures),
        citations=cited(ctx, whole),
    )
    return Candidate(draft, tuple(_lures(_SHARES[name], told)), _WORTH, paragraph=ctx.paragraph_of[whole.sentence])


def _lures(key: Fraction, told: str) -> Iterator[Lure]:
    """Other shares, far enough apart: what is left of the whole first, then half, then the rest."""
    left = min(_SHARES.values(), key=lambda share: abs(1 - key - share))
    kept = [key]
    for share in (left, Fraction(1, 2), *_SHARES.values()):
        if all(abs(share - other) >= _APART for other in kept):
            kept.append(share)
            name = next(word for word, value in _SHARES.items() if value == share)
            why = f"The others make up about that share: {told}" if share == left else f"The share is another: {told}"
            yield Lure(f"About {name}", Evidence.UNSUPPORTED, why, rank=share)


def _stem(ctx: Context, part: Part) -> str:
    """The question, or nothing where the whole's clause has no plain tense or the stem grows too long."""
    whole = part.whole
    link = _link(ctx, part)
    told = [t for t in _told(ctx, whole) if isinstance(t, str) or not part.begins <= t <= part.state[-1]]
    if whole.piece.role == "among":
        told = [*whole.rest]
    if link is None or not told:
        return ""
    lead: list[Words] = [f"according to {whole.premise.speaker},"] if whole.premise.speaker else []
    parts: list[Words] = [*lead, "about what share of the", *told, *link, *part.state]
    words = upper_first(render(ctx.reading, parts, whole.premise.written))
    return f"{words}?" if count_words(words) <= _LONGEST and reads_well(words) else ""


def _link(ctx: Context, part: Part) -> list[Words] | None:
    """The verb between the whole and what is told of the part: none where that has its own."""
    clause = part.whole.premise.clause
    finite = ctx.tokens[clause.auxiliaries[0] if clause.auxiliaries else clause.verb]
    if part.finite:
        return []
    if finite.tag == "MD":
        return None
    return ["were"] if finite.tag == "VBD" or finite.lemma == "have" else ["are"]


def _told(ctx: Context, whole: Fact) -> list[Words]:
    """What is counted, with its clause: “visitors who came in May”, “visitors whom the museum received in May”."""
    clause, premise = whole.premise.clause, whole.premise
    human = whole.unit == "people"
    if whole.piece.role == "subject":
        verbs = ask_subject(ctx, clause, "", left_out=premise.left_out, plural=True)[1:]
        return [*whole.rest, "who" if human else "that", *verbs]
    out = {*premise.left_out, whole.piece.head}
    rest = [t for p in (*clause.after, *clause.front) if p.head not in out for t in p.tokens]
    verbs = [*clause.auxiliaries, *(t for p in clause.mid if p.head not in out for t in p.tokens), clause.verb]
    return [*whole.rest, "that", *clause.subject.tokens, *verbs, *clause.particles, *rest]
