import pytest

from quizapp.core.checks import events
from quizapp.core.checks import ordering as checks
from quizapp.core.items import After
from quizapp.core.timex import Day, Interval, Timex
from tests.core.hand import choice, dated, event, messages, ordering, quotes, reading, year

TEXT = "Rome burned in 64. Vesuvius erupted in 79. Trajan beat Dacia. He died in 117, after that war."
READ = reading(TEXT, dates=dated(TEXT, y64=64, y79=79, y117=117))
FIRE = event("a", "Rome burns", timex=year("64", 64), citations=quotes(TEXT, "Rome burned in 64."))
ERUPTION = event("b", "Vesuvius erupts", timex=year("79", 79), citations=quotes(TEXT, "Vesuvius erupted in 79."))
WAR = event("c", "Trajan beats Dacia", citations=quotes(TEXT, "Trajan beat Dacia."))
AFTER = quotes(TEXT, "He died in 117, after that war.")
DEATH = event("d", "Trajan dies", timex=year("117", 117), citations=AFTER, after=(After(event="c", citations=AFTER),))

EVERY = [
    checks.order_contradiction,
    checks.order_determinate,
    checks.either_order,
    checks.event_count,
    checks.too_many_events,
    checks.equal_events,
    checks.event_cited,
    events.event_told,
    events.no_date_in_event,
    events.no_sequence_in_event,
    events.real_events,
    events.events_alike,
    events.in_keyed_order,
]


@pytest.mark.parametrize("check", EVERY)
def test_a_sound_ordering_is_fine(check):
    late = event("d", "Trajan dies", timex=year("117", 117), citations=AFTER)
    assert messages(check, ordering(ERUPTION, FIRE, late, order="abd"), READ) == []
    assert messages(check, choice("When did Rome burn?", "64", "79"), READ) == []


def test_an_order_against_the_dates_is_found():
    (message,) = messages(checks.order_contradiction, ordering(FIRE, ERUPTION, order="ba"))
    assert message == (
        "“Rome burns” is shown to come before “Vesuvius erupts”, but the key puts it after: "
        "mend the order or the dates."
    )


def test_an_order_against_a_link_is_found():
    assert len(messages(checks.order_contradiction, ordering(WAR, DEATH, order="dc"))) == 1


def test_a_circle_is_found():
    a = event("a", "A", after=(After(event="b", citations=()),))
    b = event("b", "B", after=(After(event="a", citations=()),))
    assert messages(checks.order_contradiction, ordering(a, b)) == [
        "The dates and “after” links go in a circle: mend the link or the date that is wrong."
    ]


def test_a_pair_that_nothing_orders_is_found():
    (told,) = messages(checks.either_order, ordering(FIRE, WAR, DEATH, order="acd"))
    assert told.startswith("Either order is right between “Rome burns” and “Trajan beats Dacia”: give dates")
    assert messages(checks.order_determinate, ordering(FIRE, WAR, DEATH, order="acd")) == []


def test_an_event_that_nothing_sets_apart_is_found():
    tied = ordering(FIRE, event("y", "Rome wakes", timex=FIRE.timex), event("z", "Rome sleeps"), order="ayz")
    told = messages(checks.order_determinate, tied)
    assert [message.split("”")[0] for message in told] == ["“Rome burns", "“Rome wakes", "“Rome sleeps"]
    assert told[0].endswith("could stand anywhere: give a date that does not meet the others, or leave it out.")


@pytest.mark.parametrize(("count", "few", "many"), [(2, 1, 0), (3, 0, 0), (8, 0, 0), (9, 1, 0), (12, 1, 0), (13, 1, 1)])
def test_there_are_three_to_eight_events(count, few, many):
    item = ordering(*(event(name, name) for name in "abcdefghijklmn"[:count]))
    assert len(messages(checks.event_count, item)) == few
    assert len(messages(checks.too_many_events, item)) == many


def test_events_that_read_the_same_are_found():
    item = ordering(event("a", "Rome burns"), event("b", "rome burns!"), event("c", "…"))
    assert messages(checks.equal_events, item) == [
        "Event “…” holds no word: say what happened.",
        "Two events read “Rome burns”: change one.",
    ]


UNDATED = Timex(0, 0, "64", "DATE", "0064")


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (event("a", "Rome burns", timex=year("64", 64)), "cites nothing"),
        (event("a", "Rome burns", timex=year("65", 65), citations=FIRE.citations), "is dated “65”"),
        (event("a", "Rome burns", citations=FIRE.citations), "has neither a date nor a place after another"),
        (
            event("a", "Rome burns", timex=UNDATED, citations=FIRE.citations),
            "has neither a date nor a place after another",
        ),
    ],
)
def test_an_event_without_proof_of_its_date_is_found(bad, message):
    (found,) = messages(checks.event_cited, ordering(bad, ERUPTION))
    assert message in found


def test_an_event_that_another_followed_needs_no_date():
    assert messages(checks.event_cited, ordering(WAR, DEATH)) == []


def test_a_link_without_proof_is_found():
    linked = event("d", "Trajan dies", citations=AFTER, after=(After(event="c", citations=()),))
    (found,) = messages(checks.event_cited, ordering(WAR, linked))
    assert "nothing is cited for it" in found


@pytest.mark.parametrize(
    "text",
    [
        "Rome burns in 64",
        "Rome burns in 1666",
        "Rome burns in the 1660s",
        "Rome burns in July",
        "Rome burns on Sunday",
        "Rome burns on 2 September",
        "Rome burns on July 19",
        "Rome burns in the 1st century",
        "Rome burns before AD dates",
    ],
)
def test_a_date_in_an_event_is_found(text):
    (found,) = messages(events.no_date_in_event, ordering(event("a", text, timex=year("64", 64)), ERUPTION))
    assert found == f"Event “{text}” gives a date away: take the date out of its text."


@pytest.mark.parametrize(
    "text", ["640 houses burn", "Theresa May resigns", "Bloody Sunday shocks Derry", "13,200 houses burn"]
)
def test_a_figure_or_a_name_is_no_date(text):
    assert messages(events.no_date_in_event, ordering(event("a", text, timex=year("64", 64)), ERUPTION)) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("First, Rome burns", "first"),
        ("Rome burns again", "again"),
        ("Nero returns after the fire", "after"),
        ("Rome is due to be rebuilt", "is due to"),
        ("Another fire breaks out", "another"),
        ("Nero strikes in retaliation for it", "in retaliation"),
    ],
)
def test_a_word_that_tells_the_place_is_found(text, word):
    assert messages(events.no_sequence_in_event, ordering(event("a", text), ERUPTION)) == [
        f"Event “{text}” tells its place by “{word}”: say only what happened."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The First Minister resigns",
        "A street is named after Nero",
        "Nero speaks before the court",
        "A first-aid post opens",
        "Ada becomes the first Roman woman to cross the Alps",
        "Rome opens the world’s first library",
    ],
)
def test_a_name_a_rank_or_another_sense_is_no_sequence(text):
    assert messages(events.no_sequence_in_event, ordering(event("a", text), ERUPTION)) == []


@pytest.mark.parametrize(
    "text", ["Nero says that Rome burns", "The people believe him", "Rome remains a ruin", "He may return"]
)
def test_an_opinion_or_a_state_is_no_event(text):
    (found,) = messages(events.real_events, ordering(event("a", text), ERUPTION))
    assert "is no event" in found


@pytest.mark.parametrize("other", ["Old Rome burns", "Rome is burnt"])
def test_events_that_could_be_taken_for_each_other_are_found(other):
    assert len(messages(events.events_alike, ordering(FIRE, event("b", other)))) == 1


def test_events_that_share_most_words_are_found():
    first = event("a", "Nero builds a great golden house in Rome")
    second = event("b", "Nero builds a great golden palace in Rome")
    third = event("c", "Nero burns the small silver house of Rome")
    assert len(messages(events.events_alike, ordering(first, second))) == 0
    assert len(messages(events.events_alike, ordering(first, third))) == 0


def test_a_passage_that_tells_of_something_else_is_found():
    other = event("a", "Nero sings at Antium", timex=year("64", 64), citations=FIRE.citations)
    assert messages(events.event_told, ordering(other, ERUPTION), READ) == [
        "The passage cited for “Nero sings at Antium” tells of something else: cite the passage that tells of it."
    ]


def test_a_date_that_the_article_does_not_give_is_found():
    wrong = event("a", "Rome burns", timex=year("in 64", 65), citations=FIRE.citations)
    assert messages(events.event_told, ordering(wrong, ERUPTION), READ) == [
        "The article dates “Rome burns” 0064-01-01 to 0065-01-01: mend the dates of “Rome burns”."
    ]


def test_an_open_interval_contradicts_no_date():
    since = Timex(15, 17, "64", "DATE", "0064", Interval(Day(65), None))
    assert messages(events.event_told, ordering(FIRE, ERUPTION), reading(TEXT, dates=(since,))) == []


def test_a_date_elsewhere_contradicts_nothing():
    elsewhere = event("a", "Rome burns", timex=year("70", 70), citations=FIRE.citations)
    assert messages(events.event_told, ordering(elsewhere, ERUPTION), READ) == []


def test_events_without_dates_or_words_are_not_read_again():
    item = ordering(WAR, event("b", "It is", citations=AFTER), event("e", "Unproved"))
    assert messages(events.event_told, item, READ) == []


def test_events_listed_in_the_keyed_order_are_found():
    assert messages(events.in_keyed_order, ordering(FIRE, ERUPTION)) == [
        "The events are listed in the right order: list them in another."
    ]
