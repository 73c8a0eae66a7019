"""Speakers: who speaks at each verb of saying, named so that an option can stand alone."""

from dataclasses import dataclass

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import COLLECTIVE, ORG_WORDS, PEOPLE, PERSON_TITLES, SAYING
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.persons import gender_of
from quizapp.core.facts.phrases import count_words, render, trimmed
from quizapp.core.facts.premises import Premise, speaker_words
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.resolve import Resolver
from quizapp.core.text import Sentence

_SUBJECTS = frozenset({"nsubj"})
_HE_SHE = {"he": "m", "she": "f"}
_FURTHEST = 2
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


def find_voices(ctx: Context) -> tuple[Voice, ...]:
    """Who speaks at each verb of saying outside quotation marks, in text order, where the text leaves no doubt."""
    resolver, found, last = Resolver(ctx), list[Voice](), None
    for sentence in ctx.reading.parse.sentences:
        verbs = [(v, s) for v in range(sentence.first, sentence.last) if (s := _subject(ctx, v)) is not None]
        written = resolver.swaps(sentence) if verbs else {}
        for verb, subject in verbs:
            speaker = _meant(ctx, subject, last, found[-1:], sentence, written)
            last = Voice(verb, subject, speaker, sentence, written) if speaker else None
            found += [last] if last else []
    return tuple(found)


def _subject(ctx: Context, verb: int) -> Piece | None:
    """The subject of a verb of saying that is outside quotation marks, not negated and not passive."""
    token, below = ctx.tokens[verb], ctx.reading.parse.children[verb]
    if token.pos != "VERB" or token.lemma not in SAYING or verb in ctx.quoted:
        return None
    deps = [ctx.tokens[c].dep for c in below]
    if "neg" in deps or "auxpass" in deps or any(ctx.tokens[c].tag == "MD" for c in below):
        return None
    own = [c for c in below if ctx.tokens[c].dep in _SUBJECTS and c not in ctx.quoted]
    if not own and token.dep == "conj" and ctx.tokens[token.head].lemma in SAYING:
        return _subject(ctx, token.head)
    if len(own) != 1 or ctx.tokens[own[0]].tag in ("WDT", "WP"):
        return None
    return Piece("subject", own[0], tuple(trimmed(ctx.reading, own[0])))


def _meant(
    ctx: Context, subject: Piece, last: Voice | None, known: list[Voice], sentence: Sentence, written: dict[int, str]
) -> Speaker | None:
    """The speaker that a subject names, or that “he”, “she” or “it” can only mean.

    Args:
        ctx: the article.
        subject: whom the verb of saying names.
        last: who spoke there last, if that is known.
        known: the last one who is known to have spoken, somebody unknown perhaps having spoken since.
        sentence: where the verb stands.
        written: what stands for single tokens.
    """
    word = ctx.tokens[subject.head].text.lower()
    if word in _HE_SHE:
        told = written.get(subject.head, "")
        if again := _again(ctx, subject.head, last, sentence):
            return again
        # Whoever has just spoken may go on speaking, though the last person named is somebody else.
        going_on = any(_near(ctx, voice, sentence) and voice.speaker.text != told for voice in known)
        return Speaker(told, Kind.PERSON.value) if " " in told and not going_on else None
    if word == "it":
        return _again(ctx, subject.head, last, sentence)
    return speaker_of(ctx, subject, written)


def _again(ctx: Context, i: int, last: Voice | None, sentence: Sentence) -> Speaker | None:
    """Who spoke last, if nobody of that family has been named since and the pronoun fits."""
    if last is None or not _near(ctx, last, sentence):
        return None
    gender = _HE_SHE.get(ctx.tokens[i].text.lower(), "")
    families = ("person", UNNAMED) if gender else ("organisation",)
    if last.speaker.family not in families:
        return None
    between = [t for t in range(last.span[1] + 1, i) if t not in ctx.quoted]
    rivals = [n for n in ctx.mentions(between) if _rival(n, gender) and n.text != last.speaker.text]
    own = next((n for n in ctx.names if n.text == last.speaker.text), None)
    fits = not gender or own is None or gender_of(ctx, own) in (gender, "")
    return last.speaker if fits and not rivals and not (gender and _somebody(ctx, between)) else None


def _near(ctx: Context, last: Voice, sentence: Sentence) -> bool:
    """Whether whoever spoke last did so near enough to be meant still."""
    return ctx.paragraph_of[sentence] - ctx.paragraph_of[last.sentence] <= _FURTHEST


def _rival(name: Name, gender: str) -> bool:
    return name.kind in ((Kind.PERSON,) if gender else (Kind.ORGANISATION, Kind.COUNTRY, Kind.PLACE))


def _somebody(ctx: Context, between: list[int]) -> bool:
    """Whether a single person without a name does something there: “a neighbour came”."""
    return any(
        ctx.tokens[t].tag == "NN" and ctx.tokens[t].lemma in PEOPLE and ctx.tokens[t].dep in ("nsubj", "nsubjpass")
        for t in between
    )


def speaker_of(ctx: Context, subject: Piece, written: dict[int, str]) -> Speaker | None:
    """The speaker that a noun phrase names: a person by name alone, others by their own words."""
    joined = any(ctx.tokens[t].dep == "conj" and ctx.tokens[t].head == subject.head for t in subject.tokens)
    heads = [subject.head, *(c for c in ctx.reading.parse.children[subject.head] if ctx.tokens[c].dep == "appos")]
    names = (ctx.name_at.get(c) or _by_surname(ctx, c) for c in heads)
    person = next((name for name in names if name and name.kind is Kind.PERSON), None)
    if person and not joined:
        if not _surely(ctx, person):
            return None
        return Speaker(_titled(ctx, subject, person), Kind.PERSON.value)
    words = speaker_words(ctx, subject, written) or _national(ctx, subject, written)
    family = _family(ctx, subject, joined=joined)
    if words and family and (len(words.split()) > 1 or subject.head in ctx.name_at):
        return Speaker(words, family)
    return None


def _by_surname(ctx: Context, i: int) -> Name | None:
    """The one person whom the article calls by a name that ends like this word, where the parse saw no name."""
    if ctx.tokens[i].tag != "NNP":
        return None
    word = ctx.tokens[i].text
    found = [n for n in ctx.names if n.kind is Kind.PERSON and (n.text == word or n.text.endswith(" " + word))]
    return found[0] if len(found) == 1 else None


def _surely(ctx: Context, name: Name) -> bool:
    """Whether a name is a person's: of two words, or one that is nowhere read as a place's."""
    heads = [ctx.tokens[last - 1] for _, last in name.mentions]
    return " " in name.text or not any(head.ent in ("GPE", "LOC", "FAC") for head in heads)


def _titled(ctx: Context, subject: Piece, name: Name) -> str:
    """A person's name, with the title before it where it is all that the article gives: “Lord Strathclyde”."""
    titles = [t for t in subject.tokens if ctx.tokens[t].text.casefold().rstrip(".") in PERSON_TITLES]
    title = next((t for t in titles if ctx.tokens[t + 1].text == name.text), None)
    return name.text if " " in name.text or title is None else f"{ctx.tokens[title].text} {name.text}"


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
