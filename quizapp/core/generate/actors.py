"""Actors: who the pronouns of an event are, where its own clause or the one it hangs on settles that."""

from collections.abc import Iterator, Mapping

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.persons import gender_of, is_human
from quizapp.core.facts.phrases import render

_GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_SELF = frozenset({"itself", "himself", "herself"})
_THINGS = frozenset({"it", "they"})
_MARKS = frozenset({"when", "after", "before", "until", "since", "while", "as"})

_TITLES = frozenset({"Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms."})


def acting(ctx: Context, clause: Clause, swaps: Mapping[int, str]) -> dict[int, str]:
    """What is written for single tokens of an event: its subject in full, and “his” as it stands where he is that.

    Args:
        ctx: the article.
        clause: the event's clause.
        swaps: what the article settles.
    """
    written = dict(swaps)
    head = clause.subject.head
    if ctx.tokens[head].tag == "PRP" and head not in written and (full := _outer(ctx, clause, swaps)):
        written[head] = full
    for i in (head, *(t for piece in clause.after for t in piece.tokens)):
        meant = foremost(ctx, i) if i not in written and ctx.tokens[i].tag == "PRP" else None
        if meant and meant != actor_of(ctx, clause, written):
            written[i] = meant.text
    written |= {i: ctx.tokens[i].text for i in _narrowed(ctx, clause)}
    actor = actor_of(ctx, clause, written)
    for i in (t for piece in (clause.subject, *clause.pieces) for t in piece.tokens):
        if ctx.tokens[i].text.lower() in _SELF and ctx.tokens[i].dep in ("appos", "npadvmod"):
            written[i] = ""
        if actor and _means(ctx, i, actor, clause, written):
            written[i] = ctx.tokens[i].text
    return written


def foremost(ctx: Context, i: int) -> Name | None:
    """The person whom the article names most, where a pronoun can mean no other of those named just before it."""
    gender = _GENDER.get(ctx.tokens[i].text.lower(), "")
    persons = [n for n in ctx.names if n.kind is Kind.PERSON and gender_of(ctx, n) in (gender, "")]
    leading = max(persons, key=lambda n: len(n.mentions), default=None)
    if not gender or leading is None or gender_of(ctx, leading) != gender or i in ctx.quoted:
        return None
    first = ctx.opening[max(1, ctx.paragraph_of[ctx.sentence_of(i)] - 1)]
    rivals = [n for n in ctx.mentions(range(first, i)) if n in persons and n != leading and is_human(ctx, n)]
    clear = all(len(leading.mentions) >= 3 * len(n.mentions) for n in persons if n != leading)
    return leading if clear and not rivals else None


def _narrowed(ctx: Context, clause: Clause) -> Iterator[int]:
    """The articles of objects that the phrase right behind them makes clear, whatever the parse hangs it on."""
    for one, other in zip(clause.after, clause.after[1:], strict=False):
        behind = other.first == one.tokens[-1] + 1 == one.head + 1 and ctx.tokens[other.first].text in (
            "of",
            "on",
            "against",
        )
        if one.role == "dobj" and behind:
            yield from (c for c in ctx.reading.parse.children[one.head] if ctx.tokens[c].text.lower() == "the")


def _outer(ctx: Context, clause: Clause, swaps: Mapping[int, str]) -> str:
    """The subject of the clause that an adverbial one hangs on, where its pronoun can mean nothing else."""
    verb = ctx.tokens[clause.verb].head
    outer = ctx.clause_at.get(verb)
    if clause.kind != "advcl" or not _joined(ctx, clause):
        return ""
    if outer is None:
        return _related(ctx, verb) if ctx.tokens[clause.subject.head].text.lower() == "it" else ""
    word, head = ctx.tokens[clause.subject.head].text.lower(), outer.subject.head
    name = ctx.name_at.get(head)
    person = name is not None and name.kind is Kind.PERSON
    if word in _GENDER:
        fits = person and name is not None and gender_of(ctx, name) in (_GENDER[word], "")
        return name.text if fits and name else ""
    plural = ctx.tokens[head].tag in ("NNS", "NNPS")
    plain = ctx.tokens[head].pos in ("NOUN", "PROPN") and not person and len(outer.subject.tokens) <= 6
    rivals = [
        t for t in range(clause.sentence.first, clause.subject.head) if _rival(ctx, t, outer.subject, plural=plural)
    ]
    if word not in _THINGS or not plain or plural != (word == "they") or rivals:
        return ""
    return render(ctx.reading, outer.subject.tokens, dict(swaps))


def _related(ctx: Context, verb: int) -> str:
    """The name that a “which” right behind it stands for, as the subject of a verb."""
    noun = ctx.name_at.get(ctx.tokens[verb].head)
    subjects = [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep == "nsubj"]
    which = [c for c in subjects if ctx.tokens[c].text.lower() == "which" and ctx.tokens[c - 1].text == ","]
    organised = noun is not None and noun.kind is Kind.ORGANISATION
    if noun is None or not organised or not which or which[0] - 2 != ctx.tokens[verb].head:
        return ""
    return f"the {noun.text}" if " " not in noun.text and noun.text.isupper() else noun.text


def _joined(ctx: Context, clause: Clause) -> bool:
    """Whether a word that tells when joins an adverbial clause to its own."""
    below = ctx.reading.parse.children[clause.verb]
    return any(ctx.tokens[c].text.lower() in _MARKS and ctx.tokens[c].dep in ("mark", "advmod") for c in below)


def _rival(ctx: Context, i: int, subject: Piece, *, plural: bool) -> bool:
    """Whether another noun before a pronoun is a subject that it could mean."""
    token = ctx.tokens[i]
    own = i in subject.tokens or token.dep not in ("nsubj", "nsubjpass") or token.pos not in ("NOUN", "PROPN")
    return not own and plural == (token.tag in ("NNS", "NNPS"))


def untitled(ctx: Context, clause: Clause, written: Mapping[int, str]) -> dict[int, str]:
    """“Nils Aas” for “Mr Aas”, where the article gives the full name: two forms of one name look like two persons."""
    found: dict[int, str] = {}
    for i in (*clause.subject.tokens, *(t for piece in clause.after for t in piece.tokens)):
        name = ctx.name_at.get(i + 1)
        alone = name is not None and not {(i + 1, i + 2), (i, i + 2)}.isdisjoint(name.mentions)
        if ctx.tokens[i].text in _TITLES and name and alone and " " in name.text and i + 1 not in written:
            found |= {i: "", i + 1: name.text}
    return found


def actor_of(ctx: Context, clause: Clause, written: Mapping[int, str]) -> Name | None:
    """The person whom an event's subject names: that is its actor, or owns or bore who acts."""
    for i in clause.subject.tokens:
        text = written.get(i, "").removesuffix("’s")
        if (name := ctx.name_at.get(i)) and name.kind is Kind.PERSON:
            return name
        if text and ctx.tokens[i].tag.startswith("PRP"):
            return next((n for n in ctx.names if n.text == text and n.kind is Kind.PERSON), None)
    return None


def _means(ctx: Context, i: int, actor: Name, clause: Clause, written: Mapping[int, str]) -> bool:
    """Whether a pronoun behind the verb means the person of the subject, so that it stays as it is."""
    token = ctx.tokens[i]
    gender = _GENDER.get(token.text.lower(), "")
    if (
        not gender
        or gender_of(ctx, actor) not in (gender, "")
        or written.get(i, actor.text).removesuffix("’s") != actor.text
    ):
        return False
    first = min(clause.subject.tokens)
    others = [n for n in ctx.mentions(range(first, i)) if n.kind is Kind.PERSON and n != actor]
    owner = clause.subject.head not in ctx.name_at and ctx.tokens[clause.subject.head].tag != "PRP"
    object_ = token.tag == "PRP" and token.dep in ("dobj", "dative", "pobj", "attr") and token.head == clause.verb
    return not others and i > first and (owner or not object_ or token.text.lower().endswith("self"))
