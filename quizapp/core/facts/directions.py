"""Directions: which way something went, or how somebody took it, and the other ways that it could have been."""

from collections.abc import Iterator, Sequence

from quizapp.core.facts.clauses import Clause, Piece
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import COLLECTIVE, PEOPLE, WEIGHTY
from quizapp.core.facts.names import Kind
from quizapp.core.facts.persons import gender_of
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.reference import leaning
from quizapp.core.facts.turns import FATES, SCALED, TURNS, Turn, inflected
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.words import content

_PLURAL = ("NNS", "NNPS")
_ACTING = frozenset({"respond", "position", "react", "claim"})
_MEASURING = frozenset({"by", "to", "from", "as", "with", "for", "despite"})
_NEUTRAL = content("leave unchanged")
_NAMED = (Kind.PERSON, Kind.ORGANISATION, Kind.COUNTRY)


def read_direction(ctx: Context, premise: Premise) -> Iterator[Fact]:
    """A clause whose verb has an opposite: “rose”, “may strengthen”, “rejected”, “was reduced”."""
    clause = premise.clause
    turn = turn_of(ctx, clause)
    if not turn or premise.leans or _loses(ctx, premise) or clause.negation is not None or clause.particles:
        return
    if clause.kind == "relcl" or any(_weighs(ctx, p) for p in clause.mid) or not _news(ctx, clause):
        return
    told = ways(ctx, clause, turn)
    if len(told) > 2 and not _wavers(ctx, clause, turn):
        piece = Piece("direction", clause.verb, (clause.verb,))
        answer = Answer(told[0], (clause.verb,))
        yield Fact(Kind.DIRECTION, premise, piece, answer, unit=turn.frame, others=told[1:])


def turn_of(ctx: Context, clause: Clause) -> Turn | None:
    """What the tables say of a clause’s verb, where its subject and object are of the sort that it needs."""
    lemma, things = ctx.tokens[clause.verb].lemma, [p for p in clause.after if p.role == "dobj"]
    if clause.passive and _is_somebody(ctx, clause.subject):
        return FATES.get(lemma)
    turn = TURNS.get((lemma, bool(things) or clause.passive))
    if turn is None or len(things) > 1 or (clause.passive and (things or not turn.passive)):
        return None
    scaled = things[0].head if things else clause.subject.head
    if turn.frame != "change" and ctx.tokens[scaled].lemma not in SCALED.get(lemma, ctx.tokens[scaled].lemma):
        return None
    if any(_is_somebody(ctx, p) for p in things or [clause.subject]):
        return None
    if turn.frame in _ACTING and not clause.passive and not acts(ctx, clause.subject):
        return None
    return turn


def acts(ctx: Context, subject: Piece) -> bool:
    """Whether a phrase means somebody who can decide: a name, or many people."""
    token, name = ctx.tokens[subject.head], ctx.name_at.get(subject.head)
    if token.text.lower() in ("he", "she"):
        return True
    many = token.tag in _PLURAL or token.lemma.lower() in COLLECTIVE
    return (name is not None and name.kind in _NAMED) or (token.lemma.lower() in PEOPLE and many)


def _loses(ctx: Context, premise: Premise) -> bool:
    """Whether a question would leave out a circumstance that counts, because its words are not clear by themselves."""
    gone = [p for p in premise.clause.pieces if p.head in premise.left_out and p.role == "prep"]
    return premise.lossy and any(
        ctx.tokens[p.head].text.lower() not in _MEASURING and leaning(ctx, p.tokens, premise.written, premise.clause)
        for p in gone
    )


def _news(ctx: Context, clause: Clause) -> bool:
    """Whether a clause stands in a whole sentence and says what the title does not."""
    whole = ctx.reading.text[clause.sentence.start : clause.sentence.end].rstrip("”’\"' ").endswith((".", "!"))
    return whole and content(ctx.tokens[clause.verb].text).isdisjoint(content(ctx.reading.title))


def _is_somebody(ctx: Context, piece: Piece) -> bool:
    return piece.head in ctx.name_at or ctx.tokens[piece.head].lemma.lower() in PEOPLE


def _weighs(ctx: Context, piece: Piece) -> bool:
    return not WEIGHTY.isdisjoint(ctx.tokens[t].text.lower() for t in piece.tokens)


def _wavers(ctx: Context, clause: Clause, turn: Turn) -> bool:
    """Whether some sentence on the same thing says the opposite too."""
    things = [p for p in clause.after if p.role == "dobj"]
    others = turn.passive if clause.passive else turn.others[:1]
    return opposed(ctx, things[0].head if things else clause.subject.head, others)


def opposed(ctx: Context, thing: int, others: Sequence[str]) -> bool:
    """Whether some sentence that names a thing has one of some other verbs."""
    opposites = [content(other.replace("{}", "")) - _NEUTRAL for other in others]
    told = [place.content for place in ctx.index.holding(content(ctx.tokens[thing].text))]
    return any(opposite and opposite <= words for opposite in opposites for words in told)


def ways(ctx: Context, clause: Clause, turn: Turn) -> tuple[str, ...]:
    """The ways that it could have gone, in one form, the article’s own first; empty where no pronoun fits."""
    things = [p for p in clause.after if p.role == "dobj"]
    them = ("them" if is_plural(ctx, things[0]) else "it") if things else ""
    lemma = ctx.tokens[clause.verb].lemma
    others = [f"{lemma} {{}}", *(turn.passive if clause.passive else turn.others)]
    aux = [ctx.tokens[a].text.lower() for a in clause.auxiliaries]
    tag = ctx.tokens[clause.verb].tag
    going = tag == "VBG" and aux in (["is"], ["are"], ["was"], ["were"])
    if turn.frame in ("respond", "react") and things and (going or (not aux and tag == "VBD")):
        return tuple(_formed(other, "VBG", them, "By") for other in others)
    who = pronoun(ctx, clause.subject)
    if not who or any("’" in a or "'" in a for a in aux):
        return ()
    return tuple(_formed(other, tag, them, who, *aux) for other in others)


def _formed(phrase: str, tag: str, them: str, *before: str) -> str:
    first, _, rest = phrase.replace("{}", them).strip().partition(" ")
    return " ".join([*before, inflected(first, tag), rest]).strip()


def pronoun(ctx: Context, subject: Piece) -> str:
    """“It”, “they”, “he” or “she” for a subject; empty for a person whose gender is not known."""
    name, own = ctx.name_at.get(subject.head), ctx.tokens[subject.head].text
    if own.lower() in ("he", "she", "they", "it"):
        return own.capitalize()
    if name and name.kind is Kind.PERSON:
        return {"m": "He", "f": "She"}.get(gender_of(ctx, name), "")
    if not name and ctx.tokens[subject.head].lemma.lower() in PEOPLE - COLLECTIVE and not is_plural(ctx, subject):
        return ""
    return "They" if is_plural(ctx, subject) else "It"


def is_plural(ctx: Context, piece: Piece) -> bool:
    """Whether “they” stands for a phrase, and not “it”."""
    joined = any(ctx.tokens[t].dep == "conj" and ctx.tokens[t].head == piece.head for t in piece.tokens)
    return joined or (ctx.tokens[piece.head].tag in _PLURAL and piece.head not in ctx.name_at)


def circumstances(ctx: Context, premise: Premise) -> tuple[int, ...]:
    """The heads of the pieces that a question about a direction keeps: when, where and of what, not how much."""
    kept = []
    for piece in premise.clause.pieces:
        first = ctx.tokens[piece.first].text.lower()
        counted = any(ctx.tokens[t].pos == "NUM" and t not in ctx.time_at for t in piece.tokens)
        apart = piece.head in premise.left_out or piece.role in ("dobj", "agent", "advmod", "xcomp", "npadvmod")
        if not apart and not counted and first not in _MEASURING:
            kept.append(piece.head)
    return tuple(kept)
