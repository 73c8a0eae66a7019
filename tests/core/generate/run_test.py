import os
import re
import subprocess
import sys
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp import language
from quizapp.core import checks
from quizapp.core.checks import refusals
from quizapp.core.generate import generate
from quizapp.core.generate.run import READY
from quizapp.core.items import Choice, Ordering, Severity
from quizapp.core.text import TextError, canonical
from tests.core.generate.articles import CANAL, MOON, reading

_PRINT = """
import sys
from quizapp.core.generate import generate
from quizapp.core.items import to_dict
from tests.core.generate.articles import CANAL, reading
print([to_dict(item) for item in generate(reading(CANAL), seed=3, spare=True).items])
"""


def test_generates_choices_and_a_timeline_from_an_article() -> None:
    kinds = [type(item) for item in generate(reading(MOON)).items]
    assert kinds.count(Ordering) == 1
    assert kinds.count(Choice) >= 1


def test_no_generated_item_carries_more_than_a_warning() -> None:
    for text in (MOON, CANAL):
        for item in generate(reading(text)).items:
            found = checks.problems(item, reading(text))
            assert [p for p in found if p.severity is not Severity.WARNING] == []


def test_forms_that_readers_refuse_come_only_on_request() -> None:
    ready = {i.form for i in generate(reading(CANAL)).items if isinstance(i, Choice)}
    assert ready <= READY
    every = {i.form for i in generate(reading(CANAL), spare=True).items if isinstance(i, Choice)}
    assert every > ready
    assert every - READY


def test_no_item_of_any_form_carries_more_than_a_warning() -> None:
    for item in generate(reading(CANAL), count=60, spare=True).items:
        found = checks.problems(item, reading(CANAL))
        assert [p for p in found if p.severity is not Severity.WARNING] == []


def test_the_timeline_is_shown_in_another_order_than_its_own() -> None:
    timeline = generate(reading(CANAL)).items[0]
    assert isinstance(timeline, Ordering)
    assert [timeline.event(i).timex.value for i in timeline.order] == sorted(e.timex.value for e in timeline.events)
    assert timeline.order != tuple(e.id for e in timeline.events)


def test_numbers_and_dates_stand_in_order_beside_their_key() -> None:
    items = [i for i in generate(reading(CANAL), count=30, spare=True).items if isinstance(i, Choice)]
    counted = [[o.text for o in i.options] for i in items if i.form == "how-many-other" and i.fixed_order]
    assert counted
    for texts in counted:
        assert texts == sorted(texts, key=lambda t: float(re.sub(r"[^\d.]", "", t)))


def test_no_more_items_than_asked_for() -> None:
    assert len(generate(reading(MOON), count=2).items) == 2
    assert generate(reading(MOON), count=0).items == ()


def test_at_most_a_third_of_the_questions_or_one_ask_a_bare_figure() -> None:
    asked = [i for i in generate(reading(MOON), spare=True).items if isinstance(i, Choice)]
    figures = sum(i.form in ("when", "how-many-subject", "how-many-other") for i in asked)
    assert 1 <= figures <= max(3, len(asked)) / 3


def test_what_the_set_has_no_place_for_is_a_spare() -> None:
    whole, few = (generate(reading(CANAL), count=count, spare=True) for count in (30, 2))
    assert few.spares
    assert {i.stem for i in few.items} & {i.stem for i in few.spares} == set()
    assert {i.stem for i in whole.items} <= {i.stem for i in (*few.items, *few.spares)}
    assert all(refusals(item, reading(CANAL)) == () for item in few.spares)


def test_a_question_that_lacks_only_distractors_is_a_near_miss() -> None:
    made = generate(reading(MOON), spare=True)
    found = {item.stem: ([o.text for o in item.options], [p.check for p in why]) for item, why in made.rejected}
    assert found["How many launches of the N1 rocket had failed?"] == (["Four"], ["one-key", "option-count"])
    assert found["In which year did Sergei Korolev die?"] == (["1966", "1974"], ["option-count"])


def test_a_seed_shuffles_and_another_shuffles_otherwise() -> None:
    first = [i.options for i in generate(reading(MOON), seed=1, spare=True).items if isinstance(i, Choice)]
    assert first == [i.options for i in generate(reading(MOON), seed=1, spare=True).items if isinstance(i, Choice)]
    assert first != [i.options for i in generate(reading(MOON), seed=2, spare=True).items if isinstance(i, Choice)]


def test_the_same_items_whatever_the_hash_seed() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", _PRINT],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(printed) == 1


_VOCABULARY = """
“ ” ( ) , . ; : — - ’s the The a of in On 1914 May 3 5,000 $4m 60 % he said that who which was were and not because to
by Rome Einstein United Nations soldiers killed built found city first more than years ago ?
"""
_WORDS = st.lists(st.sampled_from(sorted(set(_VOCABULARY.split()))), min_size=1, max_size=40)


@settings(max_examples=20, deadline=None)
@given(_WORDS)
def test_no_text_breaks_a_promise(words: list[str]) -> None:
    try:
        text = canonical(" ".join(words))
    except TextError:
        return
    article = language.read(text, "Rome", date(2020, 5, 1))
    for item in generate(article, spare=True).items:
        assert [p for p in checks.problems(item, article) if p.severity is not Severity.WARNING] == []


def test_what_was_left_out_says_why() -> None:
    left = {x.stem: (x.rule, x.why) for x in generate(reading(MOON), count=4, spare=True).left}
    assert {rule for rule, _ in left.values()} == {"option-count", "set"}
    assert all(why.endswith(".") for _, why in left.values())
    asked = {item.stem for item in generate(reading(MOON), count=4, spare=True).items}
    assert asked.isdisjoint(left)


def test_what_comes_on_request_only_is_told_so() -> None:
    told = {left.rule: left.why for left in generate(reading(CANAL)).left}
    assert told["spare"] == "Questions of its kind often need mending: they come on request."
    assert "spare" not in {left.rule for left in generate(reading(CANAL), spare=True).left}
