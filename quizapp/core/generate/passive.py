"""Passive: an event told by what was done to somebody, where the text does not make clear who did it."""

from collections.abc import Mapping
from dataclasses import replace

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause
from quizapp.core.facts.context import Context
from quizapp.core.facts.reference import leaning

# Verbs that tell enough without who did it; their participle is their past.
_DONE = word_set(
    """
    kill injure wound arrest attack bomb destroy release publish found launch introduce discover invent ban abolish
    sign approve demolish elect appoint sentence execute murder convict complete close open damage capture rescue
    evacuate seize kidnap assassinate crown invade annex conquer liberate dissolve detain charge acquit jail
    """
)


def passive(ctx: Context, clause: Clause, written: Mapping[int, str]) -> Clause | None:
    """“15 students are killed in Oslo” for “The bombs killed 15 students in Oslo”; None where the doer is clear."""
    verb = ctx.tokens[clause.verb]
    objects = [p for p in clause.after if p.role == "dobj"]
    unclear = leaning(ctx, clause.subject.tokens, dict(written)) or ctx.tokens[clause.subject.head].tag == "PRP"
    plain = verb.tag == "VBD" or any(ctx.tokens[a].lemma == "have" for a in clause.auxiliaries[:1])
    if (
        not plain
        or clause.passive
        or not unclear
        or len(objects) != 1
        or verb.lemma not in _DONE
        or not verb.text.endswith("ed")
    ):
        return None
    done = replace(objects[0], role="subject")
    rest = tuple(p for p in clause.after if p is not objects[0])
    return replace(clause, subject=done, auxiliaries=(), after=rest, passive=True)
