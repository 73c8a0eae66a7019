"""The banks that we ship: each proves itself, can be answered, and lets nobody guess."""

from collections import Counter
from functools import cache

import pytest

from quizapp import language, resources
from quizapp.banks import Bank, read_bank
from quizapp.core import checks
from quizapp.core.answers import ChoiceAnswer, OrderingAnswer, UnreadableError, read_answer
from quizapp.core.grading import State, compare, grade
from quizapp.core.items import Choice, Evidence, Item, Ordering

SLUGS = sorted(folder.name for folder in resources.questions().iterdir() if (folder / "items.yaml").is_file())


@cache
def shipped(slug: str) -> Bank:
    return read_bank(resources.questions() / slug)


def items() -> list[tuple[str, Item]]:
    return [(f"{slug}/{item.id}", item) for slug in SLUGS for item in shipped(slug).items]


def choices() -> list[Choice]:
    return [item for _, item in items() if isinstance(item, Choice)]


def orderings() -> list[Ordering]:
    return [item for _, item in items() if isinstance(item, Ordering)]


def test_there_are_six_banks() -> None:
    assert len(SLUGS) == 6


@pytest.mark.parametrize("slug", SLUGS)
def test_no_check_finds_anything_not_even_a_warning(slug: str) -> None:
    article = shipped(slug).article
    reading = language.read(article.text, title=article.title, published_on=article.published_on)
    each = [(item.id, problem) for item in shipped(slug).items for problem in checks.problems(item, reading)]

    assert [*each, *checks.set_problems(shipped(slug).items, reading)] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_a_bank_is_a_short_free_article_with_enough_questions(slug: str) -> None:
    bank = shipped(slug)
    kinds = Counter(item.kind for item in bank.items)

    assert 400 <= len(bank.article.text.split()) <= 900
    assert (bank.article.licence, bank.article.shown) == ("CC0-1.0", "whole")
    assert kinds["choice"] >= 8
    assert kinds["ordering"] >= 1


@pytest.mark.parametrize(("name", "item"), items())
def test_every_item_explains_itself(name: str, item: Item) -> None:
    assert item.explanation, name
    if isinstance(item, Choice):
        assert all(option.feedback for option in item.options)


@pytest.mark.parametrize(("name", "item"), items())
def test_the_right_answer_is_right_another_is_not_and_nonsense_is_unreadable(name: str, item: Item) -> None:
    if isinstance(item, Choice):
        wrong = next(option.id for option in item.options if not option.key)
        graded = [grade(item, ChoiceAnswer(chosen), maximum=2) for chosen in (item.keys[0].id, wrong)]
    else:
        graded = [grade(item, OrderingAnswer(order), maximum=2) for order in (item.order, item.order[::-1])]

    assert [(result.points, result.state) for result in graded] == [(2, State.RIGHT), (0, State.WRONG)], name
    shown = tuple(each.id for each in (item.options if isinstance(item, Choice) else item.events))
    with pytest.raises(UnreadableError):
        read_answer(item.kind, shown, {"choice": str(len(shown)), "place-0": str(len(shown) + 1)})


def test_no_place_is_that_of_the_key_more_often_than_another() -> None:
    places = Counter([option.key for option in item.options].index(True) for item in choices())

    assert {len(item.options) for item in choices()} == {4}
    assert max(places.values()) - min(places.values()) <= 2


def test_the_length_of_an_option_does_not_tell_the_key() -> None:
    lengths = [(len(item.keys[0].text), [len(option.text) for option in item.options]) for item in choices()]
    longest = sum(key > sorted(others)[-2] for key, others in lengths)
    shortest = sum(key < sorted(others)[1] for key, others in lengths)

    assert longest <= len(lengths) / 4
    assert shortest <= len(lengths) / 4


def test_most_wrong_options_rest_on_the_article() -> None:
    evidence = Counter(option.evidence for item in choices() for option in item.options if not option.key)

    assert evidence[Evidence.UNSUPPORTED] <= evidence.total() / 6


def test_at_most_a_third_of_a_bank_asks_for_a_figure_or_a_date() -> None:
    for slug in SLUGS:
        asked = [item.fixed_order for item in shipped(slug).items if isinstance(item, Choice)]
        assert sum(asked) <= len(asked) / 3, slug


def test_events_as_first_shown_are_no_nearer_to_the_keyed_order_than_chance() -> None:
    pairs = [pair for item in orderings() for pair in compare(item, tuple(event.id for event in item.events))]

    assert all(item.events[0].id != item.order[0] for item in orderings())
    assert 0.4 <= sum(pair.right for pair in pairs) / len(pairs) <= 0.6


def test_each_bank_has_an_ordering_that_is_not_the_order_of_telling() -> None:
    for slug in SLUGS:
        told = [item for item in shipped(slug).items if isinstance(item, Ordering)]
        starts = [[item.event(event).citations[0].start for event in item.order] for item in told]
        assert any(each != sorted(each) for each in starts), slug
