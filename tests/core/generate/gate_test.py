"""What the gate says of candidates decides which lures and which questions are left."""

import pytest

from quizapp.core.generate import Generated, generate, run, sets
from quizapp.core.generate.choosing import choose, rated
from quizapp.core.items import Choice, Ordering, Problem, Severity
from tests.core.generate.articles import CANAL, MOON, context, drafts, pool, reading


def gate(monkeypatch: pytest.MonkeyPatch, answer) -> None:
    monkeypatch.setattr(run, "refusals", answer)
    monkeypatch.setattr(sets, "refusals", answer)


def broken(message: str) -> tuple[Problem, ...]:
    return (Problem(check="by-hand", severity=Severity.UNPROVED, message=message),)


def said(made: Generated) -> set[str]:
    """Why the gate refused what it refused, but for what had no distractors before it came there."""
    return {p.message for _, found in made.rejected for p in found if p.check == "by-hand"}


def test_a_question_that_the_gate_refuses_is_kept_apart_with_why(monkeypatch):
    gate(monkeypatch, lambda _item, _reading: broken("It cannot be proved."))
    made = generate(reading(CANAL))
    assert made.items == ()
    assert {type(item) for item, _ in made.rejected} == {Choice, Ordering}
    assert said(made) == {"It cannot be proved."}


def test_a_lure_that_the_gate_names_is_left_out(monkeypatch):
    def answer(item, _reading):
        texts = [o.text for o in item.options] if isinstance(item, Choice) else []
        return broken("“William Gorgas” may be right too.") if "William Gorgas" in texts[1:] + texts[:1] else ()

    gate(monkeypatch, answer)
    made = generate(reading(CANAL), count=30, spare=True)
    asked = [*made.items, *made.spares]
    shown = [o.text for item in asked if isinstance(item, Choice) for o in item.options]
    assert "John Stevens" in shown
    assert "William Gorgas" not in shown


def test_a_set_fills_up_with_deep_questions_where_there_are_no_others():
    deep = [c for c in rated(context(MOON), pool(MOON), drafts(MOON))[0] if c.draft.deep]
    assert len(choose(deep, 2, ())) == 2


def test_one_key_answers_one_question_of_a_set():
    text = (
        "Louis Pasteur worked in France for many years. Ferdinand Magellan sailed from Portugal. The canal of Suez is "
        "long. Victor Hugo died in France after a long exile."
    )
    chosen = choose(rated(context(text), pool(text), drafts(text))[0], 16, ())
    keys = [c.draft.key for c in chosen]
    assert keys.count("France") == 1


def test_a_question_is_judged_once_more_with_the_few_distractors_that_it_shows(monkeypatch):
    def answer(item, _reading):
        return broken("The key stands out.") if isinstance(item, Choice) and len(item.options) == 4 else ()

    gate(monkeypatch, answer)
    made = generate(reading(CANAL), count=30, spare=True)
    assert {len(item.options) for item in made.items if isinstance(item, Choice)} == {3}
    assert said(made) == {"The key stands out."}
