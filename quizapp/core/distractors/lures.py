"""Lures: possible distractors, each with what it rests on and what a student who chose it is told."""

from dataclasses import dataclass
from fractions import Fraction

from quizapp.core.citations import Citation
from quizapp.core.drafts import Draft, excerpt
from quizapp.core.facts.context import Context
from quizapp.core.items import Evidence
from quizapp.core.text import Sentence


@dataclass(frozen=True, slots=True)
class Lure:
    """A possible distractor.

    `rank` orders those whose numbers or dates stand in order; `swapped` tells that it is the key’s own phrase with
    another noun; `spare` are other words for its feedback, where that would tell the answer of another question.
    """

    text: str
    evidence: Evidence
    feedback: str
    citations: tuple[Citation, ...] = ()
    rank: Fraction | None = None
    swapped: bool = False
    spare: tuple[str, ...] = ()


def lure_at(
    ctx: Context,
    draft: Draft,
    text: str,
    sentence: Sentence,
    at: int,
    feedback: str,
    rank: Fraction | None = None,
    most: int = 24,
) -> Lure:
    """A lure that a sentence of the article holds: misreading in the key's own sentence, else elsewhere.

    `feedback` may hold `{quote}`, which the words around the token `at` replace.
    """
    own = sentence == draft.fact.sentence
    told = feedback.replace("{quote}", excerpt(ctx, sentence, at, most))
    return Lure(text, Evidence.MISREADING if own else Evidence.ELSEWHERE, told, (ctx.cite(sentence),), rank)


def lower_first(words: str) -> str:
    """A figure inside a sentence: spelt numbers lose their capital."""
    return words[0].lower() + words[1:]


def inline(text: str) -> str:
    """An option's words inside a sentence: without the capital of its article."""
    return text[0].lower() + text[1:] if text.startswith(("The ", "A ", "An ")) else text
