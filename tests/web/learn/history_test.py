from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Assignment, Guest
from quizapp.services.takers import Taker
from tests.factories import NOW, make_attempt
from tests.page import Reader
from tests.web.conftest import SignedIn


@pytest.fixture
def taker(visitor: Reader, stored: Session, assignment: Assignment) -> Taker:
    """The visitor, who has begun one attempt and handed it in without an answer."""
    visitor.goes(f"/quizzes/{assignment.id}").presses("Start the quiz").presses("Look over your answers")
    visitor.presses("Hand in and see the result")
    return Taker.of(stored.scalars(select(Guest)).one())


def rows(visitor: Reader) -> list[list[str]]:
    return [
        [" ".join(cell.text_content().split()) for cell in row.xpath("th | td")]
        for row in visitor.page.xpath("//tbody/tr")
    ]


def test_nothing_yet_leads_to_the_library(visitor: Reader) -> None:
    assert visitor.goes("/history").heading == "My attempts"
    assert visitor.texts("//main//h2") == ["No attempts yet"]
    assert visitor.page.xpath("//main//a/@href") == ["/"]


def test_the_table_has_every_attempt_with_aligned_digits(
    visitor: Reader, stored: Session, assignment: Assignment, taker: Taker
) -> None:
    make_attempt(stored, assignment=assignment, taker=taker, responses={1: {"choice": "0"}}, submitted=True, now=NOW)
    make_attempt(stored, assignment=assignment, taker=taker, now=NOW + timedelta(hours=1))
    stored.commit()
    visitor.goes("/history")
    first = rows(visitor)[2]
    assert first[:5] == ["The southern canal", "0 %", "0.00", "3", "1"]
    assert rows(visitor)[:2] == [
        ["The southern canal", "–", "–", "3", "3", "in progress"],
        ["The southern canal", "33 %", "1.00", "3", "2", "2 March 2026, 09:30 UTC"],
    ]
    assert len(visitor.page.xpath("//tbody//td[@class='numeric']")) == 12


def test_a_picture_comes_with_the_second_result(
    visitor: Reader, stored: Session, assignment: Assignment, taker: Taker
) -> None:
    assert visitor.goes("/history").page.xpath("//img[ancestor::figure]") == []
    make_attempt(stored, assignment=assignment, taker=taker, submitted=True)
    stored.commit()
    visitor.goes("/history")
    assert visitor.page.xpath("//figure//source/@srcset") == ["/history/chart.svg?theme=dark"]
    assert visitor.page.xpath("//figure//img/@src") == ["/history/chart.svg?theme=light"]
    visitor.presses("dark").goes("/history")
    assert visitor.page.xpath("//figure//img/@src") == ["/history/chart.svg?theme=dark"]


def test_the_picture_is_an_image_of_one_s_own_results(visitor: Reader, taker: Taker) -> None:
    assert taker
    visitor.goes("/history/chart.svg?theme=dark")
    assert visitor.answer.mimetype == "image/svg+xml"
    assert ET.fromstring(visitor.answer.text).tag == "{http://www.w3.org/2000/svg}svg"
    other: Reader = visitor.application.test_client()
    assert "No attempts yet" in other.goes("/history/chart.svg").answer.text


def test_a_long_history_is_read_page_by_page(
    visitor: Reader, stored: Session, assignment: Assignment, taker: Taker
) -> None:
    for _ in range(20):
        make_attempt(stored, assignment=assignment, taker=taker, submitted=True)
    stored.commit()
    assert len(rows(visitor.goes("/history"))) == 20
    [older] = visitor.page.xpath("//a[@rel='next']/@href")
    assert len(rows(visitor.goes(older))) == 1
    assert visitor.page.xpath("//figure") == []
    assert visitor.page.xpath("//a[@rel='prev']/@href") == ["/history"]


def test_an_attempt_in_the_table_leads_to_where_it_stands(visitor: Reader, taker: Taker) -> None:
    assert taker
    visitor.goes("/history")
    [link] = visitor.page.xpath("//tbody//a/@href")
    assert visitor.goes(link).heading == "Your result: 0 of 3 points"


def test_nobody_sees_another_s_history(signed_in: SignedIn, taker: Taker) -> None:
    assert taker
    assert signed_in().goes("/history").texts("//main//h2") == ["No attempts yet"]
