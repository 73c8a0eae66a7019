import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.answers import (
    ChoiceAnswer,
    OrderingAnswer,
    UnreadableError,
    from_json,
    read_answer,
    to_form,
    to_json,
)

SHOWN = ("c", "a", "b")


def test_a_chosen_place_names_the_option_shown_there():
    assert read_answer("choice", SHOWN, {"choice": "0"}) == ChoiceAnswer("c")
    assert read_answer("choice", SHOWN, {"choice": " 2 "}) == ChoiceAnswer("b")


def test_ranks_name_the_order_of_the_events_shown():
    assert read_answer("ordering", SHOWN, {"place-0": "3", "place-1": "1", "place-2": "2"}) == OrderingAnswer(
        ("a", "b", "c")
    )


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("choice", {}),
        ("choice", {"choice": "  "}),
        ("choice", {"place-0": "1"}),
        ("ordering", {}),
        ("ordering", {"place-0": "", "place-1": " ", "place-2": ""}),
        ("ordering", {"choice": "1"}),
    ],
)
def test_nothing_posted_is_unanswered(kind, form):
    assert read_answer(kind, SHOWN, form) is None


@pytest.mark.parametrize("value", ["3", "-1", "a", "1.0", "1_0", "٢", "+1", "99999"])
def test_a_choice_out_of_range_is_unreadable(value):
    with pytest.raises(UnreadableError, match="There is no such option"):
        read_answer("choice", SHOWN, {"choice": value})


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ({"place-0": "1", "place-1": "2"}, "every event a place"),
        ({"place-0": "1", "place-1": "2", "place-2": ""}, "every event a place"),
        ({"place-0": "1", "place-1": "2", "place-2": "2"}, "each place to one event"),
        ({"place-0": "1", "place-1": "2", "place-2": "4"}, "from 1 to 3"),
        ({"place-0": "0", "place-1": "2", "place-2": "3"}, "from 1 to 3"),
        ({"place-0": "x", "place-1": "2", "place-2": "3"}, "from 1 to 3"),
        ({"place-0": "1", "place-1": "2", "place-2": "3", "place-3": "4"}, "no such event"),
        ({"place-9": ""}, "no such event"),
    ],
)
def test_an_order_that_is_none_is_unreadable(form, message):
    with pytest.raises(UnreadableError, match=message):
        read_answer("ordering", SHOWN, form)


@pytest.mark.parametrize("order", [(), ("a", "a")])
def test_an_order_names_each_event_once(order):
    with pytest.raises(UnreadableError):
        OrderingAnswer(order)


@given(st.permutations(SHOWN))
def test_what_a_page_is_filled_in_with_reads_as_the_same_answer(order):
    ordering, choice = OrderingAnswer(tuple(order)), ChoiceAnswer(order[0])
    assert read_answer("ordering", SHOWN, to_form(ordering, SHOWN)) == ordering
    assert read_answer("choice", SHOWN, to_form(choice, SHOWN)) == choice
    assert from_json(to_json(ordering)) == ordering


def test_nothing_fills_in_nothing():
    assert to_form(None, SHOWN) == {}


def test_answers_are_stored_as_plain_json():
    assert to_json(ChoiceAnswer("é")) == '{"option":"é"}'
    assert from_json('{"option":"é"}') == ChoiceAnswer("é")
    assert to_json(OrderingAnswer(("b", "a"))) == '{"order":["b","a"]}'


@pytest.mark.parametrize("text", ["", "{", "[]", '{"option":1}', '{"order":[1]}', '{"order":"ab"}', '{"order":[]}'])
def test_a_stored_response_that_is_no_answer_is_unreadable(text):
    with pytest.raises(UnreadableError):
        from_json(text)
