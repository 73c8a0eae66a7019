"""Own words: which pronouns of what somebody says mean the one who says it, and which definite nouns are clear."""

import re

from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import KNOWN
from quizapp.core.facts.names import Kind
from quizapp.core.facts.persons import gender_of, is_human
from quizapp.core.facts.speakers import Voice

_GENDERS = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_THEY = frozenset({"they", "their", "them", "themselves"})
_IT = frozenset({"it", "its", "itself"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
# Adjectives that tell a kind and not a quality: “the economic expansion” is clear, “the new law” is not.
_OF_A_KIND = re.compile(r"(?:(?<!re)al|ic|ary|ar)$")
_LOOSE = frozenset({"final", "initial", "additional", "special", "actual", "similar", "particular", "real", "typical"})


def own_words(ctx: Context, voice: Voice, verb: int) -> dict[int, str]:
    """The pronouns of a content clause that mean its speaker, each as the text has it.

    Args:
        ctx: the article.
        voice: the one who says it.
        verb: the content clause's verb.
    """
    below = ctx.reading.parse.subtree(verb)
    subject = next((c for c in ctx.reading.parse.children[verb] if ctx.tokens[c].dep in _SUBJECTS), verb)
    return {t: ctx.tokens[t].text for t in below if _means(ctx, t, voice, subject)}


def _means(ctx: Context, i: int, voice: Voice, subject: int) -> bool:
    word, family = ctx.tokens[i].text.lower(), voice.speaker.family
    led = ctx.tokens[subject].text.lower()
    if word in _THEY:
        told = [c for c in ctx.reading.parse.children[voice.verb] if ctx.tokens[c].dep in ("dobj", "dative")]
        return family == Kind.PEOPLE and led == "they" and not told
    if word in _IT:
        return family == Kind.ORGANISATION and led == "it" and not _empty(ctx, subject)
    gender = _GENDERS.get(word, "")
    if not gender or family not in (Kind.PERSON, "unnamed"):
        return False
    if voice.written.get(i, "").startswith(voice.speaker.text):
        return True
    named = next((n for n in ctx.names if n.text == voice.speaker.text), None)
    fits = named is None or gender_of(ctx, named) in (gender, "")
    return fits and led in _GENDERS and _GENDERS[led] == gender and not _rivals(ctx, i, voice, gender)


def _rivals(ctx: Context, i: int, voice: Voice, gender: str) -> bool:
    """Whether another person of a gender is named before in the sentence or the one before it."""
    at = ctx.reading.parse.sentences.index(voice.sentence)
    start = ctx.reading.parse.sentences[max(0, at - 1)].first
    others = (n for n in ctx.mentions(range(start, i)) if n.kind is Kind.PERSON and is_human(ctx, n))
    return any(n.text != voice.speaker.text and gender_of(ctx, n) in (gender, "") for n in others)


def _empty(ctx: Context, subject: int) -> bool:
    """Whether “it” may stand for nothing: “it was vital to …”, “it would be possible to …”."""
    verb = ctx.tokens[ctx.tokens[subject].head]
    return verb.lemma in ("be", "take", "seem", "appear", "rain") or ctx.tokens[subject].dep == "nsubjpass"


def is_clear(ctx: Context, i: int, tokens: tuple[int, ...]) -> bool:
    """Whether “the”, “it” or “there” is clear though nothing before it tells: of its kind, or standing for nothing."""
    token, word = ctx.tokens[i], ctx.tokens[i].text.lower()
    if word == "there" and token.tag == "EX":
        return True
    if word == "it" and token.dep in ("nsubj", "nsubjpass", "expl"):
        return _announces(ctx, i)
    if word != "the" or token.dep != "det":
        return False
    noun = ctx.tokens[token.head]
    narrow = [c for c in ctx.reading.parse.children[token.head] if c in tokens and c < token.head]
    told = any(_tells_kind(ctx, c) for c in narrow)
    return told or noun.lemma.lower() in KNOWN


def _tells_kind(ctx: Context, i: int) -> bool:
    token = ctx.tokens[i]
    if token.dep == "compound":
        return True
    return token.dep == "amod" and token.lemma not in _LOOSE and bool(_OF_A_KIND.search(token.lemma))


def _announces(ctx: Context, i: int) -> bool:
    """Whether “it” announces a clause: “it is important to move quickly”."""
    verb = ctx.tokens[i].head
    below = ctx.reading.parse.children[verb]
    judged = ctx.tokens[verb].lemma == "be" and any(ctx.tokens[c].dep in ("acomp", "attr") for c in below)
    plain = judged or any(ctx.tokens[c].dep == "auxpass" for c in below)
    told = [c for c in below if ctx.tokens[c].dep in ("xcomp", "ccomp", "advcl")]
    told += [c for b in below if ctx.tokens[b].dep == "acomp" for c in ctx.reading.parse.children[b]]
    return plain and any(
        ctx.tokens[t].text.lower() in ("to", "that", "whether", "if") for c in told for t in _marks(ctx, c)
    )


def _marks(ctx: Context, i: int) -> list[int]:
    return [c for c in ctx.reading.parse.children[i] if ctx.tokens[c].dep in ("aux", "mark")]
