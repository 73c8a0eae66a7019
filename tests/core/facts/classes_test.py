"""Classes of nouns and what is of one kind."""

import pytest

from quizapp.core.facts.classes import akin, classes_of, plural_of, shape, siblings_of
from quizapp.core.facts.nouns import BODY_CLASSES, PERSON_CLASSES, SIBLINGS, THING_CLASSES
from tests.core.generate.articles import context


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("earthquake", "flood", True),
        ("earthquake", "wedding", False),
        ("scientist", "soldier", True),
        ("scientist", "mother", False),
        ("government", "charity", True),
        ("government", "minister", True),
        ("army", "rebel", True),
        ("company", "doctor", False),
    ],
)
def test_nouns_of_one_kind_can_stand_beside_each_other(one: str, other: str, fits: bool) -> None:
    tables = (PERSON_CLASSES, BODY_CLASSES, THING_CLASSES)
    first, second = (frozenset(c for table in tables for c in table.get(noun, ())) for noun in (one, other))
    assert akin(first, second) is fits


def test_a_noun_has_its_classes_and_siblings_in_its_number():
    ctx = context("Two new roads lead to a castle and a frobnicator.")
    at = {token.text: i for i, token in enumerate(ctx.tokens)}
    assert classes_of(ctx, at["roads"]) == {"link"}
    assert classes_of(ctx, at["frobnicator"]) == frozenset()
    assert siblings_of(ctx, at["roads"]) == ("railways", "canals", "bridges", "tunnels")
    assert siblings_of(ctx, at["castle"]) == ("palace", "tower")


def test_no_noun_is_its_own_sibling():
    assert [noun for noun, others in SIBLINGS.items() if noun in others or len(others) == 0] == []


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("road", "roads"), ("church", "churches"), ("city", "cities"), ("boy", "boys"), ("man", "men"), ("wife", "wives")],
)
def test_plurals(noun: str, plural: str) -> None:
    assert plural_of(noun) == plural


@pytest.mark.parametrize(
    ("words", "begins"),
    [("A road", "a"), ("An oak", "a"), ("The road", "the"), ("Rome’s roads", "the"), ("Long roads", "")],
)
def test_how_a_phrase_begins(words: str, begins: str) -> None:
    assert shape(words) == begins
