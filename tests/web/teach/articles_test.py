"""The desk, adding an article, and its page."""

import pytest
from sqlalchemy.orm import Session

from quizapp.models import Article, RoleName, Status
from tests import factories
from tests.page import Reader
from tests.web.conftest import SignedIn


def test_the_empty_desk_shows_the_first_step(teacher: Reader) -> None:
    teacher.goes("/teach")
    assert teacher.heading == "Desk"
    assert "From an article to a quiz in ten minutes" in teacher.text
    assert teacher.page.xpath("//main//a[text()='Add an article']/@href") == ["/teach/articles/new"]


def test_the_desk_shows_what_is_there_and_what_comes_next(
    teacher: Reader, stored: Session, teacher_id: int, article: Article
) -> None:
    factories.make_question(stored, article=article, status=Status.DRAFT)
    shared = factories.make_article(stored, title="For everyone", bank="everyone")
    asked = [factories.make_question(stored, article=shared)]
    quiz = factories.make_quiz(stored, questions=asked, author_id=teacher_id, title="Given")
    given = factories.make_assignment(stored, quiz=quiz, author_id=teacher_id)
    factories.make_attempt(stored, assignment=given, submitted=True)
    factories.make_quiz(stored, questions=asked, author_id=teacher_id, title="Waiting")
    stored.commit()
    teacher.goes("/teach")
    assert teacher.texts("//main//h3") == ["The southern canal", "Waiting", "Given", "For everyone"]
    assert teacher.texts("//*[@class='state']") == [
        "1 draft to review",
        "not published",
        "1 attempt",
        "ready for a quiz",
    ]


def test_the_desk_pages_by_address(teacher: Reader, stored: Session, teacher_id: int) -> None:
    for number in range(21):
        factories.make_article(stored, author_id=teacher_id, title=f"Article {number}")
    stored.commit()
    teacher.goes("/teach")
    assert "Article 0" not in teacher.text
    teacher.goes(teacher.page.xpath("//a[@rel='next']/@href")[0])
    assert teacher.texts("//main//h3") == ["Article 0"]


@pytest.mark.parametrize("page", ["articles/{}", "questions/{}", "quizzes/{}", "jobs/{}", "attempts/{}"])
def test_a_number_that_no_database_holds_names_nothing(teacher: Reader, page: str) -> None:
    teacher.goes(f"/teach/{page.format(2**31)}", 404)
    teacher.goes(f"/teach/{page.format(10**30)}", 404)


def test_a_page_of_a_list_that_is_none_is_the_first(teacher: Reader, article: Article) -> None:
    for asked in ("articles", "quizzes"):
        for number in (10**30, -1, "x"):
            assert article.title in teacher.goes(f"/teach?{asked}={number}").text


def test_an_articles_page_shows_its_questions_by_status_and_marks_what_they_ask_about(
    teacher: Reader, stored: Session, article: Article
) -> None:
    factories.make_question(stored, article=article, status=Status.DRAFT)
    factories.make_question(stored, article=article, item=factories.ordering())
    factories.make_question(stored, article=article, item=factories.choice(stem="Away?"), status=Status.RETIRED)
    stored.commit()
    teacher.goes(f"/teach/articles/{article.id}")
    assert teacher.texts("//main//div[@id='questions']/h2") == ["Drafts to review: 1", "Approved: 1", "More questions"]
    assert teacher.texts("//details/summary") == ["Ask about one sentence", "1 put away"]
    assert "The canal “Süd” opened in 1871 with 14 locks." in teacher.texts("//mark")
    assert teacher.texts("//a[@class='pilcrow']") == ["¶1", "¶2", "¶3"]


def test_an_article_that_was_not_read_says_so(teacher: Reader, stored: Session, teacher_id: int) -> None:
    article = factories.make_article(stored, author_id=teacher_id, parse=None)
    stored.commit()
    teacher.goes(f"/teach/articles/{article.id}")
    assert "has not been read yet" in teacher.text
    assert "no questions about this article yet" in teacher.text


def test_an_article_that_came_with_the_app_cannot_be_changed(teacher: Reader, stored: Session) -> None:
    article = factories.make_article(stored, bank="canal")
    question = factories.make_question(stored, article=article)
    stored.commit()
    teacher.goes(f"/teach/articles/{article.id}")
    assert teacher.page.xpath("//main//form/@action") == [f"/teach/articles/{article.id}/copy"]
    teacher.goes(f"/teach/questions/{question.id}")
    assert not teacher.page.xpath("//main//form")
    for path in (f"questions/{question.id}/approve", f"questions/{question.id}/reject"):
        teacher.goes("/teach").posts(f"/teach/{path}", 404)
    teacher.goes("/teach").posts(f"/teach/articles/{article.id}/generate", 404, count="3")
    teacher.goes(f"/teach/articles/{article.id}/questions/new-choice", 404)


@pytest.mark.parametrize("page", ["", "/questions/new-choice", "/questions/new-ordering"])
def test_anothers_article_is_not_there(teacher: Reader, foreign: Article, page: str) -> None:
    teacher.goes(f"/teach/articles/{foreign.id}{page}", 404)
    assert "Not yours" not in teacher.text


@pytest.mark.parametrize("page", ["/teach", "/teach/articles/new", "/teach/articles/1", "/teach/dates"])
def test_the_desk_is_for_teachers(visitor: Reader, signed_in: SignedIn, page: str) -> None:
    assert visitor.goes(page).heading == "Sign in"
    signed_in(RoleName.STUDENT).goes(page, 403)


def test_a_student_finds_no_way_to_the_desk(teacher: Reader, signed_in: SignedIn) -> None:
    assert "Desk" in teacher.goes("/").texts("//header//nav//a")
    assert "Desk" not in signed_in(RoleName.STUDENT).goes("/").texts("//header//nav//a")
