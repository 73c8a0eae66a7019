"""Speakers: somebody who says something, named so that an option can stand alone."""

from dataclasses import dataclass

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import COLLECTIVE, ORG_WORDS, PEOPLE, PERSON_TITLES
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.phrases import count_words, render
from quizapp.core.facts.premises import Premise, speaker_words
from quizapp.core.facts.reference import leaning
from quizapp.core.text import Sentence

_LONGEST_ROLE = 9
UNNAMED = "unnamed"
_DOCUMENTS = word_set(
    """
    report study document figure result datum statistic record poll survey account image picture photo sign estimate
    law rule book paper letter email map test finding theory model analysis chart article file tape video leak source
    text diary transcript cable memo archive forecast projection number trend fact event note
    """
)
_VAGUE = frozenset({"some", "many", "most", "other", "others", "few", "all", "these", "those", "no", "any"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says something: as a sentence names them, and the family of those who can stand beside them.

    The family is a kind of name, or `UNNAMED` for “a foreign diplomat”.
    """

    text: str
    family: str


@dataclass(frozen=True, slots=True)
class Voice:
    """A verb of saying with the one who speaks there."""

    verb: int
    subject: Piece
    speaker: Speaker
    sentence: Sentence
    written: dict[int, str]

    @property
    def premise(self) -> Premise:
        """The bare clause of subject and verb, as facts about what is said there rest on it."""
        return Premise(_bare(self.verb, self.subject, self.sentence), "", self.written, frozenset(), frozenset())

    @property
    def span(self) -> tuple[int, int]:
        """The first and last token of subject and verb."""
        ends = (self.verb, *self.subject.tokens)
        return min(ends), max(ends)


def _bare(verb: int, subject: Piece, sentence: Sentence) -> Clause:
    around: tuple[Piece, ...] = ()
    return Clause(
        verb, "ROOT", subject, (), None, (), around, around, around, sentence, passive=False, mark="", opens=-1,
        coordinated=False,
    )  # fmt: skip


def speaker_of(ctx: Context, subject: Piece, written: dict[int, str]) -> Speaker | None:
    """The speaker that a noun phrase names: a person by name alone, others by their own words."""
    joined = any(ctx.tokens[t].dep == "conj" and ctx.tokens[t].head == subject.head for t in subject.tokens)
    heads = [subject.head, *(c for c in ctx.reading.parse.children[subject.head] if ctx.tokens[c].dep == "appos")]
    names = (ctx.name_at.get(c) or by_surname(ctx, c) for c in heads)
    person = next((name for name in names if name and name.kind is Kind.PERSON), None)
    if person and not joined:
        if not _surely(ctx, person):
            return None
        return Speaker(_titled(ctx, person), Kind.PERSON.value)
    words = speaker_words(ctx, subject, written) or _national(ctx, subject, written)
    family = _family(ctx, subject, joined=joined)
    if words and family and (len(words.split()) > 1 or subject.head in ctx.name_at):
        return Speaker(words, family)
    return None


def by_surname(ctx: Context, i: int) -> Name | None:
    """The one person whom the article calls by a name that ends like this word, where the parse saw no name."""
    word = ctx.tokens[i].text
    if ctx.tokens[i].tag not in ("NNP", "NNPS", "NNS") or not word[0].isupper():
        return None
    found = [n for n in ctx.names if n.kind is Kind.PERSON and (n.text == word or n.text.endswith(" " + word))]
    return found[0] if len(found) == 1 else None


def _surely(ctx: Context, name: Name) -> bool:
    """Whether a name is a person's: of two words, or one that is nowhere read as a place's."""
    heads = [ctx.tokens[last - 1] for _, last in name.mentions]
    return " " in name.text or not any(head.ent in ("GPE", "LOC", "FAC") for head in heads)


def _titled(ctx: Context, name: Name) -> str:
    """A person's name, with the title first told before it where it is all that the article gives: “Lord Lee”."""
    before = [ctx.tokens[first - 1].text for first, _ in name.mentions if first > 0]
    title = next((word for word in before if word.casefold().rstrip(".") in PERSON_TITLES), "")
    return name.text if " " in name.text or not title else f"{title} {name.text}"


def _family(ctx: Context, subject: Piece, *, joined: bool) -> str:
    """The family of a speaker that is no single person; empty for documents and for nobody in particular."""
    name, head = ctx.name_at.get(subject.head), ctx.tokens[subject.head]
    if name and not joined and name.kind in (Kind.ORGANISATION, Kind.COUNTRY):
        return name.kind.value
    if joined and name and name.kind is Kind.PERSON:
        return Kind.PERSON.value
    vague, noun = ctx.tokens[subject.first].text.lower() in _VAGUE, head.lemma.lower()
    if not vague and head.tag in ("NNS", "NNPS") and noun not in _DOCUMENTS:
        return Kind.PEOPLE.value
    if vague or noun not in PEOPLE | ORG_WORDS:
        return ""
    return Kind.ORGANISATION.value if noun in COLLECTIVE | ORG_WORDS else UNNAMED


def _national(ctx: Context, subject: Piece, written: dict[int, str]) -> str:
    """A body known by its nation: “the British government”."""
    body = ctx.tokens[subject.head].lemma.lower() in COLLECTIVE and any(
        ctx.tokens[t].ent == "NORP" for t in subject.tokens
    )
    words = render(ctx.reading, subject.tokens, written)
    return words if body and count_words(words) <= _LONGEST_ROLE and not leaning(ctx, subject.tokens, written) else ""
