"""What the article dates, told as headlines: sentences of our own, read by the language model."""

from datetime import date

import pytest

from quizapp import language
from quizapp.core.facts.context import Context
from quizapp.core.generate.happenings import find_happenings

TOLD = [
    ("Norway joined the Nordic union in 1905.", ["Norway joins the Nordic union | 1905"]),
    (
        "Since May 2004, when the Royal Navy announced the end of its patrols in the region, piracy has grown.",
        ["The Royal Navy announces the end of its patrols | May 2004"],
    ),
    (
        "When the harbour of Rotterdam was bombed in 1940, thousands fled.",
        ["The harbour of Rotterdam is bombed | 1940"],
    ),
    ("Founded in 2010 by Karen Moss, Windfall says it will grow.", ["Windfall is founded by Karen Moss | 2010"]),
    (
        "Born in a village near Oslo on 3 May 1921, Nils Aas studied music.",
        ["Nils Aas is born | 3 May 1921"],
    ),
    ("The country has changed since the 1812 invasion of Finland.", ["Finland is invaded | 1812"]),
    ("Life in Finland has changed since the 1812 invasion.", ["Finland is invaded | 1812"]),
    (
        "Following the March 5, 2019, attack on Denmark by rebels from the north, prices rose.",
        ["Rebels from the north attack Denmark | March 5, 2019"],
    ),
    (
        "An explosion in August 2014 left three Danish sailors injured.",
        ["An explosion leaves three Danish sailors injured | August 2014"],
    ),
    ("In August 2007, 312 sailors were killed.", ["312 sailors are killed | August 2007"]),
    ("The Norwegian navy released a video Saturday.", ["The Norwegian navy releases a video | Saturday"]),
    (
        "Norway made schooling compulsory for girls in 1889.",
        ["Norway makes schooling compulsory for girls | 1889"],
    ),
    (
        "At a conference in Bergen in May 1926 many Norwegian farmers rejected the plan of Anna Holt.",
        ["Many Norwegian farmers reject the plan of Anna Holt | May 1926"],
    ),
    (
        "The Danish king Frederik, who died in 1972, liked ships.",
        ["The Danish king Frederik dies | 1972"],
    ),
    ("Anna Holt married in 1950 and died in 1999.", ["Anna Holt marries | 1950", "Anna Holt dies | 1999"]),
    (
        "The commission of Danish scientists confirmed in 1979 that the Rhine was clean.",
        ["The commission of Danish scientists confirms that the Rhine is clean | 1979"],
    ),
    (
        "After the Danish army entered Hamburg, Sweden closed its border in 1848.",
        ["The Danish army enters Hamburg | None", "Sweden closes its border | 1848"],
    ),
]

NOT_TOLD = [
    "The ministry said that Norway joined the Nordic union in 1905.",
    "Norway would have joined the Nordic union in 1905 if Sweden had agreed.",
    "Norway did not join the Nordic union in 1905.",
    "Norway reportedly joined the Nordic union in 1905.",
    "Sweden condemned the 1999 attack on Denmark.",
    "Sweden agreed to leave the Nordic union in 1999.",
    "After a series of strokes in 2002, Anna Holt withdrew from public life.",
    "In 2007, 312 sailors were killed.",
    "Norway was the richest country in 1990.",
    "She joined the Nordic union in 1905.",
    "“Norway joined the Nordic union in 1905,” said Anna Holm.",
    "The treaty that a council signed in 1923 was lost.",
    "Voyages ended in 1923.",
    "The last whaling fleet left Norway in 1968.",
    "Sweden has believed in peace since 1814.",
]


def told(text: str) -> list[str]:
    """The events of a text with the words that date them."""
    reading = language.read(f"{text} Nothing else is known of that.", "Norway", date(2020, 5, 11))
    return [f"{e.text} | {e.timex.text if e.timex else None}" for e in find_happenings(Context(reading))]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_a_dated_clause_is_told_as_a_headline_without_its_date(text, events):
    assert told(text) == events


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_no_event_of_its_date_is_not_told(text):
    assert told(text) == []


def test_a_date_that_counts_from_another_cites_that_too():
    text = "Sweden opened a school in Bergen in 1950. Two years later Sweden opened a consulate in Oslo."
    reading = language.read(text)

    events = find_happenings(Context(reading))

    assert [[c.exact for c in e.citations] for e in events] == [
        ["Sweden opened a school in Bergen in 1950."],
        ["Two years later Sweden opened a consulate in Oslo.", "Sweden opened a school in Bergen in 1950."],
    ]
    assert [str(e.interval.start) for e in events] == ["1950-01-01", "1952-01-01"]
