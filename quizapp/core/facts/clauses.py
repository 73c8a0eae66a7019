"""Clauses: a finite verb with its subject, its auxiliaries and the pieces around it, read from the parse."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.core.facts.phrases import trimmed
from quizapp.core.facts.relatives import agrees, antecedent
from quizapp.core.reading import Reading
from quizapp.core.text import Sentence

_PIECES = frozenset(
    {"dobj", "dative", "attr", "acomp", "oprd", "prep", "agent", "npadvmod", "advmod", "xcomp", "ccomp", "advcl"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_SILENT = frozenset({"punct", "cc", "preconj", "mark", "conj"})
_HEADS = frozenset({"ROOT", "conj", "ccomp", "relcl", "advcl"})
_DATELINE = re.compile(r"(?:\([^()]{2,30}\)|[A-Z][A-Z .,]{2,30}(?:\([^()]{2,20}\))?)\s+[—–-]\s+(?=\S)")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a clause: its role (spaCy's dependency label), its head token and the tokens it is asked with."""

    role: str
    head: int
    tokens: tuple[int, ...]

    @property
    def first(self) -> int:
        """The index of its first token."""
        return self.tokens[0]


@dataclass(frozen=True, slots=True)
class Clause:
    """A finite clause. `front` stands before the subject, `mid` between it and the verb, `after` behind the verb."""

    verb: int
    kind: str
    subject: Piece
    auxiliaries: tuple[int, ...]
    negation: int | None
    particles: tuple[int, ...]
    front: tuple[Piece, ...]
    mid: tuple[Piece, ...]
    after: tuple[Piece, ...]
    sentence: Sentence
    passive: bool
    mark: str
    opens: int
    coordinated: bool

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Every piece but the subject, in text order."""
        return (*self.front, *self.mid, *self.after)


def find_clauses(reading: Reading) -> tuple[Clause, ...]:
    """The clauses of an article that are read with certainty, in text order; a parse with an oddity gives none."""
    return tuple(
        clause
        for sentence in reading.parse.sentences
        for verb in range(sentence.first, sentence.last)
        if reading.parse.tokens[verb].dep in _HEADS and reading.parse.tokens[verb].pos in ("VERB", "AUX")
        if (clause := _clause(reading, sentence, verb))
    )


def _clause(reading: Reading, sentence: Sentence, verb: int) -> Clause | None:
    tokens, begin = reading.parse.tokens, after_dateline(reading, sentence)
    below = tuple(c for c in reading.parse.children[verb] if c >= begin)
    by_dep = {dep: [c for c in below if tokens[c].dep == dep] for dep in {tokens[c].dep for c in below}}
    # Behind a comma it says the first one in other words: “his first band, the Konrads”.
    again = by_dep.get("dobj", [])[1:]
    doubtful = any(_odd(reading, c, sentence) or _swallows(reading, c) for c in below)
    subject = _subject(reading, verb, sentence)
    auxiliaries = tuple(c for c in below if tokens[c].dep in _AUXILIARIES)
    doubtful |= not all(_set_apart(reading, c) for c in again)
    if doubtful or subject is None or not _finite(reading, verb, auxiliaries):
        return None
    pieces = [p for p in _pieces(reading, verb) if p.tokens and p.head not in again]
    start = subject.head if subject.head in below else sentence.first - 1
    return Clause(
        verb=verb,
        kind=tokens[verb].dep,
        subject=subject,
        auxiliaries=auxiliaries,
        negation=next(iter(by_dep.get("neg", [])), None),
        particles=tuple(by_dep.get("prt", [])),
        front=tuple(p for p in pieces if p.head < start),
        mid=tuple(p for p in pieces if start < p.head < verb),
        after=tuple(p for p in pieces if p.head > verb),
        sentence=sentence,
        passive=bool(by_dep.get("auxpass")) or bool(by_dep.get("nsubjpass")),
        opens=max(by_dep.get("mark", [-1])),
        mark=" ".join(tokens[c].text.lower() for c in by_dep.get("mark", [])),
        coordinated=any(tokens[c].dep == "conj" for c in below),
    )


def _set_apart(reading: Reading, i: int) -> bool:
    """Whether a phrase stands between commas or other marks."""
    tokens, phrase = reading.parse.tokens, reading.parse.subtree(i)
    behind = phrase[-1] + 1
    return tokens[phrase[0] - 1].text == "," and behind < len(tokens) and tokens[behind].pos in ("PUNCT", "CCONJ")


def after_dateline(reading: Reading, sentence: Sentence) -> int:
    """The first token of a sentence behind “(CNN) —” or “LONDON (Reuters) -”, where it begins with such a mark."""
    match = _DATELINE.match(reading.text[sentence.start : sentence.end])
    begin = sentence.start + match.end() if match else sentence.start
    return next(
        i for i in range(sentence.first, sentence.last) if match is None or reading.parse.tokens[i].start >= begin
    )


def _odd(reading: Reading, i: int, sentence: Sentence) -> bool:
    """Whether a dependent of a verb is one that no question can be made around."""
    known = reading.parse.tokens[i].dep in _PIECES | _SUBJECTS | _AUXILIARIES | _SILENT | {"neg", "prt"}
    return not known or not sentence.first <= i < sentence.last or _unmarked(reading, i)


def _unmarked(reading: Reading, i: int) -> bool:
    """Whether an adverbial clause is finite but no word joins it: a second main clause, read wrongly."""
    below = [reading.parse.tokens[c] for c in reading.parse.children[i]]
    joined = any(t.dep == "mark" or t.tag in ("WRB", "WDT", "WP", "IN") for t in below)
    token = reading.parse.tokens[i]
    finite = token.tag in ("VBP", "VBZ") or any(t.dep in _SUBJECTS for t in below)
    return token.dep == "advcl" and finite and not joined


def _pieces(reading: Reading, verb: int) -> Iterator[Piece]:
    tokens = reading.parse.tokens
    for c in reading.parse.children[verb]:
        if tokens[c].dep in _PIECES:
            yield Piece(tokens[c].dep, c, tuple(trimmed(reading, c)))


def _finite(reading: Reading, verb: int, auxiliaries: tuple[int, ...]) -> bool:
    """Whether the verb group is finite and in an order that a question can be made from."""
    tokens = reading.parse.tokens
    if any(a > verb for a in auxiliaries):
        return False
    if auxiliaries:
        return tokens[auxiliaries[0]].tag in _FINITE and tokens[verb].tag not in ("VBZ", "VBP")
    return tokens[verb].tag in ("VBD", "VBZ", "VBP")


def _subject(reading: Reading, verb: int, sentence: Sentence) -> Piece | None:
    """The clause's own subject, the one it shares with the clause it is coordinated with, or what “who” stands for."""
    tokens = reading.parse.tokens
    begin = after_dateline(reading, sentence)
    own = [c for c in reading.parse.children[verb] if tokens[c].dep in _SUBJECTS and c >= begin]
    if len(own) == 1 and tokens[own[0]].tag in ("WDT", "WP"):
        found = antecedent(reading, verb, own[0])
        return Piece("subject", *found) if found else None
    if len(own) == 1:
        return Piece("subject", own[0], tuple(trimmed(reading, own[0])))
    if own or any(tokens[c].dep in ("csubj", "csubjpass", "expl") for c in reading.parse.children[verb]):
        return None
    head = tokens[verb].head
    if tokens[verb].dep == "conj" and tokens[head].pos in ("VERB", "AUX") and sentence.first <= head != verb:
        fit = tokens[head].dep in _HEADS and not _swallows(reading, verb) and not _returns(reading, head, verb)
        shared = _subject(reading, head, sentence) if fit else None
        return shared if shared and agrees(reading, shared.head, verb) else None
    return None


def _swallows(reading: Reading, verb: int) -> bool:
    """Whether a noun stands between “and” and a second finite verb without a subject: it is one, read as an object.

    “He lifted the ban on the party and Ann Lee was freed” is read as if the ban had been on Ann Lee.
    """
    tokens, below = reading.parse.tokens, reading.parse.children[verb]
    own = any(tokens[c].dep in _SUBJECTS | {"csubj", "expl"} for c in below)
    if tokens[verb].dep != "conj" or tokens[verb].pos not in ("VERB", "AUX") or own:
        return False
    mine = reading.parse.subtree(verb)
    joints = [c for c in reading.parse.children[tokens[verb].head] if tokens[c].dep == "cc" and c < mine[0]]
    begin = joints[-1] + 1 if joints else mine[0] - 1
    finite = _finite(reading, verb, tuple(c for c in below if tokens[c].dep in _AUXILIARIES))
    return finite and any(tokens[t].pos in ("NOUN", "PROPN", "PRON") for t in range(max(0, begin), mine[0]))


def _returns(reading: Reading, head: int, verb: int) -> bool:
    """Whether a finite second verb cannot follow the first one’s “will” or “to”: it goes with a verb further up."""
    tokens = reading.parse.tokens
    modal = any(tokens[c].tag in ("MD", "TO") for c in reading.parse.children[head])
    own = any(tokens[c].dep in _AUXILIARIES for c in reading.parse.children[verb])
    return modal and not own and tokens[verb].tag in ("VBD", "VBZ")
