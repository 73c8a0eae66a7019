"""Events that a noun tells: “the October 2019 attack on the town by rebels”, “his death in 1616”."""

from collections.abc import Iterator, Mapping, Sequence

from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import Part, render, subtree, trimmed, upper_first
from quizapp.core.facts.reference import leaning
from quizapp.core.generate.telling import unreal
from quizapp.core.generate.wording import third_person
from quizapp.core.timex import Timex

# What was done, as the participle tells it: to what “of” adds, or to the owner where the noun tells of no doing.
_DONE_TO = {
    "invasion": "invaded", "annexation": "annexed", "conquest": "conquered", "bombing": "bombed",
    "destruction": "destroyed", "assassination": "assassinated", "murder": "murdered", "coronation": "crowned",
    "release": "released", "purchase": "purchased", "acquisition": "acquired", "takeover": "taken over",
    "introduction": "introduced", "discovery": "discovered", "invention": "invented", "launch": "launched",
    "arrest": "arrested", "execution": "executed", "publication": "published", "abolition": "abolished",
    "creation": "created", "foundation": "founded", "founding": "founded", "opening": "opened",
    "closure": "closed", "renewal": "renewed", "approval": "approved", "adoption": "adopted",
    "killing": "killed", "kidnapping": "kidnapped", "overthrow": "overthrown", "appointment": "appointed",
    "demolition": "demolished", "shooting": "shot", "sinking": "sunk", "signing": "signed",
    "imprisonment": "imprisoned", "inauguration": "inaugurated", "birth": "born", "sale": "sold",
    "attack": "attacked", "assault": "attacked", "raid": "raided", "conviction": "convicted",
}  # fmt: skip
_ON = frozenset({"attack", "assault", "raid"})
# Of those, the nouns whose owner is whom or what it was done to, where nothing else is said of that.
_OWNED = word_set(
    """
    arrest execution assassination murder coronation introduction launch birth appointment creation foundation
    founding abolition imprisonment inauguration conviction kidnapping opening closure demolition publication
    """
)
_DOING = {
    "invasion": "invade", "annexation": "annex", "conquest": "conquer", "purchase": "purchase",
    "acquisition": "acquire", "takeover": "take over", "discovery": "discover", "invention": "invent",
    "attack": "attack", "assault": "attack", "raid": "raid", "bombing": "bomb", "destruction": "destroy",
}  # fmt: skip
_DOES = {
    "death": "die", "resignation": "resign", "retirement": "retire", "collapse": "collapse", "eruption": "erupt",
    "abdication": "abdicate", "suicide": "die", "bankruptcy": "go bankrupt", "crash": "crash",
}  # fmt: skip
_HELD = word_set("referendum election summit conference concert festival")
_COMES = word_set("follow come occur happen take")
_DATING = frozenset({"in", "on", "during"})
_PLURAL = ("NNS", "NNPS")


def nominal_events(ctx: Context, written: Mapping[int, str]) -> Iterator[tuple[int, str, Timex | None]]:
    """Each noun of an event with its headline and its date, where the words say who did it or to whom.

    Args:
        ctx: the article.
        written: what stands for single tokens.
    """
    for i, token in enumerate(ctx.tokens):
        noun = token.lemma.lower()
        if (token.tag == "NN" and noun in _DONE_TO | _DOES) or noun in _HELD:
            timex = _date(ctx, i)
            above = ctx.tokens[token.head]
            past = above.text.lower() in ("after", "since", "following")
            text = "" if unreal(ctx, i) and not past else _told(ctx, i, noun, written)
            if text:
                yield i, text, timex
        if token.text == "Born" and i == ctx.sentence_of(i).first and (birth := _born(ctx, i)):
            yield i, *birth


def _date(ctx: Context, i: int) -> Timex | None:
    """The time right before a noun and its adjectives, in a phrase of its own behind it, or of what it “came” in."""
    tokens, below = ctx.tokens, ctx.reading.parse.children
    first = min([c for c in below[i] if tokens[c].dep in ("amod", "compound") and c < i], default=i)
    for at in (first, i):
        before = ctx.time_at.get(at - 2 if at and tokens[at - 1].text == "," else at - 1)
        if before and before.start >= tokens[ctx.sentence_of(i).first].start:
            return before
    named = _named(ctx, i)
    if named and (timex := ctx.time_at.get(named[-1] + 2)) and tokens[named[-1] + 1].text.lower() in _DATING:
        return timex
    verb = tokens[i].head
    near = [*below[i], *(c for c in below[verb] if tokens[i].dep == "nsubj" and tokens[verb].lemma in _COMES)]
    near += [g for c in below[i] for n in below[c] for g in below[n] if tokens[c].dep == "prep" and g > i]
    if tokens[verb].tag in ("VBZ", "VBP") or tokens[tokens[verb].head].tag in ("VBZ", "VBP"):
        present = verb if tokens[verb].tag in ("VBZ", "VBP") else tokens[verb].head
        near += [c for c in below[present] if c > i and tokens[c].dep == "prep" and not _helped(ctx, present)]
    for c in near:
        inner = [n for n in below[c] if tokens[n].dep == "pobj" and n in ctx.time_at]
        if c > i and inner and tokens[c].text.lower() in _DATING:
            return ctx.time_at[inner[0]]
    return None


def _helped(ctx: Context, verb: int) -> bool:
    return any(ctx.tokens[c].dep in ("aux", "auxpass") for c in ctx.reading.parse.children[verb])


def _born(ctx: Context, i: int) -> tuple[str, Timex] | None:
    """“Wren is born” for “Born in a village on 20 October 1632, Wren …”: the person whom the sentence then names."""
    sentence = ctx.sentence_of(i)
    root = next((c for c in ctx.clauses if c.sentence == sentence and c.kind == "ROOT"), None)
    if root is None or root.subject.head not in ctx.name_at or ctx.tokens[root.subject.first - 1].text != ",":
        return None
    times = {ctx.time_at[t].start: ctx.time_at[t] for t in range(i, root.subject.first) if t in ctx.time_at}
    person = ctx.name_at[root.subject.head]
    fits = len(times) == 1 and person.kind is Kind.PERSON
    return (f"{person.text} is born", next(iter(times.values()))) if fits else None


def _told(ctx: Context, i: int, noun: str, written: Mapping[int, str]) -> str:
    """The headline of an event's noun; empty where the words do not say whose it was."""
    if noun in _HELD:
        return _held(ctx, i, written)
    on = ("on", "against") if noun in _ON else ()
    target, doer = _behind(ctx, i, *on, "of"), _behind(ctx, i, "by")
    owner = _owner(ctx, i)
    if not target and not owner and noun in ("invasion", "annexation"):
        target = _country(ctx, i)
    if not doer and target:
        doer = owner
    if noun in _DOES:
        whose = target or owner
        return _clause(ctx, whose, _DOES[noun], (), written) if whose else ""
    if target and doer and noun in _DOING:
        return _clause(ctx, doer, _DOING[noun], target, written)
    target = target or (owner if noun in _OWNED else ())
    if not target or doer or leaning(ctx, target, dict(written)) or any(ctx.tokens[t].text == "," for t in target):
        return ""
    verb = "are" if _plural(ctx, target) else "is"
    return upper_first(f"{_words(ctx, target, written)} {verb} {_DONE_TO[noun]}")


def _clause(ctx: Context, doer: Sequence[int], verb: str, target: Sequence[int], written: Mapping[int, str]) -> str:
    """“Rebels attack the town”: a doer, a verb in the present tense, and to whom it was done."""
    if leaning(ctx, (*doer, *target), dict(written)) or any(ctx.tokens[t].text == "," for t in (*doer, *target)):
        return ""
    first, *rest = verb.split()
    told = " ".join([first if _plural(ctx, doer) else third_person(first), *rest])
    return upper_first(f"{_words(ctx, doer, written)} {told} {_words(ctx, target, written)}".strip())


def _held(ctx: Context, i: int, written: Mapping[int, str]) -> str:
    """“A referendum is held in Finland”: for one that its own words place there."""
    place = _behind(ctx, i, "in", "at")
    named = any(t in ctx.name_at and ctx.name_at[t].kind in (Kind.COUNTRY, Kind.PLACE) for t in place)
    kinds = [c for c in ctx.reading.parse.children[i] if ctx.tokens[c].dep == "compound" and c not in ctx.time_at]
    above = ctx.tokens[ctx.tokens[i].head]
    setting = above.dep == "prep" and above.text.lower() in ("at", "in", "during")
    if ctx.tokens[i].tag != "NN" or setting or not named or leaning(ctx, place, dict(written)):
        return ""
    words: list[Part] = [*kinds, i]
    told = render(ctx.reading, words)
    article = "an" if told[0].lower() in "aeiou" else "a"
    return upper_first(f"{article} {told} is held in {_words(ctx, place, written)}")


def _words(ctx: Context, phrase: Sequence[int], written: Mapping[int, str]) -> str:
    """A noun phrase as it is told; an owner without its “’s”."""
    return render(ctx.reading, phrase, dict(written)).removesuffix("’s").removesuffix("'s")


def _owner(ctx: Context, i: int) -> tuple[int, ...]:
    """The owner of an event: “Disney’s purchase”, “his death”."""
    heads = [c for c in ctx.reading.parse.children[i] if ctx.tokens[c].dep == "poss"]
    own = [t for h in heads for t in trimmed(ctx.reading, h)]
    return tuple(t for t in own if ctx.tokens[t].tag != "POS")


def _behind(ctx: Context, noun: int, *prepositions: str) -> tuple[int, ...]:
    """The noun phrase that one of some prepositions puts behind an event, without what a further one adds to it."""
    below = ctx.reading.parse.children
    near = [c for c in below[noun] if c > noun] + [
        g for c in below[noun] if c > noun for n in below[c] for g in below[n] if ctx.tokens[g].text == "by"
    ]
    for c in near:
        if ctx.tokens[c].dep in ("prep", "agent") and ctx.tokens[c].text.lower() in prepositions:
            heads = [n for n in below[c] if ctx.tokens[n].dep == "pobj" and n not in ctx.time_at]
            gone = {t for n in heads for g in below[n] if _parted(ctx, g) for t in subtree(ctx.reading, g)}
            if phrase := tuple(t for n in heads for t in trimmed(ctx.reading, n) if t not in gone):
                return phrase
    return _named(ctx, noun) if "of" in prepositions else ()


def _named(ctx: Context, noun: int) -> tuple[int, ...]:
    """The name right behind “of”, however the parse hangs it: “the death of Pope Pius VI”."""
    if noun + 2 >= len(ctx.tokens) or ctx.tokens[noun + 1].text != "of":
        return ()
    first = noun + 2
    end = first
    while end < len(ctx.tokens) and (end in ctx.name_at or ctx.tokens[end].tag == "NNP"):
        end += 1
    return tuple(range(first, end))


def _parted(ctx: Context, i: int) -> bool:
    """Whether a preposition below a target tells of the event rather than of that: who did it, or when."""
    dated = any(n in ctx.time_at for n in ctx.reading.parse.children[i])
    return ctx.tokens[i].text == "by" or (ctx.tokens[i].dep == "prep" and dated)


def _country(ctx: Context, noun: int) -> tuple[int, ...]:
    """The one country that the sentence of a noun tells of as a place: “its presence in Iraq since the invasion”."""
    sentence = ctx.sentence_of(noun)
    inside = [
        i
        for i in range(sentence.first, sentence.last)
        if ctx.tokens[i].dep == "pobj" and i in ctx.name_at and ctx.name_at[i].kind is Kind.COUNTRY
    ]
    return (inside[0],) if len(inside) == 1 and ctx.tokens[ctx.tokens[inside[0]].head].text == "in" else ()


def _plural(ctx: Context, phrase: Sequence[int]) -> bool:
    inside = set(phrase)
    heads = [t for t in phrase if ctx.tokens[t].head not in inside]
    joined = any(ctx.tokens[c].dep == "conj" for h in heads for c in ctx.reading.parse.children[h] if c in inside)
    return any(ctx.tokens[t].tag in _PLURAL for t in heads) or joined
