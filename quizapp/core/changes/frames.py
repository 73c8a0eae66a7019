"""Frames: what a verb stands with, who its subject is, and how near a word lies to what its sentence claims."""

from collections.abc import Collection

from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import ORG_WORDS, PEOPLE
from quizapp.core.facts.names import Kind
from quizapp.core.facts.persons import is_human

PREPOSITIONS = word_set("to of with for from in on without behind against at by")
_ACTING = PEOPLE | ORG_WORDS
_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "nsubjpass")
_SHARING = ("conj", "xcomp", "advcl")
_SHARES = {"relcl": 0.5, "acl": 0.5, "advcl": 0.7, "pcomp": 0.7, "csubj": 0.6}


def subject_of(ctx: Context, verb: int) -> int | None:
    """The subject of a verb, its own or that of the verb it is joined to; None where there is none."""
    own = next((c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep in _SUBJECTS), None)
    if own is not None or ctx.tokens[verb].dep not in _SHARING:
        return own
    return subject_of(ctx, ctx.tokens[verb].head)


def acts(ctx: Context, i: int | None) -> bool:
    """Whether a noun is somebody: a person, a people or a body of persons."""
    if i is None:
        return False
    token, name = ctx.tokens[i], ctx.name_at.get(i)
    if name:
        return name.kind in (Kind.PERSON, Kind.COUNTRY, Kind.ORGANISATION)
    if token.pos == "PRON":
        return token.text.lower() in ("he", "she", "they", "we", "i", "who", "you")
    return token.lemma.lower() in _ACTING or token.ent in ("PERSON", "ORG", "NORP")


def governed(ctx: Context, preposition: int) -> int | None:
    """The noun or verb that a preposition governs."""
    return next((c for c in ctx.reading.parse.children[preposition] if ctx.tokens[c].dep in ("pobj", "pcomp")), None)


def target_of(ctx: Context, i: int) -> str:
    """The base form of an object; a person’s name is a “person”."""
    name = ctx.name_at.get(i)
    return "person" if name and is_human(ctx, name) else ctx.tokens[i].lemma.lower()


def frames_of(ctx: Context, verb: int, tail: Collection[int] = ()) -> tuple[frozenset[str], str]:
    """The frames that a verb stands in (see `verb_pairs`), and the base form of its object.

    Args:
        ctx: the article.
        verb: the verb.
        tail: the words behind it that are part of it; the last may be a preposition whose object is then the verb's.
    """
    found, target = set[str](), ""
    for c in ctx.reading.parse.children[verb]:
        if c not in tail:
            letter = _letter(ctx, c)
            found |= {letter} - {""}
            target = target_of(ctx, c) if letter == "d" else target
    ends = [o for t in tail if ctx.tokens[t].dep in ("prep", "agent") and (o := governed(ctx, t)) is not None]
    if ends and ctx.tokens[ends[-1]].dep == "pobj":
        found, target = (found - {"d"}) | {"d"}, target_of(ctx, ends[-1])
    token = ctx.tokens[verb]
    if not found and token.tag == "VBN" and token.dep in ("acl", "relcl"):
        return frozenset({"d"}), ctx.tokens[token.head].lemma.lower()
    if "d" in found and acts(ctx, _agent(ctx, verb)):
        found.add("a")
    if "t" in found and acts(ctx, subject_of(ctx, verb)):
        found.add("v")
    return frozenset(found or _objectless(ctx, verb, tail)), target


def _agent(ctx: Context, verb: int) -> int | None:
    """Who does what a verb says: its subject, or in the passive whom “by” names."""
    below = ctx.reading.parse.children[verb]
    if any(ctx.tokens[c].dep == "auxpass" for c in below):
        return next((governed(ctx, c) for c in below if ctx.tokens[c].dep == "agent"), None)
    return subject_of(ctx, verb)


def _letter(ctx: Context, i: int) -> str:
    """The frame that a dependent of a verb makes; none for most."""
    token = ctx.tokens[i]
    infinitive = any(ctx.tokens[g].tag == "TO" for g in ctx.reading.parse.children[i])
    if token.dep in _OBJECTS:
        return "d"
    if token.dep == "xcomp":
        return "t" if infinitive else "g" if token.tag == "VBG" else "x"
    if token.dep == "ccomp":
        return "o" if infinitive else "c"
    return "x" if token.dep in ("dative", "oprd", "acomp", "prt", "attr") else ""


def _objectless(ctx: Context, verb: int, tail: Collection[int]) -> set[str]:
    below = [c for c in ctx.reading.parse.children[verb] if c > verb and c not in tail]
    if any(ctx.tokens[c].text.lower() == "on" and governed(ctx, c) not in ctx.time_at for c in below):
        return {"x"}
    bare = not any(ctx.tokens[c].dep in ("prep", "advmod", "npadvmod", "advcl") for c in below)
    thing = not acts(ctx, subject_of(ctx, verb))
    return {"s" if thing else "i"} | ({"n"} if bare else set())


def share(ctx: Context, i: int, verb: int) -> float:
    """How much of a statement's claim hangs on a word: all of it on its main line, less in clauses below."""
    found = 1.0
    while i != verb and ctx.tokens[i].head != i:
        found *= _SHARES.get(ctx.tokens[i].dep, 1.0)
        i = ctx.tokens[i].head
    return found
