"""Items as people type them."""

import pytest

from quizapp.core.citations import cite_quote
from quizapp.core.items import Evidence, ItemError
from quizapp.core.timex import Day, Interval, Timex
from quizapp.core.written import WrittenEvent, WrittenOption, write_choice, write_ordering

TEXT = "The canal opened in 1871 with 14 locks. The railway came in 1890. The canal closed in 1923."
OPENED = cite_quote(TEXT, "The canal opened in 1871 with 14 locks.")
RAILWAY = cite_quote(TEXT, "The railway came in 1890.")


def year(text: str) -> Timex | None:
    """A reader of dates that knows years and, as open ends, words such as "before 1900"."""
    if text.startswith("before "):
        return Timex(0, 0, text, "DATE", text, Interval(None, Day(int(text[7:]))))
    if text.startswith("since "):
        return Timex(0, 0, text, "DATE", text, Interval(Day(int(text[6:])), None))
    if text == "some day":
        return Timex(0, 0, text, "DATE", "XXXX")
    return Timex(0, 0, text, "DATE", text, Interval(Day(int(text)), Day(int(text) + 1))) if text.isdigit() else None


def options(*texts: str) -> list[WrittenOption]:
    return [WrittenOption(text=text, key=not i) for i, text in enumerate(texts)]


def written(*texts: str) -> list[tuple[str, str, bool]]:
    item = write_choice(stem="Which?", options=options(*texts), citations=(), explanation="", read_date=year)
    return [(option.id, option.text, option.key) for option in item.options]


def test_options_stand_in_the_order_of_the_alphabet_wherever_the_key_was_typed() -> None:
    assert written("the Town", "A bank", "some  mill") == [
        ("a", "A bank", False),
        ("b", "some mill", False),
        ("c", "the Town", True),
    ]


@pytest.mark.parametrize(
    ("typed", "shown", "fixed"),
    [
        (("900", "1,200 men", "14"), ["14", "900", "1,200 men"], True),
        (("1890", "before 1800", "since 1923"), ["before 1800", "1890", "since 1923"], True),
        (("14 locks", "some locks"), ["14 locks", "some locks"], False),
        (("about 14 locks", "3 locks"), ["3 locks", "about 14 locks"], False),
        (("some day", "1871"), ["1871", "some day"], False),
    ],
)
def test_numbers_and_dates_stand_by_size(typed: tuple[str, ...], shown: list[str], fixed: bool) -> None:
    item = write_choice(stem="Which?", options=options(*typed), citations=(), explanation="", read_date=year)
    assert [option.text for option in item.options] == shown
    assert item.fixed_order is fixed


def test_what_a_distractor_rests_on_follows_from_its_passages() -> None:
    item = write_choice(
        stem=" When did the canal\nopen? ",
        options=[
            WrittenOption(text="in spring", key=True, feedback=" Yes. "),
            WrittenOption(text="in summer", citations=(RAILWAY,)),
            WrittenOption(text="in the fall", citations=(cite_quote(TEXT, "14 locks"),)),
            WrittenOption(text="in winter"),
        ],
        citations=(OPENED,),
        explanation=" So it says. ",
        read_date=year,
    )
    assert [option.evidence for option in item.options] == [
        Evidence.KEY,
        Evidence.ELSEWHERE,
        Evidence.MISREADING,
        Evidence.UNSUPPORTED,
    ]
    assert (item.stem, item.explanation, item.options[0].feedback) == (
        "When did the canal open?",
        "So it says.",
        "Yes.",
    )
    assert item.citations == (OPENED,)
    assert item.form == "written"


def test_what_is_typed_gives_an_item_its_name() -> None:
    one, same, other = (
        write_choice(stem=stem, options=options("a mill", "a bank"), citations=(), explanation="", read_date=year)
        for stem in ("Which?", "Which?", "Which one?")
    )
    assert one.id == same.id != other.id
    assert len(one.id) == 12


def test_a_choice_needs_two_options() -> None:
    with pytest.raises(ItemError, match="options"):
        write_choice(stem="Which?", options=options("a mill"), citations=(), explanation="", read_date=year)


def events(*pairs: tuple[str, str]) -> list[WrittenEvent]:
    return [WrittenEvent(text=text, timex=year(date)) for text, date in pairs]


def test_events_come_in_the_order_of_their_dates_and_are_shown_in_another() -> None:
    item = write_ordering(
        stem="Order these.",
        events=events(("The canal opens", "1871"), ("the railway comes", "1890"), ("Boats are built", "before 1800")),
        explanation="",
    )
    assert [(event.id, event.text) for event in item.events] == [
        ("a", "Boats are built"),
        ("b", "The canal opens"),
        ("c", "the railway comes"),
    ]
    assert item.order == ("a", "b", "c")
    later = write_ordering(
        stem="Order.", events=events(("B", "since 1923"), ("a", "1990"), ("c", "12")), explanation=""
    )
    assert later.order == ("c", "b", "a")


@pytest.mark.parametrize("date", ["soon", "some day"])
def test_an_event_without_a_date_has_no_place(date: str) -> None:
    with pytest.raises(ItemError, match="one has no date"):
        write_ordering(stem="Order.", events=events(("a", date), ("b", "1990")), explanation="")
