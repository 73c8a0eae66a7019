"""What a pasted text tells about itself, and whether it hangs on the day of its publication."""

from datetime import date

import pytest

from quizapp.core.text import TextError
from quizapp.intake import tidy
from quizapp.intake.undated import find_undated
from quizapp.intake.written_days import find_day

PROSE = "The lighthouse at Farholm was built in 1811 by a company of merchants from the town."


def about(*lines: str) -> tuple[str, str, date | None, str]:
    tidied = tidy("\n\n".join(lines))
    return tidied.title, tidied.source, tidied.published_on, tidied.licence


def test_the_head_of_an_article_tells_what_it_is() -> None:
    told = about(
        "Home > News",
        "The light at Farholm",
        "By Ann Orr, The Mail",
        "Published 3 March 2021, 10:04 GMT",
        PROSE,
        "Licence: CC BY 4.0",
    )
    assert told == ("The light at Farholm", "Ann Orr, The Mail", date(2021, 3, 3), "CC BY 4.0")


@pytest.mark.parametrize(
    ("lines", "source"),
    [
        (["By Ann Orr", PROSE, "© 2021 The Farholm Herald. All rights reserved."], "Ann Orr, The Farholm Herald"),
        (["By Ann Orr, The Mail", PROSE, "© The Mail"], "Ann Orr, The Mail"),
        ([PROSE, "Copyright 2019-2021 by Farholm Media Ltd. All rights reserved."], "Farholm Media"),
        ([PROSE, "This article was originally published in The Conversation on 2 March 2021."], "The Conversation"),
        (["By Ann Orr", PROSE, "Source: The Farholm Herald"], "The Farholm Herald"),
        (["By Ann Orr", PROSE, "https://herald.example/light"], "https://herald.example/light"),
        ([PROSE], ""),
    ],
)
def test_a_source_is_an_address_or_a_name_or_who_wrote_it(lines: list[str], source: str) -> None:
    assert about(*lines)[1] == source


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Updated: 5 March 2021", "Published: 3 March 2021", PROSE], date(2021, 3, 3)),
        (["By Ann Orr | March 3, 2021", PROSE], date(2021, 3, 3)),
        ([PROSE, "This article was first published on 2 March 2021."], date(2021, 3, 2)),
        (["Last updated 5 March 2021", PROSE], date(2021, 3, 5)),
        ([PROSE, "It was rebuilt on 3 March 1921."], None),
        ([PROSE, "© 2021 The Herald"], None),
        (["31 February 2021", PROSE], None),
    ],
)
def test_a_day_is_taken_from_lines_that_say_so_only(lines: list[str], day: date | None) -> None:
    assert about(*lines)[2] == day


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["The light at Farholm", PROSE], "The light at Farholm"),
        (["Menu", "The light at Farholm", PROSE], "The light at Farholm"),
        ([PROSE, "The light at Farholm"], ""),
        (["The light at Farholm"], ""),
        (["Menu"], ""),
    ],
)
def test_a_title_is_a_first_line_that_reads_like_one(lines: list[str], title: str) -> None:
    assert about(*lines)[0] == title


def test_a_title_that_is_known_leaves_another_first_line_in_the_text() -> None:
    tidied = tidy(f"Part one\n\n{PROSE}", "The light")
    assert (tidied.title, [piece.furniture for piece in tidied.pieces]) == ("The light", ["", ""])


def test_a_text_that_is_none_is_refused() -> None:
    with pytest.raises(TextError, match="There is no text in it"):
        tidy(" \n . \n")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("3 March 2021", date(2021, 3, 3)),
        ("3rd of March, 2021", date(2021, 3, 3)),
        ("Sept. 3, 2021", date(2021, 9, 3)),
        ("MAY 3 2021", date(2021, 5, 3)),
        ("2021-03-03", date(2021, 3, 3)),
        ("25/3/2021", date(2021, 3, 25)),
        ("3/25/2021", date(2021, 3, 25)),
        ("4.4.2021", date(2021, 4, 4)),
        ("3/4/2021", None),
        ("2021-02-30", None),
        ("March 2021", None),
        ("soon", None),
    ],
)
def test_a_day_is_read_as_articles_write_it(written: str, day: date | None) -> None:
    assert find_day(written) == day


@pytest.mark.parametrize(
    "sentence",
    [
        "It closed last week.",
        "He left yesterday.",
        "The council met on Monday.",
        "It was built two years ago.",
        "It will open in March.",
        "The bombs fell on 28 March.",
        "It opens Friday evening.",
        "The tower is open today.",
    ],
)
def test_a_sentence_that_hangs_on_the_day_is_quoted(sentence: str) -> None:
    assert find_undated(["It was built in 1811. It stood.", f"The sea was calm. {sentence} It is so."]) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "It was built in March 1811 and rebuilt on Monday, 3 March 1921.",
        "The bombs fell on 28 March 1941.",
        "It may close. The Sunday Times said so.",
        "Black Friday comes once a year.",
    ],
)
def test_dates_that_stand_by_themselves_need_no_day(text: str) -> None:
    assert find_undated([text]) == ""
