"""Resolve: references that the article settles beyond doubt, written out; everything else stays as it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizapp.core.english import word_set
from quizapp.core.facts.articled import with_article
from quizapp.core.facts.context import Context, stem
from quizapp.core.facts.descriptions import Descriptions
from quizapp.core.facts.introductions import Introductions
from quizapp.core.facts.lexicon import COLLECTIVE, PEOPLE
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.phrases import render, subtree, trimmed
from quizapp.core.facts.pronouns import Pronouns
from quizapp.core.text import Sentence

_FULLEST = 6
_NEAR = 12
_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_FAR = 60
# A role may be somebody else’s in or of something else.
_ROLES = PEOPLE - COLLECTIVE
_SAME = frozenset({"the", "this", "that", "such", "these", "those"})
_COUNTRY = frozenset({"country", "nation"})
_REPORTED = word_set("study research report survey experiment excavation expedition")
_NAMING = word_set("name nickname surname call dub title rename")
_CALLING = frozenset({"call", "name", "dub"})
_VAGUE = word_set(
    """
    year day time way part end man woman person people group side case point number thing place one fact
    """
)


@dataclass(frozen=True, slots=True)
class _Full:
    """A phrase that tells what a noun means: where the noun stands, the words, and the sense that its forms share."""

    at: int
    words: str
    sense: str


@dataclass(frozen=True, eq=False)
class Resolver:
    """What stands for the pronouns, surnames and bare definite nouns of an article."""

    ctx: Context

    def swaps(self, sentence: Sentence) -> dict[int, str]:
        """What is written instead of single tokens of a sentence; an empty word leaves its token out."""
        found: dict[int, str] = {}
        for i in range(sentence.first, sentence.last):
            if i not in self.ctx.quoted:
                found |= self._surname(i, sentence) or self._pronoun(i, sentence) or self._definite(i, sentence)
                found |= self._emphatic(i, sentence)
        return found

    def _surname(self, i: int, sentence: Sentence) -> dict[int, str]:
        """A person's single name in full, unless a title stands before it."""
        name = self.ctx.name_at.get(i)
        if not name or (i, i + 1) not in name.mentions:
            return {}
        token = self.ctx.tokens[i]
        if name.kind is not Kind.PERSON:
            longer = self._longer.get(token.text, []) if name.kind is Kind.ORGANISATION and token.dep in _ALONE else []
            return {i: longer[0]} if len(longer) == 1 else {}
        titled = i > sentence.first and self.ctx.tokens[i - 1].tag == "NNP" and self.ctx.tokens[i - 1].head == i
        named = i > sentence.first and self.ctx.tokens[i - 1].lemma in _NAMING
        return {} if titled or named or token.text == name.text else {i: name.text}

    @cached_property
    def _longer(self) -> dict[str, list[str]]:
        """For the first word of an organisation's name of several words, the names that begin with it."""
        found: dict[str, list[str]] = {}
        for name in self.ctx.names:
            if name.kind is Kind.ORGANISATION and " " in name.text:
                found.setdefault(name.text.split()[0], []).append(with_article(self.ctx, name))
        return found

    def _emphatic(self, i: int, sentence: Sentence) -> dict[int, str]:
        """Nothing for the “itself” of “the summit itself”, which only stresses the noun before it."""
        token, noun = self.ctx.tokens[i], self.ctx.tokens[i - 1].pos in ("NOUN", "PROPN")
        stress = token.text.lower() in ("itself", "himself", "herself", "themselves") and i > sentence.first and noun
        return {i: ""} if stress and token.dep not in ("dobj", "pobj", "dative") else {}

    def _pronoun(self, i: int, sentence: Sentence) -> dict[int, str]:
        """“He”, “she”, “his” and “her”, where one person only can be meant."""
        person = self.pronouns.meant(i, sentence)
        return {i: person.text + ("’s" if self.ctx.tokens[i].tag == "PRP$" else "")} if person else {}

    def subject(self, i: int, sentence: Sentence) -> str:
        """What stands for a pronoun as the subject of a question of its own, though its sentence names it before."""
        person = self.pronouns.within(i, sentence)
        return person.text if person else ""

    @cached_property
    def descriptions(self) -> Descriptions:
        """What the article's common nouns describe."""
        return Descriptions(self.ctx)

    @cached_property
    def introductions(self) -> Introductions:
        """How the article brings in what it speaks of by “the”."""
        return Introductions(self.ctx)

    @cached_property
    def pronouns(self) -> Pronouns:
        """Whom the article's pronouns mean."""
        return Pronouns(self.ctx)

    def _definite(self, i: int, sentence: Sentence) -> dict[int, str]:
        """“The country” or “the Dutch company” by the fuller name that the article gave it, where it gave only one."""
        token, children = self.ctx.tokens[i], self.ctx.reading.parse.children[i]
        articles = [c for c in children if self.ctx.tokens[c].text.lower() == "the"]
        below = [c for c in children if self.ctx.tokens[c].dep not in ("case", "punct")]
        if token.pos != "NOUN" or len(articles) != 1 or below[-1] > i or below != list(range(below[0], i)):
            return {}
        name = self.descriptions.named(i) if token.dep not in ("attr", "appos", "compound") else None
        if name and self._inside(name, sentence, i):
            return {}
        full = self.descriptions.words(name) if name else ""
        if below == articles and not full:
            full = self._country(i, sentence) if token.lemma in _COUNTRY else self._fuller(i)
        if not full and token.lemma not in _VAGUE | _COUNTRY:
            full = self.introductions.phrase(i)
        if below == articles and not full:
            full = self._reported(i)
        return {**dict.fromkeys(below, ""), i: full} if full else {}

    def _inside(self, name: Name, sentence: Sentence, i: int) -> bool:
        """Whether a sentence names somebody before a noun that would mean the same: it would stand twice."""
        return any(sentence.first <= first < i for first, _ in name.mentions)

    def _country(self, i: int, sentence: Sentence) -> str:
        """The country meant: the only one that the sentence named before, else the title’s where no other is near."""
        before = [n.text for n in self._countries(range(sentence.first, i))]
        if len(before) == 1:
            return before[0]
        title = self.ctx.reading.title.casefold().split()
        in_title = [
            n.text for n in self.ctx.names if n.kind is Kind.COUNTRY and n.text.casefold() in title and len(n.text) > 3
        ]
        if before or len(in_title) != 1:
            return ""
        run = range(self.pronouns.open(sentence), i)
        peoples = [t.lemma for t in (self.ctx.tokens[j] for j in run) if t.ent == "NORP"]
        near = {n.text for n in self.ctx.mentions(run) if n.kind is Kind.COUNTRY}
        alone = near <= set(in_title) and all(p.casefold()[:4] == in_title[0].casefold()[:4] for p in peoples)
        return in_title[0] if alone else ""

    def _countries(self, tokens: Sequence[int] | range) -> Iterator[Name]:
        """The countries named for themselves, not as another noun's label (“US forces”)."""
        plain = [t for t in tokens if self.ctx.tokens[t].dep not in ("compound", "nmod", "amod", "npadvmod")]
        return (n for n in self.ctx.mentions(plain) if n.kind is Kind.COUNTRY)

    def _fuller(self, i: int) -> str:
        """The one fuller phrase with a name in it that came before, for the same noun in the same number."""
        token = self.ctx.tokens[i]
        forms = [form for form in self._full_forms.get((token.lemma, token.tag), ()) if form.at < i]
        bare_before = [t for t in self._indefinite.get((token.lemma, token.tag), ()) if t < i]
        several = [t for t in self._indefinite.get((token.lemma, "NNS"), ()) if i - _FAR < t < i and token.tag == "NN"]
        if len({form.sense for form in forms}) != 1 or bare_before or several or token.lemma in _VAGUE | _ROLES:
            return ""
        return re.sub(r"^an? ", "the ", forms[-1].words)

    def _reported(self, i: int) -> str:
        """“The study” of an article that reports one: introduced once, by “a study”, or never."""
        token = self.ctx.tokens[i]
        introduced = self._indefinite.get((token.lemma, token.tag), [])
        if token.lemma not in _REPORTED or len(introduced) > 1 or any(t > i for t in introduced):
            return ""
        return f"the {token.text} that the article describes"

    @cached_property
    def _full_forms(self) -> dict[tuple[str, str], list[_Full]]:
        """For each noun with its number: the short phrases around it that hold a name."""
        found: dict[tuple[str, str], list[_Full]] = {}
        for i, token in enumerate(self.ctx.tokens):
            if token.pos in ("NOUN", "PROPN") and i not in self.ctx.quoted and (full := self._full(i)):
                tag = {"NNP": "NN", "NNPS": "NNS"}.get(token.tag, token.tag)
                found.setdefault((token.lemma.lower(), tag), []).append(full)
        return found

    def _full(self, i: int) -> _Full | None:
        """A noun with the name before it, “the PRISM program”, or behind it, “a program called PRISM”."""
        tokens, noun = trimmed(self.ctx.reading, i), self.ctx.tokens[i]
        front = [t for t in tokens if t <= i] if noun.pos == "NOUN" else tokens
        if 1 < len(front) <= _FULLEST and front[-1] == i and any(self._tells(t) for t in front if t != i):
            words = render(self.ctx.reading, front)
            return _Full(i, words, words.removeprefix("the ").casefold())
        called = [t for t in tokens if self.ctx.tokens[t].lemma in _CALLING and self.ctx.tokens[t].head == i]
        name = self._behind(tokens, called[0]) if len(called) == 1 and noun.lemma not in PEOPLE else ""
        words = f"the {noun.text} {self.ctx.tokens[called[0]].text} {name}" if name else ""
        return _Full(i, words, f"{name} {noun.text}".casefold()) if name else None

    def _behind(self, tokens: Sequence[int], called: int) -> str:
        """The name that ends a phrase right behind “called”, or an empty string."""
        rest = [t for t in tokens if t > called]
        proper = all(self.ctx.tokens[t].tag == "NNP" for t in rest)
        return render(self.ctx.reading, rest) if rest and proper else ""

    def _tells(self, i: int) -> bool:
        """Whether a word narrows its noun as a name does: it is a name's, a people's, or the title's."""
        token = self.ctx.tokens[i]
        titled = token.dep in ("compound", "amod") and len(token.text) > 3 and stem(token.text) in self.ctx.title_words
        return i in self.ctx.name_at or token.ent == "NORP" or titled

    @cached_property
    def _indefinite(self) -> dict[tuple[str, str], list[int]]:
        """For each noun with its number: where it stands with another word than “the”, so that it is another thing."""
        found: dict[tuple[str, str], list[int]] = {}
        for i, token in enumerate(self.ctx.tokens):
            marks = [self.ctx.tokens[c].text.lower() for c in self.ctx.reading.parse.children[i]]
            if token.pos == "NOUN" and _SAME.isdisjoint(marks) and not self._named(i):
                found.setdefault((token.lemma, token.tag), []).append(i)
        return found

    def _named(self, i: int) -> bool:
        children = self.ctx.reading.parse.children[i]
        alone = set(subtree(self.ctx.reading, i, without=[c for c in children if self.ctx.tokens[c].dep == "conj"]))
        near = [t for t in trimmed(self.ctx.reading, i) if t in alone][:_NEAR]
        return any(self._tells(t) for t in near if t != i) or self._full(i) is not None
