"""Headlines: a past clause told as one short clause in the present tense, without date or place in an order."""

from collections.abc import Mapping, Sequence

from quizapp.core.english import word_set
from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import DISCOURSE
from quizapp.core.facts.phrases import Part, count_words, render, subtree, tidy, upper_first
from quizapp.core.facts.reference import leaning
from quizapp.core.generate.fitting import PLACED, fit
from quizapp.core.generate.pieces import loose, merged, unjoined, without_clause
from quizapp.core.generate.scheduled import DUE, PRESENT
from quizapp.core.generate.telling import GERUND
from quizapp.core.generate.tenses import finite_clause, spoken
from quizapp.core.generate.wording import base_form, plural_subject, third_person

LONGEST = 15
_LONGEST_SUBJECT = 11
_NEEDED = frozenset({"dobj", "attr", "oprd", "acomp", "dative", "agent", "xcomp", "ccomp"})
_MAKING = frozenset({"make", "leave", "declare", "help", "let", "have", "set"})
# Verbs that tell an event by themselves.
_ALONE = word_set(
    """
    die marry resign retire divorce arrive collapse surrender drown abdicate disappear vanish crash sink explode erupt
    open close begin start end fail burn emerge split
    """
)
_REPORTS = frozenset({"announce", "reveal", "confirm", "certify", "discover", "find", "prove", "show"})
_ORDER = word_set("first second third fourth latest later earlier again next final renewed initial earliest")
_PLACING = word_set("after before since until following despite amid without like unlike as if than")
# What is done to somebody “as mayor”.
_OFFICES = word_set("oust elect appoint name crown install sack dismiss resign nominate swear choose select")
_ANSWERING = word_set("retaliation response return revenge answer reaction protest")
_HEDGES = word_set(
    "reportedly allegedly apparently perhaps probably possibly almost nearly not never supposedly seemingly barely"
)
_WHERETO = word_set("out off up down back away home forward abroad underground together apart aside over ashore live")
_PLAIN_PAST = frozenset({(), ("had",), ("has",), ("have",)})
_PASSIVE_PAST = frozenset({("was",), ("were",), ("had", "been"), ("has", "been"), ("have", "been"), ()})


def headline(ctx: Context, clause: Clause, written: Mapping[int, str], left_out: frozenset[int]) -> str | None:
    """The clause as a headline, or None where it would not stand alone or not be true without what is left out.

    Args:
        ctx: the article.
        clause: a past clause, active or passive; without auxiliary and passive, a participle is meant.
        written: what stands for single tokens.
        left_out: the tokens that tell its date.
    """
    subject = _subject(ctx, clause, written, left_out)
    verb = _verb(ctx, clause)
    if subject is None or verb is None or any(_hedged(ctx, p) for p in clause.pieces):
        return None
    kept = _kept(ctx, clause, written, left_out)
    if not kept and not clause.passive and ctx.tokens[clause.verb].lemma not in _ALONE:
        return None
    while kept is not None:
        told = [t for p in kept for t in spoken(ctx, p)]
        parts: list[Part] = [*subject, *verb, *_particles(ctx, clause), *told]
        words = upper_first(tidy(render(ctx.reading, parts, written)))
        if count_words(words) <= LONGEST:
            return words if fit(words) else None
        kept = _shorter(ctx, clause, kept)
    return None


def _particles(ctx: Context, clause: Clause) -> list[int]:
    """The particles of a verb; “travelled on to Oslo” would tell that something came before."""
    onward = [p for p in clause.particles if ctx.tokens[p].text == "on" and ctx.tokens[p + 1].text == "to"]
    return [p for p in clause.particles if p not in onward]


def _subject(ctx: Context, clause: Clause, written: Mapping[int, str], left_out: frozenset[int]) -> list[int] | None:
    """The subject's tokens, if they say who or what it is in few words."""
    tokens = [t for t in clause.subject.tokens if t not in left_out]
    if len(tokens) > _LONGEST_SUBJECT:
        tokens = _uncounted(ctx, clause.subject.head, tokens)
    head = clause.subject.head
    vague = ctx.tokens[head].tag in ("PRP", "DT", "WP", "WDT", "EX") or (
        ctx.tokens[head].tag == "CD" and not _part_of(ctx, head)
    )
    if head in written and ctx.tokens[head].tag == "PRP":
        vague = " " not in written[head]
    vague = vague or (len(tokens) == 1 and ctx.tokens[head].pos == "NOUN" and not ctx.tokens[head].text[:2].isupper())
    timed = any(t in ctx.time_at for t in tokens)
    counted = any(ctx.tokens[t].dep == "quantmod" or ctx.tokens[t].text.lower() in ("only", "just") for t in tokens)
    if head in ctx.name_at and leaning(ctx, tokens, dict(written)):
        # A description that points to what was told before is not needed beside a name.
        tokens = [t for t in tokens if ctx.name_at.get(t) == ctx.name_at[head]]
    if vague or timed or counted or len(tokens) > _LONGEST_SUBJECT or leaning(ctx, tokens, dict(written)):
        return None
    return tokens


def _part_of(ctx: Context, head: int) -> bool:
    """Whether a number tells how many of some that are named: “four of the president’s aides”."""
    return any(ctx.tokens[c].text == "of" for c in ctx.reading.parse.children[head])


def _uncounted(ctx: Context, head: int, tokens: list[int]) -> list[int]:
    """A noun phrase without the clauses behind its head."""
    drop = {
        t
        for c in ctx.reading.parse.children[head]
        if ctx.tokens[c].dep in ("relcl", "acl") and c > head
        for t in subtree(ctx.reading, c)
    }
    return [t for t in tokens if t not in drop]


def _verb(ctx: Context, clause: Clause) -> list[Part] | None:
    """The verb in the present tense; None for what is not told as done."""
    token = ctx.tokens[clause.verb]
    words = tuple(ctx.tokens[a].text.lower() for a in clause.auxiliaries)
    several = ctx.tokens[clause.subject.head].tag == "CD" and ctx.tokens[clause.subject.head].text.lower() != "one"
    plural = several or plural_subject(ctx, clause)
    if clause.negation is not None:
        return None
    if clause.passive:
        return ["are" if plural else "is", clause.verb] if words in _PASSIVE_PAST else None
    past = clause.kind in (GERUND, DUE, PRESENT) or (token.tag == "VBD" if not words else token.tag == "VBN")
    if words not in _PLAIN_PAST or not past or token.lemma == "be":
        return None
    # “Continues” would tell that something came before.
    lemma = "go" if token.lemma == "continue" else base_form(token.text, token.lemma)
    return [lemma if plural else third_person(lemma)]


def _hedged(ctx: Context, piece: Piece) -> bool:
    """Whether a piece limits what is told, or makes it hold only under a condition."""
    words = {ctx.tokens[t].text.lower() for t in piece.tokens}
    below = {ctx.tokens[c].text.lower() for c in ctx.reading.parse.children[piece.head]}
    conditional = piece.role == "advcl" and not below.isdisjoint(("if", "unless", "whether"))
    source = ctx.tokens[piece.head].text.lower() == "according"
    return conditional or source or (piece.role == "advmod" and not _HEDGES.isdisjoint(words))


def _kept(ctx: Context, clause: Clause, written: Mapping[int, str], left_out: frozenset[int]) -> list[Piece] | None:
    """The pieces behind the verb that the headline tells; None where one that it needs cannot be told."""
    kept: list[Piece] = []
    for whole in merged(ctx, clause.after):
        tokens = tuple(t for t in unjoined(ctx, whole) if t not in left_out)
        piece = Piece(whole.role, whole.head, tokens)
        bare = len(tokens) == 1 and ctx.tokens[tokens[0]].pos == "ADP" and whole.role == "prep"
        if not tokens or bare or _aside(ctx, clause, whole):
            continue
        close = not kept and _close(ctx, clause, piece)
        if told := _told_short(ctx, clause, piece, written):
            kept.append(told)
        elif piece.role in _NEEDED or close:
            return None
    return kept


def _aside(ctx: Context, clause: Clause, piece: Piece) -> bool:
    """Whether a comma parts an adjective or infinitive from what was told before it: “left, no longer able”."""
    first = ctx.reading.parse.subtree(piece.head)[0]
    while ctx.tokens[first - 1].pos in ("ADV", "DET") and first - 1 > clause.verb:
        first -= 1
    return piece.role in ("acomp", "xcomp") and ctx.tokens[first - 1].text == "," and first - 1 > clause.verb


def _told_short(ctx: Context, clause: Clause, piece: Piece, written: Mapping[int, str]) -> Piece | None:
    """A piece that can be told, whole or less the last of what prepositions add to its nouns."""
    if _tellable(ctx, clause, piece, written):
        return piece
    inner = [t for t in piece.tokens if t != piece.head and loose(ctx, t)]
    for t in reversed(inner if piece.role in ("prep", "dobj", "advcl", "attr") else []):
        gone = set(subtree(ctx.reading, t))
        short = Piece(piece.role, piece.head, tuple(x for x in piece.tokens if x not in gone))
        if _tellable(ctx, clause, short, written):
            return short
    return None


def _close(ctx: Context, clause: Clause, piece: Piece) -> bool:
    """Whether a piece follows its verb at once and so may change what the verb means."""
    at_once = piece.first == clause.verb + 1 + len(clause.particles)
    word = ctx.tokens[piece.first].text.lower()
    plain = piece.role == "advmod" and (word.endswith("ly") or word in DISCOURSE | PLACED)
    return at_once and not plain and not _placing(ctx, piece)


def _placing(ctx: Context, piece: Piece) -> bool:
    """Whether a piece places its event among others: by its preposition, or by the word that joins its clause."""
    words = [ctx.tokens[t].text.lower() for t in piece.tokens]
    joins = {ctx.tokens[c].text.lower() for c in ctx.reading.parse.children[piece.head] if ctx.tokens[c].dep == "mark"}
    head = {words[0], ctx.tokens[piece.head].text.lower()} | (joins if piece.role == "advcl" else set())
    office = words[0] == "as" and ctx.tokens[ctx.tokens[piece.head].head].lemma in _OFFICES
    return (not head.isdisjoint(_PLACING) and not office) or not _ANSWERING.isdisjoint(words[:3])


def _tellable(ctx: Context, clause: Clause, piece: Piece, written: Mapping[int, str]) -> bool:
    """Whether a piece can stand in a headline: clear by itself, with no time in it, and no relation to other events."""
    words = [ctx.tokens[t].text.lower() for t in piece.tokens]
    if piece.role == "advmod" and (len(piece.tokens) == 1 or words[0] not in _WHERETO):
        return words[0] in _WHERETO
    dated = any(t in ctx.time_at and ctx.time_at[t].type in ("DATE", "TIME", "SET") for t in piece.tokens)
    placed = piece.role == "prep" and (_placing(ctx, piece) or not _ORDER.isdisjoint(words))
    if dated or placed or leaning(ctx, piece.tokens, dict(written), clause):
        return False
    if piece.role in ("ccomp", "advcl"):
        return _purpose(ctx, clause, piece) or _told_in(ctx, clause, piece)
    if piece.role == "npadvmod" and not _close(ctx, clause, piece):
        return False
    inner = [t for t in piece.tokens if ctx.tokens[t].dep == "prep" and t != piece.head]
    placed = any(_placing(ctx, Piece("prep", t, tuple(subtree(ctx.reading, t)))) for t in inner)
    return not placed and not any(ctx.tokens[t].dep in ("ccomp", "advcl") for t in piece.tokens)


def _purpose(ctx: Context, clause: Clause, piece: Piece) -> bool:
    """Whether a clause behind the verb tells in few words what for: “sends a gunman to shoot her”."""
    below = [ctx.tokens[c] for c in ctx.reading.parse.children[piece.head] if c in piece.tokens]
    inner = any(ctx.tokens[t].dep in ("advcl", "relcl", "ccomp", "conj") for t in piece.tokens if t != piece.head)
    close = piece.first == max([clause.verb, *(t for p in clause.after if p.first < piece.first for t in p.tokens)]) + 1
    to = ctx.tokens[piece.first].tag == "TO" and any(t.tag == "TO" for t in below)
    return piece.role == "advcl" and to and close and not inner and len(piece.tokens) <= 8


def _told_in(ctx: Context, clause: Clause, piece: Piece) -> bool:
    """Whether a clause behind the verb is part of what happened: what was announced, or made so."""
    verb = ctx.tokens[clause.verb]
    if piece.role == "advcl":
        return (
            verb.lemma in ("leave", "find") and len(piece.tokens) == 1 and ctx.tokens[piece.head].tag in ("VBN", "VBD")
        )
    made = verb.lemma in _MAKING and ctx.tokens[piece.head].tag in ("JJ", "VBN", "VB", "NN", "RB", "IN", "RP")
    return made or (verb.lemma in _REPORTS and finite_clause(ctx, piece))


def _shorter(ctx: Context, clause: Clause, kept: Sequence[Piece]) -> list[Piece] | None:
    """The pieces less the last that is not needed, else with a clause less behind a noun; None where all are needed."""
    for n in range(len(kept) - 1, -1, -1):
        piece = kept[n]
        whereto = ctx.tokens[piece.head].text.lower() in ("into", "onto")
        if piece.role == "prep" and not whereto and not _close(ctx, clause, piece):
            return [*kept[:n], *kept[n + 1 :]]
    for n in range(len(kept) - 1, -1, -1):
        cut = without_clause(ctx, kept[n])
        if len(cut.tokens) < len(kept[n].tokens):
            return [*kept[:n], cut, *kept[n + 1 :]]
    return None
