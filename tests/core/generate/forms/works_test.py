"""Which work came out first or last, on sentences of our own read by the language model."""

from quizapp import language
from quizapp.core import checks
from quizapp.core.facts.context import Context
from quizapp.core.generate.assemble import choice
from quizapp.core.generate.forms.works import which_came_out
from quizapp.core.generate.sets import rng_of
from tests.core.hand import event, ordering

SONGS = (
    "Her album Velvet Morning (1974) made her known. The album Low Water (1981) sold well, and the film Paper Ladder "
    "(1985) was longer. She liked the album Stone Orchard (1990) best."
)


def asked(text: str) -> list[tuple[str, str, list[str]]]:
    """The questions of a text: stem, key and distractors in the order of their worth."""
    found = which_came_out(Context(language.read(text)), ())
    return [(c.draft.stem, c.draft.key, [lure.text for lure in c.lures]) for c in found]


def test_works_told_in_their_order_are_asked_about_from_the_end() -> None:
    assert asked(SONGS) == [
        (
            "Which of these works came out last, according to the article?",
            "Stone Orchard",
            ["Paper Ladder", "Low Water", "Velvet Morning"],
        )
    ]
    (candidate,) = which_came_out(Context(language.read(SONGS)), ())
    item = choice(candidate, 0, rng_of(1, "x"))
    assert checks.refusals(item, language.read(SONGS)) == ()
    assert {o.feedback for o in item.options} == {
        "The article dates “Stone Orchard” to 1990.",
        "The article dates this to 1974.",
        "The article dates this to 1981.",
        "The article dates this to 1985.",
    }


def test_else_the_first_is_asked_for() -> None:
    text = SONGS.replace("1990", "1960")
    assert [(stem, key) for stem, key, _ in asked(text)] == [
        ("Which of these works came out first, according to the article?", "Stone Orchard")
    ]


def test_a_work_in_the_sentence_of_the_key_is_a_misreading() -> None:
    (candidate,) = which_came_out(Context(language.read(SONGS.replace("1974", "1992"))), ())
    assert {(lure.text, lure.evidence.value) for lure in candidate.lures} == {
        ("Paper Ladder", "misreading"),
        ("Velvet Morning", "elsewhere"),
        ("Stone Orchard", "elsewhere"),
    }


def test_too_few_works_or_two_alike_are_not_asked_about() -> None:
    assert asked("The mill burnt down.") == []
    assert asked("Her album Velvet Morning (1974) made her known.") == []
    assert asked(SONGS.replace("1990", "1985").replace("1981", "1974")) == []
    assert asked(SONGS.replace("Stone Orchard", "Velvet Orchard")) == []


def test_works_of_a_timeline_are_not_asked_about() -> None:
    ladder = event("a", "Paper Ladder is released")
    timeline = ordering(ladder, event("b", "A mill burns down"))
    assert which_came_out(Context(language.read(SONGS)), (timeline,)) == ()
