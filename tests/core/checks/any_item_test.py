"""Whatever an item says, the gate answers, soon and the same each time."""

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.core.checks import problems, set_problems
from quizapp.core.citations import cite
from quizapp.core.items import Derivation, DerivationKind, Severity
from tests.core.hand import choice, event, ordering, reading, year

TEXT = "Rome burned in 64, officials said. About 4,418 of 5,000 houses fell. Nero may have been away at Antium."
READ = reading(TEXT, title="Rome")
PIECES = (
    "Rome burned in 64 officials said about 4,418 houses fell who when did not the attack he it of all “ ” ( __ ? , . "
    "US half 50% one in five 1990s May 3 December 2021 King Nero ’s an a"
)
TEXTS = st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=4), min_size=1, max_size=12).map(" ".join)
SPANS = st.tuples(st.integers(0, 60), st.integers(1, 40)).map(lambda s: cite(TEXT, s[0], s[0] + s[1]))


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.lists(TEXTS, min_size=2, max_size=5), SPANS, st.sampled_from(DerivationKind))
def test_any_choice_is_judged_alike_each_time(stem, texts, citation, kind):
    item = choice(f"{stem}?", *texts, citations=(citation,), derivation=Derivation(kind=kind, operands=(citation,)))
    assert problems(item, READ) == problems(item, READ)
    assert set_problems([item, replace(item, id="other")], READ) is not None


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=6), SPANS)
def test_any_ordering_is_judged_alike_each_time(texts, citation):
    events = [event("abcdef"[i], text, citations=(citation,), timex=year("64", 60 + i)) for i, text in enumerate(texts)]
    item = ordering(*events)
    assert problems(item, READ) == problems(item, READ)


@pytest.mark.parametrize(
    "piece", ["a ", "which is not ", "the attack ", "he said, ", "2,500 and ", "did Nero ", "“", "_"]
)
def test_a_long_text_is_judged_in_little_time(piece):
    text = piece * (900 // len(piece))
    item = choice(f"Which {text}?", text, f"{text} x", "No", explanation=text)
    start = process_time()
    problems(item, READ)
    problems(ordering(event("a", text), event("b", f"b {text}")), READ)
    assert process_time() - start < 2


def test_a_page_in_place_of_a_stem_is_refused_unread():
    (found,) = problems(choice("_" * 50_000, "Yes", "No"), READ)
    assert (found.check, found.severity) == ("too-long", Severity.BROKEN)
    assert "has 50,000 characters: say it in 1,000 at most." in found.message
