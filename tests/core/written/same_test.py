"""What is a change of wording only."""

from dataclasses import replace

from quizapp.core.items import Evidence
from quizapp.core.written import asks_the_same
from tests.core.hand import choice, event, ordering


def test_words_may_change_and_answers_may_not() -> None:
    was = choice("When?", "1871", "1890")
    key, other = was.options
    assert asks_the_same(was, replace(was, stem="In which year?", options=(replace(key, text="In 1871"), other)))
    assert not asks_the_same(was, replace(was, options=(other, key)))
    swapped = (replace(key, evidence=Evidence.UNSUPPORTED), replace(other, evidence=Evidence.KEY))
    assert not asks_the_same(was, replace(was, options=swapped))


def test_an_order_is_no_wording() -> None:
    was = ordering(event("a", "Boats come"), event("b", "A mill burns"))
    assert asks_the_same(was, replace(was, events=(event("a", "Ships come"), was.events[1])))
    assert not asks_the_same(was, replace(was, order=("b", "a")))
    assert not asks_the_same(was, replace(was, events=was.events[::-1]))
    assert not asks_the_same(was, choice("When?", "1871", "1890"))
