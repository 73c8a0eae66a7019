"""Checks of what could fill the slot: options of the key's kind, and nobody whom stem or time rules out."""

import re
from collections.abc import Iterator

from quizapp.core.checks.asked import asks_actor, asks_speaker
from quizapp.core.checks.base import for_choice
from quizapp.core.checks.kinds import Sort, name_of, named, sort_of
from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.persons import gender_of
from quizapp.core.items import Choice, Severity
from quizapp.core.reading import Reading
from quizapp.core.timex import Timex

# What may stand beside what in the answers to "who": armed groups and governments act as countries do.
_BESIDE = {
    Sort.PERSON: {Sort.PERSON},
    Sort.FOLK: {Sort.FOLK, Sort.COUNTRY},
    Sort.BODY: {Sort.BODY, Sort.COUNTRY},
    Sort.COUNTRY: {Sort.COUNTRY, Sort.BODY, Sort.FOLK},
    Sort.PLACE: {Sort.PLACE, Sort.COUNTRY},
    Sort.THING: set(Sort),
}
_GENDERED = re.compile(r"\b(?:(he|his|him|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
_MOURNING = re.compile(
    r"\b(?:memorial|funeral|tributes?|mourn\w*|burial|buried|obituar\w+|condolences|died|death|grave)\b", re.IGNORECASE
)
_KILLING = word_set("kill murder assassinate execute bury behead mourn")
_OF_THE_DEAD = word_set("death funeral murder assassination killing burial execution memorial obituary grave tomb")
# Somebody told of in no later year than this many before the latest one is history.
_LIFETIME = 80


@for_choice("option-kind", Severity.WARNING)
def option_kind(item: Choice, reading: Reading) -> Iterator[str]:
    """In a question of who did it, every option is of the key's kind: persons beside a person, a body beside a body."""
    if not asks_actor(item.stem) or not item.keys:
        return
    wanted = sort_of(item.keys[0].text, reading)
    for option in item.options:
        sort = sort_of(option.text, reading)
        if asks_speaker(item.stem) and _someone(option.text, item.keys[0].text):
            continue
        if wanted and sort and not option.key and sort not in _BESIDE[wanted]:
            yield (
                f"“{option.text}” is {sort.value} and the key “{item.keys[0].text}” {wanted.value}: "
                "give every option the key’s kind."
            )


def _someone(*texts: str) -> bool:
    """Whether one of some options tells of a single person without a name, who can say what a person with one can."""
    return any(text.startswith(("A ", "An ")) for text in texts)


@for_choice("impossible", Severity.WARNING)
def impossible(item: Choice, reading: Reading) -> Iterator[str]:
    """No distractor is somebody who cannot be the answer: dead by then, of another time, or no “she” of the stem."""
    if not asks_actor(item.stem):
        return
    gone = reading.once(departed)
    keys = {found.text for key in item.keys if (found := name_of(key.text, reading))}
    after_death = asks_speaker(item.stem) or any(_MOURNING.search(c.exact) for c in item.citations)
    for option in item.options:
        name = None if option.key else name_of(option.text, reading)
        if name and after_death and name.text in gone and not keys & gone:
            yield f"“{option.text}” was dead by then, which rules the option out: choose somebody else."
        elif name and _other_gender(item.stem, name.text, reading):
            yield f"The stem’s “{_gendered(item.stem)}” rules “{option.text}” out: choose somebody whom it fits."


def _gendered(stem: str) -> str:
    return found.group() if (found := _GENDERED.search(stem)) else ""


def _other_gender(stem: str, name: str, reading: Reading) -> bool:
    """Whether a stem's only pronoun means the answer and is not said of a person of that name."""
    match = _GENDERED.search(stem)
    others = [n for n in reading.once(Context).names if n.kind is Kind.PERSON and n.text.split()[-1] in stem]
    if not match or others:
        return False
    gender = gender_of(reading.once(Context), reading.once(named)[name.casefold()])
    return bool(gender) and gender != ("m" if match[1] else "f")


def departed(reading: Reading) -> frozenset[str]:
    """The persons whom the article calls dead, or tells of only in times long before its latest."""
    ctx = reading.once(Context)
    latest = max((year for timex in reading.timexes for year in _years(timex)), default=0)
    return frozenset(
        name.text
        for name in ctx.names
        if name.kind is Kind.PERSON and (any(_dead(ctx, *at) for at in name.mentions) or _historical(ctx, name, latest))
    )


def _dead(ctx: Context, first: int, last: int) -> bool:
    """Whether a mention tells of a death: “X died”, “X was killed”, “X’s funeral”, “the death of X”, “the late X”."""
    tokens, token = ctx.tokens, ctx.tokens[last - 1]
    head = tokens[token.head]
    if first > 0 and tokens[first - 1].text == "late":
        return True
    if token.dep == "nsubj":
        # “Before she died, Ann Lee wrote …”
        below = (tokens[c].lemma for c in ctx.reading.parse.children[token.head] if tokens[c].dep == "advcl")
        return head.lemma == "die" or "die" in below
    if token.dep == "nsubjpass":
        return head.lemma in _KILLING
    if token.dep == "pobj" and head.lemma == "of":
        return tokens[head.head].lemma in _OF_THE_DEAD
    return token.dep == "poss" and head.lemma in _OF_THE_DEAD


def _years(timex: Timex) -> list[int]:
    """The year in which a time ends, where it has an end."""
    return [timex.interval.end.year] if timex.interval and timex.interval.end else []


def _historical(ctx: Context, name: Name, latest: int) -> bool:
    """Whether every sentence that names somebody and a time tells of a time more than a lifetime ago."""
    sentences = dict.fromkeys(ctx.sentence_of(first) for first, _ in name.mentions)
    times = dict.fromkeys(t for s in sentences for i in range(s.first, s.last) if (t := ctx.time_at.get(i)))
    told = [year for timex in times for year in _years(timex)]
    return bool(told) and max(told) + _LIFETIME <= latest
