"""Reviewing questions one by one."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from quizapp.core.citations import cite_quote
from quizapp.core.items import Problem, Severity
from quizapp.models import Access, Article, ArticleRevision, Question, RoleName, Standing, Status, User
from quizapp.services.questions import change_question, reject_question
from tests import factories
from tests.page import Reader
from tests.web.conftest import SignedIn

UNPROVED = Problem(check="cited", severity=Severity.UNPROVED, message="Nothing is cited: choose the passage.")
BROKEN = Problem(check="one-key", severity=Severity.BROKEN, message="2 options are marked as the key: mark one.")
SINCE = cite_quote(factories.TEXT, "Since 2004 walkers have used its banks.")
SEEN = {"version": "1", "stood": "draft"}


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
    assert "Approved: When did the canal open?" in teacher.text
    found = as_stored(stored, first)
    assert (found.status, found.standing, found.voucher_id) == (Status.APPROVED, Standing.PROVED, None)
    teacher.presses("Reject")
    assert teacher.heading == "The southern canal"
    assert "No draft is left to review." in teacher.text
    assert as_stored(stored, second).status is Status.RETIRED


def test_one_goes_to_the_neighbours(teacher: Reader, stored: Session, article: Article) -> None:
    first, second, third = (draft(stored, article) for _ in range(3))
    teacher.goes(f"/teach/questions/{second.id}")
    links = teacher.page.xpath("//nav[@aria-label='Questions of this kind']/span/a/@href")
    assert links == [f"/teach/questions/{first.id}", f"/teach/questions/{third.id}"]
    teacher.goes(f"/teach/questions/{third.id}")
    assert teacher.texts("//nav[@aria-label='Questions of this kind']/span/a") == ["Previous", "To the article"]


def test_what_is_not_proved_is_vouched_for_by_name(
    teacher: Reader, stored: Session, article: Article, teacher_id: int
) -> None:
    question = draft(stored, article, UNPROVED)
    teacher.goes(f"/teach/questions/{question.id}")
    assert "not proved" in teacher.texts("//ul[@class='problems']/li/span")
    assert "Nothing is cited. Choose the sentence of the article that proves the right answer." in teacher.text
    teacher.presses("Vouch for it and approve")
    found = as_stored(stored, question)
    assert (found.status, found.standing, found.voucher_id) == (Status.APPROVED, Standing.VOUCHED, teacher_id)
    name = stored.get_one(User, teacher_id).name
    assert f"vouched for by {name}" in teacher.goes(f"/teach/questions/{question.id}").text


def test_what_is_not_proved_is_not_approved_without_vouching(
    teacher: Reader, stored: Session, article: Article
) -> None:
    question = draft(stored, article, UNPROVED)
    teacher.goes(f"/teach/questions/{question.id}").posts(f"/teach/questions/{question.id}/approve", **SEEN)
    assert "It was not approved. Nothing is cited" in teacher.text
    assert as_stored(stored, question).status is Status.DRAFT


def test_a_broken_question_cannot_be_approved(teacher: Reader, stored: Session, article: Article) -> None:
    question = draft(stored, article, BROKEN)
    teacher.goes(f"/teach/questions/{question.id}")
    assert "It cannot be approved as it is" in teacher.text
    assert teacher.texts("//div[@class='deciding']//button") == ["Reject"]
    teacher.posts(f"/teach/questions/{question.id}/approve", vouch="1", **SEEN)
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


def test_the_way_shows_where_each_question_stands(teacher: Reader, stored: Session, article: Article) -> None:
    first, second, third = (draft(stored, article) for _ in range(3))
    teacher.goes(f"/teach/questions/{first.id}").presses("Approve").presses("Reject")
    assert teacher.heading == "Draft 1 of 1"
    assert "1 approved" in teacher.texts("//div[@class='question-head']/span")
    steps = teacher.page.xpath("//nav[@class='way']//a")
    assert [(step.get("aria-label"), step.get("href")) for step in steps] == [
        ("Approved, 1", f"/teach/questions/{first.id}"),
        ("Put away, 2", f"/teach/questions/{second.id}"),
        ("Draft, 3", f"/teach/questions/{third.id}"),
    ]


def test_a_decision_can_be_taken_back_at_once(teacher: Reader, stored: Session, article: Article) -> None:
    first, second = draft(stored, article), draft(stored, article)
    teacher.goes(f"/teach/questions/{first.id}").presses("Approve")
    assert "Approved: When did the canal open? Undo" in " ".join(teacher.texts("//form[@class='undo-line']"))
    teacher.presses("Undo")
    assert teacher.answer.request.path == f"/teach/questions/{first.id}"
    assert "Undone: this question stands as it did before." in teacher.text
    assert teacher.heading == "Draft 1 of 2"
    assert as_stored(stored, first).status is Status.DRAFT
    assert teacher.texts("//form[@class='undo-line']") == []
    teacher.presses("Reject").presses("Reject")
    assert teacher.heading == "The southern canal"
    teacher.presses("Undo")
    assert teacher.answer.request.path == f"/teach/questions/{second.id}"


def test_nobody_takes_back_what_another_decided(teacher: Reader, stored: Session, foreign: Article) -> None:
    question = draft(stored, foreign)
    teacher.goes("/teach").posts(f"/teach/articles/{foreign.id}/undo", 404, event="1")
    assert as_stored(stored, question).status is Status.DRAFT


@pytest.fixture
def shared(stored: Session, teacher: Reader, teacher_id: int, foreign: Article) -> Question:  # noqa: ARG001 -- the teacher comes first
    """A draft about a colleague's article, which the teacher may change too."""
    factories.share_article(stored, foreign, stored.get_one(User, teacher_id), Access.EDIT)
    return draft(stored, foreign)


def colleague(stored: Session, question: Question) -> User:
    return stored.get_one(User, stored.get_one(Article, question.article_id).author_id)


def test_what_a_colleague_changed_is_shown_before_it_can_be_approved(
    teacher: Reader, stored: Session, shared: Question
) -> None:
    teacher.goes(f"/teach/questions/{shared.id}")
    other = colleague(stored, shared)
    newer = factories.choice(stem="In which year did the canal open?")
    revision = stored.scalars(ArticleRevision.newest(shared.article_id)).one()
    change_question(stored, shared, newer, revision, (), now=datetime.now(UTC), author_id=other.id)
    stored.commit()
    teacher.presses("Approve", 409)
    assert f"{other.name} changed this question after you opened it. Nothing else was done" in teacher.text
    assert teacher.texts("//dl[@class='differences']/*") == [
        "Question",
        "When did the canal open? In which year did the canal open?",
    ]
    assert as_stored(stored, shared).status is Status.DRAFT
    teacher.presses("Approve")
    assert as_stored(stored, shared).status is Status.APPROVED


def test_what_a_colleague_rejected_is_not_approved_unread(teacher: Reader, stored: Session, shared: Question) -> None:
    teacher.goes(f"/teach/questions/{shared.id}")
    other = colleague(stored, shared)
    reject_question(stored, question_id=shared.id, teacher_id=other.id, now=datetime.now(UTC))
    stored.commit()
    teacher.presses("Approve", 409)
    assert teacher.heading == "Question put away 1 of 1"
    assert f"{other.name} rejected this question after you opened it." in teacher.text
    assert as_stored(stored, shared).status is Status.RETIRED


def test_a_decision_without_what_was_seen_is_none(teacher: Reader, stored: Session, article: Article) -> None:
    question = draft(stored, article)
    teacher.goes(f"/teach/questions/{question.id}").posts(f"/teach/questions/{question.id}/approve", 409, stood="x")
    assert as_stored(stored, question).status is Status.DRAFT


def test_a_question_is_swapped_and_swapped_back(teacher: Reader, stored: Session, article: Article) -> None:
    question = draft(stored, article)
    factories.make_candidate(stored, article=article)
    factories.make_candidate(stored, article=article, item=factories.choice(stem="Why?", form="why"))
    stored.commit()
    teacher.goes(f"/teach/questions/{question.id}")
    assert "2 other questions were written about this passage, 1 of another form." in teacher.text
    stems = [teacher.presses("Swap").texts("//p[@class='stem']")[0] for _ in range(3)]
    assert stems == ["In which year did the canal open?", "Why?", "When did the canal open?"]
    teacher.presses("Swap for another form")
    assert teacher.texts("//p[@class='stem']") == ["Why?"]
    teacher.presses("Undo")
    assert teacher.texts("//p[@class='stem']") == ["When did the canal open?"]


def test_where_nothing_else_was_written_one_can_write_it(teacher: Reader, stored: Session, article: Article) -> None:
    question = draft(stored, article)
    teacher.goes(f"/teach/questions/{question.id}")
    assert "Nothing else was written about this passage." in teacher.text
    assert teacher.page.xpath("//a[text()='write one yourself']/@href") == [
        f"/teach/articles/{article.id}/questions/new-choice"
    ]
    teacher.posts(f"/teach/questions/{question.id}/swap", **SEEN)
    assert "Nothing else was written about this passage. Write a question yourself." in teacher.text
    teacher.posts(f"/teach/questions/{question.id}/swap", 409, version="7", stood="draft")


def test_one_wrong_answer_gives_way_to_another(teacher: Reader, stored: Session, article: Article) -> None:
    question = draft(stored, article)
    other = factories.choice(stem="In which year?", citations=())
    options = (*other.options[:2], replace(other.options[2], text="In 2004", citations=(SINCE,)))
    factories.make_question(stored, article=article, item=replace(other, options=options, fixed_order=False))
    stored.commit()
    teacher.goes(f"/teach/questions/{question.id}").presses("Another wrong answer than In 1923")
    assert "In 2004" in teacher.texts("//ul[@id='answers']/li/span[1]")
    teacher.posts(f"/teach/questions/{question.id}/swap-answer", option="a", version="2", stood="draft")
    assert "There is no such wrong answer." in teacher.text
    teacher.posts(f"/teach/questions/{question.id}/swap-answer", 409, option="c", **SEEN)
    teacher.goes(f"/teach/questions/{question.id}").presses("Undo")
    assert "In 2004" not in teacher.text
