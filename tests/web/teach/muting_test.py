"""A warning muted beside its question, and heard of again."""

import pytest
from sqlalchemy.orm import Session

from quizapp.core.items import Problem, Severity
from quizapp.models import Article, Question, Status
from tests import factories
from tests.page import Reader

LONGEST = Problem(check="longest-key", severity=Severity.WARNING, message="The key is the longest option.")


@pytest.fixture
def question(stored: Session, article: Article) -> Question:
    made = factories.make_question(stored, article=article, status=Status.DRAFT, problems=(LONGEST,))
    stored.commit()
    return made


@pytest.mark.parametrize(
    ("button", "told"),
    [("Mute for this question", "for this question"), ("Mute for me, everywhere", "for you, everywhere")],
)
def test_a_warning_is_muted_and_heard_of_again(
    teacher: Reader, article: Article, question: Question, button: str, told: str
) -> None:
    path = f"/teach/questions/{question.id}"
    assert "1 problem" in teacher.goes(path).text
    teacher.presses(button)
    assert "What the checks found" not in teacher.text
    assert teacher.texts("//summary[.='1 muted']") == ["1 muted"]
    assert f"Muted {told}." in teacher.text
    assert "1 warning" not in teacher.goes(f"/teach/articles/{article.id}").text
    teacher.goes(path).presses("Hear of it again")
    assert "What the checks found" in teacher.text
    assert not teacher.texts("//summary[.='1 muted']")


def test_what_is_no_warning_is_not_muted(teacher: Reader, question: Question) -> None:
    teacher.goes(f"/teach/questions/{question.id}")
    teacher.posts(f"/teach/questions/{question.id}/mute", 422, check="one-key", where="me")
    assert "Only a warning can be muted." in teacher.text


def test_anothers_question_is_not_muted(teacher: Reader, stored: Session, foreign: Article) -> None:
    other = factories.make_question(stored, article=foreign, problems=(LONGEST,))
    stored.commit()
    teacher.goes("/teach").posts(f"/teach/questions/{other.id}/mute", 404, check="longest-key")
