from fractions import Fraction

import pytest

from quizapp.core.distractors.choose import admissible, apart, find_lures, pick, rank_of
from quizapp.core.distractors.lures import Lure
from quizapp.core.items import Evidence
from tests.core.generate.articles import context, drafts, pool

SHIPS = (
    "Isambard Brunel built three ships in Bristol in 1843. Robert Stephenson built a bridge in Newcastle in 1849. "
    "George Hudson sold twelve railways in York in 1854. Queen Victoria opened a dock in Birkenhead in 1847."
)
WHO, WHEN, MANY = (
    "Who built three ships in Bristol in 1843?",
    "In which year did Isambard Brunel build three ships in Bristol?",
    "How many railways did George Hudson sell in York in 1854?",
)


def draft(stem: str):
    return next(d for d in drafts(SHIPS) if d.stem == stem)


def lure(text: str, rank: int | None = None) -> Lure:
    return Lure(text, Evidence.UNSUPPORTED, "", rank=None if rank is None else Fraction(rank))


@pytest.mark.parametrize(
    ("stem", "made", "fit"),
    [
        (WHO, lure("Robert Stephenson"), True),
        (WHO, lure("Isambard Brunel"), False),
        (WHO, lure("Marc Brunel"), False),
        (WHO, lure("Bristol"), False),
        (WHO, lure("the"), False),
        (MANY, lure("Forty", 40), True),
        (MANY, lure("Fourteen", 14), False),
        (MANY, lure("1854", 1854), False),
        (WHEN, lure("1849", 674700), True),
    ],
)
def test_a_lure_is_surely_wrong_and_not_ruled_out_by_the_stem(stem, made, fit):
    assert admissible(context(SHIPS), draft(stem), made) is fit


def test_lures_differ_in_value_and_in_words():
    assert apart(lure("40", 40), lure("60", 60), clausal=False)
    assert not apart(lure("40", 40), lure("forty", 40), clausal=False)
    assert not apart(lure("Robert Stephenson"), lure("George Stephenson"), clausal=False)
    assert apart(lure("Build a wide bridge in York"), lure("Sell the bridge to George Hudson"), clausal=True)
    assert not apart(lure("Build a wide bridge"), lure("Sell a wide bridge"), clausal=True)
    assert not apart(lure("the"), lure("York"), clausal=False)


@pytest.mark.parametrize(("place", "texts"), [(0, ["1849", "1854", "1847"]), (1, ["1849", "1854", "1820"])])
def test_figures_are_picked_to_put_the_key_at_its_place(place, texts):
    earlier = Lure("1820", Evidence.ELSEWHERE, "", rank=rank_of(draft(WHEN)) - 8_000)
    found = find_lures(context(SHIPS), pool(SHIPS), draft(WHEN))
    assert [x.text for x in pick(draft(WHEN), (*found, earlier), place)] == texts


def test_a_date_far_from_all_others_is_not_asked_for():
    text = SHIPS.replace("in 1843", "in 1943")
    [asked] = [d for d in drafts(text) if d.stem == WHEN]
    assert find_lures(context(text), pool(text), asked) == ()


def test_other_lures_are_picked_best_first():
    found = find_lures(context(SHIPS), pool(SHIPS), draft(WHO))
    assert [x.text for x in pick(draft(WHO), found, 0, many=2)] == ["Robert Stephenson", "George Hudson"]
