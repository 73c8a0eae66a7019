"""An article's context: what facts, forms and distractors all need of a reading, worked out once."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from quizapp.core.citations import Citation, cite
from quizapp.core.facts.clauses import Clause, find_clauses
from quizapp.core.facts.lexicon import ORG_WORDS, SAYING
from quizapp.core.facts.names import Kind, Name, find_names
from quizapp.core.reading import Reading
from quizapp.core.text import Sentence, Token
from quizapp.core.timex import Timex
from quizapp.core.words import Index, index

Found = TypeVar("Found")


@dataclass(frozen=True, eq=False)
class Context:
    """A reading with its names, clauses, quotations and the times that its tokens tell."""

    reading: Reading

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the parse."""
        return self.reading.parse.tokens

    def once(self, find: "Callable[[Context], Found]") -> Found:
        """What a function finds in this article, worked out at the first call and kept."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast("Found", self._found[find])

    @cached_property
    def _found(self) -> "dict[Callable[[Context], object], object]":
        return {}

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses read with certainty."""
        return find_clauses(self.reading)

    @cached_property
    def clause_at(self) -> dict[int, Clause]:
        """The clause of each verb that has one."""
        return {clause.verb: clause for clause in self.clauses}

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The named persons, places and organisations."""
        return find_names(self.reading)

    @cached_property
    def name_at(self) -> dict[int, Name]:
        """The name that each token belongs to."""
        return {i: name for name in self.names for first, last in name.mentions for i in range(first, last)}

    @cached_property
    def named(self) -> dict[str, Name]:
        """The names of the article by how they are written in full."""
        return {name.text: name for name in self.names}

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Where the text quotes, marks included, in text order; a quotation that runs on ends with its paragraph."""
        run_on = r"“[^“”\n]+(?=\n\n“)|\"[^\"\n]+(?=\n\n\")"
        return [m.span() for m in re.finditer(rf"“[^“”\n]+”|\"[^\"\n]+\"|{run_on}", self.reading.text)]

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The tokens that stand between quotation marks, whole sentences or single words."""
        single = r"(?<!\w)[‘'][^’'\n]*(?:’\w[^’'\n]*)*[’'](?!\w)"
        runs = re.finditer(rf"“[^”]*”?|\"[^\"\n]*(?:\"|(?=\n\n\"))|{single}", self.reading.text)
        spans = [(m.start(), m.end()) for m in runs]
        found, at = set(), 0
        for i, token in enumerate(self.tokens):
            while at < len(spans) and spans[at][1] <= token.start:
                at += 1
            if at < len(spans) and spans[at][0] <= token.start:
                found.add(i)
        return frozenset(found)

    @cached_property
    def time_at(self) -> dict[int, Timex]:
        """The time expression that each token belongs to."""
        found: dict[int, Timex] = {}
        times, at = self.reading.timexes, 0
        for i, token in enumerate(self.tokens):
            while at < len(times) and times[at].end <= token.start:
                at += 1
            if at < len(times) and times[at].start < token.end:
                found[i] = times[at]
        return found

    @cached_property
    def paragraph_of(self) -> dict[Sentence, int]:
        """The number of each sentence's paragraph, from 1."""
        found, number, at = {}, 1, 0
        for sentence in self.reading.parse.sentences:
            number += self.reading.text.count("\n\n", at, sentence.start)
            at = sentence.start
            found[sentence] = number
        return found

    @cached_property
    def opening(self) -> dict[int, int]:
        """The first token of each paragraph, by its number."""
        found: dict[int, int] = {}
        for sentence, number in self.paragraph_of.items():
            found.setdefault(number, sentence.first)
        return found

    @cached_property
    def title_words(self) -> frozenset[str]:
        """The words of the title, by which a definite noun can be known."""
        return frozenset(stem(w) for w in re.findall(r"\w+", self.reading.title) if len(w) > 3)

    @cached_property
    def trusted(self) -> frozenset[str]:
        """The names of organisations that their own words, or their speaking, show to be such."""
        speaking = {
            n.text for c in self.clauses if self.tokens[c.verb].lemma in SAYING for n in self.mentions([c.subject.head])
        }
        named = {n.text for n in self.names if not ORG_WORDS.isdisjoint(n.text.casefold().split())}
        return frozenset(speaking | named)

    @cached_property
    def index(self) -> Index:
        """Where the article uses each content word."""
        return index(self.reading.text, tuple((s.start, s.end) for s in self.reading.parse.sentences))

    def sentence_of(self, i: int) -> Sentence:
        """The sentence that a token stands in."""
        return self.reading.parse.sentences[bisect_right(self.reading.parse.sentences, i, key=lambda s: s.first) - 1]

    @cached_property
    def genders(self) -> dict[str, str]:
        """Persons who are called “he” or “she” behind their name as a subject, where their sentence names nobody else.

        Two such words at least, and none of the other gender.
        """
        votes: dict[str, Counter[str]] = {}
        for sentence in self.reading.parse.sentences:
            run = range(sentence.first, sentence.last)
            persons = [n for n in self.mentions(run) if n.kind is Kind.PERSON]
            if len(persons) == 1 and (at := self._as_subject(persons[0], run)) is not None:
                words = [self.tokens[t].text.lower() for t in run if t > at and t not in self.quoted]
                called = [{"he": "m", "his": "m", "she": "f", "her": "f"}.get(w, "") for w in words]
                votes.setdefault(persons[0].text, Counter()).update(c for c in called if c)
        return {name: next(iter(v)) for name, v in votes.items() if len(v) == 1 and v.total() > 1}

    def _as_subject(self, name: Name, run: range) -> int | None:
        """Where a name is, or stands beside, the subject of the main clause of a sentence."""
        for at in (last - 1 for first, last in name.mentions if first in run):
            head = self.tokens[at].head if self.tokens[at].dep in ("appos", "poss") else at
            if self.tokens[head].dep in ("nsubj", "nsubjpass") and self.tokens[self.tokens[head].head].dep == "ROOT":
                return at
        return None

    def cite(self, sentence: Sentence) -> Citation:
        """The citation of a sentence, at most 600 characters of it."""
        return cite(self.reading.text, sentence.start, min(sentence.end, sentence.start + 600))

    def mentions(self, tokens: Iterable[int]) -> Iterator[Name]:
        """The names that a run of tokens holds, each once, in order."""
        seen = set()
        for i in tokens:
            name = self.name_at.get(i)
            if name and name.text not in seen:
                seen.add(name.text)
                yield name


def stem(word: str) -> str:
    """A crude stem, enough to see that two words are of one family."""
    folded = word.casefold().replace("’s", "").replace("'s", "")
    return folded if folded.isdigit() else folded[:5]
