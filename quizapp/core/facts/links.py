"""Links: what a statement gives as its reason or purpose, and the rest of it, which a question asks about."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.deeds import deed_of, doer_in
from quizapp.core.facts.names import Kind
from quizapp.core.facts.outcomes import outcome_of
from quizapp.core.facts.phrases import count_words, render, subtree, trimmed, upper_first
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.reasons import NO_AIM, NO_PURPOSE
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.rests import clear_behind, rest_of, settled, shortened
from quizapp.core.facts.said import predicate_tokens, whole
from quizapp.core.facts.statements import Statement, all_statements, stands
from quizapp.core.facts.values import Answer, Fact

_HEDGES = ("largely", "partly", "mainly", "mostly", "chiefly", "primarily", "only", "simply")
_CAUSE = re.compile(
    rf"(?:(?:{'|'.join(_HEDGES)}) )?"
    r"(?:because of|because|due to|thanks to|owing to|so that|in order that|in retaliation for|in revenge for|"
    r"in response to|in reaction to|in exchange for|in return for|in recognition of|in memory of|in honou?r of|"
    r"in search of|in the hopes? of|for fear of|as a result of|in protest (?:at|against|over)) "
)
_OCCASION = re.compile(r"(?:if|unless|once|as long as) ")
_CONTRAST = re.compile(r"(?:despite|in spite of|instead of|rather than) ")
_PURPOSE = re.compile(r"(?:in order|in an? (?:\w+ )?(?:attempt|effort|bid)|so as) (?=to )")
_FEWEST, _MOST = 3, 18
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FEWEST_ASKED = 2
_LONG = 6
_DOWN = frozenset({"xcomp", "acomp"})
# What an infinitive behind it may be said of, so that it need not tell what the whole was done for.
_TAKING = word_set(
    """
    ability agreement attempt authority bid call campaign chance change commitment decision deal demand desire duty
    effort encouragement failure freedom fund funding guarantee idea incentive intention invitation job law longing
    measure mission money move need obligation offer opportunity order permission plan pledge power pressure promise
    proposal reason refusal request requirement resource responsibility right step struggle talk technology tendency
    threat time tool urge vow warning way willingness wish work
    """
)


def read_links(ctx: Context, premises: Iterable[Premise] = ()) -> Iterator[Fact]:
    """The reasons and purposes that the statements of an article give, each with the rest of its statement.

    Args:
        ctx: the article.
        premises: clauses that can be asked about, of which some stand inside a statement.
    """
    seen = set[int]()
    for statement in (*ctx.once(all_statements), *(_as_statement(p) for p in premises if _follows(ctx, p))):
        for i in _candidates(ctx, statement):
            found = list(_link(ctx, statement, i)) if i not in seen else []
            seen |= {i} if found else set()
            yield from found


def _follows(ctx: Context, premise: Premise) -> bool:
    """Whether a clause is no relative one of place or time, whose subject is easily misread."""
    below = ctx.reading.parse.children[premise.clause.verb]
    relative = any(ctx.tokens[c].tag in ("WDT", "WP") and ctx.tokens[c].dep in _SUBJECTS for c in below)
    return premise.clause.kind != "relcl" or relative


def _as_statement(premise: Premise) -> Statement:
    """A clause that can be asked about as a statement."""
    clause = premise.clause
    front = [t for p in clause.front if p.head not in premise.left_out for t in p.tokens]
    tokens = (*front, *clause.subject.tokens, *predicate_tokens(clause, premise.left_out))
    return Statement(premise, tuple(sorted(set(tokens))))


def _candidates(ctx: Context, statement: Statement) -> Iterator[int]:
    """The heads of what a statement’s verb, or the infinitive that it ends in, may have as its reason or purpose."""
    todo = [statement.premise.clause.verb]
    while todo:
        head = todo.pop()
        for c in ctx.reading.parse.children[head]:
            if ctx.tokens[c].dep in ("advcl", "prep", "amod", "advmod") and c not in ctx.quoted:
                yield c
            elif ctx.tokens[c].dep in _DOWN:
                todo.append(c)


def _link(ctx: Context, statement: Statement, i: int) -> Iterator[Fact]:
    """What a statement was done for or because of, and what was done for that, where a phrase of it tells why."""
    run, own = subtree(ctx.reading, i), _shorter(ctx, i)
    if ctx.tokens[own[0] - 1].text.lower() in _HEDGES:
        run, own = [own[0] - 1, *run], [own[0] - 1, *own]
    unit, words = _unit(ctx, i, own, render(ctx.reading, own, statement.premise.written))
    short = shortened(ctx, statement, run)
    if not unit or not _FEWEST <= count_words(words) <= _MOST or not _apart(ctx, short, run):
        return
    piece, rest = Piece("reason", i, tuple(own)), rest_of(ctx, short, run)
    fine = count_words(render(ctx.reading, rest)) >= _FEWEST_ASKED and _alone(ctx, short, own, rest)
    if _OCCASION.match(unit):
        yield from outcome_of(ctx, short, piece, rest)
        return
    acts = short.premise.clause.passive or doer_in(ctx, short.premise.clause, short.premise.written)
    if fine and not _CONTRAST.match(unit) and (acts or unit != "to "):
        yield Fact(Kind.REASON, short.premise, piece, Answer(upper_first(words), tuple(own)), unit=unit, rest=rest)
    deed = deed_of(ctx, short, [t for t in short.tokens if t in run or t not in rest])
    if deed and deed.doer[0].isupper() and _alone(ctx, short, own, (*short.premise.clause.subject.tokens,)):
        yield Fact(Kind.DEED, short.premise, piece, deed.answer, unit=deed.asked, lead=deed.doer, rest=tuple(own))


def _told(ctx: Context, i: int) -> bool:
    """Whether a clause has a subject of its own."""
    return any(ctx.tokens[c].dep in _SUBJECTS for c in ctx.reading.parse.children[i])


def _shorter(ctx: Context, i: int) -> list[int]:
    """A phrase, a long one of cause without the relative clause that ends it: “for a strike that killed a man”."""
    own = trimmed(ctx.reading, i)
    for t in own[_LONG:] if ctx.tokens[i].dep == "prep" else ():
        run = ctx.reading.parse.subtree(t) if ctx.tokens[t].dep == "relcl" else []
        if run and run[-1] >= own[-1]:
            return [x for x in own if x not in run]
    return own


def _alone(ctx: Context, statement: Statement, own: list[int], rest: tuple[int, ...]) -> bool:
    """Whether a reason, and what it is given for, can each be read without their neighbours and quote nobody."""
    clause, written = statement.premise.clause, statement.premise.written
    clear = settled(ctx, statement)
    bare = [t for t in rest if ctx.tokens[t].tag == "PRP" and t not in written and t != clause.subject.head]
    named = not leaning(ctx, [t for t in clause.subject.tokens if t in rest], clear)
    told = whole(ctx, rest, clear, clause) or (named and stands(ctx, replace(statement, tokens=rest)))
    return told and clear_behind(ctx, own, clear, clause) and not bare and ctx.quoted.isdisjoint((*own, *rest))


def _unit(ctx: Context, i: int, own: list[int], words: str) -> tuple[str, str]:
    """The words that make a phrase a reason or a purpose, and the phrase; the first are empty where it is neither."""
    low = words.lower()
    due = low.startswith("due to ") and ctx.tokens[own[2]].tag == "VB"
    match = _CAUSE.match(low) or _CONTRAST.match(low) or (_OCCASION.match(low) if _told(ctx, i) else None)
    if match and not due:
        return match.group(), words
    if match := _PURPOSE.match(low):
        return "to ", words[match.end() :]
    verb = ctx.tokens[i]
    aims = verb.tag == "VB" and verb.dep == "advcl" and verb.lemma not in NO_AIM
    return ("to " if aims and ctx.tokens[own[0]].tag == "TO" and _done_for(ctx, i, own) else "", words)


def _done_for(ctx: Context, i: int, own: list[int]) -> bool:
    """Whether “to” with a verb tells what was done for: it does not complete the verb or the noun before it."""
    head = ctx.tokens[i].head
    before = ctx.tokens[own[0] - 1]
    below = {ctx.tokens[c].dep for c in ctx.reading.parse.children[head]}
    objects = {ctx.tokens[c].lemma.lower() for c in ctx.reading.parse.children[head] if ctx.tokens[c].dep == "dobj"}
    told = not {"dobj", "auxpass", "prep", "npadvmod", "advmod"}.isdisjoint(below)
    return told and ctx.tokens[head].lemma not in NO_PURPOSE and _TAKING.isdisjoint({before.lemma.lower(), *objects})


def _apart(ctx: Context, statement: Statement, run: list[int]) -> bool:
    """Whether a phrase goes with the whole of its statement: no second verb stands before it that it could go with."""
    verb = statement.premise.clause.verb
    joined = [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep == "conj" and c in statement.tokens]
    return not any(c < run[0] for c in joined) and statement.premise.clause.negation is None
