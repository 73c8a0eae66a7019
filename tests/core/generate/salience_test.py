"""What an article keeps coming back to is what it is about."""

from quizapp.core.facts.context import Context
from quizapp.core.generate.salience import main_sentences, salience
from tests.core.generate.articles import reading

BRIDGE = """The bridge at Milton will close for a year. A cat slept nearby.

Engineers found cracks in the bridge. Rain fell.

The bridge carries the only road into Milton. Tea was served at noon."""


def weights(text: str, title: str = "") -> dict[str, float]:
    found = salience(Context(reading(text, title)))
    return {text[s.start : s.end]: weight for s, weight in found.items()}


def test_a_sentence_of_what_the_text_repeats_outweighs_a_passing_one() -> None:
    found = weights(BRIDGE)
    assert max(found, key=found.__getitem__) == "The bridge at Milton will close for a year."
    assert found["The bridge carries the only road into Milton."] > found["Tea was served at noon."]
    assert max(found.values()) == 1


def test_a_word_of_the_title_weighs_more() -> None:
    sentence = "Tea was served at noon."
    assert weights(BRIDGE, "Tea at noon")[sentence] > weights(BRIDGE)[sentence]


def test_the_main_sentences_are_the_three_weightiest() -> None:
    ctx = Context(reading(BRIDGE))
    main = main_sentences(salience(ctx))
    assert sorted(BRIDGE[s.start : s.end].split(maxsplit=1)[0] for s in main) == ["Engineers", "The", "The"]


def test_a_text_that_repeats_nothing_has_weights_too() -> None:
    assert weights("Rain fell.") == {"Rain fell.": 1}
    assert salience(Context(reading("!"))).keys() == set(reading("!").parse.sentences)
