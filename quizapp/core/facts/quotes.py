"""Quotes: who is quoted directly, with the words between the quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import KNOWN, PEOPLE
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words, upper_first
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.speakers import Voice
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.words import content

_SHORTEST, _LONGEST = 6, 28
_FEWEST_TELLING = 3
_BROKEN = re.compile(r"[\[\]…:;]|--|\.\.\.|[‘']\w+ \w+")
_LINKS = word_set(
    """
    and but or so then also therefore however yes no yet because that this these those there’s there's here’s here's
    thus still well otherwise instead anyway actually besides moreover perhaps maybe sadly hopefully unfortunately
    neither nor
    """
)
_POINTING = re.compile(
    r"\b(?:this|that[’']s|tomorrow|yesterday|tonight|I mean|don[’']t know|these|those(?! who)|here(?! in)|"
    r"such(?! as? )|(?:do|did|doing|done) (?:so|it)|the (?:same|ones?)|the others?|others|another|too(?! \w)|either|"
    r"this one|that one|more recently|the latter|got it|that (?:day|time|way|will|would|is|was))\b",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"^it(?:’s| is| was| will be| would be)(?: not| so| very| really| also)? (?!a |an |the |not |so |very )\w+ "
    r"(?:to|that|for \w+ to)\b",
    re.IGNORECASE,
)
_PERSONAL = {"he": "one", "him": "one", "his": "one", "she": "one", "her": "one"} | dict.fromkeys(
    ["it", "its", "itself"], "thing"
)
_THESE = frozenset({"that", "this", "these", "those"})
_THEY = frozenset({"they", "them", "their", "themselves"})


def read_quotes(ctx: Context, voices: Sequence[Voice]) -> Iterator[Fact]:
    """What each speaker is quoted with: whole quotations where they are short enough, else whole sentences of them."""
    for voice, (start, end) in spoken(ctx, voices):
        for first, words in _passages(ctx.reading.text[start + 1 : end - 1]):
            tokens = _tokens(ctx, start + 1 + first, start + 1 + first + len(words))
            plain = words.rstrip(",.")
            if fit(plain) and clear(ctx, tokens):
                yield from _facts(voice, tokens, plain)


def _facts(voice: Voice, tokens: tuple[int, ...], words: str) -> Iterator[Fact]:
    quote, speaker = Piece("quote", tokens[0], tokens), voice.speaker
    answer = Answer(upper_first(speaker.text), voice.subject.tokens)
    yield Fact(Kind.QUOTE, voice.premise, quote, answer, unit=speaker.family, lead=words)
    yield Fact(Kind.REMARK, voice.premise, quote, Answer(f"“{words}”", tokens), lead=speaker.text)


def spoken(ctx: Context, voices: Sequence[Voice]) -> Iterator[tuple[Voice, tuple[int, int]]]:
    """Each quotation with the voice whose words it is: beside the verb of saying, or going on right behind it."""
    starts = [ctx.tokens[v.span[0]].start for v in voices]
    before: tuple[Voice, int] | None = None
    for start, end in ctx.quotations:
        at = bisect_left(starts, start)
        last = voices[at - 1] if at else None
        follows = voices[at] if at < len(voices) and _closes(ctx, voices[at], end) else None
        opens = last if last and (_opens(ctx, last, start) or _goes_on(ctx, last, start)) else None
        again = (
            before[0] if before and before[0] in (last, follows) and _next_paragraph(ctx, before[1], start) else None
        )
        if voice := follows or opens or again:
            yield voice, (start, end)
        before = (voice, max(end, ctx.tokens[voice.span[1]].end)) if voice else None


def _closes(ctx: Context, voice: Voice, end: int) -> bool:
    """Whether subject and verb stand right behind a quotation: “…,” said X."""
    pauses = ctx.reading.text[end - 2] in ",?!" or ctx.reading.text[end] == ","
    return pauses and 0 <= ctx.tokens[voice.span[0]].start - end <= 2 and "\n" not in ctx.reading.text[end : end + 2]


def _opens(ctx: Context, voice: Voice, start: int) -> bool:
    """Whether subject and verb lead to a quotation: X said: “…”, X told the paper on Friday: “…”."""
    between = ctx.reading.text[ctx.tokens[voice.span[1]].end : start]
    return bool(re.fullmatch(r"[^“”\n.;]{0,60}[:,] |,? ", between))


def _goes_on(ctx: Context, voice: Voice, start: int) -> bool:
    """Whether a quotation stands right behind the sentence that told who speaks: “…,” X said. “…”."""
    sentence = voice.sentence
    main = ctx.tokens[voice.verb].dep in ("ROOT", "conj")
    return main and ctx.reading.text[sentence.end : start] == " " and sentence.end <= start


def _next_paragraph(ctx: Context, end: int, start: int) -> bool:
    """Whether a quotation is the next paragraph, behind one that ended with the same speaker's words."""
    between, behind = ctx.reading.text[end:start], ctx.reading.text[start:].split("\n", 1)[0]
    return bool(re.fullmatch(r"[^“”\n.]{0,60}\.?\n\n", between)) and behind.find("”") >= len(behind) - 2


def _passages(quotation: str) -> Iterator[tuple[int, str]]:
    """A quotation as a whole where it is short enough, else each of its sentences, with its place."""
    if count_words(quotation) <= _LONGEST:
        yield 0, quotation
        return
    for match in re.finditer(r"\S.*?(?:[.!?](?=\s|$)|$)", quotation):
        yield match.start(), match.group()


def _tokens(ctx: Context, start: int, end: int) -> tuple[int, ...]:
    low = bisect_left(ctx.tokens, start, key=lambda t: t.start)
    high = bisect_left(ctx.tokens, end, key=lambda t: t.start)
    return tuple(range(low, high))


def fit(words: str) -> bool:
    """Whether a quotation is whole sentences of some length and substance that link to nothing before them."""
    begins = words[:1].isupper() or words[:1].isdigit()
    first = words.split(maxsplit=1)[0].rstrip(",").casefold()
    linked = first in _LINKS or first.split("’")[0] in ("that", "this")
    whole = begins and not linked and not _BROKEN.search(words) and not re.search(r"[?!]", words)
    telling = [word for word in content(words) if "'" not in word and len(word) > 1]
    long_enough = _SHORTEST <= count_words(words) <= _LONGEST and len(telling) >= _FEWEST_TELLING
    return whole and long_enough and not _POINTING.search(words)


def clear(ctx: Context, tokens: tuple[int, ...]) -> bool:
    """Whether a quotation has a subject and verb, and each “it”, “he” or “the …” in it is clear by itself."""
    if not any(ctx.tokens[t].dep == "nsubj" for t in tokens):
        return False
    if any(_points(ctx, t) for t in tokens):
        return False
    text = ctx.reading.text[ctx.tokens[tokens[0]].start : ctx.tokens[tokens[-1]].end]
    expletive = bool(_EXPLETIVE.search(text))
    return all(
        _bound(ctx, t, tokens) or (expletive and t == tokens[0])
        for t in tokens
        if ctx.tokens[t].text.lower() in _PERSONAL or ctx.tokens[t].text.lower() in _THEY
    ) and not any(_vague(ctx, t, tokens) for t in tokens)


def _points(ctx: Context, i: int) -> bool:
    """Whether a token points at something outside: “I know that”, “we went there”."""
    token, word = ctx.tokens[i], ctx.tokens[i].text.lower()
    if word == "there":
        return token.tag != "EX"
    return word in _THESE and token.tag != "WDT" and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "attr")


def _bound(ctx: Context, i: int, tokens: tuple[int, ...]) -> bool:
    """Whether a noun that a pronoun can mean stands before it in the quotation, and only one."""
    word = ctx.tokens[i].text.lower()
    before = [t for t in tokens if t < i and ctx.tokens[t].pos in ("NOUN", "PROPN") and ctx.tokens[t].dep != "compound"]
    if word in _THEY:
        return any(ctx.tokens[t].tag in ("NNS", "NNPS") for t in before)
    if _PERSONAL[word] == "one":
        return len([t for t in before if t in ctx.name_at and ctx.name_at[t].kind is Kind.PERSON]) == 1
    single = [t for t in before if ctx.tokens[t].tag in ("NN", "NNP") and ctx.tokens[t].dep in ("nsubj", "nsubjpass")]
    return len(single) == 1


def _vague(ctx: Context, i: int, tokens: tuple[int, ...]) -> bool:
    """Whether “the …” means something that only the sentences before the quotation tell."""
    token = ctx.tokens[i]
    if token.text.lower() != "the" or token.dep != "det":
        return False
    noun = ctx.tokens[token.head]
    if noun.tag in ("NNS", "NNPS") or noun.lemma.lower() in KNOWN or noun.lemma.lower() in PEOPLE:
        return False
    if any(ctx.tokens[t].dep == "compound" and ctx.tokens[t].head == token.head for t in tokens):
        return False
    phrase = [t for t in tokens if t == i or ctx.tokens[t].head == token.head or t == token.head]
    return bool(leaning(ctx, phrase, {}))


def voice_facts(voices: Sequence[Voice]) -> Iterator[Fact]:
    """That somebody speaks there: what wrong answers to “who says so” are taken from."""
    for voice in voices:
        answer = Answer(upper_first(voice.speaker.text), voice.subject.tokens)
        yield Fact(Kind.VOICE, voice.premise, voice.subject, answer, unit=voice.speaker.family)
