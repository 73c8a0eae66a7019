"""Grading: what an answer is worth, exactly, and what in it was right."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from quizapp.core.answers import Answer, ChoiceAnswer, OrderingAnswer, UnreadableError
from quizapp.core.items import Choice, Item, Ordering


class Method(StrEnum):
    """How an ordering is graded; C pairs of comparable events are in order and D are not.

    `pairs-net` gives max(0, (C - D) / (C + D)), so that a random order earns next to nothing; `pairs` gives
    C / (C + D); `all-or-nothing` asks for every pair; `absolute-position` gives the share of events that
    stand in their place, in whichever allowed order fits the answer best.
    """

    PAIRS_NET = "pairs-net"
    PAIRS = "pairs"
    ALL_OR_NOTHING = "all-or-nothing"
    ABSOLUTE_POSITION = "absolute-position"


class State(StrEnum):
    """What became of a question; unanswered is no kind of wrong."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two comparable events, and whether the answer put the earlier one first."""

    earlier: str
    later: str
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """Points in [0, maximum], the state, and for an answered ordering each comparable pair in the keyed order."""

    points: Fraction
    maximum: Fraction
    state: State
    pairs: tuple[Pair, ...] = ()

    @property
    def right_pairs(self) -> int:
        """How many comparable pairs the answer put in order."""
        return sum(pair.right for pair in self.pairs)


def grade(
    item: Item,
    answer: Answer | None,
    *,
    maximum: Fraction | Decimal | int,
    method: Method = Method.PAIRS_NET,
) -> Grade:
    """Grade an answer; the method concerns orderings, a choice is right or wrong.

    Args:
        item: the version that was shown.
        answer: what was given, None where nothing was.
        maximum: the points that a right answer earns, 0 or more.
        method: how an ordering is graded.

    Raises:
        UnreadableError: the answer names an option or event that the item does not have.
        ValueError: the maximum is negative.
    """
    if maximum < 0:
        raise ValueError(f"a question cannot be worth {maximum} points")
    if answer is None:
        return Grade(points=Fraction(0), maximum=Fraction(maximum), state=State.UNANSWERED)
    share, pairs = _graded(item, answer, method)
    return Grade(points=share * Fraction(maximum), maximum=Fraction(maximum), state=_state(share), pairs=pairs)


def _graded(item: Item, answer: Answer, method: Method) -> tuple[Fraction, tuple[Pair, ...]]:
    if isinstance(item, Choice) and isinstance(answer, ChoiceAnswer):
        if answer.option not in [option.id for option in item.options]:
            raise UnreadableError("There is no such option.")
        return Fraction(answer.option in [key.id for key in item.keys]), ()
    if isinstance(item, Ordering) and isinstance(answer, OrderingAnswer):
        if sorted(answer.order) != sorted(item.order):
            raise UnreadableError("The order does not name each event once.")
        pairs = compare(item, answer.order)
        return _METHODS[method](item, answer.order, pairs), pairs
    raise UnreadableError("The answer is to a question of another kind.")


def _state(share: Fraction) -> State:
    if share == 1:
        return State.RIGHT
    return State.PARTLY if share else State.WRONG


def compare(item: Ordering, order: tuple[str, ...]) -> tuple[Pair, ...]:
    """Every comparable pair of an ordering's events, the earliest first, with whether an order keeps it."""
    place = {event: i for i, event in enumerate(order)}
    keyed = {event: i for i, event in enumerate(item.order)}
    pairs = sorted(item.precedences(), key=lambda pair: (keyed[pair[0]], keyed[pair[1]]))
    return tuple(Pair(earlier=a, later=b, right=place[a] < place[b]) for a, b in pairs)


def _pairs(_item: Ordering, _order: tuple[str, ...], pairs: tuple[Pair, ...]) -> Fraction:
    # Where no two events can be told apart, every order is allowed.
    return Fraction(sum(pair.right for pair in pairs), len(pairs)) if pairs else Fraction(1)


def _pairs_net(item: Ordering, order: tuple[str, ...], pairs: tuple[Pair, ...]) -> Fraction:
    return max(Fraction(0), 2 * _pairs(item, order, pairs) - 1)


def _all_or_nothing(_item: Ordering, _order: tuple[str, ...], pairs: tuple[Pair, ...]) -> Fraction:
    return Fraction(all(pair.right for pair in pairs))


def _absolute_position(_item: Ordering, order: tuple[str, ...], pairs: tuple[Pair, ...]) -> Fraction:
    """The most events that any allowed order leaves where the answer put them.

    Allowed orders are built place by place. Of all beginnings that hold the same events only the best is
    kept, so that ties cost the number of such sets (256 for 8 events without any order) and not of orders.
    """
    before: dict[str, set[str]] = {event: set() for event in order}
    for pair in pairs:
        before[pair.later].add(pair.earlier)
    best: dict[frozenset[str], int] = {frozenset(): 0}
    for here in order:
        longer: dict[frozenset[str], int] = {}
        for placed, fitting in best.items():
            for event in order:
                if event not in placed and before[event] <= placed:
                    grown = placed | {event}
                    longer[grown] = max(longer.get(grown, 0), fitting + (event == here))
        best = longer
    # An item whose order contradicts itself allows no order; the gate lets nobody use one.
    return Fraction(max(best.values(), default=0), len(order))


_METHODS = {
    Method.PAIRS_NET: _pairs_net,
    Method.PAIRS: _pairs,
    Method.ALL_OR_NOTHING: _all_or_nothing,
    Method.ABSOLUTE_POSITION: _absolute_position,
}
