"""Deeds: what somebody did or does, in the words that answer “What did they do?”."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import DISCOURSE, PEOPLE, SAYING, STATES
from quizapp.core.facts.phrases import count_words, render, upper_first
from quizapp.core.facts.resolve import Resolver
from quizapp.core.facts.said import predicate_tokens, whole
from quizapp.core.facts.statements import Statement
from quizapp.core.facts.values import Answer
from quizapp.core.text import Sentence

_FEWEST, _MOST = 3, 20
_ASKED = {"VBD": "did", "VBZ": "does", "VBP": "do"}
_NO_DEED = STATES | SAYING | frozenset({"do", "begin", "start", "get", "go", "come", "make", "fail", "find", "turn"})
_COMPLEMENTS = frozenset({"dobj", "prep", "xcomp", "dative", "oprd"})


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did: who, empty where the article does not name them there, how a question asks for it, and where.

    `asked` is the auxiliary of “What did they do?”.
    """

    doer: str
    asked: str
    answer: Answer
    sentence: Sentence


def find_deeds(ctx: Context) -> Iterator[Deed]:
    """The deeds that an article tells in text order, whoever did them, without what dates them or tells why."""
    resolver = ctx.once(Resolver)
    for clause in ctx.clauses:
        asked = _asked(ctx, clause)
        relative = clause.kind == "relcl" and clause.subject.head in ctx.reading.parse.subtree(clause.verb)
        if not asked or relative or clause.coordinated or clause.verb in ctx.quoted:
            continue
        left_out = [p.head for p in clause.pieces if _adds(ctx, p)]
        tokens = tuple(t for t in predicate_tokens(clause, left_out) if t >= clause.verb)
        written = resolver.swaps(clause.sentence)
        words = render(ctx.reading, tokens, written)
        own = any(p.role in _COMPLEMENTS and p.head not in left_out for p in clause.after)
        alone = whole(ctx, tokens, written) and ctx.quoted.isdisjoint(tokens) and not _misread(ctx, tokens)
        doer = doer_in(ctx, clause, written)
        if doer and own and alone and _FEWEST <= count_words(words) <= _MOST:
            yield Deed(doer, asked, Answer(upper_first(words), tokens), clause.sentence)


def deed_of(ctx: Context, statement: Statement, left_out: Sequence[int]) -> Deed | None:
    """What a statement tells that its subject did, less some tokens; None where it tells no deed of anybody's."""
    clause, written = statement.premise.clause, statement.premise.written
    asked, doer = _asked(ctx, clause), doer_in(ctx, clause, written)
    if not asked or not doer:
        return None
    behind = [t for t in statement.tokens if t not in left_out and t >= clause.verb]
    words = render(ctx.reading, behind, written)
    alone = whole(ctx, tuple(behind), written, clause) and ctx.quoted.isdisjoint(behind)
    fits = alone and _FEWEST <= count_words(words) <= _MOST
    return Deed(doer, asked, Answer(upper_first(words), tuple(behind)), clause.sentence) if fits else None


def _asked(ctx: Context, clause: Clause) -> str:
    """The auxiliary that asks for the deed of a clause; empty where it has one of its own, is denied or is no deed."""
    verb = ctx.tokens[clause.verb]
    plain = not clause.auxiliaries and clause.negation is None and verb.lemma not in _NO_DEED
    return _ASKED.get(verb.tag, "") if plain else ""


def doer_in(ctx: Context, clause: Clause, written: dict[int, str]) -> str:
    """Who acts in a clause, as the article names them: somebody by name, or people; empty for anything else."""
    head = ctx.tokens[clause.subject.head]
    if name := ctx.name_at.get(clause.subject.head):
        return name.text
    if told := written.get(clause.subject.head):
        return told
    if head.text.lower() in ("he", "she", "they"):
        return head.text.lower()
    known = head.text in ctx.reading.capitals or (head.lemma.lower() in PEOPLE and head.pos == "NOUN")
    return render(ctx.reading, clause.subject.tokens, written) if known else ""


def _misread(ctx: Context, tokens: Sequence[int]) -> bool:
    """Whether a predicate is misread: it holds another finite verb without a clause of its own, or half a list."""
    words = [ctx.tokens[t].text.lower() for t in tokens]
    listed = "," in words and {"and", "or"}.isdisjoint(words)
    return listed or any(
        ctx.tokens[t].tag in _ASKED and ctx.tokens[t].dep not in ("relcl", "advcl", "pcomp") for t in tokens[1:]
    )


def _adds(ctx: Context, piece: Piece) -> bool:
    """Whether a piece only says when or why something was done, or links it to what was told before."""
    times = [ctx.time_at[t] for t in piece.tokens if t in ctx.time_at]
    dated = piece.role in ("prep", "npadvmod") and any(timex.type != "DURATION" for timex in times)
    return dated or piece.role == "advcl" or ctx.tokens[piece.tokens[0]].text.lower() in DISCOURSE
