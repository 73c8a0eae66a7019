"""Introductions: “the strike” written out as “the drone strike at a port”, which brought it in by “a”."""

from dataclasses import dataclass
from functools import cached_property

from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import KNOWN, PEOPLE
from quizapp.core.facts.phrases import render, trimmed
from quizapp.core.facts.reference import leaning

_A = frozenset({"a", "an"})
_BEFORE = frozenset({"amod", "compound", "nmod"})
_BEHIND = frozenset({"prep", "acl", "relcl"})
_LONGEST = 9
_FARTHEST = 200
_NEW = frozenset({"new", "another", "second", "further", "recent", "different", "similar"})


@dataclass(frozen=True, eq=False)
class Introductions:
    """The things that an article brings in once, by “a” or “an”, and speaks of later by “the”."""

    ctx: Context

    def phrase(self, noun: int) -> str:
        """The words that brought in what a definite noun means, with “the”; empty where that is not certain.

        The noun stands once with “a” or “an” in the sentences before, and else only with “the”, in the singular.
        """
        token = self.ctx.tokens[noun]
        before = [t for t in self._nouns.get(token.lemma, ()) if t < noun]
        firsts = [t for t in before if self._marks(t) & _A]
        if len(firsts) != 1 or token.tag != "NN" or token.lemma in KNOWN or before[0] != firsts[0]:
            return ""
        plain = all(self._marks(t) <= {"the"} and self.ctx.tokens[t].tag == "NN" for t in before[1:])
        near = firsts[0] < self.ctx.sentence_of(noun).first and noun - firsts[0] < _FARTHEST
        return self._told(firsts[0], noun) if plain and near else ""

    def _told(self, first: int, noun: int) -> str:
        """The phrase around the noun that brought a thing in, from its first modifier on."""
        tokens = self.ctx.tokens
        below = [c for c in self.ctx.reading.parse.children[first] if tokens[c].dep in _BEFORE | _BEHIND]
        words = {tokens[c].text.lower() for c in self.ctx.reading.parse.children[noun] if tokens[c].dep in _BEFORE}
        mine = {tokens[c].text.lower() for c in below if tokens[c].dep in _BEFORE}
        phrase = [
            t for t in trimmed(self.ctx.reading, first) if tokens[t].head != first or tokens[t].tag not in ("DT", "POS")
        ]
        called = any(tokens[c].lemma in ("call", "name") for c in below) and tokens[first].lemma in PEOPLE
        fit = below and not called and words <= mine and not mine & _NEW and len(phrase) <= _LONGEST
        if not fit or any(t in self.ctx.quoted for t in phrase) or leaning(self.ctx, phrase, {}):
            return ""
        return "the " + render(self.ctx.reading, phrase)

    def _marks(self, i: int) -> frozenset[str]:
        """The words that determine or count a noun."""
        below = self.ctx.reading.parse.children[i]
        return frozenset(
            self.ctx.tokens[c].text.lower() for c in below if self.ctx.tokens[c].dep in ("det", "poss", "nummod")
        )

    @cached_property
    def _nouns(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for i, token in enumerate(self.ctx.tokens):
            if token.pos == "NOUN":
                found.setdefault(token.lemma, []).append(i)
        return found
