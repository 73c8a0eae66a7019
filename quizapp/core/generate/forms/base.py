"""What every form shares: from the parts of a stem to a draft."""

from quizapp.core.drafts import LONGEST_STEM, Draft, because, cited
from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import PEOPLE, STANCES
from quizapp.core.facts.phrases import Part, count_words, render, tidy, upper_first
from quizapp.core.facts.values import Fact


def stem_of(ctx: Context, fact: Fact, parts: list[Part] | None) -> str | None:
    """A stem of parts: attributed, capitalised, ended with its mark; None where it would be too long."""
    if parts is None:
        return None
    words = tidy(render(ctx.reading, parts, fact.premise.written))
    if fact.premise.speaker:
        words = f"according to {fact.premise.speaker}, {words}"
    return upper_first(words) + "?" if count_words(words) <= LONGEST_STEM else None


def gapped(ctx: Context, clause: Clause) -> bool:
    """Whether a relative clause has a subject of its own, so that what it relates to is missing from it."""
    return clause.kind == "relcl" and clause.subject.head != ctx.tokens[clause.verb].head


def takes_stand(ctx: Context, fact: Fact) -> bool:
    """Whether a fact's clause tells of a stand that somebody takes: “accused Washington of …”, “called for …”."""
    clause = fact.premise.clause
    actor = ctx.tokens[clause.subject.head]
    named = clause.subject.head in ctx.name_at or actor.lemma.lower() in PEOPLE
    return named and not clause.passive and ctx.tokens[clause.verb].lemma in STANCES


def draft_of(
    ctx: Context, form: str, fact: Fact, parts: list[Part] | None, *, deep: bool = False, figure: bool = False
) -> Draft | None:
    """A draft of a fact, if its stem reads well."""
    stem = None if gapped(ctx, fact.premise.clause) else stem_of(ctx, fact, parts)
    if stem is None:
        return None
    passages = cited(ctx, fact)
    deep = deep or (takes_stand(ctx, fact) and not figure)
    return Draft(form, fact, stem, fact.answer.text, because(ctx, fact), deep=deep, figure=figure, citations=passages)
