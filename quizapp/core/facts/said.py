"""What is said, done and held: facts that a whole clause answers."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import PEOPLE, SAYING, STATES
from quizapp.core.facts.names import Kind
from quizapp.core.facts.own import is_clear, own_words
from quizapp.core.facts.persons import gender_in
from quizapp.core.facts.phrases import count_words, render, trimmed, upper_first
from quizapp.core.facts.premises import Premise, explicit, source_of
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.speakers import Voice, speaker_of
from quizapp.core.facts.telling import on_topic, strength
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.words import content

_SHORTEST, _LONGEST = 5, 22
_LONGEST_ACTION = 14
_FEWEST_TELLING = 4
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def content_of(ctx: Context, piece: Piece, written: dict[int, str]) -> tuple[tuple[int, ...], str]:
    """The words of a content clause without “that” and without asides, beginning in lower case."""
    tokens = [t for t in piece.tokens if not (ctx.tokens[t].dep == "mark" and ctx.tokens[t].head == piece.head)]
    while tokens and ctx.tokens[tokens[0]].pos == "PUNCT" and ctx.tokens[tokens[0]].text not in ("“", "‘", '"'):
        tokens = tokens[1:]
    return tuple(tokens), render(ctx.reading, tokens, written)


def read_said(ctx: Context, voice: Voice) -> Iterator[Fact]:
    """Who says so: a verb of saying with a speaker and a content clause that stands by itself."""
    contents = [c for c in ctx.reading.parse.children[voice.verb] if ctx.tokens[c].dep == "ccomp"]
    if len(contents) != 1 or ctx.tokens[voice.verb].dep not in ("ROOT", "conj") or not _simple(ctx, contents[0]):
        return
    piece = Piece("ccomp", contents[0], _first_of(ctx, contents[0]))
    own, speaker, outer = own_words(ctx, voice, contents[0]), voice.speaker, ctx.clause_at.get(voice.verb)
    tokens, words = content_of(ctx, piece, voice.written | own)
    short = not _SHORTEST <= count_words(words) <= _LONGEST or len(content(words)) < _fewest(ctx, tokens)
    if short or ctx.quoted.issuperset(tokens) or _repeats(ctx, words):
        return
    clear = {t: ctx.tokens[t].text for t in tokens if is_clear(ctx, t, tokens)}
    if not whole(ctx, tokens, voice.written | clear | own, outer):
        return
    premise = replace(voice.premise, clause=outer or voice.premise.clause, written=voice.written | own)
    said = Piece("ccomp", contents[0], tokens)
    answer = Answer(upper_first(speaker.text), voice.subject.tokens)
    personal = any(
        gender_in(ctx.tokens[t].text.lower()) and premise.written.get(t, "") == own.get(t, "") for t in tokens
    )
    if (not personal or _stand(ctx, contents[0])) and on_topic(ctx, words) and strength(words) >= 0:
        yield Fact(Kind.SPEAKER, premise, said, answer, unit=speaker.family, rest=tokens)
    if own.keys().isdisjoint(tokens) and whole(ctx, tokens, voice.written | clear):
        yield Fact(Kind.STATEMENT, premise, said, Answer(upper_first(words), tokens), lead=speaker.text, rest=tokens)


def _stand(ctx: Context, verb: int) -> bool:
    """Whether a claim tells what somebody would, should or could do: to say so of oneself leaves open who says it."""
    return any(ctx.tokens[c].tag == "MD" for c in ctx.reading.parse.children[verb])


def read_according(ctx: Context, premise: Premise) -> Iterator[Fact]:
    """Who says so, where the article puts it behind “according to”: a person or a body that a question can name."""
    clause = premise.clause
    source = next((p for p in clause.pieces if ctx.tokens[p.head].text.lower() == "according"), None)
    noun = source_of(ctx, source) if source else None
    speaker = speaker_of(ctx, noun, premise.written) if noun else None
    if speaker is None or noun is None or clause.kind != "ROOT" or premise.leans or premise.lossy:
        return
    if ctx.tokens[clause.verb].lemma in SAYING:
        return  # “X said, according to Y”: what X said stands before it, and is not in the clause.
    tokens = tuple(sorted({*clause.subject.tokens, *predicate_tokens(clause, premise.left_out)}))
    words = render(ctx.reading, tokens, premise.written)
    long_enough = _SHORTEST <= count_words(words) <= _LONGEST and not _repeats(ctx, words)
    if long_enough and whole(ctx, tokens, premise.written):
        own = replace(premise, speaker="")
        answer = Answer(upper_first(speaker.text), noun.tokens)
        yield Fact(Kind.SPEAKER, own, Piece("according", clause.verb, tokens), answer, unit=speaker.family, rest=tokens)


def _first_of(ctx: Context, verb: int) -> tuple[int, ...]:
    """A content clause without another that “and that” joins to it."""
    below = ctx.reading.parse.children
    more = [c for c in below[verb] if ctx.tokens[c].dep == "conj" and _adds(ctx, c)]
    left = {t for c in more for t in ctx.reading.parse.subtree(c)}
    left |= {c for c in below[verb] if more and ctx.tokens[c].dep in ("cc", "punct") and c > verb}
    return tuple(t for t in trimmed(ctx.reading, verb) if t not in left)


def _adds(ctx: Context, verb: int) -> bool:
    """Whether a joined clause begins with “that” and a subject of its own, behind “and”."""
    below = ctx.reading.parse.children
    marks = [c for c in below[verb] if ctx.tokens[c].dep == "mark" and ctx.tokens[c].text == "that"]
    subject = any(ctx.tokens[c].dep in _SUBJECTS for c in below[verb])
    return subject and bool(marks) and ctx.tokens[marks[0] - 1].text == "and"


def _simple(ctx: Context, verb: int) -> bool:
    """Whether a content clause is finite, has its subject, and is joined to none with a subject of its own."""
    below = ctx.reading.parse.children
    subjects = [c for c in below[verb] if ctx.tokens[c].dep in _SUBJECTS]
    finite = any(ctx.tokens[t].tag in ("VBD", "VBZ", "VBP", "MD") for t in (verb, *below[verb]))
    joined = [c for c in below[verb] if ctx.tokens[c].dep == "conj" and not _adds(ctx, c)]
    odd = any(ctx.tokens[c].dep in ("dep", "parataxis", "intj", "meta") for c in below[verb])
    alone = not any(ctx.tokens[s].dep in _SUBJECTS for c in joined for s in below[c])
    alone = alone and all(ctx.tokens[c].tag == ctx.tokens[verb].tag for c in joined)
    return len(subjects) == 1 and subjects[0] < verb and finite and alone and not odd


def _fewest(ctx: Context, tokens: tuple[int, ...]) -> int:
    """How many telling words a claim needs to be worth asking about: one less where it names somebody or a number."""
    named = any(t in ctx.name_at or ctx.tokens[t].tag in ("NNP", "NNPS", "CD") for t in tokens)
    return _FEWEST_TELLING - named


def _repeats(ctx: Context, words: str) -> bool:
    """Whether a name stands twice where pronouns are written out, or a phrase is too clumsy to be said so."""
    twice = any(words.count(name.text) > 1 for name in ctx.names if " " in name.text)
    return twice or "that the article describes" in words


def whole(ctx: Context, tokens: tuple[int, ...], written: dict[int, str], bound: Clause | None = None) -> bool:
    """Whether a clause can stand alone: it leans on nothing, its quotation marks are paired, its times are full.

    Where it stands behind another clause, `bound`, that clause's subject may be what it leans on.
    """
    words = render(ctx.reading, tokens, written)
    paired = words.count("“") == words.count("”") and words.count("‘") == words.count("’") - apostrophes(words)
    loose = any(t in ctx.time_at and not explicit(ctx.time_at[t]) for t in tokens)
    return (
        paired
        and '"' not in words
        and not loose
        and not leaning(ctx, tokens, written, bound)
        and ":" not in words
        and ";" not in words
    )


def apostrophes(words: str) -> int:
    """How many closing single marks are apostrophes: between letters, or after a plural s."""
    return sum(
        c == "’" and i > 0 and words[i - 1].isalnum() and (words[i + 1 : i + 2].isalnum() or words[i - 1] == "s")
        for i, c in enumerate(words)
    )


def read_action(ctx: Context, premise: Premise) -> Iterator[Fact]:
    """What somebody did: the predicate of an actor's clause in the past tense."""
    clause = premise.clause
    if not _eventive(ctx, clause) or premise.leans or clause.passive or premise.speaker:
        return
    tokens = predicate_tokens(clause, {*premise.left_out, *_dates(ctx, clause)})
    words = render(ctx.reading, tokens, premise.written)
    if (
        3 <= count_words(words) <= _LONGEST_ACTION
        and whole(ctx, tokens, premise.written)
        and len(tokens) > len(clause.auxiliaries) + 2
    ):
        yield Fact(
            Kind.ACTION, premise, clause.subject, Answer(upper_first(words), tokens), unit=_subject_kind(ctx, clause)
        )


def predicate_tokens(clause: Clause, left_out: Collection[int]) -> tuple[int, ...]:
    """The tokens of what a clause says of its subject, in text order."""
    pieces = [t for p in (*clause.mid, *clause.after) if p.head not in left_out for t in p.tokens]
    negation = [] if clause.negation is None else [clause.negation]
    return tuple(sorted({*clause.auxiliaries, *negation, clause.verb, *clause.particles, *pieces}))


def _dates(ctx: Context, clause: Clause) -> Iterator[int]:
    """The pieces that date a clause: an option with its date would stand out, and order what another question asks."""
    for piece in clause.pieces:
        dates = [ctx.time_at[t] for t in piece.tokens if t in ctx.time_at]
        if piece.role in ("prep", "npadvmod") and any(timex.type == "DATE" for timex in dates):
            yield piece.head


def _eventive(ctx: Context, clause: Clause) -> bool:
    verb = ctx.tokens[clause.verb]
    words = [ctx.tokens[a].text.lower() for a in clause.auxiliaries]
    past = verb.tag == "VBD" or words in (["has"], ["have"], ["had"])
    return past and verb.lemma not in STATES and clause.negation is None and any(p.role == "dobj" for p in clause.after)


def _subject_kind(ctx: Context, clause: Clause) -> str:
    name = ctx.name_at.get(clause.subject.head)
    if name and name.kind in (Kind.PERSON, Kind.ORGANISATION, Kind.COUNTRY):
        return name.kind.value
    return "people" if ctx.tokens[clause.subject.head].lemma.lower() in PEOPLE else "thing"
