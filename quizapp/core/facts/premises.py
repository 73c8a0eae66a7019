"""Premises: clauses that can be asked about, with who says them and which of their parts a question leaves out."""

import re
from dataclasses import dataclass

from quizapp.core.english import word_set
from quizapp.core.facts.claims import claim_of
from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.descriptions import named_by_aside
from quizapp.core.facts.lexicon import DISCOURSE, PEOPLE, SAYING, WEIGHTY
from quizapp.core.facts.names import Kind
from quizapp.core.facts.parallels import Parallels
from quizapp.core.facts.phrases import count_words, render, trimmed
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.resolve import Resolver
from quizapp.core.facts.subjects import said_of_self, with_name, with_subject
from quizapp.core.text import Sentence
from quizapp.core.timex import Timex

_TOLD = frozenset(
    {"", "that", "when", "after", "before", "as", "while", "although", "though", "because", "where", "since"}
)
_CONDITIONS = frozenset(
    {"if", "unless", "once", "until", "whether", "lest", "provided", "so", "even", "rather", "than"}
)
_ADJUNCTS = frozenset({"prep", "advmod", "npadvmod", "advcl"})
_EMPTY = word_set(
    """
    many some few none nobody everyone everybody anyone someone nothing something all most each one any much several
    """
)
_LONGEST_SUBJECT = 14


@dataclass(frozen=True, slots=True)
class Premise:
    """A clause fit to be asked about.

    `left_out` are heads of pieces that no question repeats, `leans` those that only the answer may be;
    `lossy` tells that a circumstance was left out which the text does not make clear;
    `written` says what stands for single tokens; `speaker` is empty where the article speaks itself.
    """

    clause: Clause
    speaker: str
    written: dict[int, str]
    left_out: frozenset[int]
    leans: frozenset[int]
    lossy: bool = False

    @property
    def sentence(self) -> Sentence:
        """The sentence that the clause stands in."""
        return self.clause.sentence


def find_premises(ctx: Context) -> tuple[Premise, ...]:
    """The clauses of an article that can be asked about, in text order."""
    resolver = ctx.once(Resolver)
    written = {s: resolver.swaps(s) for s in dict.fromkeys(clause.sentence for clause in ctx.clauses)}
    parallels = Parallels(ctx)
    for clause in ctx.clauses:
        if words := parallels.before(clause, written):
            written[clause.sentence] = {**written[clause.sentence], clause.subject.head: words}
    named = (with_name(ctx, clause, written[clause.sentence]) for clause in ctx.clauses)
    found = (_premise(ctx, c, with_subject(c, resolver, written[c.sentence])) for c in named)
    return tuple(premise for premise in found if premise)


def _premise(ctx: Context, clause: Clause, written: dict[int, str]) -> Premise | None:
    claimed, claim = claim_of(ctx, clause)
    speaker = speaker_words(ctx, claim.speaker, written) if claim else ""
    written = said_of_self(ctx, clause, claim, speaker, written)
    if _unfit(ctx, clause, written):
        return None
    source = next((p for p in clause.pieces if ctx.tokens[p.head].text.lower() == "according"), None)
    if source:
        speaker = _after_to(ctx, source, written)
    if (claimed or source) and not speaker:
        return None
    left_out, leans, lossy = set[int](), set[int](), False
    for piece in clause.pieces:
        if piece is source or _droppable(ctx, piece, written, clause):
            left_out.add(piece.head)
            told = piece.role == "prep" and piece is not source and not _set_apart(ctx, piece, clause)
            lossy |= told and bool(leaning(ctx, piece.tokens, written, clause))
        elif _relative(ctx, piece) or leaning(ctx, piece.tokens, written, clause):
            leans.add(piece.head)
    return Premise(clause, speaker, written, frozenset(left_out), frozenset(leans), lossy)


def _unfit(ctx: Context, clause: Clause, written: dict[int, str]) -> bool:
    text = ctx.reading.text[clause.sentence.start : clause.sentence.end]
    subject = ctx.tokens[clause.subject.head]
    return (
        clause.verb in ctx.quoted
        or clause.subject.head in ctx.quoted
        or text.rstrip("”’\"' ").endswith(("?", "!", ":"))
        or clause.mark not in _TOLD
        or subject.text.lower() in _EMPTY
        or subject.pos not in ("NOUN", "PROPN", "NUM", "PRON")
        or len(clause.subject.tokens) > _LONGEST_SUBJECT
        or _misread(ctx, clause.subject)
        or bool(leaning(ctx, clause.subject.tokens, written))
        or any(_conditional(ctx, p) for p in clause.pieces)
        or _gapped(ctx, clause)
    )


def _misread(ctx: Context, subject: Piece) -> bool:
    """Whether a subject begins with a verb of saying, “insisted progress had been made”, or means nobody certain."""
    first = ctx.tokens[subject.first]
    said = first.lemma in SAYING and first.tag in ("VBD", "VBN")
    return said or first.text.lower() in ("any", "no", "neither", "either", "whatever", "whichever")


def _gapped(ctx: Context, clause: Clause) -> bool:
    """Whether one preposition stands twice behind the verb, as where a second verb was left out."""
    words = [
        ctx.tokens[p.head].text.lower() for p in clause.after if p.role == "prep" and p.tokens[-1] not in ctx.time_at
    ]
    return len(set(words)) < len(words)


def _conditional(ctx: Context, piece: Piece) -> bool:
    """Whether a piece makes the clause hold only under a condition or by comparison."""
    marks = [
        ctx.tokens[c].text.lower()
        for c in ctx.reading.parse.children[piece.head]
        if ctx.tokens[c].dep in ("mark", "advmod")
    ]
    return piece.role == "advcl" and not _CONDITIONS.isdisjoint(marks)


def _droppable(ctx: Context, piece: Piece, written: dict[int, str], clause: Clause) -> bool:
    """Whether a question about the clause does better without a piece, and stays true without it."""
    words = [ctx.tokens[t].text.lower() for t in piece.tokens]
    if _when(ctx, piece, clause) or _hangs(ctx, piece, clause) or _cut(ctx, piece) or _set_apart(ctx, piece, clause):
        return True
    if piece.role not in _ADJUNCTS or not WEIGHTY.isdisjoint(words):
        return False
    if any(t in ctx.time_at and not explicit(ctx.time_at[t]) for t in piece.tokens):
        return ctx.time_at[_timed(ctx, piece)].type in ("DATE", "TIME") or piece in clause.front
    needed = piece.role == "prep" and (piece in clause.after[:1] or words[0] == "of")
    return _passing(ctx, piece, clause, words) or (bool(leaning(ctx, piece.tokens, written, clause)) and not needed)


def _passing(ctx: Context, piece: Piece, clause: Clause, words: list[str]) -> bool:
    """Whether a piece only links the sentence to its neighbours or adds to it behind a comma."""
    if piece.role in ("advmod", "npadvmod"):
        fronted = piece in clause.front and piece.role == "advmod"
        return fronted or words[0] in DISCOURSE or words[-1] in DISCOURSE
    first = ctx.reading.parse.subtree(piece.head)[0]
    return piece.role == "advcl" and (piece in clause.front or ctx.tokens[first - 1].text == ",")


def _when(ctx: Context, piece: Piece, clause: Clause) -> bool:
    """Whether a piece is the “when” of a relative clause on a time."""
    return (
        clause.kind == "relcl"
        and ctx.tokens[piece.head].lemma == "when"
        and ctx.tokens[clause.verb].head in ctx.time_at
    )


def _set_apart(ctx: Context, piece: Piece, clause: Clause) -> bool:
    """Whether a piece stands behind a dash or bracket, or before the word that opens its clause."""
    first = ctx.reading.parse.subtree(piece.head)[0]
    mark = ctx.tokens[first - 1].text if first > clause.sentence.first else ""
    return mark in ("–", "—", "(", ":") or (clause.opens > 0 and piece.head < clause.opens)


def _hangs(ctx: Context, piece: Piece, clause: Clause) -> bool:
    """Whether a fronted piece goes with an adverb before it: “Unusually for someone of his age, …”."""
    before = ctx.tokens[piece.first - 1] if piece.first > clause.sentence.first else None
    return piece in clause.front and before is not None and before.dep == "advmod"


def _relative(ctx: Context, piece: Piece) -> bool:
    """Whether a piece holds the relative pronoun of its own clause."""
    return any(ctx.tokens[t].tag in ("WDT", "WP", "WP$", "WRB") for t in piece.tokens[:2])


def _cut(ctx: Context, piece: Piece) -> bool:
    """Whether leaving out asides took a part of an adjunct that it may not read well without."""
    lost = set(ctx.reading.parse.subtree(piece.head)) - set(piece.tokens)
    return piece.role == "prep" and any(ctx.tokens[t].dep == "prep" and ctx.tokens[t].head == piece.head for t in lost)


def _timed(ctx: Context, piece: Piece) -> int:
    return next(t for t in piece.tokens if t in ctx.time_at)


def explicit(timex: Timex) -> bool:
    """Whether a time expression says by itself which time it means: it names a year, or is a length of time."""
    return bool(re.search(r"\b\d{3,4}\b|\bcentury\b|\bBC\b|\d0s\b", timex.text)) or timex.type in ("DURATION", "SET")


def granularity(timex: Timex) -> str:
    """“year”, “month” or “day” where an expression names just one and nothing less plain: no season, no early part."""
    plain = re.sub(r"^(?:in|on) ", "", timex.text, flags=re.IGNORECASE)[:1]
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", timex.value) or not (plain.isdigit() or plain.isupper()):
        return ""
    return {4: "year", 7: "month", 10: "day"}[len(timex.value)]


def speaker_words(ctx: Context, piece: Piece, written: dict[int, str]) -> str:
    """How a speaker is named in a question, or an empty string where the words do not say who it is."""
    piece = named_by_aside(ctx, piece)
    name = ctx.name_at.get(piece.head)
    if name and name.kind is Kind.PERSON and not any(ctx.tokens[t].dep == "conj" for t in piece.tokens):
        return name.text
    tokens = [t for t in piece.tokens if t not in written or written[t]]
    if leaning(ctx, tokens, written) or count_words(words := render(ctx.reading, tokens, written)) > 10:
        return ""
    head = ctx.tokens[piece.head]
    some = ctx.tokens[tokens[0]].text.lower() in ("a", "an") and len(tokens) > 2 and head.lemma.lower() in PEOPLE
    if some and not any(t in ctx.quoted for t in tokens):
        return words
    if head.text.lower() in _EMPTY or (not any(t in ctx.name_at or t in written for t in tokens) and head.tag != "NNS"):
        return ""
    return words


def source_of(ctx: Context, piece: Piece) -> Piece | None:
    """The noun behind “according to”."""
    below = ctx.reading.parse.children
    nouns = [n for to in below[piece.head] for n in below[to] if ctx.tokens[n].dep == "pobj"]
    return Piece("speaker", nouns[0], tuple(trimmed(ctx.reading, nouns[0]))) if len(nouns) == 1 else None


def _after_to(ctx: Context, piece: Piece, written: dict[int, str]) -> str:
    """The speaker of “according to …”."""
    noun = source_of(ctx, piece)
    if noun is None:
        return ""
    piece = noun
    told = speaker_words(ctx, piece, written)
    some = ctx.tokens[piece.first].text.lower() in ("a", "an") and 3 <= len(piece.tokens) <= 10
    if told or not some or leaning(ctx, piece.tokens, written):
        return told
    return render(ctx.reading, piece.tokens, written)
