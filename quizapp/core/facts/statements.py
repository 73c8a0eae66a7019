"""Statements: clauses of an article that stand by themselves, with nothing of what they claim left out."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.core.facts.asserted import PLAIN, Asserted, asserted
from quizapp.core.facts.claims import claim_of, inserted_claim
from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.forming import well_formed
from quizapp.core.facts.framed import Frames
from quizapp.core.facts.phrases import count_words, render
from quizapp.core.facts.premises import Premise, speaker_words
from quizapp.core.facts.pruned import pruned
from quizapp.core.facts.referents import Referents
from quizapp.core.facts.standing import leans, tells_enough, whole_words
from quizapp.core.facts.subjects import said_of_self

_FEWEST, _MOST = 6, 28
_PRONOUNS = frozenset({"PRP", "PRP$"})


@dataclass(frozen=True, slots=True)
class Statement:
    """What a clause claims, as it can be written by itself.

    `saying` is the verb that reports it, where `premise.speaker` makes it.
    """

    premise: Premise
    tokens: tuple[int, ...]
    saying: int | None = None


def find_statements(ctx: Context) -> Iterator[Statement]:
    """The clauses of an article that state something, in text order, main clauses before those inside them."""
    referents, frames = Referents(ctx), Frames(ctx)
    for sentence in ctx.reading.parse.sentences:
        words = ctx.reading.text[sentence.start : sentence.end].strip("“‘”’\"'()[] ")
        told = list(asserted(ctx, sentence)) if _whole(words) else []
        for one in told:
            if not frames.missing(one) and (statement := _statement(ctx, one, referents.written(one))):
                yield statement


def all_statements(ctx: Context) -> tuple[Statement, ...]:
    """The statements of an article, to be found once: `ctx.once(all_statements)`."""
    return tuple(find_statements(ctx))


def _whole(words: str) -> bool:
    """Whether a sentence begins and ends as a statement does, and was not cut in two."""
    return words.endswith(".") and not words.endswith("..") and (words[0].isupper() or not words[0].isalpha())


def _statement(ctx: Context, told: Asserted, swaps: dict[int, str]) -> Statement | None:
    """The statement of a clause, with who makes it; None where that, or how sure it is, is not told."""
    clause = told.clause
    claimed, claim = claim_of(ctx, clause)
    claim = claim or inserted_claim(ctx, clause)
    speaker = speaker_words(ctx, claim.speaker, swaps) if claim else ""
    unclear = clause.kind == "ccomp" and not _clear(ctx, clause.verb, ctx.tokens[clause.verb].head)
    softened = claim is not None and ctx.tokens[claim.verb].lemma not in PLAIN
    if ((claimed or claim) and not speaker) or unclear or softened:
        return None
    swaps = said_of_self(ctx, clause, claim, speaker, swaps)
    tokens = pruned(ctx, told, swaps)
    premise = Premise(clause, speaker, _once(ctx, tokens, swaps, speaker), frozenset(), frozenset())
    return (
        Statement(premise, tokens, claim.verb if claim else None) if tokens and _sourced(ctx, clause, tokens) else None
    )


def _sourced(ctx: Context, clause: Clause, tokens: tuple[int, ...]) -> bool:
    """Whether a statement keeps the “according to …” of its sentence, right behind what it holds for."""
    sources = [t for t in range(clause.sentence.first, clause.sentence.last) if ctx.tokens[t].lemma == "accord"]
    return all(t in tokens and (t == tokens[0] or t - 1 in tokens) for t in sources)


def _clear(ctx: Context, verb: int, head: int) -> bool:
    """Whether a content clause is somebody’s plain words, or none: “It fell; it broke” is read as one."""
    return ctx.tokens[head].lemma in PLAIN or any(ctx.tokens[t].text in (";", "–", "—") for t in range(verb, head))


def stands(ctx: Context, statement: Statement) -> bool:
    """Whether a statement is of a length to be read at a glance, is worth it, and leans on nothing."""
    tokens, premise = statement.tokens, statement.premise
    words = render(ctx.reading, tokens, premise.written)
    cut = any(n in ctx.quoted and n not in tokens for t in tokens if t in ctx.quoted for n in (t - 1, t + 1))
    return (
        not cut
        and _FEWEST <= count_words(f"{premise.speaker} {words}") <= _MOST
        and whole_words(words)
        and well_formed(ctx, tokens, premise.written, premise.clause)
        and tells_enough(ctx, tokens, premise.written, by=premise.speaker)
        and not leans(ctx, tokens, premise.written, premise.clause)
    )


def _once(ctx: Context, tokens: tuple[int, ...], swaps: dict[int, str], speaker: str) -> dict[int, str]:
    """What is written out, each person by name the first time only."""
    found, named = {t: words for t, words in swaps.items() if t in tokens}, {speaker}
    for t in tokens:
        name = swaps.get(t, "").removesuffix("’s")
        if name and name in named and (ctx.tokens[t].tag in _PRONOUNS or t in ctx.name_at):
            found[t] = ctx.tokens[t].text
        named.add(name or (ctx.name_at[t].text if t in ctx.name_at else ""))
    return found
