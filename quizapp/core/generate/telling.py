"""Telling: whether a clause says in the article's own voice that something happened, and happened once."""

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import DEATHS, SAYING
from quizapp.core.facts.premises import explicit
from quizapp.core.timex import Timex

GERUND = "gerund"
# Verbs that tell a state, a view or a going on, never something that happened once.
_NO_EVENT = (SAYING - {"announce", "declare", "reveal", "confirm", "write"}) | word_set(
    """
    accuse add aim allow appear argue average be belong blame chair concern condemn consider consist contain
    continue cost criticise criticize date defend depend describe deserve discuss dismiss doubt employ
    enjoy estimate exist face fall feature feel follow grow hail hate have head hope include increase intend
    involve keep know lack lie like listen live look love mean measure need note number oppose own plan praise
    prefer question recall refer reflect reign relate remain represent resemble rise seek seem serve show
    speak spend stand star stay struggle suffer support talk tend thank think threaten total try urge use want
    watch weigh welcome work worry
    """
)
_MARKS = ("", "when", "after", "before", "as", "that", "since", "until")
_A_MONTH = len("2024-08")


def told(ctx: Context, clause: Clause) -> bool:
    """Whether a clause tells in the article's own voice that something happened."""
    own = clause.verb not in ctx.quoted and clause.subject.head not in ctx.quoted
    if not own or clause.mark not in _MARKS or _no_event(ctx, clause):
        return False
    if _relates_object(ctx, clause) or _shared_wrongly(ctx, clause):
        return False
    if clause.kind == "acl" and ctx.tokens[clause.subject.head].tag == "NNP":
        # What a named thing has behind it is true, whatever is said around it.
        return True
    at = _outer(ctx, clause)
    if clause.kind == GERUND and _since(ctx, clause.verb):
        # Whoever says what has been “since leaving school in 1990” takes for granted that it was left.
        return True
    return not _claimed(ctx, at) and not unreal(ctx, clause.verb)


def _no_event(ctx: Context, clause: Clause) -> bool:
    """Whether a verb tells no event; with a particle (“stood up”) or as writing something it does."""
    verb = ctx.tokens[clause.verb]
    if verb.lemma == "write" and not any(p.role == "dobj" for p in clause.after):
        return True
    moves = verb.lemma in ("continue", "agree") and any(p.role == "prep" for p in clause.after[:1])
    plain = verb.lemma in _NO_EVENT and not (clause.particles and verb.lemma == "stand") and not moves
    return plain or (clause.passive and verb.lemma in SAYING) or verb.pos == "AUX"


def _outer(ctx: Context, clause: Clause) -> int:
    """The verb by which a clause is claimed or not: a gerund’s is the one that its preposition stands by."""
    i = clause.verb
    if clause.kind == GERUND and ctx.tokens[i].dep == "pcomp":
        i = ctx.tokens[ctx.tokens[i].head].head
    return i


def _since(ctx: Context, i: int) -> bool:
    """Whether “since” or “after” takes a verb's “-ing” form, which carries a date of its own."""
    above = ctx.tokens[ctx.tokens[i].head]
    dated = any(t in ctx.time_at and explicit(ctx.time_at[t]) for t in ctx.reading.parse.subtree(i))
    return ctx.tokens[i].dep == "pcomp" and above.text.lower() in ("since", "after") and dated


def tallied(ctx: Context, clause: Clause, timex: Timex) -> bool:
    """Whether a clause counts the dead or hurt of a whole period, which is no event."""
    counted = any(ctx.tokens[c].dep == "nummod" for c in ctx.reading.parse.children[clause.subject.head])
    return counted and ctx.tokens[clause.verb].lemma in DEATHS and len(timex.value) < _A_MONTH


def _relates_object(ctx: Context, clause: Clause) -> bool:
    """Whether a clause lacks its object or its place, which the noun before it is: “that a council passed”."""
    below = ctx.reading.parse.children[clause.verb]
    own = [c for c in below if ctx.tokens[c].dep in ("nsubj", "nsubjpass")]
    relative = clause.kind == "relcl" and (not own or ctx.tokens[own[0]].tag not in ("WDT", "WP"))
    return relative and not any(ctx.tokens[c].lemma in ("when", "where") for c in below)


def restricts(ctx: Context, clause: Clause) -> bool:
    """Whether a clause only says which thing is meant, so that a date at its end may be the main clause's."""
    below = ctx.reading.parse.children[clause.verb]
    return clause.kind == "relcl" and any(ctx.tokens[c].text.lower() == "that" for c in below)


def _claimed(ctx: Context, i: int) -> bool:
    """Whether a clause is the content of what somebody says, holds, wants or asks.

    A clause before its head with no word that joins them is a sentence of its own, whatever the parse says of it.
    """
    tokens = ctx.tokens
    while tokens[i].head != i:
        below = [tokens[c] for c in ctx.reading.parse.children[i]]
        apart = i < tokens[i].head and not any(t.dep == "mark" for t in below) and _two(ctx, i, tokens[i].head)
        participle = tokens[i].tag == "VBN" and tokens[i].dep == "advcl"
        if _aside(ctx, i):
            return False
        if tokens[i].dep in ("ccomp", "xcomp", "pcomp", "csubj", "parataxis") and not apart:
            return True
        if tokens[i].dep in ("advcl", "acl") and tokens[tokens[i].head].lemma in SAYING and not participle:
            return True
        i = tokens[i].head
    return False


def _aside(ctx: Context, i: int) -> bool:
    """Whether “who” or “which” behind a comma begins a clause, which the article adds to whatever is said around it."""
    token, below = ctx.tokens[i], ctx.reading.parse.children[i]
    pronouns = [c for c in below if ctx.tokens[c].tag in ("WP", "WDT") and ctx.tokens[c].text.lower() != "that"]
    return token.dep == "relcl" and bool(pronouns) and ctx.tokens[pronouns[0] - 1].text == ","


def _two(ctx: Context, i: int, head: int) -> bool:
    """Whether two verbs are of two main clauses: the later is no verb of saying, or “and” or a semicolon joins them."""
    below = ctx.reading.parse.children
    lists = any(ctx.tokens[c].dep == "conj" for c in below[i])
    both = [*below[head], *([] if lists else below[i])]
    joined = any(ctx.tokens[c].dep == "cc" and i < c < head for c in both)
    return joined or ctx.tokens[head].lemma not in SAYING or any(t.text == ";" for t in ctx.tokens[i:head])


def _shared_wrongly(ctx: Context, clause: Clause) -> bool:
    """Whether another noun may be a verb's subject: one right before it, or one that a comma parts from its aside."""
    tokens = ctx.tokens
    first = min([clause.verb, *clause.auxiliaries])
    if clause.kind in ("acl", "advcl", GERUND):
        return False
    if clause.subject.head in ctx.reading.parse.children[clause.verb] or clause.kind != "conj":
        return tokens[first - 1].text == "," and first - 2 == clause.subject.tokens[-1]
    joins = [c for c in ctx.reading.parse.children[tokens[clause.verb].head] if tokens[c].dep == "cc" and c < first]
    between = range(joins[-1] + 1 if joins else first - 1, first)
    nominal = any(tokens[t].pos in ("NOUN", "PROPN", "PRON", "DET", "NUM") for t in between[:1])
    return nominal or tokens[first - 1].pos in ("NOUN", "PROPN", "PRON", "PUNCT")


def unreal(ctx: Context, i: int) -> bool:
    """Whether a clause hangs on one that holds only under a condition, or with a modal verb."""
    tokens = ctx.tokens
    while tokens[i].head != i and not _aside(ctx, i):
        i = tokens[i].head
        below = [tokens[c] for c in ctx.reading.parse.children[i]]
        if any(
            (t.tag == "MD" and t.text.lower() != "will") or (t.dep == "mark" and t.text.lower() in ("if", "unless"))
            for t in below
        ):
            return True
    return False
