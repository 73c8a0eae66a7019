"""The timelines of an article, and the question that takes its events from them."""

from quizapp import language
from quizapp.core.facts.context import Context
from quizapp.core.generate.sets import rng_of
from quizapp.core.generate.timed import timed

FIVE = (
    "Denmark bought a ship in 1907. Sweden closed its border in 1905. Norway built a bridge in 1902. Peru freed a poet "
    "in 1910. A bank was opened in Oslo in 1911."
)
EIGHT = f"{FIVE} Chile sold a railway in 1921. Spain bombed a harbour in 1925. Japan opened a museum in 1930."


def events(text: str, *, proved: bool = True) -> tuple[list[int], list[str]]:
    """How many events each timeline of a text has, and the stems beside them."""
    ctx = Context(language.read(text))
    found = timed(ctx, rng_of(1, "x"), lambda _: True, lambda c: c if proved else None)
    return [len(item.events) for item in found.timelines], [c.draft.stem for c in found.beside]


def test_of_many_events_a_question_takes_three() -> None:
    many, stems = events(EIGHT)
    assert many == [5]
    assert len(stems) == 1


def test_a_timeline_keeps_four_events_of_its_own() -> None:
    assert events(FIVE) == ([5], [])


def test_a_question_that_may_not_stand_takes_none() -> None:
    assert events(EIGHT, proved=False) == ([6], [])
