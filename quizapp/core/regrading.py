"""Regrading: what a mark becomes when the question was wrong, remedy by remedy.

A mark follows from the item, the answer, what the question was worth and the remedies in their order; nothing else
goes in. So taking the last remedy away gives the very marks that there were before it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from quizapp.core.answers import Answer, ChoiceAnswer
from quizapp.core.grading import Method, State, grade
from quizapp.core.items import Choice, Derivation, Evidence, Item, Option

# Points are stored as whole millionths: what differs by less is the same mark.
_LEAST = Fraction(1, 500_000)


class Remedy(StrEnum):
    """What is done about a question that was wrong.

    `key` makes other options right instead, `also` makes further ones right, `void` takes the question out of the
    count, `everyone` gives all who were asked it its points. An ordering has no options, so only the last two are for
    it: whose order was wrong has wrong dates too, and is better asked anew than graded by an order nobody saw proved.
    """

    KEY = "key"
    ALSO = "also"
    VOID = "void"
    EVERYONE = "everyone"


class RemedyError(ValueError):
    """A remedy that cannot be, or would change nothing; the message is fit to show to the teacher."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """A remedy as a teacher applied it.

    `right` are the ids of the options that it makes right; `lowering` tells that marks may fall too.
    """

    remedy: Remedy
    right: tuple[str, ...] = ()
    lowering: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What an answer is worth: points in [0, maximum], and the state."""

    points: Fraction
    maximum: Fraction
    state: State

    def loses_to(self, after: "Mark") -> bool:
        """Whether another mark in its place would take points away, or count more of them as missed.

        Where neither happens, the share of the whole attempt cannot fall.
        """
        missed = (self.maximum - self.points, after.maximum - after.points)
        return self.points - after.points >= _LEAST or missed[1] - missed[0] >= _LEAST

    def same_as(self, other: "Mark") -> bool:
        """Whether both are stored as one and the same mark."""
        near = abs(self.points - other.points) < _LEAST and abs(self.maximum - other.maximum) < _LEAST
        return near and self.state is other.state


def regrade(
    item: Item, answer: Answer | None, *, worth: Fraction, method: Method, applied: Sequence[Applied]
) -> tuple[Mark, ...]:
    """The mark as first graded, and then after each remedy in turn.

    A remedy that may not lower leaves a mark as it stands where it would lose.

    Args:
        item: the version that was shown.
        answer: what was given, None where nothing was.
        worth: the points that a right answer was to earn.
        method: how the attempt grades orderings.
        applied: the remedies that hold for the version, the oldest first.

    Raises:
        UnreadableError: the answer names an option or event that the item does not have.
    """
    first = grade(item, answer, maximum=worth, method=method)
    marks = [Mark(points=first.points, maximum=first.maximum, state=first.state)]
    for place, one in enumerate(applied, 1):
        becomes = _by_remedy(one.remedy, marks[-1], answer, worth, right_after(item, applied[:place]))
        stays = not one.lowering and marks[-1].loses_to(becomes)
        marks.append(marks[-1] if stays else becomes)
    return tuple(marks)


def _by_remedy(remedy: Remedy, mark: Mark, answer: Answer | None, worth: Fraction, right: frozenset[str]) -> Mark:
    if remedy is Remedy.VOID:
        return Mark(points=Fraction(0), maximum=Fraction(0), state=mark.state)
    answered = State.UNANSWERED if answer is None else State.RIGHT
    if remedy is Remedy.EVERYONE:
        return Mark(points=worth, maximum=worth, state=answered)
    if isinstance(answer, ChoiceAnswer) and answer.option in right:
        return Mark(points=worth, maximum=worth, state=State.RIGHT)
    return Mark(points=Fraction(0), maximum=worth, state=State.UNANSWERED if answer is None else State.WRONG)


def right_after(item: Item, applied: Iterable[Applied]) -> frozenset[str]:
    """The ids of the options of a choice that are right once some remedies hold; none for an ordering."""
    right = frozenset(key.id for key in item.keys) if isinstance(item, Choice) else frozenset()
    for one in applied:
        if one.remedy is Remedy.KEY:
            right = frozenset(one.right)
        elif one.remedy is Remedy.ALSO:
            right |= frozenset(one.right)
    return right


def check_remedy(item: Item, held: Sequence[Applied], new: Applied) -> None:
    """Refuse a remedy that cannot be applied after those that hold already.

    Raises:
        RemedyError: it names no option, or one that there is not, or says of the options what holds already; or it is
            for choices only.
    """
    if new.remedy in (Remedy.VOID, Remedy.EVERYONE):
        return
    if not isinstance(item, Choice):
        raise RemedyError("An ordering has no options: take it out of the count, or give everyone its points.")
    if not new.right:
        raise RemedyError("Tick the answers that are right.")
    if not set(new.right) <= {option.id for option in item.options}:
        raise RemedyError("There is no such answer.")
    if right_after(item, [*held, new]) == right_after(item, held):
        raise RemedyError("These answers are right already.")


def rekey(item: Choice, key: str, explanation: str) -> Choice:
    """The question to be asked from now on, with another option as its key.

    The new key is proved by the passages that it cited, if it cited any; what proved the old one is then where that
    one comes from.

    Args:
        item: the question as it was asked.
        key: the id of the option that is right.
        explanation: why it is right, in place of what explained the old key.
    """
    cited = next(option.citations for option in item.options if option.id == key)
    options = tuple(_rekeyed(option, key, item, elsewhere=bool(cited)) for option in item.options)
    return replace(
        item, options=options, citations=cited or item.citations, explanation=explanation, derivation=Derivation()
    )


def _rekeyed(option: Option, key: str, item: Choice, *, elsewhere: bool) -> Option:
    if option.id == key:
        return replace(option, evidence=Evidence.KEY, citations=(), feedback="")
    if not option.key:
        return option
    evidence = Evidence.ELSEWHERE if elsewhere else Evidence.MISREADING
    return replace(option, evidence=evidence, citations=item.citations, feedback="")
