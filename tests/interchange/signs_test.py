"""Stems, options, events and feedback of any signs go out and come back the same, but for what the report named."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp.core.items import IDS, Choice, Event, Evidence, Option, Ordering
from quizapp.core.timex import Day, Interval, Timex
from quizapp.interchange import Entry
from tests.interchange.comparing import differences, entry_of, foretold, out_and_back

TEXT = "The first lock opened in 1871. It was twice as wide.\n\nThe last lock opened in 1890."
PIECES = (
    *[
        "\\",
        ":",
        "#",
        "=",
        "~",
        "{",
        "}",
        "::",
        "##",
        "####",
        "//",
        "///",
        "->",
        "%",
        "%50%",
        "%-100%",
        "[",
        "]",
        "[html]",
        "[plain]",
        "`",
        ";",
        ",",
        "'",
        '"',
        "''",
        "'=",
        "=",
        "+",
        "-",
        "@",
        "|",
        "$",
        "&",
        "<",
        ">",
        "&amp;",
        "&lt;",
    ],
    *("<br>", "<p>", "</p>", "]]>", "<![CDATA[", "-->", "\\n", "\\=", "$CATEGORY: x", "::t::", "ANSWER: A", "T", "F#"),
    *("In the article:", "“x” (¶1)", "In the article:\n“x” (¶1)", "\n", "\n\n", "\t", "\r", "  ", "\u00a0", "\u2028"),
    *("1914 War", "Versailles", "none", "SHOW", ">5 ALL", "é", "日本", "🚂", "\U000f0001", "\x00", "\x1f", "sep=;"),
)
words = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=5).map("".join)


def lines(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts that hold a letter, as those of an item must."""
    return texts.map(lambda text: f"{text}a")


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    texts = draw(st.lists(lines(words), min_size=2, max_size=5))
    key = draw(st.integers(0, len(texts) - 1))
    options = (
        Option(
            id=letter,
            text=text,
            evidence=Evidence.KEY if place == key else Evidence.UNSUPPORTED,
            feedback=draw(words),
        )
        for place, (letter, text) in enumerate(zip(IDS, texts, strict=False))
    )
    return Choice(
        id=draw(lines(words)),
        stem=draw(lines(words)),
        options=tuple(options),
        citations=(),
        explanation=draw(words),
        fixed_order=draw(st.booleans()),
    )


@st.composite
def orderings(draw: st.DrawFn) -> Ordering:
    texts = draw(st.lists(lines(words), min_size=2, max_size=5))
    years = draw(st.lists(st.integers(1900, 1903), min_size=len(texts), max_size=len(texts)))
    events = tuple(
        Event(id=letter, text=f"{text}{letter}", citations=(), timex=year(number))
        for letter, text, number in zip(IDS, texts, years, strict=False)
    )
    order = tuple(letter for _, letter in sorted(zip(years, IDS, strict=False)))
    return Ordering(id=draw(lines(words)), stem=draw(lines(words)), events=events, order=order, explanation=draw(words))


def year(number: int) -> Timex:
    return Timex(0, 0, str(number), "DATE", str(number), Interval(Day(number), Day(number + 1)))


@pytest.mark.parametrize("name", ["moodle", "gift", "csv"])
@settings(max_examples=150, deadline=None)
@given(item=choices() | orderings(), tags=st.lists(lines(words), max_size=2, unique=True))
@example(
    item=Choice(
        id="a",
        stem="%5%a",
        options=(
            Option(id="a", text="[plain]a", evidence=Evidence.KEY),
            Option(id="b", text="%50%b", evidence=Evidence.UNSUPPORTED),
        ),
        citations=(),
        explanation="In the article:\n“x” (¶1)",
    ),
    tags=[],
)
@example(
    item=Ordering(
        id="a",
        stem="a",
        events=(Event(id="a", text="aa", citations=()), Event(id="b", text="{b", citations=())),
        order=("a", "b"),
        explanation="",
    ),
    tags=[],
)
def test_what_differs_is_no_more_than_the_report_named(name: str, item: Choice | Ordering, tags: list[str]) -> None:
    entry: Entry = entry_of(item, TEXT, tags=tuple(tags))
    assert differences(entry, out_and_back(name, entry, TEXT)) <= foretold(name, entry, TEXT)
