from decimal import Decimal
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.core.answers import ChoiceAnswer, OrderingAnswer, UnreadableError
from quizapp.core.grading import Grade, Method, Pair, State, compare, grade
from quizapp.core.items import After, Choice, Event, Evidence, Option, Ordering
from quizapp.core.timex import Day, Interval, Timex

CHOICE = Choice(
    id="fire",
    stem="When did Rome burn?",
    options=(
        Option(id="a", text="In 64", evidence=Evidence.KEY),
        Option(id="b", text="In 79", evidence=Evidence.UNSUPPORTED),
    ),
    citations=(),
    explanation="",
)


def years(first: int, last: int) -> Timex:
    return Timex(0, 0, str(first), "DATE", f"{first:04d}", Interval(Day(first), Day(last + 1)))


def dated(*spans: tuple[int, int]) -> Ordering:
    """Events a, b, c… that lasted through the years of each span; the key is their order of beginning."""
    events = tuple(
        Event(id="abcdefghijklmnop"[i], text=f"Event {i}", citations=(), timex=years(*span))
        for i, span in enumerate(spans)
    )
    keyed = sorted(range(len(spans)), key=lambda i: spans[i])
    return Ordering(
        id="o", stem="Put in order.", events=events, order=tuple(events[i].id for i in keyed), explanation=""
    )


FIVE = dated((1, 1), (2, 2), (3, 3), (4, 4), (5, 5))
TIED = dated((1, 1), (2, 2), (2, 3), (4, 4))  # b and c overlap: either may come first


def test_the_key_earns_all_points_and_a_distractor_none():
    assert grade(CHOICE, ChoiceAnswer("a"), maximum=2) == Grade(
        points=Fraction(2), maximum=Fraction(2), state=State.RIGHT
    )
    assert grade(CHOICE, ChoiceAnswer("b"), maximum=2) == Grade(
        points=Fraction(0), maximum=Fraction(2), state=State.WRONG
    )


@pytest.mark.parametrize("item", [CHOICE, FIVE])
def test_no_answer_is_unanswered_and_earns_nothing(item):
    assert grade(item, None, maximum=3) == Grade(points=Fraction(0), maximum=Fraction(3), state=State.UNANSWERED)


@pytest.mark.parametrize(
    ("item", "answer"),
    [
        (CHOICE, ChoiceAnswer("z")),
        (CHOICE, OrderingAnswer(("a", "b"))),
        (FIVE, ChoiceAnswer("a")),
        (FIVE, OrderingAnswer(("a", "b", "c", "d"))),
        (FIVE, OrderingAnswer(("a", "b", "c", "d", "z"))),
    ],
)
def test_an_answer_to_another_question_is_unreadable(item, answer):
    with pytest.raises(UnreadableError):
        grade(item, answer, maximum=1)


def test_a_question_cannot_cost_points():
    with pytest.raises(ValueError, match="-1 points"):
        grade(CHOICE, ChoiceAnswer("a"), maximum=-1)


@pytest.mark.parametrize(
    ("order", "net", "pairs", "whole", "position"),
    [
        ("abcde", (1, 1), (1, 1), (1, 1), (1, 1)),
        ("bcdea", (1, 5), (3, 5), (0, 1), (0, 1)),
        ("abdce", (4, 5), (9, 10), (0, 1), (3, 5)),
        ("edcba", (0, 1), (0, 1), (0, 1), (1, 5)),
        ("cbade", (2, 5), (7, 10), (0, 1), (3, 5)),
    ],
)
def test_methods_weigh_an_order_as_their_formulas_say(order, net, pairs, whole, position):
    shares = [grade(FIVE, OrderingAnswer(tuple(order)), maximum=1, method=method).points for method in Method]
    assert shares == [Fraction(*net), Fraction(*pairs), Fraction(*whole), Fraction(*position)]


@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize("order", ["abcd", "acbd"])
def test_each_order_that_a_tie_allows_is_right(method, order):
    given = grade(TIED, OrderingAnswer(tuple(order)), maximum=Decimal("2.5"), method=method)
    assert (given.points, given.state) == (Fraction(5, 2), State.RIGHT)


def test_a_tie_is_no_pair():
    assert compare(TIED, ("d", "a", "c", "b")) == (
        Pair(earlier="a", later="b", right=True),
        Pair(earlier="a", later="c", right=True),
        Pair(earlier="a", later="d", right=False),
        Pair(earlier="b", later="d", right=False),
        Pair(earlier="c", later="d", right=False),
    )


def test_absolute_position_takes_the_allowed_order_that_fits_best():
    given = grade(TIED, OrderingAnswer(("d", "c", "b", "a")), maximum=1, method=Method.ABSOLUTE_POSITION)
    assert given.points == Fraction(2, 4)


def test_the_grade_says_what_was_in_order():
    given = grade(TIED, OrderingAnswer(("b", "a", "c", "d")), maximum=10)
    assert (given.state, given.points, given.right_pairs, len(given.pairs)) == (State.PARTLY, Fraction(6), 4, 5)


def test_points_are_exact():
    third = grade(dated((1, 1), (2, 2), (3, 3)), OrderingAnswer(("a", "c", "b")), maximum=Decimal("0.1"))
    assert third.points == Fraction(1, 30)


def test_a_question_worth_nothing_still_says_what_was_right():
    assert grade(FIVE, OrderingAnswer(tuple("abcde")), maximum=0).state is State.RIGHT


@pytest.mark.parametrize("method", list(Method))
def test_events_that_nothing_tells_apart_may_stand_in_any_order(method):
    item = dated((1, 9), (1, 9), (1, 9))
    assert grade(item, OrderingAnswer(("c", "a", "b")), maximum=1, method=method).points == 1


def test_an_order_that_contradicts_itself_gives_no_place():
    events = (
        Event(id="a", text="A", citations=(), after=(After(event="b", citations=()),)),
        Event(id="b", text="B", citations=(), after=(After(event="a", citations=()),)),
    )
    item = Ordering(id="o", stem="Put in order.", events=events, order=("a", "b"), explanation="")
    assert grade(item, OrderingAnswer(("a", "b")), maximum=1, method=Method.ABSOLUTE_POSITION).points == 0


def test_a_random_order_earns_next_to_nothing_by_default():
    def mean(method: Method) -> Fraction:
        orders = list(permutations("abcde"))
        return sum(grade(FIVE, OrderingAnswer(order), maximum=1, method=method).points for order in orders) / len(
            orders
        )

    assert mean(Method.PAIRS) == Fraction(1, 2)
    assert mean(Method.ALL_OR_NOTHING) == Fraction(1, 120)
    assert mean(Method.ABSOLUTE_POSITION) == Fraction(1, 5)
    # Of 120 orders 1, 4, 9, 15 and 20 have 0 to 4 pairs wrong, which earn 1, 4/5, 3/5, 2/5 and 1/5.
    assert mean(Method.PAIRS_NET) == Fraction(49, 300)


spans = st.lists(
    st.tuples(st.integers(1, 9), st.integers(0, 3)).map(lambda s: (s[0], s[0] + s[1])), min_size=2, max_size=6
)


@settings(deadline=None)
@given(spans, st.randoms(use_true_random=False), st.sampled_from(Method))
def test_only_an_allowed_order_earns_all_points(given_spans, random, method):
    item = dated(*given_spans)
    order = list(item.order)
    random.shuffle(order)
    allowed = all(order.index(a) < order.index(b) for a, b in item.precedences())
    given = grade(item, OrderingAnswer(tuple(order)), maximum=1, method=method)
    assert 0 <= given.points <= 1
    assert (given.points == 1) == allowed == (given.state is State.RIGHT)


@settings(deadline=None)
@given(spans, st.randoms(use_true_random=False))
def test_an_order_and_its_reverse_share_the_pairs(given_spans, random):
    item = dated(*given_spans)
    order = list(item.order)
    random.shuffle(order)
    there, back = compare(item, tuple(order)), compare(item, tuple(order[::-1]))
    assert [pair.right for pair in there] == [not pair.right for pair in back]


@settings(deadline=None)
@given(spans, st.randoms(use_true_random=False))
def test_absolute_position_is_the_best_over_every_allowed_order(given_spans, random):
    item = dated(*given_spans)
    order = list(item.order)
    random.shuffle(order)
    best = max(
        sum(x == y for x, y in zip(order, allowed, strict=True))
        for allowed in permutations(item.order)
        if all(allowed.index(a) < allowed.index(b) for a, b in item.precedences())
    )
    given = grade(item, OrderingAnswer(tuple(order)), maximum=1, method=Method.ABSOLUTE_POSITION)
    assert given.points == Fraction(best, len(order))


def test_absolute_position_copes_with_many_ties():
    item = dated(*[(1, 9)] * 6, *[(20, 29)] * 6)
    order = tuple("ghijkl") + tuple("abcdef")
    assert grade(item, OrderingAnswer(order), maximum=1, method=Method.ABSOLUTE_POSITION).points == 0
