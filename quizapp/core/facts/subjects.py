"""Subjects: how a question names who or what a clause is about."""

from dataclasses import replace

from quizapp.core.facts.claims import Claim
from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.descriptions import named_by_aside
from quizapp.core.facts.lexicon import PEOPLE
from quizapp.core.facts.names import Kind
from quizapp.core.facts.parallels import Parallels
from quizapp.core.facts.persons import gender_in
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.resolve import Resolver


def with_name(ctx: Context, clause: Clause, written: dict[int, str]) -> Clause:
    """A clause whose subject only an aside names, “the company, Mars One”, with that name as its subject."""
    human = ctx.tokens[clause.subject.head].lemma.lower() in PEOPLE
    if not human or not leaning(ctx, clause.subject.tokens, written):
        return clause
    return replace(clause, subject=named_by_aside(ctx, clause.subject, (Kind.PERSON, Kind.ORGANISATION)))


def with_subject(clause: Clause, resolver: Resolver, written: dict[int, str]) -> dict[int, str]:
    """What is written out in a clause: what its sentence does, and a subject that the sentence names before it."""
    i = clause.subject.head
    subject = resolver.subject(i, clause.sentence) if i not in written else ""
    return {**written, i: subject} if subject else written


def said_of_self(
    ctx: Context, clause: Clause, claim: Claim | None, speaker: str, written: dict[int, str]
) -> dict[int, str]:
    """What is written out, with the pronoun kept that means the speaker: “According to Ann Lee, why was she …?”."""
    i = clause.subject.head
    word = ctx.tokens[i].text.lower()
    own = bool(gender_in(word)) and written.get(i) == speaker
    return {**written, i: word} if own or (claim and Parallels(ctx).spoken(clause, claim.speaker)) else written
