"""Every bank that we ship: it loads, it is proved, it grades, and nothing in it but the text tells a key."""

from collections import Counter
from fractions import Fraction
from math import comb, sqrt

import pytest

from quizapp import language
from quizapp.banks import read_bank, write_bank
from quizapp.core.answers import ChoiceAnswer, OrderingAnswer, UnreadableError, read_answer
from quizapp.core.checks import problems, set_problems
from quizapp.core.grading import State, grade
from quizapp.core.items import Choice, Ordering, Severity, item_hash
from quizapp.resources import questions

BANKS = {path.name: read_bank(path) for path in sorted(questions().iterdir()) if path.is_dir()}
ITEMS = [(slug, item) for slug, bank in BANKS.items() for item in bank.items]
CHOICES = [item for _, item in ITEMS if isinstance(item, Choice)]
ORDERINGS = [item for _, item in ITEMS if isinstance(item, Ordering)]

every_bank = pytest.mark.parametrize("slug", BANKS)
every_item = pytest.mark.parametrize(
    "item", [item for _, item in ITEMS], ids=[f"{slug}/{item.id}" for slug, item in ITEMS]
)


def test_six_banks_are_shipped():
    assert len(BANKS) >= 6


@every_bank
def test_a_bank_has_enough_items(slug):
    kinds = Counter(item.kind for item in BANKS[slug].items)
    assert kinds["choice"] >= 8
    assert kinds["ordering"] >= 1


@every_bank
def test_a_banks_article_is_ours_and_of_fair_length(slug):
    article = BANKS[slug].article
    assert article.licence == "CC0-1.0"
    assert article.shown == "whole"
    assert 400 <= len(article.text.split()) <= 900


@every_bank
def test_every_item_of_a_bank_passes_the_gate(slug):
    bank = BANKS[slug]
    reading = language.read(bank.article.text, title=bank.article.title, published_on=bank.article.published_on)
    each = [(item.id, problem) for item in bank.items for problem in problems(item, reading)]
    found = [(item, p) for item, p in [*each, *set_problems(bank.items, reading)] if p.severity is not Severity.WARNING]
    assert found == []


@every_bank
def test_a_bank_survives_writing(slug, tmp_path):
    write_bank(BANKS[slug], tmp_path / slug)
    assert read_bank(tmp_path / slug) == BANKS[slug]


def test_no_two_items_are_the_same():
    assert len({item_hash(item) for _, item in ITEMS}) == len(ITEMS)


@every_item
def test_the_keyed_answer_is_right(item):
    answer = ChoiceAnswer(item.keys[0].id) if isinstance(item, Choice) else OrderingAnswer(item.order)
    given = grade(item, answer, maximum=1)
    assert (given.points, given.state) == (Fraction(1), State.RIGHT)


@every_item
def test_every_other_option_and_the_reverse_order_are_wrong(item):
    if isinstance(item, Choice):
        answers = [ChoiceAnswer(option.id) for option in item.options if not option.key]
    else:
        answers = [OrderingAnswer(item.order[::-1])]
    assert {(g.points, g.state) for g in (grade(item, a, maximum=1) for a in answers)} == {(Fraction(0), State.WRONG)}


@every_item
def test_what_names_no_answer_is_unreadable(item):
    parts = item.options if isinstance(item, Choice) else item.events
    shown = tuple(part.id for part in parts)
    form = {"choice": str(len(shown))} if isinstance(item, Choice) else {"place-0": "1"}
    with pytest.raises(UnreadableError):
        read_answer(item.kind, shown, form)


def chance(hits: int, chances: list[float]) -> float:
    """How many standard deviations a count lies from what chance would give."""
    mean, spread = sum(chances), sqrt(sum(p * (1 - p) for p in chances))
    return (hits - mean) / spread


def key_index(item: Choice) -> int:
    return [option.key for option in item.options].index(True)


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_the_keys_place_is_even(place):
    asked = [item for item in CHOICES if len(item.options) > place]
    hits = sum(key_index(item) == place for item in asked)
    assert abs(chance(hits, [1 / len(item.options) for item in asked])) < 3


def test_the_last_place_is_no_better():
    hits = sum(item.options[-1].key for item in CHOICES)
    assert abs(chance(hits, [1 / len(item.options) for item in CHOICES])) < 3


@pytest.mark.parametrize("by", ["id", "longest", "shortest"])
def test_neither_id_nor_length_picks_the_key(by):
    pick = {
        "id": lambda item: min(item.options, key=lambda o: o.id),
        "longest": lambda item: max(item.options, key=lambda o: len(o.text)),
        "shortest": lambda item: min(item.options, key=lambda o: len(o.text)),
    }[by]
    hits = sum(pick(item).key for item in CHOICES)
    assert chance(hits, [1 / len(item.options) for item in CHOICES]) < 3


def test_an_items_id_does_not_tell_its_key():
    telling = [item.id for item in CHOICES if item.id.split("-")[-1] in {item.keys[0].id, str(key_index(item))}]
    assert telling == []


def test_events_are_not_shown_in_the_keyed_order():
    assert [item.id for item in ORDERINGS if item.order == tuple(event.id for event in item.events)] == []


def test_neither_shown_order_nor_ids_tell_the_keyed_order():
    """Of the pairs of events, about half stand in order as shown and as their ids run."""
    right = {"shown": 0, "ids": 0}
    pairs = 0
    for item in ORDERINGS:
        shown = [event.id for event in item.events]
        pairs += comb(len(shown), 2)
        for i, first in enumerate(item.order):
            right["shown"] += sum(shown.index(first) < shown.index(second) for second in item.order[i + 1 :])
            right["ids"] += sum(first < second for second in item.order[i + 1 :])
    # Pairs of one ordering hang together, so that the bound is wider than for coins.
    assert abs(chance(right["shown"], [0.5] * pairs)) < 4
    assert abs(chance(right["ids"], [0.5] * pairs)) < 4
