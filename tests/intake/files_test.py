from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.core.text import canonical
from quizapp.intake import Intake, IntakeError, read_bytes, read_file

PROSE = (
    "The lighthouse at Farholm was built in 1811 by a company of merchants from the town. "
    "It has warned ships away from the reef for more than two centuries, and it still does."
)
MORE = "The keeper left in 1987, when the lamp was made to work by itself. The town bought the tower from the state."


def take(text: str, name: str = "farholm-light.txt", **options) -> Intake:
    return read_bytes(text.encode(), name=name, **options)


def test_plain_text_is_kept_whole_and_named_after_its_file():
    assert take(f"{PROSE}\n\n{MORE}\n") == Intake(title="Farholm light", text=f"{PROSE}\n\n{MORE}")


def test_a_short_first_line_is_the_title():
    taken = take(f"The light at Farholm\n\n{PROSE}\n\n{MORE}")
    assert (taken.title, taken.text) == ("The light at Farholm", f"{PROSE}\n\n{MORE}")


def test_a_first_line_stays_in_the_text_under_another_title():
    taken = take(f"The light at Farholm\n\n{PROSE}", title=" Farholm ")
    assert (taken.title, taken.text) == ("Farholm", f"The light at Farholm\n\n{PROSE}")


def test_a_first_line_that_repeats_the_title_is_left_out():
    assert take(f"The Light at Farholm\n{PROSE}\n{MORE}", title="The light at Farholm").text == f"{PROSE}\n\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "The lamp was lit.",
        "By Ann Orr",
        "FARHOLM (Herald) —",
        "Updated 3 May 2020",
        "https://herald.example/light",
        "* * *",
        "In short: read on. It is long",
        "The light " * 13,
    ],
)
def test_a_first_line_that_is_no_title_stays(line):
    taken = take(f"{line}\n\n{PROSE}")
    assert (taken.title, taken.text) == ("Farholm light", f"{line.strip()}\n\n{PROSE}")


def test_a_wrapped_first_paragraph_is_no_title():
    wrapped = PROSE.replace("company ", "company\n")
    assert take(f"{wrapped}\n\n{MORE}").text == f"{PROSE}\n\n{MORE}"


@pytest.mark.parametrize(("name", "title"), [("a_b--c.txt", "A b c"), (".txt", ".txt"), ("-.txt", "Untitled")])
def test_a_file_name_is_read_in_words(name, title):
    assert take(PROSE, name).title == title


@pytest.mark.parametrize(
    "data",
    [
        PROSE.replace("by a", "by “a” café").encode(),
        b"\xef\xbb\xbf" + PROSE.replace("by a", "by “a” café").encode(),
        PROSE.replace("by a", "by “a” café").encode("utf-16"),
        b"\xfe\xff" + PROSE.replace("by a", "by “a” café").encode("utf-16-be"),
        PROSE.replace("by a", "by “a” café").encode("cp1252"),
    ],
)
def test_encodings_give_the_same_text(data):
    assert read_bytes(data, name="a.txt").text == PROSE.replace("by a", "by “a” café")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "The file is empty."),
        (b" \r\n ", "The file is empty."),
        (
            b"\xd0\xcf\x11\xe0....",
            "This is a file of an old Office program, such as .doc: save it as .docx and give that.",
        ),
        (b"{\\rtf1 x", "This is a Rich Text file: save it as .docx or plain text and give that."),
        (b"\x89PNG....", "This is a picture, not text: open it, copy its text and paste that."),
        (b"\x1f\x8b....", "This is a compressed file: unpack it and give the article in it."),
        (bytes(range(256)) * 9, "The file is not text, or its encoding cannot be told: save it as UTF-8."),
        (b"\x81\x8d", "The file is not text, or its encoding cannot be told: save it as UTF-8."),
        (b"\xff\xfea", "The file is not text, or its encoding cannot be told: save it as UTF-8."),
        (b"x" * 5_100_000, "The file has 5.1 MB; at most 5 MB can be read."),
        (b"... !", "There is no text in it."),
        (b"It is short.", "The text is too short to ask about: give several sentences, 30 words or more."),
        (("word " * 99).encode(), "The text is too short to ask about: give several sentences, 30 words or more."),
    ],
)
def test_what_is_no_article_is_refused_in_one_sentence(data, message):
    with pytest.raises(IntakeError) as caught:
        read_bytes(data, name="a.txt")
    assert str(caught.value) == message


GERMAN = (
    "Der Leuchtturm wurde 1811 von den Kaufleuten der Stadt gebaut. Seit mehr als zwei Jahrhunderten warnt er die "
    "Schiffe vor dem Riff, und er tut es noch. Der Wärter ging 1987, als die Lampe von selbst zu leuchten begann."
)
FRENCH = (
    "Le phare fut construit en 1811 par les marchands de la ville. Depuis plus de deux siècles il éloigne les "
    "navires du récif, et il le fait encore. Le gardien est parti en 1987, quand la lampe fut automatisée."
)
DUTCH = (
    "De vuurtoren werd in 1811 gebouwd door de kooplieden van de stad. Al meer dan twee eeuwen houdt hij de "
    "schepen weg van het rif, en dat doet hij nog steeds. De wachter vertrok toen de lamp vanzelf ging branden."
)
SPANISH = (
    "El faro fue construido en 1811 por los mercaderes de la villa. Desde hace más de dos siglos aleja los barcos "
    "del arrecife, y todavía lo hace. El guardián se fue en 1987, cuando la lámpara empezó a funcionar sola."
)


@pytest.mark.parametrize("text", [GERMAN, FRENCH, DUTCH, SPANISH])
def test_another_language_is_refused(text):
    with pytest.raises(IntakeError, match="does not seem to be English"):
        take(text)


def test_too_many_words_are_refused():
    with pytest.raises(IntakeError, match="at most 60,000"):
        take("the words. " * 30_001)


def test_a_file_is_read_from_its_path(tmp_path):
    path = tmp_path / "light.txt"
    path.write_text(PROSE, encoding="utf-8")
    assert read_file(path, title="A light") == Intake(title="A light", text=PROSE)


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    with pytest.raises(IntakeError, match=r"none\.txt: No such file or directory\."):
        read_file(tmp_path / "none.txt")
    large = tmp_path / "large.txt"
    large.write_bytes(b"x" * 5_100_000)
    with pytest.raises(IntakeError, match=r"5\.1 MB"):
        read_file(large)


MARKDOWN = f"""---
title: A light
date: 2020-05-03
url: https://herald.example/light
tags: [sea, "a: b"]
license: CC0-1.0
lang: en
---
# The light at Farholm

{PROSE.replace("lighthouse", "**light**house").replace("reef", "[reef](https://reef.example)")}

## Later

- The *keeper* left.
- The lamp  
  stayed.

| Year | What |
| --- | --- |
| 1811 | built |

> {MORE}

<p>A <b>bold</b> claim</p>

    code stays

![a picture](x.png) `as it is`
"""  # noqa: W291 -- two spaces are Markdown's line break


MARKDOWN_TEXT = f"""The light at Farholm

{PROSE}

Later

The keeper left.

The lamp stayed.

Year, What

1811, built

{MORE}

A bold claim

code stays

as it is"""


def test_markdown_is_stripped_of_its_markup():
    taken = take(MARKDOWN, "light.md")
    assert taken == Intake(
        title="A light",
        text=MARKDOWN_TEXT,
        source="https://herald.example/light",
        published_on=date(2020, 5, 3),
        language="en",
        licence="CC0-1.0",
    )


def test_a_first_heading_is_the_title_where_nothing_else_is():
    taken = take(f"# The light\n\n{PROSE}\n\n# Later\n\n{MORE}", "light.md")
    assert (taken.title, taken.text) == ("The light", f"{PROSE}\n\nLater\n\n{MORE}")


@pytest.mark.parametrize("front", ["---\nA part of its own.\n---\n", "---\n- [\n---\n"])
def test_a_first_part_between_rules_is_no_front_matter(front):
    assert take(f"{front}{PROSE}", "light.md").title == "Light"


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("title: a: b", "The front matter between the lines of --- is not YAML."),
        ("date: 2020-02-30", "The publication date “2020-02-30” is no day of the form 2026-01-18."),
        ("date: soon", "The publication date “soon” is no day of the form 2026-01-18."),
    ],
)
def test_front_matter_that_is_wrong_is_refused(front, message):
    with pytest.raises(IntakeError) as caught:
        take(f"---\n{front}\n---\n{PROSE}", "light.md")
    assert str(caught.value) == message


PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>The light at Farholm</title>
<meta property="article:published_time" content="2020-05-03T10:00:00Z"></head>
<body><nav><a href="/a">Home</a><a href="/b">Sport</a></nav>
<article><h1>The light at Farholm</h1><p>{PROSE}</p><p>{MORE.replace("lamp", "<em>lamp</em>")}</p></article>
<footer>All rights</footer></body></html>"""


@pytest.mark.parametrize("name", ["light.html", "light", "light.txt", "light.pdf"])
def test_a_page_gives_its_article(name):
    taken = take(PAGE, name)
    assert (taken.title, taken.published_on) == ("The light at Farholm", date(2020, 5, 3))
    assert taken.text == f"{PROSE}\n\n{MORE}"


def test_a_page_without_a_date_has_none():
    assert take(PAGE.replace("2020-05-03T10:00:00Z", ""), "light.html").published_on is None


@pytest.mark.parametrize("page", ["<html><body><script>x</script></body></html>", "<!-- -->"])
def test_a_page_without_text_is_refused(page):
    with pytest.raises(IntakeError, match="There is no text in this page"):
        take(page, "light.html")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html", "a"]))
def test_any_bytes_are_an_article_or_refused(data, name):
    with suppress(IntakeError):
        taken = read_bytes(data + PROSE.encode(), name=name)
        assert taken.text == canonical(taken.text)
        assert taken.title
