"""Parallels: “it” and “they” as the subject of the clause or sentence before, where nothing else can be meant."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import COLLECTIVE, ORG_WORDS, PEOPLE, SAYING
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words, render
from quizapp.core.facts.reference import leaning
from quizapp.core.text import Sentence

# Verbs after which “it” often stands for nothing, or for a clause: “it seems”, “it takes years”, “it follows that”.
_EMPTY_VERBS = word_set("be seem appear take happen emerge turn follow mean matter remain become make look rain snow")
_VAGUE = word_set("some many several few most all no any each every both other others such more")
_TIMES = word_set("year month week day hour minute decade century time")
_LONGEST = 9


@dataclass(frozen=True, eq=False)
class Parallels:
    """What “it” and “they” mean as the subject of a clause."""

    ctx: Context

    def spoken(self, clause: Clause, speaker: Piece) -> bool:
        """Whether “it” or “they” in what somebody says means the speaker: “Mars One said it had signed a contract”."""
        i, head = clause.subject.head, self.ctx.tokens[speaker.head]
        word, verb = self.ctx.tokens[i].text.lower(), self.ctx.tokens[clause.verb]
        between = range(max(speaker.tokens) + 1, i) if speaker.head < i else range(0)
        if verb.dep != "ccomp" or i in self.ctx.quoted or speaker.head > i or any(self._noun(t) for t in between):
            return False
        if word == "they":
            return head.tag in ("NNS", "NNPS") and self._human(speaker.head)
        return word == "it" and self._body(speaker.head) and not self._empty(clause)

    def before(self, clause: Clause, written: Mapping[Sentence, Mapping[int, str]]) -> str:
        """The subject of the sentence before, for “it” or “they” at the start of the main clause; empty if unsure."""
        i = clause.subject.head
        word, sentence = self.ctx.tokens[i].text.lower(), self._previous.get(clause.sentence)
        if word not in ("it", "they") or clause.kind != "ROOT" or sentence is None or i in self.ctx.quoted:
            return ""
        main = self._mains.get(sentence)
        if main is None or any(self._noun(t) for t in range(clause.sentence.first, i)):
            return ""
        fits = self._many(main, clause) if word == "they" else self._one(main, clause)
        return self._words(main.subject, written.get(sentence, {})) if fits else ""

    def _many(self, main: Clause, clause: Clause) -> bool:
        """Whether “they” can only be the plural subject of the sentence before: people, where it takes people."""
        subject = main.subject
        saying = self.ctx.tokens[clause.verb].lemma in SAYING
        plural = self.ctx.tokens[subject.head].tag in ("NNS", "NNPS")
        rivals = [t for t in self._others(main) if self.ctx.tokens[t].tag in ("NNS", "NNPS") or self._body(t)]
        rivals = [t for t in rivals if self._human(t) or self._body(t)] if saying else rivals
        return plural and not rivals and (self._human(subject.head) or not saying)

    def _one(self, main: Clause, clause: Clause) -> bool:
        """Whether “it” can only be the singular subject of the sentence before: no other thing stands there."""
        head = self.ctx.tokens[main.subject.head]
        name = self.ctx.name_at.get(main.subject.head)
        if self._empty(clause) or head.tag not in ("NN", "NNP") or (name and name.kind is Kind.PERSON):
            return False
        rivals = [t for t in self._others(main) if self.ctx.tokens[t].tag in ("NN", "NNP")]
        if self._body(main.subject.head) and self.ctx.tokens[clause.verb].lemma in SAYING:
            rivals = [t for t in rivals if self._body(t) or (t in self.ctx.name_at and not self._place(t))]
        return not rivals and head.lemma.lower() not in PEOPLE - COLLECTIVE

    def _others(self, main: Clause) -> list[int]:
        """The nouns of a sentence that are no part of its subject, no time and no mere label of another noun."""
        own = set(self.ctx.reading.parse.subtree(main.subject.head))
        run = range(main.sentence.first, main.sentence.last)
        return [t for t in run if t not in own and self._noun(t)]

    def _noun(self, i: int) -> bool:
        token = self.ctx.tokens[i]
        timed = i in self.ctx.time_at or token.lemma in _TIMES
        return token.pos in ("NOUN", "PROPN") and token.dep not in ("compound", "nmod", "npadvmod") and not timed

    def _human(self, i: int) -> bool:
        return self.ctx.tokens[i].lemma.lower() in PEOPLE or self.ctx.tokens[i].ent == "NORP"

    def _place(self, i: int) -> bool:
        name = self.ctx.name_at.get(i)
        return name is not None and name.kind in (Kind.PLACE, Kind.COUNTRY)

    def _body(self, i: int) -> bool:
        """Whether a noun is one organisation or country, which can speak and act."""
        name, lemma = self.ctx.name_at.get(i), self.ctx.tokens[i].lemma.lower()
        if name:
            return name.kind in (Kind.ORGANISATION, Kind.COUNTRY)
        return self.ctx.tokens[i].tag == "NN" and (lemma in COLLECTIVE or lemma in ORG_WORDS)

    def _empty(self, clause: Clause) -> bool:
        """Whether “it” may stand for nothing: with “be” and its like, in the passive, or before a clause."""
        roles = {p.role for p in clause.after}
        says = self.ctx.tokens[clause.verb].lemma in SAYING and not clause.passive
        if self.ctx.tokens[clause.verb].lemma in _EMPTY_VERBS or clause.passive:
            return True
        return not says and not roles.isdisjoint({"ccomp", "xcomp", "oprd", "acomp"})

    def _words(self, subject: Piece, written: Mapping[int, str]) -> str:
        """A subject as another question can name it: told in full, and no vague or counted part of a group."""
        first = self.ctx.tokens[subject.tokens[0]].text.lower()
        counted = any(self.ctx.tokens[t].pos == "NUM" for t in subject.tokens)
        if first in _VAGUE or first in ("a", "an") or counted or leaning(self.ctx, subject.tokens, dict(written)):
            return ""
        words = render(self.ctx.reading, subject.tokens, dict(written))
        return words if count_words(words) <= _LONGEST else ""

    @cached_property
    def _mains(self) -> dict[Sentence, Clause]:
        return {clause.sentence: clause for clause in self.ctx.clauses if clause.kind == "ROOT"}

    @cached_property
    def _previous(self) -> dict[Sentence, Sentence]:
        sentences = self.ctx.reading.parse.sentences
        return dict(zip(sentences[1:], sentences, strict=False))
