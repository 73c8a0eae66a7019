"""Descriptions: which named thing a common noun describes, so that “the company” can be written out as its name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizapp.core.english import word_set
from quizapp.core.facts.articled import with_article
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.phrases import trimmed

# Modifiers that make another thing of what they stand before: the former president is not the president.
_OTHERWISE = word_set(
    """
    former ex vice deputy assistant acting late then future next previous current first second third last new old
    another other fellow rival one
    """
)
_PARTS = frozenset({"compound", "amod", "nmod"})
_DESCRIBED = frozenset({Kind.PERSON, Kind.ORGANISATION})
_ANOTHER = frozenset({"a", "an", "another", "one", "each", "every", "any", "no", "this", "that", "some"})


@dataclass(frozen=True, slots=True)
class _Link:
    """A noun beside the name that it describes: where it stands, its modifiers, and the name."""

    noun: int
    modifiers: frozenset[str]
    name: Name


@dataclass(frozen=True, eq=False)
class Descriptions:
    """The common nouns that an article puts beside its names, “the Dutch company Mars One”, “Ann Lee is a chemist”."""

    ctx: Context

    def named(self, noun: int) -> Name | None:
        """The one name that a definite noun means, where the article described nothing else by that noun before it."""
        token = self.ctx.tokens[noun]
        words = self._modifiers(noun)
        links = [x for x in self._links.get(token.lemma.lower(), ()) if words <= x.modifiers]
        fits = [x for x in links if x.noun < noun and not (x.modifiers & _OTHERWISE) - words]
        one = len({x.name.text for x in links}) == 1 and bool(fits)
        return links[0].name if one and token.tag == "NN" and not self._others(noun) else None

    def words(self, name: Name) -> str:
        """A name as a sentence writes it, with “the” where it needs it."""
        return with_article(self.ctx, name)

    def _modifiers(self, noun: int) -> frozenset[str]:
        tokens, below = self.ctx.tokens, self.ctx.reading.parse.children[noun]
        return frozenset(
            tokens[c].text.lower() for c in below if c < noun and tokens[c].dep in _PARTS and c not in self.ctx.name_at
        )

    def _others(self, noun: int) -> bool:
        """Whether the noun stands before as the first word of something else: “a company”, “two companies”."""
        linked = {x.noun for x in self._links[self.ctx.tokens[noun].lemma.lower()]}
        for other in self._nouns[self.ctx.tokens[noun].lemma.lower()]:
            below = self.ctx.reading.parse.children[other]
            marks = {self.ctx.tokens[c].text.lower() for c in below if self.ctx.tokens[c].dep in ("det", "nummod")}
            several = self.ctx.tokens[other].tag in ("NNS", "NNPS") and noun - other < _NEAR
            if other < noun and other not in linked and (several or not marks.isdisjoint(_ANOTHER)):
                return True
        return False

    @cached_property
    def _nouns(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for i, token in enumerate(self.ctx.tokens):
            if token.pos == "NOUN":
                found.setdefault(token.lemma.lower(), []).append(i)
        return found

    @cached_property
    def _links(self) -> dict[str, list[_Link]]:
        found: dict[str, list[_Link]] = {}
        for i, token in enumerate(self.ctx.tokens):
            if token.tag in ("NN", "NNP") and i not in self.ctx.quoted:
                for name in self._beside(i):
                    found.setdefault(token.lemma.lower(), []).append(_Link(i, self._modifiers(i), name))
        return found

    def _beside(self, i: int) -> Iterator[Name]:
        """The names that a noun describes: in apposition, as what its name is, or as the title before it."""
        tokens, token = self.ctx.tokens, self.ctx.tokens[i]
        places: list[int] = []
        if token.pos == "NOUN" and i not in self.ctx.name_at:
            places += [c for c in self.ctx.reading.parse.children[i] if tokens[c].dep == "appos"]
            places += [token.head] if token.dep == "appos" else []
            if token.dep == "attr" and tokens[token.head].lemma == "be":
                places += [c for c in self.ctx.reading.parse.children[token.head] if tokens[c].dep == "nsubj"]
        if token.dep == "compound" and i < token.head and (token.pos == "NOUN" or self._title(i)):
            places.append(token.head)
        yield from (n for p in places if (n := self.ctx.name_at.get(p)) and self._certain(i, n))

    def _certain(self, i: int, name: Name) -> bool:
        """Whether a noun describes a name by itself: a person’s role in or of something may be another’s elsewhere."""
        if name.kind is not Kind.PERSON or name == self._foremost:
            return name.kind in _DESCRIBED
        below = [c for c in self.ctx.reading.parse.children[i] if self.ctx.tokens[c].text != name.text]
        bound = [c for c in below if self.ctx.tokens[c].dep in ("poss", "prep", "relcl") or self._named_part(c)]
        return not bound

    def _named_part(self, i: int) -> bool:
        token = self.ctx.tokens[i]
        return token.dep in _PARTS and (token.ent in ("ORG", "GPE", "NORP", "LOC", "FAC") or token.tag == "NNP")

    @cached_property
    def _foremost(self) -> Name | None:
        """The person whom the article names most often."""
        persons = [n for n in self.ctx.names if n.kind is Kind.PERSON]
        return max(persons, key=lambda n: len(n.mentions), default=None)

    def _title(self, i: int) -> bool:
        """Whether a proper noun is the title before a person's name: the “President” of “President Lee”."""
        head = self.ctx.tokens[i].head
        name = self.ctx.name_at.get(head)
        return name is not None and name.kind is Kind.PERSON and self.ctx.tokens[i].text.lower() in _TITLES


_TITLES = word_set("president king queen pope chancellor governor mayor emperor prince princess sultan")
_NEAR = 60


def named_by_aside(ctx: Context, noun: Piece, kinds: Sequence[Kind] = (Kind.PERSON,)) -> Piece:
    """The name that an apposition gives, “the Globe’s director, Dominic Dromgoole”, else the phrase itself."""
    if noun.head in ctx.name_at:
        return noun
    for c in ctx.reading.parse.children[noun.head]:
        joined = any(ctx.tokens[d].dep == "conj" for d in ctx.reading.parse.children[c])
        if ctx.tokens[c].dep == "appos" and not joined and c in ctx.name_at and ctx.name_at[c].kind in kinds:
            return Piece(noun.role, c, tuple(trimmed(ctx.reading, c)))
    return noun
