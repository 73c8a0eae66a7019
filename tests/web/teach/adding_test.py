"""Adding an article: handed in one of three ways, checked, and taken in; nothing typed is lost on the way."""

from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO
from textwrap import wrap

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.core.intake import Intake, IntakeTools
from quizapp.intake import IntakeError
from quizapp.models import Article, ArticleRevision, Job, Question, Shown, Status
from tests.intake.documents import column, pdf, word
from tests.page import Reader

PROSE = (
    "The old canal was opened in the spring of 1871 by the mayor of the town. It carried 120,000 tons of coal a year.",
    "In 1890 the railway came, and most of the traffic left. The council closed the canal in 1923.",
    "Since 2004 walkers have used its banks. About 4,000 of them come on a fine Sunday, the park's office said.",
)
TEXT = "\n\n".join(PROSE)
LINES = [line for text in PROSE for line in (*wrap(text, 60), "")]
PAGE = "\n\n".join([
    "Home > News",
    "The old canal",
    "By Ann Orr, The Mail",
    "Published 18 January 2026",
    *PROSE,
    "Read more: The new canal",
    "Licence: CC BY 4.0",
])  # fmt: skip
FIELDS = {"title": "The old canal", "published_on": "2026-01-18", "source": "The Mail", "licence": "CC0", "count": "0"}
ADD = "Add it and write questions"


def hand(teacher: Reader, text: str = TEXT, status: int = 200, **changes: str) -> Reader:
    return teacher.goes("/teach/articles/new").presses("Go on", status, text=text, **changes)


def add(teacher: Reader, status: int = 200, text: str = TEXT, **changes: str) -> Reader:
    return hand(teacher, text).presses(ADD, status, **FIELDS | changes)


def upload(teacher: Reader, data: bytes, name: str, status: int = 200) -> Reader:
    teacher.goes("/teach/articles/new")
    token = teacher.page.xpath("//input[@name='csrf_token']/@value")[0]
    sent = {"csrf_token": token, "file": (BytesIO(data), name)}
    return teacher.reads(teacher.post("/teach/articles/check", data=sent), status)


def value(teacher: Reader, name: str) -> str:
    found = teacher.page.get_element_by_id(name)
    return str(found.text or "").strip() if found.tag == "textarea" else str(found.get("value") or "")


def paragraphs(teacher: Reader) -> list[tuple[bool, str, str]]:
    """Whether each paragraph is kept, how it begins, and why it would be left out."""
    return [
        (bool(row.xpath(".//input/@checked")), said[:20], " ".join(why))
        for row in teacher.page.xpath("//*[@id='keep']//li")
        for said, why in [(row.xpath("string(.//*[@class='said'])"), row.xpath(".//*[@class='why']/text()"))]
    ]


@pytest.fixture
def tools(app: Flask) -> Iterator[IntakeTools]:
    """The tools of an installation that fetches addresses; a test says what comes of one."""
    usual: IntakeTools = app.extensions["quizapp.intake"]

    def fetch(address: str) -> Intake:
        if "nowhere" in address:
            raise IntakeError("There is no nowhere.example on the internet: look at the address again.")
        return Intake(title="The old canal", text=TEXT, source=address, published_on=date(2026, 1, 18))

    app.extensions["quizapp.intake"] = IntakeTools(read_file=usual.read_file, fetch=fetch, tidy=usual.tidy)
    yield app.extensions["quizapp.intake"]
    app.extensions["quizapp.intake"] = usual


def test_a_clean_article_is_one_glance_and_one_button(teacher: Reader, stored: Session) -> None:
    hand(teacher, f"The old canal\n\n{TEXT}")
    assert teacher.heading == "Check the article"
    assert value(teacher, "title") == "The old canal"
    assert teacher.texts("//*[@id='keep']/legend") == ["3 paragraphs, and 1 left out"]
    teacher.presses(ADD, count="0")
    assert teacher.heading == "The article is read"
    article = stored.scalars(select(Article)).one()
    assert (article.title, article.shown) == ("The old canal", Shown.QUOTES)
    assert stored.scalars(select(ArticleRevision.text)).one() == TEXT


def test_what_the_text_tells_is_filled_in_and_its_furniture_struck_out(teacher: Reader, stored: Session) -> None:
    hand(teacher, PAGE)
    assert [value(teacher, name) for name in ("title", "source", "published_on", "licence")] == [
        "The old canal",
        "Ann Orr, The Mail",
        "2026-01-18",
        "CC BY 4.0",
    ]
    assert paragraphs(teacher) == [
        (False, "Home > News", "the page’s navigation"),
        (False, "The old canal", "the title"),
        (False, "By Ann Orr, The Mail", "who wrote it"),
        (False, "Published 18 January", "when it was published"),
        (True, "The old canal was op", ""),
        (True, "In 1890 the railway ", ""),
        (True, "Since 2004 walkers h", ""),
        (False, "Read more: The new c", "leads to other pages"),
        (False, "Licence: CC BY 4.0", "about rights"),
    ]
    teacher.presses(ADD, count="0")
    article = stored.scalars(select(Article)).one()
    assert (article.shown, stored.scalars(select(ArticleRevision.text)).one()) == (Shown.WHOLE, TEXT)


def test_a_box_decides_whatever_was_struck_out(teacher: Reader, stored: Session) -> None:
    hand(teacher, PAGE).presses(ADD, count="0", keep=["4", "5", "7"])
    kept = "\n\n".join([PROSE[0], PROSE[1], "Read more: The new canal"])
    assert stored.scalars(select(ArticleRevision.text)).one() == kept


def test_an_article_and_its_questions_take_one_form(teacher: Reader, stored: Session) -> None:
    add(teacher, count="2")
    job = stored.scalars(select(Job)).one()
    assert job.result is not None
    drafts = select(func.count()).select_from(Question).where(Question.status == Status.DRAFT)
    assert len(job.result["questions"]) == stored.scalar(drafts)


def test_a_button_pressed_twice_adds_one_article(teacher: Reader, stored: Session) -> None:
    hand(teacher, PAGE)
    page = teacher.page
    teacher.presses(ADD, count="0")
    teacher.page = page
    teacher.presses(ADD, count="0")
    assert teacher.heading == "The article is read"
    assert stored.scalar(select(func.count(Article.id))) == 1


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (word(("Title", "The old canal"), *PROSE), "canal.docx"),
        (pdf([(72, 810, 20, "The old canal"), *column(*LINES, top=760)]), "canal.pdf"),
        (f"# The old canal\n\n{TEXT}".encode(), "canal.md"),
        (f"The old canal\n\n{TEXT}".encode("utf-16"), "canal.txt"),
        (f"<html><title>The old canal</title><p>{'<p>'.join(PROSE)}".encode(), "canal.html"),
    ],
    ids=["docx", "pdf", "md", "txt", "html"],
)
def test_a_file_is_taken_in(teacher: Reader, stored: Session, data: bytes, name: str) -> None:
    upload(teacher, data, name)
    assert value(teacher, "title") == "The old canal"
    teacher.presses(ADD, count="0")
    assert (
        stored.scalars(select(ArticleRevision.text)).one() == TEXT.replace("town. It", "town It")
        if name == "x.pdf"
        else TEXT
    )


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "canal.txt", "The file is empty."),
        (b"%PDF-1.7 ...", "canal.pdf", "The PDF is damaged"),
        (b"PK\x03\x04", "canal.docx", "The file is zipped and damaged"),
        (b"It is short.", "canal.txt", "too short to ask about"),
    ],
)
def test_a_file_that_is_no_article_is_told_beside_its_field(
    teacher: Reader, stored: Session, data: bytes, name: str, message: str
) -> None:
    upload(teacher, data, name, 422)
    assert message in teacher.texts("//p[@id='file-problem']")[0]
    assert teacher.page.xpath("//*[@role='alert']//a/@href") == ["#file"]
    assert "Choose it once more" in teacher.text
    assert stored.scalar(select(func.count(Article.id))) == 0


def test_no_address_is_asked_for_where_none_is_fetched(teacher: Reader) -> None:
    teacher.goes("/teach/articles/new")
    assert "address" not in teacher.text
    teacher.presses("Go on", 422, address="https://herald.example/canal")
    assert teacher.texts("//*[@role='alert']//li") == ["Give the article: paste its text, or choose a file."]


@pytest.mark.usefixtures("tools")
def test_an_address_is_fetched_and_is_the_source(teacher: Reader) -> None:
    teacher.goes("/teach/articles/new").presses("Go on", address="https://herald.example/canal")
    assert [value(teacher, name) for name in ("title", "source", "published_on")] == [
        "The old canal",
        "https://herald.example/canal",
        "2026-01-18",
    ]


@pytest.mark.usefixtures("tools")
def test_an_address_that_cannot_be_fetched_stays_in_its_field(teacher: Reader) -> None:
    teacher.goes("/teach/articles/new").presses("Go on", 422, address="nowhere.example")
    assert "There is no nowhere.example" in teacher.texts("//p[@id='address-problem']")[0]
    assert value(teacher, "address") == "nowhere.example"


@pytest.mark.usefixtures("tools")
def test_one_way_is_asked_for_and_nothing_typed_is_lost(teacher: Reader) -> None:
    hand(teacher, TEXT, 422, address="https://herald.example/canal")
    assert "Give the article one way only" in teacher.text
    assert (value(teacher, "text"), value(teacher, "address")) == (TEXT, "https://herald.example/canal")
    teacher.goes("/teach/articles/new").presses("Go on", 422)
    assert "paste its text, choose a file, or type its address" in teacher.text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\u200b.\u200b", "There is no text in it"),
        ("\x01\x02PNG\x03" * 40, "not text but the bytes of a file"),
        ("The canal was opened in the spring of 1871.", "too short to ask about"),
        ("Der Kanal wurde im Frühjahr von dem Meister eröffnet. " * 8, "not seem to be English"),
        ("The canal was opened. " * 50_000, "at most 1,000,000"),
    ],
)
def test_a_text_that_is_no_article_is_told_beside_its_field_and_kept(
    teacher: Reader, stored: Session, text: str, message: str
) -> None:
    hand(teacher, text, 422)
    assert message in teacher.texts("//p[@id='text-problem']")[0]
    assert stored.scalar(select(func.count(Article.id))) == 0


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"title": ""}, "title", "Give the article a title."),
        ({"title": "x" * 301}, "title", "longer than 300"),
        ({"published_on": "2026-02-30"}, "published_on", "no day of the calendar"),
        ({"published_on": "yesterday"}, "published_on", "no day of the calendar"),
        ({"published_on": "2999-01-01"}, "published_on", "has not come yet"),
        ({"source": "x" * 1001}, "source", "longer than 1000"),
        ({"licence": "x" * 201}, "licence", "longer than 200"),
        ({"licence": "", "shown": "whole"}, "licence", "Name the licence under which all of the article may be shown"),
        ({"count": ""}, "count", "Say how many"),
        ({"count": "many"}, "count", "no whole number"),
        ({"count": "41"}, "count", "From 0 to 40"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost_or_stored(
    teacher: Reader, stored: Session, changes: Mapping[str, str], field: str, message: str
) -> None:
    add(teacher, 422, **changes)
    assert message in teacher.texts(f"//p[@id='{field}-problem']")[0]
    assert teacher.page.xpath("//*[@role='alert']//a/@href") == [f"#{field}"]
    given = {name: typed for name, typed in (FIELDS | changes).items() if name != "shown"}
    assert {name: value(teacher, name) for name in given} == given
    assert [kept for kept, _, _ in paragraphs(teacher)] == [True] * 3
    assert stored.scalar(select(func.count(Article.id))) == 0
    assert stored.scalar(select(func.count(Job.id))) == 0


@pytest.mark.parametrize("keep", [[], ["2"], ["99"]])
def test_what_is_kept_must_be_an_article_still(teacher: Reader, stored: Session, keep: list[str]) -> None:
    hand(teacher).presses(ADD, 422, **FIELDS, keep=keep)
    assert teacher.page.xpath("//*[@role='alert']//a/@href") == ["#keep"]
    assert [kept for kept, _, _ in paragraphs(teacher)] == [str(number) in keep for number in range(3)]
    assert stored.scalar(select(func.count(Article.id))) == 0


def test_the_text_is_changed_with_all_that_was_typed(teacher: Reader) -> None:
    hand(teacher, PAGE).presses("Change the text", title="Another", count="7", licence="", source="The Mail")
    assert teacher.heading == "Add an article"
    assert value(teacher, "text") == PAGE
    teacher.presses("Go on", text=TEXT)
    assert [value(teacher, name) for name in ("title", "count", "source", "published_on")] == [
        "Another",
        "7",
        "The Mail",
        "2026-01-18",
    ]


def test_the_day_is_asked_for_where_a_sentence_hangs_on_it(teacher: Reader) -> None:
    hanging = f"{TEXT}\n\nThe office counted them last week. It was calm."
    hand(teacher, hanging)
    asked = teacher.texts("//*[@class='notice warning']")[0]
    assert "“The office counted them last week.” Only the day of publication tells" in asked
    hand(teacher, f"Published 18 January 2026\n\n{hanging}")
    assert not teacher.page.xpath("//*[@class='notice warning']")
    hand(teacher)
    assert not teacher.page.xpath("//*[@class='notice warning']")


@pytest.mark.parametrize(
    ("licence", "chosen", "shown"),
    [
        ("CC BY 4.0", "", Shown.WHOLE),
        ("", "", Shown.QUOTES),
        ("© The Mail", "", Shown.QUOTES),
        ("By agreement with The Mail", "whole", Shown.WHOLE),
        ("CC0", "quotes", Shown.QUOTES),
        ("", "class", Shown.CLASS),
    ],
)
def test_how_much_may_be_seen_is_as_chosen_or_by_licence(
    teacher: Reader, stored: Session, licence: str, chosen: str, shown: Shown
) -> None:
    add(teacher, licence=licence, shown=chosen)
    assert stored.scalars(select(Article)).one().shown is shown


def test_more_than_can_be_sent_at_once_is_refused(teacher: Reader, stored: Session) -> None:
    hand(teacher, "The canal was opened. " * 300_000, 413)
    assert "too large" in teacher.text
    assert stored.scalar(select(func.count(Article.id))) == 0


def test_control_characters_are_left_out(teacher: Reader, stored: Session) -> None:
    add(teacher, title="The\x00 old\x07 canal", source="\x00")
    article = stored.scalars(select(Article)).one()
    assert (article.title, article.source) == ("The old canal", "")


def test_the_second_step_by_itself_leads_to_the_first(teacher: Reader) -> None:
    assert teacher.goes("/teach/articles/check").heading == "Add an article"
    teacher.posts("/teach/articles/new", 422, title="A")
    assert teacher.heading == "This cannot be used as it is"
