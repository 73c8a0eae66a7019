"""Motives: other reasons, purposes, deeds and outcomes of an article beside those that a question asks for."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quizapp.core.changes import Change, changes_of
from quizapp.core.distractors.lures import Lure, lure_at
from quizapp.core.distractors.pool import Pool
from quizapp.core.drafts import Draft, excerpt
from quizapp.core.facts.classes import akin, classes_of
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.persons import gender_of
from quizapp.core.facts.phrases import render, upper_first
from quizapp.core.facts.reasons import bare_form, can_be_meant, doer_of
from quizapp.core.facts.statements import Statement
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.items import Evidence

_NEAR = 2
_ENOUGH = 3
_ELSE = "The article tells that of something else: {quote}."
_PRONOUNS = {"m": "he", "f": "she", "": "they"}


def reasons(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other purposes, causes or occasions that the article tells, worded as the key is; those near by where they do."""
    if draft.fact.kind not in (Kind.REASON, Kind.INTENT, Kind.MEANS):
        return
    told = [answer for answer in pool.reasons(draft.fact.unit) if _akin(ctx, draft, answer)]
    near = [answer for answer in told if _near(ctx, draft, answer.tokens[-1])]
    for answer in near if len(near) >= _ENOUGH or draft.fact.kind is not Kind.REASON else told:
        at = answer.tokens[-1]
        yield lure_at(ctx, draft, answer.text, ctx.sentence_of(at), at, _ELSE)


def _akin(ctx: Context, draft: Draft, answer: Answer) -> bool:
    """Whether a cause is of the key’s own class, where the key names one: a battle beside a strike, no discovery."""
    unit = draft.fact.unit
    if draft.fact.kind is not Kind.REASON or unit == "to " or unit.endswith(("because ", "that ")):
        return True
    named = [t for t in draft.fact.answer.tokens if ctx.tokens[ctx.tokens[t].head].text.lower() == unit.split()[-1]]
    top = [t for t in answer.tokens if ctx.tokens[t].head not in answer.tokens]
    return bool(named) and akin(classes_of(ctx, named[0]), classes_of(ctx, top[0]))


def _near(ctx: Context, draft: Draft, at: int) -> bool:
    """Whether a phrase tells of the one whom a question is about, or stands near by: others tempt less."""
    if draft.fact.unit not in ("to ", "do ", "by "):
        return True
    head = draft.fact.premise.clause.subject.head
    apart = abs(ctx.paragraph_of[ctx.sentence_of(at)] - ctx.paragraph_of[draft.fact.sentence])
    name, doer = ctx.name_at.get(head), doer_of(ctx, at)
    same = {doer_of(ctx, head), {"m": "he", "f": "she"}.get(gender_of(ctx, name), "") if name else ""} - {""}
    return apart <= _NEAR or doer in same


def deeds(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """What the same doer did in other paragraphs, for a key that says what something was done for."""
    if draft.fact.kind is not Kind.REASON or draft.fact.unit != "to ":
        return
    doers = _doers(ctx, draft)
    for deed in pool.deeds:
        verb = deed.answer.tokens[0]
        elsewhere = ctx.paragraph_of[deed.sentence] != ctx.paragraph_of[draft.fact.sentence]
        if elsewhere and deed.doer in doers and can_be_meant(ctx, verb):
            words = f"To {bare_form(ctx, verb)} {deed.answer.text.split(maxsplit=1)[1]}"
            yield lure_at(ctx, draft, words, deed.sentence, verb, _ELSE)


def _doers(ctx: Context, draft: Draft) -> set[str]:
    """How the article may speak of the one who acts in a draft: by name, or by the pronoun of theirs."""
    clause, written = draft.fact.premise.clause, draft.fact.premise.written
    head = clause.subject.head
    text = written.get(head) or (ctx.name_at[head].text if head in ctx.name_at else "")
    name = ctx.named.get(text)
    person = name is not None and name.kind is Kind.PERSON
    return {text, _PRONOUNS[gender_of(ctx, name)]} if name and person else {text} - {""}


def other_deeds(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """What the doer did otherwise, then what others did, for a key that is what somebody did."""
    if draft.fact.kind is not Kind.DEED:
        return
    others = [d for d in pool.deeds if d.asked == draft.fact.unit and d.sentence != draft.fact.sentence]
    for same in (True, False):
        for deed in others:
            if (deed.doer in _doers(ctx, draft)) == same:
                told = f"That is what {deed.doer} did: {{quote}}." if deed.doer[0].isupper() and not same else _ELSE
                yield lure_at(ctx, draft, deed.answer.text, deed.sentence, deed.answer.tokens[0], told)


def other_outcomes(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """What else may happen by the article, for a key that is what follows from a condition."""
    if draft.fact.kind is Kind.OUTCOME:
        for fact in pool.outcomes:
            alike = fact.unit.split()[1:] == draft.fact.unit.split()[1:] and "able to" not in fact.answer.text
            if alike and fact.sentence != draft.fact.sentence:
                modal = fact.premise.clause.auxiliaries[0]
                swaps = {**fact.premise.written, modal: draft.fact.unit.split()[0]}
                words = upper_first(render(ctx.reading, fact.answer.tokens, swaps))
                yield lure_at(ctx, draft, words, fact.sentence, fact.answer.tokens[0], _ELSE)


def misread(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """The key with one thing changed, or two exchanged, for a key that tells a reason."""
    if draft.fact.kind is not Kind.REASON:
        return
    fact = draft.fact
    premise = replace(fact.premise, clause=replace(fact.premise.clause, verb=fact.piece.head), speaker="")
    found = changes_of(pool.stock, Statement(premise, fact.answer.tokens))
    for change in (*_crossed(ctx, fact), *(c for c in found if _telling(ctx, c))):
        swaps = {**premise.written, **change.swaps}
        words = upper_first(render(ctx.reading, fact.answer.tokens, swaps))
        told = f"The passage says “{change.said}”, not “{change.instead}”: {excerpt(ctx, fact.sentence, change.at)}."
        if words.lower().startswith(fact.unit):
            yield Lure(words, Evidence.MISREADING, told, (ctx.cite(fact.sentence),), swapped=True)


def _telling(ctx: Context, change: Change) -> bool:
    """Whether a change is no other noun or people, of which few could have been so."""
    token = ctx.tokens[change.at]
    return token.pos not in ("NOUN", "PROPN") and token.ent != "NORP"


def _crossed(ctx: Context, fact: Fact) -> Iterator[Change]:
    """Two adjectives of peoples, each in the other’s place: “his British passport … his Zambian passport”."""
    peoples = [t for t in fact.answer.tokens if ctx.tokens[t].ent == "NORP" and ctx.tokens[t].tag == "JJ"]
    for one, other in pairwise(peoples):
        first, second = ctx.tokens[one].text, ctx.tokens[other].text
        yield Change(one, {one: second, other: first}, f"{first} … {second}", f"{second} … {first}", 1.0)
