"""Wording: a clause turned into a question or into a bare predicate, with its tense and agreement."""

import re
from collections.abc import Collection, Mapping, Sequence

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import Part
from quizapp.core.facts.reasons import bare_form

_SINGULAR = {"have": "has", "are": "is", "were": "was", "do": "does", "’re": "is", "’ve": "has"}
_FULL = {
    "’s": "is",
    "'s": "is",
    "’ve": "have",
    "’re": "are",
    "’d": "would",
    "’ll": "will",
    "n’t": "not",
    "wo": "will",
    "ca": "can",
}
_LEADING = frozenset({"as", "like", "unlike", "despite", "besides", "for", "along", "instead"})
_LINKING = frozenset({"addition", "contrast", "fact", "particular", "short", "turn", "return"})
_BE = frozenset({"is", "are", "was", "were", "am"})


def base_form(text: str, lemma: str) -> str:
    """The lemma of a verb in “-ed”, with the “e” that a model loses: a “stag” that was “staged” is a “stage”.

    One syllable that ends in a single consonant behind a single vowel doubles that consonant before “-ed”.
    """
    short = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", lemma)
    return f"{lemma}e" if short and text.lower() == f"{lemma}ed" else lemma


def third_person(lemma: str) -> str:
    """The third person singular of a verb in the present tense."""
    irregular = {"have": "has", "be": "is", "do": "does", "go": "goes"}
    if lemma in irregular:
        return irregular[lemma]
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        return lemma + "es"
    return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2:-1] not in "aeiou" else lemma + "s"


def plural_subject(ctx: Context, clause: Clause) -> bool:
    """Whether the subject takes a plural verb."""
    head = clause.subject.head
    joined = any(ctx.tokens[c].dep == "conj" and c in clause.subject.tokens for c in ctx.reading.parse.children[head])
    return (
        ctx.tokens[head].tag in ("NNS", "NNPS")
        or joined
        or ctx.tokens[head].text.lower() in ("they", "police", "people")
        or bool(re.fullmatch(r"[A-Z]{2,}s", ctx.tokens[head].text))
    )


Instead = Mapping[int, Sequence[Part]]


def body(pieces: Sequence[Piece], left_out: Collection[int], instead: Instead | None = None) -> list[Part]:
    """The tokens of pieces in order, less those whose head is left out."""
    found: list[Part] = []
    for piece in pieces:
        if instead and piece.head in instead:
            found += instead[piece.head]
        elif piece.head not in left_out:
            found += piece.tokens
    return found


def ask_subject(ctx: Context, clause: Clause, wh: str, *, left_out: Collection[int], plural: bool) -> list[Part]:
    """A question whose answer is the subject: “Who withdrew US forces from Iraq?”."""
    verbs: list[Part] = [*clause.auxiliaries]
    if clause.negation is not None:
        verbs.insert(1, clause.negation)
    adverbs, late = _parted(clause)
    verbs += [*body(adverbs, left_out), clause.verb, *clause.particles]
    finite = clause.auxiliaries[0] if clause.auxiliaries else clause.verb
    parts = [_singular(ctx, p) if p == finite and not plural else p for p in verbs]
    front = _fronted(ctx, clause)
    return [wh, *parts, *body(clause.after, left_out), *body(late, left_out), *body(front, left_out)]


def _fronted(ctx: Context, clause: Clause) -> list[Piece]:
    """The pieces before the subject that can stand at a question’s end: no “as a new citizen” or “despite the rain”."""
    front = (p for p in clause.front if ctx.tokens[p.head].text.lower() not in _LEADING)
    return [p for p in front if ctx.tokens[p.tokens[-1]].text.lower() not in _LINKING]


def _parted(clause: Clause) -> tuple[list[Piece], list[Piece]]:
    """The adverbs between subject and verb, and the longer pieces there that read better at the end."""
    adverbs = [p for p in clause.mid if p.role == "advmod"]
    return adverbs, [p for p in clause.mid if p.role != "advmod"]


def _singular(ctx: Context, part: Part) -> Part:
    """A finite verb in the plural, brought into the singular that “who” and “what” take."""
    if isinstance(part, str) or ctx.tokens[part].tag not in ("VBP", "VBD"):
        return part
    word = ctx.tokens[part].text.lower()
    if word in _SINGULAR:
        return _SINGULAR[word]
    return third_person(ctx.tokens[part].lemma) if ctx.tokens[part].tag == "VBP" else part


def ask_other(
    ctx: Context, clause: Clause, wh: str, *, left_out: Collection[int], instead: Instead | None = None
) -> list[Part] | None:
    """A question whose answer is not the subject: “In which year did Obama withdraw US forces from Iraq?”."""
    subject = clause.subject.tokens
    adverbs, late = _parted(clause)
    mid: list[Part] = body(adverbs, left_out)
    if clause.negation is not None:
        mid.insert(0, "not")
    rest = [*clause.particles, *body(clause.after, left_out, instead), *body([*late, *_fronted(ctx, clause)], left_out)]
    if clause.auxiliaries:
        first, others = clause.auxiliaries[0], clause.auxiliaries[1:]
        verb = ctx.tokens[first].text.lower()
        return [wh, _FULL.get(verb, verb), *subject, *mid, *others, clause.verb, *rest]
    verb = ctx.tokens[clause.verb].text.lower()
    if verb in _BE:
        return [wh, verb, *subject, *mid, *rest]
    if ctx.tokens[clause.verb].lemma == "be":
        return None
    return [wh, _do(ctx, clause), *subject, *mid, bare_form(ctx, clause.verb), *rest]


def _do(ctx: Context, clause: Clause) -> str:
    tag = ctx.tokens[clause.verb].tag
    return {"VBD": "did", "VBZ": "does"}.get(tag, "do")


def turned(ctx: Context, clause: Clause, told: Sequence[int], wh: str) -> list[Part] | None:
    """The words of a statement as a question: “Why did …”; what stands before its subject goes behind it.

    Args:
        ctx: the article.
        clause: the clause of the statement.
        told: the tokens of the statement that are asked about.
        wh: the question word.
    """
    verbs = (*clause.auxiliaries, clause.verb)
    subject, mid, tail = _laid_out(ctx, clause, told)
    if not subject or verbs[0] < subject[-1]:
        return None
    word = ctx.tokens[verbs[0]].text.lower()
    if len(verbs) > 1:
        return [wh, _FULL.get(word, word), *subject, *mid, *verbs[1:], *tail]
    if ctx.tokens[verbs[0]].lemma == "be":
        return [wh, word, *subject, *mid, *tail] if word in _BE else None
    return [wh, _do(ctx, clause), *subject, *mid, bare_form(ctx, verbs[0]), *tail]


def _laid_out(ctx: Context, clause: Clause, told: Sequence[int]) -> tuple[list[int], list[int], list[int]]:
    """The subject of a statement, what stands between it and the verb, and the rest as a question ends with it."""
    inside = set(ctx.reading.parse.subtree(clause.subject.head))
    if clause.verb in inside:
        # A relative clause stands below the noun that is its subject.
        inside -= set(ctx.reading.parse.subtree(clause.verb))
    subject = [t for t in clause.subject.tokens if t in told]
    rest = [t for t in told if t not in inside and t not in (*clause.auxiliaries, clause.verb)]
    first = min(subject, default=0)
    front, mid = [t for t in rest if t < first], [t for t in rest if first < t < clause.verb]
    after = [t for t in rest if t > clause.verb]
    if front and ctx.tokens[front[-1]].text == ",":
        return subject, mid, [*after, *front[:-1]]
    # “Around” a third of all deaths.
    return [*front, *subject], mid, after
