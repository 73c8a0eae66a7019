"""Lures that are noun phrases: things and groups of people of the key's own class, from the article first."""

from collections.abc import Iterator

from quizapp.core.distractors.lures import Lure, inline, lure_at
from quizapp.core.distractors.pool import Pool
from quizapp.core.drafts import Draft
from quizapp.core.facts.classes import akin, classes_of, shape, siblings_of
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import WEIGHTY
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words, render, upper_first, with_a
from quizapp.core.facts.values import Fact
from quizapp.core.items import Evidence
from quizapp.core.words import content

_WHOLE = frozenset({"det", "amod", "poss", "case"})
_TAILS = frozenset({"in", "at", "of", "for", "to", "from", "between", "about", "against", "on"})
# Things of these classes bear names, so that any of them could be what a name stands for.
_NAMED = frozenset(
    {"work", "device", "plan", "document", "event", "law", "vehicle", "weapon", "illness", "cure", "media"}
)
# What is done, and what is part of something, is of too many kinds to be one.
_BROAD = frozenset({"act", "part", "quality"})
_ABSTRACT = frozenset({"good", "trouble", "feeling", "quality", "change", "aim", "knowledge", "act", "part", "body"})
_ARTICLES = frozenset({"a", "an"})


def groups(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other groups of people of the key's kind that the article speaks of."""
    if draft.fact.kind is not Kind.PEOPLE and not (
        draft.fact.kind in (Kind.SPEAKER, Kind.QUOTE) and draft.fact.unit == Kind.PEOPLE
    ):
        return
    wanted = head_classes(ctx, draft)
    for answer, head in pool.groups:
        only = ctx.tokens[answer.tokens[0]].text.lower() in WEIGHTY
        if akin(wanted, classes_of(ctx, head)) and not only and not _overlap(ctx, draft, answer.tokens, head):
            feedback = f"Of {inline(answer.text)} the article tells something else: {{quote}}."
            yield lure_at(ctx, draft, answer.text, ctx.sentence_of(head), head, feedback)


def _overlap(ctx: Context, draft: Draft, tokens: tuple[int, ...], head: int) -> bool:
    """Whether two bodies of a state may be one, as a government and its ministry are; not those of two countries."""
    rule = frozenset({"state", "official"})
    if not (rule & head_classes(ctx, draft) and rule & classes_of(ctx, head)):
        return False
    one, other = _lands(ctx, draft.fact.answer.tokens), _lands(ctx, tokens)
    return not (one and other and one.isdisjoint(other))


def _lands(ctx: Context, tokens: tuple[int, ...]) -> frozenset[str]:
    """The countries and peoples that a phrase names, by stem."""
    named = [ctx.tokens[t].text for t in tokens if ctx.tokens[t].ent in ("GPE", "NORP")]
    return frozenset(word for name in named for word in content(name))


def head_classes(ctx: Context, draft: Draft) -> frozenset[str]:
    """The classes of the nouns that a key names itself by: its head, and what is joined to it."""
    tokens = draft.fact.answer.tokens
    heads = [t for t in tokens if ctx.tokens[t].head not in tokens or ctx.tokens[t].head == t]
    return frozenset(name for head in heads for name in classes_of(ctx, head))


def things(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """Other things of the key's class, number and article that the article speaks of, those in its role first."""
    if draft.fact.kind is not Kind.THING:
        return
    number, *wanted = draft.fact.unit.split()
    role = "subject" if draft.fact.piece.role == "subject" else "object"
    kinds = frozenset(wanted) - _BROAD
    fit = [t for t in pool.things if t.number == number and akin(kinds, t.classes)]
    for thing in sorted(fit, key=lambda t: t.role != role):
        if alike(draft.key, thing.answer.text):
            at = thing.answer.tokens[-1]
            feedback = f"Of {inline(thing.answer.text)} the article tells something else: {{quote}}."
            yield lure_at(ctx, draft, thing.answer.text, ctx.sentence_of(at), at, feedback)


def alike(key: str, text: str) -> bool:
    """Whether two phrases begin alike, so that the article does not tell which fits."""
    one, other = shape(key), shape(text)
    return one == other or "a" not in (one, other)


def siblings(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:  # noqa: ARG001 - all sources are asked alike
    """The key's phrase with another noun of its kind in its head's place, one that the article never uses."""
    fact = draft.fact
    tokens, head = fact.answer.tokens, fact.piece.head
    wanted = fact.kind is Kind.PEOPLE or (fact.kind is Kind.THING and not classes_of(ctx, head) & _ABSTRACT)
    if not wanted or head not in tokens or not _swappable(ctx, tokens, head):
        return
    for noun in siblings_of(ctx, head):
        if not any(ctx.index.holding(content(noun))):
            text = upper_first(_with_head(ctx, draft, noun))
            told = f"The article does not say this of {inline(text)}; it says it of {inline(draft.key)}."
            yield Lure(text, Evidence.UNSUPPORTED, told, swapped=True)


def _swappable(ctx: Context, tokens: tuple[int, ...], head: int) -> bool:
    """Whether a phrase still reads well with another head: it is plain, and no word in it goes with this head alone."""
    front = [t for t in tokens if t < head]
    behind = [t for t in tokens if t > head and ctx.tokens[t].head == head]
    plain = all(
        (ctx.tokens[t].dep in _WHOLE or _nation(ctx, t)) and ctx.tokens[t].tag not in ("JJS", "RBS") for t in front
    )
    few = sum(ctx.tokens[t].dep == "amod" for t in front) < 2
    tail = all(ctx.tokens[t].dep == "prep" and ctx.tokens[t].text in _TAILS for t in behind)
    whole = ctx.tokens[head].pos == "NOUN" and head not in ctx.name_at
    return plain and few and tail and whole


def _nation(ctx: Context, i: int) -> bool:
    return ctx.tokens[i].ent == "NORP"


def _with_head(ctx: Context, draft: Draft, noun: str) -> str:
    """A key's phrase with another head; “a” becomes “an” where the next word asks for it."""
    tokens, head = draft.fact.answer.tokens, draft.fact.piece.head
    front, behind = [t for t in tokens if t < head], [t for t in tokens if t > head]
    rest = render(ctx.reading, [noun, *behind], draft.fact.premise.written)
    if len(front) == 1 and ctx.tokens[front[0]].text.lower() in _ARTICLES:
        return with_a(rest)
    return render(ctx.reading, [*front, noun, *behind], draft.fact.premise.written)


def definitions(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """What the article says that others are, for a key that says what somebody or something is."""
    key = draft.fact
    if key.kind is not Kind.DEFINITION:
        return
    for fact in pool.of(Kind.DEFINITION):
        if fact.unit == key.unit and content(fact.lead).isdisjoint(content(key.lead)) and _both(ctx, key, fact):
            told = f"That is how the article describes {fact.lead}: {{quote}}."
            yield lure_at(ctx, draft, fact.answer.text, fact.sentence, fact.answer.tokens[-1], told)
    for thing in pool.things if key.unit == "thing" else ():
        words, at = thing.answer.text, thing.answer.tokens[-1]
        if _kin(ctx, key, thing.classes) and shape(words) == shape(draft.key) == "a" and count_words(words) > 2:
            told = f"The article tells of {inline(words)}, but not as what {key.lead} is: {{quote}}."
            yield lure_at(ctx, draft, words, ctx.sentence_of(at), at, told)


def _shared_post(ctx: Context, person: str, noun: int) -> bool:
    """Whether a sentence names a person beside the noun of another’s post, so that both may have held it."""
    wanted = content(person.rsplit(maxsplit=1)[-1]) | content(ctx.tokens[noun].text)
    return any(ctx.index.holding(wanted))


def holds_post(ctx: Context, draft: Draft, lure: Lure) -> bool:
    """Whether a person who is to stand beside the holder of a post may have held it too."""
    return draft.fact.kind is Kind.ROLE and _shared_post(ctx, lure.text, draft.fact.piece.head)


def _both(ctx: Context, key: Fact, other: Fact) -> bool:
    """Whether two definitions can stand beside each other: of persons always, of things where their kinds agree."""
    if key.unit == "person":
        return not _shared_post(ctx, key.lead, other.piece.head)
    return _kin(ctx, key, classes_of(ctx, other.piece.head)) and alike(key.answer.text, other.answer.text)


def _kin(ctx: Context, key: Fact, classes: frozenset[str]) -> bool:
    own = classes_of(ctx, key.piece.head)
    return akin(own, classes) or bool(own & _NAMED and classes & _NAMED)
