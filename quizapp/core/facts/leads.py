"""Leads: sentences without a verb of saying that lead to somebody's words, as “Ann Lee disagrees. “…”” does."""

from bisect import bisect_right

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import trimmed
from quizapp.core.facts.speakers import Speaker, Voice
from quizapp.core.facts.voices import person_at

_LEADING = word_set(
    """
    think believe agree disagree doubt see appeal anticipate predict expect hope fear wonder remember describe cite
    criticise criticize praise welcome reject dismiss defend point strike insist argue warn add compare blame
    """
)


def find_leads(ctx: Context) -> dict[int, Voice]:
    """Who speaks in a quotation that begins right behind a sentence about one person, by where it begins.

    A colon before it tells so by itself; else the sentence's verb must be one of thinking, judging or the like.
    """
    found: dict[int, Voice] = {}
    sentences = ctx.reading.parse.sentences
    for start, _ in ctx.quotations:
        at = bisect_right(sentences, start, key=lambda s: s.start) - 1
        told = at - 1 if at > 0 and sentences[at].start == start else at
        if told < 0 or "\n" in ctx.reading.text[sentences[told].start : start]:
            continue
        before = ctx.reading.text[max(0, start - 2) : start]
        if before == ": " or told != at:
            voice = _about(ctx, told, colon=before == ": ")
            found |= {start: voice} if voice else {}
    return found


def _about(ctx: Context, at: int, *, colon: bool) -> Voice | None:
    """The one person whom a sentence is about, as the voice of what follows."""
    sentence, tokens = ctx.reading.parse.sentences[at], ctx.tokens
    subjects = [t for t in range(sentence.first, sentence.last) if tokens[t].dep == "nsubj" and _is_main(ctx, t)]
    name = person_at(ctx, subjects[0]) if len(subjects) == 1 else None
    verb = tokens[subjects[0]].head if name else -1
    if name is None or " " not in name.text or not (colon or tokens[verb].lemma in _LEADING):
        return None
    subject = Piece("subject", subjects[0], tuple(trimmed(ctx.reading, subjects[0])))
    return Voice(verb, subject, Speaker(name.text, Kind.PERSON.value), sentence, {})


def _is_main(ctx: Context, i: int) -> bool:
    """Whether a subject is its sentence's own, or only what the sentence quotes stands above it."""
    verb = ctx.tokens[ctx.tokens[i].head]
    above = verb.dep == "ROOT" or (verb.dep == "ccomp" and verb.head in ctx.quoted)
    return above and i not in ctx.quoted and ctx.tokens[i].head not in ctx.quoted
