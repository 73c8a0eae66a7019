"""Approving many drafts at once."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.items import Problem, Severity
from quizapp.models import Article, Question, Status
from tests import factories
from tests.page import Reader

FLAW = Problem(check="longest-key", severity=Severity.WARNING, message="Shorten it.")


def drafts(stored: Session, article: Article, count: int) -> list[Question]:
    made = [
        factories.make_question(
            stored, article=article, status=Status.DRAFT, item=factories.choice(stem=f"Question {n}?")
        )
        for n in range(1, count + 1)
    ]
    factories.make_question(stored, article=article, status=Status.DRAFT, problems=(FLAW,))
    stored.commit()
    return made


def statuses(stored: Session, article: Article) -> list[Status]:
    stored.expire_all()
    stored.rollback()
    chosen = select(Question.status).where(Question.article_id == article.id).order_by(Question.id)
    return list(stored.scalars(chosen))


def test_those_without_problems_are_listed_and_approved_but_for_those_unticked(
    teacher: Reader, stored: Session, article: Article
) -> None:
    first, second, third = drafts(stored, article, 3)
    teacher.goes(f"/teach/articles/{article.id}")
    (link,) = teacher.page.xpath("//a[text()='Approve the 3 without problems']/@href")
    teacher.goes(link)
    assert teacher.heading == "Approve 3 drafts without problems"
    assert teacher.texts("//label/span")[0] == "Question 1? ✓ In 1871"
    teacher.presses("Approve those ticked", draft=[f"{first.id}-1", f"{third.id}-1"])
    assert statuses(stored, article) == [Status.APPROVED, Status.DRAFT, Status.APPROVED, Status.DRAFT]
    assert second.version_number == 1
    assert "Approved: 2 questions" in teacher.text
    teacher.presses("Undo")
    assert "Undone: 2 questions stand as they did before." in teacher.text
    assert statuses(stored, article) == [Status.DRAFT] * 4


def test_what_changed_meanwhile_waits(teacher: Reader, stored: Session, article: Article) -> None:
    first, second = drafts(stored, article, 2)
    teacher.goes(f"/teach/articles/{article.id}/approve")
    teacher.presses("Approve those ticked", draft=[f"{first.id}-1", f"{second.id}-2", "x-1"])
    assert "2 drafts changed meanwhile and wait for a look." in teacher.text
    assert statuses(stored, article) == [Status.APPROVED, Status.DRAFT, Status.DRAFT]


def test_nothing_ticked_is_nothing_approved(teacher: Reader, stored: Session, article: Article) -> None:
    drafts(stored, article, 2)
    teacher.goes(f"/teach/articles/{article.id}/approve").presses("Approve those ticked", draft=[])
    assert "Nothing was ticked, so nothing was approved." in teacher.text
    assert statuses(stored, article) == [Status.DRAFT] * 3


def test_where_every_draft_wants_a_look_none_is_listed(teacher: Reader, stored: Session, article: Article) -> None:
    drafts(stored, article, 0)
    assert teacher.goes(f"/teach/articles/{article.id}").page.xpath("//a[contains(text(),'without problems')]") == []
    assert teacher.goes(f"/teach/articles/{article.id}/approve").heading == "No draft is without problems"


def test_anothers_drafts_are_not_there(teacher: Reader, stored: Session, foreign: Article) -> None:
    (question,) = drafts(stored, foreign, 1)
    teacher.goes(f"/teach/articles/{foreign.id}/approve", 404)
    teacher.goes("/teach").posts(f"/teach/articles/{foreign.id}/approve", 404, draft=f"{question.id}-1")
    assert statuses(stored, foreign) == [Status.DRAFT, Status.DRAFT]
