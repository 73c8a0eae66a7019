"""The versions of a question."""

import pytest
from sqlalchemy.orm import Session

from quizapp.models import Article, Question
from tests import factories
from tests.page import Reader

STEM = "In which year did the canal open?"


@pytest.fixture
def question(stored: Session, article: Article) -> Question:
    made = factories.make_question(stored, article=article)
    stored.commit()
    return made


def test_what_changed_is_told_and_an_older_version_brought_back(teacher: Reader, question: Question) -> None:
    path = f"/teach/questions/{question.id}"
    teacher.goes(f"{path}/edit").presses("Save", stem=STEM)
    [versions] = teacher.page.xpath("//a[starts-with(., 'Version 2')]/@href")
    teacher.goes(versions)
    assert teacher.texts("//h2") == ["Version 2, in use", "Version 1"]
    assert teacher.texts("//ins") == ["put in: In which year"]
    assert teacher.texts("//del") == ["taken out: When"]
    teacher.presses("Bring version 1 back")
    assert "Version 1 is back, as version 3." in teacher.text
    teacher.goes(f"{path}/versions").presses("Bring version 1 back")
    assert "It is as version 1 was already." in teacher.text


def test_bringing_back_over_a_change_is_told(teacher: Reader, stored: Session, question: Question) -> None:
    page = teacher.goes(f"/teach/questions/{question.id}/edit").presses("Save", stem=STEM)
    page.goes(f"/teach/questions/{question.id}/versions")
    stored.refresh(question)
    factories.change_question(stored, question, factories.choice(stem="Since when?"))
    stored.commit()
    page.presses("Bring version 1 back")
    assert "Someone else changed this question" in teacher.text
    assert teacher.heading == "Versions of a question"


def test_a_version_that_is_not_there(teacher: Reader, question: Question, foreign: Article, stored: Session) -> None:
    teacher.goes("/teach").posts(f"/teach/questions/{question.id}/versions/9/restore", 404, base="1")
    other = factories.make_question(stored, article=foreign)
    stored.commit()
    teacher.goes(f"/teach/questions/{other.id}/versions", 404)
