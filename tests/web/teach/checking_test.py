"""What the checks say while a question is being written."""

from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.models import Article, Question
from tests import factories
from tests.page import Reader
from tests.web.teach.writing_test import CHOICE, CLOSED, ORDERING


def asks(teacher: Reader, article: Article, query: str = "", **fields: str) -> Any:
    sent = {name: value for name, value in fields.items() if value}
    teacher.goes("/teach").posts(f"/teach/articles/{article.id}/questions/check{query}", json=True, **sent)
    return teacher.answer.get_json()["remarks"]


def told(found: Any) -> set[tuple[str, str, str]]:
    return {(remark["field"], remark["where"], remark["severity"]) for remark in found}


@pytest.mark.parametrize(
    ("changes", "remark"),
    [
        ({"options-0-text": "In 1871"}, ("options-0-text", "Answer 1", "broken")),
        ({"key": ""}, ("key", "Answers", "broken")),
        ({"passage": ""}, ("passage", "Passage that proves the right answer", "unproved")),
        ({"options-0-feedback": ""}, ("options-0-feedback", "Answer 1", "warning")),
        ({"stem": "When did he open in 1871?"}, ("stem", "Question", "unproved")),
    ],
)
def test_each_remark_names_its_field(
    teacher: Reader, stored: Session, article: Article, changes: dict[str, str], remark: tuple[str, str, str]
) -> None:
    found = asks(teacher, article, **CHOICE | changes)
    assert remark in told(found)
    assert all(one["message"] and one["advice"] for one in found)
    assert stored.scalar(select(func.count(Question.id))) == 0


@pytest.mark.parametrize(
    ("changes", "remark"),
    [
        ({"events-2-passage": ""}, ("events-2-passage", "Event 3", "unproved")),
        ({"events-2-date": "c. 1923"}, ("events-0-date", "Event 1", "warning")),
        (
            {"events-0-after-0-event": "b", "events-1-after-0-event": "a"},
            ("events", "Events", "broken"),
        ),
    ],
)
def test_so_do_those_on_an_ordering(
    teacher: Reader, article: Article, changes: dict[str, str], remark: tuple[str, str, str]
) -> None:
    found = asks(teacher, article, "?kind=ordering", stem="Put these in order.", **ORDERING | changes)
    assert remark in told(found)


def test_too_little_to_be_checked_is_no_remark(teacher: Reader, article: Article) -> None:
    assert asks(teacher, article) is None
    assert asks(teacher, article, "?kind=ordering", stem="Put these in order.") is None


def test_an_article_that_is_not_read_yet_is_no_remark(teacher: Reader, stored: Session, teacher_id: int) -> None:
    fresh = factories.make_article(stored, author_id=teacher_id, parse=None)
    stored.commit()
    assert asks(teacher, fresh, **CHOICE) is None


def test_what_is_muted_for_a_question_is_not_remarked_on(teacher: Reader, stored: Session, article: Article) -> None:
    question = factories.make_question(stored, article=article)
    stored.commit()
    changed = CHOICE | {"options-2-passage": CLOSED, "options-2-feedback": "", "base": "1"}
    query = f"?question={question.id}"
    assert ("options-2-feedback", "Answer 3", "warning") in told(asks(teacher, article, query, **changed))
    question.muted = ["feedback"]
    stored.commit()
    assert ("options-2-feedback", "Answer 3", "warning") not in told(asks(teacher, article, query, **changed))


def test_without_script_a_button_checks_and_nothing_is_kept(teacher: Reader, stored: Session, article: Article) -> None:
    page = teacher.goes(f"/teach/articles/{article.id}/questions/new-choice")
    assert teacher.page.xpath("//details[@data-remarks and @hidden]")
    page.presses("Check it", **CHOICE | {"options-0-text": "In 1871"})
    assert teacher.page.xpath("//details[@data-remarks and @open]")
    assert "are the same." in teacher.text
    assert teacher.page.get_element_by_id("options-0-feedback").get("value") == CHOICE["options-0-feedback"]
    assert stored.scalar(select(func.count(Question.id))) == 0


def test_nor_is_it_while_a_question_is_changed(teacher: Reader, stored: Session, article: Article) -> None:
    question = factories.make_question(stored, article=article)
    stored.commit()
    teacher.goes(f"/teach/questions/{question.id}/edit").presses("Check it", key="")
    assert "0 options are marked as the key" in teacher.text
    stored.refresh(question)
    assert question.version_number == 1


def test_nobody_checks_about_anothers_article(teacher: Reader, foreign: Article) -> None:
    teacher.goes("/teach").posts(f"/teach/articles/{foreign.id}/questions/check", 404, json=True, **CHOICE)
