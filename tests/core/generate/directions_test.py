"""Which way something went: each frame by a sentence, with the other ways that stand beside the key."""

import pytest

from quizapp.core.distractors.choose import find_lures
from tests.core.generate.articles import context, drafts, pool


def asked(text: str, title: str = "") -> dict[str, list[str]]:
    """The questions about a direction, each with its key and then its distractors."""
    made = [d for d in drafts(text, title) if d.form == "which-way"]
    return {d.stem: [d.key, *(x.text for x in find_lures(context(text, title), pool(text), d))] for d in made}


@pytest.mark.parametrize(
    ("text", "stem", "options"),
    [
        (
            "The number of cyclists in Utrecht has risen by a third since 2005. The council is glad.",
            "What has happened to the number of cyclists in Utrecht since 2005?",
            ["It has risen", "It has fallen", "It has stayed the same"],
        ),
        (
            "In 2011, exports of Kenyan tea fell sharply in Europe. Farmers in Kenya planted fewer trees.",
            "What happened to exports of Kenyan tea in Europe in 2011?",
            ["They fell", "They rose", "They stayed the same"],
        ),
        (
            "Analysts said good relations with Kenya could strengthen moderate voices within Uganda.",
            "According to analysts, what effect could good relations with Kenya have on moderate voices within Uganda?",
            ["They could strengthen them", "They could weaken them", "They could leave them unchanged"],
        ),
        (
            "Sweden has reduced taxes on electric cars in Stockholm. Drivers were pleased.",
            "What has Sweden done about taxes on electric cars in Stockholm?",
            ["It has reduced them", "It has increased them", "It has left them unchanged"],
        ),
        (
            "Villagers in Normandy rejected plans for wind turbines.",
            "How did villagers in Normandy respond to plans for wind turbines?",
            [
                "By rejecting them",
                "By accepting them",
                "By asking for changes to them",
                "By putting off a decision on them",
            ],
        ),
        (
            "Norway supports a ban on nets in the Barents Sea. Its fishermen do not.",
            "What position does Norway take on a ban on nets in the Barents Sea?",
            ["It supports it", "It opposes it", "It takes no side on it"],
        ),
        (
            "Elizabeth Hill opposed a new railway in Devon.",
            "What position did Elizabeth Hill take on a new railway in Devon?",
            ["She opposed it", "She supported it", "She took no side on it"],
        ),
        (
            "The budget of the Dublin library was cut by nearly 20 percent in 2012. Readers complained.",
            "What happened to the budget of the Dublin library in 2012?",
            ["It was cut", "It was increased", "It was left unchanged"],
        ),
        (
            "Speed limits in Lisbon will be lowered. The mayor said so.",
            "What will happen to speed limits in Lisbon?",
            ["They will be lowered", "They will be increased", "They will be left unchanged"],
        ),
        (
            "Elizabeth Hill lives in Leeds. In 1990, she opposed a new railway in Devon.",
            "What position did Elizabeth Hill take on a new railway in Devon in 1990?",
            ["She opposed it", "She supported it", "She took no side on it"],
        ),
        (
            "Exports of Kenyan tea are falling in Europe.",
            "What is happening to exports of Kenyan tea in Europe?",
            ["They are falling", "They are rising", "They are staying the same"],
        ),
        (
            "Sweden is reducing taxes on electric cars in Stockholm.",
            "What is Sweden doing about taxes on electric cars in Stockholm?",
            ["It is reducing them", "It is increasing them", "It is leaving them unchanged"],
        ),
        (
            "Sweden is resisting pressure from Norway.",
            "How is Sweden responding to pressure from Norway?",
            ["By resisting it", "By accepting it", "By asking for changes to it", "By putting off a decision on it"],
        ),
        (
            "In 1990, Danish sailors were released in Algiers. Their families were glad.",
            "What happened to Danish sailors in Algiers in 1990?",
            ["They were released", "They were charged", "They were deported"],
        ),
        (
            "The harvest festival in Kent will be postponed because of rain.",
            "What will happen to the harvest festival in Kent because of rain?",
            ["It will be postponed", "It will be cancelled", "It will be brought forward"],
        ),
        (
            "Demand for British wool grows in Japan.",
            "What happens to demand for British wool in Japan?",
            ["It grows", "It shrinks", "It stays the same"],
        ),
    ],
)
def test_which_way(text: str, stem: str, options: list[str]) -> None:
    assert asked(text)[stem] == options


@pytest.mark.parametrize(
    "text",
    [
        # What rose and fell again did neither.
        "Prices of bread in Cairo rose in 2007. Prices of bread in Cairo fell in 2009.",
        # Somebody who falls goes no way that can be asked about.
        "Robert Peel fell in Hyde Park in 1850.",
        # Arms are raised, but not as prices are.
        "George Martin raised his arms in Madrid.",
        # A denial is no rise.
        "The number of cyclists in Utrecht has not risen since 2005.",
        # What is only perhaps so is not asked as so.
        "Taxes in Sweden almost doubled; taxes in Sweden perhaps increased in 1990.",
        # The man's or woman's pronoun cannot be told.
        "Kim Hill opposed a new railway in Devon.",
        # A person is not reduced, and a storm opposes nothing.
        "Mary Smith reduced David Jones in Oslo.",
        "Heavy storms opposed the new railway in Devon.",
        # The king is neither “it” nor surely “he”.
        "The king of Norway reduced taxes in Oslo.",
        # A headline has no full stop.
        "Exports of Kenyan tea fall in Europe",
        # Nothing says when or where.
        "Danish sailors were released.",
        # A tense that the frame cannot ask in.
        "Taxes on electric cars in Stockholm are being reduced.",
        "Trade didn’t improve in Uganda.",
    ],
)
def test_no_direction(text: str) -> None:
    assert asked(text) == {}


def test_what_the_title_says_is_not_asked():
    text = "Exports of Kenyan tea fell in Europe in 2011."
    assert asked(text, "Kenya’s tea exports fall") == {}
    assert list(asked(text, "Kenya’s tea")) == ["What happened to exports of Kenyan tea in Europe in 2011?"]


def test_a_long_front_is_left_out():
    text = (
        "Since the first cases among young and otherwise healthy children in the north of Sweden in 1998, the number "
        "of deaths from measles in the United States has risen."
    )
    assert list(asked(text)) == ["What has happened to the number of deaths from measles in the United States?"]
