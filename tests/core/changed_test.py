"""What changed, word by word."""

from dataclasses import replace

from quizapp.core.changed import Change, ParagraphChange, Run, changed_paragraphs, changes, word_runs
from quizapp.core.citations import cite_quote
from quizapp.core.items import After, Evidence
from tests.core.hand import choice, event, ordering, year

TEXT = "The canal opened in 1871. The railway came in 1890."
OPENED, RAILWAY = (
    cite_quote(TEXT, sentence) for sentence in ("The canal opened in 1871.", "The railway came in 1890.")
)


def test_words_that_are_gone_stand_before_those_that_came() -> None:
    assert word_runs("the old canal opened", "the canal  opened in May") == (
        Run("same", "the"),
        Run("gone", "old"),
        Run("same", "canal opened"),
        Run("new", "in May"),
    )
    assert word_runs("", "") == ()
    assert word_runs("a mill", "a bank") == (Run("same", "a"), Run("gone", "mill"), Run("new", "bank"))


def told(found: tuple[Change, ...]) -> dict[str, list[tuple[str, str]]]:
    return {change.part: [(run.kind, run.text) for run in change.runs] for change in found}


def test_the_parts_of_a_choice() -> None:
    was = choice("When?", "1871", "1890", citations=(OPENED,))
    key, other = was.options
    new = replace(
        was,
        stem="When, then?",
        options=(replace(key, feedback="Read."), replace(other, citations=(RAILWAY,), evidence=Evidence.ELSEWHERE)),
    )
    assert changes(was, was) == ()
    assert told(changes(was, new)) == {
        "Question": [("gone", "When?"), ("new", "When, then?")],
        "Answer A: what to say": [("gone", "Read on."), ("new", "Read.")],
        "Answer B: passage": [("new", "“The railway came in 1890.”")],
        "Answer B: rests on": [("gone", "unsupported"), ("new", "elsewhere")],
    }


def test_another_key_and_an_answer_that_is_gone() -> None:
    was = choice("When?", "1871", "1890", "1923")
    first, second, _ = was.options
    new = replace(was, options=(replace(first, evidence=Evidence.UNSUPPORTED), replace(second, evidence=Evidence.KEY)))
    parts = told(changes(was, new))
    assert parts["Right answer"] == [("gone", "1871"), ("new", "1890")]
    assert parts["Answer C"] == [("gone", "1923")]


def test_the_parts_of_an_ordering() -> None:
    was = ordering(event("a", "Boats come", timex=year("1871", 1871, years=5)), event("b", "A mill burns"))
    linked = event("b", "A mill burns", after=(After(event="a", citations=(RAILWAY,)),))
    new = ordering(event("a", "Boats come", timex=replace(year("since", 1890), interval=None)), linked, order="ba")
    assert told(changes(was, new)) == {
        "Event A: date": [("gone", "1871 (1871–1875)"), ("new", "since")],
        "Event B: comes": [("new", "after A “The railway came in 1890.”")],
        "Right order": [("new", "B –"), ("same", "A"), ("gone", "– B")],
    }


def test_paragraphs_that_differ_are_told_by_their_numbers() -> None:
    assert changed_paragraphs("One.\n\nTwo.\n\nThree.", "One.\n\nTwo.\n\nThree.") == ()
    assert changed_paragraphs("One.\n\nTwo is old.\n\nThree.", "One.\n\nTwo is new.\n\nThree.\n\nFour.") == (
        ParagraphChange(2, (Run("same", "Two is"), Run("gone", "old."), Run("new", "new."))),
        ParagraphChange(4, (Run("new", "Four."),)),
    )
    assert changed_paragraphs("One.\n\nTwo.\n\nThree.", "Three.") == (
        ParagraphChange(1, (Run("gone", "One."),)),
        ParagraphChange(2, (Run("gone", "Two."),)),
    )
