import pytest

from quizapp.core.checks import fit
from tests.core.hand import choice, messages


@pytest.mark.parametrize(
    "item",
    [
        choice("In which year did Rome burn?", "64", "79", "In 80"),
        choice("When did Rome burn?", "In 64", "In the night", "After Nero’s return"),
        choice("How many fled?", "About 200", "Half of them", "None"),
        choice("How many times larger was it?", "Twice as large", "As large"),
        choice("What did Nero do?", "Sing to the lyre", "Flee to Ostia"),
        choice("What is Kepler doing, according to the article?", "Watching stars", "Waiting"),
        choice("What did Nero see?", "The fire", "A flood"),
    ],
)
def test_options_of_the_form_asked_for_are_fine(item):
    assert messages(fit.fits_stem, item) == []


@pytest.mark.parametrize(
    ("stem", "option", "asked"),
    [
        ("In which year did Rome burn?", "Nero", "a year"),
        ("When did Rome burn?", "Ostia", "a time"),
        ("How many fled?", "To the hills", "a number"),
        ("What did Nero do?", "A song to the lyre", "what somebody did"),
        ("What did Nero do, according to the article?", "?", "x"),
    ],
)
def test_an_option_of_another_form_is_found(stem, option, asked):
    expected = [f"The stem asks for {asked}, and “{option}” is none: give every option that form."]
    assert messages(fit.fits_stem, choice(stem, "12", option)) == (expected if asked != "x" else [])


@pytest.mark.parametrize(
    "item",
    [
        choice("Who followed Nero?", "Galba", "Otho", "Seneca"),
        choice("Who won, Otho or Galba?", "Galba", "Otho", "Seneca"),
        choice("Which of Nero’s teachers wrote plays?", "Seneca", "Nero", "Burrus"),
        choice("Who taught the young emperor?", "Seneca", "the emperor", "Burrus"),
    ],
)
def test_distractors_that_the_stem_leaves_open_are_fine(item):
    assert messages(fit.ruled_out, item) == []


@pytest.mark.parametrize("stem", ["Who followed Joe Burrus?", "By whom was Joe Burrus followed?"])
def test_a_distractor_that_the_stem_names_is_found(stem):
    assert messages(fit.ruled_out, choice(stem, "Seneca", "Joe Burrus", "Otho")) == [
        "The stem names “Joe Burrus”, which nobody will choose: change the distractor or the stem."
    ]
