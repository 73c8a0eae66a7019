"""Quotes: who is quoted directly, with the words between the quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.leads import find_leads
from quizapp.core.facts.lexicon import KNOWN, PEOPLE
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.persons import gender_in
from quizapp.core.facts.phrases import count_words, upper_first
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.speakers import Voice
from quizapp.core.facts.spoken_of import spoken_of
from quizapp.core.facts.telling import on_topic, strength, tells_on_speaker
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.words import content

_SHORTEST, _LONGEST = 6, 32
_FEWEST_TELLING = 3
_LEAST, _STRONG = 0.5, 1
_KNOWN = 6
_LEADING = re.compile(r"^(?:(?:And|But|So|Yet),? )?(?:I (?:think|believe|suspect) (?:that )?(?!I\b))?")
_BROKEN = re.compile(r"\[(?![a-z ]{2,20}\])|…|[:;]|--|\.\.\.|(?<!\w)[‘']\w+ \w+")
_LINKS = word_set(
    """
    and but or so then also therefore however yes no yet because that this these those there’s there's here’s here's
    thus still well otherwise instead anyway actually besides moreover perhaps maybe sadly hopefully unfortunately
    neither nor
    """
)
_POINTING = re.compile(
    r"\b(?:this(?! year)|that[’']s|tomorrow|yesterday|tonight|I mean|don[’']t know|these|those(?! who)|here(?! in)|"
    r"such(?! as? )|(?:do|did|doing|done) (?:so|it)|the (?:same|ones?)|the others?|"
    r"(?<!with )(?<!to )(?<!for )others(?!’)|another|too(?! \w)|either|"
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
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_MANY = frozenset({Kind.ORGANISATION, Kind.COUNTRY, Kind.PEOPLE})
_ANY = re.compile(r"^(?:any|every|no)(?:one|body)?\b(?: [\w-]+){0,3} who\b", re.IGNORECASE)
# What a clause behind “is” tells by itself: “the problem is that …”.
_TOLD = word_set(
    "problem point story question issue fact truth reason thing trouble danger lesson answer idea aim goal"
)
_THESE = frozenset({"that", "this", "these", "those"})
_THEY = frozenset({"they", "them", "their", "themselves"})


def read_quotes(ctx: Context, voices: Sequence[Voice]) -> Iterator[Fact]:
    """What each speaker is quoted with: whole quotations where they are short enough, else whole sentences of them."""
    for voice, (start, end) in spoken(ctx, voices):
        for first, words in passages(ctx.reading.text[start + 1 : end - 1]):
            tokens = tokens_between(ctx, start + 1 + first, start + 1 + first + len(words))
            plain = upper_first(words.rstrip(",."))
            # What ends in dots was cut by whoever wrote the article.
            whole = not words.endswith("..") and fit(_named_this(ctx, plain))
            about = spoken_of(ctx, voice, tokens) if whole else ""
            if whole and clear(ctx, tokens, known=bool(about)):
                yield from _facts(ctx, voice, tokens, plain, about)


def _named_this(ctx: Context, words: str) -> str:
    """Some words with “the bill” for “this bill” where the article keeps speaking of it, so that it is clear."""

    def known(match: re.Match[str]) -> str:
        often = len(list(ctx.index.holding(content(match[2])))) >= _KNOWN
        return f"{match[1]}he {match[2]}" if often else match[0]

    return re.sub(r"\b([Tt])his (?!is\b|was\b|will\b)([a-z]+)", known, words)


def _facts(ctx: Context, voice: Voice, tokens: tuple[int, ...], words: str, about: str) -> Iterator[Fact]:
    quote, speaker = Piece("quote", tokens[0], tokens), voice.speaker
    answer = Answer(upper_first(speaker.text), voice.subject.tokens)
    weight = strength(words)
    if weight < _LEAST or not (about or weight >= _STRONG or on_topic(ctx, words)):
        return
    if not tells_on_speaker(words):
        yield Fact(Kind.QUOTE, voice.premise, quote, answer, unit=speaker.family, lead=words, about=about)
    if not about:
        yield Fact(Kind.REMARK, voice.premise, quote, Answer(f"“{words}”", tokens), lead=speaker.text)


def spoken(ctx: Context, voices: Sequence[Voice]) -> Iterator[tuple[Voice, tuple[int, int]]]:
    """Each quotation with the voice whose words it is: beside the verb of saying, or going on right behind it."""
    starts = [ctx.tokens[v.span[0]].start for v in voices]
    leads = find_leads(ctx)
    before: tuple[Voice, int] | None = None
    for start, end in ctx.quotations:
        at = bisect_left(starts, start)
        last = voices[at - 1] if at else None
        follows = voices[at] if at < len(voices) and _closes(ctx, voices[at], end) else None
        whole = ctx.reading.text[end - 2 : end].rstrip('”"')[-1:] in ".?!"
        opens = last if last and (_opens(ctx, last, start) or (whole and _goes_on(ctx, last, start))) else None
        opens = opens or (leads.get(start) if whole else None)
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
    between, behind = ctx.reading.text[end:start], ctx.reading.text[start + 1 :].split("\n", 1)[0]
    closing = next((i for i, mark in enumerate(behind) if mark in '”"'), -1)
    return bool(re.fullmatch(r"[^“”\n.]{0,60}\.?\n\n", between)) and closing >= len(behind) - 2


def passages(quotation: str) -> Iterator[tuple[int, str]]:
    """What of a quotation can be quoted by itself, with its place: all, two sentences, or one without its “But”."""
    sentences = list(re.finditer(r"\S.*?(?:[.!?](?=\s|$)|$)", quotation))
    seen = set()
    for many in (len(sentences), 2, 1):
        for group in (sentences[n : n + many] for n in range(len(sentences) - many + 1)):
            start = group[0].end() - len(_LEADING.sub("", group[0].group()))
            words = quotation[start : group[-1].end()]
            if count_words(words) <= _LONGEST and (start, words) not in seen:
                seen.add((start, words))
                yield start, words


def tokens_between(ctx: Context, start: int, end: int) -> tuple[int, ...]:
    """The tokens of a stretch of the text."""
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


def clear(ctx: Context, tokens: tuple[int, ...], *, known: bool = False) -> bool:
    """Whether a quotation has a subject and verb, and each “it”, “he” or “the …” in it is clear by itself.

    Where it is `known` whom it speaks of, “he” and “she” are clear.
    """
    if not any(ctx.tokens[t].dep in _SUBJECTS for t in tokens):
        return False
    if any(_points(ctx, t) for t in tokens):
        return False
    text = ctx.reading.text[ctx.tokens[tokens[0]].start : ctx.tokens[tokens[-1]].end]
    expletive = bool(_EXPLETIVE.search(text))
    return all(
        (known and gender_in(ctx.tokens[t].text.lower())) or _bound(ctx, t, tokens) or (expletive and t == tokens[0])
        for t in tokens
        if ctx.tokens[t].text.lower() in _PERSONAL or ctx.tokens[t].text.lower() in _THEY
    ) and not any(_vague(ctx, t, tokens) for t in tokens)


def _points(ctx: Context, i: int) -> bool:
    """Whether a token points at something outside: “I know that”, “we went there”."""
    token, word = ctx.tokens[i], ctx.tokens[i].text.lower()
    if word == "there":
        return token.tag != "EX"
    if token.dep == "det" and word in ("that", "those"):
        return True
    return word in _THESE and token.tag != "WDT" and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "attr")


def _bound(ctx: Context, i: int, tokens: tuple[int, ...]) -> bool:
    """Whether what a pronoun can mean stands in the quotation, and only one such: before it, but for a person."""
    word = ctx.tokens[i].text.lower()
    before = [t for t in tokens if t < i and ctx.tokens[t].pos in ("NOUN", "PROPN") and ctx.tokens[t].dep != "compound"]
    if word in _THEY:
        return any(ctx.tokens[t].tag in ("NNS", "NNPS") or _is_body(ctx, t) for t in before)
    if _PERSONAL[word] == "one":
        run = ctx.reading.text[ctx.tokens[tokens[0]].start : ctx.tokens[i].end]
        named = {n.text for n in ctx.mentions(tokens) if n.kind is Kind.PERSON and _comes(ctx, n, i)}
        return len(named) == 1 or (not named and bool(_ANY.match(run)))
    single = [t for t in before if ctx.tokens[t].tag in ("NN", "NNP") and ctx.tokens[t].dep in ("nsubj", "nsubjpass")]
    return len(single) == 1


def _comes(ctx: Context, name: Name, i: int) -> bool:
    """Whether a name stands before a pronoun, or is the subject behind a possessive: “on his way, Ann Lee …”."""
    at = [last - 1 for _, last in name.mentions if ctx.sentence_of(last - 1) == ctx.sentence_of(i)]
    return any(t < i or (ctx.tokens[i].tag == "PRP$" and ctx.tokens[t].dep == "nsubj") for t in at)


def _is_body(ctx: Context, i: int) -> bool:
    return i in ctx.name_at and ctx.name_at[i].kind in _MANY


def _vague(ctx: Context, i: int, tokens: tuple[int, ...]) -> bool:
    """Whether “the …” means something that only the sentences before the quotation tell."""
    token = ctx.tokens[i]
    if token.text.lower() != "the" or token.dep != "det":
        return False
    noun = ctx.tokens[token.head]
    if noun.lemma in _TOLD and noun.dep == "nsubj" and ctx.tokens[noun.head].lemma == "be":
        return False
    if noun.tag in ("NNS", "NNPS") or noun.lemma.lower() in KNOWN or noun.lemma.lower() in PEOPLE:
        return False
    if any(ctx.tokens[t].dep == "compound" and ctx.tokens[t].head == token.head for t in tokens):
        return False
    phrase = [t for t in tokens if t == i or ctx.tokens[t].head == token.head or t == token.head]
    return bool(leaning(ctx, phrase, {}))
