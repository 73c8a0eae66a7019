"""What the article dates, told as headlines: sentences of our own, read by the language model."""

from dataclasses import replace
from datetime import date

import pytest

from quizapp import language
from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.context import Context
from quizapp.core.generate.dating import date_of
from quizapp.core.generate.happenings import find_happenings
from quizapp.core.generate.split import split
from tests.core.facts import parsed

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
    ("The Norwegian navy released a captain Saturday.", ["The Norwegian navy releases a captain | Saturday"]),
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
        "The club of Danish divers that bought the wreck of the royal ship near Bergen in a storm sank in 1950.",
        ["The club of Danish divers sinks | 1950"],
    ),
    (
        "In 1950 Norway sold the Danish ship Fram with its two masts to the British company Vickers of Newcastle.",
        ["Norway sells the Danish ship Fram | 1950"],
    ),
    (
        "In 1950 Norway bought a ship that nobody else in the north of Europe or in the south had ever wanted.",
        ["Norway buys a ship | 1950"],
    ),
    (
        "In 1923 Baghdad asked for Danish patrols to be reduced.",
        ["Baghdad asks for Danish patrols to be reduced | 1923"],
    ),
    ("Norway closed its border in the 1680s.", ["Norway closes its border | the 1680s"]),
    ("Norway closed its border in early 1950.", ["Norway closes its border | early 1950"]),
    (
        "In 1950 Norway found that the Danish king had left Oslo.",
        ["Norway finds that the Danish king has left Oslo | 1950"],
    ),
    (
        "In 1950 Norway discovered that two islands belonged to Denmark.",
        ["Norway discovers that two islands belong to Denmark | 1950"],
    ),
    (
        "In 1950 Norway discovered that the Rhine reached Bergen.",
        ["Norway discovers that the Rhine reaches Bergen | 1950"],
    ),
    ("In 1950 Norway built a bridge that was narrow.", ["Norway builds a bridge that is narrow | 1950"]),
    ("In 1950 Norway built two bridges that were narrow.", ["Norway builds two bridges that are narrow | 1950"]),
    (
        "In 1950 Norway built two bridges that joined Oslo and Bergen.",
        ["Norway builds two bridges that join Oslo and Bergen | 1950"],
    ),
    (
        "Four of the Danish king’s sons were arrested in May 1950.",
        ["Four of the Danish king’s sons are arrested | May 1950"],
    ),
    (
        "Signed in Oslo in 1923, the Danish treaty was lost.",
        ["The Danish treaty is signed in Oslo | 1923"],
    ),
    ("Norway opened a bank in 30 BC. Two years later Norway opened a school.", ["Norway opens a bank | 30 BC"]),
    (
        "Norway opened a bank in 1950. Norway opened a school the following year.",
        ["Norway opens a bank | 1950", "Norway opens a school | the following year"],
    ),
    (
        "Norway opened a bank in 1950. Norway opened a school in May that year.",
        ["Norway opens a bank | 1950", "Norway opens a school | May that year"],
    ),
    (
        "In June 2003 Norway attacked Denmark in retaliation for a strike at an airport that killed a general.",
        ["Norway attacks Denmark | June 2003", "A strike at an airport kills a general | None"],
    ),
    ("Nils Aas ruled Norway. Aas was a king. He died in 1957. He was tall.", ["Nils Aas dies | 1957"]),
    (
        "A raid in August 2014 left five Danish sailors and two Norwegian fishers injured.",
        ["A raid leaves five Danish sailors and two Norwegian fishers injured | August 2014"],
    ),
    ("Norway beat Denmark three times in 1951.", ["Norway beats Denmark | 1951"]),
    (
        "In June 2003 Norway attacked a port that killed the trade of Denmark.",
        ["Norway attacks a port that kills the trade of Denmark | June 2003"],
    ),
    (
        "After the Danish army entered Hamburg, Sweden closed its border in 1848.",
        ["The Danish army enters Hamburg | None", "Sweden closes its border | 1848"],
    ),
    ("Sweden condemned the 1999 attack on Denmark.", ["Denmark is attacked | 1999"]),
    (
        "After a series of strokes in 2002, Anna Holt withdrew from public life.",
        ["Anna Holt withdraws from public life | 2002"],
    ),
    (
        "A few days after a concert in Bergen in April 1992, Anna Holt married the painter Nils Aas.",
        ["A concert is held in Bergen | April 1992", "Anna Holt marries the painter Nils Aas | April 1992"],
    ),
    (
        "Norway opened a bank in Oslo. Two years later Norway opened a school.",
        ["Norway opens a bank in Oslo | None", "Norway opens a school | None"],
    ),
    (
        "After leaving the Danish army in 1999, Nils Aas bought a ship.",
        ["Nils Aas leaves the Danish army | 1999", "Nils Aas buys a ship | 1999"],
    ),
    (
        "Nils Aas sold a ship in 1950, having been elected to the Danish council in 1946.",
        ["Nils Aas sells a ship | 1950", "Nils Aas is elected to the Danish council | 1946"],
    ),
    ("In 1961, Anna Holt’s mother bought her a ship.", ["Anna Holt’s mother buys her a ship | 1961"]),
    ("Anna Holt was unknown until she became mayor of Bergen in 1975.", ["Anna Holt becomes mayor of Bergen | 1975"]),
    (
        "The war with the IRA, which hurt trade when it placed a bomb in Oslo in 1984, was long.",
        ["The IRA places a bomb in Oslo | 1984"],
    ),
    (
        "In 1990, Nils Aas lifted the ban on the Danish union and Anna Holt was released from prison.",
        ["Nils Aas lifts the ban on the Danish union | 1990", "Anna Holt is released from prison | 1990"],
    ),
    (
        "In May 1990, Nils Aas had lifted the ban on the Danish union and Anna Holt was released from prison.",
        ["Anna Holt is released from prison | May 1990"],
    ),
    (
        "Norway liked Marvel Studios, which Denmark also acquired, in 2009.",
        ["Denmark acquires Marvel Studios | 2009"],
    ),
    (
        "When Sweden sent a gunman to shoot Anna Holt in October 2012 as she rode home, trade fell.",
        ["Sweden sends a gunman to shoot Anna Holt | October 2012"],
    ),
    ("They arrested two Danish bishops in Oslo in May 1950.", ["Two Danish bishops are arrested in Oslo | May 1950"]),
    ("Danish rebels staged an uprising in Bergen in 2003.", ["Danish rebels stage an uprising in Bergen | 2003"]),
    (
        "Nils Aas, who has been in charge of the Danish bank since the start of 2009, is tall.",
        ["Nils Aas takes charge of the Danish bank | the start of 2009"],
    ),
    ("Danish drivers have been on strike since 12 June 2014.", ["Danish drivers go on strike | 12 June 2014"]),
    ("The boom dates from Denmark’s purchase of Vickers in 2012.", ["Denmark purchases Vickers | 2012"]),
    ("Trade grew after the death of Nils Aas in 1978.", ["Nils Aas dies | 1978"]),
    ("Ministers fear a repeat of the 1980 referendum in Bergen.", ["A referendum is held in Bergen | 1980"]),
    (
        "The Danish Chronicle was published in 1623, seven years after the death of Nils Aas.",
        ["The Danish Chronicle is published | 1623", "Nils Aas dies | seven years"],
    ),
    (
        "Nils Aas died in 1950. Anna Holt was born two years after Nils Aas died.",
        ["Nils Aas dies | 1950", "Anna Holt is born | two years", "Nils Aas dies | 1950"],
    ),
    (
        "Nils Aas died in 1950. Anna Holt was born some years after Nils Aas died.",
        ["Nils Aas dies | 1950", "Anna Holt is born | None", "Nils Aas dies | 1950"],
    ),
    (
        "In May 1950, Nils Aas climbed to the summit of Everest itself.",
        ["Nils Aas climbs to the summit of Everest | May 1950"],
    ),
    (
        "In May 1950, Nils Aas continued to the summit of Everest.",
        ["Nils Aas goes to the summit of Everest | May 1950"],
    ),
    (
        "The Danish company was small until it sold two ships in 1975.",
        ["The Danish company sells two ships | 1975"],
    ),
    ("Danish farmers were poor until they sold two ships in 1975.", ["Danish farmers sell two ships | 1975"]),
    (
        "In May 1950, Nils Aas sold a ship and bought a house in Oslo.",
        ["Nils Aas sells a ship | May 1950", "Nils Aas buys a house in Oslo | May 1950"],
    ),
    (
        "When Norway sold a ship in 2001, Sweden closed its border. Two years later Denmark built a bridge in Oslo.",
        [
            "Norway sells a ship | 2001",
            "Sweden closes its border | None",
            "Denmark builds a bridge in Oslo | Two years later",
        ],
    ),
    ("Few people know the Danish Chronicle published in 1623.", ["The Danish Chronicle is published | 1623"]),
    ("In May 1950, Nils Aas wrote a book about ships.", ["Nils Aas writes a book about ships | May 1950"]),
]

NOT_TOLD = [
    "In 1952 Nils Aas started the first Danish bank in Oslo.",
    "In 1952 just over forty Danish fishers moved to Oslo.",
    "“The 1951 bombing of Oslo” was the name of a film.",
    "When Sweden closed its border in 1951, officials said, trade fell.",
    "Trade might fall after Sweden closed its border in 1951.",
    "In 1950 Norway bought the ship that nobody else in the north of Europe or in the south had ever wanted.",
    "Norway closed its border in the nineteenth century.",
    "Norway closed its border by 1950.",
    "Norway closed its border in the years after 1950.",
    "Norway closed its border on 3 May 1950 and in 1951.",
    "A letter that a council of Danish bishops signed in 1923 was lost.",
    "Some say Norway, and after it Denmark, closed its border in 1950.",
    "The Norwegian navy released a video Saturday.",
    "Norway would close its border in 2030.",
    "The union of 1905 with Sweden changed Norway.",
    "Born in Oslo, Nils Aas studied music.",
    "Born in 1921, music was his life.",
    "Sweden closed its border in 1951, officials said.",
    "If Sweden closed its border in 1951, trade fell.",
    "The ministry said that Norway joined the Nordic union in 1905.",
    "Norway would have joined the Nordic union in 1905 if Sweden had agreed.",
    "Norway did not join the Nordic union in 1905.",
    "Norway reportedly joined the Nordic union in 1905.",
    "Sweden agreed to leave the Nordic union in 1999.",
    "In 2007, 312 sailors were killed.",
    "Norway was the richest country in 1990.",
    "She joined the Nordic union in 1905.",
    "“Norway joined the Nordic union in 1905,” said Anna Holm.",
    "The treaty that a council signed in 1923 was lost.",
    "Voyages ended in 1923.",
    "The last whaling fleet left Norway in 1968.",
    "Sweden has believed in peace since 1814.",
    "Two other people were hurt in a similar storm in Oslo in 2005.",
    "Twelve people died in May 2005.",
    "Nils Aas reached the top in May 2005.",
    "Norway supported the Danish plan in 1991.",
    "The ship was sold in 1950 and the house that stood near the harbour, a ruin, was sold in 1951.",
    "The referendum in 1980 changed Norway.",
    "In May 1961, Nils Aas became the first person to sail to Greenland.",
    "A birth in 1980 changed Norway.",
    "Norway bought a ship built in 1950.",
    "Nils Aas has been a king since 1950.",
    "The first king has been in exile since 1950.",
    "He has been in power since 1950.",
    "The war with Denmark, that hurt trade when it reached Oslo in 1984, was long.",
    "The miners and the company were rich until it sold two ships in 1984.",
    "Nils Aas has been in charge of the Danish bank since the spring of 1950.",
    "They could arrest two Danish bishops in Oslo in May 1950.",
    "In May 1950, Nils Aas wrote to Anna Holt.",
    "Since the spring of 1950, when Norway opened a bank in Oslo, trade has grown.",
    "Norway knows the raid on it by them in 1950.",
    "Norway has been grieving since the death of its king in 1950.",
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


def test_a_date_inside_an_adverb_that_is_none_dates_nothing():
    ctx = Context(language.read("Norway closed a camp in May 1951. Nothing else is known."))
    clause = ctx.clauses[0]
    aside = Piece("npadvmod", 3, (2, 3, 4, 5, 6))

    assert date_of(ctx, clause) is not None
    assert date_of(ctx, replace(clause, after=(aside,))) is None


def test_a_subject_that_only_a_comma_parts_from_the_clause_before_is_none():
    sentence = (
        "Norway/NNP/nsubj/1/GPE sold=sell/VBD/ROOT/1 a/DT/det/3 ship/NN/dobj/1 {mark} Holt/NNP/conj/3/PERSON "
        "was/VBD/auxpass/7 freed=free/VBN/conj/1 ././punct/1"
    )
    joined, listed = (parsed.context(sentence.format(mark=mark)) for mark in ("and/CC/cc/3", ",/,/punct/3"))
    assert [joined.tokens[clause.verb].text for clause in split(joined)] == ["sold", "freed"]
    assert list(split(listed)) == []
