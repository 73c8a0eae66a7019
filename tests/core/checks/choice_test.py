from dataclasses import replace

import pytest

from quizapp import language
from quizapp.core.checks import choice as checks
from quizapp.core.citations import cite
from quizapp.core.items import Evidence, Option
from tests.core.hand import choice, messages, options, quotes, reading


def test_one_option_is_the_key():
    assert messages(checks.one_key, choice("When?", "64", "79", "80")) == []


@pytest.mark.parametrize("keys", [0, 2])
def test_no_key_or_two_keys_are_found(keys):
    kinds = [Evidence.KEY] * keys + [Evidence.UNSUPPORTED] * (3 - keys)
    options = tuple(Option(id=str(i), text=f"Answer {i}", evidence=kind) for i, kind in enumerate(kinds))
    item = choice("When?", "", options=options)
    assert messages(checks.one_key, item) == [f"{keys} options are marked as the key: mark exactly one."]


def test_options_that_differ_are_fine():
    assert messages(checks.equal_options, choice("When?", "In 64", "In 79")) == []


@pytest.mark.parametrize(("one", "other"), [("In 64", "in 64."), ("US forces", "U.S. forces"), ("1,000", "1000")])
def test_options_that_read_the_same_are_found(one, other):
    assert messages(checks.equal_options, choice("When?", one, other)) == [
        f"Options “{one}” and “{other}” are the same: change one."
    ]


def test_an_option_without_a_word_is_found():
    assert messages(checks.equal_options, choice("When?", "In 64", "?!")) == [
        "Option “?!” holds no word: write an answer."
    ]


@pytest.mark.parametrize(("count", "found"), [(2, 1), (3, 0), (5, 0), (6, 1)])
def test_there_are_three_to_five_options(count, found):
    texts = ["In 64", "In 79", "In 80", "In 81", "In 96", "In 98"]
    assert len(messages(checks.option_count, choice("When?", *texts[:count]))) == found


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("When did Rome burn?", "In 64"),
        ("Which burned down, Rome or Ostia?", "Most of Rome"),
        ("What did Voyager 2 visit?", "Two moons"),
        ("How many of the 13,200 houses were rebuilt?", "Nearly all"),
    ],
)
def test_a_stem_that_keeps_its_key_is_fine(stem, key):
    assert messages(checks.no_leak, choice(stem, key, "Ostia", "Capua")) == []


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("In which year did Rome burn, in 64 or later?", "In 64"),
        ("Who were the attacking militias of Iran?", "Iranian militias"),
        ("How many died when about 4,400 houses fell?", "4,418 houses"),
    ],
)
def test_a_stem_that_gives_its_key_away_is_found(stem, key):
    assert messages(checks.no_leak, choice(stem, key, "Ostia", "Capua")) == [
        f"The stem gives the key “{key}” away: leave it out of the stem."
    ]


def test_a_stem_may_list_its_options():
    assert messages(checks.no_leak, choice("Did old Rome burn or did old Ostia?", "Rome old", "Ostia old")) == []


TEXT = (
    "The Greeks took the harbour of Syracuse in 413. Nicias led the Greek fleet to the harbour. "
    "Persia paid for the fleet of Sparta. Corinth led the Greek fleet to the harbour of Syracuse. Nothing else is told."
)
READ = reading(TEXT)
LED = "Nicias led the Greek fleet to the harbour."


def led(*distractors: str, stem: str = "Who led the Greek fleet to the harbour?"):
    return messages(checks.one_best, choice(stem, "Nicias", *distractors, citations=quotes(TEXT, LED)), READ)


def test_a_distractor_that_no_sentence_makes_right_is_fine():
    assert led("Persia", "Alcibiades", "It") == []


def test_a_distractor_that_another_sentence_makes_right_is_found():
    (message,) = led("Persia", "Corinth")
    assert message.startswith(
        "“Corinth” may be right too, by “Corinth led the Greek fleet to the harbour of Syracuse.”"
    )


def test_the_passage_of_the_key_makes_no_distractor_right():
    cited = quotes(TEXT, LED, "Corinth led the Greek fleet to the harbour of Syracuse.")
    item = choice("Who led the Greek fleet to the harbour?", "Nicias", "Corinth", citations=cited)
    assert messages(checks.one_best, item, READ) == []


def test_a_stem_of_few_words_is_not_searched_for():
    assert led("Corinth", stem="Who led whom?") == []


def test_a_distractor_that_says_what_the_key_says_is_found():
    (message,) = led("Nicias and Corinth")
    assert message == (
        "“Nicias” and “Nicias and Corinth” are right in part together, since one holds the other: "
        "change the distractor."
    )


def test_a_bound_that_a_lower_number_keeps_too_is_found():
    asked = choice("More than how many signed it?", "4 million", "2 million", "8 million")
    assert messages(checks.one_best, asked) == [
        "“2 million” is right too if “4 million” is: ask “how many”, the bound in the options."
    ]
    asked = choice("Fewer than how many signed it?", "4 million", "2 million", "8 million", "A few")
    assert [m[:13] for m in messages(checks.one_best, asked)] == ["“8 million” i"]
    assert messages(checks.one_best, choice("How many signed it?", "4 million", "2 million")) == []


def test_a_distractor_whose_own_passage_holds_the_whole_stem_is_found():
    text = "Mary Hobbs is an envoy of the project. Another envoy of the project is John Carter. Peter Lane left it."
    read = language.read(f"John Carter is a painter. {text}")
    another, left = quotes(text, "Another envoy of the project is John Carter.", "Peter Lane left it.")
    shift = len("John Carter is a painter. ")
    moved = [cite(read.text, c.start + shift, c.end + shift) for c in (another, left)]
    key, *others = options("Mary Hobbs", "John Carter", "Peter Lane")
    given = [replace(o, evidence=Evidence.ELSEWHERE, citations=(c,)) for o, c in zip(others, moved, strict=True)]
    proof = cite(read.text, shift, shift + len("Mary Hobbs is an envoy of the project."))
    item = choice("Who is an envoy of the project?", "", options=(key, *given), citations=(proof,))
    (found,) = messages(checks.one_best, item, read)
    assert found.startswith("“John Carter” may be right too, by “Another envoy of the project is John Carter.”: ")
