"""A set is chosen anew until no question of it tells another’s answer."""

from dataclasses import replace

from quizapp.core.checks import APART, set_problems
from quizapp.core.distractors.lures import Lure
from quizapp.core.generate import sets
from quizapp.core.generate.choosing import rated
from quizapp.core.items import Evidence, Problem, Severity
from tests.core.generate.articles import MOON, context, drafts, pool, reading


def candidates():
    return rated(context(MOON), pool(MOON), drafts(MOON))[0]


def test_a_chosen_set_is_apart():
    chosen = sets.together(candidates(), 12, (), reading(MOON), 1)
    found = set_problems(sets.placed(chosen, 1), reading(MOON))
    assert len(chosen) > 3
    assert [problem for _, problem in found if problem.check in APART] == []


def test_a_feedback_is_reworded_or_loses_the_passage_that_would_tell():
    def reworded(feedback, *spare):
        lure = Lure("Lovell", Evidence.ELSEWHERE, feedback, spare=spare)
        found = sets._reworded(lure)  # noqa: SLF001 -- the rule by itself
        return found.feedback, found.spare

    told = "Lovell said something else: “We stayed.”."
    assert reworded(told, "He said: “We left.”", "Not his words.") == ("He said: “We left.”", ("Not his words.",))
    assert reworded(told) == ("Lovell said something else.", ())
    assert reworded("The article does not give 5 for this.") == ("The article does not give 5 for this.", ())


def test_feedback_that_would_tell_is_shortened_where_it_does():
    one, other, *_ = candidates()
    telling = f"Of him it tells: “{other.draft.stem} {other.draft.key}.”"
    told = replace(one, lures=tuple(replace(lure, feedback=telling) for lure in one.lures))
    (found, _) = sets._discreet([told, other], reading(MOON), 1)  # noqa: SLF001 -- before others are chosen
    assert "Of him it tells." in {lure.feedback for lure in found.lures}


def test_of_those_that_clash_one_goes():
    one = next(c for c in candidates() if c.draft.form == "who-says")
    again = replace(one, draft=replace(one.draft, stem="Who warned that rain would come?", explanation="As cited."))
    apart = replace(again, draft=replace(again.draft, key="Neil Armstrong"))
    assert sets._apart([one, again], (), reading(MOON), 1) == [one]  # noqa: SLF001 -- the rule by itself
    assert sets._apart([apart], (), reading(MOON), 1) == [apart]  # noqa: SLF001 -- the rule by itself


def test_in_the_place_of_one_that_clashes_another_is_chosen(monkeypatch):
    def clashing(items, _reading):
        why = Problem(check=min(APART), severity=Severity.UNPROVED, message="It tells the other’s answer.")
        return [(item.id, why) for item in items if item.stem == first.draft.stem]

    first, *_ = chosen = sets.together(candidates(), 3, (), reading(MOON), 1)
    monkeypatch.setattr(sets, "set_problems", clashing)
    stems = [candidate.draft.stem for candidate in sets.together(candidates(), 3, (), reading(MOON), 1)]
    assert first.draft.stem not in stems
    assert len(stems) == len(chosen) == 3
