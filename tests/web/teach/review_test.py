"""Reviewing questions one by one."""

import pytest
from sqlalchemy.orm import Session

from quizapp.core.items import Problem, Severity
from quizapp.models import Article, Question, RoleName, Standing, Status, User
from tests import factories
from tests.page import Reader
from tests.web.conftest import SignedIn

UNPROVED = Problem(check="cited", severity=Severity.UNPROVED, message="Nothing is cited: choose the passage.")
BROKEN = Problem(check="one-key", severity=Severity.BROKEN, message="2 options are marked as the key: mark one.")


def draft(stored: Session, article: Article, *problems: Problem, **changes: object) -> Question:
    question = factories.make_question(stored, article=article, status=Status.DRAFT, problems=problems, **changes)
    stored.commit()
    return question


def as_stored(stored: Session, question: Question) -> Question:
    stored.expire_all()
    stored.rollback()  # ends what it has read, so that it sees what the page wrote
    return stored.get_one(Question, question.id)


def test_a_choice_stands_beside_its_passages(teacher: Reader, stored: Session, article: Article) -> None:
    question = draft(stored, article)
    teacher.goes(f"/teach/questions/{question.id}")
    assert teacher.heading == "Draft 1 of 1"
    assert "proved by the text" in teacher.text
    assert teacher.texts("//ul[contains(@class,'reviewed')]/li[@class='key']/span[1]") == ["In 1871"]
    assert "from elsewhere in the article" in teacher.text
    assert teacher.texts("//section[@id='article']//mark[@class='key']") == [
        "The canal “Süd” opened in 1871 with 14 locks."
    ]
    assert teacher.texts("//section[@id='article']//mark[@class='chosen']") == [
        "The railway came in 1890",
        "The canal closed in 1923.",
    ]
    assert "It opened in 1871." in teacher.text


def test_an_ordering_stands_in_its_order(teacher: Reader, stored: Session, article: Article) -> None:
    question = draft(stored, article, item=factories.ordering())
    teacher.goes(f"/teach/questions/{question.id}")
    assert teacher.texts("//ol[@class='timeline']/li/span[@class='when']") == ["1871", "1890", "1923"]
    assert len(teacher.page.xpath("//section[@id='article']//mark")) == 3


def test_approving_leads_to_the_next_draft_and_the_last_to_the_article(
    teacher: Reader, stored: Session, article: Article
) -> None:
    first, second = draft(stored, article), draft(stored, article)
    teacher.goes(f"/teach/questions/{first.id}").presses("Approve")
    assert teacher.heading == "Draft 1 of 1"
    assert "Approved." in teacher.text
    found = as_stored(stored, first)
    assert (found.status, found.standing, found.voucher_id) == (Status.APPROVED, Standing.PROVED, None)
    teacher.presses("Reject")
    assert teacher.heading == "The southern canal"
    assert "No draft is left to review." in teacher.text
    assert as_stored(stored, second).status is Status.RETIRED


def test_one_goes_to_the_neighbours(teacher: Reader, stored: Session, article: Article) -> None:
    first, second, third = (draft(stored, article) for _ in range(3))
    teacher.goes(f"/teach/questions/{second.id}")
    links = teacher.page.xpath("//nav[@aria-label='Questions of this kind']/a/@href")
    assert links == [f"/teach/questions/{first.id}", f"/teach/questions/{third.id}"]


def test_what_is_not_proved_is_vouched_for_by_name(
    teacher: Reader, stored: Session, article: Article, teacher_id: int
) -> None:
    question = draft(stored, article, UNPROVED)
    teacher.goes(f"/teach/questions/{question.id}")
    assert "not proved" in teacher.texts("//ul[@class='problems']/li/span")
    assert "Nothing is cited: choose the passage." in teacher.text
    teacher.presses("Vouch for it and approve")
    found = as_stored(stored, question)
    assert (found.status, found.standing, found.voucher_id) == (Status.APPROVED, Standing.VOUCHED, teacher_id)
    name = stored.get_one(User, teacher_id).name
    assert f"vouched for by {name}" in teacher.goes(f"/teach/questions/{question.id}").text


def test_what_is_not_proved_is_not_approved_without_vouching(
    teacher: Reader, stored: Session, article: Article
) -> None:
    question = draft(stored, article, UNPROVED)
    teacher.goes(f"/teach/questions/{question.id}").posts(f"/teach/questions/{question.id}/approve")
    assert "It was not approved. Nothing is cited" in teacher.text
    assert as_stored(stored, question).status is Status.DRAFT


def test_a_broken_question_cannot_be_approved(teacher: Reader, stored: Session, article: Article) -> None:
    question = draft(stored, article, BROKEN)
    teacher.goes(f"/teach/questions/{question.id}")
    assert "It cannot be approved as it is" in teacher.text
    assert teacher.texts("//div[@class='deciding']//button") == ["Reject"]
    teacher.posts(f"/teach/questions/{question.id}/approve", vouch="1")
    assert "It was not approved. 2 options are marked" in teacher.text
    assert as_stored(stored, question).status is Status.DRAFT


def test_what_was_put_away_can_be_approved_after_all(teacher: Reader, stored: Session, article: Article) -> None:
    question = factories.make_question(stored, article=article)
    stored.commit()
    teacher.goes(f"/teach/questions/{question.id}").presses("Put away")
    assert as_stored(stored, question).status is Status.RETIRED
    teacher.goes(f"/teach/questions/{question.id}").presses("Approve")
    assert as_stored(stored, question).status is Status.APPROVED


@pytest.mark.parametrize("way", ["approve", "reject"])
def test_anothers_question_is_not_there(teacher: Reader, stored: Session, foreign: Article, way: str) -> None:
    question = draft(stored, foreign)
    teacher.goes(f"/teach/questions/{question.id}", 404)
    teacher.goes("/teach").posts(f"/teach/questions/{question.id}/{way}", 404)
    assert as_stored(stored, question).status is Status.DRAFT


@pytest.mark.parametrize("way", ["approve", "reject"])
def test_students_decide_nothing(signed_in: SignedIn, stored: Session, article: Article, way: str) -> None:
    question = draft(stored, article)
    signed_in(RoleName.STUDENT).goes("/").posts(f"/teach/questions/{question.id}/{way}", 403)
    assert as_stored(stored, question).status is Status.DRAFT
