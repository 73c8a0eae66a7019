"""Frames: the time that an earlier sentence sets, “In 1900, …”, without which what follows would claim too much."""

from dataclasses import dataclass
from functools import cached_property

from quizapp.core.facts.asserted import Asserted
from quizapp.core.facts.context import Context
from quizapp.core.facts.pruned import is_event
from quizapp.core.text import Sentence


@dataclass(frozen=True, eq=False)
class Frames:
    """The sentences of an article that begin with a time, and those they hold for."""

    ctx: Context

    def missing(self, told: Asserted) -> bool:
        """Whether a clause in the past tells a state or a share of which only a sentence before says when it was so."""
        clause, tokens = told.clause, self.ctx.tokens
        finite = tokens[clause.auxiliaries[0] if clause.auxiliaries else clause.verb]
        run = range(clause.sentence.first, clause.sentence.last)
        shared = any(tokens[t].tag == "CD" or tokens[t].lemma in _SHARES for t in clause.subject.tokens)
        past = finite.tag == "VBD" and (shared or not is_event(self.ctx, told))
        return past and not any(t in self.ctx.time_at for t in run) and clause.sentence in self._held

    @cached_property
    def _held(self) -> frozenset[Sentence]:
        """The sentences that stand in a paragraph behind one that begins with a time."""
        found, paragraph = set[Sentence](), 0
        for sentence, number in self.ctx.paragraph_of.items():
            if number == paragraph:
                found.add(sentence)
            if self._timed(sentence):
                paragraph = number
        return frozenset(found)

    def _timed(self, sentence: Sentence) -> bool:
        front = range(sentence.first, min(sentence.first + _FRONT, sentence.last))
        comma = next((t for t in front if self.ctx.tokens[t].text == ","), sentence.first)
        return any(t in self.ctx.time_at for t in range(sentence.first, comma))


_FRONT = 12
_SHARES = frozenset({"half", "third", "quarter", "most", "majority", "all", "percent", "average"})
