"""What had happened when something else did, on sentences of our own read by the language model."""

import pytest

from quizapp import language
from quizapp.core import checks
from quizapp.core.facts.context import Context
from quizapp.core.generate.assemble import choice
from quizapp.core.generate.forms.beside import inside, past, which_beside
from quizapp.core.generate.happenings import find_happenings
from quizapp.core.generate.sets import rng_of
from quizapp.core.items import Choice

SHIPS = "Denmark bought a ship in 1907. Sweden closed its border in 1905. Norway built a bridge in 1902."
MORE = f"{SHIPS} Peru freed a poet in 1910. A bank was opened in Oslo in 1911."


def shown(text: str) -> list[Choice]:
    """The items of a text, the closest calls first."""
    ctx = Context(language.read(text))
    return [choice(c, 0, rng_of(1, "x")) for c in which_beside(ctx, find_happenings(ctx))]


def test_the_events_nearest_on_either_side_of_another_are_asked_about() -> None:
    first = shown(MORE)[0]
    assert (
        first.stem == "According to the article, which of these events had already happened when Denmark bought a ship?"
    )
    assert first.form == "happened-before"
    assert {(o.text, o.key, o.feedback) for o in first.options} == {
        ("Sweden closes its border", True, "The article dates “Sweden closes its border” to 1905, before that."),
        ("Peru frees a poet", False, "By the article’s dates, this came later."),
        ("A bank is opened in Oslo", False, "By the article’s dates, this came later."),
    }
    assert [o.exact for o in first.derivation.operands] == ["1905", "1907", "1910", "1911"]
    assert checks.refusals(first, language.read(MORE)) == ()


def test_what_came_after_is_asked_too_the_closest_call_first() -> None:
    assert [item.stem.removeprefix("According to the article, which of these events ") for item in shown(MORE)] == [
        "had already happened when Denmark bought a ship?",
        "happened after Peru freed a poet?",
        "happened after Denmark bought a ship?",
        "had already happened when Sweden closed its border?",
    ]
    last = shown(MORE)[1]
    assert {o.feedback for o in last.options if not o.key} == {"By the article’s dates, this came before."}


def test_three_events_are_too_few() -> None:
    assert shown(SHIPS) == []


def told(text: str) -> list[str]:
    """The headlines of a text in the past tense."""
    ctx = Context(language.read(text))
    return [past(ctx, event) for event in find_happenings(ctx)]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Sweden closed its border in 1905.", "Sweden closed its border"),
        ("The banks of Oslo were closed in 1905.", "the banks of Oslo were closed"),
        ("A bank was opened in Oslo in 1911.", "a bank was opened in Oslo"),
        ("After the sinking of the Vasa in 1628, nobody sailed.", ""),
        ("In 1911 Norway closed the close harbour of Bergen.", ""),
    ],
)
def test_a_headline_is_told_in_the_past_where_its_verb_is_found(text: str, clause: str) -> None:
    assert told(text) == [clause]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The mill burnt down", "the mill burnt down"),
        ("Five men were drowned", "five men were drowned"),
        ("Norway built a bridge", "Norway built a bridge"),
        ("President Moe built a bridge", "President Moe built a bridge"),
    ],
)
def test_a_headline_inside_a_sentence_begins_small_but_for_names(words: str, found: str) -> None:
    assert inside(Context(language.read("Norway lost five ships. The president wept.")), words) == found
