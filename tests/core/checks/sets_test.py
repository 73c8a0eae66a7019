from dataclasses import replace

from quizapp.core.checks import CHECKS, SET_CHECKS, problems, set_problems, sets
from quizapp.core.checks.guess import guess
from quizapp.core.items import Problem, Severity
from tests.core.hand import choice, event, options, ordering, quotes, reading

TEXT = (
    "Rome burned in 64. Nero was away at Antium. In 79 Vesuvius erupted. Pompeii lay under it, and Pliny wrote of it."
)
READ = reading(TEXT)


def found(check, *items):
    return [(item, problem.message) for item, problem in check(tuple(items), READ)]


def fixed(name: str, place: int):
    """A choice in fixed order with its key at a place, from 0."""
    key, *others = options("Key", "A", "B", "C")
    return choice("How many?", "", id=name, fixed_order=True, options=(*others[:place], key, *others[place:]))


def test_keys_at_one_place_are_found():
    same = [fixed(name, 2) for name in "abcd"]
    assert found(sets.key_places, *same, fixed("e", 0), fixed("f", 1)) == [
        ("a", "The key stands at place 3 in 4 of 6 questions: use other distractors.")
    ]


def test_keys_at_even_places_are_fine():
    assert found(sets.key_places, *(fixed(name, i % 3) for i, name in enumerate("abcdef"))) == []
    assert found(sets.key_places, *(fixed(name, 2) for name in "abcde")) == []
    assert found(sets.key_places, *(replace(fixed(name, 2), fixed_order=False) for name in "abcdef")) == []


BURNED = choice("When did Rome burn?", "In 64", "x", id="a", citations=quotes(TEXT, "Rome burned in 64."))


def test_a_fact_asked_twice_is_found():
    again = choice("In what year did fire strike?", "64", "x", id="b", citations=quotes(TEXT, "burned in 64"))
    assert found(sets.fact_twice, BURNED, again) == [
        ("b", "“When did Rome burn?” asks the same fact: keep one of the two.")
    ]


def test_one_name_may_answer_two_questions():
    who = [
        choice(stem, "Nero", "x", id=stem[4:6], citations=quotes(TEXT, "Nero was away"))
        for stem in ("Who sang?", "Who stayed at Antium?", "Who then stayed at Antium all summer?")
    ]
    assert found(sets.fact_twice, *who) == [("th", "“Who stayed at Antium?” asks the same fact: keep one of the two.")]


def test_other_keys_and_other_passages_are_fine():
    where = choice("What burned?", "Rome", "x", id="b", citations=quotes(TEXT, "burned in 64"))
    other = choice("When?", "In 64", "x", id="c", citations=quotes(TEXT, "Nero was away"))
    assert found(sets.fact_twice, BURNED, where, other) == []


def test_too_many_figures_are_found():
    figures = [choice("How many?", key, "x", id=key[:1]) for key in ("12 men", "40", "In 1964")]
    words = [choice("Why?", key, "x", id=key) for key in ("Fear", "Hunger", "Greed")]
    assert found(sets.only_figures, *figures, *words) == [
        ("I", "3 of 6 questions ask a bare figure or date: ask why, who says so, how far.")
    ]
    assert found(sets.only_figures, *figures[:2], *words, choice("Who?", "Nero", "x", id="n")) == []
    assert found(sets.only_figures, *figures) == []


FIRE = event("a", "Rome burns", citations=quotes(TEXT, "Rome burned in 64."))
ERUPTION = event("b", "Vesuvius erupts", citations=quotes(TEXT, "In 79 Vesuvius erupted."))


def test_orderings_that_follow_the_text_are_found():
    told = "The order is that of telling: choose events told out of order."
    assert found(sets.in_text_order, ordering(ERUPTION, FIRE, order="ab")) == [("item", told)]
    assert found(sets.in_text_order, ordering(ERUPTION, FIRE, order="ab"), ordering(FIRE, ERUPTION, order="ba")) == []
    assert found(sets.in_text_order, ordering(FIRE, event("c", "Nero dies"))) == []
    assert found(sets.in_text_order, BURNED) == []


def obvious(name: str):
    return choice("Why?", "Because the wind blew hard that night", "Rain", "Snow", id=name)


def test_keys_that_their_looks_give_away_are_found():
    assert found(sets.guessable, *(obvious(name) for name in "abcdef")) == [
        ("a", "The looks of the options give 6 of 6 keys away: make keys and distractors alike.")
    ]
    assert found(sets.guessable, *(obvious(name) for name in "abcde")) == []


def test_keys_that_their_looks_hide_are_fine():
    hidden = [choice("Why?", "Rain", "Because the wind blew hard that night", "Snow", id=name) for name in "abcdef"]
    assert found(sets.guessable, *hidden) == []


def test_a_guesser_goes_by_echo_and_by_the_middle():
    assert guess(choice("Who rebuilt the baths?", "The monks", "The bath men", "The slaves")) == "b"
    assert guess(choice("How many?", "90", "20", "40")) == "c"
    assert guess(choice("How many?", "90", "None")) == "b"


def test_every_check_has_a_name_of_its_own_and_a_rule():
    names = [check.id for check in CHECKS]
    assert len(set(names)) == len(names)
    assert all(check.rule.endswith(".") for check in CHECKS)


def test_an_items_problems_are_told_with_their_weight():
    item = choice("When did he return?", "In 64", "In 64", "In 80", citations=quotes(TEXT, "Rome burned in 64."))
    assert problems(item, READ)[:1] == (
        Problem(
            check="equal-options",
            severity=Severity.BROKEN,
            message="Options “In 64” and “In 64” are the same: change one.",
        ),
    )
    assert {p.check: p.severity for p in problems(item, READ)} == {
        "equal-options": Severity.BROKEN,
        "one-best": Severity.UNPROVED,
        "stands-alone": Severity.UNPROVED,
    }


def test_a_sound_item_has_no_problem():
    item = choice(
        "When did Rome burn?",
        "In 64",
        "In 79",
        "In 90",
        citations=quotes(TEXT, "Rome burned in 64."),
        explanation="In 64.",
    )
    assert problems(item, READ) == ()
    assert set_problems([item], READ) == ()


def test_a_sets_problems_name_their_items():
    told = ordering(ERUPTION, FIRE, order="ab")
    assert [(item, problem.check) for item, problem in set_problems([told], READ)] == [("item", "in-text-order")]
    assert len(SET_CHECKS) == 9
