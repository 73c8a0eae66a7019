import pytest

from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import render, upper_first
from quizapp.core.facts.statements import find_statements, stands
from tests.core.generate.articles import reading


def told(text: str, title: str = "") -> list[str]:
    """The statements of a text that stand alone, each as it is written, behind whoever makes it."""
    ctx = Context(reading(text, title))
    found = [s for s in find_statements(ctx) if stands(ctx, s)]
    words = [render(ctx.reading, s.tokens, s.premise.written) for s in found]
    return [
        f"{s.premise.speaker}: {w}" if s.premise.speaker else upper_first(w) for s, w in zip(found, words, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Norway closed its last coal mine in 2017, and Sweden bought the machines from Oslo.",
            ["Norway closed its last coal mine in 2017"],
        ),
        (
            "In 1952, Norway closed a coal mine, and Sweden built a new harbour in Malmö.",
            ["In 1952, Norway closed a coal mine", "In 1952, Sweden built a new harbour in Malmö"],
        ),
        (
            "Denmark raised the tax on sugar and banned all advertising for sweets.",
            ["Denmark raised the tax on sugar and banned all advertising for sweets",
             "Denmark banned all advertising for sweets"],
        ),
        (
            "Ivan Petrov was arrested in Moscow and charged with theft of state secrets.",
            ["Ivan Petrov was arrested in Moscow and charged with theft of state secrets",
             "Ivan Petrov was charged with theft of state secrets"],
        ),
        (
            "Ivan Petrov was arrested in Moscow and has spent two years in prison.",
            ["Ivan Petrov was arrested in Moscow and has spent two years in prison",
             "Ivan Petrov has spent two years in prison"],
        ),
        (
            "Denmark signed the treaty with Norway, which bans fishing in the Barents Sea.",
            ["Denmark signed the treaty with Norway"],
        ),
        (
            "Ministers met in Oslo because Norway had closed its border with Finland.",
            ["Ministers met in Oslo because Norway had closed its border with Finland",
             "Norway had closed its border with Finland"],
        ),
        (
            "Ministers met in Oslo two days after Norway had closed its border with Finland.",
            ["Ministers met in Oslo two days after Norway had closed its border with Finland"],
        ),
        (
            "Ministers of Norway met in Oslo because the mines were empty.",
            ["Ministers of Norway met in Oslo"],
        ),
        (
            "Ministers of Sweden met in Oslo, although Norway had closed its border with Finland.",
            ["Ministers of Sweden met in Oslo", "Norway had closed its border with Finland"],
        ),
        (
            "When coal became dear, Norway closed its mines and banned exports of coal.",
            ["When coal became dear, Norway closed its mines and banned exports of coal"],
        ),
        (
            "If Poland closes its border, Norway will sell coal, and Sweden will close five ports.",
            ["If Poland closes its border, Norway will sell coal"],
        ),
        (
            "Police caught Ivan Petrov on Monday.  The jury heard Ivan Petrov, who owns three hotels in Moscow.",
            ["Police caught Ivan Petrov on Monday", "Ivan Petrov owns three hotels in Moscow"],
        ),
        (
            "Police caught an artist, who owns three hotels in Moscow.",
            [],
        ),
        (
            "Norway did not close its border or stop selling coal to Finland.",
            ["Norway did not close its border or stop selling coal to Finland"],
        ),
    ],
)  # fmt: skip
def test_each_clause_that_is_told_as_so_is_a_statement(text: str, statements: list[str]) -> None:
    assert told(text) == statements


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("However, Norway closed its last coal mine in 2017.", "Norway closed its last coal mine in 2017"),
        ("As a result, Norway closed its last coal mine in 2017.", "Norway closed its last coal mine in 2017"),
        ("But Norway closed its last coal mine in 2017.", "Norway closed its last coal mine in 2017"),
        ("Norway, a rich country, closed its last coal mine in 2017.", "Norway closed its last coal mine in 2017"),
        ("Norway (a rich country) closed its last coal mine in 2017.", "Norway closed its last coal mine in 2017"),
        ("Norway closed its last coal mine (near Longyearbyen).", "Norway closed its last coal mine"),
        ("Three days later, Norway closed its last coal mine.", "Norway closed its last coal mine"),
        ("Ann Lee, 52, closed the last coal mine in Norway.", "Ann Lee closed the last coal mine in Norway"),
        (
            "In Longyearbyen, a town of miners, Norway closed its last coal mine.",
            "In Longyearbyen, Norway closed its last coal mine",
        ),
        ("On Monday, Norway closed its last coal mine.", "On Monday, Norway closed its last coal mine"),
        ("Norway closed its last coal mine in 2017; the mine was empty.", "Norway closed its last coal mine in 2017"),
        ("Norway closed its last coal mine this year.", "Norway closed its last coal mine this year"),
        ("There are five coal mines in Norway.", "There are five coal mines in Norway"),
        ("It is dangerous to work in coal mines in Norway.", "It is dangerous to work in coal mines in Norway"),
        ("Some of the coal mines in Norway are closed.", "Some of the coal mines in Norway are closed"),
        ("Many coal mines in Norway lose money.", "Many coal mines in Norway lose money"),
        ("Some Norwegian coal mines lose money each year.", "Some Norwegian coal mines lose money each year"),
        (
            "Coal prices in Norway are higher than those in Poland.",
            "Coal prices in Norway are higher than those in Poland",
        ),
        ("Norway sold metals such as copper to Poland.", "Norway sold metals such as copper to Poland"),
        ("Norway has opened three coal mines so far.", "Norway has opened three coal mines so far"),
        ("Both Norway and Poland closed coal mines in 2017.", "Both Norway and Poland closed coal mines in 2017"),
        ("Poland sold more coal than Norway in 2017.", "Poland sold more coal than Norway in 2017"),
        (
            "According to Ann Lee, Norway closed its last coal mine in 2017.",
            "According to Ann Lee, Norway closed its last coal mine in 2017",
        ),
        ("Ann Lee closed the mine on her fortieth birthday.", "Ann Lee closed the mine on her fortieth birthday"),
    ],
)
def test_a_statement_keeps_what_it_needs_and_nothing_else(text: str, statement: str) -> None:
    assert told(text, "The coal mine") == [statement]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Ann Lee said that Norway would close its mines.", ["Ann Lee: Norway would close its mines"]),
        ("Norway’s last mine, Ann Lee said, employs 40 people.", ["Ann Lee: Norway’s last mine employs 40 people"]),
        ("Norway will close its mines, Ann Lee said.", ["Ann Lee: Norway will close its mines"]),
        ("Ann Lee denied that Norway would close its mines.", ["Ann Lee denied that Norway would close its mines"]),
        ("Ann Lee said that she would leave Norway in May.", ["Ann Lee: she would leave Norway in May"]),
        ("He said that Norway would close its mines.", []),
        ("Norway’s last mine, he said, employs 40 people.", []),
        ("Norway’s last mine, Ann Lee fears, employs 40 people.", []),
        ("Ann Lee let Norway close its last coal mine.", ["Ann Lee let Norway close its last coal mine"]),
        ("“Norway will close its mines in May,” said Ann Lee.", []),
        ("Ann Lee denied that miners had lost their homes.", ["Ann Lee denied that miners had lost their homes"]),
        (
            "Norway closed its mines after Ann Lee said that coal was dear.",
            ["Norway closed its mines after Ann Lee said that coal was dear"],
        ),
        (
            "Ministers met in Oslo because Ann Lee had lost her job.",
            ["Ministers met in Oslo because Ann Lee had lost her job", "Ann Lee had lost her job"],
        ),
    ],
)
def test_what_somebody_says_is_told_with_whoever_says_it(text: str, statements: list[str]) -> None:
    assert told(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        "Did Norway close its last coal mine in 2017?",
        "norway closed its last coal mine in 2017.",
        "He closed the last coal mine in Norway.",
        "One clue is in the coal mines of Norway.",
        "Some people were draped in the flag of Norway.",
        "Everything in the coal mines of Norway was sold.",
        "Ann Lee was planning a new coal mine in Norway.",
        "Ann Lee is referring to the coal mines of Norway.",
        "The second mine could be even more dangerous in winter.",
        "Coal mines in Norway are less dangerous in winter.",
        "Coal mines in Norway are safer in winter.",
        "In Norway, the two are united in the fight for coal.",
        "New coal mines in Norway replaced the old.",
        "Norway slept.",
        "The whole story: Norway closed a coal mine.",
        "In the coal mines of Norway stand three old engines.",
        "The stream in that year was cold and full of coal.",
        "Since then, Norway has been a country without coal mines.",
        "Coal mines in Norway were among them in 2017.",
        "Norway sold its mines, Poland fears.",
        "Ann Lee must have bought three coal mines in Norway.",
        "Ann Lee was in Oslo with three miners from Norway.",
        "Three miners of Norway stood near the wall opposite.",
        "In Norway, everything in the coal mines was sold.",
        "Ask any miner and coal mines in Norway seem safe.",
        "Norway sold coal and Sweden closed five ports.",
        "In the coal mines of Norway, Ann Lee did.",
        "Norway closed three coal mines a huge blow to Poland.",
        "A crew of seven – two pilots and five guards – left Norway on Monday.",
    ],
)
def test_what_leans_is_cut_or_says_little_does_not_stand(text: str) -> None:
    assert told(text) == []


def test_what_an_earlier_sentence_frames_is_not_told_without_its_time() -> None:
    framed = "In 1900, life in Norway was hard. A third of all workers died in coal mines."
    assert told(framed) == ["In 1900, life in Norway was hard"]
    assert told(framed.replace("In 1900, life", "Life"))[-1] == "A third of all workers died in coal mines"
    assert told(framed.replace("A third", "By 1910 a third"))[-1] == "By 1910 a third of all workers died in coal mines"


def test_a_noun_that_the_article_always_has_behind_the_is_clear() -> None:
    text = "The canary warned miners in Norway. Miners fed the canary. The canary saved 40 miners in 1900."
    assert told(text)[-1] == "The canary saved 40 miners in 1900"
    assert told(text.replace("fed the canary", "fed each canary"))[-1:] != ["The canary saved 40 miners in 1900"]


def test_the_government_is_clear_where_the_article_is_about_one_country() -> None:
    text = "Norway has mines. Norway sells coal. Norway is rich. The government closed three mines in 2017."
    assert told(text)[-1] == "The government closed three mines in 2017"
    assert "The government closed three mines in 2017" not in told(text.replace("Norway is", "Poland is"))


def test_it_is_written_out_where_one_thing_can_be_meant() -> None:
    assert told("Siemens grew in May. It bought ten boats from Norway.") == ["Siemens bought ten boats from Norway"]


def test_a_name_in_an_aside_stands_for_a_bare_subject() -> None:
    text = "The company, Siemens, bought ten boats from Norway."
    assert told(text) == ["Siemens bought ten boats from Norway"]


def test_a_second_predicate_is_left_to_a_statement_of_its_own_where_both_are_long() -> None:
    text = (
        "In the cold winter of 1952, Denmark raised the tax on sugar by half and banned all advertising for sweets "
        "in schools."
    )
    assert told(text) == [
        "In the cold winter of 1952, Denmark raised the tax on sugar by half",
        "In the cold winter of 1952, Denmark banned all advertising for sweets in schools",
    ]


def test_a_person_is_named_once() -> None:
    assert told("Marie Curie lived in Paris. Curie sold the house that Curie had bought in 1906.")[-1] == (
        "Marie Curie sold the house that Curie had bought in 1906"
    )
