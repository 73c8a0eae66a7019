"""Together: from the rules' items and those that were proposed, one set in which no fact is asked twice."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizapp.core.checks import APART, set_problems
from quizapp.core.checks.base import overlaps
from quizapp.core.checks.sameness import counts, dates_in, same
from quizapp.core.citations import Citation
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.generate.proposals import Dropped, Judged, Proposals, judge
from quizapp.core.generate.proposed import DEEP_ASKS, MODEL, drop
from quizapp.core.generate.run import Generated, Left
from quizapp.core.generate.salience import salience
from quizapp.core.items import Choice, DerivationKind, Item, Ordering
from quizapp.core.reading import Reading
from quizapp.core.text import Sentence
from quizapp.core.words import content

_MOST_TIMELINES = 2
_PER_SENTENCE = 2
_SALIENT = 3.0
_SAME_PARAGRAPH = 0.6
_SAME_KIND = 0.25
_DEEP = frozenset({*DEEP_ASKS, "assertion", "intent", "quote", "remark"})
# Feedback that tells another's answer warns the teacher; it costs no question its place.
_CLASHING = APART - {"feedback-tells"}
_PEOPLE = frozenset({"person", "speaker", "quote"})


@dataclass(frozen=True, slots=True)
class Joined:
    """The set, how many of its items were proposed, what was thrown away of the proposals, and what to say of them."""

    made: Generated
    proposed: int = 0
    dropped: tuple[Dropped, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A choice with what weighs when a set is chosen: its sentence, its paragraph, how salient and of what depth."""

    item: Choice
    sentence: int
    paragraph: int
    worth: float
    deep: bool
    figure: bool


def join(made: Generated, proposals: Proposals, reading: Reading, *, count: int, seed: int) -> Joined:
    """Judge proposals, and choose one set of those that pass and of the rules' items.

    Args:
        made: what the rules wrote.
        proposals: what was proposed.
        reading: the article.
        count: how many items at most.
        seed: what shuffles options and events.
    """
    judged = judge(proposals, reading, seed=seed)
    if not judged.items:
        return Joined(made, 0, judged.dropped, proposals.note)
    items, lost = _together(made, judged, reading, count)
    kept = {item.id for item in items}
    gone = tuple(item for item in made.items if item.id not in kept)
    told = (Left(item.stem, "set", "A proposed question goes better with the others.") for item in gone)
    chosen = replace(made, items=items, spares=(*gone, *made.spares), left=(*made.left, *told))
    return Joined(chosen, sum(item.form == MODEL for item in items), (*judged.dropped, *lost), proposals.note)


def _together(
    made: Generated, judged: Judged, reading: Reading, count: int
) -> tuple[tuple[Item, ...], tuple[Dropped, ...]]:
    timelines = _timelines([i for i in (*made.items, *judged.items) if isinstance(i, Ordering)])[:count]
    known = (*made.items, *made.spares)
    disputed = {i.id: why for i in judged.items if isinstance(i, Choice) and (why := _disputed(i, known))}
    pool = [i for i in (*made.items, *judged.items) if isinstance(i, Choice) and i.id not in disputed]
    chosen = _chosen(_weighed(pool, reading), timelines, reading, count - len(timelines))
    items: tuple[Item, ...] = (*timelines, *(each.item for each in chosen))
    kept = {item.id for item in items}
    lost = tuple(
        Dropped(i.kind, i.stem, drop(*_why(disputed.get(i.id, ""))).problems) for i in judged.items if i.id not in kept
    )
    return items, lost


def _why(answer: str) -> tuple[str, str]:
    if answer:
        return "rules-differ", f"The rules ask the same and answer “{answer}”."
    return "set", "Another question asks or tells the same, or the set is full."


def _timelines(found: Sequence[Ordering]) -> list[Ordering]:
    """The first timelines that share no event."""
    kept: list[Ordering] = []
    for item in found:
        told = tuple(event.citations[0] for other in kept for event in other.events if event.citations)
        if len(kept) < _MOST_TIMELINES and not any(overlaps(e.citations[0], told) for e in item.events if e.citations):
            kept.append(item)
    return kept


def _disputed(item: Choice, known: Sequence[Item]) -> str:
    """The key that the rules give to a question on the same passage, where it stands among the wrong answers here."""
    asked = content(item.stem)
    for other in known:
        if not isinstance(other, Choice) or not _one_passage(item.citations, other.citations):
            continue
        key, alike = other.keys[0].text, content(other.stem) & asked
        wrong = any(o.text == key or same(o.text, key) for o in item.options if not o.key)
        if wrong and len(alike) * 3 >= min(len(asked), len(content(other.stem))) * 2:
            return key
    return ""


def _one_passage(first: tuple[Citation, ...], second: tuple[Citation, ...]) -> bool:
    return any(overlaps(citation, second) for citation in first)


def _weighed(pool: Sequence[Choice], reading: Reading) -> list[_Asked]:
    """Choices with their weights, the most salient first."""
    ctx = reading.once(Context)
    weights: Mapping[Sentence, float] = salience(ctx)
    found = []
    for item in pool:
        sentence = reading.parse.sentence_at(item.citations[0].start)
        key = item.keys[0].text
        figure = bool(counts(key) or dates_in(key)) and len(content(key)) <= 3
        deep = item.fact in _DEEP or item.derivation.kind is not DerivationKind.LITERAL
        worth = _SALIENT * weights[sentence] - _weakness(item)
        found.append(_Asked(item, sentence.start, ctx.paragraph_of[sentence], worth, deep and not figure, figure))
    return sorted(found, key=lambda each: (-each.worth, each.sentence))  # of equals the rules' come first


def _weakness(item: Choice) -> float:
    """What a choice lacks that has fewer than three distractors, or distractors that the article does not hold."""
    distractors = [option for option in item.options if not option.key]
    return 0.25 * max(0, 3 - len(distractors)) + 0.1 * sum(not option.citations for option in distractors)


def _chosen(pool: Sequence[_Asked], timelines: Sequence[Ordering], reading: Reading, count: int) -> list[_Asked]:
    """At most `count` choices that go together, in text order; one by one that which adds most."""
    chosen: list[_Asked] = []
    open_to = list(pool)
    while len(chosen) < count:
        open_to = [c for c in open_to if c not in chosen and not _clashes(c, chosen[-1:], timelines, reading)]
        open_to = [c for c in open_to if sum(o.sentence == c.sentence for o in chosen) < _PER_SENTENCE]
        wanted = next((kind for kind in _wishes(chosen, open_to) if kind), [])
        if not wanted:
            break
        chosen.append(max(wanted, key=lambda c: _gain(c, chosen)))
    return sorted(chosen, key=lambda each: (each.sentence, each.item.stem))


def _wishes(chosen: Sequence[_Asked], open_to: Sequence[_Asked]) -> Iterator[list[_Asked]]:
    """What the next of a set is best chosen from: no figure first, a third deep ones, a third figures at most."""
    if not chosen:
        yield [c for c in open_to if not c.figure]
    if sum(c.deep for c in chosen) * 3 < len(chosen) + 1:
        yield [c for c in open_to if c.deep]
    room = (sum(c.figure for c in chosen) + 1) * 3 <= len(chosen) + 1
    yield [c for c in open_to if room or not c.figure]


def _gain(candidate: _Asked, chosen: Sequence[_Asked]) -> float:
    near = Counter(c.paragraph for c in chosen)[candidate.paragraph]
    alike = Counter(c.item.fact for c in chosen)[candidate.item.fact]
    return candidate.worth - _SAME_PARAGRAPH * near - _SAME_KIND * alike


def _clashes(candidate: _Asked, chosen: Sequence[_Asked], timelines: Sequence[Ordering], reading: Reading) -> bool:
    """Whether a choice asks what another asks, or one tells the other's answer or the date of an event."""
    for other in chosen:
        one, two = candidate.item, other.item
        if _same_key(one, two) or _tells(one, two) or _makes_false(one, two) or _makes_false(two, one):
            return True
    pair: tuple[Item, ...] = (*timelines, *(other.item for other in chosen), candidate.item)
    return any(problem.check in _CLASHING for _, problem in set_problems(pair, reading))


def _same_key(one: Choice, other: Choice) -> bool:
    """Whether two choices have one answer, or ask of one passage in nearly the same words; one person may be two."""
    first, second = content(one.stem), content(other.stem)
    alike = len(first & second) * 3 >= min(len(first), len(second)) * 2
    equal = content(one.keys[0].text) == content(other.keys[0].text)
    people = {one.fact, other.fact} <= _PEOPLE
    return (equal and not people) or (alike and (equal or _one_passage(one.citations, other.citations)))


def _tells(one: Choice, other: Choice) -> bool:
    """Whether one tells the other's answer: in its stem, or, an answer of several words, among its wrong answers."""
    near = _one_passage(one.citations, other.citations)
    for asker, teller in ((one, other), (other, one)):
        key = asker.keys[0].text
        if near and content(key) <= content(teller.stem):
            return True
        if len(content(key)) > 3 and any(same(o.text, key) for o in teller.options if not o.key):
            return True
    return False


def _makes_false(one: Choice, other: Choice) -> bool:
    """Whether a question of statements makes false what another's passage tells."""
    rests = tuple(citation for option in one.options for citation in option.citations)
    return one.fact == Kind.ASSERTION.value and _one_passage(rests, other.citations)
