from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.models import Assignment
from tests.factories import make_assignment, make_quiz
from tests.page import Reader


def test_an_empty_library_says_so(visitor: Reader) -> None:
    assert visitor.goes("/").heading == "Library"
    assert visitor.texts("//h2") == ["No quiz is open now"]


def test_the_library_shows_open_quizzes_only(visitor: Reader, stored: Session, assignment: Assignment) -> None:
    make_assignment(stored, quiz=make_quiz(stored, title="Closed"), closes_at=assignment.opens_at + timedelta(days=1))
    make_assignment(stored, quiz=make_quiz(stored, title="Later"), opens_at=datetime(2999, 1, 1, tzinfo=UTC))
    stored.commit()
    visitor.goes("/")
    assert visitor.texts("//main//h2") == ["The southern canal"]
    assert visitor.texts("//li[h2 or div]/div") == [
        "The southern canal 2 questions 1 minute to read",
        "not taken yet",
    ]
    assert visitor.page.xpath("//main//h2/a/@href") == [f"/quizzes/{assignment.id}"]


def test_the_library_tells_what_one_has_done(visitor: Reader, assignment: Assignment) -> None:
    visitor.goes(f"/quizzes/{assignment.id}").presses("Start the quiz")
    assert visitor.goes("/").texts("//*[@class='state']") == ["in progress"]
    visitor.goes(f"/quizzes/{assignment.id}").presses("Go on with your attempt", choice="0")
    visitor.presses("Look over your answers", choice="0").presses("Hand in and see the result")
    assert visitor.goes("/").texts("//*[@class='state']") == ["your mark 33 %"]


def test_a_long_library_is_read_page_by_page(visitor: Reader, stored: Session) -> None:
    quiz = make_quiz(stored)
    for _ in range(31):
        make_assignment(stored, quiz=quiz)
    stored.commit()
    assert len(visitor.goes("/").page.xpath("//main//h2")) == 30
    [older] = visitor.page.xpath("//a[@rel='next']/@href")
    assert len(visitor.goes(older).page.xpath("//main//h2")) == 1
    assert visitor.page.xpath("//a[@rel='prev']/@href") == ["/"]


@pytest.mark.parametrize("before", ["9" * 20, "-1", "x"])
def test_what_is_no_page_of_the_library_is_its_first(visitor: Reader, assignment: Assignment, before: str) -> None:
    visitor.goes(f"/?before={before}")
    assert visitor.page.xpath("//main//h2/a/@href") == [f"/quizzes/{assignment.id}"]


def test_how_it_works_is_for_everyone(visitor: Reader) -> None:
    assert visitor.goes("/about").heading == "How it works"


@pytest.mark.parametrize("theme", ["light", "dark", "auto"])
def test_colours_are_kept_and_lead_back(visitor: Reader, theme: str) -> None:
    visitor.goes("/about").presses({"auto": "as the device"}.get(theme, theme))
    assert visitor.heading == "How it works"
    assert visitor.page.get("data-theme") == theme
    assert visitor.goes("/").page.get("data-theme") == theme


def test_there_are_no_other_colours(visitor: Reader) -> None:
    visitor.goes("/").posts("/theme", 400, theme="sepia")
    assert visitor.heading == "This request cannot be read"
    assert visitor.goes("/").page.get("data-theme") == "auto"


@pytest.mark.parametrize(
    "back",
    [
        "https://example.com/",
        "//example.com",
        "/\\example.com",
        "/\t/example.com",
        "/\n/example.com",
        "/about\r\nX: y",
        "",
    ],
)
def test_colours_never_lead_to_another_site(visitor: Reader, back: str) -> None:
    visitor.goes("/about").posts("/theme", theme="dark", back=back)
    assert visitor.heading == "Library"


def test_a_cookie_that_names_no_colours_is_as_none(visitor: Reader) -> None:
    visitor.set_cookie("theme", "sepia")
    assert visitor.goes("/").page.get("data-theme") == "auto"


def test_health_is_told_without_a_session(visitor: Reader) -> None:
    visitor.goes("/healthz")
    assert visitor.answer.json == {"status": "ok"}
    assert "Set-Cookie" not in visitor.answer.headers
