"""Statements: clauses of an article that stand by themselves, with nothing of what they claim left out."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from quizapp.core.english import word_set
from quizapp.core.facts.claims import claim_of
from quizapp.core.facts.clauses import Clause, Piece, after_dateline
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import DISCOURSE, LOOSE_WORDS, SAYING, WEIGHTY
from quizapp.core.facts.phrases import count_words, is_aside, render, subtree, trimmed
from quizapp.core.facts.premises import Premise, explicit, speaker_words
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.resolve import Resolver
from quizapp.core.facts.said import whole
from quizapp.core.text import Sentence, Token

_FEWEST, _MOST = 7, 25
_ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "advcl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_SHOWING = word_set("show indicate find suggest reveal mean prove demonstrate confirm")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VAGUE = word_set("new old main big final recent current good early late first last next next same whole overall")
_PRONOUNS = frozenset({"PRP", "PRP$"})


@dataclass(frozen=True, slots=True)
class Statement:
    """What a clause claims, as it can be written by itself.

    `saying` is the verb that reports it; `resolved` are the tokens whose reference the article settles.
    """

    premise: Premise
    tokens: tuple[int, ...]
    saying: int | None = None
    resolved: frozenset[int] = frozenset()


def find_statements(ctx: Context) -> Iterator[Statement]:
    """The clauses of an article that state something whole, in text order, each in the fullest wording that fits."""
    resolver, by_verb = Resolver(ctx), {clause.verb: clause for clause in ctx.clauses}
    for sentence in ctx.reading.parse.sentences:
        words = ctx.reading.text[sentence.start : sentence.end].rstrip("”’\"' ")
        heads = [] if words.endswith(("?", "!", ":")) else _heads(ctx, sentence)
        swaps = resolver.swaps(sentence) if heads else {}
        for clause in heads:
            if statement := _statement(ctx, clause, swaps, by_verb):
                yield statement


def _heads(ctx: Context, sentence: Sentence) -> list[Clause]:
    """The clauses that assert something: main ones, those joined to them, and what somebody says or shows."""
    return [
        _clause(ctx, sentence, i)
        for i in range(sentence.first, sentence.last)
        if ctx.tokens[i].dep in ("ROOT", "conj", "ccomp")
        and ctx.tokens[i].pos in ("VERB", "AUX")
        and i not in ctx.quoted
        and _states(ctx, i)
    ]


def _states(ctx: Context, verb: int) -> bool:
    """Whether a verb has a subject of its own, is finite, and reports nothing."""
    below = [ctx.tokens[c] for c in ctx.reading.parse.children[verb]]
    finite = ctx.tokens[verb].tag in _FINITE or any(t.tag in _FINITE for t in below if t.dep in ("aux", "auxpass"))
    own = sum(t.dep in _SUBJECTS for t in below)
    reports = any(t.dep == "ccomp" and not _unsaid(t) for t in below)
    return finite and 1 <= own <= 2 and not reports


def _unsaid(token: Token) -> bool:
    """Whether a content clause is but what somebody is to do: “allow visitors to stay”."""
    return token.tag == "VB" and token.dep == "ccomp"


def _clause(ctx: Context, sentence: Sentence, verb: int) -> Clause:
    """A clause with just what a statement needs of it."""
    below = [c for c in ctx.reading.parse.children[verb] if sentence.first <= c < sentence.last]
    subject = next(c for c in below if ctx.tokens[c].dep in _SUBJECTS)
    pieces = [
        Piece(ctx.tokens[c].dep, c, tuple(subtree(ctx.reading, c))) for c in below if ctx.tokens[c].dep in _ADJUNCTS
    ]
    return Clause(
        verb=verb,
        kind=ctx.tokens[verb].dep,
        subject=Piece("subject", subject, tuple(trimmed(ctx.reading, subject))),
        auxiliaries=tuple(c for c in below if ctx.tokens[c].dep in ("aux", "auxpass")),
        negation=next((c for c in below if ctx.tokens[c].dep == "neg"), None),
        particles=(),
        front=tuple(p for p in pieces if p.head < subject),
        mid=(),
        after=tuple(p for p in pieces if p.head > subject),
        sentence=sentence,
        passive=any(ctx.tokens[c].dep == "auxpass" for c in below),
        mark="",
        opens=-1,
        coordinated=False,
    )


def _statement(ctx: Context, clause: Clause, swaps: dict[int, str], by_verb: dict[int, Clause]) -> Statement | None:
    """The statement of a clause, with who makes it; None where that, or what it leans on, is not told."""
    claimed, claim = claim_of(ctx, clause, by_verb)
    speaker = speaker_words(ctx, claim.speaker, swaps) if claim else ""
    head = ctx.tokens[clause.verb].head
    unclear = clause.kind == "ccomp" and ctx.tokens[head].lemma not in SAYING | _SHOWING
    if (claimed and not speaker) or unclear:
        return None
    tokens = _kept(ctx, clause, swaps)
    premise = Premise(clause, speaker, _once(ctx, tokens, swaps), frozenset(), frozenset())
    return Statement(premise, tokens, claim.verb if claim else None, frozenset(swaps))


def stands(ctx: Context, statement: Statement) -> bool:
    """Whether a statement is of a length to be read at a glance and leans on nothing."""
    tokens, premise = statement.tokens, statement.premise
    words = render(ctx.reading, tokens, premise.written)
    known = {**premise.written, **{t: "x" for t in tokens if t in statement.resolved or _told(ctx, t)}}
    cut = any(n in ctx.quoted and n not in tokens for t in tokens if t in ctx.quoted for n in (t - 1, t + 1))
    fits = not cut and _FEWEST <= count_words(words) <= _MOST and "according to" not in words
    return fits and whole(ctx, tokens, known, premise.clause)


def _told(ctx: Context, i: int) -> bool:
    """Whether a word that may lean on a neighbour does not: “the” before a noun with a telling word, “more” of one."""
    token = ctx.tokens[i]
    if token.text.lower() == "the" and token.dep == "det":
        telling = [c for c in ctx.reading.parse.children[token.head] if ctx.tokens[c].dep in ("amod", "compound")]
        return any(ctx.tokens[c].lemma.lower() not in LOOSE_WORDS | _VAGUE for c in telling)
    if token.text.lower() == "so":
        return ctx.tokens[min(i + 1, len(ctx.tokens) - 1)].text == "far"
    return token.text.lower() in ("more", "less") and token.tag in ("JJR", "RBR")


def _once(ctx: Context, tokens: tuple[int, ...], swaps: dict[int, str]) -> dict[int, str]:
    """What is written out, each person by name the first time only."""
    found, named = dict(swaps), set[str]()
    for t in tokens:
        name = swaps.get(t, "").removesuffix("’s")
        if name and ctx.tokens[t].tag in _PRONOUNS and name in named:
            del found[t]
        named.add(name or (ctx.name_at[t].text if t in ctx.name_at else ""))
    return found


def _kept(ctx: Context, clause: Clause, swaps: dict[int, str]) -> tuple[int, ...]:
    """The tokens of a clause without what links it to its neighbours."""
    found, todo = set[int](), [clause.verb]
    while todo:
        found.add(j := todo.pop())
        todo += [c for c in ctx.reading.parse.children[j] if not _dropped(ctx, clause, swaps, c, j)]
    first = after_dateline(ctx.reading, clause.sentence)
    return _pointed(ctx, sorted(t for t in found if first <= t < clause.sentence.last))


def _dropped(ctx: Context, clause: Clause, swaps: dict[int, str], i: int, head: int) -> bool:
    """Whether a dependent is left out: a clause of its own, a link, or a time that only its neighbours explain."""
    token = ctx.tokens[i]
    if head != clause.verb:
        return False
    if token.dep in ("cc", "preconj"):
        return not any(
            ctx.tokens[c].dep == "conj" and not _own_subject(ctx, c) for c in ctx.reading.parse.children[head] if c > i
        )
    if token.dep in ("mark", "conj"):
        return token.dep == "mark" or _own_subject(ctx, i)
    piece = next((p for p in clause.pieces if p.head == i), None)
    if piece is None:
        return False
    words = [ctx.tokens[t].text.lower() for t in piece.tokens]
    if not WEIGHTY.isdisjoint(words):
        return False
    instance = piece.role == "prep" and words[-1] in ("instance", "example", "addition", "contrast", "return")
    timed = any(t in ctx.time_at and not explicit(ctx.time_at[t]) for t in piece.tokens)
    linking = piece.role == "advmod" and words[0] in DISCOURSE and len(words) == 1
    loose = piece.role == "advcl" and bool(leaning(ctx, piece.tokens, swaps, clause))
    return linking or loose or timed or instance


def _own_subject(ctx: Context, i: int) -> bool:
    return any(ctx.tokens[c].dep in _SUBJECTS for c in ctx.reading.parse.children[i])


def _pointed(ctx: Context, kept: list[int]) -> tuple[int, ...]:
    """Kept tokens without the commas that set apart what was left out, and without marks at either end."""
    found = list(kept)
    for before, after in pairwise(kept):
        if after - before > 1 and ctx.tokens[before].text == "," and ctx.tokens[after].text == ",":
            found = [t for t in found if t not in (before, after)]
    while found and ctx.tokens[found[-1]].pos == "PUNCT" and ctx.tokens[found[-1]].text not in ("”", "’", ")", "%"):
        found.pop()
    while found and ctx.tokens[found[0]].pos == "PUNCT" and ctx.tokens[found[0]].text not in ("“", "‘", "("):
        found.pop(0)
    return tuple(found)


def shortened(ctx: Context, statement: Statement, needed: Collection[int]) -> Statement:
    """A statement without the asides and joined clauses that hold none of the tokens needed of it."""
    tokens = list(statement.tokens)
    for i in statement.tokens:
        below = [t for t in subtree(ctx.reading, i) if t in tokens] if i in tokens else []
        joined = ctx.tokens[i].dep == "conj" and ctx.tokens[i].head == statement.premise.clause.verb
        apart = joined or is_aside(ctx.reading, i, ctx.tokens[i].head)
        if i in tokens and i != statement.premise.clause.verb and apart and set(below).isdisjoint(needed):
            tokens = [t for t in tokens if t not in below]
            lone = [c for c in ctx.reading.parse.children[ctx.tokens[i].head] if ctx.tokens[c].dep == "cc" and c < i]
            tokens = [t for t in tokens if not (joined and t in lone[-1:])]
    return replace(statement, tokens=_pointed(ctx, tokens))
