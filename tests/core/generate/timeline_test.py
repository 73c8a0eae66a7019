"""Events that lists, works, nouns and plans tell, and how a text of unknown day orders them."""

import pytest

from quizapp import language
from quizapp.core.facts.context import Context
from quizapp.core.generate.chains import longest, precedences
from quizapp.core.generate.happenings import find_happenings
from quizapp.core.generate.occasions import occasions

TOLD = [
    (
        "Norway signed the Treaty of Oslo in 1957, Sweden in 1960, and the Moss Brothers and Denmark in 1961.",
        [
            "Sweden signs the Treaty of Oslo | 1960",
            "The Moss Brothers and Denmark sign the Treaty of Oslo | 1961",
        ],
    ),
    (
        "Norway banned smoking in restaurants in 2004, Sweden in 2005 and Denmark in 2007.",
        ["Sweden bans smoking in restaurants | 2005", "Denmark bans smoking in restaurants | 2007"],
    ),
    (
        "The Tide plan was followed by Sweden in 1960; Finland in 1961; and Denmark, which joined the plan in 1965.",
        [
            "Sweden joins the Tide plan | 1960",
            "Finland joins the Tide plan | 1961",
            "Denmark joins the Tide plan | 1965",
        ],
    ),
    ("Ann Holt joined in 1957, Karen Moss in 1960 and Nils Aas in 1961.", []),
    ("The Union grew. Norway joined the union in 1957, Sweden in 1960 and Denmark in 1961.", []),
    (
        "Norway signed the Treaty of Oslo early in 1957, Sweden in 1960 and Denmark in 1961.",
        ["Sweden signs the Treaty of Oslo | 1960", "Denmark signs the Treaty of Oslo | 1961"],
    ),
    ("Norway beat Sweden in 1957, Finland in 1960 and Denmark in 1961.", []),
    (
        "The film draws on the 1954 crime novel “Deep Water” by Karen Moss and on 1971’s “Low Tide”.",
        ["Karen Moss’s novel “Deep Water” is published | 1954", "“Low Tide” comes out | 1971"],
    ),
    (
        "The film draws on a 1929 travelogue by Anna Holt. Anna Holt likes ships.",
        ["A travelogue by Anna Holt is published | 1929"],
    ),
    ("The film draws on a 1929 travelogue by Fjord Press Books.", []),
    (
        "Critics like the film “Low Tide” (1971) and a 2013 series called “Afterwards”.",
        ["The film “Low Tide” comes out | 1971", "The series “Afterwards” starts | 2013"],
    ),
    (
        "Karen Moss likes ships. In her 1931 book “Big Ships”, she counts them.",
        ["Karen Moss’s book “Big Ships” is published | 1931"],
    ),
    (
        "In her September 2013 address to the Nordic League, Karen Moss praised Norway.",
        ["Karen Moss addresses the Nordic League | September 2013"],
    ),
    (
        "In 1995 the league praised Anna Holt’s 1990 visit to Norway.",
        ["Anna Holt visits Norway | 1990"],
    ),
    ("Her 1990 visit to Norway was long.", []),
    ("In 1995 the league praised Anna Holt’s 1990 visit to Norway and address to Denmark.", []),
    ("In 1995 the league praised Anna Holt’s 1990 visit to the school.", []),
    ("The loss recalls the 2009 crash of the airship Fjord.", ["The airship Fjord crashes | 2009"]),
    (
        "Karen Moss, winner of the Nobel Prize for physics in 1999, likes ships.",
        ["Karen Moss wins the Nobel Prize for physics | 1999"],
    ),
    ("Karen Moss, winner of the race in 1999, likes ships.", []),
    (
        "The historian Karen Moss, born in Oslo in 1950, likes ships.",
        ["Karen Moss is born | 1950"],
    ),
    ("The painter from Moss, born in Oslo in 1950, likes ships.", []),
    (
        "Anna Holt said ships were the thing that Nils Aas has liked since coming to power in 1990.",
        ["Nils Aas comes to power | 1990"],
    ),
    ("Karen Moss, who has led Norway since 1980, likes ships.", ["Karen Moss becomes leader of Norway | 1980"]),
    ("Norway has led Sweden since 1980.", []),
    ("Norway will close its border in 2030.", ["Norway closes its border | 2030"]),
    ("The Rhine Treaty is set to be signed by Norway in 2030.", ["The Rhine Treaty is signed by Norway | 2030"]),
    (
        "In 1774 a farmer called Nils Aas pressed butter into the arms of his wife and two Danish sons near Oslo.",
        [],
    ),
    ("The harbour was old. The column itself was built in 1950.", []),
    ("The Rhine Treaty was set to be signed by Norway in 2030.", []),
    ("The Rhine Treaty is set to be signed by Norway.", []),
    ("Nils Aas likes ships. Mr Aas sold a ship in 1990.", ["Nils Aas sells a ship | 1990"]),
    ("Norway will not close its border in 2030.", []),
    (
        "Critics praised Low Tide, which will arrive in cinemas in 2030.",
        ["Low Tide arrives in cinemas | 2030"],
    ),
    ("Critics praised the play, which will arrive in cinemas in 2030.", []),
    (
        "Fans are waiting for the day when Low Tide reaches cinemas in December 2030.",
        ["Low Tide reaches cinemas | December 2030"],
    ),
    (
        "The former Danish painter Nils Aas, who was elected as mayor of Oslo in 1990, likes ships.",
        ["Nils Aas is elected as mayor of Oslo | 1990"],
    ),
    (
        "Karen Moss, who was elected as mayor of Oslo in 1990, likes ships.",
        ["Karen Moss is elected as mayor of Oslo | 1990"],
    ),
]


def told(text: str) -> list[str]:
    """The dated events of a text with the words that date them."""
    events = find_happenings(Context(language.read(f"{text} Nothing else is known of that.")))
    return [f"{e.text} | {e.timex.text}" for e in events if e.timex]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_an_event_is_told_with_its_date(text, events):
    assert told(text) == events


ORDERED = [
    (
        "On Monday, Norway sold a ship to Denmark. Sweden bought a bridge on Sunday.",
        ["Sweden buys a bridge", "Norway sells a ship to Denmark"],
    ),
    (
        "Norway sold a ship to Denmark on Monday. Sweden bought a bridge on Wednesday. Finland built a mill Thursday.",
        ["Norway sells a ship to Denmark", "Sweden buys a bridge", "Finland builds a mill"],
    ),
    ("Norway sold a ship to Denmark last Monday. Sweden bought a bridge on Wednesday.", []),
    (
        "In June, Norway sold a ship to Denmark.\n\nSweden bought a bridge in 2009.",
        ["Sweden buys a bridge", "Norway sells a ship to Denmark"],
    ),
    ("Norway sold a ship to Denmark in June, and Sweden bought a bridge in 2009.", ["Sweden buys a bridge"]),
    (
        "On Sunday, Norway will sell a ship. Sweden bought a bridge on Thursday. Karen Moss lands in Oslo on Friday.",
        ["Sweden buys a bridge", "Karen Moss lands in Oslo", "Norway sells a ship"],
    ),
    (
        "Norway sold a ship to Denmark on Monday. Sweden bought a bridge on Thursday. Finland built a mill Saturday.",
        [],
    ),
    (
        "Nils Aas is due to open a mill on Friday. Sweden bought a bridge in June, and Norway sold a ship in August.",
        ["Sweden buys a bridge", "Norway sells a ship", "Nils Aas opens a mill"],
    ),
    (
        "Nils Aas, a painter, has died. He joined the Danish navy in 1950.",
        ["Nils Aas joins the Danish navy", "Nils Aas dies"],
    ),
    (
        "But Nils Aas’s triumph in Tuesday’s local elections keeps him mayor.\n\nIn 1990, Norway sold a ship.",
        ["Norway sells a ship", "Nils Aas triumphs in local elections"],
    ),
]


@pytest.mark.parametrize(("text", "order"), ORDERED)
def test_a_text_of_unknown_day_orders_its_events(text, order):
    events = find_happenings(Context(language.read(text)))

    assert [e.text for e in longest(events, precedences(events))] == order


def test_what_happened_lately_follows_a_year_but_no_month_of_it():
    events = find_happenings(
        Context(language.read("In June, Norway sold a ship to Denmark.\n\nSweden bought a bridge in May 2009."))
    )

    assert [(e.text, e.after) for e in events] == [("Sweden buys a bridge", ())]


def test_a_deed_is_that_of_whom_his_stands_for():
    ctx = Context(language.read("His 1990 visit to Denmark was long."))

    found = [(text, timex.text) for _, text, timex in occasions(ctx, {0: "Nils Aas’s"}) if timex]

    assert found == [("Nils Aas visits Denmark", "1990")]
