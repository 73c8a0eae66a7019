"""Orderings as people type them."""

from dataclasses import replace

import pytest

from quizapp.core.citations import cite_quote
from quizapp.core.items import After, Ordering
from quizapp.core.timex import Day, Interval, Timex
from quizapp.core.written import WrittenEvent, WrittenOrdering, typed_ordering, write_ordering
from tests.core.hand import event, ordering, year

TEXT = "The canal opened in 1871 with 14 locks. The railway came in 1890. The canal closed in 1923."
RAILWAY = cite_quote(TEXT, "The railway came in 1890.")
BEFORE_1800 = Timex(0, 0, "before 1800", "DATE", "1800", Interval(None, Day(1800)))
SINCE_1923 = Timex(0, 0, "since 1923", "DATE", "1923", Interval(Day(1923), None))


def dated(text: str, when: int, **more: object) -> WrittenEvent:
    return replace(WrittenEvent(text=text, timex=year(str(when), when)), **more)  # type: ignore[arg-type]


def write(*events: WrittenEvent, was: Ordering | None = None) -> Ordering:
    return write_ordering(WrittenOrdering(stem="Order  these.", events=events), was=was)


def test_events_come_in_the_order_of_their_dates_and_are_shown_in_another() -> None:
    item = write(
        dated("The canal opens", 1871),
        dated("the railway  comes", 1890),
        WrittenEvent(text="Boats are built", timex=BEFORE_1800),
    )
    assert [(event.id, event.text) for event in item.events] == [
        ("a", "Boats are built"),
        ("b", "The canal opens"),
        ("c", "the railway comes"),
    ]
    assert (item.order, item.stem) == (("a", "b", "c"), "Order these.")
    later = write(WrittenEvent(text="B", timex=SINCE_1923), dated("a", 1990), dated("c", 12))
    assert later.order == ("c", "b", "a")


def test_an_event_without_a_date_stands_after_the_one_it_followed() -> None:
    item = write(
        dated("The mill burns", 1890, id="x"),
        WrittenEvent(text="A wall is built", id="y", after=(After(event="x", citations=(RAILWAY,)),)),
        dated("Boats come", 1871, id="z"),
    )
    assert [event.id for event in item.events] == ["a", "b", "c"]
    assert item.events[0].after == (After(event="c", citations=(RAILWAY,)),)
    assert item.order == ("b", "c", "a")


def test_links_to_itself_or_to_nothing_are_dropped() -> None:
    links = (After(event="x", citations=()), After(event="q", citations=()))
    item = write(dated("The mill burns", 1890, id="x", after=links), dated("Boats come", 1871, id="z"))
    assert [event.after for event in item.events] == [(), ()]


def test_a_circle_is_broken_at_the_earliest_date() -> None:
    item = write(
        dated("The mill burns", 1890, id="x", after=(After(event="y", citations=()),)),
        dated("Boats come", 1871, id="y", after=(After(event="x", citations=()),)),
        WrittenEvent(text="Nobody knows when", id="z"),
    )
    assert [item.event(i).text for i in item.order] == ["Nobody knows when", "Boats come", "The mill burns"]


WAS = ordering(
    event("a", "The\u00a0canal closes", timex=year("1923", 1923)),
    event("b", "Boats come", timex=year("since then", 1871, years=20)),
    event("c", "The railway comes", timex=year("1890", 1890), citations=(RAILWAY,)),
    order="bca",
)


def changed(**events: WrittenEvent | None) -> Ordering:
    """An ordering with events changed by id; None takes one away."""
    typed = typed_ordering(WAS)
    rows = {row.id: row for row in typed.events} | events
    return write_ordering(replace(typed, events=tuple(row for row in rows.values() if row)), was=WAS)


def test_what_is_not_changed_stays_as_it_was() -> None:
    typed = typed_ordering(WAS)
    folded = replace(typed, events=(replace(typed.events[0], text="The canal closes"), *typed.events[1:]))
    assert write_ordering(folded, was=WAS) == WAS


def test_an_order_of_events_that_may_stand_either_way_is_kept_while_nothing_contradicts_it() -> None:
    tie = changed(c=dated("The railway comes", 1880, id="c"))
    assert tie.order == ("b", "c", "a")
    assert changed(c=dated("The railway comes", 1860, id="c")).order == ("c", "b", "a")


def test_a_new_event_comes_last_with_a_letter_of_its_own() -> None:
    item = changed(new=dated("A bank opens", 1800))
    assert [(e.id, e.text) for e in item.events][-1] == ("d", "A bank opens")
    assert item.order == ("d", "b", "c", "a")


def test_a_new_event_may_bring_its_letter() -> None:
    link = (After(event="z", citations=(RAILWAY,)),)
    item = changed(z=dated("A bank opens", 1950, id="z"), a=WrittenEvent(text="The canal closes", id="a", after=link))
    assert item.order == ("b", "c", "z", "a")


def test_an_event_that_is_gone_leaves_its_order_and_links() -> None:
    item = changed(a=None)
    assert item.order == ("b", "c")


def test_an_order_that_contradicts_itself_is_not_mended_unseen() -> None:
    wrong = replace(WAS, order=("a", "b", "c"))
    assert write_ordering(typed_ordering(wrong), was=wrong) == wrong


@pytest.mark.parametrize("stem", ["", "  "])
def test_an_ordering_needs_a_stem(stem: str) -> None:
    with pytest.raises(ValueError, match="stem"):
        write_ordering(WrittenOrdering(stem=stem, events=(dated("a", 1), dated("b", 2))))
