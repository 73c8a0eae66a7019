"""Every family of addresses opens as far as a share says; what is not shared is not there."""

import pytest
from sqlalchemy.orm import Session

from quizapp.models import Access, Article, Question, Status, User
from tests import factories
from tests.page import Reader

SEES = ("/teach/articles/{article}", "/teach/questions/{question}", "/teach/quizzes/new?article={article}")
CHANGES = (
    "/teach/questions/{question}/approve",
    "/teach/questions/{question}/reject",
    "/teach/articles/{article}/generate",
    "/teach/articles/{article}/questions/new-choice",
    "/teach/articles/{article}/questions/new-ordering",
)


@pytest.fixture
def question(stored: Session, teacher_id: int, foreign: Article) -> Question:  # noqa: ARG001 -- the teacher comes first
    """A draft about another's article."""
    factories.make_question(stored, article=foreign)
    made = factories.make_question(stored, article=foreign, status=Status.DRAFT)
    stored.commit()
    return made


def address(pattern: str, question: Question) -> str:
    return pattern.format(article=question.article_id, question=question.id)


def share(stored: Session, article: Article, teacher_id: int, access: Access) -> None:
    factories.share_article(stored, article, stored.get_one(User, teacher_id), access)
    stored.commit()


@pytest.mark.parametrize("pattern", SEES[:2])
def test_what_is_not_shared_is_not_there(teacher: Reader, question: Question, pattern: str) -> None:
    teacher.goes(address(pattern, question), status=404)


@pytest.mark.parametrize("pattern", CHANGES)
def test_what_is_not_shared_cannot_be_changed(teacher: Reader, question: Question, pattern: str) -> None:
    teacher.goes("/teach").posts(address(pattern, question), status=404)


@pytest.mark.parametrize("access", Access)
@pytest.mark.parametrize("pattern", SEES)
def test_every_share_lets_see(
    teacher: Reader,
    stored: Session,
    question: Question,
    foreign: Article,
    teacher_id: int,
    access: Access,
    pattern: str,
) -> None:
    share(stored, foreign, teacher_id, access)
    teacher.goes(address(pattern, question))
    assert "came with the app" not in teacher.text
    if pattern != SEES[2]:
        assert ("shared with you" in teacher.text or "shares this question" in teacher.text) or access is Access.EDIT


@pytest.mark.parametrize("access", [Access.VIEW, Access.COPY])
@pytest.mark.parametrize("pattern", CHANGES)
def test_only_a_share_to_edit_lets_change(
    teacher: Reader,
    stored: Session,
    question: Question,
    foreign: Article,
    teacher_id: int,
    access: Access,
    pattern: str,
) -> None:
    share(stored, foreign, teacher_id, access)
    teacher.goes(f"/teach/questions/{question.id}")
    assert teacher.texts("//div[contains(@class,'task')]//form//button") == []
    teacher.posts(address(pattern, question), status=404)


@pytest.mark.parametrize("pattern", CHANGES)
def test_a_share_to_edit_lets_change(
    teacher: Reader, stored: Session, question: Question, foreign: Article, teacher_id: int, pattern: str
) -> None:
    share(stored, foreign, teacher_id, Access.EDIT)
    status = 422 if "/articles/" in pattern else 200
    teacher.goes("/teach").posts(address(pattern, question), status=status, version="1", stood="draft")
    stored.expire_all()
    stored.rollback()
    came = {"approve": Status.APPROVED, "reject": Status.RETIRED}.get(pattern.rpartition("/")[2], Status.DRAFT)
    assert stored.get_one(Question, question.id).status is came
