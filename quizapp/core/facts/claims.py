"""Claims: who says what a clause tells, and how sure they are."""

from dataclasses import dataclass

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import SAYING
from quizapp.core.facts.phrases import trimmed

# What is found out is told by whoever found it, though they need not say it.
_FINDING = frozenset({"find", "show", "discover", "demonstrate", "indicate", "conclude"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause that somebody says: the verb of saying, and the speaker as a piece of its sentence."""

    verb: int
    speaker: Piece


def claim_of(ctx: Context, clause: Clause) -> tuple[bool, Claim | None]:
    """Whether a clause is somebody's claim, and the claim where its speaker is read with certainty.

    A clause is claimed if it, or a clause above it, is the content of a verb of saying or holding.
    """
    tokens, i = ctx.tokens, clause.verb
    while tokens[i].head != i:
        head, dep = tokens[i].head, tokens[i].dep
        if dep == "ccomp" and i < head and (tokens[head].lemma not in SAYING or _joined(ctx, i, head)):
            return False, None
        if dep == "ccomp" or (dep == "parataxis" and tokens[head].lemma in SAYING):
            outer = ctx.clause_at.get(head)
            if i < head and outer and not _marked_off(ctx, i, head, outer):
                return True, None
            if tokens[head].lemma in SAYING | _FINDING and outer and not outer.passive and outer.negation is None:
                return True, Claim(head, outer.subject)
            return True, None
        if dep in ("advcl", "xcomp", "acl", "pcomp") and tokens[head].lemma in SAYING:
            return True, None
        i = head
    return False, None


def inserted_claim(ctx: Context, clause: Clause) -> Claim | None:
    """Who says what a sentence tells, where a report stands in it between commas: “The port, she said, is safe”."""
    tokens = ctx.tokens
    for i in range(clause.sentence.first + 1, clause.sentence.last - 1):
        says = tokens[i].lemma in SAYING and tokens[i].tag in ("VBD", "VBZ", "VBP") and i not in ctx.quoted
        subjects = [c for c in ctx.reading.parse.children[i] if tokens[c].dep == "nsubj"] if says else []
        if i == clause.verb or len(subjects) != 1:
            continue
        phrase = ctx.reading.parse.subtree(subjects[0])
        ends = (min(phrase[0], i) - 1, max(phrase[-1], i) + 1)
        if all(tokens[t].text in (",", ".", "–", "—") for t in ends) and tokens[ends[0]].text != ".":
            return Claim(i, Piece("subject", subjects[0], tuple(trimmed(ctx.reading, subjects[0]))))
    return None


def _joined(ctx: Context, i: int, head: int) -> bool:
    """Whether a comma and “and” part a clause from a verb of saying behind it that has a content of its own."""
    words = [ctx.tokens[t].text for t in range(i, head)]
    last = max((n for n, word in enumerate(words) if word in ("and", "but")), default=0)
    own = any(c > head and ctx.tokens[c].dep in ("ccomp", "dobj") for c in ctx.reading.parse.children[head])
    return own and words[last - 1] == "," and "," not in words[last:]


def _marked_off(ctx: Context, i: int, head: int, outer: Clause) -> bool:
    """Whether a mark stands between what is said and whoever says it: “It fell, Ann Lee said”."""
    first = min(t for t in (*outer.subject.tokens, *outer.auxiliaries, head) if t > i)
    return ctx.tokens[first - 1].pos == "PUNCT"
