"""Reading and writing banks of a few lines; tests/banks/shipped_test.py reads those that we ship."""

from datetime import date

import pytest

from quizapp.banks import BankArticle, BankError, read_bank, write_bank
from quizapp.core.citations import cite, cite_quote
from quizapp.core.items import Choice, Derivation, DerivationKind, Evidence, Ordering
from quizapp.core.timex import Day, Interval, Timex

TEXT = "In 122, Hadrian visited Britain. Work began after he had left.\n\nThe wall ran 117 km. The wall fell in 410."
ARTICLE = f"""---
title: The wall
source: Written for this test
published_on: 2026-01-18
licence: CC0-1.0
---
{TEXT}
"""
CHOICE = """items:
  - id: how-long
    kind: choice
    fact: quantity
    fixed_order: true
    stem: How long was the wall?
    options:
      - text: 117 km
        evidence: key
        feedback: Yes.
      - text: 122 km
        evidence: elsewhere
        citations: ["In 122, Hadrian visited Britain."]
        feedback: That is a year.
      - text: 500 km
        evidence: unsupported
        feedback: The article does not say so.
    derivation: {kind: inflection, operands: [117 km]}
    citations:
      - The wall ran
        117 km.
      - {exact: The wall, occurrence: 2}
    explanation: It ran 117 km.
"""
ORDERING = """items:
  - id: building
    kind: ordering
    stem: Put these in order.
    events:
      - id: fall
        text: The wall falls
        timex: {text: in 410, start: 0410-01-01, end: 0411-01-01}
        citations: [The wall fell in 410.]
      - id: work
        text: Work begins
        after: [{event: visit, citations: [Work began after he had left.]}]
        citations: [Work began after he had left.]
      - id: visit
        text: Hadrian visits
        timex: {text: In 122, start: 0122-01-01, end: 0123-01-01}
        citations: ["In 122, Hadrian visited Britain."]
    order: [visit, work, fall]
    explanation: So it went.
"""


@pytest.fixture
def folder(tmp_path):
    bank = tmp_path / "wall"
    bank.mkdir()
    (bank / "article.md").write_text(ARTICLE, encoding="utf-8")
    (bank / "items.yaml").write_text(CHOICE, encoding="utf-8")
    return bank


def faults(folder) -> list[tuple[str, int, str, str]]:
    with pytest.raises(BankError) as caught:
        read_bank(folder)
    return [(fault.path.name, fault.line, fault.item, fault.message) for fault in caught.value.faults]


def test_an_article_is_read_with_its_front_matter(folder):
    bank = read_bank(folder)
    assert bank.slug == "wall"
    assert bank.article == BankArticle(
        title="The wall",
        text=TEXT,
        source="Written for this test",
        published_on=date(2026, 1, 18),
        language="en",
        licence="CC0-1.0",
        shown="whole",
    )
    assert bank.lines == {"how-long": 2}


def test_a_choice_is_read_with_its_citations_placed(folder):
    (item,) = read_bank(folder).items
    assert isinstance(item, Choice)
    assert [(o.id, o.text, o.evidence) for o in item.options] == [
        ("a", "117 km", Evidence.KEY),
        ("b", "122 km", Evidence.ELSEWHERE),
        ("c", "500 km", Evidence.UNSUPPORTED),
    ]
    assert item.citations == (cite_quote(TEXT, "The wall ran 117 km."), cite(TEXT, 85, 93))
    assert item.derivation == Derivation(kind=DerivationKind.INFLECTION, operands=(cite_quote(TEXT, "117 km"),))
    assert (item.fixed_order, item.form, item.fact) == (True, "written", "quantity")


def test_an_ordering_is_read_with_its_dates_completed(folder):
    (folder / "items.yaml").write_text(ORDERING, encoding="utf-8")
    (item,) = read_bank(folder).items
    assert isinstance(item, Ordering)
    assert item.event("visit").timex == Timex(0, 0, "In 122", "DATE", "0122", Interval(Day(122), Day(123)))
    assert item.precedences() == {("visit", "work"), ("visit", "fall")}


@pytest.mark.parametrize(
    ("ends", "value"),
    [
        ("start: 0122-01-01, end: 0123-01-01", "0122"),
        ("start: 0122-12-01, end: 0123-01-01", "0122-12"),
        ("start: 0122-02-28, end: 0122-03-01", "0122-02-28"),
        ("start: 0120-01-01, end: 0130-01-01", "0120-01-01/0130-01-01"),
        ("start: -0299-01-01, end: null", "-0299-01-01/.."),
        ("end: -0298-01-01", "../-0298-01-01"),
    ],
)
def test_a_date_without_a_value_gets_one(folder, ends, value):
    text = ORDERING.replace("start: 0122-01-01, end: 0123-01-01", ends)
    (folder / "items.yaml").write_text(text, encoding="utf-8")
    (item,) = read_bank(folder).items
    assert isinstance(item, Ordering)
    assert item.event("visit").timex.value == value


@pytest.mark.parametrize("items", [CHOICE, ORDERING])
def test_a_bank_survives_writing(folder, tmp_path, items):
    (folder / "items.yaml").write_text(items.replace("inflection, op", "literal, op"), encoding="utf-8")
    bank = read_bank(folder)
    write_bank(bank, tmp_path / "again" / "wall")
    assert read_bank(tmp_path / "again" / "wall") == bank


def test_an_article_without_a_date_survives_writing(folder, tmp_path):
    (folder / "article.md").write_text(f"---\ntitle: The wall\n---\n{TEXT}", encoding="utf-8")
    bank = read_bank(folder)
    write_bank(bank, tmp_path / "again" / "wall")
    assert read_bank(tmp_path / "again" / "wall") == bank


@pytest.mark.parametrize(
    ("old", "new", "line", "item", "message"),
    [
        ("fact: quantity", "fakt: quantity", 2, "how-long", "'fakt' was unexpected"),
        ("evidence: unsupported", "evidence: none", 15, "how-long", "options 3 evidence: 'none' is not one of"),
        ("text: 500 km", "text: 500", 15, "how-long", "options 3 text: 500 is not of type 'string'"),
        ("kind: choice", "kind: riddle", 2, "how-long", "kind: 'riddle' is not one of"),
        ("id: how-long", "id: How long", 2, "How long", "id: 'How long' does not match"),
        ("occurrence: 2", "occurrence: 3", 2, "how-long", "the text holds “The wall” 2 times, not 3"),
        ("      - The wall ran\n", "      - The walls ran\n", 2, "how-long", "does not hold “The walls ran 117 km.”"),
        ("operands: [117 km]", "operands: [wall]", 2, "how-long", "the text holds “wall” more than once"),
        ("operands: [117 km]", 'operands: ["!"]', 2, "how-long", "There is no text in it."),
        ("    fact:", "    kind: choice\n    fact:", 4, "", "the key 'kind' is given twice"),
        ("items:", "- items:", 1, "", "is not of type 'object'"),
        ("items:", "items: [", 2, "", "expected"),
        ("117 km", "\x00117 km", 1, "", "special characters are not allowed"),
        ("items:", "extra: 1\nitems:", 1, "", "'extra' was unexpected"),
    ],
)
def test_a_fault_in_the_items_is_told_with_line_and_item(folder, old, new, line, item, message):
    assert old in CHOICE
    (folder / "items.yaml").write_text(CHOICE.replace(old, new), encoding="utf-8")
    found = faults(folder)
    assert [found[0][:3]] == [("items.yaml", line, item)]
    assert message in found[0][3]


def test_yes_no_and_dates_are_text(folder):
    text = CHOICE.replace("text: 500 km", "text: No").replace("text: 122 km", "text: 2026-01-18")
    (folder / "items.yaml").write_text(text, encoding="utf-8")
    (item,) = read_bank(folder).items
    assert isinstance(item, Choice)
    assert [option.text for option in item.options] == ["117 km", "2026-01-18", "No"]


def test_every_fault_is_told_at_once(folder):
    text = CHOICE + CHOICE.removeprefix("items:\n").replace("117 km]", "118 km]")
    (folder / "items.yaml").write_text(text, encoding="utf-8")
    assert faults(folder) == [
        ("items.yaml", 24, "how-long", "the id is used before, on line 2"),
        ("items.yaml", 24, "how-long", "the text does not hold “118 km”"),
    ]


def test_an_item_that_cannot_be_one_is_told(folder):
    (folder / "items.yaml").write_text(ORDERING.replace("[visit, work, fall]", "[visit, work]"), encoding="utf-8")
    assert faults(folder) == [("items.yaml", 2, "building", "order: does not name each event once")]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (TEXT, 1, "does not begin with front matter"),
        (f"---\n- a\n---\n{TEXT}", 1, "no list of fields"),
        (f"---\ntitle: [a]\n---\n{TEXT}", 1, "no list of fields"),
        (f"---\ntitle: a\nautor: b\n---\n{TEXT}", 1, "unknown field autor"),
        (f"---\nsource: a\n---\n{TEXT}", 1, "title: is missing"),
        (f"---\ntitle: a\nshown: half\n---\n{TEXT}", 1, "shown: half is none of"),
        (f"---\ntitle: a\npublished_on: 2026-02-30\n---\n{TEXT}", 1, "published_on: 2026-02-30 is no day"),
        (f"---\ntitle: a\nsource: b: c\n---\n{TEXT}", 3, "mapping values are not allowed"),
        ("---\ntitle: a\n---\n", 1, "There is no text in it."),
    ],
)
def test_a_fault_in_the_article_is_told(folder, text, line, message):
    (folder / "article.md").write_text(text, encoding="utf-8")
    ((name, at, item, told),) = faults(folder)
    assert (name, at, item) == ("article.md", line, "")
    assert message in told


def test_a_missing_file_is_told(folder):
    (folder / "items.yaml").unlink()
    assert faults(folder) == [("items.yaml", 0, "", "No such file or directory")]


def test_a_file_of_bytes_is_told(folder):
    (folder / "items.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BankError, match=r"items\.yaml: is not UTF-8 text"):
        read_bank(folder)
