"""Split: clauses that the parse runs together, and what a relative pronoun stands for as their object."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import subtree, trimmed
from quizapp.core.generate.participles import verb_clause


def split(ctx: Context) -> Iterator[Clause]:
    """Clauses whose subject the parse hangs on the clause before: “Norway sold a ship and Holt was freed”."""
    tokens, below = ctx.tokens, ctx.reading.parse.children
    for i, token in enumerate(tokens):
        if token.dep != "conj" or token.tag not in ("VBD", "VBN") or i in ctx.quoted:
            continue
        helps = [c for c in below[i] if tokens[c].dep in ("aux", "auxpass")]
        words = [tokens[c].text.lower() for c in helps]
        noun = min([i, *helps]) - 1
        own = any(tokens[c].dep in ("nsubj", "nsubjpass", "neg") for c in below[i])
        parsed = noun > ctx.sentence_of(i).first and tokens[noun].dep == "conj" and noun in ctx.name_at
        if own or not parsed or words not in ([], ["was"], ["were"]) or (token.tag == "VBN") != bool(words):
            continue
        phrase = tuple(subtree(ctx.reading, noun))
        if phrase[-1] == noun and tokens[phrase[0] - 1].dep == "cc":
            front = _front(ctx, token.head)
            yield from _before(ctx, token.head, front)
            yield replace(verb_clause(ctx, i, Piece("subject", noun, phrase), passive=bool(words)), front=front)


def _front(ctx: Context, verb: int) -> tuple[Piece, ...]:
    """The phrases that stand before a clause, such as a date for it and for the one that “and” joins to it."""
    below = [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep in ("nsubj", "nsubjpass", "prep")]
    subjects = [c for c in below if ctx.tokens[c].dep != "prep"]
    fronted = [c for c in below if subjects and ctx.tokens[c].dep == "prep" and c < subjects[0]]
    return tuple(Piece("prep", c, tuple(trimmed(ctx.reading, c))) for c in fronted)


def _before(ctx: Context, verb: int, front: tuple[Piece, ...]) -> Iterator[Clause]:
    """The clause that “and” joins another to, where its own verb is a plain past."""
    subjects = [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep == "nsubj"]
    helped = any(ctx.tokens[c].dep in ("aux", "auxpass", "neg") for c in ctx.reading.parse.children[verb])
    if len(subjects) == 1 and not helped and ctx.tokens[verb].tag == "VBD" and verb not in ctx.clause_at:
        subject = Piece("subject", subjects[0], tuple(trimmed(ctx.reading, subjects[0])))
        yield replace(verb_clause(ctx, verb, subject, passive=False), front=front)


def object_relatives(ctx: Context) -> Iterator[Clause]:
    """“Norway acquires Vickers” for “Vickers, which Norway also acquired, in 2009”."""
    for clause in ctx.clauses:
        if clause.kind != "relcl":
            continue
        noun = ctx.tokens[clause.verb].head
        which = [c for c in ctx.reading.parse.children[clause.verb] if ctx.tokens[c].dep == "dobj"]
        close = len(which) == 1 and ctx.tokens[which[0]].tag in ("WDT", "WP") and which[0] == noun + 2
        if not close or noun not in ctx.name_at or clause.subject.head < noun:
            continue
        behind = max(subtree(ctx.reading, clause.verb))
        at = behind + 2 if ctx.tokens[min(behind + 1, len(ctx.tokens) - 1)].text == "," else behind + 1
        late = [at] if at + 1 in ctx.time_at and ctx.tokens[at].dep == "prep" else []
        name = tuple(t for t in trimmed(ctx.reading, noun) if t <= noun)
        pieces = [p for p in clause.after if p.head != which[0]]
        pieces += [Piece("prep", c, tuple(trimmed(ctx.reading, c))) for c in late]
        yield replace(clause, kind="", front=(), after=(Piece("dobj", noun, name), *pieces))
