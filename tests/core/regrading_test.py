from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.answers import ChoiceAnswer, OrderingAnswer
from quizapp.core.grading import Method, State
from quizapp.core.items import Choice, Event, Evidence, Option, Ordering
from quizapp.core.regrading import Applied, Mark, Remedy, RemedyError, check_remedy, regrade, right_after
from quizapp.core.timex import Day, Interval, Timex

CHOICE = Choice(
    id="fire",
    stem="When did Rome burn?",
    options=tuple(
        Option(id=name, text=f"In {number}", evidence=Evidence.KEY if name == "a" else Evidence.UNSUPPORTED)
        for name, number in (("a", 64), ("b", 79), ("c", 410))
    ),
    citations=(),
    explanation="",
)
ORDERING = Ordering(
    id="o",
    stem="Put in order.",
    events=tuple(
        Event(
            id=name,
            text=f"Event {name}",
            citations=(),
            timex=Timex(0, 0, str(year), "DATE", f"{year}", Interval(Day(year), Day(year + 1))),
        )
        for name, year in (("a", 1871), ("b", 1890), ("c", 1923))
    ),
    order=("a", "b", "c"),
    explanation="",
)
A, B, C = (ChoiceAnswer(name) for name in "abc")


def key(*right: str, lowering: bool = False) -> Applied:
    return Applied(remedy=Remedy.KEY, right=right, lowering=lowering)


def also(*right: str) -> Applied:
    return Applied(remedy=Remedy.ALSO, right=right)


def void(*, lowering: bool = False) -> Applied:
    return Applied(remedy=Remedy.VOID, lowering=lowering)


EVERYONE = Applied(remedy=Remedy.EVERYONE)


def marks(answer, *applied, item=CHOICE, worth=2):
    """Each mark as (points, maximum, state)."""
    found = regrade(item, answer, worth=Fraction(worth), method=Method.PAIRS_NET, applied=applied)
    return [(mark.points, mark.maximum, str(mark.state)) for mark in found]


@pytest.mark.parametrize(
    ("answer", "applied", "history"),
    [
        (A, (), [(2, 2, "right")]),
        (A, (key("b"),), [(2, 2, "right"), (2, 2, "right")]),
        (A, (key("b", lowering=True),), [(2, 2, "right"), (0, 2, "wrong")]),
        (B, (key("b"),), [(0, 2, "wrong"), (2, 2, "right")]),
        (C, (key("b", "c"),), [(0, 2, "wrong"), (2, 2, "right")]),
        (None, (key("b"),), [(0, 2, "unanswered"), (0, 2, "unanswered")]),
        (A, (also("b"),), [(2, 2, "right"), (2, 2, "right")]),
        (B, (also("b"),), [(0, 2, "wrong"), (2, 2, "right")]),
        (C, (also("b"), also("c")), [(0, 2, "wrong"), (0, 2, "wrong"), (2, 2, "right")]),
        (B, (void(),), [(0, 2, "wrong"), (0, 0, "wrong")]),
        (A, (void(),), [(2, 2, "right"), (2, 2, "right")]),
        (A, (void(lowering=True),), [(2, 2, "right"), (0, 0, "right")]),
        (None, (void(),), [(0, 2, "unanswered"), (0, 0, "unanswered")]),
        (B, (EVERYONE,), [(0, 2, "wrong"), (2, 2, "right")]),
        (None, (EVERYONE,), [(0, 2, "unanswered"), (2, 2, "unanswered")]),
        # The key is changed, then the question is found to be hopeless.
        (B, (key("b"), void(lowering=True)), [(0, 2, "wrong"), (2, 2, "right"), (0, 0, "right")]),
        # What is out of the count may come back where it gains points, and not where it would be missed.
        (B, (void(lowering=True), key("b")), [(0, 2, "wrong"), (0, 0, "wrong"), (2, 2, "right")]),
        (C, (void(lowering=True), key("b")), [(0, 2, "wrong"), (0, 0, "wrong"), (0, 0, "wrong")]),
        # A key that replaced another leaves nothing of what had been right besides it.
        (B, (also("b"), key("c", lowering=True)), [(0, 2, "wrong"), (2, 2, "right"), (0, 2, "wrong")]),
    ],
)
def test_each_remedy_makes_the_next_mark(answer, applied, history):
    assert marks(answer, *applied) == history


@pytest.mark.parametrize(
    ("order", "applied", "history"),
    [
        ("acb", (EVERYONE,), [(Fraction(2, 3), 2, "partly"), (2, 2, "right")]),
        ("acb", (void(),), [(Fraction(2, 3), 2, "partly"), (Fraction(2, 3), 2, "partly")]),
        ("acb", (void(lowering=True),), [(Fraction(2, 3), 2, "partly"), (0, 0, "partly")]),
        ("cba", (void(),), [(0, 2, "wrong"), (0, 0, "wrong")]),
    ],
)
def test_an_ordering_is_voided_or_given_to_everyone(order, applied, history):
    assert marks(OrderingAnswer(tuple(order)), *applied, item=ORDERING) == history


def test_what_is_right_follows_from_the_remedies():
    assert right_after(CHOICE, [also("b"), void()]) == {"a", "b"}
    assert right_after(CHOICE, [also("b"), key("c"), EVERYONE]) == {"c"}
    assert right_after(ORDERING, [void()]) == frozenset()


@pytest.mark.parametrize(
    ("item", "held", "new", "message"),
    [
        (CHOICE, (), key(), "Tick the answers"),
        (CHOICE, (), also(), "Tick the answers"),
        (CHOICE, (), key("x"), "no such answer"),
        (CHOICE, (), key("a"), "right already"),
        (CHOICE, (also("b"),), also("b"), "right already"),
        (ORDERING, (), key("a"), "no options"),
        (ORDERING, (), also("a"), "no options"),
    ],
)
def test_a_remedy_that_says_nothing_is_refused(item, held, new, message):
    with pytest.raises(RemedyError, match=message):
        check_remedy(item, held, new)


@pytest.mark.parametrize(
    ("item", "held", "new"),
    [
        (CHOICE, (), key("b")),
        (CHOICE, (key("b"),), key("a")),
        (CHOICE, (), also("b", "c")),
        (CHOICE, (), void()),
        (ORDERING, (), EVERYONE),
    ],
)
def test_one_that_says_something_is_not(item, held, new):
    check_remedy(item, held, new)


def test_marks_that_are_stored_as_one_are_the_same():
    third = Mark(points=Fraction(1, 3), maximum=Fraction(1), state=State.PARTLY)
    rounded = Mark(points=Fraction(333333, 1_000_000), maximum=Fraction(1), state=State.PARTLY)
    assert third.same_as(rounded)
    assert not third.loses_to(rounded)
    assert not third.same_as(Mark(points=Fraction(1, 3), maximum=Fraction(1), state=State.WRONG))
    assert not third.same_as(Mark(points=Fraction(1, 3), maximum=Fraction(2), state=State.PARTLY))
    assert not third.same_as(Mark(points=Fraction(1, 2), maximum=Fraction(1), state=State.PARTLY))


OPTIONS = st.lists(st.sampled_from("abc"), min_size=1, max_size=3, unique=True).map(tuple)
REMEDIES = st.builds(Applied, remedy=st.sampled_from(Remedy), right=OPTIONS, lowering=st.booleans())
GENTLE = st.builds(Applied, remedy=st.sampled_from(Remedy), right=OPTIONS, lowering=st.just(False))
ANSWERS = st.one_of(
    st.tuples(st.just(CHOICE), st.sampled_from([None, A, B, C])),
    st.tuples(st.just(ORDERING), st.permutations("abc").map(lambda order: OrderingAnswer(tuple(order)))),
)
WORTH = st.fractions(min_value=Fraction(1, 4), max_value=10, max_denominator=12)


def final(asked, worth, applied):
    item, answer = asked
    return regrade(item, answer, worth=worth, method=Method.PAIRS_NET, applied=applied)[-1]


@given(ANSWERS, WORTH, st.lists(REMEDIES, max_size=4), GENTLE, st.fractions(0, 9), st.fractions(0, 9))
def test_nobody_loses_without_lowering(asked, worth, before, new, points, missed):
    was, now = final(asked, worth, before), final(asked, worth, [*before, new])
    assert now.points >= was.points
    assert now.maximum - now.points <= was.maximum - was.points
    # Whatever else the attempt holds, its share does not fall.
    totals = [(points + mark.points, points + missed + mark.maximum) for mark in (was, now)]
    if totals[0][1] and totals[1][1]:
        assert totals[1][0] / totals[1][1] >= totals[0][0] / totals[0][1]


@given(ANSWERS, WORTH, st.lists(REMEDIES, max_size=4))
def test_void_takes_it_out_of_both_sums(asked, worth, before):
    mark = final(asked, worth, [*before, void(lowering=True)])
    assert (mark.points, mark.maximum) == (0, 0)


@given(ANSWERS, WORTH, st.lists(REMEDIES, max_size=4), REMEDIES)
def test_applying_a_remedy_twice_changes_nothing(asked, worth, before, new):
    assert final(asked, worth, [*before, new, new]) == final(asked, worth, [*before, new])


@given(ANSWERS, WORTH, st.lists(REMEDIES, max_size=4))
def test_marks_stay_within_what_the_question_is_worth(asked, worth, applied):
    mark = final(asked, worth, applied)
    assert 0 <= mark.points <= mark.maximum <= worth
