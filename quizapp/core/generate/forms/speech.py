"""Who said something, and what somebody said."""

from dataclasses import replace

from quizapp.core.citations import Citation
from quizapp.core.distractors.lures import inline
from quizapp.core.drafts import Draft, cited, excerpt, inner, passages_naming
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import Part, render
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.values import Fact
from quizapp.core.generate.forms.base import draft_of
from quizapp.core.generate.wording import third_person


def who_says(ctx: Context, fact: Fact) -> Draft | None:
    """“Who said that US forces have completed a “full withdrawal” …?”."""
    clause = fact.premise.clause
    if fact.piece.role == "according":
        return draft_of(ctx, "who-says", fact, ["who says that", _lower(ctx, fact)], deep=True)
    verbs: list[Part] = ["who", *clause.auxiliaries, clause.verb]
    if not clause.auxiliaries and ctx.tokens[clause.verb].tag == "VBP":
        verbs = ["who", third_person(ctx.tokens[clause.verb].lemma)]
    told_to: list[Part] = [t for p in clause.after if p.role in ("dobj", "dative") for t in p.tokens]
    clear = told_to and not leaning(ctx, [t for t in told_to if isinstance(t, int)], fact.premise.written)
    if ctx.tokens[clause.verb].lemma == "tell" and not clear:
        verbs, told_to = ["who said"], []
    draft = draft_of(ctx, "who-says", fact, [*verbs, *told_to, "that", _lower(ctx, fact)], deep=True)
    told = excerpt(ctx, fact.sentence, fact.piece.head, 40)
    why = f"The article gives this as what {inline(fact.answer.text)} says: {told}."
    return replace(draft, explanation=why) if draft else None


def _lower(ctx: Context, fact: Fact) -> str:
    return render(ctx.reading, fact.rest, fact.premise.written)


def says_what(ctx: Context, fact: Fact) -> Draft | None:
    """“Which of these statements does the article attribute to …?”."""
    parts: list[Part] = [f"which of these statements does the article attribute to {fact.lead}"]
    return draft_of(ctx, "says-what", fact, parts, deep=True)


def who_quoted(ctx: Context, fact: Fact) -> Draft | None:
    """“Who said, “The world needs a hero right now”?”, “Who said of Marie Curie, “She was shy”?”."""
    said = "wrote" if ctx.tokens[fact.premise.clause.verb].lemma == "write" else "said"
    said += f" of {fact.about}" if fact.about else ""
    stem = f"Who {said}, “{inner(fact.lead)}”?"
    why = f"The article gives these as words of {inline(fact.answer.text)}: “{inner(fact.lead)}”."
    return Draft("who-says", fact, stem, fact.answer.text, why, deep=True, citations=_quoted(ctx, fact))


def _quoted(ctx: Context, fact: Fact) -> tuple[Citation, ...]:
    """The passages that prove who is quoted: where the speaker is told, and the words themselves."""
    ends = dict.fromkeys(ctx.sentence_of(t) for t in (fact.piece.tokens[0], fact.piece.tokens[-1]))
    words = tuple(ctx.cite(sentence) for sentence in ends)
    passages = tuple(dict.fromkeys((*cited(ctx, fact), *words)))
    return passages_naming(ctx, fact.about, fact.sentence, passages) if fact.about else passages


def quoted_what(ctx: Context, fact: Fact) -> Draft | None:
    """“Which remark does the article quote Neil Armstrong as making?”."""
    draft = draft_of(ctx, "says-what", fact, [f"which remark does the article quote {fact.lead} as making"], deep=True)
    told = f"The article gives these as words of {fact.lead}."
    return replace(draft, explanation=told, citations=_quoted(ctx, fact)) if draft else None
