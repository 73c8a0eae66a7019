"""Asserted clauses: those that a text tells as so, each with the words it borrows from the clause it is joined to."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.linking import links
from quizapp.core.facts.phrases import subtree, trimmed
from quizapp.core.facts.relatives import antecedent
from quizapp.core.text import Sentence

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "advcl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PLAIN = frozenset({"VBD", "VBZ", "VBP"})
# What these join to a clause is told as so; “if”, “when” or “before” only say when the other clause holds.
_TOLD = frozenset({"although", "though", "whereas", "while", "because", "after"})
_FRAMES = frozenset({"prep", "npadvmod"})
# Verbs that “said that” may stand for; “denied” and “feared” may not.
PLAIN = word_set("say tell add explain note state stress comment remark observe warn argue claim insist maintain point")


@dataclass(frozen=True, slots=True)
class Asserted:
    """A clause that is told as so, with the tokens before it that belong to it but stand elsewhere in the sentence.

    `lead` are the words it shares with the clause it is joined to: a frame at its start, a subject, an auxiliary.
    """

    clause: Clause
    lead: tuple[int, ...] = ()


def asserted(ctx: Context, sentence: Sentence) -> Iterator[Asserted]:
    """The clauses that a sentence tells as so, main ones before those that stand inside them."""
    verbs = [
        i for i in range(sentence.first, sentence.last) if ctx.tokens[i].pos in ("VERB", "AUX") and i not in ctx.quoted
    ]
    for i in sorted(verbs, key=lambda v: ctx.tokens[v].dep in ("relcl", "advcl")):
        if found := _asserted(ctx, sentence, i):
            yield found


def _asserted(ctx: Context, sentence: Sentence, verb: int) -> Asserted | None:
    """The clause of a verb, where it is told as so."""
    dep, subjects = ctx.tokens[verb].dep, subjects_of(ctx, verb)
    if _reports(ctx, verb):
        return None
    if not subjects:
        return _sharing(ctx, sentence, verb) if dep == "conj" else None
    if not _finite(ctx, verb) or (dep == "advcl" and not _opens_told(ctx, verb)):
        return None
    if dep == "relcl":
        return _relative(ctx, sentence, verb, subjects[0])
    frame = _frame(ctx, verb) if dep == "conj" else ()
    if frame is None or dep not in ("ROOT", "ccomp", "conj", "advcl"):
        return None
    return Asserted(_clause(ctx, sentence, verb, _subject(ctx, subjects[0])), frame)


def subjects_of(ctx: Context, verb: int) -> list[int]:
    """The subjects that a verb has of its own."""
    return [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep in _SUBJECTS]


def _finite(ctx: Context, verb: int) -> bool:
    below = [ctx.tokens[c] for c in ctx.reading.parse.children[verb]]
    return ctx.tokens[verb].tag in _FINITE or any(t.tag in _FINITE for t in below if t.dep in _AUXILIARIES)


def _reports(ctx: Context, verb: int) -> bool:
    """Whether a plain verb of saying only reports the clause it governs, which is told of whoever says it."""
    if ctx.tokens[verb].lemma not in PLAIN:
        return False
    contents = [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep == "ccomp"]
    return any(_told(ctx, c) for c in contents)


def _told(ctx: Context, content: int) -> bool:
    """Whether a content clause has a finite verb: not the “stay” of “let them stay”."""
    return _finite(ctx, content) and bool(subjects_of(ctx, content))


def _opens_told(ctx: Context, verb: int) -> bool:
    """Whether a clause opens with a word that tells it as so: “because …”, not “two days after …”."""
    marks = [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep == "mark"]
    alone = len(marks) == 1 and marks[0] == subtree(ctx.reading, verb)[0]
    return alone and ctx.tokens[marks[0]].text.lower() in _TOLD


def _subject(ctx: Context, head: int) -> Piece:
    return Piece("subject", head, tuple(trimmed(ctx.reading, head)))


def _joined_to(ctx: Context, verb: int) -> int:
    """The first of the verbs that a verb is joined to."""
    while ctx.tokens[verb].dep == "conj" and ctx.tokens[ctx.tokens[verb].head].pos in ("VERB", "AUX"):
        verb = ctx.tokens[verb].head
    return verb


def _frame(ctx: Context, verb: int) -> tuple[int, ...] | None:
    """The circumstance before the first of the joined clauses, which holds of the others; None where it is a clause."""
    first = _joined_to(ctx, verb)
    subjects = subjects_of(ctx, first)
    told = ctx.tokens[first].dep in ("ROOT", "ccomp") or _opens_told(ctx, first)
    if first == verb or not subjects or not told:
        return None
    front = [c for c in ctx.reading.parse.children[first] if c < subjects[0] and ctx.tokens[c].dep in _ADJUNCTS]
    if any(ctx.tokens[c].dep == "advcl" for c in front):
        return None
    phrases = [subtree(ctx.reading, c) for c in front if ctx.tokens[c].dep in _FRAMES]
    found = [t for phrase in phrases if not links(ctx, phrase) for t in phrase]
    behind = max(found, default=-1) + 1
    return (*found, behind) if found and ctx.tokens[behind].text == "," else tuple(found)


def _sharing(ctx: Context, sentence: Sentence, verb: int) -> Asserted | None:
    """A second verb of one subject: “Rome fell and lost its port” tells also that Rome lost its port."""
    first, frame = ctx.tokens[verb].head, _frame(ctx, verb)
    subjects = subjects_of(ctx, first)
    below = [ctx.tokens[c] for c in ctx.reading.parse.children[verb]]
    head = ctx.tokens[first]
    told = head.dep in ("ROOT", "ccomp") and head.pos in ("VERB", "AUX") and _finite(ctx, first)
    if frame is None or len(subjects) != 1 or not told or first in ctx.quoted or subjects[0] > first:
        return None
    own = [c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep in _AUXILIARIES]
    shared = [c for c in ctx.reading.parse.children[first] if ctx.tokens[c].dep in _AUXILIARIES and c < first]
    beside = {
        ctx.tokens[c].text.lower() for c in ctx.reading.parse.children[first] if ctx.tokens[c].dep in ("cc", "neg")
    }
    if not beside or not beside <= {"and", "but"} or not _follows(ctx, verb):
        return None
    passive = head.tag == "VBN" and bool(shared) and not any(t.dep in ("dobj", "ccomp") for t in below)
    lent: list[int] = []
    if own or (ctx.tokens[verb].tag in _PLAIN and not passive):
        fits = _finite(ctx, verb)
    else:
        lent, fits = shared, bool(shared) and (ctx.tokens[verb].tag == head.tag or passive)
    subject = _subject(ctx, subjects[0])
    return Asserted(_clause(ctx, sentence, verb, subject), (*frame, *subject.tokens, *lent)) if fits else None


def _follows(ctx: Context, verb: int) -> bool:
    """Whether a joined verb stands right behind its “and” or comma: nothing between them may be its own subject."""
    first = subtree(ctx.reading, verb)[0]
    return ctx.tokens[first - 1].dep == "cc" or ctx.tokens[first - 1].text == ","


def _relative(ctx: Context, sentence: Sentence, verb: int, pronoun: int) -> Asserted | None:
    """What a relative clause behind a comma tells of its noun, where nothing else could be meant."""
    apart = pronoun > 0 and ctx.tokens[pronoun - 1].text == ","
    found = antecedent(ctx.reading, verb, pronoun) if apart and ctx.tokens[pronoun].tag in ("WDT", "WP") else None
    if found is None or ctx.tokens[pronoun].text.lower() == "that":
        return None
    noun, phrase = found
    if ctx.tokens[phrase[0]].text.lower() in ("a", "an"):
        return None
    return Asserted(_clause(ctx, sentence, verb, Piece("subject", noun, phrase)), phrase)


def _clause(ctx: Context, sentence: Sentence, verb: int, subject: Piece) -> Clause:
    """A clause with just what a statement needs of it."""
    below = [c for c in ctx.reading.parse.children[verb] if sentence.first <= c < sentence.last]
    pieces = [
        Piece(ctx.tokens[c].dep, c, tuple(subtree(ctx.reading, c))) for c in below if ctx.tokens[c].dep in _ADJUNCTS
    ]
    return Clause(
        verb=verb,
        kind=ctx.tokens[verb].dep,
        subject=subject,
        auxiliaries=tuple(c for c in below if ctx.tokens[c].dep in _AUXILIARIES),
        negation=next((c for c in below if ctx.tokens[c].dep == "neg"), None),
        particles=(),
        front=tuple(p for p in pieces if p.head < subject.head),
        mid=(),
        after=tuple(p for p in pieces if p.head > subject.head),
        sentence=sentence,
        passive=any(ctx.tokens[c].dep == "auxpass" for c in below),
        mark="",
        opens=-1,
        coordinated=False,
    )
