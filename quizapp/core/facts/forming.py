"""Forming a whole: whether the words kept of a clause read as one, with a subject that says who and no part cut off."""

from collections.abc import Mapping, Sequence

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import COLLECTIVE, SAYING
from quizapp.core.facts.names import Kind
from quizapp.core.facts.own import is_clear
from quizapp.core.facts.phrases import subtree
from quizapp.core.facts.relatives import agrees

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ODD = frozenset({"dep", "intj", "meta", "parataxis", "csubj", "csubjpass"})
_DANGLING = frozenset({"IN", "DT", "CC", "TO", "MD", "WDT", "WP", "WRB", "PRP$", "PDT", "POS", ","})
_NOBODY = word_set(
    """
    everything everyone everybody anyone anything something nothing nobody someone none one each any either
    neither nor so what whatever this that these those such others another it they he she here
    """
)
_COUNTED = word_set("some many few several all most much no two three other")
_TRANSITIVE = word_set("make take give have do get bring put cause create say tell announce name let")
_TALK = word_set("refer talk speak reflect think look wonder discuss")
HAZY = word_set(
    """
    thing way clue key aim point problem question answer fact idea truth trouble reason result difference trick chance
    news story case matter issue sort kind lesson hope fear view sense moment news other latter former
    """
)


def well_formed(ctx: Context, tokens: Sequence[int], written: Mapping[int, str], clause: Clause) -> bool:
    """Whether a clause reads as one: a subject that says who, then a verb in its place, and no part cut off."""
    shown = [t for t in tokens if written.get(t, "x")]
    if _dangles(ctx, shown[-1]) or clause.subject.head not in tokens:
        return False
    vague = ctx.tokens[shown[0]].text.lower() in _NOBODY and not is_clear(ctx, shown[0], tuple(tokens))
    if vague and shown[0] not in written:
        return False
    odd = any(ctx.tokens[t].dep in _ODD or ctx.tokens[t].pos in ("INTJ", "X") or _orphan(ctx, t, tokens) for t in shown)
    sound = _in_order(ctx, clause, shown) and _agrees(ctx, clause) and not _gapped(ctx, shown, clause)
    misread = ctx.tokens[shown[0]].lemma in SAYING and ctx.tokens[shown[0]].tag in ("VBD", "VBN")
    return (
        sound and not odd and not misread and _says_who(ctx, clause, shown, written) and _says_what(ctx, clause, shown)
    )


def _dangles(ctx: Context, i: int) -> bool:
    """Whether a clause cannot end with a word: an article, an auxiliary without its verb, a “not”."""
    token = ctx.tokens[i]
    return token.tag in _DANGLING or token.dep in ("aux", "auxpass", "neg") or token.pos == "AUX"


def _orphan(ctx: Context, i: int, tokens: Sequence[int]) -> bool:
    """Whether a token has lost what it cannot stand without: the owner’s thing, a clause’s subject or its mark."""
    token, below = ctx.tokens[i], ctx.reading.parse.children[i]
    if token.tag == "POS":
        return i + 1 not in tokens
    if token.dep == "acl" and token.tag == "VBN" and token.head == i - 1:
        # “…and the couple divorced” is read as if a couple had been divorced.
        return ctx.tokens[i - 1].dep == "conj" and ctx.tokens[i - 2].dep == "det"
    finite = token.tag in ("VBD", "VBZ", "VBP") or any(ctx.tokens[c].tag == "MD" for c in below)
    led = any(ctx.tokens[c].dep in ("nsubj", "nsubjpass", "expl", "csubj") for c in below)
    if token.dep == "ccomp":
        return finite and not led
    marked = any(ctx.tokens[c].dep == "mark" or ctx.tokens[c].tag in ("WRB", "WDT", "WP", "IN") for c in below)
    return token.dep == "advcl" and finite and led and not marked


def _agrees(ctx: Context, clause: Clause) -> bool:
    """Whether subject and verb agree in number, and “and” or “but” joins a second verb to the first."""
    head, below = clause.subject.head, ctx.reading.parse.children[clause.verb]
    joints = [c for c in below if ctx.tokens[c].dep == "conj" and not _led(ctx, c)]
    chain = [ctx.tokens[t] for t in subtree(ctx.reading, clause.verb) if t > clause.verb]
    if joints and not any(t.dep == "cc" and ctx.tokens[t.head].pos in ("VERB", "AUX") for t in chain):
        return False
    plain = ctx.tokens[head].pos in ("NOUN", "PROPN") and ctx.tokens[head].lemma.lower() not in COLLECTIVE
    several = any(ctx.tokens[c].lemma.lower() in _COUNTED for c in ctx.reading.parse.children[head])
    return not plain or several or head in ctx.name_at or agrees(ctx.reading, head, clause.verb)


def _led(ctx: Context, verb: int) -> bool:
    return any(ctx.tokens[c].dep in ("nsubj", "nsubjpass", "expl") for c in ctx.reading.parse.children[verb])


def _says_what(ctx: Context, clause: Clause, tokens: Sequence[int]) -> bool:
    """Whether the verb tells something: it has the object it needs, and is no passing activity of the story."""
    verb, below = ctx.tokens[clause.verb], ctx.reading.parse.children[clause.verb]
    deps = {ctx.tokens[c].dep for c in below if c in tokens}
    objects = {"dobj", "ccomp", "xcomp", "attr", "oprd", "prt", "acomp"}
    if verb.lemma in _TRANSITIVE and not clause.passive and deps.isdisjoint(objects):
        return False
    words = [ctx.tokens[a].text.lower() for a in clause.auxiliaries]
    name = ctx.name_at.get(clause.subject.head)
    somewhere = verb.lemma == "be" and deps.isdisjoint(objects) and name is not None and name.kind is Kind.PERSON
    if "must" in words and "have" in words:
        return False
    going_on = verb.tag == "VBG" and any(ctx.tokens[a].tag == "VBD" for a in clause.auxiliaries)
    timed = any(t in ctx.time_at for t in tokens)
    return not (verb.tag == "VBG" and verb.lemma in _TALK) and (timed or not (going_on or somewhere))


def _in_order(ctx: Context, clause: Clause, tokens: Sequence[int]) -> bool:
    """Whether subject, auxiliaries and verb stand in the order of a statement, and no other clause before them."""
    below = (c for c in ctx.reading.parse.children[clause.verb] if c in tokens)
    if any(ctx.tokens[c].dep == "ccomp" and c < clause.subject.head for c in below):
        return False
    head = ctx.tokens[clause.subject.head]
    early = [*clause.auxiliaries, clause.verb]
    return head.dep == "expl" or all(clause.subject.head < t for t in early)


def _gapped(ctx: Context, tokens: Sequence[int], clause: Clause) -> bool:
    """Whether a noun phrase hangs on the verb that is neither object nor time, so that a part was lost or misread."""
    for t in tokens:
        token = ctx.tokens[t]
        marks = [ctx.tokens[c].text.lower() for c in ctx.reading.parse.children[t] if ctx.tokens[c].dep == "det"]
        if token.dep == "npadvmod" and t not in ctx.time_at and token.pos in ("NOUN", "PROPN") and marks:
            return True
        if token.dep == "appos" and ctx.tokens[t - 1].text != "," and token.pos != "PROPN" and token.head < t - 1:
            return True
    below = [c for c in ctx.reading.parse.children[clause.verb] if c in tokens]
    roles = [ctx.tokens[c].dep for c in below if ctx.tokens[subtree(ctx.reading, c)[0] - 1].text != ","]
    return roles.count("dobj") > 1 or sum(role in _SUBJECTS for role in roles) > 1 or _parted(ctx, clause, tokens)


def _parted(ctx: Context, clause: Clause, tokens: Sequence[int]) -> bool:
    """Whether a lone comma stands between subject and verb."""
    end = max(clause.subject.tokens)
    behind = [t for t in tokens if t > end][:1]
    inside = [t for t in tokens if clause.subject.first <= t <= end and ctx.tokens[t].text == ","]
    return bool(behind) and ctx.tokens[behind[0]].text == "," and not inside


def _says_who(ctx: Context, clause: Clause, tokens: Sequence[int], written: Mapping[int, str]) -> bool:
    """Whether a subject is somebody or something in particular, or a class; not “some people” or “one clue”."""
    head, first = ctx.tokens[clause.subject.head], ctx.tokens[clause.subject.first]
    if head.dep == "expl":
        return head.text.lower() == "there"
    if written.get(clause.subject.head) or is_clear(ctx, clause.subject.head, tuple(tokens)):
        return True
    if head.text.lower() in _COUNTED | {"one", "none"} and _bound(ctx, clause.subject.head):
        return True
    if head.pos == "PRON" or (first.text.lower() in _NOBODY and head.tag not in ("NNP", "NNPS")):
        return False
    if first.text.lower() in _COUNTED and (head.lemma in ("people", "person") or not _bound(ctx, clause.subject.head)):
        return any(ctx.tokens[t].pos in ("NUM", "PROPN", "ADJ") for t in clause.subject.tokens[1:])
    return head.lemma.lower() not in HAZY or _bound(ctx, clause.subject.head)


def _bound(ctx: Context, i: int) -> bool:
    """Whether a hazy noun is told of something named: “the reason for the war” is, “one clue” is not."""
    return any(ctx.tokens[c].dep in ("prep", "relcl", "poss", "acl") for c in ctx.reading.parse.children[i])
