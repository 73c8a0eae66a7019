import pytest

from quizapp.core.checks import flaws
from quizapp.core.items import Evidence, Option
from tests.core.hand import choice, messages, quotes, reading

TEXT = "Rome burned in 64. The baths were often rebuilt by slaves."

GOOD = [
    choice("When did Rome burn?", "In 64", "In 79", "In 80"),
    choice("Who rebuilt the baths?", "Slaves", "Soldiers", "Monks"),
    choice(
        "At what pace were the baths rebuilt?", "Often", "Once", "In no year", citations=quotes(TEXT, "often rebuilt")
    ),
    choice("What did those who did not leave do?", "They fought", "They hid", "They swam"),
    choice("Who was not only emperor but a singer?", "Nero", "Galba", "Otho"),
    choice("The fire began in a ____", "bakery", "palace", "market"),
    choice("Which statement about Nero’s house is true?", "It was gilded", "It was burnt", "It was sold"),
    choice("How many fled?", "About 200", "About 400", "None"),
    choice("How many fled?", "900", "400", "200"),
]
EVERY = [
    flaws.longest_key,
    flaws.all_or_none,
    flaws.negative_stem,
    flaws.absolute_terms,
    flaws.vague_terms,
    flaws.true_false_series,
    flaws.gap_inside,
    flaws.unfocused_stem,
    flaws.stem_echo,
    flaws.grammar_cue,
    flaws.number_order,
    flaws.convergence,
    flaws.near_duplicates,
    flaws.number_near,
    flaws.feedback,
]


@pytest.mark.parametrize("check", EVERY)
@pytest.mark.parametrize("item", GOOD, ids=lambda item: item.stem)
def test_a_sound_question_is_not_warned_of(check, item):
    assert messages(check, item, reading(TEXT)) == []


@pytest.mark.parametrize(
    ("check", "item", "message"),
    [
        (
            flaws.longest_key,
            choice("Who?", "The slaves of the emperor’s house", "Soldiers", "Monks"),
            "is by far the longest option",
        ),
        (flaws.all_or_none, choice("Who?", "Slaves", "Monks", "All of the above"), "can be answered from half"),
        (flaws.all_or_none, choice("Who?", "Slaves", "Monks", "Both a and b"), "can be answered from half"),
        (flaws.negative_stem, choice("Which of these was not an emperor?", "A", "B"), "asks for what is not so"),
        (flaws.negative_stem, choice("What didn’t Nero burn?", "A", "B"), "asks for what is not so"),
        (flaws.negative_stem, choice("All fled EXCEPT whom?", "A", "B"), "asks for what is not so"),
        (flaws.absolute_terms, choice("Who?", "A", "It never rains"), "“never” marks “It never rains” as wrong"),
        (flaws.vague_terms, choice("When?", "Usually", "B"), "“Usually” in “Usually” is vague"),
        (flaws.true_false_series, choice("Which of the following statements is true?", "A", "B"), "judged by itself"),
        (flaws.gap_inside, choice("The ____ burned down the old town?", "A", "B"), "stands amid the sentence"),
        (flaws.unfocused_stem, choice("What does the article say?", "A", "B"), "asks nothing by itself"),
        (flaws.unfocused_stem, choice("Nero and Rome.", "A", "B"), "asks nothing by itself"),
        (
            flaws.stem_echo,
            choice("Who rebuilt the baths?", "The bath slaves", "Soldiers", "Monks"),
            "Only the key repeats “bath”",
        ),
        (
            flaws.grammar_cue,
            choice("Nero was an ____", "emperor", "soldier"),
            "“an” at the end of the stem fits only some",
        ),
        (flaws.grammar_cue, choice("Nero was a", "singer", "emperor"), "“a” at the end of the stem fits only some"),
        (flaws.number_order, choice("How many?", "200", "900", "400"), "do not stand in order"),
        (flaws.number_order, choice("When?", "In 1914", "In 1939", "In 1918"), "do not stand in order"),
        (
            flaws.convergence,
            choice("Who?", "Old poor slaves", "Old poor monks", "Old rich slaves", "Young poor slaves", "Nero"),
            "is what most options have in common",
        ),
        (flaws.near_duplicates, choice("When?", "In 64", "In 1914", "In March 1914"), "say nearly the same"),
        (
            flaws.near_duplicates,
            choice("Who?", "Nero", "Poor old slaves burned bread here", "Poor old slaves burned bread there at dawn"),
            "say nearly the same",
        ),
        (flaws.number_near, choice("How many?", "1,000", "1,100"), "is too near to the key"),
        (flaws.odd_key, choice("How many?", "12 of them", "Many of them", "All of them"), "in its figures"),
        (flaws.odd_key, choice("What?", "A “house”", "A palace", "A bath"), "in its quotation marks"),
        (flaws.odd_key, choice("What?", "A house.", "A palace", "A bath"), "in its full stop"),
        (flaws.odd_key, choice("What?", "house", "Palace", "Bath"), "in its first letter"),
        (flaws.odd_key, choice("Why?", "To sing", "For money", "For fame"), "in its first word"),
    ],
)
def test_a_flaw_is_warned_of(check, item, message):
    (found,) = messages(check, item, reading(TEXT))
    assert message in found


def test_distractors_may_be_as_alike_as_one_of_them_is_to_the_key():
    four = ("Rome rose in 64 by the old river", "Rome fell in 64 by the old river")
    six = ("Rome rose in 69 by the old river", "Rome fell in 69 by the old river")
    assert messages(flaws.near_duplicates, choice("Which?", *four, *six)) == []


def test_options_of_one_form_are_fine():
    assert messages(flaws.odd_key, choice("Why?", "To sing", "For money", "To swim")) == []
    assert messages(flaws.odd_key, choice("Why?", "To sing", "For money")) == []


def test_an_echo_that_a_distractor_shares_is_fine():
    item = choice("Who rebuilt the baths?", "The bath slaves", "The bath soldiers", "Monks")
    assert messages(flaws.stem_echo, item, reading(TEXT)) == []


def test_a_number_from_the_article_may_be_near():
    near = Option(id="z", text="1,100", evidence=Evidence.ELSEWHERE, feedback="x")
    item = choice("How many?", "", options=(Option(id="a", text="1,000", evidence=Evidence.KEY), near))
    assert messages(flaws.number_near, item) == []


def test_an_option_without_feedback_is_warned_of():
    item = choice(
        "Who?",
        "",
        options=(
            Option(id="a", text="A", evidence=Evidence.KEY),
            Option(id="b", text="B", evidence=Evidence.UNSUPPORTED, feedback="x"),
        ),
    )
    assert messages(flaws.feedback, item) == ["“A” has no feedback: say why it is right or where it comes from."]
