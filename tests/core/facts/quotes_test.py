import pytest

from quizapp.core.facts.quotes import fit
from tests.core.generate.articles import facts

AIR = "The Moon has no air and no water"


def quoted(text: str) -> list[tuple[str, str]]:
    """Who is quoted, with the words."""
    return [(f.answer.text, f.lead) for f in facts(text) if f.kind == "quote"]


@pytest.mark.parametrize(
    "text",
    [
        f"“{AIR},” said Buzz Aldrin.",
        f"Buzz Aldrin said: “{AIR}.”",
        f"“{AIR},” Buzz Aldrin said in Houston.",
        f'"{AIR}," said Buzz Aldrin.',
        f"Buzz Aldrin told reporters in Houston: “{AIR}.”",
        f"Buzz Aldrin said the flight was long. “{AIR}.”",
        f"Buzz Aldrin came home to Houston. “It was cold,” he said. “{AIR}.”",
        f"“It was very cold,” said Buzz Aldrin.\n\n“{AIR}.”\n\nHouston was glad.",
        f"“{AIR},” said the astronaut Buzz Aldrin.",
    ],
)
def test_a_named_speaker_is_quoted_beside_the_verb_of_saying(text):
    assert quoted(text) == [("Buzz Aldrin", AIR)]


@pytest.mark.parametrize(
    "text",
    [
        "“Magnificent desolation of stones and dust,” said Buzz Aldrin.",
        f"“{AIR},” somebody said.",
        f"“{AIR}.” The flight was long. Buzz Aldrin said that Houston knew.",
        f"“{AIR},” Buzz Aldrin did not say.",
        f"“It was very cold,” said Buzz Aldrin.\n\n“{AIR},” somebody in Houston claimed with a smile.",
        "“The rocket has no air and no water,” said Buzz Aldrin.",
        "“The Moon has no air and I know that,” said Buzz Aldrin.",
        f"“{AIR} and I will ask... the doctors in Houston,” said Buzz Aldrin.",
    ],
)
def test_a_scrap_of_nobody_certain_is_no_quote(text):
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        (AIR, True),
        ("12 men walked on the Moon in all", True),
        ("It is hard to land on the Moon with little fuel", True),
        ("The Moon has no air. The Earth has enough of it", True),
        ("Moon has air", False),
        ("the Moon has no air and no water", False),
        ("The Moon has … no air and no water", False),
        ("Has the Moon no air at all?", False),
        ("And the Moon has no air and no water", False),
        ("That’s why the Moon has no air at all", False),
        ("The Moon has no air and the others have none", False),
        ("I don’t know why the Moon has no air", False),
        ("The Moon " + "is far and " * 10 + "cold", False),
    ],
)
def test_a_quotation_is_whole_sentences_that_point_at_nothing(words, fits):
    assert fit(words) is fits


@pytest.mark.parametrize(
    ("words", "clear"),
    [
        ("It is important to keep the air on board clean", True),
        ("It goes round the Earth in almost a month", False),
        ("Buzz Aldrin trained hard for years and he came back to Houston", True),
        ("Everybody in Houston knows that he came back safe", False),
        ("Buzz Aldrin and Michael Collins knew that he came back safe", False),
        ("Astronauts in Houston know that they must train for years", True),
        ("The rocket fuel was gone and Houston was silent", True),
        ("The public in Houston was silent for a very long hour", True),
        ("The air of the Moon is thin and the dust sharp", False),
        ("Everybody in Houston knows why Neil Armstrong went there", False),
        ("The engine was hot and Houston kept very silent", False),
        ("The Moon draws the sea when it comes near Houston", True),
        ("NASA has plans, and they will take crews to the Moon", True),
        ("NASA must go on because that plan will reach the Moon", False),
        ("NASA will go on if they must go to the Moon", True),
        ("The problem is that nobody will go to the Moon", True),
        ("Anyone who says he will go to the Moon must train", True),
        ("On his way home Buzz Aldrin must not speak of the Moon", True),
    ],
)
def test_each_reference_of_a_quotation_is_clear_by_itself(words, clear):
    assert bool(quoted(f"“{words},” said Neil Armstrong.")) is clear


def test_a_quotation_gives_itself_two_sentences_and_each_of_them_that_claims_something():
    text = (
        "Buzz Aldrin said: “We rest now. But the Moon has no air and no water. I think Houston must send more crews.”"
    )
    assert quoted(text) == [
        ("Buzz Aldrin", "We rest now. But the Moon has no air and no water. I think Houston must send more crews"),
        ("Buzz Aldrin", "We rest now. But the Moon has no air and no water"),
        ("Buzz Aldrin", "The Moon has no air and no water. I think Houston must send more crews"),
        ("Buzz Aldrin", AIR),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Buzz Aldrin disagrees. “{AIR}.”", [("Buzz Aldrin", AIR)]),
        (f"Buzz Aldrin struck a sombre note in Houston: “{AIR}.”", [("Buzz Aldrin", AIR)]),
        (f"Buzz Aldrin slept in Houston. “{AIR}.”", []),
        (f"A guide disagrees. “{AIR}.”", []),
        (f"Buzz Aldrin disagrees.\n\n“{AIR}.”", []),
        (f"“{AIR}.” Buzz Aldrin slept.", []),
        (f'Buzz Aldrin said: "{AIR}.\n\n"Houston must send more crews to the Moon."',
         [("Buzz Aldrin", AIR), ("Buzz Aldrin", "Houston must send more crews to the Moon")]),
    ],
)  # fmt: skip
def test_a_sentence_that_leads_to_a_quotation_tells_whose_it_is(text, found):
    assert quoted(text) == found


@pytest.mark.parametrize(
    "words",
    [
        "My crew will go to the Moon with more water",
        "Rockets of this crew went round the Moon in a week",
        "I am so glad that the Moon has no air",
    ],
)
def test_words_that_name_their_speaker_or_claim_nothing_are_no_quote(words):
    assert quoted(f"“{words},” said Buzz Aldrin.") == []


def test_what_a_long_article_speaks_of_often_is_clear_behind_this():
    told = "The bill was read in London. " * 7
    text = f"{told}“This bill will fail without more votes,” said Mary Lane."
    assert quoted(text) == [("Mary Lane", "This bill will fail without more votes")]
    assert quoted("The bill was read in London. “This bill will fail without more votes,” said Mary Lane.") == []


HERO = "Margaret Thatcher went to London. Margaret Thatcher won. Margaret Thatcher ruled. Margaret Thatcher left."


@pytest.mark.parametrize(
    ("before", "words", "about"),
    [
        ("", "She changed the politics of more than a generation", "Margaret Thatcher"),
        ("", "Margaret Thatcher told more voters what she had to tell", ""),
        ("Mary Lane wept. ", "She changed the politics of more than a generation", None),
        ("", "He changed the politics of more than a generation", None),
    ],
)
def test_he_or_she_in_a_quotation_is_the_one_whom_the_article_is_about(before, words, about):
    found = [f.about for f in facts(f"{HERO}\n\n{before}David Cameron said: “{words}.”") if f.kind == "quote"]
    assert found == ([] if about is None else [about])


def test_the_hero_is_not_told_of_by_themselves():
    text = f"{HERO}\n\nMargaret Thatcher said: “She changed the politics of more than a generation.”"
    assert [f.lead for f in facts(text) if f.kind == "quote"] == []
