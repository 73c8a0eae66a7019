"""Voices: who speaks at each verb of saying, and who goes on speaking where a pronoun stands for them."""

from collections.abc import Sequence

from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import COLLECTIVE, ORG_WORDS, PEOPLE, SAYING
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.persons import gender_of, is_human
from quizapp.core.facts.phrases import trimmed
from quizapp.core.facts.premises import source_of
from quizapp.core.facts.resolve import Resolver
from quizapp.core.facts.speakers import UNNAMED, Speaker, Voice, by_surname, speaker_of
from quizapp.core.text import Sentence

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HE_SHE = {"he": "m", "she": "f"}
_FURTHEST = 2
_SINGLE = PEOPLE - COLLECTIVE - ORG_WORDS


def find_voices(ctx: Context) -> tuple[Voice, ...]:
    """Who speaks at each verb of saying outside quotation marks, in text order, where the text leaves no doubt."""
    resolver, found, last = ctx.once(Resolver), list[Voice](), None
    for sentence in ctx.reading.parse.sentences:
        verbs = [(v, s) for v in range(sentence.first, sentence.last) if (s := _subject(ctx, v)) is not None]
        written = resolver.swaps(sentence) if verbs else {}
        for verb, subject in verbs:
            speaker = _meant(ctx, subject, last, found[-1:], sentence, written)
            last = Voice(verb, subject, speaker, sentence, written) if speaker else None
            found += [last] if last else []
    return tuple(found)


def _subject(ctx: Context, verb: int) -> Piece | None:
    """Whom a verb of saying has as its subject outside quotation marks, or “according to” behind it."""
    token, below = ctx.tokens[verb], ctx.reading.parse.children[verb]
    if token.text.lower() == "according" and verb not in ctx.quoted:
        return source_of(ctx, Piece("prep", verb, ()))
    if token.pos != "VERB" or token.lemma not in SAYING or verb in ctx.quoted:
        return None
    deps = [ctx.tokens[c].dep for c in below]
    if "neg" in deps or "auxpass" in deps or any(ctx.tokens[c].tag == "MD" for c in below):
        return None
    own = [c for c in below if ctx.tokens[c].dep == "nsubj" and c not in ctx.quoted]
    if not own and (above := _above(ctx, verb)) is not None:
        own = [c for c in ctx.reading.parse.children[above] if ctx.tokens[c].dep == "nsubj" and c not in ctx.quoted]
    if len(own) != 1 or ctx.tokens[own[0]].tag in ("WDT", "WP"):
        return None
    return Piece("subject", own[0], tuple(trimmed(ctx.reading, own[0])))


def _above(ctx: Context, verb: int) -> int | None:
    """The verb whose subject says what a verb without one says: “rose and said”, “stayed calm, saying”."""
    token, head = ctx.tokens[verb], ctx.tokens[verb].head
    joined = token.dep == "conj" and token.tag in ("VBD", "VBZ") and ctx.tokens[head].pos == "VERB"
    apart = token.tag == "VBG" and token.dep == "advcl" and head < verb and ctx.tokens[head].dep in ("ROOT", "conj")
    passive = any(ctx.tokens[c].dep == "nsubjpass" for c in ctx.reading.parse.children[head])
    return head if (joined or apart) and not passive else None


def _meant(
    ctx: Context, subject: Piece, last: Voice | None, known: list[Voice], sentence: Sentence, written: dict[int, str]
) -> Speaker | None:
    """The speaker that a subject names, or that “he”, “she”, “it” or “the spokesman” can only mean.

    Args:
        ctx: the article.
        subject: whom the verb of saying names.
        last: who spoke there last, if that is known.
        known: the last one who is known to have spoken, somebody unknown perhaps having spoken since.
        sentence: where the verb stands.
        written: what stands for single tokens.
    """
    word = ctx.tokens[subject.head].text.lower()
    if gender := _HE_SHE.get(word, ""):
        told = written.get(subject.head, "")
        if again := _again(ctx, subject.head, last, sentence) or _before(ctx, gender, sentence):
            return again
        # Whoever has just spoken may go on speaking, though the last person named is somebody else.
        going_on = any(_near(ctx, v, sentence) and v.speaker.text != told and _fits(ctx, v, gender) for v in known)
        return Speaker(told, Kind.PERSON.value) if " " in told and not going_on else None
    if word == "it":
        return _again(ctx, subject.head, last, sentence)
    if last and last.speaker.family == UNNAMED and _same_role(ctx, subject, last) and _near(ctx, last, sentence):
        return last.speaker
    return speaker_of(ctx, subject, written)


def _same_role(ctx: Context, subject: Piece, last: Voice) -> bool:
    """Whether “the spokesman” takes up the spokesman who spoke last."""
    bare = [ctx.tokens[t].text.lower() for t in subject.tokens[:-1]] == ["the"]
    return bare and ctx.tokens[subject.head].text in last.speaker.text.split()


def _again(ctx: Context, i: int, last: Voice | None, sentence: Sentence) -> Speaker | None:
    """Who spoke last, if the pronoun fits and nobody of that family does anything of their own in between.

    Whom the speaker's own words name does not count; from one paragraph to the next every other name does.
    """
    if last is None or not _near(ctx, last, sentence):
        return None
    gender = _HE_SHE.get(ctx.tokens[i].text.lower(), "")
    families = ("person", UNNAMED) if gender else ("organisation",)
    if last.speaker.family not in families or (gender and not _fits(ctx, last, gender)):
        return None
    near = ctx.paragraph_of[sentence] == ctx.paragraph_of[last.sentence]
    between = [t for t in range(last.sentence.last if near else last.span[1] + 1, i) if t not in ctx.quoted]
    rivals = [
        n
        for n in ctx.mentions([t for t in between if not near or _leads(ctx, t)])
        if _rival(n, gender) and n.text != last.speaker.text
    ]
    return last.speaker if not rivals and not (gender and _somebody(ctx, between)) else None


def _fits(ctx: Context, voice: Voice, gender: str) -> bool:
    own = next((n for n in ctx.names if n.text == voice.speaker.text), None)
    return own is None or gender_of(ctx, own) in (gender, "")


def _leads(ctx: Context, i: int) -> bool:
    """Whether a token is the subject of a clause that nobody is told to say."""
    token = ctx.tokens[i]
    verb = ctx.tokens[token.head]
    return token.dep in _SUBJECTS and not (verb.dep == "ccomp" and ctx.tokens[verb.head].lemma in SAYING)


def _before(ctx: Context, gender: str, sentence: Sentence) -> Speaker | None:
    """Whom “he” or “she” means where a person is what the sentence right before is about, and its only subject."""
    told = ctx.sentence_of(sentence.first - 1) if sentence.first else sentence
    run = [t for t in range(told.first, sentence.first) if t not in ctx.quoted]
    main = [t for t in run if ctx.tokens[t].dep in _SUBJECTS and ctx.tokens[ctx.tokens[t].head].dep == "ROOT"]
    name = person_at(ctx, main[0]) if len(main) == 1 else None
    others = [n for n in ctx.mentions(run) if n.kind is Kind.PERSON and is_human(ctx, n) and n != name]
    if name is None or " " not in name.text or any(gender_of(ctx, n) in (gender, "") for n in others):
        return None
    return Speaker(name.text, Kind.PERSON.value) if gender_of(ctx, name) in (gender, "") else None


def person_at(ctx: Context, subject: int) -> Name | None:
    """The person whom a subject names, by itself or beside a role: “its director, Ann Lee”."""
    heads = (subject, *(c for c in ctx.reading.parse.children[subject] if ctx.tokens[c].dep == "appos"))
    names: Sequence[Name | None] = [ctx.name_at.get(h) or by_surname(ctx, h) for h in heads]
    return next((name for name in names if name and name.kind is Kind.PERSON), None)


def _near(ctx: Context, last: Voice, sentence: Sentence) -> bool:
    """Whether whoever spoke last did so near enough to be meant still."""
    return ctx.paragraph_of[sentence] - ctx.paragraph_of[last.sentence] <= _FURTHEST


def _rival(name: Name, gender: str) -> bool:
    return name.kind in ((Kind.PERSON,) if gender else (Kind.ORGANISATION, Kind.COUNTRY, Kind.PLACE))


def _somebody(ctx: Context, between: list[int]) -> bool:
    """Whether a single person without a name does something there: “a neighbour came”."""
    return any(ctx.tokens[t].tag == "NN" and ctx.tokens[t].lemma in _SINGLE and _leads(ctx, t) for t in between)
