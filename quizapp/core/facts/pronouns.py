"""Pronouns: the person whom “he” or “she” means, where the article leaves no other to be meant."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import PEOPLE
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.persons import gender_in, gender_of, gendered, is_human
from quizapp.core.text import Sentence

_WINDOW = 2
_OFTEN = 4
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, eq=False)
class Pronouns:
    """Whom the pronouns of an article mean."""

    ctx: Context

    def meant(self, i: int, sentence: Sentence) -> Name | None:
        """The one person whom a pronoun means and whom its sentence does not name before it."""
        gender = gender_in(self.ctx.tokens[i].text.lower())
        if not gender or self._own(i):
            return None
        return self._near(i, sentence, gender) or self._foremost(i, sentence, gender)

    def within(self, i: int, sentence: Sentence) -> Name | None:
        """The person whom a pronoun means because its sentence names nobody else before it, as its subject."""
        gender = gender_in(self.ctx.tokens[i].text.lower())
        if gender and (echo := self._echo(i, sentence.first)) is not None:
            between = self._people(range(echo, i)) or self._others(range(echo, i), gender)
            return None if between else self.meant(echo, sentence)
        run, here = range(self.open(sentence), i), range(sentence.first, i)
        before = [n for n in self._people(run) if gender_of(self.ctx, n) in (gender, "")] if gender else []
        if len(before) != 1 or not self._acts(before[0], here) or gender_of(self.ctx, before[0]) != gender:
            return None
        hero = before[0] == self._heroes[gender]
        return None if self._others(here if hero else run, gender) else before[0]

    def _own(self, i: int) -> bool:
        """Whether a pronoun has its person in its own sentence, where repeating the name would read badly."""
        token, first = self.ctx.tokens[i], self.ctx.sentence_of(i).first
        if self._echo(i, first) is not None or self._ahead(i):
            return True
        if token.tag != "PRP$" and token.dep not in ("dobj", "pobj", "dative"):
            return False
        return any(self.ctx.name_at[t].kind is Kind.PERSON for t in range(first, i) if t in self.ctx.name_at)

    def _ahead(self, i: int) -> bool:
        """Whether the person may be the subject that the main clause above a pronoun names only behind it."""
        subject = self._governing_subject(i)
        if subject is None or subject <= i or i in self.ctx.reading.parse.subtree(subject):
            return False
        name, token = self.ctx.name_at.get(subject), self.ctx.tokens[subject]
        return name.kind is Kind.PERSON if name else token.pos == "PROPN" or token.lemma in PEOPLE

    def _echo(self, i: int, first: int) -> int | None:
        """The first pronoun of the same gender before this one in its sentence."""
        words = {t: gender_in(self.ctx.tokens[t].text.lower()) for t in range(first, i + 1) if t not in self.ctx.quoted}
        return next((t for t, gender in words.items() if t < i and gender and gender == words.get(i)), None)

    def _people(self, run: range) -> list[Name]:
        return [n for n in self.ctx.mentions(run) if n.kind is Kind.PERSON]

    def _others(self, run: range, gender: str, person: Name | None = None) -> bool:
        """Whether a common noun tells of somebody whom a pronoun could mean; beside the article’s hero, a subject."""
        found = (t for t in run if t not in self.ctx.name_at and gendered(self.ctx, t, gender))
        hero = person is not None and person == self._heroes[gender]
        return any(not hero or self.ctx.tokens[t].dep in _SUBJECTS for t in found)

    def _near(self, i: int, sentence: Sentence, gender: str) -> Name | None:
        """The one person of a gender, or of none that is known, whom the last paragraphs speak of."""
        start = self._start(sentence)
        around = self._people(range(start, i))
        fitting = [n for n in around if gender_of(self.ctx, n) in (gender, "")]
        if len(fitting) == 1 and all(self._owns(f) for f, _ in fitting[0].mentions if start <= f < i):
            return None
        person = fitting[0] if len(fitting) == 1 else self._leading(fitting, gender, range(start, i))
        inside = {n.text for n in self._people(range(sentence.first, i))}
        if person is None or person.text in inside or self._others(range(start, i), gender, person):
            return None
        hero, unknown = self._heroes[gender], [n for n in around if n != person and gender_of(self.ctx, n) == ""]
        if hero not in (None, person) and not self._acts(person, range(self.open(sentence), i)):
            return None
        if gender_of(self.ctx, person) == gender and not unknown:
            return person
        human = " " in person.text or is_human(self.ctx, person)
        return person if human and not inside and self._governing_subject(i) in (None, i) else None

    def _owns(self, i: int) -> bool:
        """Whether a name stands only as somebody's or something's owner."""
        token = self.ctx.tokens[i]
        while token.dep == "compound":
            token = self.ctx.tokens[token.head]
        return token.dep == "poss"

    def _leading(self, fitting: list[Name], gender: str, run: range) -> Name | None:
        """The one of several persons whom the article is about and whose gender is known."""
        leading = max(fitting, key=lambda n: len(n.mentions), default=None)
        if leading is None or gender_of(self.ctx, leading) != gender:
            return None
        others = [n for n in fitting if n != leading]
        clear = all(len(leading.mentions) >= 3 * len(n.mentions) and not self._acts(n, run) for n in others)
        return leading if clear and self._acts(leading, run) else None

    def _foremost(self, i: int, sentence: Sentence, gender: str) -> Name | None:
        """The person whom the article is about, where nobody else was told of since the sentence before the pronoun."""
        hero, run = self._heroes[gender], range(self.open(sentence), i)
        inside = {n.text for n in self._people(range(sentence.first, i))}
        if hero is None or hero.text in inside or self._others(run, gender, hero):
            return None
        other = [n for n in self._people(run) if n != hero and gender_of(self.ctx, n) in (gender, "")]
        return None if other or self._unknown(run) else hero

    def _unknown(self, run: range) -> bool:
        """Whether a proper noun that is no known name acts in a run of tokens: it may be a person's."""
        return any(
            self.ctx.tokens[t].tag == "NNP" and self.ctx.tokens[t].dep in _SUBJECTS and t not in self.ctx.name_at
            for t in run
        )

    @cached_property
    def _heroes(self) -> dict[str, Name | None]:
        """For each gender the one person of whom the article tells far more than of any other who may be of it."""
        found: dict[str, Name | None] = {}
        for gender in ("m", "f"):
            fitting = [n for n in self._named_often if gender_of(self.ctx, n) in (gender, "")]
            first = max(fitting, key=lambda n: len(n.mentions), default=None)
            others = [len(n.mentions) for n in fitting if n != first]
            clear = first and len(first.mentions) >= max(_OFTEN, 2 * max(others, default=0))
            found[gender] = first if first and clear and gender_of(self.ctx, first) == gender else None
        return found

    @cached_property
    def _named_often(self) -> list[Name]:
        return [n for n in self.ctx.names if n.kind is Kind.PERSON]

    def _acts(self, name: Name, run: range) -> bool:
        """Whether a person is the subject of a main clause in a run of tokens."""
        tokens = self.ctx.tokens
        heads = [last - 1 for first, last in name.mentions if first in run]
        heads = [tokens[h].head if tokens[h].dep == "appos" else h for h in heads]
        return any(tokens[h].dep in _SUBJECTS and tokens[tokens[h].head].dep in ("ROOT", "conj") for h in heads)

    def _governing_subject(self, i: int) -> int | None:
        """The subject of the main clause above a pronoun, where the pronoun is not itself that subject."""
        tokens, j = self.ctx.tokens, i
        while tokens[j].head != j:
            j = tokens[j].head
        subjects = [c for c in self.ctx.reading.parse.children[j] if tokens[c].dep in _SUBJECTS]
        return subjects[0] if subjects else None

    def _start(self, sentence: Sentence) -> int:
        """The first token of the paragraph, or of those before it while they name no person."""
        paragraph = self.ctx.paragraph_of[sentence]
        for back in range(_WINDOW):
            start = self._paragraphs.get(paragraph - back, 0)
            if self._people(range(start, sentence.first)):
                return start
        return self._paragraphs.get(paragraph, 0)

    def open(self, sentence: Sentence) -> int:
        """The first token of the paragraph, or of the sentence before where that is the first of its paragraph."""
        start = self._paragraphs[self.ctx.paragraph_of[sentence]]
        return start if start < sentence.first else self._before.get(sentence, sentence).first

    @cached_property
    def _before(self) -> dict[Sentence, Sentence]:
        sentences = self.ctx.reading.parse.sentences
        return dict(zip(sentences[1:], sentences, strict=False))

    @cached_property
    def _paragraphs(self) -> dict[int, int]:
        return dict(self._paragraph_starts())

    def _paragraph_starts(self) -> Iterator[tuple[int, int]]:
        for sentence, number in reversed(self.ctx.paragraph_of.items()):
            yield number, sentence.first
