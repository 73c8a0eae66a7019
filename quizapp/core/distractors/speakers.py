"""Speakers as distractors: others whom the article lets speak, each with what they say instead."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizapp.core.distractors.lures import Lure, inline, lure_at
from quizapp.core.distractors.people import fellow_rank
from quizapp.core.distractors.pool import Pool
from quizapp.core.drafts import Draft, inner, passages_naming
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.persons import gender_of
from quizapp.core.facts.speakers import UNNAMED
from quizapp.core.facts.telling import strength
from quizapp.core.facts.values import Fact
from quizapp.core.words import content

_AGREEING = frozenset({"agree", "accept", "echo"})
_BODIES = {Kind.ORGANISATION.value, Kind.COUNTRY.value, Kind.PEOPLE.value}
_CROWD = {Kind.PEOPLE.value, UNNAMED}
_SINGLE = {Kind.PERSON.value, UNNAMED}
_HE, _SHE = re.compile(r"\b(?:he|his|him|himself)\b"), re.compile(r"\b(?:she|her|hers|herself)\b")
_OWN = re.compile(r"\b(?:I|we)\b", re.IGNORECASE)
_MOST = 4


def speakers(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Others who say something in the article, for a key that says who says so; those of the key's walk of life first.

    Whoever says nearly the same, agrees, or is named in what is asked is left out; and no question asks which of the
    people of the street says what happened to them.
    """
    private = pool.walks.get(draft.key, frozenset()) == {"private"} and bool(_OWN.search(draft.fact.lead))
    if draft.fact.kind not in (Kind.SPEAKER, Kind.QUOTE) or private:
        return
    heard: dict[str, list[Fact]] = {}
    for fact in pool.of(Kind.VOICE):
        heard.setdefault(fact.answer.text, []).append(fact)
    ranked = [
        (rank, text, facts)
        for text, facts in heard.items()
        if text != draft.key and _can_stand(ctx, draft, facts) and (rank := _rank(pool, draft, facts[0])) is not None
    ]
    for wanted in (0, 1):
        yield from (_lure(ctx, draft, text, facts) for rank, text, facts in ranked if rank == wanted)


def _rank(pool: Pool, draft: Draft, fact: Fact) -> int | None:
    """How well somebody stands beside the key: 0 alike, 1 perhaps, None for somebody of another walk of life."""
    if {fact.unit, draft.fact.unit} == _SINGLE:
        return 1
    if fact.unit != Kind.PERSON:
        return 0
    return fellow_rank(pool.walks, draft.key, fact.answer.text)


def _can_stand(ctx: Context, draft: Draft, facts: list[Fact]) -> bool:
    """Whether somebody can be a wrong answer: of the key's family, alone, and not of the same opinion."""
    text, family = facts[0].answer.text, facts[0].unit
    person = family == Kind.PERSON
    named = content(text.split()[-1] if person else text) <= content(draft.stem)
    together = person and " and " in text
    alike = any(ctx.tokens[fact.premise.clause.verb].lemma in _AGREEING for fact in facts)
    asked = content(draft.stem) - content(draft.key)
    same = any(len(asked & _said(ctx, fact)) * 5 >= len(asked) * 2 for fact in facts)
    return not (named or together or alike or same) and _beside(ctx, draft, facts[0]) and _suits(ctx, draft, text)


def _said(ctx: Context, fact: Fact) -> frozenset[str]:
    return content(fact.lead or " ".join(ctx.tokens[t].text for t in fact.piece.tokens))


def _lure(ctx: Context, draft: Draft, text: str, facts: list[Fact]) -> Lure:
    """Somebody with the weightiest of what they say; the rest is kept for where that would tell too much."""
    best = sorted(facts, key=lambda fact: -_weight(ctx, fact))[:_MOST]
    sentence = ctx.sentence_of(best[0].piece.first)
    told = lure_at(ctx, draft, text, sentence, best[0].piece.head, _feedback(text, best[0]), most=40)
    spare = [lure_at(ctx, draft, text, ctx.sentence_of(f.piece.first), f.piece.head, _feedback(text, f), most=40)
             for f in best[1:]]  # fmt: skip
    last = f"The article does not give this as words of {inline(text)}."
    cited = passages_naming(ctx, text, best[0].sentence, told.citations)
    return replace(told, citations=cited, spare=(*(lure.feedback for lure in spare), last))


def _weight(ctx: Context, fact: Fact) -> float:
    """How telling a passage is as feedback: a claim more than a remark, one that is quoted more than one reported."""
    words = fact.lead or " ".join(ctx.tokens[t].text for t in fact.piece.tokens)
    return strength(words) + 3 * bool(fact.lead) - 0.05 * len(words.split())


def _feedback(text: str, fact: Fact) -> str:
    if fact.lead:
        return f"{text} says something else: “{inner(fact.lead)}”."
    return f"{text} says something else: {{quote}}."


def _suits(ctx: Context, draft: Draft, text: str) -> bool:
    """Whether “he” or “she” in a stem leaves it open that somebody is the answer: “who said he …” is no woman."""
    gender = "m" if _HE.search(draft.stem) else "f" if _SHE.search(draft.stem) else ""
    name = ctx.named.get(text)
    return not gender or draft.fact.kind is Kind.QUOTE or name is None or gender_of(ctx, name) == gender


def _beside(ctx: Context, draft: Draft, fact: Fact) -> bool:
    """Whether a speaker of a family can be an option of a question: several people said nothing that “he” did.

    Somebody without a name stands beside a person only where no person is meant by the words: “a Polish diplomat”.
    """
    family, asked = fact.unit, draft.fact.unit
    one = bool(_HE.search(draft.stem) or _SHE.search(draft.stem))
    crowd = {family, asked} <= _CROWD and (not one or draft.fact.kind is Kind.QUOTE)
    unnamed = fact.answer.text if family == UNNAMED else draft.key
    strange = unnamed.startswith(("A ", "An ")) and not any(
        n.kind is Kind.PERSON and n.text in unnamed for n in ctx.names
    )
    return family == asked or {family, asked} <= _BODIES or crowd or ({family, asked} == _SINGLE and strange)
