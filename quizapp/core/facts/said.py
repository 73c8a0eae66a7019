"""What is said, done and held: facts that a whole clause answers."""

from collections.abc import Collection, Iterator

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.find import is_people
from quizapp.core.facts.lexicon import HOLDING, ORG_WORDS, PEOPLE, SAYING, STATES
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words, render, upper_first
from quizapp.core.facts.premises import Premise, explicit, speaker_words
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.values import Answer, Fact

_SHORTEST, _LONGEST = 5, 22
_LONGEST_ACTION = 14


def content_of(ctx: Context, piece: Piece, written: dict[int, str]) -> tuple[tuple[int, ...], str]:
    """The words of a content clause without “that” and without asides, beginning in lower case."""
    tokens = [t for t in piece.tokens if not (ctx.tokens[t].dep == "mark" and ctx.tokens[t].head == piece.head)]
    while tokens and ctx.tokens[tokens[0]].pos == "PUNCT" and ctx.tokens[tokens[0]].text not in ("“", "‘"):
        tokens = tokens[1:]
    return tuple(tokens), render(ctx.reading, tokens, written)


def read_said(ctx: Context, premise: Premise, clauses: dict[int, Clause]) -> Iterator[Fact]:
    """Who says so: a verb of saying with a speaker and a content clause that stands by itself."""
    clause, verb = premise.clause, ctx.tokens[premise.clause.verb]
    contents = [p for p in clause.pieces if p.role == "ccomp"]
    if verb.lemma not in SAYING or clause.passive or clause.negation is not None or len(contents) != 1:
        return
    inner = clauses.get(contents[0].head)
    if inner is None or inner.coordinated or premise.speaker:
        return
    tokens, words = content_of(ctx, contents[0], premise.written)
    speaker = speaker_name(ctx, premise)
    if (
        not speaker
        or not _SHORTEST <= count_words(words) <= _LONGEST
        or not whole(ctx, tokens, premise.written, clause)
    ):
        return
    content = Piece("ccomp", contents[0].head, tokens)
    unit = "hold" if verb.lemma in HOLDING else "say"
    yield Fact(
        Kind.SPEAKER, premise, content, Answer(upper_first(speaker), clause.subject.tokens), unit=unit, rest=tokens
    )
    if whole(ctx, tokens, premise.written):
        told = Answer(upper_first(words), tokens)
        yield Fact(Kind.STATEMENT, premise, content, told, unit=unit, lead=speaker, rest=tokens)


def speaker_name(ctx: Context, premise: Premise) -> str:
    """How a question names the subject of a verb of saying: a person by name alone, others by their own words."""
    subject = premise.clause.subject
    names = [subject.head, *(c for c in ctx.reading.parse.children[subject.head] if ctx.tokens[c].dep == "appos")]
    joined = any(ctx.tokens[t].dep == "conj" for t in subject.tokens)
    person = (
        None
        if joined
        else next((ctx.name_at[c] for c in names if c in ctx.name_at and ctx.name_at[c].kind is Kind.PERSON), None)
    )
    words = person.text if person else speaker_words(ctx, subject, premise.written)
    return words if person or len(words.split()) > 1 or subject.head in ctx.name_at else ""


def whole(ctx: Context, tokens: tuple[int, ...], written: dict[int, str], bound: Clause | None = None) -> bool:
    """Whether a clause can stand alone: it leans on nothing, its quotation marks are paired, its times are full.

    Where it stands behind another clause, `bound`, that clause's subject may be what it leans on.
    """
    words = render(ctx.reading, tokens, written)
    paired = words.count("“") == words.count("”") and words.count("‘") == words.count("’") - apostrophes(words)
    loose = any(t in ctx.time_at and not explicit(ctx.time_at[t]) for t in tokens)
    return paired and not loose and not leaning(ctx, tokens, written, bound) and ":" not in words and ";" not in words


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


def read_told(ctx: Context, premise: Premise) -> Iterator[Fact]:
    """What the article tells of a thing or of a group: the predicate of its clause, after “it” or “they”."""
    clause = premise.clause
    if premise.leans or premise.speaker or clause.kind not in ("ROOT", "conj", "ccomp"):
        return
    if any(p.role == "npadvmod" for p in clause.mid):
        return
    name = ctx.name_at.get(clause.subject.head)
    plain = not clause.negation and ctx.tokens[clause.verb].lemma not in SAYING
    actor = name.kind if name else "people" if is_people(ctx, clause.subject) else ""
    if name and actor == Kind.ORGANISATION and ORG_WORDS.isdisjoint(name.text.casefold().split()):
        return
    if actor not in ("people", Kind.ORGANISATION, Kind.COUNTRY) or not plain or not specific(ctx, clause.subject):
        return
    tokens = predicate_tokens(clause, {*premise.left_out, *_dates(ctx, clause)})
    words = render(ctx.reading, tokens, premise.written)
    if _SHORTEST - 1 <= count_words(words) <= _LONGEST_ACTION and whole(ctx, tokens, premise.written):
        plural = ctx.tokens[clause.subject.head].tag in ("NNS", "NNPS") or any(
            ctx.tokens[t].dep == "conj" for t in clause.subject.tokens
        )
        pronoun = "They" if plural else "It"
        yield Fact(Kind.TOLD, premise, clause.subject, Answer(f"{pronoun} {words}", tokens), unit=pronoun)


def specific(ctx: Context, subject: Piece) -> bool:
    """Whether a question can name a subject: by a name, or by a definite or plural phrase of two words and more."""
    first = ctx.tokens[subject.tokens[0]].text.lower()
    if any(ctx.tokens[t].pos == "NUM" for t in subject.tokens):
        return False
    vague = first in ("a", "an", "some", "many", "any", "no", "every", "each")
    return any(t in ctx.name_at for t in subject.tokens) or (len(subject.tokens) > 1 and not vague)


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
