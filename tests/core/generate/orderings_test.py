"""Timelines of events strictly apart, on sentences of our own read by the language model."""

from datetime import date
from random import Random

from quizapp import language
from quizapp.core.facts.context import Context
from quizapp.core.generate.orderings import orderings
from quizapp.core.items import Ordering

SHIPS = """Denmark bought a ship in 1907. Sweden closed its border in 1905. Anna Holt moved abroad in May 1911. \
In 1913 Norway built a bridge that joined the two halves of Oslo."""


def timelines(text: str, refused: tuple[str, ...] = ()) -> tuple[Ordering, ...]:
    """The timelines of a text, where none that holds one of some events may stand."""
    return orderings(
        Context(language.read(text)), Random(1), lambda item: not any(e.text in refused for e in item.events)
    )


def keyed(item: Ordering) -> list[str]:
    """The events of a timeline from the earliest on."""
    return [item.event(event_id).text for event_id in item.order]


def test_events_are_keyed_by_their_dates_and_shown_in_another_order() -> None:
    (item,) = timelines(SHIPS)
    assert keyed(item) == [
        "Sweden closes its border",
        "Denmark buys a ship",
        "Anna Holt moves abroad",
        "Norway builds a bridge that joins the two halves of Oslo",
    ]
    assert item.order != tuple(event.id for event in item.events)
    assert item.explanation == (
        "In order: “Sweden closes its border” (1905); “Denmark buys a ship” (1907); “Anna Holt moves abroad” "
        "(May 1911); “Norway builds a bridge that joins the two halves of Oslo” (1913)."
    )


def test_an_event_that_the_gate_refuses_is_left_out() -> None:
    (item,) = timelines(SHIPS, refused=("Anna Holt moves abroad",))
    assert keyed(item) == [
        "Sweden closes its border",
        "Denmark buys a ship",
        "Norway builds a bridge that joins the two halves of Oslo",
    ]


def test_fewer_than_three_events_apart_give_no_timeline() -> None:
    assert timelines("Denmark bought a ship in 1907. Sweden closed its border in 1905.") == ()
    assert timelines(SHIPS, refused=("Anna Holt moves abroad", "Denmark buys a ship")) == ()


def test_an_event_that_another_followed_stands_before_it_and_cites_that() -> None:
    (item,) = timelines(
        "In June 2003 Norway attacked Denmark in retaliation for a raid that killed a general. Sweden closed its "
        "border in 2005. Anna Holt bought a ship in 2007."
    )
    assert keyed(item) == [
        "A raid kills a general",
        "Norway attacks Denmark",
        "Sweden closes its border",
        "Anna Holt buys a ship",
    ]
    (link,) = item.event(item.order[1]).after
    assert link.event == item.order[0]
    assert "“A raid kills a general” (the article says what it came before or after)" in item.explanation


def test_an_event_that_followed_the_latest_stands_last() -> None:
    (item,) = timelines(
        "Anna Holt bought a ship in 2007. Norway left the Nordic union after Sweden closed its border in 2009. Denmark "
        "built a bridge in 2001. Finland founded a bank in 2003."
    )
    assert keyed(item)[-2:] == ["Sweden closes its border", "Norway leaves the Nordic union"]


def test_days_of_the_week_are_explained_by_their_date() -> None:
    reading = language.read(
        "Norway released a captain on Saturday. Sweden closed its border on Sunday. Denmark built a bridge in 2019.",
        published_on=date(2020, 5, 11),
    )
    (item,) = orderings(Context(reading), Random(1), lambda _: True)
    assert "“Norway releases a captain” (Saturday, that is 9 May 2020)" in item.explanation


def test_twelve_events_give_two_timelines_of_other_events() -> None:
    doings = ["Denmark bought a ship", "Sweden closed its border", "Anna Holt moved abroad", "Norway built a bridge"]
    doings += ["Finland founded a bank", "Iceland signed a treaty", "Poland lost a war", "Latvia chose a king"]
    doings += ["Germany sold a mine", "France cut a tax", "Spain opened a port", "Italy printed a stamp"]
    doings += ["Chile began a census", "Peru freed a poet", "Kenya hired a judge", "Ghana dug a canal"]
    first, second = timelines(" ".join(f"{d} in {1900 + n}." for n, d in enumerate(doings)))
    assert len(first.events) == len(second.events) == 6
    assert set(keyed(first)).isdisjoint(keyed(second))


def test_each_event_is_linked_to_the_one_before_it_where_not_every_event_has_a_date() -> None:
    (item,) = timelines(
        "Denmark bought a ship in 2001. Sweden closed its border in 2003. Norway then built a bridge in Oslo. "
    )
    assert keyed(item) == ["Denmark buys a ship", "Sweden closes its border", "Norway builds a bridge in Oslo"]
    links = [item.event(e).after for e in item.order]
    assert [[link.event for link in after] for after in links] == [[], [item.order[0]], [item.order[1]]]
    assert [c.exact for c in links[2][0].citations] == [
        "Norway then built a bridge in Oslo.",
        "Sweden closed its border in 2003.",
    ]


def test_events_of_one_person_are_ordered_by_age() -> None:
    (item,) = timelines(
        "Anna Holt lives in Oslo. Anna Holt is a painter. At 14, Anna Holt sold a painting in Bergen. At the age of 9, "
        "Anna Holt moved to Norway. Anna Holt founded a school in Hamar on her 20th birthday."
    )
    assert keyed(item) == [
        "Anna Holt moves to Norway",
        "Anna Holt sells a painting in Bergen",
        "Anna Holt founds a school in Hamar",
    ]


def test_days_told_one_after_the_other_are_ordered() -> None:
    (item,) = timelines(
        "Sweden closed its border on Monday. Norway built a bridge on Tuesday. Denmark bought a ship on Wednesday."
    )
    assert keyed(item) == ["Sweden closes its border", "Norway builds a bridge", "Denmark buys a ship"]


def test_what_happened_before_or_already_stands_first() -> None:
    (item,) = timelines(
        "Denmark bought a ship before Sweden closed its border in 2009. Norway built a bridge in Oslo. Finland had "
        "already sold a mine to Poland. Anna Holt moved abroad after Norway built a bridge in Oslo in 2011."
    )
    assert keyed(item)[:2] == ["Denmark buys a ship", "Sweden closes its border"]


def test_days_before_an_unknown_day_of_writing_come_after_the_years_told() -> None:
    (item,) = timelines(
        "Denmark bought a ship in 1907. Sweden closed its border in May 1905.\n\nNorway built a bridge on Sunday.\n\n"
        "In 1951 a war began. Latvia chose a king on Sunday."
    )
    assert keyed(item) == ["Sweden closes its border", "Denmark buys a ship", "Norway builds a bridge"]


def test_of_many_events_six_are_kept_that_leave_the_order_of_telling() -> None:
    doings = ["Denmark bought a ship", "Sweden closed its border", "Anna Holt moved abroad", "Norway built a bridge"]
    doings += ["Finland founded a bank", "Iceland signed a treaty", "Poland lost a war", "Latvia chose a king"]
    doings += ["Germany sold a mine", "France cut a tax", "Spain opened a port", "Italy printed a stamp"]
    doings += ["Chile began a census", "Peru freed a poet", "Kenya hired a judge", "Ghana dug a canal"]
    years = [*range(1901, 1916), 1900]
    first, second = timelines(" ".join(f"{d} in {y}." for d, y in zip(doings, years, strict=True)))
    assert len(first.events) <= 6 >= len(second.events)
    starts = [first.event(e).citations[0].start for e in first.order]
    assert starts != sorted(starts)


def test_of_two_events_of_one_time_only_one_is_ordered() -> None:
    (item,) = timelines(f"{SHIPS} Finland founded a bank in 1907.")
    assert len(item.events) == 4


def test_an_undated_event_that_is_like_another_is_left_out() -> None:
    (item,) = timelines(
        "Denmark bought a ship in 2007. Norway built a bridge after Sweden built a bridge in Norway in 2009. Denmark "
        "closed its border in 2001."
    )
    assert [event.timex is None for event in item.events] == [False, False, False]


def test_a_date_that_is_reckoned_from_another_is_told_as_about_a_year() -> None:
    reading = language.read(
        "The Danish Chronicle was published in 1623, seven years after the death of Nils Aas. Norway sold a ship in "
        "1650. Denmark built a bridge in 1700."
    )

    (item,) = orderings(Context(reading), Random(1), lambda _: True)

    assert "“Nils Aas dies” (about 1616)" in item.explanation
