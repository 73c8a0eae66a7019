from dataclasses import replace

import pytest

from quizapp.core.distractors.lures import Lure
from quizapp.core.distractors.pool import Pool
from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.premises import find_premises
from quizapp.core.facts.values import Answer
from quizapp.core.generate import generate
from quizapp.core.generate.asking import all_drafts, all_facts
from quizapp.core.generate.assemble import Candidate
from quizapp.core.generate.choosing import ENOUGH, MOST_RATED, choose, objection, rated
from quizapp.core.items import Evidence, Ordering
from tests.core.generate.articles import CANAL, drafts, reading

# Sentences that share nothing, so that only what a test sets decides.
_BUILT = """
Ada mills Oslo, Ben roads Bonn, Cleo barns Lyon, Dan docks Cork, Eva walls Turin, Finn wells Ghent, Gus inns Basel,
Hal kilns Graz, Ida forges Malaga, Jon sheds Porto, Kim huts Delft, Lea tombs Tampere, Max ovens Lodz, Nell looms Brno
"""
BUILT = [line.split() for line in _BUILT.split(",")]
TOWNS = "\n\n".join(f"{person} built {things} in {town}." for person, things, town in BUILT)


def a_candidate(number: int, *, worth: float = 1, deep: bool = False, figure: bool = False, **fields) -> Candidate:
    """A candidate on the sentence with a number, which answers to nothing that another holds."""
    fact = drafts(CANAL)[0].fact
    clause = replace(fact.premise.clause, sentence=reading(TOWNS).parse.sentences[number])
    key = f"Key{number}"
    fact = replace(fact, premise=replace(fact.premise, clause=clause), kind=Kind.THING, answer=Answer(key, ()))
    person, things, town = BUILT[number]
    stem = f"Who was {person} with {things} of {town}?"
    draft = Draft(f"form-{number}", fact, stem, key, "", deep=deep, figure=figure)
    lures = tuple(Lure(f"Lure{number}{n}", Evidence.UNSUPPORTED, "") for n in range(3))
    return Candidate(draft, lures, worth, paragraph=number, **fields)


def numbers(chosen: list[Candidate]) -> list[int]:
    return [c.paragraph for c in chosen]


def test_distractors_are_sought_for_the_best_drafts_only() -> None:
    ctx = Context(reading(CANAL, "The Panama Canal"))
    facts = all_facts(ctx, find_premises(ctx))
    drafts = all_drafts(ctx, facts)
    every, short = rated(ctx, Pool(ctx, facts), drafts)
    best, _ = rated(ctx, Pool(ctx, facts), drafts * MOST_RATED)
    assert len(drafts) > 4
    assert len(every) + len(short) <= len(drafts) <= len(best) <= MOST_RATED
    assert all(len(c.lures) < 2 for c in short)
    assert [c.worth for c in every] == sorted((c.worth for c in every), reverse=True)
    assert len({c.draft.stem for c in best}) < len(every)


def test_the_main_point_is_asked_though_others_weigh_more() -> None:
    candidates = [a_candidate(0, worth=9), a_candidate(1, worth=1, main=True), a_candidate(2, worth=5)]
    assert numbers(choose(candidates, 1, ())) == [1]


def test_a_bare_figure_is_no_main_point() -> None:
    candidates = [a_candidate(0, worth=9, main=True, figure=True), a_candidate(1, worth=1)]
    assert numbers(choose(candidates, 1, ())) == [1]


def test_one_bare_figure_is_welcome_where_there_is_little_else() -> None:
    figures = [a_candidate(n, figure=True) for n in range(3)]
    assert numbers(choose(figures, 5, ())) == [0]


def test_a_third_are_deeper_ones_where_there_are_any() -> None:
    plain = [a_candidate(n, worth=5) for n in range(8)]
    deep = [a_candidate(n, worth=1, deep=True) for n in range(8, 12)]
    assert sum(c.draft.deep for c in choose([*plain, *deep], 9, ())) == 3


def test_a_third_at_most_are_figures() -> None:
    figures = [a_candidate(n, worth=9, figure=True) for n in range(6)]
    plain = [a_candidate(n) for n in range(6, 10)]
    assert sum(c.draft.figure for c in choose([*figures, *plain], 16, ())) == 2


def test_plain_ones_beyond_enough_need_deep_ones_beside_them() -> None:
    candidates = [a_candidate(n, worth=n) for n in range(14)]
    assert numbers(choose(candidates, 16, ())) == list(range(14 - ENOUGH, 14))


def test_paragraphs_and_forms_are_spread() -> None:
    near = replace(a_candidate(1, worth=1.5), paragraph=0)
    alike = a_candidate(2, worth=1.2)
    alike = replace(alike, draft=replace(alike.draft, form="form-0"))
    candidates = [a_candidate(0, worth=2), near, alike, a_candidate(3, worth=1.1)]
    assert [c.worth for c in choose(candidates, 2, ())] == [2, 1.1]
    assert [c.worth for c in choose(candidates, 3, ())] == [2, 1.2, 1.1]


def test_questions_are_sought_for_no_more_than_asked() -> None:
    assert choose([a_candidate(0)], 0, ()) == []


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"key": "Key0"}, "It asks what “Who was Ada with mills of Oslo?” asks or tells."),
        ({}, ""),
    ],
)
def test_two_questions_on_one_sentence_ask_different_things(change: dict[str, str], why: str) -> None:
    one, other = a_candidate(0), a_candidate(1)
    fact = replace(other.draft.fact, premise=one.draft.fact.premise)
    draft = replace(other.draft, fact=fact, **change)
    assert objection(replace(other, draft=draft), [one], ()) == why


def test_a_sentence_is_asked_about_twice_at_most() -> None:
    premise = a_candidate(0).draft.fact.premise
    three = [a_candidate(n) for n in range(3)]
    three = [replace(c, draft=replace(c.draft, fact=replace(c.draft.fact, premise=premise))) for c in three]
    assert objection(three[2], three[:2], ()) == "2 questions ask about its sentence already."


def test_whole_clauses_do_not_stand_among_each_others_options() -> None:
    one, other = a_candidate(0), a_candidate(1)
    reason = replace(other.draft, fact=replace(other.draft.fact, kind=Kind.REASON))
    shared = replace(other, draft=reason, lures=(Lure("Key0", Evidence.UNSUPPORTED, ""), *other.lures))
    assert objection(shared, [one], ()).endswith("would tell each other’s answer by their options.")
    assert objection(replace(other, draft=reason), [one], ()) == ""


def test_one_key_answers_one_question_a_person_two() -> None:
    one, other = a_candidate(0), a_candidate(1)
    same = replace(other, draft=replace(other.draft, key="Key0"))
    assert objection(same, [one], ()) == "Its key, or its form, is that of others in the set."
    person = replace(same, draft=replace(same.draft, fact=replace(same.draft.fact, kind=Kind.PERSON)))
    assert objection(person, [one], ()) == ""


@pytest.mark.parametrize(
    ("stem", "why"),
    [
        ("Who took command of the works?", ""),
        ("Who took command in 1907?", "It tells the date of an event that is to be ordered."),
    ],
)
def test_beside_a_timeline_no_question_dates_its_event(stem: str, why: str) -> None:
    (timeline,) = (item for item in generate(reading(CANAL)).items if isinstance(item, Ordering))
    asked = next(d for d in drafts(CANAL) if d.key == "George Goethals")
    assert asked.fact.sentence.start in [event.citations[0].start for event in timeline.events]
    candidate = Candidate(replace(asked, stem=stem), (), 1)
    assert objection(candidate, (), [timeline]) == why
