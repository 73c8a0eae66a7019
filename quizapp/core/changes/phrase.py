"""Phrase: a run of words that the table of phrases names, where it stands."""

from dataclasses import dataclass

from quizapp.core.changes.frames import governed
from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.text import Token

_LIMITS = word_set("only just simply partly largely mainly mostly not even or perhaps probably possibly no")
_DEGREES = word_set("more most less least so as how very too")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of tokens that the table names, in its sentence."""

    ctx: Context
    first: int
    last: int

    def at(self, i: int) -> Token:
        """The token at a place, or the one nearest to it."""
        return self.ctx.tokens[max(0, min(i, len(self.ctx.tokens) - 1))]

    @property
    def before(self) -> str:
        """The word before the phrase."""
        return self.at(self.first - 1).text.lower() if self.first else ""

    @property
    def behind(self) -> Token:
        """The token behind the phrase."""
        return self.at(self.last + 1)

    @property
    def above(self) -> Token:
        """What the phrase hangs on."""
        return self.at(self.at(self.first).head)

    @property
    def noun(self) -> int | None:
        """What the last word of the phrase governs, or stands before."""
        token, found = self.at(self.last), self.governs
        return found if found is not None else token.head if token.dep in ("det", "amod", "nummod", "predet") else None

    @property
    def lemma(self) -> str:
        """The base form of what the phrase governs, or nothing."""
        return "" if self.noun is None else self.ctx.tokens[self.noun].lemma.lower()

    @property
    def governs(self) -> int | None:
        """What the preposition that the phrase ends in, or begins with, governs."""
        found = governed(self.ctx, self.last)
        return found if found is not None or self.first == self.last else governed(self.ctx, self.first)


def whole(phrase: Phrase) -> bool:
    """Whether a phrase is more than part of a longer one, graded by none, and no name."""
    ctx, last = phrase.ctx, phrase.at(phrase.last)
    ends = last.pos == "NOUN" or (last.pos == "ADJ" and phrase.at(phrase.first).pos == "ADP")
    longer = ends and phrase.behind.tag[:2] in ("NN", "JJ")
    opens = ctx.sentence_of(phrase.first).first
    named = any(ctx.tokens[t].text.istitle() and t > opens for t in range(phrase.first, phrase.last + 1))
    return not (longer or named or phrase.first in ctx.name_at or phrase.before in _LIMITS | _DEGREES)
